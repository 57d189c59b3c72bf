/** German nouns of work, technology, schooling, law and abstract thought; loan words among them. */
export const nounsOfWork = `
abgeordnetenhaus abiturient abonnement abonnent absolvent accessoire account adel adressat affekt agentin
airbag airport akku aktionär aktionsplan aktualität akustik akzeptanz algorithmus alias allgemeinheit allüre
alternativ ambition amateur ambulanz anästhesie andeutung anekdote anfall anfänger angler anglistik animation
anime anker anmerkung anmut annahmestelle annonce anonymität anpfiff ansturm antibiotikum antipathie
antiquariat anzugträger app appetit applaus aquarell arbeitskreis archivar areal argument arsenik aspekt
assistenzarzt aspirant attest attraktion audienz auditorium aufhänger auflauf aufschrei auge ausdauer
ausrüster ausrüstung ausrutscher aussenseiter austragung autofahrer autonom autorität avantgarde axiom azubi
bachelor backup badminton bagatelle bagger balance ballon ballung bandbreite bankrott bargeld barren basar
basilika basketball bastion bau bauchweh baustoff bebauung beben beförderung begabung begeisterung behälter
behinderte behinderung beihilfe beinbruch beirat beistand bembel beleuchtung benefiz benzol berufung
beschleunigung besen besonderheit bestseller betracht betreuer betreuung betroffene biathlon bibliothek
bilanzpressekonferenz bildschirm billion binnenmarkt biogas biotop blamage blase blaulicht blog blogger
blutdruck boom boss boulevard box boxer brandstifter brandung bräutigam brei bremser brezel briefing brigade
bronze broschüre brötchen browser bruder brutalität bub budenzauber bumerang bunker bussgeld byte cache camp
camping champagner champignon chat checkliste chemie chemiker chip cholesterin clan clip clown coach collage
comeback compact consulting couch coup coupon crash creme crew cursor dachs dackel dampfmaschine dart
dashboard datei datenbank datum dauerbrenner debüt deckel deckung defekt definition delegation delegierte
delikt delle demenz demütigung denkweise deponie design desaster dessert detail detektiv deutung dezibel dia
diagnose diagramm dialekt diamant diät didaktik diebstahl diesel differenz diktat dilettant dimension diplom
direktion direktmandat dirndl diskurs display disput dissertation distrikt dividende dogma doktorarbeit
doktorand dokumentarfilm dokumentation doping dosis dozent dramaturg drehkreuz dreissigjährige dribbling
drogerie drops drossel druckerei dschihad dübel dunst dynamik dynastie echo eck effizienz egoismus eigenheim
eigenkapital eigentor einbahnstrasse einblick einkünfte einlage einlass einser einsicht einspänner einweiser
einwilligung einzelfall einzelhandel einzelnachweis eklat elan elektroauto elf elfer elfmeter elternteil email
embryo empathie endspiel endstation energiewende engpass ensemble entgelt entzug enzym epilog equipe erachten
erbschaft erdgas ergänzung ergometer erlös eröffnungsspiel erosion ersparnis erste ertrag erz eskorte
etappensieg etikette eurokrise event eventualität evolution exekutive exkurs exkursion exponat exot extrem
extreme eiszeit fabel fachkraft fahnder fahndung fahrplan fährte faktum fallschirm fallschirmspringer
falschmeldung fan fang fanmeile farce fasching fassade faszination fauxpas favorisierung fazit feature februar
feedback fehlschlag feinstaub feldzug ferienhaus fertigung feten feuerwerk fichte fiktion filet filiale filter
finalist fingerabdruck fisch fischerei fitness fixpunkt flagge flaschenhals flaute flirt floskel fluktuation
flugblatt flur flyer fokus folgejahr folter foren formel formular forst foul foyer fraktionschef fragebogen
freibad freiraum freiwillige fristverlängerung frischling frost frustration fuge fundament funke funk
funktionalität fussballer fussnote fussspur futsal gala gameplay garage garderobe garn garnitur gattung gau
gebein geburtsort gedenktafel gefährdung gefälle gefüge gehörlose geheimhaltung geissel geistlicher
geländewagen gelächter geldstrafe gelee gelübde gemeinderat gemeinschaftswährung gender general generalprobe
generalstreik genie geniesser genossenschaft gentechnik genuss germanistik gerüst gesamtwertung gesänge
geschehnis geschwindigkeit geselle gesinnung gesöff gesperrte gespür gestaltung gesundheitsamt getöse gewand
gewebe gewerbe gewerbegebiet gewinde gewissheit gewölbe ghetto girokonto gläubige gleichstand globalisierung
globus glossar glück gold golf gourmet grafiker gramm granate gras gratwanderung graus gremium griff grippe
groove grossbrand grosseltern grossstadt grube gründerzeit grundriss grundstein grünfläche gruppensieger gummi
gunst gunsten gürtellinie güte gutschein gymnastik hacker hackerangriff hafenstadt haken halbfinale halbzeug
halle handball handbremse handel handelsregister handicap handlungsbedarf handschlag hang happening hardware
harnisch härte haschisch hass hattrick hauptrolle hausarzt hausaufgabe hausverbot headset hebamme hecht hefe
hektik heldentat hemmung herbst heroin hersteller herzinfarkt hetzjagd heu hierarchie highlight hinrunde
hinspiel hintermann hinterland hirte hit hitzewelle hochhaus hochkultur hochschullehrer hochstapler hochwasser
hocker hofrat höhe homepage homöopathie honorar horde hormon hörer hörsaal hosting hotline hürde hybrid
hydrant hygiene hymne hypothek hypothese ikone image imker immunität implantat impressum index indikator
individuum indiz industrielle infektion infrastruktur ingenieurin inkrafttreten inklusion innenraum innenstadt
innovation insasse insider insolvenz inspiration instinkt instruktion intelligenz intensität intention
internist interpretation intervall investment ironie irrtum jackpot jahreswechsel jahreszahl januar jargon
jeans jet job jockey jubilar judikative jura juror kabarett kabine kader kahn kalb kaliber kalkül kamel kanne
kante kapazität kapitän kappe kapsel karate karikatur karneval karosserie kartenspiel karton kaserne kasino
kaskade kassierer katalog kategorie kaution kavallerie kehle kehrtwende keil keramik kerbe kernkompetenz
kessel keule kick kiefer kiez kilowatt kilowattstunde kinderarzt kinderbuch kindergarten kinderheim
kinderspiel kindheit kiosk kippe kita klappe klassiker klausur kleingarten klemme klette klient klima
klimaanlage klinke klippe klon klotz kluft knabe knackpunkt knall kneipe knick knirps knüller koffein
kohlekraftwerk kokain kollege kollision koloss kolumne koma kombination komet komfort komik kommerz komparse
kompass kompensation komplex komplikation komplott komponente kondition kondom konfiguration konfirmation
konfrontation kongress konkurs konserve konservative konstante konstellation konstruktion konsument kontext
kontinuität kontroll konzentration konzession koordination kopfball kopfschmerz kopie koran korridor kost
kostbarkeit krach kraftstoff krähe kran kreditkarte kredo kreisel kreislauf kreuzer kreuzfahrt kriminalpolizei
kriminelle kripo kristall kritikpunkt krug kulisse kult kulturgut kundgebung kunststoff kupfer kurzarbeit
kurzfilm kurzgeschichte kuss kutter labyrinth ladenhüter lager lagune laie laib landebahn landwirt
langzeitarbeitslose laptop last lastwagen latein laterne latte laufzeit lawine leasing lebensgefahr lebensjahr
lebensraum lebenswerk leder legende legislative lehm leichnam leinen leistungsträger leitfaden lektion lesung
leuchte leumund lexikon liebhaber lied lift lineup link lkw logik logistik logo lokomotivführer loge
lohnerhöhung lotse lotto luftfahrt lump lunge lupe lurch macke made mafia magistrat mahnmal mahnung
maifeiertag makel makler malus mammut mandant manege mangel manifest maniküre manipulation manko manöver
märtyrer marge marine markenzeichen marktanteil marktplatz maschinenbau massage massaker masseur masterplan
material materie matrose matte mauerfall maus maximum meeting meerenge mehrwertsteuer meinungsumfrage
meldepflicht meniskus mentalität mentor messer metall metallurgie methan methanol miete mikrochip milderung
militant militarist mimik mindestlohn mine minimum mischling missbilligung missgeschick mitspieler mitstreiter
mittelfeld mitternacht mob mobbing mobilität mobiltelefon modalität model moderation modul monitor montage
moos moped motivation mountainbike mülltonne multimedia mumie mundart münze murmel musikalbum muslim musterung
muttersprache mythos nachbarort nachdruck nachfrage nachhut nachruf nachsicht nachspielzeit nachwehen nachweis
nahverkehr namensgeber narbe narkose nationalelf nationalismus nationalmannschaft nationalspieler naturschutz
navigation nazi nebeneffekt nebenjob nebenrolle nervosität netzhaut neuanfang neuerung neuland neuntel
neutralität newcomer newsletter nichtraucher nische nobelpreis nominierung norm nostalgie notaufnahme notfall
nuance nuklear nutzfahrzeug oase oberarm oberliga obrigkeit observatorium obsession offenbarung öffnungszeit
ökologie ökonomie ölpreis olympiade olympiasieger omnibus oper operette opposition option orakel orbit oscar
oval overall ozon pädagoge paddel palette panik panorama pantoffel panzerfaust papierkorb paradigma paragraph
parade parameter parasit parlamentswahl parterre partitur partie party passage passant passus pate patent
patriarchat patrouille pegel pein penalty pendler pensionär perfektion periode peripherie personalausweis
personenschützer pestizid pfadfinder pfahl pfarrei pfiff pfleger phänomen phantasie pharmakonzern phantom
pianist pieks pigment pipeline pisten pitch pizza pkw plage plagiat planwirtschaft plattenspieler plenarsaal
pleitewelle poker polemik police pony pool popstar popularität portal portemonnaie porter porto portion
position positionierung posse postbote poster postfach potenzial potential prädikat prägung praktikant
praktikum prämie prämisse präsentation prävention praxisgebühr präzedenzfall preisgeld preisträger prellung
pressesprecher prestige prinzessin privatisierung produktivität profil prognose prominente prominenz promis
promotion prophezeiung proporz proviant prozedur prozessor prüfstand psalm publikation puls pult punktgewinn
pustekuchen putz qual qualifikation quarantäne quarterback quartier quatsch querelen quittung rabatt rachen
radweg raffinerie raid rally rallye rampe randale ranking rapper rassist rat rathaus ratingagentur
ratlosigkeit ratschlag rätsel raub raumfahrer realschule rebound recycling rechen rechenschaft reeder reederei
referenz referent reflex reformation regelwerk regenbogen reichsmark reifeprüfung reigen reinfall
reissverschluss relation relevanz reliquie remis renaissance renovierung rentabilität reparation reportage
reputation requisit respekt ressentiment restaurierung reststoff rettungskraft reue revanche rheuma richtwert
riegel ringer risikogruppe rivalin rock rockband rockmusik rohbau rohling rohöl romanze rotation rotor route
routine rubel rubrik rückhand rückrunde rücktritt rückwand ruderer rudel rüge ruhestand ruhetag rummel
rundfahrt rundschau rutsche sabotage sachbuch sachschaden sachverhalt sakrament salon saloon samba
sammelsurium sandstein sanitäter sarkasmus sättigung satire sauna säugling schablone schach schafott schal
schanze schar schatzmeister schaufenster schauprozess scheich scheidung scheinwerfer schema schenkung schere
schicht schiedsspruch schieflage schienbein schikane schilderung schiit schirmherr schirmherrschaft schlager
schlägerei schlammschlacht schlankheit schlappe schlichter schlichtung schlips schlüsselrolle schlussfolgerung
schlusslicht schlussmann schmach schmerz schmerzensgeld schmiergeld schmuggler schnäppchen schneeball schneise
schnelle schnellzug schock schotter schöffe schrott schrotflinte schub schubkraft schuldenkrise schuldige
schulung schulhof schuldner schuppe schürfung schuttberg schützling schwall schwarzarbeit schwarzgeld schwebe
schweigen schwergewicht schwerverletzte schwiegersohn schwiegermutter schwindel schwur scooter screen sechstel
seeblockade seefahrt seelsorge segment seilbahn seitenwechsel seitensprung sektion sekundant selbständige
selbstbewusstsein selbstmord selbstmordattentäter selfie semifinale senior sensor sequenz server set sex
sheriff shop siebtel siechtum siedepunkt signatur silhouette singer sinfonieorchester sippe sitzblockade
sitzplatz skandalon skipiste sklave sklavin slalom slogan smartphone smog snack sohle solarzelle
solidaritätszuschlag sondergipfel sonderling song sopranistin souvenir sozialabgabe sozialamt sozialarbeiter
sozialhilfe sozialversicherung soziologie spagat spam sparkurs sparmassnahme spediteur spende spesen spielfeld
spielfilm spielplan spieltag spielzeit spinat spion spital splitter sponsor sportler sportplatz spray
sprengsatz sprengstoff sprint sprinter spritze spritztour sprung spürhund staatsakt staatsanleihe staatstrauer
stab stachel stadtrundgang staffel stagnation standesamt starkregen startschuss startseite station statist
statue stau steak stehplatz steilvorlage stereotyp stichprobe stigma stillstand stimmrecht stimmzettel
stolperstein stopp storno story strafraum strafvollzug strafzettel strasse strassensperre strassenverkehr
strapaze stratege streaming streichung streifzug streuner strippe strategiepapier studentin studiengang
stufenplan stürmer sturmtief subjekt substanz sud sühne suizid sultanat sumpf sunnit supermacht supermarkt
surfer symbiose symptom syndikat syndrom synthese tabakwerbung tabellenführer tadel tagebuch tagesordnung
tageszeitung talfahrt talkshow tango tank tanker tankstelle tarnung tastsinn tatendrang tatort tatverdächtige
taucher taufe tauschgeschäft teamkollege teenager teilhabe teint telegramm television tempel tempolimit tenor
terminkalender terrain territorium terrormiliz theke themen therapeutin thriller ticker ticket tiefpunkt
tiefschlag tierart tilgung timing tipp toast todesstrafe todesurteil ton tonnage torjäger tornado torschuss
tour touristik tourist trafo tragfläche tragweite trailer trainerin trance transaktion transformation transit
trasse tratsch traumtor treff treibhaus treibstoff trennlinie treppe tresor treuhand triathlon tribunal tribut
triebwerk trikot trog troll trommel tropen trottoir trubel trümmer trumpf tsunami tumor tumult turbine
turbulenz tüftler türsteher twist typ tyrann überdosis überflieger überfluss übergriff überholmanöver
überlegenheit überlieferung übermacht überrest überschwemmung überstunde überweisung ufo ultraschall umbruch
umfang umlauf umrandung umriss umschlag umschuldung umstellung umweltschutz umweltverschmutzung unfähigkeit
unfallstelle ungeduld ungewissheit ungleichgewicht uniform unikat unmensch unmenge unterart unterhändler
unterlassung unterlegene untermauerung unternehmung unterschrift untertitel untertan unterwelt unwesen
unwetter unwissen update upgrade uran urlaub urne urvolk utopie vandalismus vaterland vaterschaft ventilator
verantwortliche verantwortung verbesserung verbündeter verdächtigung verdichter verdoppelung vereinsheim
verfahrensweise verfügung vergewaltiger vergewaltigung vergnügen verkehrsmittel verkehrsunfall verknüpfung
verlangen verlängerung verleger verleumdung verlies vermächtnis vermutung vernichtung verpackung verpflegung
verschleiss verschluss versehen versicherer versöhnung versorger verspätung verstärker verstorbene versuchung
vertrieb verwahrlosung verwandtschaft verweis verwunderung vierbeiner viertel visier vision visite volksfest
volksgruppe volkslied volkszählung vorbote vordergrund vorderrad vorentscheidung vorgeschichte vorhersage
vorkehrung vorkommen vorkommnis vorleistung vormund vorreiter vorrichtung vorruhestand vorsprung vorstandschef
vorstrafe vorsorge vorurteil vorverkauf vorwoche vorzeichen votum voyeur wachmann waggon wahlbeteiligung
wahllokal wahlrecht wahlsieg wahlsieger wahlprogramm währungsunion waise waldbrand wallfahrt wallfahrtsort
wandlung wappen warnstreik warteliste wartezeit wartung wasserstoff webcam weblink website webseite
wechselkurs weckruf wehmut weile weinberg weissagung weisse weitergabe weltanschauung weltcup werbespot
wertpapier wettlauf wiedergabe wiederholung wiederwahl wiege windkraft windrad wirbelsäule wirrwarr
wirtschaftskrise wirtschaftswachstum wissbegierde witterung wochentag wohltat wohnhaus wohnmobil wohnort
wolkenkratzer workshop wortwahl wrack wucherer wunschkandidat wurzel yacht yoga zacke zäsur zauberformel zeche
zehntel zeitdruck zeitfenster zeitreise zeitung zeltlager zenit zeremonie zerreissprobe zertifikat ziegel
zielgruppe zielscheibe zigarre zins zinssatz zirkus zitadelle zollstreit zombie zoologe zubehör zubringer
zündstoff zugabe zulassung zulieferer zumutung zunahme zuneigung zurechnung zurückhaltung zusatz zuschlag
zuspiel zuspitzung zuständigkeit zustellung zuversicht zuwachs zuwendung zwangsarbeit zwangslage zwiespalt
zwilling zwischenbilanz zwischenspiel zwischenzeugnis zyniker zynismus
`;
