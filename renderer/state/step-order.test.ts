// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startKeyboard } from "../commands/keyboard";
import { runCommandNamed } from "../commands/run-command";
import { FakeMain } from "../dev/fake-bridge";
import { removeSpans, setSpanNote } from "./annotate";
import { useNotices } from "./notices-store";
import { startProject } from "./project-actions";
import { canStep, forgetSession, stepHistory, useSession } from "./session-store";
import { settleForClosing } from "./typed-words";

let main: FakeMain;
let endKeys: () => void = () => undefined;
let diskAnswers: () => void = () => undefined;

const spans = () => useSession.getState().open?.shown.annotations.spans.map(({ id }) => id) ?? [];
const noteOf = (id: string) =>
  useSession.getState().open?.shown.annotations.spans.find((span) => span.id === id)?.note;
const sent = () =>
  main.asked.map(({ name }) => name).filter((name) => /^session:(apply|undo|redo)|^app:settled/.test(name));
const pending = () => useSession.getState().open?.pending.length;
const notices = () => useNotices.getState().notices.length;

function slowDisk(): void {
  main.disk = new Promise((resolve) => {
    diskAnswers = () => {
      main.disk = undefined;
      resolve();
    };
  });
}

function press(key: string): void {
  document.body.dispatchEvent(
    new KeyboardEvent("keydown", { key, ctrlKey: true, bubbles: true, cancelable: true }),
  );
}

/** All changes are on disk. */
const quiet = () => vi.waitFor(() => expect(pending()).toBe(0));

beforeEach(async () => {
  main = new FakeMain(2);
  Object.defineProperty(window, "wortlaut", { value: main.bridge(), configurable: true });
  await startProject();
  await vi.waitFor(() => expect(spans()).toContain("s_1"));
  endKeys = startKeyboard();
});

afterEach(() => {
  diskAnswers();
  endKeys();
  forgetSession();
  useNotices.setState({ notices: [] });
});

describe("a step back right after a change", () => {
  test("by key, the first of all, before the disk has answered", async () => {
    slowDisk();
    expect(canStep("undo")).toBe(false);
    removeSpans(["s_1"]);
    expect(spans()).not.toContain("s_1");
    press("z");
    diskAnswers();
    await vi.waitFor(() => expect(spans()).toContain("s_1"));
    expect(sent()).toEqual(["session:apply", "session:undo"]);
    expect(notices()).toBe(0);
  });

  test("takes back that change and not the one before it", async () => {
    setSpanNote("s_1", "a note");
    await quiet();
    slowDisk();
    removeSpans(["s_1"]);
    press("z");
    diskAnswers();
    await vi.waitFor(() => expect(spans()).toContain("s_1"));
    expect(noteOf("s_1")).toBe("a note");
  });

  test("when the answer has come and the event that tells everybody has not", async () => {
    const held: Array<() => void> = [];
    main.held = held;
    removeSpans(["s_1"]);
    await quiet();
    expect(canStep("undo")).toBe(true);
    press("z");
    await vi.waitFor(() => expect(canStep("undo")).toBe(false));
    expect(sent()).toEqual(["session:apply", "session:undo"]);
    main.held = undefined;
    for (const deliver of held) deliver();
    expect(spans()).toContain("s_1");
    // The older of the two events takes nothing back of what the answers said.
    expect([canStep("undo"), canStep("redo")]).toEqual([false, true]);
  });

  test("does nothing when the change is refused: it has gone already", async () => {
    setSpanNote("s_1", "a note");
    await quiet();
    slowDisk();
    main.refuse = "the disk is full";
    removeSpans(["s_1"]);
    const stepped = stepHistory("undo");
    diskAnswers();
    expect(await stepped).toBeUndefined();
    expect(spans()).toContain("s_1");
    expect(noteOf("s_1")).toBe("a note");
    expect(sent()).not.toContain("session:undo");
    // The refusal is said once, and nothing else.
    expect(notices()).toBe(1);
  });

  test("two at once mean the last two changes", async () => {
    slowDisk();
    setSpanNote("s_1", "a note");
    removeSpans(["s_1"]);
    press("z");
    press("z");
    diskAnswers();
    await vi.waitFor(() => {
      expect(spans()).toContain("s_1");
      expect(noteOf("s_1")).toBeUndefined();
    });
    expect(sent()).toEqual(["session:apply", "session:apply", "session:undo", "session:undo"]);
  });

  test("what is done after it is sent after it, and so is the word that all is settled", async () => {
    slowDisk();
    removeSpans(["s_1"]);
    press("z");
    setSpanNote("s_2", "later");
    settleForClosing();
    expect(sent()).toEqual(["session:apply"]);
    diskAnswers();
    await vi.waitFor(() => expect(sent()).toHaveLength(4));
    expect(sent()).toEqual(["session:apply", "session:undo", "session:apply", "app:settled"]);
    await vi.waitFor(() => expect(spans()).toContain("s_1"));
    expect(noteOf("s_2")).toBe("later");
  });

  test("and forward again, all in one go", async () => {
    slowDisk();
    removeSpans(["s_1"]);
    press("z");
    runCommandNamed("edit.redo");
    diskAnswers();
    await vi.waitFor(() => expect(sent()).toEqual(["session:apply", "session:undo", "session:redo"]));
    await vi.waitFor(() => expect(canStep("redo")).toBe(false));
    expect(spans()).not.toContain("s_1");
    expect(notices()).toBe(0);
  });
});
