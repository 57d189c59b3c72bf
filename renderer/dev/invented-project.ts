import type { OpenArticle } from "#shared/ipc/contract";
import type { ArticleSummary, ProjectSnapshot } from "#shared/ipc/project-types";
import type { Annotations } from "#shared/model/annotations";
import type { Article } from "#shared/model/article";
import { defaultCodebook } from "#shared/model/default-codebook";
import { neverChanged } from "#shared/model/file";
import type { Coder } from "#shared/model/project";
import { makeSpan } from "#shared/ops/make-span";
import { countWords } from "#shared/text/words";

const moment = "2025-11-03T08:00:00.000Z";
const sources = ["Tagesspalte", "Lüdersunder Bote", "Wexmoor Courier", "Querlicht", ""];
const subjects = ["Deichbau", "Fährlinie", "Hafengebühr", "Inselschule", "Windpark"];

function coder(id: string, name: string, initials: string, colour: string): Coder {
  return { format: "wortlaut-coder", formatVersion: 1, id, name, initials, colour, saved: neverChanged };
}

/** The text of the invented article with this number: three paragraphs about an invented place. */
export function inventedText(number: number): string {
  const subject = subjects[number % subjects.length];
  return [
    `${subject} auf Oldersand: Der Rat hat am Dienstag über Vorlage ${number} beraten.`,
    "Bürgermeisterin Wiebke Falk sagte, die Kosten seien bis 2027 gedeckt.",
    `»Wir warten seit sechs Jahren«, entgegnete Joost Hennerbek vom Ortsverein ${number} 🙂.`,
  ].join("\n");
}

function inventedArticle(number: number): Article {
  const text = inventedText(number);
  const day = String((number % 28) + 1).padStart(2, "0");
  const month = String((Math.floor(number / 28) % 12) + 1).padStart(2, "0");
  return {
    format: "wortlaut-article",
    formatVersion: 1,
    offsetUnit: "utf-16",
    id: `a_${number}`,
    title: `${subjects[number % subjects.length]}: Vorlage ${number}`,
    source: sources[number % sources.length] ?? "",
    published: number % 9 === 0 ? null : `2025-${month}-${day}`,
    language: "de",
    place: "Oldersand",
    author: "",
    agency: "",
    mask: [],
    textSha256: String(number),
    textLength: text.length,
    words: countWords(text, "de"),
    provenance: { fileName: `vorlage-${number}.txt`, importer: "text", bytesSha256: "", imported: moment },
    saved: neverChanged,
  };
}

/** The row of an article in the list, for coders with work on it. */
export function summaryOf(article: Article, work: readonly Annotations[]): ArticleSummary {
  const { id, title, source, published, language, place, author, agency, words, textLength } = article;
  const counts = (annotations: Annotations) => {
    const spans: Record<string, number> = {};
    for (const span of annotations.spans) spans[span.label] = (spans[span.label] ?? 0) + 1;
    return { status: annotations.status, spans };
  };
  return {
    ...{ id, title, source, published, language, place, author, agency, words, textLength },
    fileName: article.provenance.fileName,
    imported: article.provenance.imported,
    work: Object.fromEntries(work.map((annotations) => [annotations.coder, counts(annotations)])),
  };
}

function inventedWork(article: string, coderId: string, text: string, number: number): Annotations {
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const mayor = makeSpan({ text, label: "actor", id: "s_1", ...at("Bürgermeisterin Wiebke Falk") });
  const claim = makeSpan({ text, label: "claim", id: "s_2", ...at("die Kosten seien bis 2027 gedeckt") });
  const date = makeSpan({ text, label: "date", id: "s_3", ...at("bis 2027"), attributes: { value: "2027" } });
  const all = number % 3 === 0 ? [] : [mayor, claim, date];
  return {
    format: "wortlaut-annotations",
    formatVersion: 1,
    offsetUnit: "utf-16",
    coder: coderId,
    article,
    textSha256: String(number),
    status: (["todo", "doing", "done"] as const)[number % 3] ?? "todo",
    note: "",
    spans: all,
    links:
      all.length === 0
        ? []
        : [
            { id: "l_1", role: "is", from: "s_1", to: "wiebke-falk" },
            { id: "l_2", role: "said-by", from: "s_2", to: "s_1" },
          ],
    saved: neverChanged,
  };
}

/** An open article of the invented project. */
export function inventedOpenArticle(number: number, coderId = "c_a"): OpenArticle {
  const article = inventedArticle(number);
  const text = inventedText(number);
  return {
    article,
    text,
    annotations: inventedWork(article.id, coderId, text, number),
    others: coderId === "c_b" ? [] : [inventedWork(article.id, "c_b", text, number + 1)],
    change: 0,
  };
}

/** An invented project with `count` articles. */
export function inventedProject(count: number): ProjectSnapshot {
  const articles = Array.from({ length: count }, (_, number) => {
    const open = inventedOpenArticle(number);
    return summaryOf(open.article, [open.annotations]);
  });
  return {
    folder: "/home/wiebke/Oldersand.wortlaut",
    project: {
      format: "wortlaut-project",
      formatVersion: 1,
      id: "p_invented",
      title: "Oldersand 2025",
      language: "de",
      created: moment,
      saved: neverChanged,
    },
    codebook: defaultCodebook("en"),
    actors: [
      {
        id: "wiebke-falk",
        name: "Wiebke Falk",
        kind: "person",
        aliases: ["Falk", "die Bürgermeisterin"],
        note: "",
      },
      { id: "joost-hennerbek", name: "Joost Hennerbek", kind: "person", aliases: ["Hennerbek"], note: "" },
    ],
    statements: [],
    decisions: [],
    log: { actors: [], statements: [] },
    coders: [coder("c_a", "Anna Hoffmann", "AH", "claim"), coder("c_b", "Milan Koch", "MK", "plum")],
    coder: "c_a",
    articles,
    problems: [],
    history: { change: 0 },
  };
}
