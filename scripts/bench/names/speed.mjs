// How fast names are: `node scripts/bench/names/speed.mjs`. Everything in it is invented. It reports and judges nothing.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { median, quantile } from "../statistics.mjs";
import { buildNames } from "./build.mjs";

const syllables =
  "ba de fi go hu ka le mi no pu ra se ti vo wu xa ze schi tscho jung brandt mann ow ski".split(" ");

/** A generator of numbers below `limit`, the same in every run. @param {number} seed */
function dice(seed) {
  let state = seed;
  return (/** @type {number} */ limit) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const roll = dice(7);

function word() {
  let text = "";
  for (let count = 2 + roll(2); count > 0; count--) text += syllables[roll(syllables.length)];
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param {string} name @param {() => unknown} task @param {number} rounds */
function time(name, task, rounds) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    task();
    times.push(performance.now() - start);
  }
  const figures = [median(times), quantile(times, 0.95), Math.max(...times)].map((ms) => ms.toFixed(2));
  console.log(`${name}: median ${figures[0]} ms, 95 % under ${figures[1]} ms, longest ${figures[2]} ms`);
}

function article() {
  const words = Array.from({ length: 400 }, (_, at) =>
    at % 6 === 0 ? word() : ["und", "der", "sagte", "in", "gestern"][at % 5],
  );
  return words.map((text, at) => (at % 14 === 13 ? `${text}.` : text)).join(" ");
}

const folder = mkdtempSync(path.join(tmpdir(), "wortlaut-names-"));
try {
  const { ActorIndex, buildKnownPatterns, findKnownWordings, findNames } = await buildNames(folder, [
    "actor-index",
    "find-known",
    "find-names",
  ]);
  const actors = Array.from({ length: 5000 }, (_, at) => ({
    id: `r_${at}`,
    name: `${word()} ${word()}`,
    kind: "person",
    aliases: [word(), `${word()} ${word()}`],
    note: "",
  }));
  const links = actors.flatMap(({ id, name }) => [
    { wording: `Minister ${name}`, actor: id, count: 1 + roll(9) },
  ]);
  time("index 5,000 actors", () => new ActorIndex(actors, links, "de"), 5);
  const index = new ActorIndex(actors, links, "de");
  const queries = actors
    .slice(0, 300)
    .flatMap(({ name }) => [1, 2, 3, 5, 8, 12].map((end) => name.slice(0, end)));
  let at = 0;
  time("search, one key", () => index.search(queries[at++ % queries.length]), queries.length);
  time("search with a typo", () => index.search(`q${queries[at++ % queries.length]}x`), 300);
  time("match a wording", () => index.match(`Präsident ${actors[at++ % 5000]?.name}s`), 300);
  time("change an actor", () => index.update({ ...actors[at++ % 5000], note: "x" }), 300);

  const tagged = Array.from({ length: 50_000 }, () => ({
    label: "actor",
    wording: Array.from({ length: 1 + roll(4) }, word).join(" "),
    count: 1 + roll(5),
  }));
  time("build 50,000 wordings", () => buildKnownPatterns(tagged, "de"), 5);
  const patterns = buildKnownPatterns(tagged, "de");
  const texts = Array.from({ length: 60 }, article);
  time("known wordings, 400 words", () => findKnownWordings(texts[at++ % 60], "de", patterns), 180);
  time("names, 400 words", () => findNames(texts[at++ % 60], "de"), 180);
  for (const [name, part] of Object.entries({
    capitals: "Aa ",
    quotes: "„A ",
    titles: "der große Präsident ",
    hyphens: "A-",
    particles: "Anna von der ",
  })) {
    const hostile = part.repeat(500_000 / part.length);
    time(`names, 500 KB of ${name}`, () => findNames(hostile, "de"), 1);
    time(`known, 500 KB of ${name}`, () => findKnownWordings(hostile, "de", patterns), 1);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
