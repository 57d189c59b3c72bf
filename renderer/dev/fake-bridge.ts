import { appError } from "#shared/errors";
import type { BulkAction } from "#shared/ipc/bulk-types";
import type { Bridge } from "#shared/ipc/channels";
import type { Answers, EventName, Events, OpenArticle, RequestName } from "#shared/ipc/contract";
import type { ProjectSnapshot } from "#shared/ipc/project-types";
import { settingsSchema } from "#shared/ipc/settings";
import { applyOp } from "#shared/ops/apply-op";
import type { Change, Op } from "#shared/ops/op";
import { fail, ok, type Result } from "#shared/result";
import { applyToArticle } from "../state/open-article";
import { applyToSnapshot } from "../state/project-store";
import { inventedOpenArticle, inventedProject, summaryOf } from "./invented-project";
import { inventedSuggestions, recomputedDates } from "./invented-suggestions";

type Listener = (event: never) => void;
type Handlers = {
  [N in RequestName]?: (argument: never) => Result<Answers[N]> | Promise<Result<Answers[N]>>;
};

/** The main process in memory, for tests of the page and for looking at it without Electron. Nothing is kept. */
export class FakeMain {
  snapshot: ProjectSnapshot | null;
  settings = settingsSchema.parse({ theme: "light", language: "en" });
  /** Set to refuse the next changes with this cause. */
  refuse: string | undefined;
  /** Every request in order, for tests. */
  readonly asked: Array<{ name: string; argument: unknown }> = [];
  readonly #open = new Map<string, OpenArticle>();
  readonly #listeners = new Map<EventName, Set<Listener>>();
  /** While this is set, changes are not made before it is done: a slow disk, for tests. */
  disk: Promise<void> | undefined;
  readonly #done: Array<{ name: string; inverse: Op[] }> = [];
  readonly #undone: Array<{ name: string; inverse: Op[] }> = [];
  #change = 0;

  constructor(articles: number | null = 8) {
    this.snapshot = articles === null ? null : inventedProject(articles);
  }

  /** Events wait here while this is set: answers may come before the events that were sent before them. */
  held: Array<() => void> | undefined;

  tell<N extends EventName>(name: N, event: Events[N]): void {
    if (this.held) this.held.push(() => this.#deliver(name, event));
    else this.#deliver(name, event);
  }

  #deliver<N extends EventName>(name: N, event: Events[N]): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(event as never);
  }

