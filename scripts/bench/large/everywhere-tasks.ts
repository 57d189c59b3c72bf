import { suggestEverywhere } from "#core/suggest/index";
import { coder, mostNamed, otherCoder } from "./project";
import { timeBulk } from "./registry-tasks";
import { withIndex } from "./suggest-tasks";
import { type Rounds, timed, timedOften, valueFrom } from "./timing";

/** A word that is in many articles, and tagged in none. */
const untaggedWord = "Vertrauen";

/** Wordings that are looked for in all articles. */
export function timeEverywhere(folder: string, rounds: number) {
  return withIndex(folder, async (index, session) => {
    valueFrom(await index.update());
    const name = session.actors().find(({ id }) => id === mostNamed)?.name ?? "";
    const found: Record<string, { times: Rounds; total: number; articles: number }> = {};
    for (const wording of [name, name.split(" ").at(-1) ?? "", untaggedWord, "Hafenausbau"]) {
      const wish = { label: "actor", wording, language: "de", inflections: true, coder: otherCoder };
      const { total, articles } = (await timed(() => suggestEverywhere(index, wish))).value;
      const times = await timedOften(rounds, () => suggestEverywhere(index, wish));
      found[wording] = { times, total, articles };
    }
    return found;
  });
}

/** Tagging such a word at all its places, and taking it back. */
export async function timeTagging(folder: string) {
  const places = await withIndex(folder, async (index) => {
    const wish = { label: "actor", wording: untaggedWord, language: "de", inflections: true, coder };
    const found = valueFrom(await suggestEverywhere(index, wish));
    return found.places.map(({ article, start, end }) => ({ article, start, end }));
  });
  return timeBulk(folder, { action: "tag-places", label: "actor", actor: mostNamed, places });
}
