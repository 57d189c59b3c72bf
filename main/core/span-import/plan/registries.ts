import { idSchema, newId } from "#shared/model/ids";
import type { Actor, Statement } from "#shared/model/project";
import { foldName } from "#shared/names/fold";
import type { Op } from "#shared/ops/op";
import { successors } from "../../project/follow-merges";
import type { ProjectSession } from "../../project/index";
import type { ForeignDataset } from "../foreign";

/** What looking up entries needs of an open project. */
export type RegistrySession = Pick<ProjectSession, "actors" | "statements" | "snapshot">;

/** Finds the entries a file's links point to in the registries, and makes those that are not there. */
export class Registries {
  readonly #actors: Lookup<Actor>;
  readonly #statements: Lookup<Statement>;
  readonly #foreignActors: Lookup<Actor>;
  readonly #foreignStatements: Lookup<Statement>;
  readonly #merged: ReadonlyMap<string, string>;
  readonly #found = new Map<string, string>();
  readonly #taken: Set<string>;
  readonly ops: Op[] = [];
  readonly made: { actors: string[]; statements: string[] } = { actors: [], statements: [] };

  constructor(session: RegistrySession, dataset: ForeignDataset) {
    const [actors, statements] = [session.actors(), session.statements()];
    const { log } = session.snapshot("");
    this.#merged = new Map([
      ...successors({ entries: actors, log: log.actors }),
      ...successors({ entries: statements, log: log.statements }),
    ]);
    this.#actors = new Lookup(actors, actorNames);
    this.#statements = new Lookup(statements, ({ wording }) => [wording]);
    this.#foreignActors = new Lookup(dataset.actors, actorNames);
    this.#foreignStatements = new Lookup(dataset.statements, ({ wording }) => [wording]);
    this.#taken = new Set([...actors, ...statements].map(({ id }) => id));
  }

  /** Id of the actor with this id or name, if the registry or the file knows one; nothing is made of a mere name. */
  knownActor(nameOrId: string): string | undefined {
    const own = this.#own(this.#actors, nameOrId, nameOrId);
    if (own) return own;
    const foreign = this.#foreignActors.byId(nameOrId) ?? this.#foreignActors.byName(nameOrId);
    return foreign && this.actor({ name: foreign.name, id: foreign.id });
  }

  /** Id of the entry a link points to, which is made if it is not there; undefined without a name. */
  actor({ name, id }: { name: string; id?: string }): string | undefined {
    const key = `a ${id ?? ""} ${name}`;
    const before = this.#found.get(key);
    if (before) return before;
    const foreign =
      (id === undefined ? undefined : this.#foreignActors.byId(id)) ?? this.#foreignActors.byName(name);
    const own = this.#own(this.#actors, id, foreign?.name ?? name) ?? (foreign && this.#likeForeign(foreign));
    const found = own ?? this.#makeActor(foreign ?? { ...plainActor, id: id ?? "", name: name.trim() });
    if (found) this.#found.set(key, found);
    return found;
  }

  /** The same for a statement. */
  statement({ name, id }: { name: string; id?: string }): string | undefined {
    const key = `s ${id ?? ""} ${name}`;
    const before = this.#found.get(key);
    if (before) return before;
    const foreign =
      (id === undefined ? undefined : this.#foreignStatements.byId(id)) ??
      this.#foreignStatements.byName(name);
    const own = this.#own(this.#statements, id, foreign?.wording ?? name);
    const found =
      own ?? this.#makeStatement(foreign ?? { id: id ?? "", wording: name.trim(), topic: "", note: "" });
    if (found) this.#found.set(key, found);
    return found;
  }

  #own(lookup: Lookup<Actor> | Lookup<Statement>, id: string | undefined, name: string): string | undefined {
    if (id !== undefined && lookup.byId(id)) return id;
    const merged = id === undefined ? undefined : this.#merged.get(id);
    if (merged !== undefined && lookup.byId(merged)) return merged;
    return lookup.byName(name)?.id;
  }

  /** The same entry in another register, or one that has one of its other names. */
  #likeForeign({ external, aliases }: Actor): string | undefined {
    if (external) {
      const same = this.#actors.find((actor) => actor.external === external);
      if (same) return same.id;
    }
    const found = new Set(aliases.flatMap((alias) => this.#actors.byName(alias)?.id ?? []));
    return found.size === 1 ? [...found][0] : undefined;
  }

  #makeActor({ parent, ...entry }: Actor): string | undefined {
    if (entry.name.trim() === "") return undefined;
    const id = this.#freeId(entry.id, "e");
    // Its parent first: known by its id, so that a circle in the file ends here.
    this.#found.set(`a ${entry.id} ${entry.name}`, id);
    const above = parent ? this.#foreignActors.byId(parent) : undefined;
    const parentId =
      above && above.id !== entry.id ? this.actor({ name: above.name, id: above.id }) : undefined;
    const actor: Actor = {
      ...entry,
      id,
      ...(parentId && parentId !== id && !this.#isAbove(id, parentId) ? { parent: parentId } : {}),
    };
    this.#actors.add(actor);
    this.ops.push({ target: "actors", op: "put-actor", actor });
    this.made.actors.push(actor.name);
    return id;
  }

  /** Whether `id` is among the entries `from` belongs to. */
  #isAbove(id: string, from: string): boolean {
    const seen = new Set<string>();
    for (
      let at: string | undefined = from;
      at !== undefined && !seen.has(at);
      at = this.#actors.byId(at)?.parent
    ) {
      if (at === id) return true;
      seen.add(at);
    }
    return false;
  }

  #makeStatement(entry: Statement): string | undefined {
    if (entry.wording.trim() === "") return undefined;
    const statement = { ...entry, id: this.#freeId(entry.id, "t") };
    this.#statements.add(statement);
    this.ops.push({ target: "statements", op: "put-statement", statement });
    this.made.statements.push(statement.wording);
    return statement.id;
  }

  #freeId(wanted: string, prefix: string): string {
    const id = idSchema.safeParse(wanted).success && !this.#taken.has(wanted) ? wanted : newId(prefix);
    this.#taken.add(id);
    return id;
  }
}

