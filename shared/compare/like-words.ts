import { foldingFor, normaliseToken } from "./normalise";
import { accentsCount, primaryLanguage, stemWord } from "./stems";

/** Words that news writers put for one another, a group a line; written by hand, whole families of a word in one line. */
const german = `
Reise reisen reist reiste gereist Auslandsreise aufbrechen aufgebrochen Anreise angereist Trip
Besuch besuchen besucht besuchte Staatsbesuch Visite
Treffen treffen trifft traf getroffen Begegnung Zusammenkunft zusammenkommen
Gespräch Gespräche Verhandlung Verhandlungen verhandeln Unterredung Beratungen
Soldat Soldaten Truppe Truppen Streitkräfte Militärs
Beziehung Beziehungen Verhältnis Verbindungen
teilnehmen teilnimmt teilnahm teilgenommen Teilnahme beiwohnen
unterstützen unterstützt unterstützte Unterstützung Hilfe helfen hilft half geholfen Beistand
Zusammenarbeit Kooperation kooperieren zusammenarbeiten
Einigung einigen geeinigt Vereinbarung vereinbart vereinbaren Übereinkunft Abkommen
Kosten Ausgaben Mehrkosten Aufwendungen
teuer teurer verteuert Verteuerung Kostensteigerung
steigen stieg gestiegen Anstieg zunehmen zugenommen Zunahme wachsen wuchs gewachsen Zuwachs erhöhen erhöht Erhöhung
sinken sank gesunken Rückgang zurückgehen zurückgegangen abnehmen Abnahme schrumpfen geschrumpft
töten getötet Tote Toten Todesopfer starben gestorben sterben
verletzen verletzt verletzte Verletzte Verletzten Verletzung verwundet
Angriff Angriffe angreifen angegriffen Attacke Attacken attackieren
Brand Feuer Flammen brennen brannte gebrannt
Unfall Unglück Unglücks Havarie
Polizei Beamte Polizisten Polizeibeamte
festnehmen festgenommen Festnahme verhaften verhaftet Verhaftung
Täter Verdächtiger Verdächtige Tatverdächtige Tatverdächtiger
Wahl wählen gewählt Abstimmung abstimmen Urnengang Votum
Rücktritt zurücktreten zurückgetreten Amtsverzicht
Sieg siegen siegte gewinnen gewann gewonnen Gewinner Sieger
Niederlage verlieren verlor verloren unterliegen unterlag
Vertrag Kontrakt
Kauf kaufen kaufte gekauft Erwerb erwerben erworben übernehmen übernommen Übernahme
verkaufen verkauft verkaufte Verkauf veräußern veräußert
schließen geschlossen schließt Schließung einstellen eingestellt aufgeben dichtmachen
eröffnen eröffnet Eröffnung öffnen geöffnet
Bau bauen baut gebaut errichten errichtet Errichtung
zerstören zerstört Zerstörung verwüstet Verwüstung
warnen warnt warnte gewarnt Warnung
fordern fordert forderte gefordert Forderung verlangen verlangt verlangte
kritisieren kritisiert kritisierte Kritik bemängeln bemängelte rügen rügte
ablehnen abgelehnt lehnte Ablehnung zurückweisen zurückgewiesen wies verweigern verweigert
ankündigen angekündigt kündigte Ankündigung
bestätigen bestätigt bestätigte Bestätigung
beschließen beschlossen Beschluss entscheiden entschieden Entscheidung
Vorwurf Vorwürfe vorwerfen vorgeworfen beschuldigen Beschuldigung Anschuldigung
Gericht Richter Richterin Justiz
Urteil verurteilen verurteilt Verurteilung
Firma Unternehmen Konzern Betrieb
Beschäftigte Beschäftigten Mitarbeiter Mitarbeiterinnen Angestellte Personal Belegschaft
entlassen Entlassung Stellenabbau Kündigung
Streik streiken gestreikt Arbeitskampf Arbeitsniederlegung Ausstand
Protest protestieren protestierten Demonstration demonstrieren demonstrierten Kundgebung
Kind Kinder Baby Babys Nachwuchs
Krankenhaus Klinik Klinikum Hospital
Arzt Ärzte Ärztin Mediziner
Schule Schulen Unterricht
Geld Summe Betrag Mittel
Zuschuss Subvention Fördergeld Förderung fördern gefördert
Grund Ursache Anlass Begründung
Ziel Absicht Zweck
Beginn beginnen begann begonnen Start starten startete gestartet
Termin Zeitpunkt Datum
Bewohner Einwohner Anwohner Bürger
Menge Zahl Anzahl
Regen Niederschlag Niederschläge regnen
Sturm Unwetter Orkan Gewitter
Krieg Kämpfe Konflikt Gefechte
Waffe Waffen Munition Rüstung Rüstungsgüter
Entsendung entsenden entsandt schicken geschickt schickte liefern liefert lieferte geliefert Lieferung
Sicherheit Schutz schützen geschützt
Parade Militärparade Aufmarsch
Gedenken Gedenkfeier Feier Feierlichkeiten feiern gefeiert Jahrestag erinnern
erwarten erwartet Erwartung rechnen gerechnet
verbessern verbessert Verbesserung stärken gestärkt Stärkung ausbauen ausgebaut Ausbau vertiefen Vertiefung intensivieren intensiviert
isoliert isolierten abgeschottet abgeschotteten verschlossen verschlossene Isolation
überqueren überquert überquerte passieren passiert passierte
eintreffen eingetroffen ankommen angekommen Ankunft traf
Zug Züge Sonderzug Privatzug Bahn
Flug Flüge fliegen flog geflogen Flugzeug Maschine Flieger
Schiff Schiffe Frachter Dampfer Fähre
Auto Autos Wagen Fahrzeug Fahrzeuge Pkw
begleiten begleitet Begleitung begleitete
landen landete gelandet Landung
abreisen Abreise abgereist Abflug Rückkehr zurückkehren zurückgekehrt
Staatsgast Gast Gäste
Einladung einladen eingeladen
empfangen Empfang begrüßen begrüßt begrüßte Begrüßung
Zeichen Signal Hinweis Hinweise Anzeichen
Beobachter Experten Fachleute Fachmann Experte Analyst Analysten Kenner
Normalisierung normalisieren normalisiert Annäherung annähern
Spannungen Zwist Streit Streitigkeiten Auseinandersetzung Differenzen Zerwürfnis
Verbündeter Verbündete Verbündeten Partner Alliierte
Unterstützer Förderer Helfer
Sanktionen Strafmaßnahmen Embargo
Handel Außenhandel Geschäfte
Unterzeichnung unterzeichnen unterzeichnet unterzeichnete unterschreiben unterschrieben
Zusage zusagen zugesagt versprechen versprochen versprach Versprechen
Absage absagen abgesagt streichen gestrichen
verschieben verschoben Verschiebung vertagen vertagt Aufschub
Verspätung verspätet Verzögerung verzögert
Grenze Grenzen Grenzübergang
Rede Ansprache
Äußerung äußern äußerte Aussage Bemerkung
betonen betont betonte hervorheben bekräftigen bekräftigt bekräftigte unterstreichen
vorschlagen vorgeschlagen Vorschlag Vorschläge anregen Anregung
Absturz abstürzen abgestürzt
Zusammenstoß zusammenstoßen zusammengestoßen Kollision kollidieren kollidiert
Explosion explodieren explodiert Detonation detonieren
Schuss Schüsse schießen geschossen erschießen erschossen
Mord ermorden ermordet umbringen umgebracht
Messer Stichwaffe
Dieb Diebe Diebstahl stehlen gestohlen entwenden entwendet erbeuten erbeutet Beute
Einbruch einbrechen eingebrochen Einbrecher
Räuber Raub Überfall überfallen
Betrug betrügen betrogen Betrüger
fliehen geflohen flüchten geflüchtet Flucht
Ermittlung Ermittlungen ermitteln ermittelt Ermittler Fahnder Untersuchung untersuchen untersucht
Anwalt Anwältin Anwälte Verteidiger Verteidigerin Verteidigung Rechtsbeistand
Revision Berufung anfechten Einspruch Rechtsmittel
Freispruch freisprechen freigesprochen
Gefängnis Haft Haftstrafe inhaftiert Inhaftierung Freiheitsstrafe eingesperrt
Freilassung freilassen freigelassen freikommen
Klage klagen geklagt verklagen Kläger
Familie Familien Angehörige Angehörigen Hinterbliebene Hinterbliebenen Verwandte
Trauer trauern Tränen weinen weinte weinten
Evakuierung evakuieren evakuiert
retten gerettet rettete Rettung bergen geborgen Bergung
Rettungskräfte Retter Feuerwehr Feuerwehrleute Einsatzkräfte Helfern
Notunterkunft Notunterkünfte Turnhalle Turnhallen Sporthalle Sporthallen
Damm Deich Wall
Hochwasser Überschwemmung Überschwemmungen überschwemmt Flut Fluten
Erdbeben Beben Erdstoß
Trockenheit Dürre
Wohnung Wohnungen Haus Häuser Gebäude
Bauer Bauern Landwirt Landwirte
Fischer Fischerei
Händler Kaufleute Geschäftsleute
Verbraucher Kunde Kunden Kundin
Passagier Passagiere Fahrgast Fahrgäste Reisende Reisenden Insassen
Student Studenten Studierende Studierenden
Schüler Schülerinnen Jugendliche
Lehrer Lehrerin Lehrkräfte Pädagogen
Pfleger Pflegerin Krankenpfleger Pflegekräfte Krankenschwester
Patient Patienten Kranke Kranken
Impfung impfen geimpft Impfstoff
Krankheit Erkrankung erkrankt erkranken
Operation operieren operiert Eingriff
Geburt geboren Entbindung
Werk Werke Fabrik Fabriken Fertigung Produktion produzieren produziert
Lohn Löhne Gehalt Gehälter Bezahlung
Gewinn Gewinne Überschuss verdienen verdient verdiente
Verlust Verluste Defizit Fehlbetrag
Umsatz Erlös Erlöse Einnahmen
Schulden verschuldet Verbindlichkeiten
Insolvenz Pleite pleite zahlungsunfähig
Energie Strom Elektrizität
Nachfrage Bedarf
verlagern verlagert Verlagerung
Investition investieren investiert Investitionen
Gewerkschaft Gewerkschaften Metall Arbeitnehmervertreter
Vorstand Management Geschäftsführung Konzernspitze
Vorsitz leiten geleitet Leitung führen
Aktie Aktien Wertpapier
Anleger Investor Investoren Geldgeber
Umfrage Befragung befragt
Gutachten Expertise Gutachter
Studie Untersuchungsergebnis
Forscher Forscherin Forscherinnen Wissenschaftler Wissenschaftlerin
Entdeckung entdecken entdeckt entdeckte finden gefunden Fund
Gegner Kritiker Widersacher
Anhänger Befürworter Sympathisanten
Opposition Regierungsgegner Oppositionelle Oppositionellen Oppositioneller
Abgeordneter Abgeordnete Abgeordneten Parlamentarier
Bürgerinitiative Initiative
Mehrheit mehrheitlich
Gesetz Gesetzentwurf Regelung
Verbot verbieten verboten untersagen untersagt
Erlaubnis erlauben erlaubt genehmigen genehmigt Genehmigung zulassen
Steuer Steuern Abgabe Abgaben
Haushalt Etat Budget
Flüchtling Flüchtlinge Geflüchtete Migranten Asylbewerber
Geisel Geiseln Entführung entführt entführen Entführte
Waffenruhe Waffenstillstand Feuerpause
Rakete Raketen Geschoss Geschosse
Drohne Drohnen
Bombe Bomben Sprengsatz
Botschafter Botschafterin Botschaft
Vermittler vermitteln Vermittlung
drohen droht drohte gedroht Drohung
Rückzug abziehen abgezogen Abzug zurückziehen
Ernennung ernennen ernannt berufen
Nachfolger Nachfolgerin Nachfolge nachfolgen
verschwinden verschwunden vermissen vermisst vermisste
Suche suchen gesucht sucht
Schaden Schäden beschädigt Sachschaden
sperren gesperrt Sperrung Sperre
öffentlich publik
heimlich verdeckt geheim
gegenwärtig aktuell derzeit momentan
Mangel fehlen fehlt fehlte fehlten
Ausfall ausfallen ausgefallen fallen
Verfahren Prozess Verhandlungstage
Mannschaft Team Elf
Trainer Coach
Tor Treffer
Spiel Partie Begegnungen
Zuschauer Publikum Besucher Fans
Turnier Meisterschaft Wettbewerb
Ausstellung ausgestellt Schau
Gemälde Bild Bilder
Konzert Auftritt
Sammlung sammeln gesammelt
Jahrestag Jubiläum
Reparatur reparieren repariert instandsetzen
sanieren saniert Sanierung renovieren Renovierung modernisieren
Verkehr verkehren
Straße Fahrbahn
Schnee verschneit Schneefall
Hitze heiß Hitzewelle
Wald Wälder Forst
Tier Tiere
Nahrung Lebensmittel Essen
Wohlstand Reichtum reich
Armut arm
Hoffnung hoffen hofft zuversichtlich Zuversicht
Sorge Sorgen besorgt befürchten befürchtet fürchten fürchtet Furcht Angst Ängste
Überraschung überraschend überrascht unerwartet
Anspruch beanspruchen
Auftrag Aufträge beauftragt
Erfolg erfolgreich gelungen gelingen
Scheitern gescheitert scheitern misslungen
Beschwerde beschweren beschwert beklagen beklagt
lügen Lüge Unwahrheit
Beweis beweisen bewiesen Nachweis nachgewiesen
Vermutung vermuten vermutet vermutlich mutmaßlich
`;

