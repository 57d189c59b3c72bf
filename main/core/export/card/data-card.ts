import type { DatasetAbout, ExportReport, ExportRequest, SplitReport } from "#shared/ipc/export-types";
import type { WrittenAbout } from "../exporter";
import { unitNames } from "../manifest";
import type { CoderRow, DatasetHead } from "../rows";
import { splitSentences } from "../split-words";
import { defaultSeed } from "../splits";
import type { CardTally } from "./card-tally";
import { cell, coefficient, count, counted, table } from "./card-words";
import { labelSections, linkSection } from "./label-sections";
import { methodsParagraph } from "./methods-paragraph";

/** Everything a data card is made of. It holds no time, so that the same export gives the same card. */
export interface CardFacts {
  /** As it is in the project, whatever the format carries. */
  head: DatasetHead;
  /** Those the format carries; the others are known by their ids. */
  coders: readonly CoderRow[];
  format: { id: string; name: string; offsetUnit: keyof typeof unitNames };
  options: Record<string, string | boolean>;
  request: ExportRequest;
  about: WrittenAbout;
  tally: CardTally;
  loss: ExportReport["loss"];
}

/** The name of the card that is put beside a format's files. */
export const cardName = (format: string) => `datacard-${format}.md`;

/** The data card of a dataset in Markdown, without front matter. */
export function dataCard(facts: CardFacts): string {
  const { about } = facts.about;
  const lines = [
    `# ${cell(about.title?.trim() || facts.head.project.title)}`,
    "",
    ...paragraph(about.description),
    ...aboutTable(facts),
    ...contents(facts),
    ...labelSections(facts),
    ...linkSection(facts),
    ...coderSection(facts),
    ...splitSection(facts),
    ...leftOut(facts),
    ...textsAndRights(facts),
    ...settings(facts),
    ...section("Citation", paragraph(about.citation)),
    ...section("Methods paragraph", [
      ...["English:", "", methodsParagraph(facts, "en"), ""],
      ...["Deutsch:", "", methodsParagraph(facts, "de"), ""],
    ]),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

/** A section with its heading; nothing when it is empty. */
function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, "", ...lines];
}

function paragraph(text: string | undefined): string[] {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? [] : [trimmed, ""];
}

function aboutTable({ about, head, format }: CardFacts): string[] {
  const { authors, licence, version, homepage }: DatasetAbout = about.about;
  const rows: Array<[string, string]> = [
    [
      "Authors",
      (authors ?? "")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .join("; "),
    ],
    ["Version", version ?? ""],
    ["Licence", licence ?? ""],
    ["Homepage", homepage ?? ""],
    ["Project", head.project.title],
    ["Made with", about.application],
    ["Format", `${format.name} (${format.id})`],
  ];
  return table(
    ["", ""],
    rows.filter(([, value]) => value.trim() !== ""),
  );
}

const shown = 50;

function contents({ tally }: CardFacts): string[] {
  const { words } = tally;
  const quartiles = [0.25, 0.5, 0.75].map((share) => count(words.quantile(share))).join(" / ");
  const unknown = (name: string) => name || "(unknown)";
  const rows = (counts: Array<[string, number]>) =>
    counts.slice(0, shown).map(([name, number]) => [unknown(name), count(number)]);
  const more = (name: string, size: number) =>
    size > shown ? [`and ${count(size - shown)} more ${name}`, ""] : [];
  return section("Contents", [
    ...table(
      ["", "number"],
      [
        ["articles", count(tally.articles)],
        ["articles without any span", count(tally.empty)],
        ["words, without masked text", count(words.total)],
        ["words an article (quartiles)", quartiles],
        ["spans", count(tally.spans)],
        ["links", count(tally.links)],
        ["masked stretches (date lines, notices, signatures …)", count(tally.masked)],
      ],
    ),
    ...table(["source", "articles"], rows(tally.sources.byCount())),
    ...more("sources", tally.sources.size),
    ...table(["year", "articles"], rows(tally.years.byName())),
    ...more("years", tally.years.size),
    ...table(["language", "articles"], rows(tally.languages.byCount())),
  ]);
}

/** What a coder is called: a name where the format carries names. */
function coderName({ coders }: CardFacts, id: string): string {
  const coder = coders.find((one) => one.id === id);
  return coder ? `${coder.name} (${id})` : id;
}