const plainActor: Omit<Actor, "id" | "name"> = { kind: "other", aliases: [], note: "" };

function actorNames({ name, aliases }: Actor): string[] {
  return [name, ...aliases];
}

/** Entries by id and by name. A name two entries have means the one that is called so, not the one also called so. */
class Lookup<T extends { id: string }> {
  readonly #ids = new Map<string, T>();
  readonly #names = new Map<string, { entry: T; isFirst: boolean; isTied: boolean }>();
  readonly #namesOf: (entry: T) => string[];

  constructor(entries: readonly T[], namesOf: (entry: T) => string[]) {
    this.#namesOf = namesOf;
    for (const entry of entries) this.add(entry);
  }

  add(entry: T): void {
    this.#ids.set(entry.id, entry);
    for (const [index, name] of this.#namesOf(entry).entries()) {
      const key = foldName(name);
      if (key === "") continue;
      const isFirst = index === 0;
      const known = this.#names.get(key);
      if (known && known.entry.id !== entry.id && known.isFirst === isFirst) known.isTied = true;
      else if (!known || (isFirst && !known.isFirst)) this.#names.set(key, { entry, isFirst, isTied: false });
    }
  }

  byId(id: string): T | undefined {
    return this.#ids.get(id);
  }

  /** The entry called so; undefined when none or several are. */
  byName(name: string): T | undefined {
    const found = this.#names.get(foldName(name));
    return found && !found.isTied ? found.entry : undefined;
  }

  find(fits: (entry: T) => boolean): T | undefined {
    for (const entry of this.#ids.values()) if (fits(entry)) return entry;
    return undefined;
  }
}
