// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FakeMain } from "../dev/fake-bridge";
import type { ArticleViewHandle } from "../reader/reader-props";
import { addSpan, removeSpans } from "./annotate";
import {
  comparedArticle,
  comparedWork,
  holdCompared,
  isCompared,
  selectCompared,
  setComparedReader,
  useCompared,
} from "./compared-articles";
import { showWhatChanged } from "./navigation";
import { useNotices } from "./notices-store";
import { chooseCoder, startProject } from "./project-actions";
import { useProject } from "./project-store";
import { forgetSession, openArticle, stepHistory, useSession } from "./session-store";
import { useView } from "./view-store";

let main: FakeMain;
let releases: Array<() => void> = [];

const [first, second] = ["a_1", "a_2"];
const spansOf = (article: string) => comparedArticle(article)?.annotations.spans.map(({ id }) => id) ?? [];
const openSpans = () => useSession.getState().open?.shown.annotations.spans.map(({ id }) => id) ?? [];
const selectedIn = (article: string) => useCompared.getState().articles[article]?.selectedSpan;
const pendingIn = (article: string) => useCompared.getState().articles[article]?.open?.pending.length;
const reads = () => main.asked.filter(({ name }) => name === "article:read").length;
const sentOps = () =>
  main.asked.flatMap(({ name, argument }) =>
    name === "session:apply" ? (argument as { ops: unknown[] }).ops : [],
  );

async function hold(...articles: string[]): Promise<void> {
  for (const article of articles) releases.push(holdCompared(article));
  await vi.waitFor(() => expect(articles.map(comparedArticle)).not.toContain(undefined));
}

/** All changes are on disk. */
const quiet = (article: string) => vi.waitFor(() => expect(pendingIn(article)).toBe(0));

beforeEach(async () => {
  main = new FakeMain(12);
  Object.defineProperty(window, "wortlaut", { value: main.bridge(), configurable: true });
  await startProject();
  await openArticle(first);
  await vi.waitFor(() => expect(openSpans()).toContain("s_1"));
});

afterEach(() => {
  for (const release of releases) release();
  releases = [];
  forgetSession();
  useNotices.setState({ notices: [] });
});

describe("work in a column", () => {
  test("goes to its own article, at once and on disk, and selects there only", async () => {
    await hold(first, second);
    const before = spansOf(first);
    comparedWork(second).addSpan({ start: 0, end: 8, label: "actor" });
    const added = spansOf(second).find((id) => selectedIn(second) === id);
    expect(added).toBeDefined();
    expect(spansOf(first)).toEqual(before);
    expect(selectedIn(first)).toBeNull();
    expect(pendingIn(second)).toBe(1);
    await quiet(second);
    expect(sentOps()[0]).toMatchObject({ article: second, coder: "c_a", op: "add-span" });
    expect(spansOf(second)).toContain(added);
  });

  test("begins with the first tag of an article that was to do, in the same step", async () => {
    await hold("a_3");
    expect(comparedArticle("a_3")?.annotations.status).toBe("todo");
    comparedWork("a_3").addSpan({ start: 0, end: 8, label: "actor" });
    expect(comparedArticle("a_3")?.annotations.status).toBe("doing");
    await quiet("a_3");
    expect(main.asked.filter(({ name }) => name === "session:apply")).toHaveLength(1);
    await stepHistory("undo");
    expect(comparedArticle("a_3")?.annotations).toMatchObject({ status: "todo", spans: [] });
  });

  test("moves, relabels and removes", async () => {
    await hold(second);
    const work = comparedWork(second);
    const span = () => comparedArticle(second)?.annotations.spans.find(({ id }) => id === "s_3");
    work.moveSpan("s_3", 4, 12);
    expect(span()).toMatchObject({ start: 4, end: 12, quote: comparedArticle(second)?.text.slice(4, 12) });
    work.changeSpan("change-label", "s_3", { label: "claim" });
    expect(span()?.label).toBe("claim");
    selectCompared(second, "s_3");
    work.removeSpans(["s_3"]);
    expect(span()).toBeUndefined();
    expect(selectedIn(second)).toBeNull();
    await quiet(second);
    await stepHistory("undo");
    expect(span()).toMatchObject({ start: 4, label: "claim" });
  });

  test("that is refused is taken back, with a notice", async () => {
    await hold(second);
    main.refuse = "no room on disk.";
    const before = spansOf(second);
    comparedWork(second).addSpan({ start: 0, end: 8, label: "actor" });
    expect(spansOf(second)).not.toEqual(before);
    await vi.waitFor(() => expect(spansOf(second)).toEqual(before));
    expect(useNotices.getState().notices).toHaveLength(1);
  });

  test("that does not fit what is shown changes nothing anywhere", async () => {
    await hold(second);
    comparedWork(second).removeSpans(["s_nowhere"]);
    await vi.waitFor(() => expect(useNotices.getState().notices).toHaveLength(1));
    expect(pendingIn(second)).toBe(0);
    expect(useSession.getState().open?.pending).toEqual([]);
    expect(sentOps()).toEqual([]);
  });
});