const english = `
trip travel travels travelled travelling journey visit visits visited visiting
meet meets met meeting talks encounter summit
negotiation negotiations negotiate talks discussions
soldier soldiers troop troops forces
relation relations ties relationship
attend attended attending participate participated
support supported supporting help helped aid assistance
cooperation cooperate collaboration collaborate
agree agreed agreement deal accord pact
cost costs expense expenses bill
dear dearer expensive costlier
rise rises rose risen increase increased increases grow grew growth climb climbed
fall falls fell fallen drop dropped decline declined decrease decreased shrink shrank
kill killed kills dead die died deaths death fatalities
injure injured injuries hurt wounded
attack attacks attacked assault
fire blaze flames burn burned burnt
accident crash collision
police officers
arrest arrested arrests detained detain detention
suspect suspects perpetrator attacker
election vote voted poll ballot
resign resigned resignation quit
win won wins victory triumph
lose lost loses defeat defeated
contract treaty
buy bought purchase purchased acquire acquired acquisition takeover
sell sold sale
close closed closure closing shut shuts shutting scrap scrapped
open opened opening
build built building construct constructed construction
destroy destroyed destruction devastated ruined
warn warned warning warnings
demand demanded demands urge urged
criticise criticised criticism criticize criticized condemn condemned
reject rejected rejects rejection refuse refused deny denied denies dismissed
announce announced announcement
confirm confirmed confirmation
decide decided decision resolve resolved
accuse accused accusation allegation allegations blame blamed
court judge judges tribunal
verdict ruling sentence sentenced convicted conviction
company firm business group operator
worker workers staff employee employees personnel
sack sacked dismissal layoffs redundancies
protest protested protests rally demonstrate demonstration demonstrators march marched
child children baby babies
hospital clinic ward
doctor doctors physician medic
school schools
money sum amount funds
subsidy grant funding
reason cause grounds
start started begin began begun launch launched
resident residents inhabitant inhabitants locals islanders
storm gale hurricane thunderstorm
rain rainfall
war conflict fighting
weapon weapons arms ammunition munitions
send sent dispatch dispatched deliver delivered supply supplied deploy deployed
safety security protection protect
parade march
anniversary commemoration commemorate
improve improved strengthen strengthened deepen expand expanded
isolated reclusive secretive
find found discover discovered discovery unearthed
plane planes aircraft jet flight flights flew
ship vessel boat ferry
train trains railway rail
car cars vehicle vehicles
guest guests
sign signal indication
observer observers expert experts analyst analysts
sanction sanctions embargo
trade commerce
sign signed signing signature
postpone postponed delay delayed delays
cancel cancelled cancellation axed
speech address
propose proposed proposal proposals suggest suggested
explosion exploded blast detonated
shot shooting fired gunfire
murder murdered killing
steal stole stolen theft thief thieves robbery robbed
escape escaped fled flee
investigate investigation investigators probe inquiry detectives
lawyer lawyers attorney barrister solicitor
appeal challenge contest
prison jail jailed imprisoned custody
released freed release
relatives families bereaved
evacuate evacuated evacuation
rescue rescued saved lifeboat lifeboats
firefighters crews emergency
flood flooded flooding floods submerged
earthquake quake tremor
home homes household households houses
passenger passengers travellers commuters
student students undergraduates
teacher teachers
nurse nurses
patient patients
vaccine vaccination vaccinated jab
disease illness
factory plant factories
wage wages salary salaries
profit profits earnings
loss losses deficit
debt debts
energy electricity power
investor investors shareholders
poll survey
scientist scientists researchers researcher biologists
opponent opponents critics
supporter supporters backers
majority
ban banned prohibit prohibited outlaw
permit permission allow allowed approve approved approval
refugee refugees migrants
hostage hostages kidnapped abducted
ceasefire truce
missile missiles rocket rockets
bomb bombs
ambassador envoy
threat threaten threatened
withdraw withdrawn withdrew withdrawal
successor succeed
missing vanished disappeared
search searched
damage damaged
shortage lack lacking
referendum plebiscite
praise praised lauded
fear fears worry worried
success successful
failure failed
proof evidence proved
`;

