import type { NewsEvent } from "./news-events";

/** Events that nothing was adjusted by: only what comes out of these says how good the proposals are. */
export const heldOutEvents: readonly NewsEvent[] = [
  {
    name: "gipfel",
    language: "de",
    reports: [
      `
ankunft| Kasachstans Präsident Nurlan Abischew ist am Sonntag zum Gipfel der Binnenländer in Wien angekommen.
zahl| Insgesamt nehmen 18 Staats- und Regierungschefs an der zweitägigen Konferenz teil.
empfang| Bundespräsidentin Elfriede Manhart empfing den Gast in der Hofburg mit militärischen Ehren.
gas| Im Mittelpunkt steht eine Gasleitung, die bis 2031 durch das Kaspische Meer verlegt werden soll.
zuletzt| Abischew war zuletzt 2016 in Österreich gewesen.
protest| Vor dem Tagungszentrum protestierten etwa 400 Menschen gegen die Inhaftierung kasachischer Journalisten.
deutung| Fachleute sehen in der Reise den Versuch Kasachstans, sich aus der Abhängigkeit von Russland zu lösen.
eisenbahn| Auch eine schnellere Eisenbahnverbindung für Container ist im Gespräch.
| Die Wiener Polizei hat 2.000 Beamte im Einsatz.
`,
      `
ankunft| Mit einer halben Stunde Verspätung landete Nurlan Abischew am Sonntagmorgen auf dem Flughafen Schwechat.
empfang| In der Hofburg begrüßte Manhart den Kasachen mit einer Ehrengarde.
gas| Verhandelt wird vor allem über eine Pipeline durch das Kaspische Meer, die Gas nach Europa bringen soll.
protest| Mehrere Hundert Demonstranten forderten die Freilassung von Journalisten, die in Kasachstan im Gefängnis sitzen.
zuletzt| Seit 2016 hatte der kasachische Staatschef das Land nicht mehr besucht.
| Zum Abendessen gab es Tafelspitz, zum Nachtisch Marillenknödel.
deutung| Das Land wolle sich von Russland unabhängiger machen, sagen Fachleute.
| Manhart ist seit zwei Jahren im Amt.
`,
      `
zahl| In Wien kommen am Montag 20 Staatschefs und Regierungschefs aus Ländern ohne Küste zusammen.
gas?| Die Kosten der Gasleitung werden auf neun Milliarden Euro geschätzt.
ankunft| Als erster Teilnehmer traf bereits am Sonntag der kasachische Präsident Abischew ein.
eisenbahn| Die Delegationen beraten zudem darüber, wie Container auf der Schiene schneller ans Ziel gelangen.
protest| Gegen den Gast aus Kasachstan gab es Proteste: Demonstranten erinnerten an inhaftierte Journalisten.
| Der nächste Gipfel findet in drei Jahren in Ulan-Bator statt.
deutung?| Abischew sagte vor dem Abflug, Freunde suche man sich in allen Himmelsrichtungen.
`,
    ],
  },
  {
    name: "brief",
    language: "de",
    reports: [
      `
brief| In einem offenen Brief hat Bundespräsidentin Elfriede Manhart die Hinrichtung zweier Oppositioneller in Kasachstan verurteilt.
antwort| Präsident Nurlan Abischew verbat sich jede Einmischung und bestellte die österreichische Botschafterin ein.
eu| Die Europäische Union prüft Sanktionen gegen fünf Richter.
| Abischew war im Herbst in Wien gewesen und in der Hofburg empfangen worden.
firmen| Österreichische Firmen fürchten nun um Aufträge im Wert von 300 Millionen Euro.
`,
      `
brief| Manhart übte scharfe Kritik an Kasachstan, wo in der vergangenen Woche zwei Regierungsgegner hingerichtet worden waren.
antwort| Kasachstans Führung reagierte verärgert: Die Botschafterin Österreichs musste ins Außenministerium, Abischew sprach von Einmischung.
firmen| In der Wirtschaft wächst die Sorge, dass Aufträge über Hunderte Millionen Euro verloren gehen.
| Manhart reist am Sonntag nach Brüssel.
eu| Brüssel denkt über Strafmaßnahmen gegen beteiligte Richter nach.
`,
    ],
  },
  {
    name: "zugunglueck",
    language: "de",
    reports: [
      `
unfall| Bei einem Zusammenstoß zweier Regionalzüge nahe Hohenfurt sind am Dienstagmorgen drei Menschen ums Leben gekommen.
verletzt| 41 Fahrgäste wurden verletzt, neun von ihnen schwer.
ursache| Nach ersten Erkenntnissen hatte ein Lokführer ein Haltesignal überfahren.
rettung| Rettungskräfte brauchten vier Stunden, um Eingeklemmte aus den Trümmern zu schneiden.
strecke| Die eingleisige Strecke war erst im Juni mit neuer Sicherungstechnik ausgestattet worden.
schule| In den Zügen saßen viele Schüler auf dem Weg zum Gymnasium in Hohenfurt.
minister| Verkehrsminister Henrik Dallmann besuchte die Unglücksstelle und sprach den Hinterbliebenen sein Mitgefühl aus.
sperrung| Bis Ende der Woche fahren Busse statt Bahnen.
| Eine Seelsorgerin betreute Angehörige in der Stadthalle.
`,
      `
unfall| Zwei Züge prallen frontal aufeinander, drei Reisende sterben: Das Unglück von Hohenfurt erschüttert das ganze Land.
schule| Die meisten Insassen waren Kinder und Jugendliche, die zur Schule wollten.
ursache| Offenbar hat einer der Lokführer ein rotes Signal missachtet, so die Ermittler.
strecke| Rätselhaft ist das auch, weil die Strecke seit Juni über moderne Sicherungstechnik verfügt.
rettung| Stundenlang schnitten Feuerwehrleute Eingeklemmte aus den Wracks.
minister| Am Nachmittag kam Verkehrsminister Dallmann an den Unglücksort und drückte den Angehörigen sein Beileid aus.
| Dallmann steht wegen der Verspätungen im Fernverkehr in der Kritik.
`,
      `
verletzt| Mindestens 44 Verletzte, darunter zehn Schwerverletzte, zählten die Retter nach dem Bahnunglück bei Hohenfurt.
unfall?| Die Zahl der Toten stieg auf vier, eine Frau erlag in der Nacht ihren Verletzungen.
sperrung| Die Bahn hat bis Freitag Ersatzbusse eingerichtet.
ursache?| Die Auswertung der Fahrtenschreiber soll zwei Wochen dauern.
schule| An Bord waren vor allem Gymnasiasten auf dem Schulweg.
| Der Landkreis richtete ein Spendenkonto ein.
`,
    ],
  },
  {
    name: "klinik",
    language: "de",
    reports: [
      `
plan| Die Krankenhäuser in Aldern und Bruchsee sollen bis 2028 zu einem Zentralklinikum verschmelzen.
ort| Der Neubau ist auf einem Acker an der Bundesstraße vorgesehen und soll 420 Betten bieten.
kosten| Die Kosten beziffert der Kreis auf 310 Millionen Euro, zwei Drittel trägt das Land.
geburt| Die Geburtshilfe in Bruchsee wird schon im kommenden März geschlossen, weil Hebammen fehlen.
kritik| Die Bürgerinitiative „Klinik vor Ort“ warnt vor langen Wegen für Notfälle.
begehren| Sie will 6.000 Unterschriften für ein Bürgerbegehren sammeln.
landrat| Landrat Veit Obermair hält das Vorhaben dagegen für alternativlos.
| Zuletzt hatten beide Häuser zusammen 19 Millionen Euro Verlust gemacht.
`,
      `
plan| Aus zwei mach eins: Aldern und Bruchsee bekommen ein gemeinsames Krankenhaus, die alten Häuser werden aufgegeben.
ort| Gebaut wird auf der grünen Wiese neben der Bundesstraße, Platz ist dort für 420 Patienten.
geburt| Wer in Bruchsee ein Kind zur Welt bringen will, muss sich beeilen: Im März macht die Geburtsstation mangels Hebammen zu.
kosten| Von den 310 Millionen Euro übernimmt das Land den größten Teil.
| Obermair war früher selbst Sanitäter.
kritik| Für Notfälle würden die Wege zu lang, kritisiert die Initiative „Klinik vor Ort“.
begehren| Mit einem Bürgerbegehren wollen die Gegner den Umzug stoppen.
`,
    ],
  },
  {
    name: "streik",
    language: "de",
    reports: [
      `
streik| Ein Warnstreik des Bodenpersonals hat am Donnerstag den Flugverkehr in Leipsund weitgehend lahmgelegt.
fluege| 190 der 240 geplanten Flüge wurden gestrichen.
lohn| Die Gewerkschaft verlangt für die 3.500 Beschäftigten neun Prozent mehr Lohn.
angebot| Die Arbeitgeber bieten bislang vier Prozent, verteilt auf zwei Jahre.
halle| In der Abflughalle blieb es ruhig, die meisten Reisenden waren rechtzeitig informiert worden.
verhandlung| Die Verhandlungen sollen am kommenden Montag weitergehen.
chef| Flughafenchefin Dana Wessolek sprach von einem unverhältnismäßigen Arbeitskampf.
`,
      `
streik| Am Flughafen Leipsund ging am Donnerstag kaum etwas: Die Bodenmannschaften streikten.
halle| Chaos blieb aus, weil viele Passagiere vorher Bescheid wussten und gar nicht erst in die Halle kamen.
fluege| Nur rund 50 Maschinen hoben ab oder landeten, alle anderen Flüge fielen aus.
chef| Den Ausstand nannte Dana Wessolek, die Chefin des Flughafens, unverhältnismäßig.
lohn| Die Beschäftigten fordern neun Prozent mehr Geld.
angebot| Vier Prozent in zwei Jahren haben die Arbeitgeber angeboten.
| Schon im Mai hatten die Fluglotsen die Arbeit niedergelegt.
`,
      `
lohn| Im Streit um neun Prozent mehr Lohn erhöht die Gewerkschaft den Druck auf die Arbeitgeber.
verhandlung| Am Montag setzen sich beide Seiten wieder an einen Tisch.
streik?| Weitere Arbeitsniederlegungen seien nicht ausgeschlossen, drohte Verhandlungsführer Ole Stamm.
| Stamm fuhr selbst mit dem Zug an.
fluege?| Auch am Freitag werden noch Verspätungen erwartet.
`,
    ],
  },
  {
    name: "dam",
    language: "en",
    reports: [
      `
vote| Voters in the Kerrow valley have rejected plans for a dam that would have flooded two villages.
share| In Sunday's referendum 58 per cent voted against the project, turnout was 71 per cent.
power| The reservoir was meant to supply electricity to 90,000 households.
farm| Farmer Moira Quillan, who led the campaign, said she had cried with relief.
company| The energy company Halvorsen said it would now look at sites further north.
bats| Biologists had found a colony of rare bats in caves that would have been submerged.
| The council had spent two million pounds on surveys.
`,
      `
vote| The dam in the Kerrow valley will not be built after a majority said no in a referendum.
farm| "I cried with relief," said campaign leader Moira Quillan, whose farm would have gone under water.
company| Halvorsen, the company behind the scheme, is turning to possible sites in the north.
share?| The result was closer than polls had predicted.
bats| Rare bats live in the caves that the lake would have filled, biologists discovered last year.
power| Some 90,000 homes were to receive power from it.
| Quillan intends to stand for the council in May.
`,
    ],
  },
];
