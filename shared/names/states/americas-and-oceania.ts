/** States of America and Oceania; columns as `parseStates` reads them. */
export const americasAndOceania = `
Antigua und Barbuda|Antigua and Barbuda|antiguanisch|Antiguaner|Antiguan|Antiguan,Antiguans|Saint John's|Saint John's
Argentinien|Argentina|argentinisch|Argentinier,Argentinierin|Argentine,Argentinian|Argentine,Argentines|Buenos Aires|Buenos Aires
Bahamas|Bahamas|bahamaisch|Bahamaer|Bahamian|Bahamian,Bahamians|Nassau|Nassau
Barbados|Barbados|barbadisch|Barbadier|Barbadian|Barbadian,Barbadians|Bridgetown|Bridgetown
Belize|Belize|belizisch|Belizer|Belizean|Belizean,Belizeans|Belmopan|Belmopan
Bolivien|Bolivia|bolivianisch|Bolivianer,Bolivianerin|Bolivian|Bolivian,Bolivians|La Paz,Sucre|La Paz,Sucre
Brasilien|Brazil|brasilianisch|Brasilianer,Brasilianerin|Brazilian|Brazilian,Brazilians|Brasília,Brasilia|Brasília
Chile|Chile|chilenisch|Chilene,Chilenin|Chilean|Chilean,Chileans|Santiago de Chile|Santiago
Costa Rica|Costa Rica|costa-ricanisch|Costa-Ricaner|Costa Rican|Costa Rican,Costa Ricans|San José|San José
Dominica|Dominica|dominicanisch|Dominicaner|Dominican||Roseau|Roseau
Dominikanische Republik,Dominikanischen Republik|Dominican Republic|dominikanisch|Dominikaner,Dominikanerin|Dominican|Dominican,Dominicans|Santo Domingo|Santo Domingo
Ecuador|Ecuador|ecuadorianisch|Ecuadorianer,Ecuadorianerin|Ecuadorian|Ecuadorian,Ecuadorians|Quito|Quito
El Salvador|El Salvador|salvadorianisch|Salvadorianer,Salvadorianerin|Salvadoran|Salvadoran,Salvadorans|San Salvador|San Salvador
Grenada|Grenada|grenadisch|Grenader|Grenadian|Grenadian,Grenadians|St. George's|St. George's
Guatemala|Guatemala|guatemaltekisch|Guatemalteke,Guatemaltekin|Guatemalan|Guatemalan,Guatemalans|Guatemala-Stadt|Guatemala City
Guyana|Guyana|guyanisch|Guyaner|Guyanese|Guyanese|Georgetown|Georgetown
Haiti|Haiti|haitianisch|Haitianer,Haitianerin|Haitian|Haitian,Haitians|Port-au-Prince|Port-au-Prince
Honduras|Honduras|honduranisch|Honduraner,Honduranerin|Honduran|Honduran,Hondurans|Tegucigalpa|Tegucigalpa
Jamaika|Jamaica|jamaikanisch|Jamaikaner,Jamaikanerin|Jamaican|Jamaican,Jamaicans|Kingston|Kingston
Kanada|Canada|kanadisch|Kanadier,Kanadierin|Canadian|Canadian,Canadians|Ottawa|Ottawa
Kolumbien|Colombia|kolumbianisch|Kolumbianer,Kolumbianerin|Colombian|Colombian,Colombians|Bogotá,Bogota|Bogotá
Kuba|Cuba|kubanisch|Kubaner,Kubanerin|Cuban|Cuban,Cubans|Havanna|Havana
Mexiko|Mexico|mexikanisch|Mexikaner,Mexikanerin|Mexican|Mexican,Mexicans|Mexiko-Stadt|Mexico City
Nicaragua|Nicaragua|nicaraguanisch|Nicaraguaner,Nicaraguanerin|Nicaraguan|Nicaraguan,Nicaraguans|Managua|Managua
Panama|Panama|panamaisch|Panamaer,Panamaerin|Panamanian|Panamanian,Panamanians|Panama-Stadt|Panama City
Paraguay|Paraguay|paraguayisch|Paraguayer,Paraguayerin|Paraguayan|Paraguayan,Paraguayans|Asunción|Asunción
Peru|Peru|peruanisch|Peruaner,Peruanerin|Peruvian|Peruvian,Peruvians|Lima|Lima
St. Kitts und Nevis|Saint Kitts and Nevis|||Kittitian||Basseterre|Basseterre
St. Lucia|Saint Lucia|lucianisch|Lucianer|Saint Lucian||Castries|Castries
St. Vincent und die Grenadinen|Saint Vincent and the Grenadines|vincentisch|Vincenter|Vincentian||Kingstown|Kingstown
Suriname|Suriname|surinamisch|Surinamer,Surinamerin|Surinamese|Surinamese|Paramaribo|Paramaribo
Trinidad und Tobago|Trinidad and Tobago||Trinidader|Trinidadian|Trinidadian,Trinidadians|Port of Spain|Port of Spain
Uruguay|Uruguay|uruguayisch|Uruguayer,Uruguayerin|Uruguayan|Uruguayan,Uruguayans|Montevideo|Montevideo
USA,Vereinigte Staaten,Vereinigten Staaten,Vereinigte Staaten von Amerika,Vereinigten Staaten von Amerika,US,Amerika|United States,United States of America,USA,US,U.S.,America|amerikanisch,US-amerikanisch|Amerikaner,Amerikanerin,US-Amerikaner|American|American,Americans|Washington|Washington
Venezuela|Venezuela|venezolanisch|Venezolaner,Venezolanerin|Venezuelan|Venezuelan,Venezuelans|Caracas|Caracas
Grönland|Greenland|grönländisch|Grönländer,Grönländerin|Greenlandic|Greenlander,Greenlanders|Nuuk|Nuuk
Puerto Rico|Puerto Rico|puerto-ricanisch|Puerto-Ricaner|Puerto Rican|Puerto Rican,Puerto Ricans|San Juan|San Juan
Australien|Australia|australisch|Australier,Australierin|Australian|Australian,Australians|Canberra|Canberra
Fidschi|Fiji|fidschianisch|Fidschianer|Fijian|Fijian,Fijians|Suva|Suva
Kiribati|Kiribati|kiribatisch|Kiribatier|I-Kiribati||Tarawa|Tarawa
Marshallinseln|Marshall Islands|marshallisch|Marshaller|Marshallese|Marshallese|Majuro|Majuro
Mikronesien|Micronesia|mikronesisch|Mikronesier|Micronesian|Micronesian,Micronesians|Palikir|Palikir
Nauru|Nauru|nauruisch|Nauruer|Nauruan|Nauruan,Nauruans|Yaren|Yaren
Neuseeland|New Zealand|neuseeländisch|Neuseeländer,Neuseeländerin|New Zealand|New Zealander,New Zealanders|Wellington|Wellington
Palau|Palau|palauisch|Palauer|Palauan|Palauan,Palauans|Ngerulmud|Ngerulmud
Papua-Neuguinea|Papua New Guinea|papua-neuguineisch|Papua-Neuguineer|Papua New Guinean||Port Moresby|Port Moresby
Salomonen|Solomon Islands|salomonisch|Salomoner|Solomon Island|Solomon Islander,Solomon Islanders|Honiara|Honiara
Samoa|Samoa|samoanisch|Samoaner,Samoanerin|Samoan|Samoan,Samoans|Apia|Apia
Tonga|Tonga|tongaisch|Tongaer|Tongan|Tongan,Tongans|Nuku'alofa|Nuku'alofa
Tuvalu|Tuvalu|tuvaluisch|Tuvaluer|Tuvaluan|Tuvaluan,Tuvaluans|Funafuti|Funafuti
Vanuatu|Vanuatu|vanuatuisch|Vanuatuer|Vanuatuan|Vanuatuan,Vanuatuans|Port Vila|Port Vila
`;
