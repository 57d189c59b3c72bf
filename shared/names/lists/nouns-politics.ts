/** German nouns of politics, law, war, economy and the press: singular, or plural where that is the usual form. */
export const nounsOfPublicLife = `
abbau abbruch abend abendessen abfall abfolge abgabe abgang abgeordnete abgleich abkommen abkehr ablauf
ablehnung abnahme abrede abreise abriss abruf absage absatz abschied abschlag abschluss abschnitt abschuss
abschwung absender absicht absprache abstand abstieg abstimmung absturz abteilung abtritt abwahl abwehr
abweichung abzug affäre agenda agent agentur aggression akte akteur aktie aktion aktivist alarm alleingang
allianz allianzpartner alltag alternative amnestie amt amtsantritt amtszeit analyse analyst anbau anbeginn
anbieter anbruch andenken andrang anfang anfrage anführer angabe angebot angehörige angeklagte angelegenheit
angestellte angreifer angriff angst anhang anhänger anhörung ankauf anklage ankläger ankunft ankündigung
anlage anlass anlauf anleger anleihe anliegen annahme annäherung anordnung anpassung anreiz anruf ansage
ansatz anschein anschlag anschluss anschuldigung ansehen ansicht anspruch anstalt anstand anstieg anstoss
anstrengung antrag anteil antwort anwalt anweisung anwender anwohner anzahl anzeichen anzeige apparat appell
arbeit arbeiter arbeitgeber arbeitnehmer arbeitslose arbeitsplatz archiv arm armee armut art artikel asyl atom
attacke attentat attentäter aufbau aufbruch aufenthalt aufgabe aufklärung auflage auflösung aufmarsch aufnahme
aufruf aufruhr aufsatz aufschlag aufschub aufschwung aufsehen aufseher aufsicht aufsichtsrat aufstand
aufständische aufstieg auftakt auftrag auftraggeber auftreten auftritt aufwand aufzug augenmerk augenzeuge
ausbau ausbeutung ausbildung ausblick ausbruch ausdruck auseinandersetzung ausfall ausflug ausfuhr ausgabe
ausgang auskommen auskunft ausland ausländer auslöser ausmass ausnahme ausrede ausreise aussage ausschluss
ausschnitt ausschreitung ausschuss aussenminister aussicht ausstand ausstattung ausstieg ausstoss austausch
austritt ausverkauf auswahl ausweg ausweis auswirkung autobahn autonomie autor bande bank banker barriere
basis bau bauer baustelle beamte beamter beauftragte bedarf bedenken bedeutung bedingung bedrohung bedürfnis
befehl befehlshaber befund befürchtung befürworter begegnung beginn begleiter begriff begründer begründung
behandlung behauptung beherrschung behörde beirat beispiel beitrag beitritt bekannte bekenntnis belagerung
belastung beleg beleidigung bemerkung bemühung benutzer benzin beobachter beobachtung berater beratung bereich
bereitschaft bericht berichterstattung beruf berufung beschäftigte beschluss beschuldigte beschuss beschwerde
beseitigung besatzer besatzung besetzung besitz besitzer besuch besucher beteiligung betrag betreiber betrieb
betrug betrüger bevölkerung bevormundung beweis bewegung bewerber bewerbung bewohner bewusstsein beziehung
bezirk bezug bilanz bild bildung bildschirm bischof bitte blick blockade boden bohrung bombe bombardement boot
börse bote botschaft botschafter boykott branche brand brauch brief bruch brüder budget bund bundeskanzler
bundesland bundespräsident bürger bürgerkrieg bürgermeister bürgerin büro bürokratie bündnis bündel
bundesstaat bundeswehrsoldat büste chance chaos charakter charta chef chefin chefredakteur club dach dank
darlehen darstellung daten datenschutz dauer debatte defizit demokrat demokratie demonstrant demonstration
demo denkmal depesche deutung devise dezernent dialog dieb dienst dienstleister diktator diktatur dilemma
diplomat diplomatie direktor diskriminierung diskussion distanz doktrin dokument dollar dorf drama drang
drittel droge drohne drohung druck durchbruch durchschnitt durchsuchung duell ebene effekt ehre eigentum
eigentümer eilmeldung einbruch eindruck einfluss einfuhr eingang eingriff einheit einigung einkommen einladung
einmarsch einnahme einreise einrichtung einsatz einschnitt einschätzung einschränkung einsicht einsparung
einspruch eintrag eintritt einwand einwanderer einwanderung einwohner einzelheit einzug elend elite embargo
emission empfang empfänger empörung ende energie engagement enkel entdeckung enteignung entfernung entführer
entlassung entlastung entscheidung entschädigung entscheider entschluss entsetzen entspannung entsendung
enttäuschung entwicklung entwurf epidemie epoche erbe ereignis erfahrung erfolg ergebnis erhebung erhöhung
erinnerung erkenntnis erklärung erlass erlaubnis erleichterung ermittler ermittlung ernennung eröffnung
erpressung ersatz erwartung erweiterung erwerb erzeuger erzeugnis eskalation etappe etat ethik euro existenz
exil experte explosion export extremismus extremist fabrik fachmann fachleute fahne fahrer fahrt fahrzeug fakt
faktor fall familie farbe faschismus faschist fassung favorit feier feiertag fehde fehler feind feindbild
fernsehen fest festakt festland festnahme festung feuer feuerpause feuerwehr figur film finanzen finanzierung
firma fischer flagge fläche flucht flüchtling flug flughafen flugzeug föderalismus folge folter fonds
forderung förderung form format forscher forschung forum fortschritt foto fracht fragestellung frage fraktion
frau freiheit freilassung freispruch freude freund freundschaft friede frieden friedensplan frist front führer
führerin führung fund fünftel funktion funktionär furcht fusion fürst garant garantie gas gast gastgeber
gebäude gebiet gebot gebühr geburt gedanke gedenken gefahr gefangene gefängnis gefecht geflüchtete gefolge
gegend gegenkandidat gegenseite gegenstand gegenteil gegenwart gegenwehr gegner gehalt geheimdienst geheimnis
gehör geisel geist gelände geld gelegenheit geltung gemeinde gemeinschaft gemeinwesen general generaldirektor
generalsekretär generation genehmigung genosse gerät gerechtigkeit gericht gerücht gesamtheit gesandte
geschäft geschäftsführer geschehen geschichte geschlecht gesellschaft gesetz gesetzgeber gesetzentwurf gesicht
gespräch gesprächspartner gestalt geständnis geste gesundheit gewalt gewerkschaft gewerkschafter gewicht
gewinn gewinner gewissen gewähr gipfel glaube gläubiger gleichgewicht gleichstellung glied glück gold gott
gouverneur grad graf grenze grenzer grossmacht grossteil grund grundgesetz grundlage grundrecht grundsatz
grundstück gründer gründung gruppe gruppierung gut guthaben gutachten gutachter haft haftbefehl haftstrafe
häftling hafen hälfte haltung hand handel händler handelskrieg handelspartner handlung handwerk hass haupt
hauptsache hauptstadt haus haushalt heer heimat held helfer herausforderer herausforderung herausgeber
herkunft herr herrschaft herrscher hersteller hetze hilfe hilfslieferant hinblick hindernis hinrichtung
hintergrund hinweis historiker hochburg hoffnung hoheit höhepunkt höhe hotel hunger idee identität ideologe
ideologie immigrant immobilie impfstoff impfung import impuls index industrie inflation information inhaber
inhalt initiative inland innenminister innenpolitik insel inspekteur inspektion instanz institut institution
instrument integration intellektuelle interesse intervention interview invasion investition investor islam
islamist isolation jahr jahrestag jahrgang jahrhundert jahrzehnt job journalist jubel jubiläum jude jugend
jugendliche junge jurist jury justiz kabinett kaiser kalifat kammer kampagne kampf kämpfer kandidat kandidatur
kanzler kanzleramt kanzlerin kapital kapitalismus kapitel kapitulation kardinal karriere karte kartell kasse
katastrophe kauf käufer kenner kenntnis kern kernkraft kernwaffe kette kind klage kläger klarheit klasse
klausel klima klinik koalition kollege kolonie kolonialmacht kommandant kommandeur kommando kommentar
kommentator kommission kommissar kommune kommunikation kommunismus kommunist kompetenz komplize kompromiss
konferenz konflikt könig königin königreich konjunktur konkurrent konkurrenz konsens konsequenz konstrukt
konsul konsulat konsum kontakt kontingent kontinent konto kontrahent kontrast kontrolle kontroverse konvention
konvoi konzept konzern konzert kooperation kopf korrespondent korruption kosten kraft kraftwerk krankenhaus
krankheit kredit kreis krieg krieger kriegsende kriegsrecht kriegsschiff kriegsverbrechen krise kriterium
kritik kritiker krone kuh kultur kunde kündigung kunst künstler kurs kürzung küste lage lager land
landesregierung landkreis landrat landtag landwirt landwirtschaft last laster lauf leben lebensmittel legende
legitimation lehre lehrer leiche leid leiter leitung leistung leitlinie leitzins leser leute liberale liebe
lieferant lieferung linie liste lizenz lob lobby lobbyist lockerung logik lohn lösung luft luftangriff
luftwaffe luftraum lüge macht machthaber machtkampf machtwechsel mädchen major mandat mangel mann mannschaft
marine markt marke marktführer marsch maske massaker masse massnahme massstab material maurer medien
medienbericht medium mehrheit meile meinung meldung menge mensch menschenrecht menschheit merkmal messe meter
methode migrant migration milch milieu militär militärparade miliz milizionär milliarde millionär million
minderheit minister ministerin ministerium ministerpräsident minute mission misserfolg missbrauch missstand
misstrauen mitarbeit mitarbeiter mitglied mitgliedschaft mitgliedsland mitgliedstaat mitleid mitte mitteilung
mittel mittelpunkt modell modernisierung monarch monarchie monat mord mörder moral moschee motiv motto mühe
munition muslim muster mut mutter nachbar nachbarland nachbarschaft nachfolge nachfolger nachfrage nachlass
nachricht nachrichtenagentur nachteil nachweis nähe name nation nationalismus nationalist nationalität natur
neonazi netz netzwerk neuwahl nichte niederlage niveau norden norm not notenbank notlage notstand
notwendigkeit nutzen nutzer oberhaupt oberst objekt offensive offerte öffentlichkeit öffnung offizier öl opfer
opposition oppositionelle ordnung organ organisation organisator ort osten ozean paar pakt paket palast panne
panzer papier papst parade paragraf park parlament parlamentarier parole partei parteichef parteifreund
parteitag partner partnerschaft pass passagier patient patriot pause pension person personal personalie
persönlichkeit perspektive petition pfarrer pflege pflicht phänomen phase philosoph physiker pilot plan
planung platz plädoyer pleite plenum pogrom pol polarisierung politik politiker politikerin polizei polizist
populismus populist position post posten präsenz präsident präsidentin präsidentschaft praxis preis premier
premierminister presse pressekonferenz pressesprecher priester prinz prinzip priorität privileg problem
produkt produktion produzent professor profit prognose programm projekt propaganda protest protokoll provinz
provokation prozent prozess prüfer prüfung psychologe publikum punkt putsch putschist qualität quartal quelle
quote rache radikale rahmen rakete raketentest rang rassismus rat rate ratifizierung raub raum razzia reaktion
reaktor realität rebell rechnung recherche recht rechtsanwalt rechtsextremist rechtsstaat rede redakteur
redaktion redner referat referendum reform regel regelung regie regierung regierungschef regierungssprecher
regime region register regisseur regler reich reichtum reichweite reihe reise religion rendite rente rentner
reporter repräsentant repressalie repression republik republikaner reserve resolution ressort ressource rest
resultat rettung revier revision revolution rezession rhetorik richter richterin richtlinie richtung riese
risiko ritual rivale rivalität rolle route rückblick rückgang rückhalt rückkehr rücknahme rückschlag
rückschritt rücksicht rückstand rücktritt rückzug ruf ruhe ruhm rüstung runde rundfunk sache sachverständige
saison sanktion satellit satz säuberung schaden schall schatten schauplatz scheitern schicht schicksal schiff
schlacht schlag schlagzeile schluss schmuggel schnee schritt schuld schulden schule schüler schuss schutz
schwäche schwelle schwerpunkt schwester schwierigkeit see seele seite sekretär sektor selbstverteidigung senat
senator sender sendung senkung serie sessel show sicherheit sicherheitsrat sicht siedler siedlung sieg sieger
signal simulation sinn sitte situation sitz sitzung skandal skepsis skeptiker sohn soldat soldatin solidarität
sommer sonderzug sorge souveränität sozialdemokrat sozialismus sozialist spalte spaltung spannung sparte
speicher spekulation spende sperre spezialist spiegel spiel spieler spion spionage spitze spitzenkandidat
sport sprache sprecher sprecherin spur staat staatenbund staatsanwalt staatsanwaltschaft staatsbesuch
staatsbürger staatschef staatschefin staatsmann staatsoberhaupt staatssekretär stab stabilität stadion stadt
stadtrat stammtisch stand standard standort standpunkt start statement statistik stärke station status statut
stellung stelle stellvertreter stellungnahme steuer steuerzahler stich stichwahl stiftung stil stille stimme
stimmung stoff strafe straftat straftäter strand strasse strategie strategiewechsel streik streit streitkräfte
strom struktur student studie stufe stunde sturm sturz stütze stützpunkt substanz subvention suche süden summe
symbol symbolkraft sympathie sympathisant synagoge system szenario szene tabu tag tagung takt taktik talent
tarif tat täter tatort tatsache team technik technologie teil teilnahme teilnehmer telefon telefonat tempo
tendenz termin terror terrorismus terrorist test text thema theorie these thron tier tisch titel tochter tod
todesopfer ton tonne topf tor tote tourist tradition tragödie träger transfer transport transparenz traum
treffen treffer trend trennung treue trip triumph truppe truppen tunnel turm tür typ übereinkunft
übereinkommen überfall übergabe übergang überlebende überraschung überschuss übersicht übertritt überwachung
überzeugung übung ufer uhr ultimatum umbau umbruch umfang umfeld umfrage umgang umgebung umland umsatz
umschwung umsetzung umstand umsturz umwelt umweg unabhängigkeit unfall ungleichheit unglück union universität
unklarheit unmut unrecht unruhe unsicherheit unternehmen unternehmer unterricht unterschied unterschrift
unterstützer unterstützung untersuchung urheber urlaub ursache ursprung urteil vater verabschiedung verband
verbot verbindung verbleib verbraucher verbrechen verbrecher verbund verbündete verdacht verdächtige verdienst
verein vereinbarung vereinigung verfahren verfall verfassung verfechter verfolgung vergangenheit vergeltung
vergleich verhalten verhältnis verhandlung verhandler verhandlungsposition verharmlosung verkauf verkäufer
verkehr verlag verlangen verlauf verletzte verletzung verlierer verlust vermittler vermittlung vermögen
verordnung verrat verräter versagen versammlung verschärfung verschwörung versicherung versprechen verstand
verständnis verstoss versuch versorgung verteidiger verteidigung verteilung vertrag vertrauen vertreter
vertreterin vertretung vertriebene verurteilung verwaltung verwandte verzicht verzögerung veto video vielfalt
viertel visum vizekanzler vizepräsident volk völkermord völkerrecht volksabstimmung volkspartei vollzug
vorabend voraussetzung vorbehalt vorbereitung vorbild vorfahr vorfall vorgabe vorgang vorgänger vorgehen
vorhaben vorhersage vorlage vormarsch vorort vorrang vorrat vorschlag vorschrift vorsicht vorsitz vorsitzende
vorsorge vorsprung vorstand vorstellung vorstoss vorteil vortrag vorwand vorwurf vorwahl waffe waffenruhe
waffenstillstand wahl wahlkampf wahlkreis wähler wählerschaft wahrheit währung wand wandel wanderung ware
warnung wasser wechsel weg wehr wehrpflicht weigerung weise weisung welle welt weltbild weltkrieg weltmacht
weltmarkt weltordnung wende werbung werk wert wesen westen wettbewerb wetter wettkampf widerspruch widerstand
widerstandskämpfer wiederaufbau wiedervereinigung wille willkür wind winter wirkung wirklichkeit wirtschaft
wissen wissenschaft wissenschaftler woche wochenende wochenzeitung wohl wohlstand wohnung wort wortlaut wunde
wunder wunsch würde wut zahl zar zeichen zeit zeitalter zeitpunkt zeitraum zeitschrift zeitung zelle zensur
zentrale zentrum zerfall zerstörung zeuge zeugnis ziel zinsen zitat zivilist zivilbevölkerung zoll zone zorn
zufall zug zugang zugeständnis zukunft zulauf zuschauer zusage zusammenarbeit zusammenbruch zusammenfassung
zusammenhang zusammenkunft zustand zustimmung zutritt zuwanderer zuwanderung zwang zweck zweifel zwischenfall
zwischenzeit
`;