  readonly #handlers: Handlers = {
    "app:info": () =>
      ok({ version: "0.0.0", electron: "0", chrome: "0", platform: "linux", locale: "en-GB", blocked: [] }),
    "app:report-fault": () => ok(null),
    "app:settled": () => ok(null),
    "settings:read": () => ok(this.settings),
    "settings:change": (edit: Partial<typeof this.settings>) => {
      const { library, inspector } = this.settings;
      this.settings = {
        ...this.settings,
        ...edit,
        library: { ...library, ...edit.library },
        inspector: { ...inspector, ...edit.inspector },
      };
      return ok(this.settings);
    },
    "project:recent": () => ok([]),
    "project:snapshot": () => ok(this.snapshot),
    "project:create": ({ title }: { title: string }) => {
      const empty = inventedProject(0);
      this.snapshot = { ...empty, project: { ...empty.project, title } };
      return ok(this.snapshot);
    },
    "project:open-sample": () => {
      this.snapshot = inventedProject(8);
      return ok(this.snapshot);
    },
    "project:close": () => {
      this.snapshot = null;
      return ok(null);
    },
    "article:read": ({ article, coder }: { article: string; coder: string }) =>
      ok(this.#article(article, coder)),
    "session:apply": async (change: Change) => {
      await this.disk;
      return this.#apply(change);
    },
    "session:undo": () => this.#step("undo"),
    "session:redo": () => this.#step("redo"),
    "suggest:article": ({ article, coder }: { article: string; coder: string }) => {
      const open = this.#article(article, coder);
      const suggestions = this.snapshot ? inventedSuggestions(open, this.snapshot) : [];
      return ok({ article, change: this.#change, suggestions, ms: 1 });
    },
    "bulk:preview": (action: BulkAction) => {
      const items = this.#recomputed(action).map(({ item }) => item);
      return ok({ items, total: items.length, articles: 1, coders: ["c_a"], counts: {}, leftOut: [] });
    },
    "bulk:run": (action: BulkAction) => {
      const ops = this.#recomputed(action).map(({ op }) => op);
      return this.#apply({ name: action.action, ops });
    },
    "registry:wordings": () => ok([{ wording: "Falk", actor: "wiebke-falk", count: 3 }]),
    "registry:usage": () =>
      ok({
        actors: {},
        statements: {},
        open: { claims: 0, withoutSpeaker: 0, withoutStatement: 0, mentionsWithoutEntry: 0 },
      }),
    "registry:actor": ({ actor }: { actor: string }) =>
      ok({ actor, mentions: [], claimsBy: [], claimsAbout: [], forms: [] }),
    "registry:statement": ({ statement }: { statement: string }) => ok({ statement, claims: [] }),
    "export:formats": () => ok([]),
    "menu:state": () => ok(null),
  };

  #article(id: string, coder: string): OpenArticle {
    const open = this.#open.get(id) ?? inventedOpenArticle(Number(id.slice(2)), coder);
    this.#open.set(id, open);
    return { ...open, change: this.#change };
  }

  #apply(change: Change): Result<Answers["session:apply"]> {
    if (this.refuse !== undefined) return fail(appError("op-invalid", change.name, this.refuse));
    const inverse: Op[] = [];
    for (const op of change.ops) inverse.unshift(...this.#applyOp(op));
    this.#done.push({ name: change.name, inverse });
    this.#undone.length = 0;
    return ok(this.#tellChange("user", change.name, change.ops));
  }

  #recomputed(action: BulkAction) {
    if (action.action !== "recompute-dates") return [];
    return recomputedDates(this.#article(action.article, this.snapshot?.coder ?? ""), action.spans);
  }

  #step(direction: "undo" | "redo"): Result<Answers["session:undo"]> {
    const [from, to] = direction === "undo" ? [this.#done, this.#undone] : [this.#undone, this.#done];
    const last = from.pop();
    if (!last) return fail(appError(`nothing-to-${direction}`, "", "there is nothing."));
    const inverse: Op[] = [];
    for (const op of last.inverse) inverse.unshift(...this.#applyOp(op));
    to.push({ name: last.name, inverse });
    return ok({ ...this.#tellChange(direction, last.name, last.inverse), ops: last.inverse });
  }

  #tellChange(origin: "user" | "undo" | "redo", name: string, ops: Op[]): Answers["session:apply"] {
    this.#change += 1;
    const [undo, redo] = [this.#done.at(-1)?.name, this.#undone.at(-1)?.name];
    const history = { change: this.#change, ...(undo ? { undo } : {}), ...(redo ? { redo } : {}) };
    this.tell("session:changed", { change: this.#change, origin, name, ops, history });
    return { change: this.#change, history, ops: [] };
  }

  /** Answers the ops that lead back, as far as work on articles and new entries are concerned. */
  #applyOp(op: Op): Op[] {
    if (this.snapshot) this.snapshot = applyToSnapshot(this.snapshot, op);
    if (op.op === "put-actor") return [{ target: "actors", op: "remove-actor", id: op.actor.id }];
    if (op.target !== "annotations" && op.target !== "article") return [];
    const open = this.#open.get(op.article);
    const applied = open && applyToArticle(open, op);
    if (!open || !applied?.ok) return [];
    this.#open.set(op.article, applied.value);
    const articles = [summaryOf(applied.value.article, [applied.value.annotations])];
    this.tell("catalogue:changed", { articles });
    const undone = op.target === "annotations" ? applyOp(open.annotations, op) : applyOp(open.article, op);
    return undone.ok ? undone.value.inverse : [];
  }

  /** What the page finds at `window.wortlaut`. */
  bridge(): Bridge {
    const answer = async (name: RequestName, argument: unknown) => {
      this.asked.push({ name, argument });
      const handler = this.#handlers[name] as ((value: unknown) => unknown) | undefined;
      return handler ? handler(argument) : fail(appError("request-invalid", name, "not here."));
    };
    const on = (name: EventName, listener: Listener) => {
      const listeners = this.#listeners.get(name) ?? new Set();
      this.#listeners.set(name, listeners.add(listener));
      return () => listeners.delete(listener);
    };
    const special: Record<string, unknown> = { on, importDropped: () => answer("import:dropped", undefined) };
    return new Proxy({} as Bridge, {
      get: (_target, name) =>
        special[String(name)] ?? ((argument: unknown) => answer(String(name) as RequestName, argument)),
    });
  }
}
