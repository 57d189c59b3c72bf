/** Parties, offices, bodies and companies that stand without a telling word. Spellings as they are written. */
export const organisations = `
AfD CDU CSU SPD FDP BSW NPD PDS SED ÖVP FPÖ SPÖ NEOS SVP SP KPD KPdSU USPD NSDAP DKP DVU DGB IG-Metall Verdi
ver.di ADAC ADFC NATO Nato EU UN UNO Uno EG EWG EZB IWF WTO WHO OECD OSZE OPEC Opec ASEAN Asean BRICS Brics G7
G8 G20 SOZ SCO UNHCR UNICEF Unicef UNESCO Unesco IAEA IAEO Interpol Europol Eurojust Frontex FIFA Fifa UEFA
Uefa IOC DFB DFL NBA NFL FIA NASA Nasa ESA CIA FBI NSA BND BKA KGB FSB GRU Mossad Schin-Bet MI5 MI6 BfV MAD
GSG Bafin BaFin RKI PEI IHK BDI BDA DIHK VDA VdK Destatis Hamas Hisbollah Hizbollah Hezbollah Taliban Fatah
PLO PKK YPG ISIS IS Al-Kaida Al-Qaida Boko Haram Huthi Huthis Houthi Houthis ETA IRA RAF NSU Wagner-Gruppe
Kreml Kremlin Pentagon Bundestag Bundesrat Bundeswehr Bundesbank Bundesverfassungsgericht Bundesgerichtshof
Bundeskartellamt Bundeskriminalamt Bundesnachrichtendienst Bundesagentur Bundesregierung Nationalrat Ständerat
Knesset Duma Staatsduma Sejm Kongress Congress Senat Unterhaus Oberhaus Downing Élysée Elysée Bellevue Likud
Fidesz PiS Podemos Syriza Labour Tories Democrats Republicans Greenpeace WWF Amnesty Oxfam Caritas Diakonie
Misereor Pegida Attac Transparency Foodwatch BUND NABU DRK DLRG THW ASB TÜV GEMA GEZ AOK Telekom Siemens BASF
Bayer BMW VW Volkswagen Audi Porsche Daimler Mercedes Mercedes-Benz Opel Ford Toyota Honda Nissan Renault
Peugeot Citroën Fiat Skoda Seat Tesla BYD Bosch Continental Conti Schaeffler ThyssenKrupp Thyssenkrupp Krupp
RWE Eon E.on EnBW Vattenfall Uniper Gazprom Rosneft Lukoil BP Shell Exxon Chevron Total TotalEnergies
Lufthansa Ryanair Easyjet Airbus Boeing Bombardier Rheinmetall SAP IBM Intel AMD Nvidia Microsoft Apple Google
Alphabet Meta Amazon Netflix Twitter Facebook Instagram WhatsApp YouTube Youtube TikTok Tiktok Telegram OpenAI
SpaceX Starlink Huawei ZTE Alibaba Tencent Xiaomi Samsung Sony Panasonic Nokia Ericsson Motorola Nintendo Sega
Infineon Zeiss Allianz Ergo Commerzbank Sparkasse Postbank UBS Nestlé Novartis Roche Biontech BioNTech Moderna
Pfizer AstraZeneca Merck Sanofi Aldi Lidl Rewe Edeka Metro Karstadt Kaufhof Ikea Adidas Puma Nike Tui TUI
Hochtief Vonovia Wirecard Zalando Bertelsmann Springer Burda Kirch ProSieben Vodafone Telefónica Orange AT&T
Verizon Walmart Starbucks McDonald’s Coca-Cola Pepsi Nestle Unilever Henkel Beiersdorf Salzgitter Lonmin
Glencore Rothschild BlackRock Blackrock Moody’s Fitch Goldman Morgan JPMorgan Lehman Navy Army Airforce
Linkspartei Piratenpartei Linksfraktion Unionsfraktion Citigroup Dell Yahoo Hypo-Vereinsbank Hypovereinsbank
ProSiebenSat.1 Greensill Evergrande Borussia Schalke Eintracht Hertha Juventus Arsenal Chelsea Barça
`;