/** Groups, each by its first word, that often tell of the same thing, though their words do not mean the same. */
const germanBroader = `
Reise Besuch eintreffen überqueren Zug abreisen Flug landen
Treffen Gespräch
Reise Einladung
Parade Gedenken
Beziehung Zusammenarbeit verbessern Normalisierung
Streik Protest
Unterstützung Entsendung
töten Mord
Urteil Gefängnis
Kauf Investition
Soldat Waffe
Werk Firma
Brand Explosion
Zuschuss Geld
Kosten Geld
Unfall Zusammenstoß
`;

const englishBroader = `
trip plane ship train
fire explosion
prison verdict
rescue evacuate
election referendum majority
plan propose
`;

const groups: Readonly<Record<string, string>> = { de: german, en: english };
const broaderGroups: Readonly<Record<string, string>> = { de: germanBroader, en: englishBroader };
const byLanguage = new Map<string, ReadonlyMap<string, string>>();

function read(language: string): ReadonlyMap<string, string> {
  const folding = foldingFor(accentsCount(language));
  const heads = new Map<string, string>();
  for (const line of (Object.hasOwn(groups, language) ? (groups[language] ?? "") : "").trim().split("\n")) {
    const stems = line.split(" ").map((word) => stemWord(normaliseToken(word, folding), language));
    // A word in two lines belongs to the first; the rest of its second line keeps a head of its own.
    for (const stem of stems) if (stem && !heads.has(stem)) heads.set(stem, `≈${stems[0]}`);
  }
  return heads;
}

