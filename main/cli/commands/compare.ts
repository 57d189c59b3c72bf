import { compareSession, type PairTaker } from "#core/compare/compare-session";
import type { ProjectSession } from "#core/project/index";
import type { PairShare, Passage, PassageKind, Witness } from "#shared/compare/passage";
import {
  type CompareSettings,
  compareSettingsSchema,
  defaultCompareSettings,
} from "#shared/compare/settings";
import { appError, describeError } from "#shared/errors";
import {
  type Arguments,
  type Command,
  CommandError,
  exitCodes,
  jsonFlag,
  type Streams,
  UsageError,
} from "../command";
import { valueFrom, withProject } from "../with-project";

/** One passage as `compare --json` lists it. Offsets in UTF-16 units. */
export interface ListedPassage {
  kind: PassageKind;
  score: number;
  a: Witness;
  b: Witness;
  /** Words that differ, as offsets into the two texts. */
  edits: Array<{ a: [number, number]; b: [number, number]; kind: "changed" | "variant" }>;
  /** The id of the decision that a person made about it. */
  decision?: string;
}

function listed({ kind, score, a, b, edits, decision }: Passage): ListedPassage {
  const witness = ({ article, start, end, quote }: Witness) => ({ article, start, end, quote });
  return {
    ...{ kind, score, a: witness(a), b: witness(b) },
    edits: edits.map((edit) => ({
      a: [edit.a.start, edit.a.end],
      b: [edit.b.start, edit.b.end],
      kind: edit.kind,
    })),
    ...(decision === undefined ? {} : { decision }),
  };
}

function settingsFrom(args: Arguments): CompareSettings {
  const given = args.text("min-words");
  if (given === undefined) return defaultCompareSettings;
  const minWords = /^\d+$/u.test(given) ? Number(given) : Number.NaN;
  if (!compareSettingsSchema.shape.minWords.safeParse(minWords).success) {
    throw new UsageError(`--min-words takes a number of words from 3 to 50, not “${given}”.`);
  }
  return { ...defaultCompareSettings, minWords };
}

/** The ids of the articles of a call: those named by id or by a title that only one has, else all. */
function chosenArticles(session: ProjectSession, words: readonly string[]): string[] {
  const summaries = session.summaries();
  if (words.length === 0) return summaries.map(({ id }) => id);
  const chosen = words.map((word) => {
    if (summaries.some(({ id }) => id === word)) return word;
    const titled = summaries.filter(({ title }) => title === word);
    if (titled.length === 1) return titled[0]?.id ?? "";
    const why = titled.length > 1 ? "several articles have this title." : "the project has no such article.";
    throw new CommandError(appError("article-not-found", word, why));
  });
  const distinct = [...new Set(chosen)];
  if (distinct.length < 2) throw new UsageError("Name two articles or more, or none for all of them.");
  return distinct;
}

/** Writes the one JSON document while pairs come: the passages of a large project are too many to hold. */
class JsonTaker implements PairTaker {
  readonly #streams: Streams;
  readonly #pairs: PairShare[] = [];
  #separator = "";
  #waiting = '{"passages":[';

  constructor(streams: Streams) {
    this.#streams = streams;
  }

  async pair(share: PairShare, passages: readonly Passage[]): Promise<void> {
    this.#pairs.push(share);
    for (const passage of passages) {
      this.#waiting += `${this.#separator}\n${JSON.stringify(listed(passage))}`;
      this.#separator = ",";
    }
    if (this.#waiting.length > 1 << 16) await this.#flush();
  }

  async #flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = "";
    await this.#streams.write(text);
  }

  async end(ms: number): Promise<void> {
    this.#waiting += '\n],"pairs":[';
    for (const [row, pair] of this.#pairs.entries()) {
      this.#waiting += `${row > 0 ? "," : ""}\n${JSON.stringify(pair)}`;
      if (this.#waiting.length > 1 << 16) await this.#flush();
    }
    this.#waiting += `\n],"ms":${Math.round(ms * 10) / 10}}\n`;
    await this.#flush();
  }
}

/** Writes pairs with their passages for people. */
class TextTaker implements PairTaker {
  readonly #streams: Streams;
  readonly #names: ReadonlyMap<string, string>;
  readonly #counts = new Map<string, number>();
  #pairs = 0;

  constructor(streams: Streams, session: ProjectSession) {
    this.#streams = streams;
    this.#names = new Map(
      session
        .summaries()
        .map(({ id, title, source, published }) => [
          id,
          `${id} “${oneLine(title)}” (${[oneLine(source), published].filter(Boolean).join(", ")})`,
        ]),
    );
  }

  async pair(share: PairShare, passages: readonly Passage[]): Promise<void> {
    const { a, b, sharedWordsA, sharedWordsB } = share;
    if (sharedWordsA + sharedWordsB + passages.length === 0) return;
    this.#pairs++;
    const lines = [
      `${this.#names.get(a) ?? a}: ${sharedWordsA} words in common`,
      `${this.#names.get(b) ?? b}: ${sharedWordsB} words in common`,
    ];
    for (const { kind, score, a: one, b: other } of passages) {
      this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
      lines.push(`  ${kind.padEnd(10)} ${score.toFixed(2)}  ${placeOf(one)}`);
      lines.push(`  ${" ".repeat(15)}  ${placeOf(other)}`);
    }
    await this.#streams.write(`${lines.join("\n")}\n\n`);
  }

  async end(ms: number): Promise<void> {
    const kinds = [...this.#counts].map(([kind, count]) => `${count} ${kind}`).join(", ");
    const found = kinds === "" ? "" : `: ${kinds}`;
    await this.#streams.write(`${this.#pairs} pairs share wording${found}; ${Math.round(ms)} ms\n`);
  }
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

function placeOf({ start, end, quote }: Witness): string {
  return `${start}–${end} “${oneLine(quote)}”`;
}

export const compareCommand: Command = {
  name: "compare",
  words: "<project> [<article>...]",
  least: 1,
  most: Number.POSITIVE_INFINITY,
  summary: "Finds what articles have in common word for word, edited and in other words; writes nothing.",
  flags: [
    { name: "min-words", value: "N", help: "the shortest verbatim passage in words, 3 to 50; otherwise 5" },
    { name: "pairs-only", help: "count the words that pairs share word for word, and list no passages" },
    jsonFlag,
  ],
  details: [
    "Articles are named by id, or by a title that only one of them has; without any, all are compared.",
    "Of more than 40 articles, only pairs that share wording word for word are compared and listed.",
  ],
  run: (args, streams) =>
    withProject(args.words[0] ?? "", "read", streams, async (session) => {
      const settings = settingsFrom(args);
      const ids = chosenArticles(session, args.words.slice(1));
      const taker = args.isSet("json") ? new JsonTaker(streams) : new TextTaker(streams, session);
      const start = performance.now();
      const compared = valueFrom(
        await compareSession(session, ids, settings, {
          ...{ taker, pairsOnly: args.isSet("pairs-only"), signal: streams.signal },
          onProgress: ({ phase, done, total }) => streams.progress(`${phase} ${done}/${total}`),
        }),
      );
      streams.progress("");
      await taker.end(performance.now() - start);
      for (const error of compared.failed) streams.tell(describeError(error));
      for (const id of compared.lostDecisions) {
        streams.tell(`decision ${id}: its places are not to be found in the articles any more.`);
      }
      return compared.failed.length > 0 ? exitCodes.someFailed : exitCodes.done;
    }),
};
