import type { NewsEvent } from "./news-events";

/** Events by which proposing paraphrases was adjusted. */
export const tuningEvents: readonly NewsEvent[] = [
  {
    name: "staatsbesuch",
    language: "de",
    reports: [
      `
reise| Der portugiesische Präsident Duarte Almada ist am Montagabend zu einem zweitägigen Besuch in Tirana eingetroffen.
gast| Zu den Feiern des Unabhängigkeitstags werden rund 30 Staatsgäste erwartet.
maschine| Almada landete mit einer Regierungsmaschine, an seiner Seite war Außenministerin Inês Falcato.
parade| Am Mittwoch will er mit Gastgeber Arben Kodra die Truppenparade auf dem Skanderbegplatz verfolgen.
zuletzt| Zuletzt waren die beiden Staatschefs 2017 in Lissabon zusammengekommen.
handel| Portugal ist nach Italien der zweitwichtigste Abnehmer albanischer Waren.
hafen| Kodra wirbt seit Monaten um Geld für den Ausbau des Hafens von Durrës.
deutung| Beobachter werten die Reise als Zeichen dafür, dass sich das Verhältnis beider Länder normalisiert.
| Wie es aus dem Umfeld Almadas hieß, wird er kein Interview geben.
`,
      `
reise| Zum ersten Mal seit sieben Jahren hat ein portugiesisches Staatsoberhaupt albanischen Boden betreten: Duarte Almada kam am Montag in der Hauptstadt an.
maschine| Begleitet wird der Präsident laut der Agentur ATSH von seiner Außenministerin Inês Falcato.
parade| Almada, der an der Parade der Streitkräfte in Tirana teilnehmen wird, trifft vorher Vertreter der Opposition.
zuletzt| Das letzte Gespräch zwischen Kodra und Almada hatte 2017 stattgefunden.
deutung| Viele Beobachter gehen davon aus, dass beide Seiten ihre Beziehungen verbessern möchten.
| Almada hatte Albanien im Wahlkampf mehrfach als schwierigen Partner bezeichnet.
hafen| Die Regierung in Tirana sucht Geldgeber, die den Hafen Durrës mit ihr ausbauen.
visa| Beide wollen außerdem ein Abkommen unterzeichnen, das Studenten die Einreise ohne Visum erlaubt.
`,
      `
gast| 27 ausländische Gäste haben ihr Kommen zum Unabhängigkeitstag zugesagt, unter ihnen Portugals Staatschef Almada.
reise?| Der Portugiese werde bis Mittwochabend in Tirana bleiben, teilte die Präsidialkanzlei mit.
zuletzt| Es ist die erste Begegnung von Almada und Kodra seit 2017.
| Kodra selbst war im Sommer am Knie operiert worden und geht noch am Stock.
parade| Höhepunkt ist am Mittwoch die Militärparade, der Almada von der Ehrentribüne aus zuschauen soll.
handel| Nur Italien kauft mehr in Albanien ein als Portugal.
visa| Geplant ist zudem eine Vereinbarung über visafreie Aufenthalte für Studierende.
| Die Polizei sperrt an beiden Tagen die Innenstadt für Autos.
`,
    ],
  },
  {
    name: "absage",
    language: "de",
    reports: [
      `
absage| Albaniens Präsident Arben Kodra hat seine für April geplante Reise nach Lissabon abgesagt.
grund| Als Grund nannte die Präsidialkanzlei in Tirana eine Lungenentzündung des Staatschefs.
| Mit Duarte Almada habe Kodra am Telefon gesprochen, das Gespräch sei freundlich verlaufen.
ersatz| Statt seiner soll der Finanzminister nach Portugal fliegen und den Kreditvertrag unterschreiben.
| Portugals Außenministerin Inês Falcato wünschte ihm gute Genesung.
spekulation| In Tirana wird spekuliert, dass in Wahrheit der Zwist um die Fischereirechte dahintersteckt.
`,
      `
absage| Aus dem Besuch von Arben Kodra in der portugiesischen Hauptstadt wird vorerst nichts.
grund| Der Präsident sei an einer Lungenentzündung erkrankt, hieß es aus Tirana.
ersatz| Den Vertrag über den Kredit unterzeichnet nun der albanische Finanzminister.
spekulation| Manche halten die Krankheit für vorgeschoben und verweisen auf den Streit über Fischereirechte.
| Duarte Almada äußerte sich am Mittwoch nicht zu dem Vorgang.
| Kodra hatte zuletzt vor einem Monat eine Militärparade abgenommen.
`,
    ],
  },
  {
    name: "hochwasser",
    language: "de",
    reports: [
      `
bruch| Nach tagelangem Regen ist in der Nacht zum Freitag der Deich bei Kloster Werben gebrochen.
leute| Rund 1.200 Menschen mussten ihre Häuser verlassen, sie kamen in Turnhallen unter.
| Der Pegel der Elster sank bis zum Mittag um zwanzig Zentimeter.
soldaten| 300 Soldaten der Bundeswehr füllen seit dem Morgen Sandsäcke.
tier| Landwirte brachten etwa 800 Rinder auf höher gelegene Weiden.
vorwurf| Landrätin Silke Brandhorst wies den Vorwurf zurück, zu spät gewarnt zu haben.
sanierung| Der Damm hätte schon vor zwei Jahren saniert werden sollen, doch das Geld fehlte.
bahn| Die Bahnstrecke zwischen Werben und Torgau bleibt voraussichtlich bis Sonntag gesperrt.
prognose| Der Wetterdienst rechnet erst zu Wochenbeginn mit trockenem Wetter.
`,
      `
bruch| Um 3.40 Uhr hielt der Damm nicht mehr: Bei Kloster Werben strömte das Wasser der Elster durch eine Lücke von zwölf Metern.
leute| Die Behörden holten mehr als tausend Bewohner aus ihren Häusern, viele schliefen auf Feldbetten in Sporthallen.
| In der Küche der Grundschule kocht Erna Pohl seit Stunden Kaffee.
soldaten| Auch die Bundeswehr hilft, Hunderte Soldaten stapeln Sandsäcke.
vorwurf| Die Warnung sei zu spät gekommen, schimpfen Anwohner; die Landrätin Brandhorst bestreitet das.
sanierung| Dass der Deich marode war, wussten alle, eine Sanierung wurde aus Geldmangel verschoben.
tier| Hunderte Rinder wurden von den Bauern noch in der Nacht auf Weiden am Hang getrieben.
`,
      `
leute| Evakuierung in Werben: 1.300 Einwohner verbrachten die Nacht in Notunterkünften, meist Turnhallen.
bahn| Züge von Werben nach Torgau fallen aus, nach Angaben der Bahn mindestens bis zum Sonntag.
prognose| Trockener wird es laut Deutschem Wetterdienst frühestens am Montag.
| Die Stadt Torgau bittet darum, keine Kleidung mehr zu spenden.
sanierung?| Ein Gutachten von 2019 hatte Mängel am Damm festgestellt.
bruch?| Die Bruchstelle soll mit Steinen aus Hubschraubern geschlossen werden.
| Der Ministerpräsident kündigte Soforthilfen von 2.000 Euro je Haushalt an.
`,
    ],
  },
  {
    name: "werk",
    language: "de",
    reports: [
      `
aus| Der Autozulieferer Brennecke schließt sein Werk in Salzhemmendorf zum Jahresende.
jobs| Betroffen sind 640 Beschäftigte, die meisten arbeiten seit mehr als zwanzig Jahren in dem Betrieb.
grund| Das Unternehmen begründete den Schritt mit hohen Energiepreisen und sinkender Nachfrage nach Getrieben.
osten| Die Fertigung wird in die Slowakei verlagert, wo Brennecke vor drei Jahren eine Fabrik gekauft hatte.
betriebsrat| Der Betriebsrat sprach von einem Schlag ins Gesicht der Belegschaft.
demo| Für Samstag ruft die Gewerkschaft zu einer Kundgebung vor dem Werkstor auf.
| Der Bürgermeister will am Abend mit dem Vorstand sprechen.
plan| Einen Sozialplan soll es bis Ende Oktober geben.
gewinn| Im vergangenen Jahr hatte der Konzern noch 48 Millionen Euro verdient.
`,
      `
aus| In Salzhemmendorf gehen die Lichter aus: Brennecke gibt seine Fabrik dort auf.
jobs| 640 Männer und Frauen verlieren ihre Arbeit.
betriebsrat| Betriebsratschef Ingo Reuss nannte die Entscheidung einen Schlag ins Gesicht.
gewinn| Dabei schrieb der Zulieferer zuletzt schwarze Zahlen, 48 Millionen Euro blieben 2023 übrig.
grund| Strom und Gas seien zu teuer geworden, und die Nachfrage nach Getrieben gehe zurück, heißt es in einem Brief an die Mitarbeiter.
| Reuss hatte als Lehrling in der Gießerei angefangen.
osten| Künftig sollen die Getriebe in einem slowakischen Werk entstehen.
demo| Die IG Metall will am Samstag vor dem Tor demonstrieren.
`,
    ],
  },
  {
    name: "urteil",
    language: "de",
    reports: [
      `
urteil| Das Landgericht Ulmenfeld hat einen früheren Pfleger wegen zweifachen Mordes zu lebenslanger Haft verurteilt.
tat| Der 44-Jährige hatte Patienten auf der Intensivstation eine Überdosis Insulin gespritzt.
schuld| Die Richter stellten die besondere Schwere der Schuld fest.
motiv| Als Motiv nannte der Vorsitzende Richter Geltungssucht, der Mann habe als Retter dastehen wollen.
verteidigung| Seine Anwälte hatten einen Freispruch gefordert und kündigten Revision an.
klinik| Gegen zwei leitende Ärzte der Klinik wird noch ermittelt, weil sie Hinweise ignoriert haben sollen.
| Das Verfahren hatte im Januar begonnen und umfasste 38 Verhandlungstage.
angehoerige| Angehörige der Opfer verfolgten die Verkündung unter Tränen.
`,
      `
urteil| Lebenslang: So lautet das Urteil gegen den ehemaligen Krankenpfleger, der in Ulmenfeld zwei Menschen ermordet hat.
angehoerige| Im Saal weinten die Familien der Getöteten, als der Richter es verkündete.
motiv| Er habe sich als Retter aufspielen wollen, sagte der Richter zum Motiv.
tat| Mit Insulin in tödlicher Menge hatte der Mann auf der Intensivstation zwei Kranke getötet.
| Der Angeklagte blickte während der Verhandlung meist auf den Tisch.
verteidigung| Die Verteidiger wollen das Urteil anfechten, sie halten ihren Mandanten für unschuldig.
klinik| Auch die Klinik steht am Pranger: Zwei Oberärzte sollen Hinweise nicht ernst genommen haben, die Ermittlungen dauern an.
`,
    ],
  },
  {
    name: "ferry",
    language: "en",
    reports: [
      `
fire| A fire broke out in the engine room of the ferry Morning Tern shortly after it left Ardkeel on Tuesday, the coastguard said.
people| All 212 passengers and 31 crew were taken off safely by lifeboats.
smoke| Four people were treated for smoke inhalation at a hospital in Stranmore.
tow| The vessel was being towed to Larnish, where investigators will go on board.
warning| The union said it had warned the company about worn fuel pipes as early as March.
| The operator, Gannet Lines, has cancelled all sailings until Friday.
captain| Transport minister Orla Penhale praised the captain for staying calm.
`,
      `
fire| Passengers saw black smoke rising from the Morning Tern minutes after departure from Ardkeel: its engine room was burning.
people| Lifeboats brought more than 240 people ashore, none of them seriously injured.
warning| Crew members had complained of worn fuel pipes in the spring, their union said, but Gannet Lines did nothing.
captain| The captain kept a cool head, transport minister Orla Penhale said in praise.
| Penhale faces questions over a bridge in her constituency.
tow| Tugs pulled the damaged ship to Larnish for an investigation.
smoke?| A woman with asthma was flown to hospital.
| Tickets will be refunded within a week.
`,
    ],
  },
];
