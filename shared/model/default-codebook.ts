import type { AttributeDefinition, Codebook } from "./codebook";
import { neverChanged } from "./file";

function choice(id: string, name: string, values: Array<[string, string]>): AttributeDefinition {
  return { id, name, type: "choice", required: false, values: values.map(([v, n]) => ({ id: v, name: n })) };
}

function text(id: string, name: string): AttributeDefinition {
  return { id, name, type: "text", required: false };
}

/** A fresh copy of the codebook every new project starts with: claims, actors and dates, named in `language`. */
export function defaultCodebook(language: "en" | "de" = "en"): Codebook {
  const say = (en: string, de: string) => (language === "de" ? de : en);
  return {
    format: "wortlaut-codebook",
    formatVersion: 1,
    version: 1,
    labels: [
      {
        id: "claim",
        name: say("Claim", "Behauptung"),
        colour: "claim",
        shape: "tint",
        key: "1",
        snap: "sentence",
        attributes: [
          choice("speech", say("Speech", "Rede"), [
            ["direct", say("direct quote", "wörtlich")],
            ["indirect", say("indirect", "indirekt")],
            ["paraphrase", say("paraphrase", "Umschreibung")],
            ["narrator", say("narrator", "Erzähler")],
          ]),
          choice("stance", say("Stance", "Haltung"), [
            ["affirms", say("affirms", "bejaht")],
            ["denies", say("denies", "bestreitet")],
            ["reports", say("reports", "berichtet")],
          ]),
          choice("certainty", say("Certainty", "Gewissheit"), [
            ["certain", say("certain", "sicher")],
            ["likely", say("likely", "wahrscheinlich")],
            ["possible", say("possible", "möglich")],
            ["doubtful", say("doubtful", "zweifelhaft")],
          ]),
        ],
        guideline: say(
          "What somebody asserts, demands, denies or announces. Tag the words that say it, without the speech verb.",
          "Was jemand behauptet, fordert, bestreitet oder ankündigt. Markiert wird der Wortlaut, ohne das Redeverb.",
        ),
        retired: false,
      },
      {
        id: "actor",
        name: say("Actor", "Akteur"),
        colour: "actor",
        shape: "underline",
        key: "2",
        snap: "word",
        attributes: [text("role", say("Role", "Rolle"))],
        guideline: say(
          "A person, organisation, state or medium that speaks, acts or is spoken about, with its title.",
          "Eine Person, Organisation, ein Staat oder Medium, das spricht, handelt oder von dem die Rede ist, samt Titel.",
        ),
        retired: false,
      },
      {
        id: "date",
        name: say("Date", "Datum"),
        colour: "date",
        shape: "dotted",
        key: "3",
        snap: "word",
        attributes: [
          choice("type", say("Type", "Art"), [
            ["DATE", say("date", "Datum")],
            ["TIME", say("time", "Uhrzeit")],
            ["DURATION", say("duration", "Dauer")],
            ["SET", say("repeated", "wiederholt")],
          ]),
          text("value", say("Value", "Wert")),
          choice("mod", say("Modifier", "Zusatz"), [
            ["START", say("start of", "Anfang")],
            ["MID", say("middle of", "Mitte")],
            ["END", say("end of", "Ende")],
            ["APPROX", say("about", "ungefähr")],
            ["BEFORE", say("before", "vor")],
            ["AFTER", say("after", "nach")],
            ["ON_OR_BEFORE", say("at the latest", "spätestens")],
            ["ON_OR_AFTER", say("at the earliest", "frühestens")],
            ["LESS_THAN", say("less than", "weniger als")],
            ["MORE_THAN", say("more than", "mehr als")],
            ["EQUAL_OR_LESS", say("at most", "höchstens")],
            ["EQUAL_OR_MORE", say("at least", "mindestens")],
          ]),
        ],
        guideline: say(
          "An expression of time, with its preposition: “on Tuesday”, “for six years”, “at the end of August”.",
          "Ein Zeitausdruck samt Präposition: „am Dienstag“, „seit sechs Jahren“, „Ende August“.",
        ),
        retired: false,
      },
    ],
    roles: [
      role("said-by", say("said by", "gesagt von"), ["claim"], ["actor", "actor-entry"], "a"),
      role("addressed-to", say("addressed to", "gerichtet an"), ["claim"], ["actor", "actor-entry"], "t"),
      role("about", say("about", "über"), ["claim"], ["actor", "actor-entry"], "b"),
      role("when-said", say("when said", "gesagt am"), ["claim"], ["date"], "d"),
      role("when-applies", say("when it applies", "gilt für"), ["claim"], ["date"], "w"),
      role("reported-via", say("reported via", "berichtet über"), ["claim"], ["actor", "actor-entry"], "v"),
      {
        ...role("same-as", say("same as", "gleich wie"), ["claim"], ["statement"], "s"),
        attributes: [
          choice("stance", say("Stance", "Haltung"), [
            ["supports", say("supports it", "stützt sie")],
            ["rejects", say("rejects it", "weist sie zurück")],
            ["neutral", say("takes no side", "bleibt neutral")],
          ]),
        ],
      },
      { ...role("is", say("is", "ist"), ["actor"], ["actor-entry"], "i"), many: false },
    ],
    saved: neverChanged,
  };
}

function role(id: string, name: string, from: string[], to: string[], key?: string) {
  return { id, name, from, to, many: true, attributes: [], ...(key ? { key } : {}) };
}