/** The name of the group of words that a stem belongs to; undefined when it is in none. `language` is BCP 47. */
export function likeWord(stem: string, language: string): string | undefined {
  const primary = primaryLanguage(language);
  let heads = byLanguage.get(primary);
  if (!heads) {
    heads = read(primary);
    byLanguage.set(primary, heads);
  }
  return heads.get(stem);
}

const broaderByLanguage = new Map<string, ReadonlyMap<string, readonly string[]>>();

function readBroader(language: string): ReadonlyMap<string, readonly string[]> {
  const folding = foldingFor(accentsCount(language));
  const names = new Map<string, string[]>();
  const lines = Object.hasOwn(broaderGroups, language) ? (broaderGroups[language] ?? "") : "";
  for (const [at, line] of lines.trim().split("\n").entries()) {
    for (const word of line.split(" ")) {
      const group = likeWord(stemWord(normaliseToken(word, folding), language), language);
      if (group) names.set(group, [...(names.get(group) ?? []), `≋${at}`]);
    }
  }
  return names;
}

/** Names of what groups of words have to do with, given the name of one of them. `language` is BCP 47. */
export function broaderGroupsOf(group: string, language: string): readonly string[] {
  const primary = primaryLanguage(language);
  let names = broaderByLanguage.get(primary);
  if (!names) {
    names = readBroader(primary);
    broaderByLanguage.set(primary, names);
  }
  return names.get(group) ?? [];
}
