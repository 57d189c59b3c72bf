import { resolve } from "node:path";
import type { ProjectSession } from "#core/project/index";
import type { ArticleSummary } from "#shared/ipc/project-types";
import type { Mask } from "#shared/model/article";
import { type Command, exitCodes, jsonFlag, writeJson } from "../command";
import { textTable } from "../text-table";
import { valueFrom, withProject } from "../with-project";

/** One article as `articles --json` lists it. Offsets in UTF-16 units. */
export interface ListedArticle {
  article: string;
  title: string;
  source: string;
  published: string | null;
  place: string;
  agency: string;
  language: string;
  words: number;
  sha256: string;
  /** Absolute. */
  textFile: string;
  mask: Mask[];
  /** Of all coders together, by label; labels of the codebook that nobody used are 0. */
  spans: Record<string, number>;
}

function spanCounts(labels: readonly string[], { work }: ArticleSummary): Record<string, number> {
  const counts = Object.fromEntries(labels.map((label) => [label, 0]));
  for (const { spans } of Object.values(work)) {
    for (const [label, count] of Object.entries(spans)) counts[label] = (counts[label] ?? 0) + count;
  }
  return counts;
}

async function listArticle(
  session: ProjectSession,
  labels: readonly string[],
  summary: ArticleSummary,
): Promise<ListedArticle> {
  const { textSha256, mask } = valueFrom(await session.article(summary.id));
  const { id, title, source, published, place, agency, language, words } = summary;
  return {
    ...{ article: id, title, source, published, place, agency, language, words },
    sha256: textSha256,
    textFile: resolve(session.folder, "articles", id, "text.txt"),
    mask,
    spans: spanCounts(labels, summary),
  };
}

export const articlesCommand: Command = {
  name: "articles",
  words: "<project>",
  least: 1,
  most: 1,
  summary: "Lists the articles with what is known about them, their masks and their spans by label.",
  flags: [jsonFlag],
  run: (args, streams) =>
    withProject(args.words[0] ?? "", "read", streams, async (session) => {
      const labels = session.codebook().labels.map(({ id }) => id);
      if (!args.isSet("json")) {
        const rows = session
          .summaries()
          .map((summary) => [
            ...[summary.id, summary.published ?? "", summary.source, summary.words],
            Object.values(spanCounts(labels, summary)).reduce((a, b) => a + b, 0),
            summary.title,
          ]);
        await streams.write(textTable(["article", "published", "source", "words", "spans", "title"], rows));
        return exitCodes.done;
      }
      const listed: ListedArticle[] = [];
      for (const summary of session.summaries()) listed.push(await listArticle(session, labels, summary));
      await writeJson(streams, listed);
      return exitCodes.done;
    }),
};
