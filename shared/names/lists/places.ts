/** Towns of German-speaking countries; their -er adjective ("Berliner Senat") is a name as well. */
export const germanTowns = `
Aachen Aalen Altenburg Amberg Ansbach Arnsberg Aschaffenburg Augsburg Bamberg Bautzen Bayreuth Bergheim Berlin
Bielefeld Bochum Bonn Bottrop Brandenburg Braunschweig Bregenz Bremen Bremerhaven Bruchsal Celle Chemnitz Chur
Coburg Cottbus Cuxhaven Dachau Darmstadt Delmenhorst Dessau Detmold Dortmund Dresden Duisburg Düren Düsseldorf
Eberswalde Eisenach Eisenstadt Emden Erfurt Erlangen Essen Esslingen Flensburg Frankfurt Freiberg Freiburg
Freising Friedrichshafen Fulda Fürth Garmisch-Partenkirchen Gelsenkirchen Genf Gera Gießen Göppingen Görlitz
Goslar Gotha Göttingen Graz Greifswald Gütersloh Hagen Halberstadt Halle Hamburg Hameln Hamm Hanau Hannover
Heidelberg Heidenheim Heilbronn Herford Herne Hildesheim Hof Ingolstadt Innsbruck Iserlohn Jena Kaiserslautern
Karlsruhe Kassel Kempten Kiel Klagenfurt Koblenz Köln Konstanz Krefeld Kufstein Landau Landshut Lausanne
Leipzig Leonding Leverkusen Lienz Lindau Linz Lippstadt Lörrach Lübeck Luckenwalde Lüdenscheid Ludwigsburg
Ludwigshafen Lüneburg Lugano Luzern Magdeburg Mainz Mannheim Marburg Marl Meißen Memmingen Merseburg Minden
Moers Mönchengladbach Mülheim München Münster Neubrandenburg Neumünster Neuss Neuwied Nordhausen Norderstedt
Nordhorn Nürnberg Oberhausen Offenbach Offenburg Oldenburg Osnabrück Paderborn Passau Pforzheim Pirmasens
Plauen Potsdam Quedlinburg Ravensburg Recklinghausen Regensburg Remscheid Reutlingen Rosenheim Rostock
Rüsselsheim Saarbrücken Saarlouis Salzburg Salzgitter Schwerin Schweinfurt Siegen Solingen Speyer Stade
Stendal Stralsund Straubing Stuttgart Suhl Trier Tübingen Tuttlingen Ulm Villach Villingen-Schwenningen Weimar
Wels Wetzlar Wien Wiesbaden Wilhelmshaven Winterthur Wismar Witten Wittenberg Wolfenbüttel Wolfsburg Worms
Wuppertal Würzburg Xanten Zittau Zug Zürich Zwickau Basel Bern Biel Thun Kreuzberg Neukölln Charlottenburg
Altona
`;

/** Towns elsewhere that are no capitals, in German and English spelling. */
export const worldTowns = `
Aberdeen Abidjan Adelaide Aleppo Alexandria Alicante Almaty Amritsar Anchorage Antwerpen Antwerp Arnhem
Atlanta Auckland Austin Avdijiwka Awdijiwka Bachmut Bakhmut Baltimore Bangalore Barcelona Bari Basra Beersheba
Belgorod Benghasi Bengasi Bergen Bilbao Birmingham Bologna Bombay Bordeaux Boston Bozen Braşov Breslau Brest
Brisbane Bristol Brno Brügge Brünn Buffalo Butscha Bucha Cádiz Calais Calgary Cambridge Cannes Caracas
Casablanca Catania Charkiw Charkow Charleston Charlotte Chartres Cherson Chicago Chennai Chongqing
Christchurch Cincinnati Cleveland Córdoba Columbus Dalian Dallas Damaskus Danzig Davos Dayton Debrecen Denver
Detroit Dijon Dnipro Donezk Donetsk Dover Drammen Dresden Dubai Dublin Dundee Dubrovnik Eindhoven Essen
Falludscha Fallujah Florenz Florence Fukushima Galway Gaza Gdansk Genua Genoa Gent Glasgow Göteborg Gothenburg
Granada Grenoble Groningen Grosny Guadalajara Guantánamo Guantanamo Guangzhou Haifa Halifax Hangzhou Hebron
Heraklion Herat Hiroshima Homs Houston Idlib Innsbruck Irkutsk Isfahan Islamabad Istanbul Izmir Jakarta
Jaroslawl Jekaterinburg Johannesburg Kabul Kaliningrad Kandahar Kapstadt Karatschi Karachi Kasan Kattowitz
Kaunas Kirkuk Klausenburg Königsberg Kobane Krakau Kraków Kramatorsk Krasnodar Kundus Kunduz Kursk Kyoto Lagos
Lahore Leeds Leicester Lemberg Liverpool Ljubljana Łódź Lodz Luhansk Lugansk Lüttich Lwiw Lviv Lyon Maastricht
Macau Mailand Milan Malmö Manchester Mariupol Marrakesch Marseille Mekka Mecca Medina Melbourne Memphis Miami
Milwaukee Minneapolis Mombasa Montreal Montréal Mosul Mossul Mumbai Murmansk Nagasaki Nantes Narva Neapel
Naples Newark Newcastle Nischni Nizza Nottingham Nowosibirsk Odessa Odesa Omsk Oradea Orlando Osaka Ostende
Oxford Padua Palermo Palmyra Parma Perm Perth Philadelphia Phoenix Pisa Pittsburgh Plymouth Pokrowsk Porto
Portland Posen Poznań Pressburg Quebec Rafah Rawalpindi Ravenna Reims Rennes Rotterdam Rouen Salamanca
Saloniki Samara Samarkand Saragossa Sarajevo Saratow Seattle Sevilla Sewastopol Sevastopol Shanghai Schanghai
Sheffield Shenzhen Siena Simferopol Smolensk Sotschi Sochi Southampton Split Stavanger Stettin Stalingrad
Straßburg Strasbourg Sydney Tampa Tampere Tangshan Tianjin Tijuana Timisoara Toronto Toulouse Triest Tripolis
Tromsø Tschernobyl Chernobyl Turin Turku Uppsala Utrecht Valencia Vancouver Venedig Venice Verdun Verona
Vicenza Wladiwostok Wolgograd Woronesch Wroclaw Wuhan Xian York Ypern Ypres Zagreb Zaragoza Hollywood
Manhattan Brooklyn Harlem Westminster Versailles Saporischschja Tschernihiw Winnyzja Isjum Irpin Mykolajiw
Nikopol Ramstein Camp David
`;

