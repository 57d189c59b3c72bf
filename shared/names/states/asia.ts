/** States of Asia; columns as `parseStates` reads them. */
export const asia = `
Afghanistan|Afghanistan|afghanisch|Afghane,Afghanin|Afghan|Afghan,Afghans|Kabul|Kabul
Bahrain|Bahrain|bahrainisch|Bahrainer,Bahrainerin|Bahraini|Bahraini,Bahrainis|Manama|Manama
Bangladesch|Bangladesh|bangladeschisch|Bangladescher,Bangladescherin|Bangladeshi|Bangladeshi,Bangladeshis|Dhaka|Dhaka
Bhutan|Bhutan|bhutanisch|Bhutaner,Bhutanerin|Bhutanese|Bhutanese|Thimphu|Thimphu
Brunei|Brunei|bruneiisch|Bruneier,Bruneierin|Bruneian|Bruneian,Bruneians|Bandar Seri Begawan|Bandar Seri Begawan
China,Volksrepublik China,Volksrepublik|China,People's Republic of China|chinesisch|Chinese,Chinesin|Chinese|Chinese|Peking,Beijing|Beijing,Peking
Hongkong|Hong Kong|hongkonger|Hongkonger,Hongkongerin|Hong Kong|Hongkonger,Hongkongers||
Indien|India|indisch|Inder,Inderin|Indian|Indian,Indians|Neu-Delhi,Delhi|New Delhi,Delhi
Indonesien|Indonesia|indonesisch|Indonesier,Indonesierin|Indonesian|Indonesian,Indonesians|Jakarta|Jakarta
Irak|Iraq|irakisch|Iraker,Irakerin|Iraqi|Iraqi,Iraqis|Bagdad|Baghdad
Iran,Islamische Republik Iran|Iran|iranisch|Iraner,Iranerin|Iranian|Iranian,Iranians|Teheran|Tehran
Israel|Israel|israelisch|Israeli|Israeli|Israeli,Israelis|Jerusalem,Tel Aviv|Jerusalem,Tel Aviv
Japan|Japan|japanisch|Japaner,Japanerin|Japanese|Japanese|Tokio,Tokyo|Tokyo
Jemen|Yemen|jemenitisch|Jemenit,Jemenitin|Yemeni|Yemeni,Yemenis|Sanaa|Sanaa
Jordanien|Jordan|jordanisch|Jordanier,Jordanierin|Jordanian|Jordanian,Jordanians|Amman|Amman
Kambodscha|Cambodia|kambodschanisch|Kambodschaner,Kambodschanerin|Cambodian|Cambodian,Cambodians|Phnom Penh|Phnom Penh
Katar|Qatar|katarisch|Katarer,Katarerin|Qatari|Qatari,Qataris|Doha|Doha
Kirgisistan,Kirgistan,Kirgisien|Kyrgyzstan|kirgisisch|Kirgise,Kirgisin|Kyrgyz|Kyrgyz|Bischkek|Bishkek
Kuwait|Kuwait|kuwaitisch|Kuwaiter,Kuwaiterin|Kuwaiti|Kuwaiti,Kuwaitis|Kuwait-Stadt|Kuwait City
Laos|Laos|laotisch|Laote,Laotin|Laotian,Lao|Laotian,Laotians|Vientiane|Vientiane
Libanon|Lebanon|libanesisch|Libanese,Libanesin|Lebanese|Lebanese|Beirut|Beirut
Malaysia|Malaysia|malaysisch|Malaysier,Malaysierin|Malaysian|Malaysian,Malaysians|Kuala Lumpur|Kuala Lumpur
Malediven|Maldives|maledivisch|Malediver,Malediverin|Maldivian|Maldivian,Maldivians|Malé|Malé
Mongolei|Mongolia|mongolisch|Mongole,Mongolin|Mongolian|Mongolian,Mongolians|Ulan Bator|Ulaanbaatar
Myanmar,Birma,Burma|Myanmar,Burma|myanmarisch,birmanisch,burmesisch|Myanmare,Birmane,Burmese|Burmese|Burmese|Naypyidaw|Naypyidaw
Nepal|Nepal|nepalesisch|Nepalese,Nepalesin|Nepalese,Nepali|Nepali,Nepalis|Kathmandu|Kathmandu
Nordkorea|North Korea|nordkoreanisch|Nordkoreaner,Nordkoreanerin|North Korean|North Korean,North Koreans|Pjöngjang|Pyongyang
Oman|Oman|omanisch|Omaner,Omanerin|Omani|Omani,Omanis|Maskat|Muscat
Osttimor|East Timor,Timor-Leste|osttimoresisch|Osttimorer,Osttimorese|Timorese|Timorese|Dili|Dili
Pakistan|Pakistan|pakistanisch|Pakistaner,Pakistanerin|Pakistani|Pakistani,Pakistanis|Islamabad|Islamabad
Palästina,Palästinensergebiete|Palestine|palästinensisch|Palästinenser,Palästinenserin|Palestinian|Palestinian,Palestinians|Ramallah|Ramallah
Philippinen|Philippines|philippinisch|Philippiner,Philippinerin,Filipino|Philippine,Filipino|Filipino,Filipinos|Manila|Manila
Saudi-Arabien|Saudi Arabia|saudi-arabisch,saudiarabisch,saudisch|Saudi,Saudi-Araber|Saudi,Saudi Arabian|Saudi,Saudis|Riad|Riyadh
Singapur|Singapore|singapurisch|Singapurer,Singapurerin|Singaporean|Singaporean,Singaporeans|Singapur|Singapore
Sri Lanka|Sri Lanka|sri-lankisch|Sri-Lanker,Sri-Lankerin|Sri Lankan|Sri Lankan,Sri Lankans|Colombo|Colombo
Südkorea,Republik Korea|South Korea,Republic of Korea|südkoreanisch|Südkoreaner,Südkoreanerin|South Korean|South Korean,South Koreans|Seoul|Seoul
Syrien|Syria|syrisch|Syrer,Syrerin|Syrian|Syrian,Syrians|Damaskus|Damascus
Tadschikistan|Tajikistan|tadschikisch|Tadschike,Tadschikin|Tajik|Tajik,Tajiks|Duschanbe|Dushanbe
Taiwan|Taiwan|taiwanisch,taiwanesisch|Taiwaner,Taiwanerin|Taiwanese|Taiwanese|Taipeh|Taipei
Thailand|Thailand|thailändisch|Thailänder,Thailänderin|Thai|Thai,Thais|Bangkok|Bangkok
Turkmenistan|Turkmenistan|turkmenisch|Turkmene,Turkmenin|Turkmen|Turkmen,Turkmens|Aschgabat|Ashgabat
Usbekistan|Uzbekistan|usbekisch|Usbeke,Usbekin|Uzbek|Uzbek,Uzbeks|Taschkent|Tashkent
Vereinigte Arabische Emirate,Vereinigten Arabischen Emirate,VAE|United Arab Emirates,UAE|emiratisch|Emirater,Emiraterin,Emirati|Emirati|Emirati,Emiratis|Abu Dhabi|Abu Dhabi
Vietnam|Vietnam|vietnamesisch|Vietnamese,Vietnamesin|Vietnamese|Vietnamese|Hanoi|Hanoi
Korea|Korea|koreanisch|Koreaner,Koreanerin|Korean|Korean,Koreans||
Tibet|Tibet|tibetisch|Tibeter,Tibeterin|Tibetan|Tibetan,Tibetans|Lhasa|Lhasa
Kurdistan|Kurdistan|kurdisch|Kurde,Kurdin|Kurdish|Kurd,Kurds||
Tschetschenien|Chechnya|tschetschenisch|Tschetschene,Tschetschenin|Chechen|Chechen,Chechens|Grosny|Grozny
`;
