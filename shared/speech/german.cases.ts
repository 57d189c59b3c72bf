/** What is said and by whom: the claim, who says it ("" for nobody), and through whom it is reported. */
export type ExpectedClaim = [claim: string, speaker: string, via?: string];

/** Invented German sentences with every claim that is to be found in them. */
export const germanCases: Array<[text: string, claims: ExpectedClaim[]]> = [
  // Konjunktiv before the frame
  [
    "Der Deich werde im Herbst verstärkt, sagte Umweltministerin Ilka Brenning am Montag.",
    [["Der Deich werde im Herbst verstärkt", "Umweltministerin Ilka Brenning"]],
  ],
  [
    "Die Strecke bleibe bis Mai gesperrt, teilte die Bahn am Mittwoch mit.",
    [["Die Strecke bleibe bis Mai gesperrt", "die Bahn"]],
  ],
  [
    "Man habe alle Fristen eingehalten, versicherte ein Sprecher des Unternehmens.",
    [["Man habe alle Fristen eingehalten", "ein Sprecher des Unternehmens"]],
  ],
  [
    "Das Gesetz sei verfassungswidrig, kritisierte der Anwalt Bodo Keltsch in einem Interview.",
    [["Das Gesetz sei verfassungswidrig", "der Anwalt Bodo Keltsch"]],
  ],
  [
    "Es gebe keinen Grund zur Sorge, betonte der Präsident der Region, Levin Aster.",
    [["Es gebe keinen Grund zur Sorge", "der Präsident der Region, Levin Aster"]],
  ],
  [
    "Die Kosten stiegen auf 30 Millionen Euro, räumte Stadtkämmerer Jonte Wild nach der Sitzung ein.",
    [["Die Kosten stiegen auf 30 Millionen Euro", "Stadtkämmerer Jonte Wild"]],
  ],
  [
    "Von einer Krise könne keine Rede sein, hieß es am Freitag aus dem Rathaus.",
    [["Von einer Krise könne keine Rede sein", "dem Rathaus"]],
  ],
  [
    "Die Brücke müsse abgerissen werden, heißt es in einem Gutachten der Technischen Hochschule.",
    [["Die Brücke müsse abgerissen werden", "der Technischen Hochschule"]],
  ],
  [
    "Er wolle nicht zurücktreten, ließ der Minister mitteilen.",
    [["Er wolle nicht zurücktreten", "der Minister"]],
  ],
  [
    "Das koste den Steuerzahler Millionen, rechnete die Opposition vor.",
    [["Das koste den Steuerzahler Millionen", "die Opposition"]],
  ],
  [
    "Ein Ende der Gespräche zeichne sich nicht ab, sagten Vertreter der Gewerkschaft.",
    [["Ein Ende der Gespräche zeichne sich nicht ab", "Vertreter der Gewerkschaft"]],
  ],
  [
    "Sie hoffe auf eine rasche Einigung, so die Kanzlerin am Abend.",
    [["Sie hoffe auf eine rasche Einigung", "die Kanzlerin"]],
  ],
  [
    "Das Wasser steige weiter, warnte der Deutsche Wetterdienst.",
    [["Das Wasser steige weiter", "der Deutsche Wetterdienst"]],
  ],
  [
    "Die Hilfe reiche nicht aus, sagte Tarek Oswin dem Sender Radio Nordwind.",
    [["Die Hilfe reiche nicht aus", "Tarek Oswin", "dem Sender Radio Nordwind"]],
  ],
  [
    "Man prüfe den Vorgang, erklärte die Behörde gegenüber der Zeitung „Der Abend“.",
    [["Man prüfe den Vorgang", "die Behörde", "der Zeitung „Der Abend“"]],
  ],
  [
    "Die Partei stehe geschlossen hinter ihm, fügte er hinzu.",
    [["Die Partei stehe geschlossen hinter ihm", ""]],
  ],
  [
    "Viele Höfe seien in Not, klagte Bauernpräsident Ole Harms, der selbst Milchkühe hält.",
    [["Viele Höfe seien in Not", "Bauernpräsident Ole Harms"]],
  ],
  [
    "Der Täter sei auf der Flucht, wie die Polizei am Sonntag mitteilte.",
    [["Der Täter sei auf der Flucht", "die Polizei"]],
  ],
  // The frame before
  [
    "Bürgermeister Falk Rönne sagte, die Halle werde im Juni fertig.",
    [["die Halle werde im Juni fertig", "Bürgermeister Falk Rönne"]],
  ],
  [
    "Die Ärztin Mira Tolk erklärte am Dienstag in Hamm, der Impfstoff sei sicher.",
    [["der Impfstoff sei sicher", "Die Ärztin Mira Tolk"]],
  ],
  [
    "Nach der Sitzung sagte Finanzminister Arne Siebold, es gebe noch Spielraum.",
    [["es gebe noch Spielraum", "Finanzminister Arne Siebold"]],
  ],
  [
    "Das Ministerium teilte mit, dass die Grenze wieder offen ist.",
    [["die Grenze wieder offen ist", "Das Ministerium"]],
  ],
  [
    "Die Gewerkschaft kündigte an, dass sie am Montag streiken wird.",
    [["sie am Montag streiken wird", "Die Gewerkschaft"]],
  ],
  ["Der Verband räumte ein, Fehler gemacht zu haben.", [["Fehler gemacht zu haben", "Der Verband"]]],
  ["Der Konzern bestreitet, davon gewusst zu haben.", [["davon gewusst zu haben", "Der Konzern"]]],
  [
    "Die Partei forderte die Regierung auf, die Steuern zu senken.",
    [["die Steuern zu senken", "Die Partei"]],
  ],
  [
    "Präsident Ruben Calder drohte, die Verträge zu kündigen.",
    [["die Verträge zu kündigen", "Präsident Ruben Calder"]],
  ],
  [
    "Die Opposition warf dem Kanzler vor, das Parlament belogen zu haben.",
    [["das Parlament belogen zu haben", "Die Opposition"]],
  ],
  ["Die Ministerin versprach den Betroffenen, schnell zu helfen.", [["schnell zu helfen", "Die Ministerin"]]],
  [
    "Er habe das nie gesagt, behauptete Trainer Sven Ulrichs.",
    [["Er habe das nie gesagt", "Trainer Sven Ulrichs"]],
  ],
  [
    "Die Forscherin Lea Quandt geht davon aus, dass der Pegel weiter steigt.",
    [["der Pegel weiter steigt", "Die Forscherin Lea Quandt"]],
  ],
  [
    "Viele Fachleute sind überzeugt, dass die Reform scheitert.",
    [["die Reform scheitert", "Viele Fachleute"]],
  ],
  [
    "Der Senator zeigte sich zuversichtlich, dass der Bau bald beginnt.",
    [["der Bau bald beginnt", "Der Senator"]],
  ],
  [
    "Die Regierung wies darauf hin, dass die Frist am Freitag endet.",
    [["die Frist am Freitag endet", "Die Regierung"]],
  ],
  [
    "Die Polizei gab bekannt, sie habe zwei Männer festgenommen.",
    [["sie habe zwei Männer festgenommen", "Die Polizei"]],
  ],
  [
    "Kanzler Jost Wehrmann machte deutlich, dass er keine Neuwahl will.",
    [["er keine Neuwahl will", "Kanzler Jost Wehrmann"]],
  ],
  [
    "Die Reporter fragten, warum der Bericht so spät kam.",
    [["warum der Bericht so spät kam", "Die Reporter"]],
  ],
  [
    "Wirtschaftsminister Timo Falkner hat versprochen, die Preise zu deckeln.",
    [["die Preise zu deckeln", "Wirtschaftsminister Timo Falkner"]],
  ],
  [
    "Am Montag hatte Außenministerin Rieke Dahl gesagt, sie werde nicht reisen.",
    [["sie werde nicht reisen", "Außenministerin Rieke Dahl"]],
  ],
  [
    "Der Chef der Grünen im Landtag, Max Feddersen, sagte, die Lage sei ernst.",
    [["die Lage sei ernst", "Der Chef der Grünen im Landtag, Max Feddersen"]],
  ],
  [
    "Feddersen, der die Fraktion seit 2019 führt, sagte, er trete nicht an.",
    [["er trete nicht an", "Feddersen"]],
  ],
  [
    "Auch Polens Regierung betonte, dass sie die Ukraine unterstützt.",
    [["sie die Ukraine unterstützt", "Polens Regierung"]],
  ],
  ["Es wird erwartet, dass die Zentralbank die Zinsen senkt.", [["die Zentralbank die Zinsen senkt", ""]]],
  ["Der Sprecher wollte nicht sagen, wann die Arbeiten enden.", []],
  ["Der Minister sagte am Montag seine Reise ab.", []],
  ["Sie teilte den Kuchen mit ihrem Bruder.", []],
  ["Er gab dem Kind die Hand.", []],
  ["Die Firma stellte zehn Leute ein.", []],
  // Quotations
  [
    "„Wir bauen das Haus“, sagte Architektin Nele Grimm.",
    [["„Wir bauen das Haus“", "Architektin Nele Grimm"]],
  ],
  [
    "»Das ist ein Fehler«, meinte der Abgeordnete Piet Lohse (Linke).",
    [["»Das ist ein Fehler«", "der Abgeordnete Piet Lohse (Linke)"]],
  ],
  [
    '"Das ist unsere letzte Chance", so Trainerin Kaja Böhm nach dem Spiel.',
    [['"Das ist unsere letzte Chance"', "Trainerin Kaja Böhm"]],
  ],
  ["«Wir bleiben hier», rief eine Frau.", [["«Wir bleiben hier»", "eine Frau"]]],
  [
    "„Wir haben lange gewartet“, sagte Pfarrer Uwe Thal, „jetzt reicht es uns.“",
    [
      ["„Wir haben lange gewartet“", "Pfarrer Uwe Thal"],
      ["„jetzt reicht es uns.“", "Pfarrer Uwe Thal"],
    ],
  ],
  ["Die Ministerin erklärte: „Der Plan steht.“", [["„Der Plan steht.“", "Die Ministerin"]]],
  [
    "Im Netz schrieb Aktivistin Jule Marten: „Das nehmen wir nicht hin.“",
    [["„Das nehmen wir nicht hin.“", "Aktivistin Jule Marten"]],
  ],
  ["„Niemals!“ Mit diesem Wort ging er hinaus.", [["„Niemals!“", ""]]],
  [
    "„Wir ziehen das durch!“ rief Parteichef Karsten Veit in den Saal.",
    [["„Wir ziehen das durch!“", "Parteichef Karsten Veit"]],
  ],
  [
    "„Es ist kalt. Es ist dunkel. Wir gehen heim“, sagte der Wanderer.",
    [["„Es ist kalt. Es ist dunkel. Wir gehen heim“", "der Wanderer"]],
  ],
  ["„Der Hafen lebt“, freute sich Kapitän Hinnerk Jansen.", [["„Der Hafen lebt“", "Kapitän Hinnerk Jansen"]]],
  [
    "„So etwas habe ich nie erlebt“, witzelte Moderatorin Antje Sund.",
    [["„So etwas habe ich nie erlebt“", "Moderatorin Antje Sund"]],
  ],
  ["Der Senator nannte den Vorschlag „vollkommen abwegig“.", [["„vollkommen abwegig“", "Der Senator"]]],
  ["Die Chefin bezeichnete das Ergebnis als »historisch«.", [["»historisch«", "Die Chefin"]]],
  ["Das Magazin „Hafenblick“ erscheint im Mai.", []],
  ["Er las das „Küstenblatt“ und ging.", []],
  [
    "Die Agentur Reuters zitierte Präsident Calder mit den Worten: „Wir geben nicht nach.“",
    [["„Wir geben nicht nach.“", "Präsident Calder", "Die Agentur Reuters"]],
  ],
  [
    "„Wir zahlen nicht“, zitierte die Zeitung Morgenpost Minister Ed Varga.",
    [["„Wir zahlen nicht“", "Minister Ed Varga", "die Zeitung Morgenpost"]],
  ],
  ["„Das war knapp“, sagte sie.", [["„Das war knapp“", ""]]],
  [
    "Sie habe „keine Angst vor niemandem auf der Welt“, sagte die Boxerin.",
    [["Sie habe „keine Angst vor niemandem auf der Welt“", "die Boxerin"]],
  ],
  // What goes on
  [
    "Die Schule schließe, sagte Rektorin Ute Falck. Das Dach sei undicht. „Es regnet hinein.“",
    [
      ["Die Schule schließe", "Rektorin Ute Falck"],
      ["Das Dach sei undicht", "Rektorin Ute Falck"],
      ["„Es regnet hinein.“", "Rektorin Ute Falck"],
    ],
  ],
  [
    "Landrätin Gesa Moll lobte die Helfer. Sie hätten Großes geleistet.",
    [
      ["Landrätin Gesa Moll lobte die Helfer", "Landrätin Gesa Moll"],
      ["Sie hätten Großes geleistet", "Landrätin Gesa Moll"],
    ],
  ],
  [
    "Minister Varga widersprach der Darstellung. Er habe die Akte nie gesehen, sagte er.",
    [
      ["Minister Varga widersprach der Darstellung", "Minister Varga"],
      ["Er habe die Akte nie gesehen", "Minister Varga"],
    ],
  ],
  [
    "„Wir haben verloren“, sagte Trainer Bengt Lode. Er forderte mehr Einsatz.",
    [
      ["„Wir haben verloren“", "Trainer Bengt Lode"],
      ["Er forderte mehr Einsatz", "Trainer Bengt Lode"],
    ],
  ],
  [
    "Die Sicherheit gehe vor: „Wir warten ab“, sagte Kapitänin Inka Roth.",
    [
      ["Die Sicherheit gehe vor", "Kapitänin Inka Roth"],
      ["„Wir warten ab“", "Kapitänin Inka Roth"],
    ],
  ],
  [
    "Die Flut hat drei Orte zerstört. Das berichtete der Sender Kanal Süd.",
    [["Die Flut hat drei Orte zerstört", "", "der Sender Kanal Süd"]],
  ],
  [
    "Das Werk wird verkauft. Das bestätigte eine Sprecherin am Abend.",
    [["Das Werk wird verkauft", "eine Sprecherin"]],
  ],
  [
    "Der Zug sei entgleist, berichtete die Agentur Norddienst. Demnach wurden vier Menschen verletzt.",
    [
      ["Der Zug sei entgleist", "", "die Agentur Norddienst"],
      ["Demnach wurden vier Menschen verletzt", "", "die Agentur Norddienst"],
    ],
  ],
  // Sources
  [
    "Laut Polizei stieg die Zahl der Einbrüche um zehn Prozent.",
    [["stieg die Zahl der Einbrüche um zehn Prozent", "Polizei"]],
  ],
  [
    "Laut Innenminister Olaf Rehm ist die Grenze sicher.",
    [["ist die Grenze sicher", "Innenminister Olaf Rehm"]],
  ],
  [
    "Die Ernte fällt schlecht aus, laut dem Bauernverband.",
    [["Die Ernte fällt schlecht aus", "dem Bauernverband"]],
  ],
  [
    "Einem Medienbericht zufolge wird der Chef entlassen.",
    [["wird der Chef entlassen", "", "Einem Medienbericht"]],
  ],
  [
    "Der Konzern will Augenzeugen zufolge das Werk räumen.",
    [["Der Konzern will Augenzeugen zufolge das Werk räumen", "Augenzeugen"]],
  ],
  ["Nach Angaben der Feuerwehr brannte der Dachstuhl.", [["brannte der Dachstuhl", "der Feuerwehr"]]],
  [
    "Der Verkehr ist nach Angaben des Ministeriums um ein Drittel gewachsen.",
    [["Der Verkehr ist nach Angaben des Ministeriums um ein Drittel gewachsen", "des Ministeriums"]],
  ],
  [
    "Nach den Worten von Regierungschefin Lorena Thal ist der Streit beigelegt.",
    [["ist der Streit beigelegt", "Regierungschefin Lorena Thal"]],
  ],
  ["Aus Sicht der Wirtschaft kommt die Reform zu spät.", [["kommt die Reform zu spät", "der Wirtschaft"]]],
  ["Nach Einschätzung von Fachleuten droht eine Dürre.", [["droht eine Dürre", "Fachleuten"]]],
  ["Die Preise steigen, so das Statistikamt.", [["Die Preise steigen", "das Statistikamt"]]],
  [
    "Das Treffen endete ohne Ergebnis, wie aus Kreisen der Delegation verlautete.",
    [["Das Treffen endete ohne Ergebnis", "Kreisen der Delegation"]],
  ],
  [
    "Wie die Zeitung Nordkurier berichtet, tritt der Intendant zurück.",
    [["tritt der Intendant zurück", "", "die Zeitung Nordkurier"]],
  ],
  ["Wie der Zoll mitteilte, wurden 40 Kilo Tabak gefunden.", [["wurden 40 Kilo Tabak gefunden", "der Zoll"]]],
  [
    "Unter Berufung auf Regierungskreise hieß es, der Minister werde gehen.",
    [["der Minister werde gehen", "Regierungskreise"]],
  ],
  [
    "Der Regen hat laut einer Mitteilung der Gemeinde mehrere Straßen unterspült.",
    [["Der Regen hat laut einer Mitteilung der Gemeinde mehrere Straßen unterspült", "der Gemeinde"]],
  ],
  ["Gemäß Artikel 5 ist die Würde geschützt.", []],
  ["Der laute Streit dauerte laut und lange an.", []],
  ["Nach Angaben fragte niemand.", []],
  // Nouns
  [
    "Die Forderung der Gewerkschaft, die Löhne zu erhöhen, stieß auf Kritik.",
    [["die Löhne zu erhöhen", "der Gewerkschaft"]],
  ],
  ["Krolls Aussage, dass der Deich genüge, ist oft zitiert worden.", [["der Deich genüge", "Krolls"]]],
  [
    "Der Vorwurf des Senators, die Akten seien gefälscht, wiegt schwer.",
    [["die Akten seien gefälscht", "des Senators"]],
  ],
  // Demands and denials that take a noun
  ["Die Linke fordert einen Mietendeckel.", [["Die Linke fordert einen Mietendeckel", "Die Linke"]]],
  ["Die Ministerin lehnt ein Tempolimit ab.", [["Die Ministerin lehnt ein Tempolimit ab", "Die Ministerin"]]],
  ["Ein Sprecher dementierte die Berichte.", [["Ein Sprecher dementierte die Berichte", "Ein Sprecher"]]],
  [
    "Der Konzern wies die Vorwürfe zurück: Die Messwerte seien korrekt.",
    [["Die Messwerte seien korrekt", "Der Konzern"]],
  ],
  ["Die Vorwürfe wies der Konzern zurück.", [["Die Vorwürfe wies der Konzern zurück", "der Konzern"]]],
  [
    "Der Verband begrüßte den Beschluss und verlangte weitere Schritte.",
    [
      ["Der Verband begrüßte den Beschluss", "Der Verband"],
      ["verlangte weitere Schritte", "Der Verband"],
    ],
  ],
  ["Das Gericht verurteilte den Mann zu drei Jahren Haft.", []],
  // Nested
  [
    "Die Agentur Norddienst meldete, Präsident Calder habe gefordert, die Truppen abzuziehen.",
    [["die Truppen abzuziehen", "Präsident Calder", "Die Agentur Norddienst"]],
  ],
  [
    "Calder soll nach Angaben der Zeitung Morgenpost gesagt haben: „Es ist vorbei.“",
    [["„Es ist vorbei.“", "Calder", "der Zeitung Morgenpost"]],
  ],
  // Inserted frames
  [
    "Die Lage, sagte Kommandeur Ivo Brand, sei unter Kontrolle.",
    [["Die Lage, sagte Kommandeur Ivo Brand, sei unter Kontrolle", "Kommandeur Ivo Brand"]],
  ],
  ["Das aber, so Brand, habe niemand gewollt.", [["Das aber, so Brand, habe niemand gewollt", "Brand"]]],
  // Hedges of the narrator
  ["Der Täter ist offenbar ins Ausland geflohen.", [["Der Täter ist offenbar ins Ausland geflohen", ""]]],
  ["Angeblich wusste der Vorstand Bescheid.", [["Angeblich wusste der Vorstand Bescheid", ""]]],
  // Nobody says anything
  ["Der Zug fuhr um acht Uhr ab.", []],
  ["Am Abend regnete es in Strömen.", []],
  ["Sei es wegen des Wetters, sei es aus Faulheit: Niemand kam.", []],
  ["Es sei denn, es regnet, findet das Fest statt.", []],
  ["Die heutige Lage ist besser als die gestrige.", []],
  ["Gott sei Dank ging alles gut.", []],
  ["Er tat, als sei nichts geschehen.", []],
  ["Heute werde ich schwimmen.", []],
  ["Eine kluge Lösung liegt nahe.", []],
];
