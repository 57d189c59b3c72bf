import { coefficient, count, dateWords, listed } from "./card-words";
import type { CardFacts } from "./data-card";

type Language = "en" | "de";

/** A paragraph for the methods section of a paper, ready to be pasted. */
export function methodsParagraph(facts: CardFacts, language: Language): string {
  const sentences = [
    corpus(facts, language),
    coding(facts, language),
    agreement(facts, language),
    masks(facts, language),
    split(facts, language),
    files(facts, language),
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

const pick = (language: Language, en: string, de: string) => (language === "en" ? en : de);

/** `1 article`, `12 articles`. */
function counted(value: number, language: Language, one: [string, string], many: [string, string]): string {
  const [en, de] = value === 1 ? one : many;
  return `${count(value, language)} ${pick(language, en, de)}`;
}

function corpus({ head, about, tally }: CardFacts, language: Language): string {
  const say = (en: string, de: string) => pick(language, en, de);
  const title = about.about.title?.trim() || head.project.title;
  const version = about.about.version?.trim();
  const articles = counted(
    tally.articles,
    language,
    ["news article", "Nachrichtenartikel"],
    ["news articles", "Nachrichtenartikel"],
  );
  const sources = counted(tally.sources.size, language, ["source", "Quelle"], ["sources", "Quellen"]);
  const words = count(tally.words.total, language);
  const [earliest, latest] = [dateWords(tally.earliest, language), dateWords(tally.latest, language)];
  const when =
    earliest === ""
      ? ""
      : earliest === latest
        ? say(`, published ${earliest}`, `, veröffentlicht ${earliest}`)
        : say(
            `, published between ${earliest} and ${latest}`,
            `, veröffentlicht zwischen ${earliest} und ${latest}`,
          );
  const name =
    say(`“${title}”`, `„${title}“`) + (version ? say(` (version ${version})`, ` (Version ${version})`) : "");
  return say(
    `The dataset ${name} comprises ${articles} (${words} words) from ${sources}${when}.`,
    `Der Datensatz ${name} umfasst ${articles} (${words} Wörter) aus ${sources}${when}.`,
  );
}

function coding({ head, tally, about }: CardFacts, language: Language): string {
  if (tally.coderArticles.size === 0) return "";
  const labels = (head.codebook?.labels ?? [])
    .filter(({ id }) => tally.labels.has(id))
    .map(({ name }) => name);
  const coders = counted(tally.coderArticles.size, language, ["coder", "Person"], ["coders", "Personen"]);
  const spans = counted(tally.spans, language, ["passage", "Textstelle"], ["passages", "Textstellen"]);
  const links = counted(tally.links, language, ["link", "Verknüpfung"], ["links", "Verknüpfungen"]);
  const version = head.codebook?.version ?? 1;
  const linked = (words: string) => (tally.links === 0 ? "" : words);
  const by = about.application;
  if (language === "de") {
    const as = labels.length > 0 ? ` (Kategorien: ${listed(labels, "de")})` : "";
    return (
      `Mit ${by} wurden von ${coders} nach einem Kategorienbuch (Version ${version}) ${spans} markiert${as}` +
      `${linked(` und ${links} gesetzt`)}.`
    );
  }
  const as = labels.length > 0 ? ` (categories: ${listed(labels)})` : "";
  return `Using ${by}, ${coders} marked ${spans}${as}${linked(` and set ${links}`)}, following a codebook (version ${version}).`;
}

function agreement({ tally }: CardFacts, language: Language): string {
  const found = tally.agreement.taken();
  if (!found) return "";
  const number = (value: number) => coefficient(value, language);
  const articles = counted(
    found.articles,
    language,
    ["article was", "Artikel"],
    ["articles were", "Artikel"],
  );
  const { alpha } = found.words;
  const parts = [
    ...(alpha === null
      ? []
      : [
          pick(
            language,
            `Krippendorff's α over words was ${number(alpha)}`,
            `Krippendorffs α über Wörter betrug ${number(alpha)}`,
          ),
        ]),
    ...(found.exactF1 === null || found.overlappingF1 === null
      ? []
      : [
          pick(
            language,
            `F1 of passages with the same category was ${number(found.exactF1)} for identical and ` +
              `${number(found.overlappingF1)} for overlapping borders`,
            `F1 von Textstellen gleicher Kategorie betrug ${number(found.exactF1)} bei gleichen und ` +
              `${number(found.overlappingF1)} bei überlappenden Grenzen`,
          ),
        ]),
  ];
  if (parts.length === 0) return "";
  return pick(
    language,
    `${articles} coded by two or more coders; ${parts.join(", and ")}.`,
    `Von zwei oder mehr Personen kodiert ${found.articles === 1 ? "wurde" : "wurden"} ${articles}; ${parts.join(", und ")}.`,
  );
}

function masks({ tally }: CardFacts, language: Language): string {
  if (tally.masked === 0) return "";
  return pick(
    language,
    `Date lines, notices and other text that is not part of the articles (${counted(tally.masked, language, ["stretch", "Stelle"], ["stretches", "Stellen"])}) are masked and not counted.`,
    `Ortsmarken, Hinweise und anderer Text, der nicht zu den Artikeln gehört (${counted(tally.masked, language, ["stretch", "Stelle"], ["stretches", "Stellen"])}), sind ausgeblendet und nicht mitgezählt.`,
  );
}

function split({ about, request }: CardFacts, language: Language): string {
  const report = about.split;
  if (!report) return "";
  const sizes = report.parts.map(({ part, articles }) => `${count(articles, language)} ${part}`);
  const percent = Math.round(report.threshold * 100);
  const most = Math.round((report.largestAcross?.share ?? 0) * 100);
  if (language === "de") {
    const together =
      request.keepTogether === false
        ? `${count(report.leaks, "de")} Paare solcher Artikel, die mindestens ${percent} % der Wörter des kürzeren gemeinsam haben, liegen in verschiedenen Teilen`
        : `Artikel, die mindestens ${percent} % der Wörter des kürzeren gemeinsam haben, liegen im selben Teil (höchster Anteil zwischen Teilen: ${most} %)`;
    return `Ganze Artikel wurden auf ${listed(sizes, "de")} verteilt${request.stratify === false ? "" : ", geschichtet nach Quelle und Kategorie"}; ${together}.`;
  }
  const together =
    request.keepTogether === false
      ? `${count(report.leaks)} pairs of articles that share at least ${percent}% of the words of the shorter one are in different parts`
      : `articles that share at least ${percent}% of the words of the shorter one are in the same part (largest share across parts: ${most}%)`;
  return `Whole articles were split into ${listed(sizes)}${request.stratify === false ? "" : ", stratified by source and category"}; ${together}.`;
}

function files({ format, about }: CardFacts, language: Language): string {
  const units = {
    "utf-16": ["UTF-16 code units", "UTF-16-Einheiten"],
    "code-point": ["Unicode code points", "Unicode-Codepoints"],
  };
  const [en, de] = Object.hasOwn(units, format.offsetUnit)
    ? units[format.offsetUnit as keyof typeof units]
    : [];
  const offsets = pick(language, en ? ` with offsets in ${en}` : "", de ? ` mit Offsets in ${de}` : "");
  const texts =
    about.texts === "full"
      ? ""
      : pick(
          language,
          " The texts themselves are not part of the files.",
          " Die Texte selbst sind nicht Teil der Dateien.",
        );
  return (
    pick(
      language,
      `The data were exported as ${format.name}${offsets}; the files were read again after writing and compared with the project.`,
      `Exportiert wurden die Daten als ${format.name}${offsets}; die Dateien wurden nach dem Schreiben wieder gelesen und mit dem Projekt verglichen.`,
    ) + texts
  );
}