/** Lands, regions, mountains, rivers and seas. */
export const regions = `
Bayern Bavaria Sachsen Saxony Thüringen Thuringia Hessen Hesse Brandenburg Saarland Niedersachsen
Schleswig-Holstein Nordrhein-Westfalen Rheinland-Pfalz Baden-Württemberg Mecklenburg-Vorpommern Sachsen-Anhalt
Mecklenburg Vorpommern Holstein Schleswig Westfalen Rheinland Pfalz Württemberg Baden Schwaben Franken
Oberbayern Niederbayern Oberpfalz Unterfranken Oberfranken Mittelfranken Lausitz Eifel Hunsrück Harz Taunus
Odenwald Schwarzwald Spessart Sauerland Ruhrgebiet Münsterland Ostfriesland Allgäu Bodensee Tirol Südtirol
Steiermark Kärnten Vorarlberg Burgenland Oberösterreich Niederösterreich Wallis Graubünden Tessin Aargau
Thurgau Appenzell Schaffhausen Solothurn Schwyz Uri Glarus Schlesien Oberschlesien Pommern Ostpreußen
Westpreußen Böhmen Mähren Galizien Siebenbürgen Bukowina Banat Elsass Lothringen Bretagne Normandie Provence
Burgund Korsika Katalonien Catalonia Baskenland Andalusien Galicien Kastilien Sizilien Sicily Sardinien
Toskana Lombardei Piemont Venetien Ligurien Umbrien Kalabrien Apulien Flandern Flanders Wallonien Brabant
Friesland Jütland Lappland Karelien Krim Crimea Donbass Donbas Sibirien Siberia Kaukasus Abchasien Südossetien
Nordossetien Dagestan Inguschetien Transnistrien Tatarstan Bergkarabach Berg-Karabach Anatolien Thrakien
Makedonien Kreta Rhodos Balkan Skandinavien Baltikum Benelux Europa Europe Westeuropa Osteuropa Mitteleuropa
Südeuropa Nordeuropa Asien Asia Ostasien Südostasien Zentralasien Vorderasien Mittelasien Eurasien Afrika
Africa Nordafrika Westafrika Ostafrika Zentralafrika Amerika Nordamerika Südamerika Lateinamerika
Mittelamerika Ozeanien Arktis Antarktis Karibik Kaschmir Kashmir Punjab Belutschistan Sindh Mandschurei
Xinjiang Gazastreifen Gaza Gaza-Streifen Golan Auschwitz Nordatlantik Westjordanland Golanhöhen Sinai Levante
Mesopotamien Darfur Sahel Katanga Kiwu Alaska Kalifornien California Texas Florida Arizona Nevada Utah Oregon
Colorado Kansas Oklahoma Arkansas Louisiana Mississippi Alabama Georgia Tennessee Kentucky Virginia Maryland
Delaware Pennsylvania Ohio Indiana Illinois Michigan Wisconsin Minnesota Iowa Missouri Nebraska Montana
Wyoming Idaho Hawaii Maine Vermont Massachusetts Connecticut Ontario Alberta Manitoba Saskatchewan Québec
Queensland Tasmanien Ostdeutschland Westdeutschland Norddeutschland Süddeutschland Mitteldeutschland Cornwall
Yorkshire Kent Sussex Essex Donau Rhein Elbe Oder Weser Neckar Mosel Havel Spree Neiße Isar Themse Seine Loire
Rhône Wolga Dnjepr Dnipro Euphrat Tigris Amazonas Nil Alpen Karpaten Pyrenäen Ural Himalaya Anden Ostsee
Nordsee Mittelmeer Atlantik Pazifik Adria Ägäis Bosporus Mallorca Kanaren Helgoland Sylt Rügen Usedom Fehmarn
Azoren Madeira Ibiza Lampedusa Lesbos Samos Gibraltar Falkland Oberitalien Süditalien Norditalien
Südfrankreich Nordfrankreich Südengland Nordengland Nahost Sahara Kosovo Oberlausitz Niederlausitz Uckermark
Prignitz Havelland Barnim Vogtland Erzgebirge
`;
