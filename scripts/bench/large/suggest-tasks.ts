import { rmSync } from "node:fs";
import path from "node:path";
import { ProjectIndex } from "#core/mentions/index";
import { openProject, type ProjectSession } from "#core/project/index";
import { suggestArticle } from "#core/suggest/index";
import { makeSpan } from "#shared/ops/make-span";
import { mostNamed, otherCoder } from "./project";
import { bare, Rounds, timed, timedOften, valueFrom } from "./timing";

/** Takes away what is kept for searching and suggesting, as if the project came from elsewhere. */
export function forgetCaches(folder: string): void {
  for (const name of ["mentions", "search"])
    rmSync(path.join(folder, ".wortlaut", name), { recursive: true, force: true });
}

/** Opens a project with its index, and closes both afterwards. */
export async function withIndex<T>(
  folder: string,
  work: (index: ProjectIndex, session: ProjectSession) => Promise<T>,
): Promise<T> {
  const session = valueFrom(await openProject(folder));
  const index = new ProjectIndex(session);
  try {
    return await work(index, session);
  } finally {
    await index.settle();
    await index.close();
    await session.close();
  }
}

/** Articles from all over the list. */
export function someArticles(session: ProjectSession, count: number): string[] {
  const all = session.summaries();
  return Array.from({ length: count }, (_, n) => all[Math.floor((n * all.length) / count)]?.id ?? "");
}

/** The first suggestions for an article: with an index built from the files, or from the caches. */
export function timeFirstSuggestions(folder: string, isCold: boolean) {
  if (isCold) forgetCaches(folder);
  return withIndex(folder, async (index, session) => {
    const [article = ""] = someArticles(session, 1);
    return bare(await timed(() => suggestArticle(index, { article, coder: otherCoder })));
  });
}

/** Suggestions for one article after another, and for one in which a wording was tagged and linked before each. */
export function timeSuggestions(folder: string, rounds: number) {
  return withIndex(folder, async (index, session) => {
    const articles = someArticles(session, rounds + 1);
    valueFrom(await suggestArticle(index, { article: articles.pop() ?? "", coder: otherCoder }));
    let count = 0;
    const warm = await timedOften(rounds, async (round) => {
      const found = await suggestArticle(index, { article: articles[round] ?? "", coder: otherCoder });
      if (found.ok) count += found.value.suggestions.length;
      return found;
    });
    const article = articles[0] ?? "";
    const text = valueFrom(await session.text(article));
    const changed = new Rounds();
    for (let round = 0; round < rounds; round++) {
      const start = text.indexOf(" ", 20 + round * 40) + 1;
      const span = makeSpan({ text, label: "actor", start, end: text.indexOf(" ", start + 3), now: round });
      const at = { target: "annotations", coder: otherCoder, article } as const;
      const link = { id: `l_new${round}`, role: "is", from: span.id, to: mostNamed };
      const ops = [{ ...at, op: "add-span", span } as const, { ...at, op: "add-link", link } as const];
      valueFrom(await session.apply({ name: "add-span", ops }));
      changed.add(await timed(() => suggestArticle(index, { article, coder: otherCoder })));
    }
    for (let round = 0; round < rounds; round++) valueFrom(await session.undo());
    return { warm, changed, count: count / rounds };
  });
}
