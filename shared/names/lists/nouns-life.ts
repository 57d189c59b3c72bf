/** German nouns of daily life, nature, culture, sport, science and technology. */
export const nounsOfLife = `
aal abenteuer abitur abstammung acker ader adel adler adresse affe akademie akkord akrobat akt akzent album
alge alkohol allee alm alphabet altar alter altertum altstadt ameise ampel anatomie anblick angel ankerplatz
ansprache anstrich antenne antike anzug apfel apotheke apotheker aquarium arabisch archäologe architekt
architektur arie aroma arrangement arsenal artist arzt ärztin asche asphalt assistent ast asteroid astronaut
astronom atelier atem athlet athletin atmosphäre aue auge augenblick aula ausflugsziel ausstellung autobus
auto automat automobil axt baby bach bäcker bäckerei backstein bad bahn bahnhof bahnsteig bakterie balken
balkon ball ballett bambus banane band bär bart bass bassist batterie bauch bauernhof bauernkrieg bauform
bauherr baum baumeister baumwolle bauwerk beben becken bein benehmen berg bergbau bergwerk bestand bestandteil
bestellung bett beute biene bier bieter bildhauer bildhauerei billett binde biograf biographie biologe
biologie birke birne blatt blech blei blitz block blume blut blüte bogen bohne bord bordell brauerei braut
bremse brett brille brot brücke brunnen brust buch bücherei buchhandlung buchstabe bucht bühne bündnis burg
bursche bus busch butter café cafeteria cd cello champion chirurg chor choreograf christ christentum chronik
cocktail code comic computer container cousin dame dampf dampfer damm deck decke degen delfin dichter dichtung
dicke diele dieselmotor ding dirigent disco diskothek disziplin dom donner doppel dose drache draht drehbuch
drehort dreieck dreissiger dritte drummer dschungel duft dunkelheit durchgang durchmesser durst dusche ecke ei
eiche eifer eigenschaft eile eimer einakter einfall eingeborene einkauf einleitung einsamkeit einsiedler
einstand einstellung einweihung einzelgänger eis eisen eisenbahn eiweiss elefant elektriker elektrizität
elektronik element elter eltern engel ensemble ente enzyklopädie episode erbse erdbeben erde erdgeschoss erdöl
erdteil erfinder erfindung erholung erkrankung erlebnis ernährung ernst ernte eroberung erregung erscheinung
erstling ertrag erwachsene erweckung erz erzähler erzählung erzbischof erzherzog erziehung esel essay essen
essig etage etikett eule evangelium exemplar experiment expedition fabel fach faden fähigkeit fähre fahrgast
fahrrad fakultät falke falle falte familienname fan fantasie fass fassade fauna feder fee feld fell fels
felsen fenster ferien ferne ferkel ferse fertigkeit festival festspiel fett feuchtigkeit fieber finale finger
fink fisch flamme flanke flasche fleck fleisch fleiss fliege flora flosse flotte flöte flügel fluss flussbett
flut folie folklore fortsetzung fossil fotograf fotografie fracht fragment franken frequenz fresko freizeit
friedhof friseur frosch frucht frühjahr frühling frühstück fuchs fugen fuss fussball fussgänger futter gabel
galaxie galerie gang gans garten gasse gast gasthaus gaststätte gattin gattung gebet gebirge gebrauch
geburtstag gedächtnis gedicht geduld gefahrenstelle gefährte gefäss gefühl gehäuse gehirn gehweg geige
geldbusse gelehrte geliebte gemahl gemahlin gemälde gemüse gemüt genre geograf geographie geometrie gepäck
geräusch germanist geruch gesang geschenk geschick geschirr geschlecht geschmack geschoss geschütz geschwader
geschwister gestein gesuch getränk getreide gewächs gewand gewässer gewebe gewehr gewitter gewohnheit gewölbe
gift gitarre gitarrist gitter glanz glas glasur gleis gletscher glocke gnade gouvernement grab graben gräfin
grafik gramm granit gras grenzfluss griff grill grippe grossmutter grossvater grösse grube grundschule gürtel
gymnasium haar hagel hahn hai haken halb halbfinale halbinsel halbjahr halbzeit halle hals hammer handarbeit
handbuch handschrift handschuh handy hang harfe harmonie hase haube haufen haut hebel hecht hecke heft heide
heiligtum heilung heim heirat heiterkeit heizung hektar hemd hengst henker herbst herde herz herzog herzogin
hexe himmel hinfahrt hinspiel hinsicht hirn hirsch hirte hit hitze hobby hochschule hochzeit hof höhle holz
honig horizont horn hose hubschrauber hügel huhn humor hund hut hütte hymne ideal idee idol igel illusion
imbiss immunsystem individuum infarkt infektion informatik ingenieur inhalt inschrift insekt inserat
installation internat internet intrige jacke jagd jäger jahreszeit jazz joghurt jugendherberge jungfrau juwel
kabel käfer kaffee käfig kaiserin kalender kälte kamera kamerad kameramann kamin kamm kanal kaninchen kanone
kanton kantor kanzel kapelle kapitän karneval karren karton käse kasten kater kathedrale katholik katze
kaufhaus kaufmann kegel keim keks keller kellner kelte kerl kerze kette keule kilo kilogramm kilometer kino
kirche kirsche kissen kiste klammer klang klavier kleid kleidung kleinkind kleinstadt klima klingel klischee
kloster klub knabe knecht knie knochen knopf knospe knoten koch koffer kohl kohle koje kolben kollektion
kollision kölner komiker kommilitone komödie komponist komposition kompost konditor konfession kongress
konkurs konsole konsonant konstante konstruktion konzil kooperative kopie korb korn körper kosmos kost kostüm
krach kragen kralle kran kranich kranke kranz krater kraut krawatte krebs kreide kreuz kreuzung kreuzzug
kriminalität kristall krippe krokodil kröte küche kuchen kugel kühlschrank kumpel kuppel kur kurort kurve
kürze kuss kutsche kybernetik labor lachen lack laden ladung lakai lamm lampe landschaft landstrasse länge
langlauf langzeit lärm larve laser laub laufbahn laune laut läufer lava lawine lebenslauf leber leder leere
leerstand legierung lehm lehrbuch lehrgang lehrling lehrstuhl leib leichtathletik leidenschaft leihe leine
leinwand lektor lektüre leopard lerche lexikon licht lid lied liga linde lineal linse lippe literatur liter
locke löffel lokal lokomotive löwe lücke luchs luke lunge lust luxus lyrik lyriker magazin magd magen magier
magister magnet mahlzeit mai mal maler malerei malerin manager mandel manier mannequin mantel manuskript
märchen marder marathon marinade mark marmor märz maschine mathematik mathematiker mauer maul maus mechanik
mechaniker mechanismus medaille medikament medizin mediziner meer mehl meister meisterin meisterschaft melodie
menü metall metapher metropole metzger miene miete mieter mikrofon mikroskop minderjährige mineral minne
minute mischung mission mittag mittelalter mitternacht mitschüler möbel mode moderator moderatorin molekül
moment mönch mond monopol monster montag monument moor moos motor motorrad motte möwe mücke müll mund mündung
münze museum musical musik musiker musikerin muskel mutation mütze mysterium mythos nachmittag nachname
nachspiel nacht nachwelt nachwort nachwuchs nacken nadel nagel nahrung narr nase nashorn nebel nebenfluss
neffe nektar nerv nest neubau neugier neuheit neurologe niederschlag niere nonne normandie notar note notiz
novelle nudel null nummer nuss oase ober oberfläche oberkörper obst ochse ofen ohr oma onkel oper operation
opernhaus optik orchester orden ordner orgel orgie orient original orkan ortschaft ostern ouvertüre paket
palme pantomime papa papagei pappe paradies parasit parfüm parkett parkplatz parodie pastor pate patent patron
pauschale pech pedal pelz pendel perle pest pfad pfand pfanne pfau pfeffer pfeife pfeil pferd pflanze pflaster
pflaume pfleger pforte pfosten pfund philologe philosophie phrase physik pianist pilger pille pilz pinguin
pinsel pionier pirat pistole pixel plakat planet plastik platin platte plattform platzierung pleite poesie
poet pokal polster pony popmusik porträt porzellan posaune pranke premiere prinzessin prise profi prophet
prosa protagonist protein prothese psyche psychiater psychologie pubertät pudding pullover pulver pumpe puppe
puzzle pyramide quadrat quadratkilometer quadratmeter quartett quartier quintett quiz rabatt rabe rad radar
radfahrer radio radius rand ranke rasen rasse rassel raster ratte rätsel räuber rauch raumfahrt raupe rausch
realschule reaktor rebe rede reform regal regatta regen regenwald regent regiment reh reichsstadt reifen reim
reiniger reinheit reis reiter reiz reklame rekord rekrut rektor relief relikt rennen rennfahrer rentier
reparatur reptil restaurant rettungsdienst rhythmus riff rind ring rippe ritt ritter robbe roboter rock roggen
roh rohr rohstoff rollstuhl roman romantik röntgen rose ross rost rubin rücken rucksack ruder ruine rumpf
rundgang rückseite rückspiel saal säbel sack saft säge sage sahne saite salat salbe salz same sammler sammlung
samt sand sanierung sänger sängerin sarg sattel sauerstoff säugetier säugling säule säure schach schacht
schachtel schädel schaf schäfer schale schalter scham schatz schauspiel schauspieler schauspielerin scheibe
scheidung schein scherz scheune schicht schiedsrichter schiene schild schildkröte schinken schirm schlaf
schlamm schlange schlauch schleier schleuse schloss schlucht schlüssel schlagzeug schlagzeuger schmerz
schmetterling schmied schmuck schnabel schnaps schnecke schneider schnitt schnur schock schokolade schönheit
schöpfung schornstein schoss schrank schraube schreck schreiber schreibtisch schrei schrift schriftsteller
schriftstellerin schub schublade schuh schulter schüssel schwager schwalbe schwamm schwan schwangerschaft
schwanz schwarm schweif schwein schweiss schwert schwimmer schwimmbad schwung segel segen segler sehnsucht
seide seife seil sekunde sekt sekte seminar semester sensation service sessel siebziger siegel silbe silber
sinfonie single sinne sirene skala skelett ski skizze skulptur sofa software solist solo sonate sonne
sonnenschein sopran sorte spange spass spatz spaziergang specht speck speer speise spektrum spezies sphäre
spinne spirale spitzname spott sprichwort sprung spule stadtteil stahl stall stamm stammbaum stange star
stätte staub stausee steg stein steinbruch stern sternbild stichwort stiefel stier stift stipendium stirn
stock stockwerk stolz storch strahl strahlung strassenbahn strauch strauss strecke streich streifen strophe
strudel strumpf stube stück studium studio stuhl stunt suppe süsse synthese tabelle tablette tafel taille tal
tanne tante tanz tänzer tänzerin tapete tasche tasse taste tastatur tatze taube tausend taxi tee teich teig
teilung teller tempel temperatur tennis teppich terrasse testament teufel textil theater theologe theologie
therapeut therapie thermometer tiefe tiger tinte tischler toilette toleranz tonart topf torwart torhüter tour
tourismus trainer training traktor träne transformator traube trauer treppe tribüne trick trieb trikot
trilogie trinker trinkwasser trompete tropfen trost trotz truhe tuch tugend tümmler turnier turnen übersetzer
übersetzung überschrift umzug unfallort unkraut unterkunft unterlage unterhaltung untergang urenkel urlauber
vegetation veilchen vene ventil veranda veranstalter veranstaltung verb verfasser verlobte vermieter vers
version verwechslung verzeichnis vetter vieh viertelfinale viola violine virus vitamin vize vogel vokal
vollmond volumen vorfahre vorderseite vorhang vorliebe vorläufer vorname vorrunde vorstadt vorzug vulkan waage
wache wachs wachstum wächter wagen waggon wal wald walzer wanderer wange wanne wappen wärme wäsche watt weber
weib weide weihnachten weihnacht wein weizen welpe weltall weltmeister weltmeisterschaft weltrekord werft
werkstatt wette wiege wiese wildnis winkel winzer wirbel wirt witwe witz wohngebiet wolf wolke wolle
wörterbuch wuchs wucht wurf würfel wurm wurst wurzel wüste zahn zahnarzt zange zauber zauberer zaun zebra zehe
zeichner zeichnung zeile zeitgenosse zelt zement zeppelin zettel ziege ziegel ziffer zigarette zimmer zink
zinn zirkel zirkus zitrone zoo zucker zuflucht zufluss zunge zusatz zuschuss zweig zwerg zwiebel zwilling
zwölf zyklus zylinder
`;
