import type { ExportRequest, FormatDescription } from "#shared/ipc/export-types";
import type { ArticleSummary, ProjectSnapshot } from "#shared/ipc/project-types";
import { statusOf } from "../../state/library-arrange";

/** What the person chose on the dataset screen. */
export interface DatasetChoice {
  format: string;
  articles: "all" | "done" | "shown";
  coders: readonly string[];
  labels: readonly string[];
  split: boolean;
  /** As typed: train, dev, test in percent, and the seed. */
  parts: readonly [string, string, string];
  seed: string;
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
    split: false,
    parts: ["80", "10", "10"],
    seed: "1",
    options: {},
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
export type ChoiceFault = "chooseCoder" | "chooseLabel" | "noArticles" | "splitWrong" | "seedWrong";

const percent = /^\d{1,3}([.,]\d+)?$/;

function numbers(parts: DatasetChoice["parts"]): [number, number, number] | undefined {
  if (!parts.every((part) => percent.test(part.trim()))) return undefined;
  const [train = 0, dev = 0, test = 0] = parts.map((part) => Number(part.trim().replace(",", ".")));
  return Math.abs(train + dev + test - 100) < 1e-9 ? [train, dev, test] : undefined;
}

/** Everything that keeps a choice from being exported. */
export function faultsOf(choice: DatasetChoice, articleCount: number): ChoiceFault[] {
  const faults: ChoiceFault[] = [];
  if (choice.coders.length === 0) faults.push("chooseCoder");
  if (choice.labels.length === 0) faults.push("chooseLabel");
  if (articleCount === 0) faults.push("noArticles");
  if (choice.split && !numbers(choice.parts)) faults.push("splitWrong");
  if (choice.split && !/^-?\d{1,9}$/.test(choice.seed.trim())) faults.push("seedWrong");
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
  return {
    format: choice.format,
    ...(choice.coders.length < snapshot.coders.length ? { coders: [...choice.coders] } : {}),
    ...(choice.labels.length < snapshot.codebook.labels.length ? { labels: [...choice.labels] } : {}),
    ...(choice.articles === "all" ? {} : { articles: [...articles] }),
    ...(split ? { split, seed: Number(choice.seed.trim()) } : {}),
    ...(options ? { options: { ...options } } : {}),
  };
}
