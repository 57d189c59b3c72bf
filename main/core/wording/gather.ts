import type { Codebook } from "#shared/model/codebook";
import { MentionGathering, type Mentions } from "#shared/wording/mentions";
import { quotedRangeAt } from "#shared/wording/quoted-ranges";
import type { JobContext } from "../jobs/job";
import { checkWanted, identityRole, type ProjectMemory, type TaggedWork } from "../mentions";
import { quotedIn } from "./quotations";

/** Whose mentions of what. */
export interface GatherWish {
  label: string;
  coders?: readonly string[] | undefined;
  /** Names of registry entries that are not actors, by id. */
  names?: Readonly<Record<string, string>> | undefined;
}

/** How many answers are kept: going back and forth between labels gathers nothing anew. */
const mostKept = 4;

/**
 * All mentions of a label; `article` numbers them by their place in `memory.order` as it is when this resolves. Kept
 * until the project changes.
 */
export async function gatheredMentions(
  memory: ProjectMemory,
  wish: GatherWish,
  context: JobContext,
): Promise<Mentions> {
  const key = JSON.stringify([wish.label, wish.coders?.toSorted() ?? [], Object.entries(wish.names ?? {})]);
  for (;;) {
    const version = versionOf(memory);
    const kept = memory.derive("wording-mentions", version, () => new Map<string, Mentions>());
    const known = kept.get(key);
    if (known) return known;
    const mentions = await new Gatherer(memory, wish).gather(context);
    // What has changed meanwhile may be in one half of it and not in the other, and articles have other numbers.
    if (version !== versionOf(memory)) continue;
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? "");
    kept.set(key, mentions);
    return mentions;
  }
}

const versionOf = ({ revision, headRevision }: ProjectMemory) => `${revision} ${headRevision}`;

/** The role that ties spans of a label to entries: of the actor registry, else of the registry of statements. */
export function entryRole(codebook: Pick<Codebook, "labels" | "roles">, label: string): string | undefined {
  const identity = identityRole(codebook);
  if (identity?.from.includes(label)) return identity.id;
  return codebook.roles.find(({ from, to }) => from.includes(label) && to.includes("statement"))?.id;
}

/** Spans of an article at one place, of one coder or several. */
interface Place {
  start: number;
  end: number;
  wording: number;
  /** Numbers of the rows it belongs to; empty as long as no coder has said. */
  rows: number[];
}

class Gatherer {
  readonly #memory: ProjectMemory;
  readonly #wish: GatherWish;
  readonly #gathering = new MentionGathering();
  readonly #label: number;
  readonly #role: number;
  readonly #byValue: boolean;
  readonly #names: ReadonlyMap<string, string>;
  /** By number in the table of entries, of attributes, of wordings: numbers of the gathering. */
  readonly #entryRows = new Map<number, number>();
  readonly #valueRows = new Map<number, number>();
  readonly #forms = new Map<number, number>();

  constructor(memory: ProjectMemory, wish: GatherWish) {
    const { codebook, mentions, actors } = memory;
    this.#memory = memory;
    this.#wish = wish;
    this.#label = mentions.tables.labels.find(wish.label);
    const role = entryRole(codebook, wish.label);
    this.#role = role === undefined ? -2 : mentions.tables.roles.find(role);
    const attributes = codebook.labels.find(({ id }) => id === wish.label)?.attributes ?? [];
    this.#byValue = attributes.some(({ id }) => id === "value");
    this.#names = new Map([
      ...Object.entries(wish.names ?? {}),
      ...actors.map(({ id, name }) => [id, name] as const),
    ]);
  }

  async gather(context: JobContext): Promise<Mentions> {
    const { order, heads, mentions } = this.#memory;
    const coders = this.#wish.coders?.length ? new Set(this.#wish.coders) : undefined;
    for (const [rank, article] of order.entries()) {
      if (rank % 32 === 31) {
        context.progress({ phase: "wording", done: rank, total: order.length });
        await checkWanted(context);
      }
      const work = mentions.of(article).filter(({ coder }) => coders?.has(coder) ?? true);
      const places = this.#placesOf(work);
      if (places.length === 0) continue;
      this.#gathering.addLanguage(heads.get(article)?.language ?? "");
      this.#take(article, rank, places);
    }
    return this.#gathering.finish();
  }

  /** The same place counts once, whoever tagged it; once for each entry if coders do not agree which it is. */
  #placesOf(work: readonly TaggedWork[]): Place[] {
    const byPlace = new Map<number, Place>();
    for (const one of work) {
      const rows = this.#rowsOf(one);
      for (let span = 0; span < one.spans; span++) {
        if (one.labelNumber(span) !== this.#label) continue;
        const [start, end] = [one.start(span), one.end(span)];
        const key = start * 2 ** 26 + end;
        const place = byPlace.get(key) ?? { start, end, wording: one.wordingNumber(span), rows: [] };
        byPlace.set(key, place);
        for (const row of rows(span)) if (!place.rows.includes(row)) place.rows.push(row);
      }
    }
    return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  #rowsOf(work: TaggedWork): (span: number) => readonly number[] {
    if (this.#byValue && this.#role < 0) {
      return (span) => {
        const row = this.#valueRow(work, span);
        return row < 0 ? [] : [row];
      };
    }
    const linked = new Map<number, number[]>();
    for (let link = 0; link < work.links; link++) {
      if (work.linkRoleNumber(link) !== this.#role) continue;
      const entry = work.linkToEntryNumber(link);
      const from = work.linkFrom(link);
      if (entry < 0) continue;
      const row = this.#entryRow(entry);
      linked.set(from, [...(linked.get(from) ?? []), row]);
    }
    return (span) => linked.get(span) ?? [];
  }

  #entryRow(entry: number): number {
    let row = this.#entryRows.get(entry);
    if (row === undefined) {
      const id = this.#memory.mentions.tables.entries.text(entry);
      row = this.#gathering.rowNumber("entry", id, this.#names.get(id) ?? id);
      this.#entryRows.set(entry, row);
    }
    return row;
  }

  /** Attributes are the same text for all dates of one day: each is read once. */
  #valueRow(work: TaggedWork, span: number): number {
    const attributes = work.attributesNumber(span);
    let row = this.#valueRows.get(attributes);
    if (row === undefined) {
      const { value } = work.attributes(span);
      const text = typeof value === "string" ? value.trim() : "";
      row = text === "" ? -1 : this.#gathering.rowNumber("value", text, text);
      this.#valueRows.set(attributes, row);
    }
    return row;
  }

  #take(article: string, rank: number, places: readonly Place[]): void {
    const ranges = quotedIn(this.#memory, article);
    let text: string | undefined;
    for (const { start, end, wording, rows } of places) {
      // Taking a text out of the index costs more than all that is done with it here.
      if (wording < 0) text ??= this.#memory.texts.text(article) ?? "";
      const form =
        wording < 0 ? this.#gathering.formNumber((text ?? "").slice(start, end)) : this.#form(wording);
      const quoted = quotedRangeAt(ranges, start, end) >= 0;
      for (const row of rows.length > 0 ? rows : [-1]) {
        this.#gathering.add({ row, form, article: rank, start, end, quoted });
      }
    }
  }

  #form(wording: number): number {
    let form = this.#forms.get(wording);
    if (form === undefined) {
      form = this.#gathering.formNumber(this.#memory.mentions.tables.wordings.text(wording));
      this.#forms.set(wording, form);
    }
    return form;
  }
}
