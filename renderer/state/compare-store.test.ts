// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Comparison } from "#shared/compare/comparison";
import type { Passage, PassageKind } from "#shared/compare/passage";
import { appError } from "#shared/errors";
import { fail, ok, type Result } from "#shared/result";
import { FakeMain } from "../dev/fake-bridge";
import {
  changeCompareSettings,
  chooseForColumns,
  followNext,
  onArrival,
  openComparison,
  toggleKind,
  useCompare,
} from "./compare-store";
import {
  confirmLinks,
  decisionsOf,
  forgetDecisions,
  guessKind,
  linkPlaces,
  retypeLinks,
  separateLinks,
  tagPlaces,
} from "./decide-passages";
import { startProject } from "./project-actions";
import { useProject } from "./project-store";
import { stepHistory } from "./session-store";
import { useView } from "./view-store";

let main: FakeMain;
/** What compare:articles answers, one after another; each is given when the test says so. */
let asked: Array<{ articles: string[]; answer: (comparison: Result<Comparison>) => void }> = [];

function passage(id: string, kind: PassageKind, a: string, b: string, start = 0): Passage {
  const side = (article: string) => ({ article, start, end: start + 20, quote: "x".repeat(20) });
  return { id, kind, score: 1, a: side(a), b: side(b), edits: [], shared: { a: 4, b: 4 } };
}

function comparison(articles: readonly string[], passages: Passage[]): Comparison {
  const counts = articles.map((id) => ({ id, words: 100, shared: 4 }));
  return { articles: counts, passages, clusters: [], pairs: [], notices: [], ms: 1 };
}

const state = () => useCompare.getState();
const reply = async (index: number, passages: Passage[]) => {
  const question = asked[index];
  question?.answer(ok(comparison(question.articles, passages)));
  await Promise.resolve();
  await Promise.resolve();
};

beforeEach(async () => {
  main = new FakeMain(6);
  asked = [];
  const bridge = main.bridge();
  const withCompare = new Proxy(bridge, {
    get: (target, name) =>
      name === "compare:articles"
        ? ({ articles }: { articles: string[] }) =>
            new Promise((answer) => {
              asked.push({ articles, answer });
            })
        : target[name as keyof typeof target],
  });
  Object.defineProperty(window, "wortlaut", { value: withCompare, configurable: true });
  await startProject();
});

afterEach(() => {
  vi.useRealTimers();
  chooseForColumns([]);
  useProject.setState({ phase: "none", snapshot: undefined });
});

describe("choosing", () => {
  test("shows the texts at once and what they share when it is known", async () => {
    openComparison(["a_1", "a_2", "a_1"]);
    expect(useView.getState().screen).toBe("compare");
    expect(state()).toMatchObject({ articles: ["a_1", "a_2"], shown: ["a_1", "a_2"], comparison: undefined });
    await reply(0, [passage("p", "edited", "a_1", "a_2")]);
    expect(state().passages.map(({ id }) => id)).toEqual(["p"]);
    expect(state().current).toBe("p");
  });

  test("keeps the old picture until the next one is there, but no longer than a moment", async () => {
    openComparison(["a_1", "a_2"]);
    await reply(0, [passage("p", "edited", "a_1", "a_2")]);
    vi.useFakeTimers();
    chooseForColumns(["a_1", "a_3"]);
    expect(state()).toMatchObject({ shown: ["a_1", "a_2"], waiting: false });
    expect(state().passages).toHaveLength(1);
    vi.advanceTimersByTime(250);
    expect(state()).toMatchObject({ shown: ["a_1", "a_3"], waiting: true, comparison: undefined });
    await reply(1, []);
    expect(state()).toMatchObject({ shown: ["a_1", "a_3"], waiting: false });
  });

  test("drops answers that another question has overtaken", async () => {
    openComparison(["a_1", "a_2"]);
    chooseForColumns(["a_1", "a_3"]);
    await reply(1, [passage("new", "verbatim", "a_1", "a_3")]);
    await reply(0, [passage("old", "verbatim", "a_1", "a_2")]);
    expect(state().passages.map(({ id }) => id)).toEqual(["new"]);
  });

  test("says what went wrong and still shows the texts", async () => {
    openComparison(["a_1", "a_2"]);
    asked[0]?.answer(fail(appError("job-failed", "compare", "no memory")));
    await vi.waitFor(() => expect(state().error?.code).toBe("job-failed"));
    expect(state().shown).toEqual(["a_1", "a_2"]);
  });

  test("looks at the place it was opened for, and shows its kind", async () => {
    const arrived = vi.fn();
    const stop = onArrival(arrived);
    openComparison(["a_1", "a_2"], { article: "a_2", start: 55, end: 60 });
    await reply(0, [passage("p", "edited", "a_1", "a_2"), passage("q", "formula", "a_1", "a_2", 50)]);
    expect(state().current).toBe("q");
    expect(state().hidden.has("formula")).toBe(false);
    expect(arrived).toHaveBeenCalledOnce();
    toggleKind("formula");
    expect(state().current).toBe("p");
    stop();
  });

  test("computes anew with other settings and keeps what did not change", async () => {
    openComparison(["a_1", "a_2"]);
    await reply(0, [passage("p", "edited", "a_1", "a_2"), passage("q", "edited", "a_1", "a_2", 50)]);
    useCompare.setState({ current: "q" });
    const [, kept] = state().comparison?.passages ?? [];
    changeCompareSettings({ minWords: 8 });
    await reply(1, [passage("q", "edited", "a_1", "a_2", 50)]);
    expect(state().comparison?.passages[0]).toBe(kept);
    expect(state().current).toBe("q");
    changeCompareSettings({ minWords: 5 });
  });

  test("goes on to the passage after one that is gone", async () => {
    openComparison(["a_1", "a_2"]);
    const [p, q, r] = ["p", "q", "r"].map((id, at) => passage(id, "edited", "a_1", "a_2", 50 * at));
    if (!p || !q || !r) throw new Error("too few");
    await reply(0, [p, q, r]);
    useCompare.setState({ current: "q" });
    const arrived = vi.fn();
    const stop = onArrival(arrived);
    followNext();
    changeCompareSettings({ paraphrases: false });
    await reply(1, [p, r]);
    expect(state().current).toBe("r");
    expect(arrived).toHaveBeenCalledOnce();
    stop();
    changeCompareSettings({ paraphrases: true });
    await reply(2, [p]);
    expect(state().current).toBe("p");
  });

  test("remembers the choice of a project", async () => {
    openComparison(["a_1", "a_2"]);
    await reply(0, []);
    const { snapshot } = useProject.getState();
    if (!snapshot) throw new Error("no project");
    const other = { ...snapshot, project: { ...snapshot.project, id: "other" } };
    useProject.setState({ snapshot: other });
    expect(state().articles).toEqual([]);
    useProject.setState({ snapshot });
    expect(state().articles).toEqual(["a_1", "a_2"]);
  });
});