function coderSection(facts: CardFacts): string[] {
  const { tally, request } = facts;
  const agreement = tally.agreement.taken();
  const rows = tally.coderArticles
    .byName()
    .map(([id, articles]) => [coderName(facts, id), count(articles), count(tally.coderSpans.of(id))]);
  const value = (number: number | null) => (number === null ? "–" : coefficient(number));
  const nameOf = (label: string) => facts.head.codebook?.labels.find(({ id }) => id === label)?.name ?? label;
  return section("Coders", [
    ...table(["coder", "articles worked on", "spans"], rows),
    ...(request.work === "one"
      ? [
          "Of each article the work of one coder is here: the first who is done with it, else the first who tagged.",
          "",
        ]
      : []),
    ...(agreement
      ? [
          `${counted(agreement.articles, "article was", "articles were")} worked on by two or more of ${agreement.coders} coders. Agreement ` +
            `on them, in ${count(agreement.words.words)} words that are not masked:`,
          "",
          ...table(
            ["label", "α (words)", "F1 (same borders)", "F1 (overlap)"],
            [
              ["all", value(agreement.words.alpha), value(agreement.exactF1), value(agreement.overlappingF1)],
              ...agreement.labels.map(({ label, alpha, exactF1, overlappingF1 }) => [
                nameOf(label),
                ...[alpha, exactF1, overlappingF1].map(value),
              ]),
            ],
          ),
          "α is Krippendorff's, nominal; the value of a word is whether it lies in a span of the label, for “all” the set " +
            "of labels it lies in. F1 is over all pairs of coders; spans pair up when they have the same label and the " +
            "same borders, or overlap.",
          "",
        ]
      : [
          "No article was worked on by more than one of these coders, so nothing is said about agreement.",
          "",
        ]),
  ]);
}

function splitSection({ about, request, head }: CardFacts): string[] {
  const report: SplitReport | null = about.split;
  if (!report) return [];
  const labels = (head.codebook?.labels ?? []).filter(({ id }) =>
    report.parts.some((part) => part.labels[id]),
  );
  return section("Split", [
    `Whole articles were dealt ${request.split?.join("/")} with the seed ${request.seed ?? defaultSeed}` +
      (request.stratify === false
        ? ", by chance."
        : ", so that each part has its share of every source and label (iterative stratification, Sechidis et al. 2011)."),
    "",
    ...table(
      ["part", "articles wanted", "articles", "spans", ...labels.map(({ name }) => name)],
      report.parts.map(({ part, wanted, articles, spans, labels: counts }) => [
        ...[part, count(wanted), count(articles), count(spans)],
        ...labels.map(({ id }) => count(counts[id] ?? 0)),
      ]),
    ),
    ...splitSentences(report, request.keepTogether !== false),
    "",
  ]);
}

function leftOut({ loss }: CardFacts): string[] {
  const lines = loss.map(({ what, count: number, why }) => `- ${what} (${count(number)}): ${why}`);
  return section("What is left out or changed", [...(lines.length > 0 ? lines : ["Nothing."]), ""]);
}

const textSentences = {
  full:
    "The texts are part of the files. News texts are usually protected by copyright: the licence above covers the " +
    "annotations; ask whoever holds the rights before you pass the texts on.",
  quotes:
    "The texts are not part of the files: of each span at most 60 characters are shown. Offsets and SHA-256 hashes of " +
    "texts and quotes let whoever has the same texts put the annotations on them again.",
  none:
    "Neither the texts nor the words of spans are part of the files. Offsets and SHA-256 hashes of texts and quotes let " +
    "whoever has the same texts put the annotations on them again.",
} as const;

function textsAndRights({ about }: CardFacts): string[] {
  const { licence } = about.about;
  return section("Texts and rights", [
    ...(licence?.trim() ? [`Licence: ${licence.trim()}.`, ""] : []),
    textSentences[about.texts],
    "",
  ]);
}

function settings({ request, format, options, head }: CardFacts): string[] {
  const labels = request.labels?.join(", ") ?? "all";
  const rows: Array<[string, string]> = [
    ["offsets", `${unitNames[format.offsetUnit]}; half-open [start, end)`],
    ["coders", request.coders?.join(", ") ?? "all"],
    ["work", request.work === "one" ? "one coder an article" : "of every coder"],
    ["labels", labels],
    ["articles", request.articles ? `${request.articles.length} chosen` : "all"],
    ["texts", request.texts ?? "full"],
    [
      "options",
      Object.entries(options)
        .map(([id, value]) => `${id}=${value}`)
        .join(", ") || "none",
    ],
    ["codebook version", String(head.codebook?.version ?? "–")],
  ];
  return section("Settings", table(["", ""], rows));
}
