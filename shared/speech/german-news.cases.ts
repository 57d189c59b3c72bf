import type { ExpectedClaim } from "./german.cases";

/** More invented German sentences, in the ways agencies and papers put them. */
export const germanNewsCases: Array<[text: string, claims: ExpectedClaim[]]> = [
  [
    "Ministerin Thea Sand hat sich für ein Ende des Streits ausgesprochen.",
    [["Ministerin Thea Sand hat sich für ein Ende des Streits ausgesprochen", "Ministerin Thea Sand"]],
  ],
  [
    "«Das ist nicht hinnehmbar», sagte Parteichefin Thea Sand der «Küstenpost».",
    [["«Das ist nicht hinnehmbar»", "Parteichefin Thea Sand", "der «Küstenpost»"]],
  ],
  [
    "Der Angriff sei genehmigt worden, meldete die Agentur Norddienst unter Berufung auf den Geheimdienst.",
    [["Der Angriff sei genehmigt worden", "den Geheimdienst", "die Agentur Norddienst"]],
  ],
  [
    "Dem Generalstab zufolge griff der Feind mit 120 Drohnen an.",
    [["griff der Feind mit 120 Drohnen an", "Dem Generalstab"]],
  ],
  [
    "Es handle sich um einen »schwarzen Tag«, sagte Trainer Olm.",
    [["Es handle sich um einen »schwarzen Tag«", "Trainer Olm"]],
  ],
  ["Man müsse, so Kroll weiter, jetzt handeln.", [["Man müsse, so Kroll weiter, jetzt handeln", "Kroll"]]],
  ["Kroll bekräftigte ihre Drohung, die Zölle zu erhöhen.", [["die Zölle zu erhöhen", "Kroll"]]],
  ["Sie sei stolz auf ihr Team, sagte die 34-Jährige.", [["Sie sei stolz auf ihr Team", "die 34-Jährige"]]],
  [
    "Zuvor hatte der Sender Kanal Süd berichtet, dass die Gespräche gescheitert seien.",
    [["die Gespräche gescheitert seien", "", "der Sender Kanal Süd"]],
  ],
  [
    "Vizechef J. D. Mohr und Ministerin Thea Sand erklärten, man werde nicht nachgeben.",
    [["man werde nicht nachgeben", "Vizechef J. D. Mohr und Ministerin Thea Sand"]],
  ],
  ["Dass die Zahlen stimmen, bezweifelt die Opposition.", [["die Zahlen stimmen", "die Opposition"]]],
  [
    "In dem Schreiben, das dem Blatt vorliegt, heißt es, der Vorstand habe versagt.",
    [["der Vorstand habe versagt", "", "dem Schreiben"]],
  ],
  [
    "Die Nachbarn werfen dem Land vor, heimlich zu rüsten, was der König bestreitet.",
    [["heimlich zu rüsten", "Die Nachbarn"]],
  ],
  [
    "Bei dem Besuch versicherte von der Marsch, die Hilfe gehe weiter.",
    [["die Hilfe gehe weiter", "von der Marsch"]],
  ],
  [
    "Laut einem Bericht der „Hafenzeitung“ plant der Senat neue Steuern.",
    [["plant der Senat neue Steuern", "", "der „Hafenzeitung“"]],
  ],
  [
    "Er erwarte Ruhe, sagte Minister Falk Rönne, und fügte hinzu: „Wir sind bereit.“",
    [
      ["Er erwarte Ruhe", "Minister Falk Rönne"],
      ["„Wir sind bereit.“", "Minister Falk Rönne"],
    ],
  ],
  [
    "Der Plan sei unreif, monierte die Abgeordnete Ria Sommer.",
    [["Der Plan sei unreif", "die Abgeordnete Ria Sommer"]],
  ],
  [
    "Wegen des Sturms fielen Züge aus, wie die Bahn mitteilte.",
    [["Wegen des Sturms fielen Züge aus", "die Bahn"]],
  ],
  ["Die Ermittler gehen nach eigenen Angaben von einem Anschlag aus.", []],
  [
    "Das Gericht begründete das damit, dass der Mann in Notwehr gehandelt habe.",
    [["der Mann in Notwehr gehandelt habe", "Das Gericht"]],
  ],
  [
    "„Wir kämpfen weiter“, kündigte Kapitänin Inka Roth an und forderte Neuwahlen.",
    [
      ["„Wir kämpfen weiter“", "Kapitänin Inka Roth"],
      ["forderte Neuwahlen", "Kapitänin Inka Roth"],
    ],
  ],
  ["Von der Bahn hieß es, die Störung sei behoben.", [["die Störung sei behoben", "der Bahn"]]],
  [
    "Die Firma habe zugesagt, den Schaden zu prüfen, sagte Landrätin Gesa Moll.",
    [["Die Firma habe zugesagt, den Schaden zu prüfen", "Landrätin Gesa Moll"]],
  ],
  [
    "Der Grund, sagt die Forscherin Lea Quandt, sei nicht selten das Geld.",
    [["Der Grund, sagt die Forscherin Lea Quandt, sei nicht selten das Geld", "die Forscherin Lea Quandt"]],
  ],
  ["Am Freitag hatte Präsident Calder Ende August als Termin genannt.", []],
  [
    "Präsident Calder hatte Ende August erklärt, er bleibe im Amt.",
    [["er bleibe im Amt", "Präsident Calder"]],
  ],
  [
    "Der Zug sei voll gewesen, berichtete Nordlands staatliche Agentur NDK.",
    [["Der Zug sei voll gewesen", "", "Nordlands staatliche Agentur NDK"]],
  ],
  [
    "Kim, der den Hafen leitet, werde von zwei Ministern begleitet, berichtete die Agentur Norddienst.",
    [["Kim, der den Hafen leitet, werde von zwei Ministern begleitet", "", "die Agentur Norddienst"]],
  ],
  ["Das Gericht ordnete an, daß der Zeuge aussagen muß.", [["der Zeuge aussagen muß", "Das Gericht"]]],
  ["Ich frage mich, warum das so ist.", []],
  ["Die Bedingungen bewerteten die Unternehmen als „schlecht“.", [["„schlecht“", "die Unternehmen"]]],
  ["Der Weg war teilweise gesperrt und beispielsweise nachts dunkel.", []],
  ["Sie stellen reiche Zeugnisse aus.", []],
  ["Der Minister findet kein Gehör.", []],
  [
    "Senator Wild schlug vor, den Bau zu verschieben. Das lehnte die Opposition ab.",
    [["den Bau zu verschieben", "Senator Wild"]],
  ],
  [
    "Opposition spricht von Täuschung\n\nDie Lage sei ernst, sagte Senator Wild.",
    [["Die Lage sei ernst", "Senator Wild"]],
  ],
];