describe("deciding", () => {
  const decisions = () => useProject.getState().snapshot?.decisions ?? [];
  const found = passage("p", "edited", "a_1", "a_2", 5);

  test("confirms, retypes and turns down what was found, all in one decision, and forgets it", async () => {
    expect(await confirmLinks([found])).toBe(true);
    expect(decisions()).toMatchObject([{ verdict: "same", kind: "edited", origin: "found" }]);
    const [decision] = decisions();
    const decided = { ...found, decision: decision?.id ?? "" };
    await retypeLinks([decided], "paraphrase");
    expect(decisions()).toMatchObject([{ id: decision?.id, kind: "paraphrase" }]);
    await separateLinks([decided]);
    expect(decisions()).toMatchObject([{ id: decision?.id, verdict: "different" }]);
    await forgetDecisions(decisionsOf([decided]));
    expect(decisions()).toEqual([]);
  });

  test("stays with the words a decision is found at, wherever it says they are", async () => {
    await confirmLinks([found]);
    const [decision] = decisions();
    const { snapshot } = useProject.getState();
    if (!decision || !snapshot) throw new Error("nothing was decided");
    const moved = { ...decision, a: { ...decision.a, start: decision.a.start + 7, end: decision.a.end + 7 } };
    useProject.setState({ snapshot: { ...snapshot, decisions: [moved] } });
    await retypeLinks([{ ...found, decision: decision.id }], "paraphrase");
    expect(decisions()).toMatchObject([
      { id: decision.id, kind: "paraphrase", a: decision.a, b: decision.b },
    ]);
  });

  test("links every two of several places as one step, with the text's own words around them", async () => {
    const places = ["a_1", "a_2", "a_3"].map((article) => ({ article, start: 4, end: 19 }));
    expect(await linkPlaces(places, "paraphrase")).toBe(true);
    expect(decisions().map(({ a, b }) => [a.article, b.article])).toEqual([
      ["a_1", "a_2"],
      ["a_1", "a_3"],
      ["a_2", "a_3"],
    ]);
    for (const { a } of decisions()) {
      expect(a.quote.trim()).toBe(a.quote);
      expect(a.end - a.start).toBe(a.quote.length);
      expect(a.before.length).toBeLessThanOrEqual(32);
    }
    const [first] = decisions();
    await separateLinks([{ ...found, decision: first?.id ?? "" }]);
    expect(decisions()).toHaveLength(2);
  });

  test("tags places of several articles once, as one step", async () => {
    const places = ["a_1", "a_2"].map((article) => ({ article, start: 4, end: 19 }));
    expect(await tagPlaces("claim", places)).toBe(2);
    expect(await tagPlaces("claim", places)).toBe(0);
    const changes = main.asked.filter(({ name }) => name === "session:apply");
    expect(changes.at(-1)?.argument).toMatchObject({ name: "tag-witnesses" });
    await stepHistory("undo");
    expect(await tagPlaces("claim", places)).toBe(2);
  });

  test("guesses the kind of what is linked", () => {
    expect(guessKind("Der Deich hält.", "der Deich hält")).toBe("verbatim");
    expect(guessKind("Der Deich hält bis Montag", "Der Deich hält wohl bis Dienstag")).toBe("edited");
    expect(guessKind("Der Deich hält", "Die Mauer steht noch")).toBe("paraphrase");
  });
});
