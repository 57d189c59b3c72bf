/** States of Africa; columns as `parseStates` reads them. */
export const africa = `
Ägypten|Egypt|ägyptisch|Ägypter,Ägypterin|Egyptian|Egyptian,Egyptians|Kairo|Cairo
Algerien|Algeria|algerisch|Algerier,Algerierin|Algerian|Algerian,Algerians|Algier|Algiers
Angola|Angola|angolanisch|Angolaner,Angolanerin|Angolan|Angolan,Angolans|Luanda|Luanda
Äquatorialguinea|Equatorial Guinea|äquatorialguineisch|Äquatorialguineer|Equatoguinean|Equatoguinean,Equatoguineans|Malabo|Malabo
Äthiopien|Ethiopia|äthiopisch|Äthiopier,Äthiopierin|Ethiopian|Ethiopian,Ethiopians|Addis Abeba|Addis Ababa
Benin|Benin|beninisch|Beniner,Beninerin|Beninese|Beninese|Porto-Novo|Porto-Novo
Botswana|Botswana|botswanisch|Botswaner,Botswanerin|Botswanan|Motswana,Batswana|Gaborone|Gaborone
Burkina Faso|Burkina Faso|burkinisch|Burkiner,Burkinerin|Burkinabe|Burkinabe|Ouagadougou|Ouagadougou
Burundi|Burundi|burundisch|Burunder,Burunderin|Burundian|Burundian,Burundians|Gitega|Gitega
Dschibuti|Djibouti|dschibutisch|Dschibutier,Dschibutierin|Djiboutian|Djiboutian,Djiboutians|Dschibuti|Djibouti
Elfenbeinküste,Côte d'Ivoire|Ivory Coast,Côte d'Ivoire|ivorisch|Ivorer,Ivorerin|Ivorian|Ivorian,Ivorians|Yamoussoukro|Yamoussoukro
Eritrea|Eritrea|eritreisch|Eritreer,Eritreerin|Eritrean|Eritrean,Eritreans|Asmara|Asmara
Eswatini,Swasiland|Eswatini,Swaziland|eswatinisch,swasiländisch|Swasi|Swazi|Swazi,Swazis|Mbabane|Mbabane
Gabun|Gabon|gabunisch|Gabuner,Gabunerin|Gabonese|Gabonese|Libreville|Libreville
Gambia|Gambia|gambisch|Gambier,Gambierin|Gambian|Gambian,Gambians|Banjul|Banjul
Ghana|Ghana|ghanaisch|Ghanaer,Ghanaerin|Ghanaian|Ghanaian,Ghanaians|Accra|Accra
Guinea|Guinea|guineisch|Guineer,Guineerin|Guinean|Guinean,Guineans|Conakry|Conakry
Guinea-Bissau|Guinea-Bissau|guinea-bissauisch|Guinea-Bissauer|Bissau-Guinean||Bissau|Bissau
Kamerun|Cameroon|kamerunisch|Kameruner,Kamerunerin|Cameroonian|Cameroonian,Cameroonians|Yaoundé,Jaunde|Yaoundé
Kap Verde|Cape Verde,Cabo Verde|kapverdisch|Kapverdier,Kapverdierin|Cape Verdean|Cape Verdean,Cape Verdeans|Praia|Praia
Kenia|Kenya|kenianisch|Kenianer,Kenianerin|Kenyan|Kenyan,Kenyans|Nairobi|Nairobi
Komoren|Comoros|komorisch|Komorer,Komorerin|Comorian|Comorian,Comorians|Moroni|Moroni
Kongo,Demokratische Republik Kongo,Republik Kongo|Congo,Democratic Republic of the Congo,Republic of the Congo,DRC|kongolesisch|Kongolese,Kongolesin|Congolese|Congolese|Kinshasa,Brazzaville|Kinshasa,Brazzaville
Lesotho|Lesotho|lesothisch|Lesother,Lesotherin|Basotho|Mosotho,Basotho|Maseru|Maseru
Liberia|Liberia|liberianisch|Liberianer,Liberianerin|Liberian|Liberian,Liberians|Monrovia|Monrovia
Libyen|Libya|libysch|Libyer,Libyerin|Libyan|Libyan,Libyans|Tripolis|Tripoli
Madagaskar|Madagascar|madagassisch|Madagasse,Madagassin|Malagasy,Madagascan|Malagasy|Antananarivo|Antananarivo
Malawi|Malawi|malawisch|Malawier,Malawierin|Malawian|Malawian,Malawians|Lilongwe|Lilongwe
Mali|Mali|malisch|Malier,Malierin|Malian|Malian,Malians|Bamako|Bamako
Marokko|Morocco|marokkanisch|Marokkaner,Marokkanerin|Moroccan|Moroccan,Moroccans|Rabat|Rabat
Mauretanien|Mauritania|mauretanisch|Mauretanier,Mauretanierin|Mauritanian|Mauritanian,Mauritanians|Nouakchott|Nouakchott
Mauritius|Mauritius|mauritisch|Mauritier,Mauritierin|Mauritian|Mauritian,Mauritians|Port Louis|Port Louis
Mosambik|Mozambique|mosambikanisch|Mosambikaner,Mosambikanerin|Mozambican|Mozambican,Mozambicans|Maputo|Maputo
Namibia|Namibia|namibisch|Namibier,Namibierin|Namibian|Namibian,Namibians|Windhoek,Windhuk|Windhoek
Niger|Niger|nigrisch|Nigrer,Nigrerin|Nigerien|Nigerien,Nigeriens|Niamey|Niamey
Nigeria|Nigeria|nigerianisch|Nigerianer,Nigerianerin|Nigerian|Nigerian,Nigerians|Abuja|Abuja
Ruanda|Rwanda|ruandisch|Ruander,Ruanderin|Rwandan|Rwandan,Rwandans|Kigali|Kigali
Sambia|Zambia|sambisch|Sambier,Sambierin|Zambian|Zambian,Zambians|Lusaka|Lusaka
São Tomé und Príncipe|São Tomé and Príncipe|são-toméisch|São-Toméer|São Toméan||São Tomé|São Tomé
Senegal|Senegal|senegalesisch|Senegalese,Senegalesin|Senegalese|Senegalese|Dakar|Dakar
Seychellen|Seychelles|seychellisch|Seycheller|Seychellois|Seychellois|Victoria|Victoria
Sierra Leone|Sierra Leone|sierra-leonisch|Sierra-Leoner|Sierra Leonean|Sierra Leonean,Sierra Leoneans|Freetown|Freetown
Simbabwe|Zimbabwe|simbabwisch|Simbabwer,Simbabwerin|Zimbabwean|Zimbabwean,Zimbabweans|Harare|Harare
Somalia|Somalia|somalisch|Somalier,Somalierin|Somali|Somali,Somalis|Mogadischu|Mogadishu
Südafrika|South Africa|südafrikanisch|Südafrikaner,Südafrikanerin|South African|South African,South Africans|Pretoria|Pretoria
Sudan|Sudan|sudanesisch|Sudanese,Sudanesin|Sudanese|Sudanese|Khartum|Khartoum
Südsudan|South Sudan|südsudanesisch|Südsudanese,Südsudanesin|South Sudanese|South Sudanese|Juba|Juba
Tansania|Tanzania|tansanisch|Tansanier,Tansanierin|Tanzanian|Tanzanian,Tanzanians|Dodoma|Dodoma
Togo|Togo|togoisch,togolesisch|Togoer,Togolese|Togolese|Togolese|Lomé|Lomé
Tschad|Chad|tschadisch|Tschader,Tschaderin|Chadian|Chadian,Chadians|N'Djamena|N'Djamena
Tunesien|Tunisia|tunesisch|Tunesier,Tunesierin|Tunisian|Tunisian,Tunisians|Tunis|Tunis
Uganda|Uganda|ugandisch|Ugander,Uganderin|Ugandan|Ugandan,Ugandans|Kampala|Kampala
Westsahara|Western Sahara|westsaharisch,sahrauisch|Sahraui,Saharaui|Sahrawi|Sahrawi,Sahrawis||
Zentralafrikanische Republik,Zentralafrikanischen Republik|Central African Republic|zentralafrikanisch|Zentralafrikaner|Central African|Central African,Central Africans|Bangui|Bangui
`;
