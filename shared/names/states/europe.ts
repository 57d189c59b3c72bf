/** States of Europe; columns as `parseStates` reads them. */
export const europe = `
Albanien|Albania|albanisch|Albaner,Albanerin|Albanian|Albanian,Albanians|Tirana|Tirana
Andorra|Andorra|andorranisch|Andorraner,Andorranerin|Andorran|Andorran,Andorrans|Andorra la Vella|Andorra la Vella
Armenien|Armenia|armenisch|Armenier,Armenierin|Armenian|Armenian,Armenians|Eriwan,Jerewan|Yerevan
Aserbaidschan|Azerbaijan|aserbaidschanisch|Aserbaidschaner,Aserbaidschanerin|Azerbaijani|Azerbaijani,Azerbaijanis|Baku|Baku
Belarus,Weißrussland|Belarus|belarussisch,belarusisch,weißrussisch|Belarusse,Belarussin,Weißrusse,Weißrussin|Belarusian,Belarussian|Belarusian,Belarusians|Minsk|Minsk
Belgien|Belgium|belgisch|Belgier,Belgierin|Belgian|Belgian,Belgians|Brüssel|Brussels
Bosnien und Herzegowina,Bosnien-Herzegowina,Bosnien|Bosnia and Herzegovina,Bosnia|bosnisch|Bosnier,Bosnierin|Bosnian|Bosnian,Bosnians|Sarajevo,Sarajewo|Sarajevo
Bulgarien|Bulgaria|bulgarisch|Bulgare,Bulgarin|Bulgarian|Bulgarian,Bulgarians|Sofia|Sofia
Dänemark|Denmark|dänisch|Däne,Dänin|Danish|Dane,Danes|Kopenhagen|Copenhagen
Deutschland,Bundesrepublik Deutschland,Bundesrepublik,BRD|Germany,Federal Republic of Germany|deutsch,bundesdeutsch||German|German,Germans|Berlin|Berlin
Estland|Estonia|estnisch|Este,Estin|Estonian|Estonian,Estonians|Tallinn|Tallinn
Finnland|Finland|finnisch|Finne,Finnin|Finnish|Finn,Finns|Helsinki|Helsinki
Frankreich|France|französisch|Franzose,Französin|French|Frenchman,Frenchwoman|Paris|Paris
Georgien|Georgia|georgisch|Georgier,Georgierin|Georgian|Georgian,Georgians|Tiflis,Tbilissi|Tbilisi
Griechenland|Greece|griechisch|Grieche,Griechin|Greek|Greek,Greeks|Athen|Athens
Großbritannien,Vereinigtes Königreich,Vereinigte Königreich,Vereinigten Königreich,UK|United Kingdom,Great Britain,Britain,UK|britisch|Brite,Britin|British|Briton,Britons|London|London
Irland|Ireland|irisch|Ire,Irin|Irish|Irishman,Irishwoman|Dublin|Dublin
Island|Iceland|isländisch|Isländer,Isländerin|Icelandic|Icelander,Icelanders|Reykjavik,Reykjavík|Reykjavik
Italien|Italy|italienisch|Italiener,Italienerin|Italian|Italian,Italians|Rom|Rome
Kasachstan|Kazakhstan|kasachisch|Kasache,Kasachin|Kazakh,Kazakhstani|Kazakh,Kazakhs|Astana|Astana
Kosovo|Kosovo|kosovarisch|Kosovare,Kosovarin|Kosovan,Kosovar|Kosovar,Kosovars|Pristina|Pristina
Kroatien|Croatia|kroatisch|Kroate,Kroatin|Croatian|Croat,Croats,Croatians|Zagreb|Zagreb
Lettland|Latvia|lettisch|Lette,Lettin|Latvian|Latvian,Latvians|Riga|Riga
Liechtenstein|Liechtenstein|liechtensteinisch|Liechtensteiner,Liechtensteinerin|Liechtenstein|Liechtensteiner,Liechtensteiners|Vaduz|Vaduz
Litauen|Lithuania|litauisch|Litauer,Litauerin|Lithuanian|Lithuanian,Lithuanians|Vilnius,Wilna|Vilnius
Luxemburg|Luxembourg|luxemburgisch|Luxemburger,Luxemburgerin|Luxembourgish|Luxembourger,Luxembourgers|Luxemburg|Luxembourg
Malta|Malta|maltesisch|Malteser,Malteserin|Maltese|Maltese|Valletta|Valletta
Moldau,Moldawien,Republik Moldau|Moldova|moldauisch,moldawisch|Moldauer,Moldauerin,Moldawier|Moldovan|Moldovan,Moldovans|Chișinău,Chisinau|Chișinău
Monaco|Monaco|monegassisch|Monegasse,Monegassin|Monegasque,Monacan|Monegasque,Monegasques|Monaco|Monaco
Montenegro|Montenegro|montenegrinisch|Montenegriner,Montenegrinerin|Montenegrin|Montenegrin,Montenegrins|Podgorica|Podgorica
Niederlande,Holland|Netherlands,Holland|niederländisch,holländisch|Niederländer,Niederländerin,Holländer|Dutch|Dutchman,Dutchwoman|Amsterdam,Den Haag|Amsterdam,The Hague
Nordmazedonien,Mazedonien|North Macedonia,Macedonia|nordmazedonisch,mazedonisch|Nordmazedonier,Mazedonier,Mazedonierin|Macedonian|Macedonian,Macedonians|Skopje|Skopje
Norwegen|Norway|norwegisch|Norweger,Norwegerin|Norwegian|Norwegian,Norwegians|Oslo|Oslo
Österreich|Austria|österreichisch|Österreicher,Österreicherin|Austrian|Austrian,Austrians|Wien|Vienna
Polen|Poland|polnisch|Pole,Polin|Polish|Pole,Poles|Warschau|Warsaw
Portugal|Portugal|portugiesisch|Portugiese,Portugiesin|Portuguese|Portuguese|Lissabon|Lisbon
Rumänien|Romania|rumänisch|Rumäne,Rumänin|Romanian|Romanian,Romanians|Bukarest|Bucharest
Russland,Russische Föderation,Rußland|Russia,Russian Federation|russisch|Russe,Russin|Russian|Russian,Russians|Moskau|Moscow
San Marino|San Marino|san-marinesisch|San-Marinese|Sammarinese|Sammarinese|San Marino|San Marino
Schweden|Sweden|schwedisch|Schwede,Schwedin|Swedish|Swede,Swedes|Stockholm|Stockholm
Schweiz,Schweizerische Eidgenossenschaft|Switzerland|schweizerisch|Schweizer,Schweizerin|Swiss|Swiss|Bern|Bern
Serbien|Serbia|serbisch|Serbe,Serbin|Serbian|Serb,Serbs,Serbians|Belgrad|Belgrade
Slowakei,Slowakische Republik|Slovakia|slowakisch|Slowake,Slowakin|Slovak,Slovakian|Slovak,Slovaks|Bratislava|Bratislava
Slowenien|Slovenia|slowenisch|Slowene,Slowenin|Slovenian,Slovene|Slovene,Slovenes|Ljubljana,Laibach|Ljubljana
Spanien|Spain|spanisch|Spanier,Spanierin|Spanish|Spaniard,Spaniards|Madrid|Madrid
Tschechien,Tschechische Republik|Czech Republic,Czechia|tschechisch|Tscheche,Tschechin|Czech|Czech,Czechs|Prag|Prague
Türkei|Turkey,Türkiye|türkisch|Türke,Türkin|Turkish|Turk,Turks|Ankara|Ankara
Ukraine|Ukraine|ukrainisch|Ukrainer,Ukrainerin|Ukrainian|Ukrainian,Ukrainians|Kiew,Kyjiw|Kyiv,Kiev
Ungarn|Hungary|ungarisch|Ungar,Ungarin|Hungarian|Hungarian,Hungarians|Budapest|Budapest
Vatikan,Vatikanstadt,Heiliger Stuhl,Heilige Stuhl,Heiligen Stuhl|Vatican,Vatican City,Holy See|vatikanisch||Vatican||Vatikanstadt|Vatican City
Zypern|Cyprus|zyprisch,zypriotisch|Zyprer,Zyprerin,Zypriot,Zypriotin|Cypriot|Cypriot,Cypriots|Nikosia|Nicosia
DDR,Deutsche Demokratische Republik|GDR,East Germany|ostdeutsch||East German|East German,East Germans|Ost-Berlin|East Berlin
Sowjetunion,UdSSR|Soviet Union,USSR|sowjetisch|Sowjet|Soviet|Soviet,Soviets||
Jugoslawien|Yugoslavia|jugoslawisch|Jugoslawe,Jugoslawin|Yugoslav|Yugoslav,Yugoslavs||
Tschechoslowakei|Czechoslovakia|tschechoslowakisch|Tschechoslowake|Czechoslovak|Czechoslovak,Czechoslovaks||
Schottland|Scotland|schottisch|Schotte,Schottin|Scottish|Scot,Scots|Edinburgh|Edinburgh
England|England|englisch|Engländer,Engländerin|English|Englishman,Englishwoman||
Wales|Wales|walisisch|Waliser,Waliserin|Welsh|Welshman,Welshwoman|Cardiff|Cardiff
Nordirland|Northern Ireland|nordirisch|Nordire,Nordirin|Northern Irish||Belfast|Belfast
Preußen|Prussia|preußisch|Preuße,Preußin|Prussian|Prussian,Prussians||
`;
