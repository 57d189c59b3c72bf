// Invented articles with everything that readers of datasets trip over. See README.md.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const long = Array.from(
  { length: 60 },
  (_, i) =>
    `Satz ${i + 1}: Das Amt 🏛️ nennt ${i},5 Prozent „vertretbar“; die Gegner – laut Vorlage 20${10 + i} – nicht.`,
).join(" ");

/** The place of the `nth` occurrence (from 1) of `quote` in `text`, as UTF-16 offsets. */
function place(text, quote, nth = 1) {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1);
  if (start < 0) throw new Error(`not in the text: ${quote}`);
  return { start, end: start + quote.length };
}

function add(text, id, label, quote, { nth, attributes, note } = {}) {
  const span = { id, label, ...place(text, quote, nth), quote };
  return { op: "add", span: { ...span, ...(attributes ? { attributes } : {}), ...(note ? { note } : {}) } };
}

const link = (id, role, from, to, attributes) => ({
  op: "link",
  link: { id, role, from, to, ...(attributes ? { attributes } : {}) },
});

const first = `Müller 🙂 und de\u0301r Bäcker
Ein „Skandal“ 👩‍❤️‍👩 sei das, sagte Müller-Lüdenscheidt am 3. September.

Die Ämter\u00a0prüfen: »Alles; „nichts“ | [1] -> _ * \\ # 50\u202f%« – so die So\u00adzial\u00adbe\u00adhörde (ﬁnal, STRAẞE).
=SUMME(A1) steht da\tmit Tab. <b>&amp;</b> ]]> T1 R1 -DOCSTART- http://x.invalid/a?b=c#d
- Liste: ja
#Text=nein
Am Ende fehlt der Zeilenumbruch 🧑🏻‍🚒`;

const second = `😀😀 Anfang und Ende 😀
Zwei Zeilen
und eine dritte.  Doppelte  Blanks. Noch\u2028ein Trenner und \u0085 Steuerzeichen.
Die Ministerin bestreitet das. Die Ministerin bestreitet das.
Ende😀`;

/** Labels with names that are no names elsewhere, and attributes of every type, put into the codebook of `file`. */
export function codebook(file) {
  const book = JSON.parse(readFileSync(file, "utf8"));
  const attribute = (id, name, type, values) => ({
    ...{ id, name, type, required: false },
    ...(values ? { values: values.map((it, i) => ({ id: `w${i}`, name: it })) } : {}),
  });
  book.labels.push(
    {
      ...{ id: "Wertung.1", name: "Böse Wertung: <stark> | „laut“ & 50 %", colour: "#b00020", shape: "wavy" },
      ...{ key: "4", snap: "word", guideline: "Was *wertet*.\n\n- ja\n- nein", retired: false },
      attributes: [
        attribute("staerke", "Stärke (1–5)", "number"),
        attribute("ironisch", "ironisch?", "yes-no"),
        attribute("arten", "Arten, mehrere", "choices", ["Lob / Preis", "Tadel; hart", "„Spott“"]),
        attribute("wer", "Wer wertet", "actor"),
        attribute("frei", "Freier Text", "text"),
      ],
    },
    {
      ...{ id: "0-leer", name: "0 ungenutzt", colour: "actor", shape: "double", snap: "sentence" },
      ...{ guideline: "", retired: true, attributes: [] },
    },
  );
  const role = { id: "wider-spricht", name: "widerspricht (→)", from: ["claim"], to: ["claim"], many: true };
  book.roles.push({ ...role, attributes: [attribute("wie", "Wie?", "text")] });
  for (const name of ["about", "said-by"]) book.roles.find((it) => it.id === name).to.push("Wertung.1");
  writeFileSync(file, JSON.stringify(book));
}

/** Actors and statements with odd names, put beside the codebook of the project. */
export function registries(project) {
  const change = (name, part) => {
    const file = path.join(project, name);
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), ...part }));
  };
  change("actors.json", {
    actors: [
      {
        id: "p_amt",
        name: "Amt <für> „Alles“; & Co.",
        kind: "organisation",
        aliases: ["A:B", "c, d"],
        note: "Zwei\nZeilen",
      },
      {
        id: "p_mueller",
        name: "Müller-Lüdenscheidt 🙂",
        kind: "person",
        aliases: ["Müller"],
        note: "",
        parent: "p_amt",
      },
      {
        id: "p_min",
        name: "=Ministerin",
        kind: "person",
        aliases: [],
        note: "",
        external: "https://x.invalid/Q1?a=1&b=2",
      },
    ],
  });
  change("statements.json", {
    statements: [
      { id: "t_skandal", wording: "-1 ist „negativ“, ein Skandal", topic: "Häfen & Schiffe", note: "" },
      { id: "t_zwei", wording: "Alles wird gut 🙂", topic: "", note: "n" },
    ],
  });
}

