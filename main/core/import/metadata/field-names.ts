import type { ColumnMapping, Metadata } from "#shared/ipc/import-types";
import type { ImportReason } from "#shared/messages/import";
import type { StatedMetadata } from "../importer";
import { readDate } from "./date-notation";

/** What a column of a table, a line of front matter or a header line can hold. */
export type FieldRole = ColumnMapping[string];

/** Names people give to fields, in English and German, without blanks, signs and accents. */
const names: Record<Exclude<FieldRole, "ignore">, string> = {
  text:
    "text fulltext volltext body content contents inhalt articletext artikeltext artikel article articlebody plaintext " +
    "maintext haupttext fliesstext story texte bodytext contenttext",
  title: "title titel headline ueberschrift schlagzeile articletitle artikeltitel heading hed",
  source:
    "source quelle outlet medium media newspaper zeitung publication publikation publisher herausgeber verlag site " +
    "sitename website domain sourcename mediaoutlet",
  published:
    "date datum published publishedat publisheddate publicationdate publicationdatetime pubdate datepublished " +
    "publishdate veroeffentlicht veroeffentlichtam veroeffentlichung veroeffentlichungsdatum erscheinungsdatum " +
    "erschienen erschienenam publikationsdatum articledate created createdat day tag timestamp",
  language: "language lang sprache",
  place: "place ort location dateline ortsmarke city stadt erscheinungsort",
  author:
    "author authors autor autoren autorin byline verfasser verfasserin creator writer journalist journalistin von",
  agency: "agency agentur newsagency nachrichtenagentur wire wireservice agenturen",
};
const roles = new Map(
  Object.entries(names).flatMap(([role, list]) =>
    list.split(" ").map((name) => [name, role as FieldRole] as const),
  ),
);

/** What a field called `name` holds; undefined if the name says nothing. */
export function roleOfField(name: string): FieldRole | undefined {
  // "meta.outlet": the last part of a nested name says what it holds.
  return roles.get(plainName(name)) ?? roles.get(plainName(name.split(".").at(-1) ?? ""));
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]/g, "");
}

/** The metadata that a set of named values states; unknown names and empty values are passed over. */
export function metadataFromFields(
  fields: Iterable<readonly [role: FieldRole | undefined, value: string]>,
  reason: ImportReason,
): StatedMetadata & { dateProblem?: "date-impossible" | "date-ambiguous" } {
  const metadata: Partial<Metadata> = {};
  const reasons: StatedMetadata["reasons"] = {};
  let dateProblem: "date-impossible" | "date-ambiguous" | undefined;
  for (const [role, raw] of fields) {
    const value = raw.trim();
    if (!role || role === "ignore" || role === "text" || value === "" || metadata[role]) continue;
    if (role === "published") {
      const reading = readDate(value);
      if (reading?.kind === "date") metadata.published = reading.value;
      else if (reading) dateProblem = `date-${reading.kind}`;
    } else if (role === "language") metadata.language = languageTag(value);
    else metadata[role] = value.replace(/\s+/g, " ");
    if (metadata[role]) reasons[role] = reason;
  }
  return { metadata, reasons, ...(dateProblem ? { dateProblem } : {}) };
}

const languageNames: Record<string, string> = {
  deutsch: "de",
  german: "de",
  ger: "de",
  deu: "de",
  englisch: "en",
  english: "en",
  eng: "en",
  französisch: "fr",
  french: "fr",
  fra: "fr",
  fre: "fr",
  spanish: "es",
  spanisch: "es",
  italian: "it",
  italienisch: "it",
  dutch: "nl",
  niederländisch: "nl",
  portuguese: "pt",
  portugiesisch: "pt",
  polish: "pl",
  polnisch: "pl",
  russian: "ru",
  russisch: "ru",
};

/** `de-DE`, `de_AT`, `German`, `deu` as the two-letter code of the language, where there is one. */
export function languageTag(value: string): string {
  const lower = value.trim().toLowerCase();
  return languageNames[lower] ?? (/^[a-z]{2,3}(?=$|[-_])/.exec(lower)?.[0] || "");
}
