/**
 * Sentences with places to fill in: S an actor with title and full name, P one as it is called later, G the same in
 * the genitive, L a place, D a date, N and A a thing as subject and object, V and W what happens to it (as verb, as
 * participle), B an adverb. Between < and > stands a claim.
 */
export const sentences = [
  "{S} sagte {D}, <{N} werde {B} {W}>.",
  "<„{N} wird {B} {W}“>, sagte {P}.",
  "{P} zufolge <{V} {N} {B} {A}>.",
  "{P} stellte {D} gemeinsam mit {S} in {L} {A} vor.",
  "Nach Angaben von {S} <sei {N} in {L} schon {D} {B} {W} worden>.",
  "{P} und {P} stritten {D} über {A}.",
  "Doch {N} {V} {B} {A}, und {N} {V} {B}.",
  "{S} teilte {D} mit, <{N} sei {B} {W}>.",
  "{P} betonte, <{N} könne {A} nicht ersetzen>, wies aber {G} Darstellung zurück.",
  "Aus {G} Umfeld hieß es, <{N} {V} {B} {A}>.",
  "In {L} {V} {N} {B}, seit {P} und {S} {A} prüfen.",
  "<„Ohne {A} geht es nicht“>, erklärte {S} {D} in {L}.",
  "{P} forderte {S} {D} auf, <{A} {B} zu beenden>.",
  "{D} trafen sich {P}, {S} und {P} in {L}.",
  "In {L} {V} {N} {B} die Lage, weil {N} {B} {W} wird.",
  "Wer {A} {V}, der {V} auch {A}, wie es in einem Papier aus {L} steht.",
  "Dagegen steht {N}, denn über {A} wird {B} gesprochen.",
  "{N} {V} {A}, {N} hingegen {V} {B} die Arbeit in {L}.",
  "Ob {N} {B} {W} wird, weiß in {L} niemand genau.",
  "Es geht um {A} und um {A}, also um Geld, um Zeit und um Vertrauen.",
  "So {V} {N} am Ende {B} {A}, ohne dass {N} {W} wird.",
  "Viele hatten geglaubt, dass {N} {B} {W} wird, und sich geirrt.",
];

export const articleOf = { m: ["der", "den"], f: ["die", "die"], n: ["das", "das"] } as const;

export const firstParts =
  "Hafen Küsten Deich Brücken Energie Wasser Schul Kultur Steuer Grenz Fischerei Wohnungs Verkehrs Handels Klima Gesundheits Rüstungs Winter Bahn Straßen Haushalts Nacht Forschungs Sicherheits Ernte Zoll Insel Stadt Land Moor Salz Kohle Wind Sonnen Licht Papier Glas Stahl Holz Daten".split(
    " ",
  );
export const secondParts =
  "planungs umbau versorgungs prüfungs schutz förder aufsichts verteilungs bau sanierungs ausgleichs krisen leitungs".split(
    " ",
  );
export const heads: ReadonlyArray<readonly [string, keyof typeof articleOf]> = [
  ["ausbau", "m"],
  ["vertrag", "m"],
  ["bericht", "m"],
  ["streit", "m"],
  ["etat", "m"],
  ["beschluss", "m"],
  ["abgabe", "f"],
  ["ordnung", "f"],
  ["debatte", "f"],
  ["reform", "f"],
  ["klage", "f"],
  ["frist", "f"],
  ["studie", "f"],
  ["gesetz", "n"],
  ["abkommen", "n"],
  ["projekt", "n"],
  ["verbot", "n"],
  ["gutachten", "n"],
  ["programm", "n"],
];
export const verbs =
  "verändert verzögert bremst ersetzt verteuert sichert gefährdet beschleunigt verhindert überrascht".split(
    " ",
  );
export const participles =
  "beschlossen geprüft verschoben gestrichen genehmigt bezahlt verworfen erweitert beendet gekürzt".split(
    " ",
  );
export const adverbs =
  "bald kaum deutlich wieder endgültig vorerst offenbar weiterhin spürbar erneut nie ohnehin".split(" ");

/** A date, what TIMEX3 says of it, days after publication, or no date of the calendar. */
export const dates: ReadonlyArray<readonly [string, string, number | string]> = [
  ["am Montag", "DATE", -1],
  ["am Dienstag", "DATE", -2],
  ["am Mittwoch", "DATE", -3],
  ["am Freitag", "DATE", -5],
  ["gestern", "DATE", -1],
  ["heute", "DATE", 0],
  ["vor zwei Wochen", "DATE", -14],
  ["am 3. März 2025", "DATE", "2025-03-03"],
  ["im Mai 2024", "DATE", "2024-05"],
  ["im Sommer 2023", "DATE", "2023-SU"],
  ["Ende August 2022", "DATE", "2022-08"],
  ["drei Tage lang", "DURATION", "P3D"],
  ["seit sechs Jahren", "DURATION", "P6Y"],
  ["jeden Freitag", "SET", "XXXX-WXX-5"],
];
