import type { DatasetAbout, ExportRequest, FormatDescription, TextChoice } from "#shared/ipc/export-types";
import type { ArticleSummary, ProjectSnapshot } from "#shared/ipc/project-types";
import { statusOf } from "../../state/library-arrange";

/** What the person chose on the dataset screen. */
export interface DatasetChoice {
  format: string;
  articles: "all" | "done" | "shown";
  coders: readonly string[];
  labels: readonly string[];
  /** "one": of each article one coder's work, `first` before the others. */
  work: "each" | "one";
  first: string;
  texts: TextChoice;
  split: boolean;
  /** As typed: train, dev, test in percent, and the seed. */
  parts: readonly [string, string, string];
  seed: string;
  keepTogether: boolean;
  stratify: boolean;
  about: DatasetAbout;
  /** Options that differ from the default, by format and option. */
  options: Readonly<Record<string, Readonly<Record<string, string | boolean>>>>;
}

/** Everything, in the first format, without a split. */
export function firstChoice(snapshot: ProjectSnapshot, formats: readonly FormatDescription[]): DatasetChoice {
  return {
    format: formats[0]?.id ?? "",
    articles: "all",
    coders: snapshot.coders.map((coder) => coder.id),
    labels: snapshot.codebook.labels.map((label) => label.id),
    work: "each",
    first: snapshot.coders[0]?.id ?? "",
    texts: "full",
    split: false,
    parts: ["80", "10", "10"],
    seed: "1",
    keepTogether: true,
    stratify: true,
    about: {},
    options: {},
  };
}

/**
 * The choice a kept request stands for, as far as the project still has what it names. Articles that are named one by
 * one become those of the list: what the list showed then is not known.
 */
export function choiceOf(
  request: ExportRequest,
  snapshot: ProjectSnapshot,
  formats: readonly FormatDescription[],
): DatasetChoice {
  const fresh = firstChoice(snapshot, formats);
  const present = (ids: readonly string[] | undefined, all: readonly string[]) =>
    ids ? all.filter((id) => ids.includes(id)) : all;
  const first = request.coders?.find((id) => fresh.coders.includes(id)) ?? fresh.first;
  const [train = 80, dev = 10, test = 10] = request.split ?? [];
  return {
    ...fresh,
    format: formats.some(({ id }) => id === request.format) ? request.format : fresh.format,
    articles: request.articles ? "shown" : "all",
    coders: present(request.coders, fresh.coders),
    labels: present(request.labels, fresh.labels),
    work: request.work ?? "each",
    first,
    texts: request.texts ?? "full",
    split: request.split !== undefined,
    parts: [String(train), String(dev), String(test)],
    seed: String(request.seed ?? 1),
    keepTogether: request.keepTogether ?? true,
    stratify: request.stratify ?? true,
    about: request.about ?? {},
    options: request.options ? { [request.format]: request.options } : {},
  };
}

/** The articles a choice takes in. An article counts as done when every chosen coder who touched it is done. */
export function chosenArticles(
  choice: Pick<DatasetChoice, "articles" | "coders">,
  articles: readonly ArticleSummary[],
  shown: readonly string[],
): string[] {
  if (choice.articles === "shown") return [...shown];
  const taken =
    choice.articles === "all" ? articles : articles.filter((article) => isDone(article, choice.coders));
  return taken.map((article) => article.id);
}

function isDone(article: ArticleSummary, coders: readonly string[]): boolean {
  const touched = coders.filter((coder) => article.work[coder]);
  return touched.length > 0 && touched.every((coder) => statusOf(article, coder) === "done");
}

/** What is wrong with a choice: keys of messages/dataset.ts. */
export type ChoiceFault =
  | "chooseCoder"
  | "chooseLabel"
  | "noArticles"
  | "splitWrong"
  | "seedWrong"
  | "textsNeeded";

const percent = /^\d{1,3}([.,]\d+)?$/;

function numbers(parts: DatasetChoice["parts"]): [number, number, number] | undefined {
  if (!parts.every((part) => percent.test(part.trim()))) return undefined;
  const [train = 0, dev = 0, test = 0] = parts.map((part) => Number(part.trim().replace(",", ".")));
  return Math.abs(train + dev + test - 100) < 1e-9 ? [train, dev, test] : undefined;
}

/** Everything that keeps a choice from being exported. */
export function faultsOf(
  choice: DatasetChoice,
  articleCount: number,
  format: FormatDescription | undefined,
): ChoiceFault[] {
  const faults: ChoiceFault[] = [];
  if (choice.coders.length === 0) faults.push("chooseCoder");
  if (choice.labels.length === 0) faults.push("chooseLabel");
  if (articleCount === 0) faults.push("noArticles");
  if (choice.split && !numbers(choice.parts)) faults.push("splitWrong");
  if (choice.split && !/^-?\d{1,9}$/.test(choice.seed.trim())) faults.push("seedWrong");
  if (choice.texts !== "full" && format && !format.textFree) faults.push("textsNeeded");
  return faults;
}

/** The request for a choice without faults. What is all of something is left out, so that it stays all. */
export function requestFor(
  choice: DatasetChoice,
  snapshot: ProjectSnapshot,
  articles: readonly string[],
): ExportRequest {
  const split = choice.split ? numbers(choice.parts) : undefined;
  const options = choice.options[choice.format];
  const about = Object.fromEntries(
    Object.entries(choice.about).filter(([, value]) => (value ?? "").trim() !== ""),
  );
  const coders = codersOf(choice, snapshot);
  return {
    format: choice.format,
    ...(coders ? { coders } : {}),
    ...(choice.labels.length < snapshot.codebook.labels.length ? { labels: [...choice.labels] } : {}),
    ...(choice.articles === "all" ? {} : { articles: [...articles] }),
    ...(choice.work === "one" ? { work: "one" as const } : {}),
    ...(choice.texts === "full" ? {} : { texts: choice.texts }),
    ...(split ? { split, seed: Number(choice.seed.trim()) } : {}),
    ...(split && !choice.keepTogether ? { keepTogether: false } : {}),
    ...(split && !choice.stratify ? { stratify: false } : {}),
    ...(Object.keys(about).length > 0 ? { about } : {}),
    ...(options ? { options: { ...options } } : {}),
  };
}

/** Where one coder's work is taken, the order says whose goes first: then all are named. */
function codersOf({ coders, work, first }: DatasetChoice, snapshot: ProjectSnapshot): string[] | undefined {
  if (work === "one") return [...coders].sort((a, b) => Number(b === first) - Number(a === first));
  return coders.length < snapshot.coders.length ? [...coders] : undefined;
}
