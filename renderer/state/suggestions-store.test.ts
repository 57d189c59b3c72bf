// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FakeMain } from "../dev/fake-bridge";
import { setSpanNote } from "./annotate";
import { useNotices } from "./notices-store";
import { startProject } from "./project-actions";
import { useProject } from "./project-store";
import { forgetSession, openArticle, stepHistory, useSession } from "./session-store";
import { acceptAll, acceptSuggestion, rejectSuggestion } from "./suggestion-actions";
import {
  askForSuggestions,
  chooseSuggestion,
  currentSuggestion,
  filterSuggestions,
  followArticle,
  forgetSuggestions,
  showSuggestions,
  turnReading,
  useSuggestions,
} from "./suggestions-store";

let main: FakeMain;
let stop: () => void = () => undefined;

const quotes = () => useSuggestions.getState().list.map(({ quote }) => quote);
const find = (quote: string) => {
  const found = useSuggestions.getState().open.find((one) => one.quote === quote);
  if (!found) throw new Error(`${quote} is not suggested`);
  return found.id;
};
const asked = () => main.asked.filter(({ name }) => name === "suggest:article").length;
const steps = () => main.asked.filter(({ name }) => name === "session:apply").length;

beforeEach(async () => {
  localStorage.clear();
  main = new FakeMain(4);
  Object.defineProperty(window, "wortlaut", { value: main.bridge(), configurable: true });
  stop = followArticle();
  await startProject();
  await vi.waitFor(() => expect(quotes()).not.toEqual([]));
});

afterEach(() => {
  stop();
  forgetSession();
  forgetSuggestions();
  useNotices.setState({ notices: [] });
});

describe("suggestions for the open article", () => {
  test("are asked for when it opens, and again after a change", async () => {
    expect(quotes()).toEqual(["Dienstag", "Wir warten seit sechs Jahren", "sechs Jahren", "Joost Hennerbek"]);
    const before = asked();
    setSpanNote("s_1", "a note");
    await vi.waitFor(() => expect(asked()).toBe(before + 1));
  });

  test("never more than one request is under way, and the last wish is granted", async () => {
    const before = asked();
    const all = Promise.all([askForSuggestions(), askForSuggestions(), askForSuggestions()]);
    expect(asked()).toBe(before + 1);
    await all;
    expect(asked()).toBe(before + 2);
  });

  test("belong to their article", async () => {
    await openArticle("a_3");
    expect(quotes()).not.toContain("Fährlinie");
    await vi.waitFor(() => expect(useSuggestions.getState().article).toBe("a_3"));
    expect(quotes()).toContain("Wiebke Falk");
  });

  test("one that is accepted leaves at once, as one step, and undo brings it back", async () => {
    const before = steps();
    const done = acceptSuggestion(find("Wir warten seit sechs Jahren"));
    expect(quotes()).toEqual(["Dienstag", "sechs Jahren"]);
    await done;
    expect(steps()).toBe(before + 1);
    const links = useSession.getState().open?.shown.annotations.links ?? [];
    expect(links.map(({ role }) => role).sort()).toEqual(["is", "is", "said-by", "said-by"]);
    await stepHistory("undo");
    expect(quotes()).toContain("Wir warten seit sechs Jahren");
  });

  test("one that is refused comes back with a notice", async () => {
    main.refuse = "the disk is full";
    await acceptSuggestion(find("Dienstag"));
    expect(quotes()).toContain("Dienstag");
    expect(useNotices.getState().notices).toHaveLength(1);
  });

  test("the first tag begins the work on the article", async () => {
    await openArticle("a_3");
    await vi.waitFor(() => expect(quotes()).toContain("Wiebke Falk"));
    expect(useSession.getState().open?.shown.annotations.status).toBe("todo");
    await acceptSuggestion(find("Wiebke Falk"));
    expect(useSession.getState().open?.shown.annotations.status).toBe("doing");
  });

  test("one that is turned down stays away", async () => {
    await rejectSuggestion(find("Dienstag"));
    await askForSuggestions();
    expect(quotes()).not.toContain("Dienstag");
    expect(useSession.getState().open?.shown.annotations.rejected).toHaveLength(1);
  });

  test("all dates are accepted as one step, with the way back", async () => {
    const before = steps();
    await acceptAll("date");
    expect(steps()).toBe(before + 1);
    expect(quotes()).not.toContain("Dienstag");
    const [notice] = useNotices.getState().notices;
    expect(notice?.content).toBe("2 dates accepted");
    notice?.action?.run();
    await vi.waitFor(() => expect(quotes()).toContain("Dienstag"));
  });
});

describe("what is shown of them", () => {
  test("another reading comes round under the same id, and is what is accepted", async () => {
    const id = find("Dienstag");
    const first = useSuggestions.getState().list[0];
    expect(first?.others?.length).toBeGreaterThan(0);
    const values = [String(first?.attributes.value)];
    for (let turn = 0; turn < (first?.others?.length ?? 0); turn++) {
      turnReading(id);
      values.push(String(useSuggestions.getState().list[0]?.attributes.value));
    }
    expect(new Set(values).size).toBe(values.length);
    await acceptSuggestion(id);
    const span = useSession
      .getState()
      .open?.shown.annotations.spans.find(({ quote }) => quote === "Dienstag");
    expect(span?.attributes.value).toBe(values.at(-1));
    expect(turnReading(id)).toBe(false);
  });

  test("one kind alone, or none at all; the choice to hide them is kept", () => {
    filterSuggestions("date");
    expect(quotes()).toEqual(["Dienstag", "sechs Jahren"]);
    showSuggestions(false);
    expect(quotes()).toEqual([]);
    expect(useSuggestions.getState().open).toHaveLength(4);
    expect(localStorage.getItem("suggestions-shown")).toBe("no");
    showSuggestions(true);
  });

  test("either a tag is selected or a suggestion is current", () => {
    useSession.setState({ selectedSpan: "s_1" });
    chooseSuggestion(find("Dienstag"));
    expect(useSession.getState().selectedSpan).toBeUndefined();
    useSession.setState({ selectedSpan: "s_1" });
    expect(currentSuggestion()).toBeUndefined();
  });

  test("only what the codebook has a place for would be set", async () => {
    const snapshot = useProject.getState().snapshot;
    if (!snapshot) throw new Error("no project");
    const labels = snapshot.codebook.labels.map((label) =>
      label.id === "date"
        ? { ...label, attributes: label.attributes.filter(({ id }) => id !== "type") }
        : label,
    );
    useProject.setState({ snapshot: { ...snapshot, codebook: { ...snapshot.codebook, labels } } });
    expect(Object.keys(useSuggestions.getState().list[0]?.attributes ?? {})).toEqual(["value"]);
  });
});
