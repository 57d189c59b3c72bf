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
`;

const groups: Readonly<Record<string, string>> = { de: german, en: english };
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
