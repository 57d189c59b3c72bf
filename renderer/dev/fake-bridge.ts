import { appError } from "#shared/errors";
import type { Bridge } from "#shared/ipc/channels";
import type { Answers, EventName, Events, OpenArticle, RequestName } from "#shared/ipc/contract";
import type { ProjectSnapshot } from "#shared/ipc/project-types";
import { settingsSchema } from "#shared/ipc/settings";
import type { Change, Op } from "#shared/ops/op";
import { fail, ok, type Result } from "#shared/result";
import { applyToArticle } from "../state/open-article";
import { applyToSnapshot } from "../state/project-store";
import { inventedOpenArticle, inventedProject, summaryOf } from "./invented-project";

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
  readonly #done: Op[][] = [];
  #change = 0;

  constructor(articles: number | null = 8) {
    this.snapshot = articles === null ? null : inventedProject(articles);
  }

  tell<N extends EventName>(name: N, event: Events[N]): void {
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
    "session:apply": (change: Change) => this.#apply(change),
    "session:undo": () => fail(appError("nothing-to-undo", "", "nothing was changed.")),
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
    for (const op of change.ops) this.#applyOp(op);
    this.#change += 1;
    this.#done.push(change.ops);
    const history = { change: this.#change, undo: change.name };
    this.tell("session:changed", {
      change: this.#change,
      origin: "user",
      name: change.name,
      ops: change.ops,
      history,
    });
    return ok({ change: this.#change, history, ops: [] });
  }

  #applyOp(op: Op): void {
    if (this.snapshot) this.snapshot = applyToSnapshot(this.snapshot, op);
    if (op.target !== "annotations" && op.target !== "article") return;
    const open = this.#open.get(op.article);
    if (!open) return;
    const applied = applyToArticle(open, op);
    if (!applied.ok) return;
    this.#open.set(op.article, applied.value);
    const articles = [summaryOf(applied.value.article, [applied.value.annotations])];
    this.tell("catalogue:changed", { articles });
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