/** Newspapers, broadcasters and agencies. Several words of a name are joined by "_". */
export const media = `
dpa dpa-AFX AFP AP Reuters DPA Xinhua KCNA Yonhap Kyodo Tass TASS RIA RIA_Nowosti Interfax Ukrinform IRNA Fars
Tasnim Anadolu Bloomberg Kathpress epd KNA SID APA SDA Keystone-SDA ANSA Belta ARD ZDF WDR NDR MDR SWR BR RBB
HR SR Deutschlandfunk Deutschlandradio Phoenix Arte 3sat ORF SRF RTL RTL_II Sat.1 n-tv ntv N24 Welt_TV CNN BBC
CNBC CBS NBC ABC Fox_News MSNBC NPR PBS Sky_News Al-Dschasira Al_Dschasira Al_Jazeera Al-Arabija France_24
RT_Deutsch Russia_Today Sputnik Rodong_Sinmun Rodong_Shinmun Spiegel Der_Spiegel Spiegel_Online Stern Focus
Zeit_Online Die_Zeit FAZ F.A.Z. F.A.S. Frankfurter_Allgemeine Frankfurter_Allgemeine_Zeitung
Frankfurter_Allgemeinen Frankfurter_Allgemeinen_Zeitung Frankfurter_Rundschau Süddeutsche Süddeutsche_Zeitung
Süddeutschen_Zeitung SZ taz NZZ Neue_Zürcher_Zeitung Neuen_Zürcher_Zeitung Tagesspiegel Tages-Anzeiger
Handelsblatt Bild_am_Sonntag Bild-Zeitung BamS Welt_am_Sonntag Rheinische_Post Rheinischen_Post
Passauer_Neue_Presse Berliner_Zeitung Berliner_Morgenpost Hamburger_Abendblatt Stuttgarter_Zeitung
Stuttgarter_Nachrichten Kölner_Stadt-Anzeiger Neues_Deutschland Junge_Welt Junge_Freiheit
Augsburger_Allgemeine Leipziger_Volkszeitung Sächsische_Zeitung Mitteldeutsche_Zeitung Märkische_Allgemeine
WAZ Westdeutsche_Allgemeine_Zeitung Funke-Mediengruppe Redaktionsnetzwerk_Deutschland RND Der_Standard
Die_Presse Kronen_Zeitung Kronen-Zeitung Kurier Blick Weltwoche WOZ Le_Monde Le_Figaro Libération L’Express
El_País El_Mundo La_Repubblica Corriere_della_Sera La_Stampa Guardian The_Guardian Times The_Times
Financial_Times Daily_Telegraph Daily_Mail Independent Economist The_Economist New_York_Times Washington_Post
Wall_Street_Journal USA_Today Los_Angeles_Times Boston_Globe Chicago_Tribune New_Yorker The_Atlantic Politico
Axios Newsweek Time_Magazine Forbes Haaretz Ha'aretz Jerusalem_Post Times_of_Israel Jedioth_Achronot
Kommersant Kommersant_FM Nowaja_Gaseta Iswestija Prawda Moskowski_Komsomolez Meduza Kyiv_Independent Kyiv_Post
Ukrajinska_Prawda Gazeta_Wyborcza Rzeczpospolita Global_Times China_Daily People's_Daily
South_China_Morning_Post Asahi_Shimbun Yomiuri_Shimbun Nikkei Chosun_Ilbo Hürriyet Cumhuriyet Sabah Al-Ahram
Bellingcat Correctiv Netzpolitik Heise Golem Volkskrant De_Telegraaf Dagens_Nyheter Aftenposten Politiken
Helsingin_Sanomat
`;