describe("an article in a column and in the reader", () => {
  test("is the same in both, whichever it is changed in", async () => {
    await hold(first);
    addSpan({ start: 0, end: 8, label: "actor" });
    expect(spansOf(first)).toEqual(openSpans());
    comparedWork(first).addSpan({ start: 9, end: 12, label: "actor" });
    expect(openSpans()).toEqual(spansOf(first));
    expect(selectedIn(first)).not.toBe(useSession.getState().selectedSpan);
    removeSpans(["s_2"]);
    expect(spansOf(first)).not.toContain("s_2");
    await quiet(first);
    await stepHistory("undo");
    expect(spansOf(first)).toEqual(openSpans());
    expect(spansOf(first)).toContain("s_2");
    expect(reads()).toBe(2);
  });

  test("counts a change once when its event comes after the answer", async () => {
    await hold(first, second);
    main.held = [];
    comparedWork(second).addSpan({ start: 0, end: 8, label: "actor" });
    await vi.waitFor(() => expect(main.held).not.toEqual([]));
    await quiet(second);
    const after = spansOf(second);
    const events = main.held;
    main.held = undefined;
    for (const event of events) event();
    expect(spansOf(second)).toEqual(after);
    expect(new Set(after).size).toBe(after.length);
  });

  test("is read again when changes are missing", async () => {
    await hold(second);
    const before = reads();
    main.tell("session:changed", {
      change: 7,
      origin: "user",
      name: "add-span",
      ops: [],
      history: { change: 7 },
    });
    await vi.waitFor(() => expect(reads()).toBe(before + 2));
  });
});

describe("columns", () => {
  test("keep what was read for a while, and not more than fits on the screen", async () => {
    await hold(first);
    const again = holdCompared(first);
    expect(reads()).toBe(2);
    again();
    expect(isCompared(first)).toBe(true);
    for (const id of ["a_2", "a_4", "a_5", "a_7", "a_8"]) {
      const release = holdCompared(id);
      await vi.waitFor(() => expect(comparedArticle(id)).toBeDefined());
      release();
    }
    expect(Object.keys(useCompared.getState().articles).sort()).toEqual(["a_1", "a_4", "a_5", "a_7", "a_8"]);
    expect(isCompared("a_8")).toBe(false);
  });

  test("read again for another coder", async () => {
    await hold(second);
    const { snapshot } = main;
    if (!snapshot) throw new Error("no project");
    const answer = { ...snapshot, coder: "c_b" };
    const bridge = main.bridge() as unknown as Record<string, unknown>;
    const chosen = new Proxy(bridge, {
      get: (target, name) =>
        name === "project:choose-coder" ? async () => ({ ok: true, value: answer }) : target[String(name)],
    });
    Object.defineProperty(window, "wortlaut", { value: chosen, configurable: true });
    await chooseCoder("c_b");
    await vi.waitFor(() =>
      expect(main.asked).toContainEqual({
        name: "article:read",
        argument: { article: second, coder: "c_b" },
      }),
    );
    expect(useProject.getState().snapshot?.coder).toBe("c_b");
  });

  test("show what was undone where it is, and stay", async () => {
    await hold(second);
    const scrolled: string[] = [];
    const reader = { scrollToSpan: (id: string) => scrolled.push(id) > 0 } as unknown as ArticleViewHandle;
    setComparedReader(second, reader);
    useView.setState({ screen: "compare" });
    comparedWork(second).removeSpans(["s_1"]);
    await quiet(second);
    const applied = await stepHistory("undo");
    if (!applied) throw new Error("nothing undone");
    showWhatChanged(applied, "remove-span");
    await vi.waitFor(() => expect(scrolled).toEqual(["s_1"]));
    expect(selectedIn(second)).toBe("s_1");
    expect(useView.getState().screen).toBe("compare");
    expect(useSession.getState().articleId).toBe(first);
    setComparedReader(second, null);
    useView.setState({ screen: "read" });
  });

  test("forget everything with the project", async () => {
    await hold(first, second);
    forgetSession();
    expect(useCompared.getState().articles).toEqual({});
    expect(isCompared(first)).toBe(false);
  });
});
