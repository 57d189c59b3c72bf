import type { Actor } from "../model/project";
import type { ActorForm } from "./actor-forms";
import type { SortedWords } from "./sorted-words";

/** Forms by one key. */
export class FormTable {
  readonly #forms = new Map<string, ActorForm[]>();

  add(key: string, form: ActorForm): void {
    const there = this.#forms.get(key);
    if (there) there.push(form);
    else this.#forms.set(key, [form]);
  }

  remove(key: string, form: ActorForm): void {
    const rest = this.#forms.get(key)?.filter((other) => other !== form);
    if (rest && rest.length > 0) this.#forms.set(key, rest);
    else this.#forms.delete(key);
  }

  get(key: string): Iterable<ActorForm> {
    return this.#forms.get(key) ?? [];
  }
}

/** What `ActorIndex` looks things up in. */
export interface ActorTables {
  language: string;
  actors: ReadonlyMap<string, Actor>;
  typed: SortedWords<ActorForm>;
  sounds: SortedWords<ActorForm>;
  initials: FormTable;
  folded: FormTable;
  stems: FormTable;
  wholeSounds: FormTable;
  /** By the key of any word of a form, see `wordKey`. */
  parts: FormTable;
  /** How often an actor is linked. */
  linked: ReadonlyMap<string, number>;
}
