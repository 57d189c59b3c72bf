import { searchConcordance } from "#core/search/index";
import type { ConcordanceQuery } from "#shared/ipc/concordance-types";
import { mostNamed } from "./project";
import { forgetCaches, withIndex } from "./suggest-tasks";
import { bare, Rounds, timed, timedOften } from "./timing";

const plain: ConcordanceQuery = {
  query: "",
  mode: "words",
  matchCase: false,
  wholeWords: false,
  foldAccents: true,
  inflections: false,
  filters: {},
  sort: "article",
  descending: false,
  offset: 0,
  // A page of the concordance on the screen.
  limit: 200,
};

const queries: Record<string, Partial<ConcordanceQuery>> = {
  "a rare word": { query: "Moorleitungsfrist" },
  "a frequent word": { query: "beschlossen" },
  "a word in all forms": { query: "Hafenausbau", inflections: true },
  "a frequent name in all forms": { query: "Lindanqvist", inflections: true },
  "several words": { query: "Nach Angaben von" },
  "letters inside of words, nearly everywhere": { query: "er" },
  "a regular expression": { query: "\\b[A-Z]\\w+(frist|verbot)\\b", mode: "regex" },
  "a regular expression without letters": { query: "\\d+\\. \\p{Lu}\\w+", mode: "regex" },
  "a word inside one label": { query: "beschlossen", filters: { labels: ["claim"] } },
  "a word in one source and year": { query: "beschlossen", filters: { from: "2025", to: "2025" } },
  "filters only: a label": { filters: { labels: ["date"] } },
  "filters only: the actor named most often": { filters: { actors: [mostNamed] } },
  "a frequent word by its left context": { query: "beschlossen", sort: "left" },
  "an actor's places by their right context": { filters: { actors: [mostNamed] }, sort: "right" },
};

/** The first answer: with an index built from the files, or from the caches. */
export function timeFirstSearch(folder: string, isCold: boolean) {
  if (isCold) forgetCaches(folder);
  return withIndex(folder, async (index) => {
    return bare(await timed(() => searchConcordance(index, { ...plain, query: "beschlossen" })));
  });
}

/** A page of each query, several times. */
export function timeSearches(folder: string, rounds: number) {
  return withIndex(folder, async (index) => {
    await searchConcordance(index, { ...plain, query: "zz" });
    const found: Record<string, { times: Rounds; total: number }> = {};
    for (const [name, query] of Object.entries(queries)) {
      let total = 0;
      const times = new Rounds();
      for (let round = 0; round < rounds; round++) {
        // Another one in between: what was found last is remembered.
        await searchConcordance(index, { ...plain, query: `zz${round}` });
        const answer = await timed(() => searchConcordance(index, { ...plain, ...query }));
        times.add(answer);
        total = answer.value.total;
      }
      found[name] = { times, total };
    }
    const query = { ...plain, ...queries["a frequent word by its left context"] };
    const next = await timedOften(rounds, (round) =>
      searchConcordance(index, { ...query, offset: 200 * (round + 1) }),
    );
    return { ...found, "the next page of it": { times: next, total: 0 } };
  });
}
