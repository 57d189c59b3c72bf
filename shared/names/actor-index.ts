import type { Actor } from "../model/project";
import { type ActorForm, formsOf, initialsKey, stemKey, typedKeys } from "./actor-forms";
import { matchWording } from "./actor-match";
import { searchForms } from "./actor-search";
import { type ActorTables, FormTable } from "./actor-tables";
import type { ActorMatch, KnownWording } from "./names";
import { SortedWords } from "./sorted-words";
import { wordKey } from "./word-key";

export type { ActorMatch, KnownWording } from "./names";

/** Options of `ActorIndex.search`. */
export interface ActorSearchOptions {
  /** The most to answer; 20 unless told. */
  limit?: number;
  /** Ids of actors in the sentence and its neighbourhood, the nearest first: they come first if they fit. */
  near?: readonly string[];
}

/**
 * The actors of a project by everything they are called: for typing ahead and for knowing whom a wording
 * means.
 */
export class ActorIndex {
  readonly #language: string;
  readonly #actors = new Map<string, Actor>();
  readonly #known = new Map<string, Map<string, number>>();
  readonly #forms = new Map<string, ActorForm[]>();
  readonly #linked = new Map<string, number>();
  readonly #typed = new SortedWords<ActorForm>();
  readonly #sounds = new SortedWords<ActorForm>();
  readonly #tables: ActorTables;

  constructor(actors: readonly Actor[], known: readonly KnownWording[], language: string) {
    this.#language = language;
    this.#tables = {
      language,
      actors: this.#actors,
      typed: this.#typed,
      sounds: this.#sounds,
      initials: new FormTable(),
      folded: new FormTable(),
      stems: new FormTable(),
      wholeSounds: new FormTable(),
      parts: new FormTable(),
      linked: this.#linked,
    };
    for (const link of known) this.#count(link.wording, link.actor, link.count);
    for (const actor of actors) this.add(actor);
  }

  /** How many actors there are. */
  get size(): number {
    return this.#actors.size;
  }

  /** Adds an actor, or takes its place if the id is there. */
  add(actor: Actor): void {
    this.#dropForms(actor.id);
    this.#actors.set(actor.id, actor);
    const known = [...(this.#known.get(actor.id) ?? [])].map(([wording, count]) => ({
      wording,
      actor: actor.id,
      count,
    }));
    const forms = formsOf(actor, known, this.#language);
    this.#forms.set(actor.id, forms);
    this.#linked.set(
      actor.id,
      known.reduce((sum, { count }) => sum + count, 0),
    );
    for (const form of forms) this.#enter(form, "add");
  }

  /** The same as `add`: what was known of this id gives way. */
  update(actor: Actor): void {
    this.add(actor);
  }

  /** Takes an actor out; its linked wordings are remembered, should it come back. */
  remove(id: string): void {
    this.#dropForms(id);
    this.#actors.delete(id);
    this.#linked.delete(id);
  }

  /** Counts one link more of a wording to an actor, or `by` of them; negative numbers take links back. */
  learn(wording: string, actor: string, by = 1): void {
    this.#count(wording, actor, by);
    const entry = this.#actors.get(actor);
    if (entry) this.add(entry);
  }

  /**
   * The actors that fit what has been typed so far, the likeliest first. Without a query: near ones, then
   * often linked.
   */
  search(query: string, { limit = 20, near = [] }: ActorSearchOptions = {}): ActorMatch[] {
    return searchForms(this.#tables, query, { limit, near });
  }

  /** Who a wording may be, the likeliest first; everybody it fits, so that two Kims stay two. */
  match(wording: string): ActorMatch[] {
    return matchWording(this.#tables, wording);
  }

  #count(wording: string, actor: string, by: number): void {
    const wordings = this.#known.get(actor) ?? new Map<string, number>();
    this.#known.set(actor, wordings);
    const count = (wordings.get(wording) ?? 0) + by;
    if (count > 0) wordings.set(wording, count);
    else wordings.delete(wording);
  }

  #dropForms(id: string): void {
    for (const form of this.#forms.get(id) ?? []) this.#enter(form, "remove");
    this.#forms.delete(id);
  }

  #enter(form: ActorForm, change: "add" | "remove"): void {
    const tables = this.#tables;
    for (const key of typedKeys(form)) this.#typed[change](key, form);
    for (const key of new Set(form.sounds)) this.#sounds[change](key, form);
    const initials = initialsKey(form);
    if (initials) tables.initials[change](initials, form);
    tables.folded[change](form.folded, form);
    tables.stems[change](stemKey(form.words, this.#language), form);
    tables.wholeSounds[change](form.sounds.join(""), form);
    for (const key of new Set(form.words.map((word) => wordKey(word, this.#language))))
      tables.parts[change](key, form);
  }
}