function annasWork(text) {
  return [
    add(text, "s_a1", "actor", "Müller", {
      attributes: { role: 'Bäcker | "Meister"; \\ [x]' },
      note: "Zeile 1\nZeile 2\tTab",
    }),
    add(text, "s_a2", "claim", "Müller 🙂 und de\u0301r Bäcker\nEin „Skandal“", {
      attributes: { stance: "denies", speech: "direct" },
    }),
    add(text, "s_a3", "claim", "Ein „Skandal“ 👩‍❤️‍👩 sei das", {
      attributes: { stance: "affirms", certainty: "likely" },
      note: "-> [1] | * _",
    }),
    add(text, "s_a4", "Wertung.1", "Skandal", {
      attributes: { staerke: 4.5, ironisch: true, arten: ["w0", "w2"], wer: "p_min", frei: 'ä=ö; "ß" #1 😀' },
    }),
    add(text, "s_a5", "actor", "Müller-Lüdenscheidt"),
    add(text, "s_a6", "actor", "Lüdenscheidt"),
    add(text, "s_a7", "date", "3. September", { attributes: { type: "DATE", value: "2025-09-03" } }),
    add(text, "s_a8", "date", "September", { attributes: { value: "2025-09", mod: "APPROX" } }),
    add(text, "s_a9", "claim", "„nichts“ | [1] -> _ * \\ # 50\u202f%«", { note: "#1\tAnnotatorNotes" }),
    add(text, "s_b1", "Wertung.1", "|"),
    add(text, "s_b2", "Wertung.1", "->"),
    add(text, "s_b3", "actor", "So\u00adzial\u00adbe\u00adhörde"),
    add(text, "s_b4", "actor", "STRAẞE"),
    add(text, "s_b5", "actor", "ﬁ"),
    add(text, "s_b6", "claim", "=SUMME(A1) steht da\tmit Tab."),
    add(text, "s_b7", "Wertung.1", "🧑🏻‍🚒"),
    add(text, "s_b8", "claim", "Am Ende fehlt der Zeilenumbruch 🧑🏻‍🚒"),
    add(text, "s_b9", "actor", " Ämter\u00a0"),
    add(text, "s_c1", "claim", text, { note: "alles" }),
    add(text, "s_c2", "Wertung.1", "Ein „Skandal“ 👩‍❤️‍👩 sei das"),
    link("l_1", "said-by", "s_a3", "s_a5"),
    link("l_2", "about", "s_a2", "s_a4"),
    link("l_3", "wider-spricht", "s_a2", "s_a3", { wie: "scharf | [2] 😀\nneu" }),
    link("l_4", "wider-spricht", "s_a3", "s_a2"),
    link("l_5", "same-as", "s_a3", "t_skandal", { stance: "supports" }),
    link("l_6", "same-as", "s_a2", "t_skandal", { stance: "rejects" }),
    link("l_7", "is", "s_a5", "p_mueller"),
    link("l_8", "said-by", "s_a2", "p_min"),
    link("l_9", "when-said", "s_a3", "s_a7"),
    link("l_a", "said-by", "s_b6", "p_amt"),
    link("l_b", "same-as", "s_b6", "t_zwei", { stance: "neutral" }),
  ];
}

const article = (text, source, published, work) => ({ text, source, published, work });

/** Articles with the work of their coders: operations for `apply`, made from the text as it was imported. */
export const articles = [
  article(first, "Tages; Bote, „Süd“", "2025-09-04", (text) => ({
    "Anna Berg": annasWork(text),
    "Bülent Ö. „B|ö“": [
      add(text, "s_a1", "actor", "Müller"),
      add(text, "s_a2", "claim", "sei das, sagte Müller-Lüdenscheidt am 3."),
      add(text, "s_a3", "claim", "Müller-Lüdenscheidt am 3. September.\n\nDie Ämter"),
      add(text, "s_a4", "actor", "Die"),
      link("l_1", "said-by", "s_a2", "s_a1"),
      link("l_2", "same-as", "s_a2", "t_skandal", { stance: "rejects" }),
      link("l_3", "said-by", "s_a3", "p_amt"),
      link("l_4", "same-as", "s_a3", "t_zwei", { stance: "supports" }),
    ],
  })),
  article(second, "=Abendpost", "2025-09", (text) => ({
    "Anna Berg": [
      add(text, "s_1", "Wertung.1", "😀😀"),
      add(text, "s_2", "Wertung.1", "😀", { nth: 2 }),
      add(text, "s_3", "claim", "Zwei Zeilen\nund eine dritte."),
      add(text, "s_4", "actor", "Doppelte  Blanks"),
      add(text, "s_5", "claim", "Noch\u2028ein Trenner"),
      add(text, "s_6", "actor", "Die Ministerin", { nth: 2 }),
      add(text, "s_7", "claim", "Die Ministerin bestreitet das.", { nth: 2 }),
      add(text, "s_8", "Wertung.1", "Ende😀"),
      link("l_1", "said-by", "s_7", "s_6"),
      link("l_2", "is", "s_6", "p_min"),
      link("l_3", "same-as", "s_7", "t_skandal", { stance: "rejects" }),
    ],
  })),
  article(`Überschrift\n\n${long}`, "Tages; Bote, „Süd“", "2025", (text) => ({
    "Bülent Ö. „B|ö“": [
      ...Array.from({ length: 60 }, (_, i) => add(text, `s_p${i}`, "date", `20${10 + i}`)),
      ...Array.from({ length: 20 }, (_, i) =>
        add(text, `s_q${i}`, "claim", `Satz ${3 * i + 1}: Das Amt 🏛️ nennt ${3 * i},5 Prozent`),
      ),
      ...Array.from({ length: 60 }, (_, i) => add(text, `s_r${i}`, "actor", "Das Amt 🏛️", { nth: i + 1 })),
      ...Array.from({ length: 20 }, (_, i) => link(`l_${i}`, "said-by", `s_q${i}`, `s_r${3 * i}`)),
      ...Array.from({ length: 20 }, (_, i) =>
        link(`l_x${i}`, "same-as", `s_q${i}`, "t_zwei", { stance: "supports" }),
      ),
      ...Array.from({ length: 60 }, (_, i) => link(`l_y${i}`, "is", `s_r${i}`, "p_amt")),
    ],
  })),
  article("Niemand hat hier etwas markiert.\n\nNoch ein Absatz.", "Dritte", "2024-01-01", () => ({})),
];
