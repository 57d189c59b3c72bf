// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startKeyboard } from "../commands/keyboard";
import { FakeMain } from "../dev/fake-bridge";
import { addSpan, setStatus } from "../state/annotate";
import { useLibrary } from "../state/library-store";
import { useNotices } from "../state/notices-store";
import { startProject } from "../state/project-actions";
import { useProject } from "../state/project-store";
import { forgetSession, useSession } from "../state/session-store";
import { changeSettings, startSettings } from "../state/settings-store";
import { useView } from "../state/view-store";
import { App } from "./App";

// The reader needs a layout and has its own tests; here it is only its header.
vi.mock("../reader/ArticleView", () => ({
  ArticleView: ({ header }: { header: unknown }) => header,
}));

// Without a layout nothing would be in view; here everything is.
vi.mock("@tanstack/react-virtual", () => ({
  useVirtualizer: ({ count }: { count: number }) => ({
    getTotalSize: () => count * 60,
    getVirtualItems: () =>
      Array.from({ length: count }, (_, index) => ({ index, key: index, start: index * 60 })),
    measureElement: () => undefined,
    scrollToIndex: () => undefined,
  }),
}));

// Typing letter by letter into the whole window takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let stopKeyboard: () => void = () => undefined;

async function open(articles: number | null): Promise<FakeMain> {
  const main = new FakeMain(articles);
  Object.defineProperty(window, "wortlaut", { value: main.bridge(), configurable: true });
  window.wortlautFaults = [];
  await startSettings();
  stopKeyboard = startKeyboard();
  render(<App />);
  await act(() => startProject());
  return main;
}

beforeEach(() => {
  localStorage.clear();
});

afterEach(() => {
  stopKeyboard();
  cleanup();
  forgetSession();
  useNotices.setState({ notices: [] });
  useView.setState({ screen: "read", dialog: undefined, findOpen: false, projectFindOpen: false });
});

const spanCount = () => useSession.getState().open?.shown.annotations.spans.length;
const opened = () => waitFor(() => expect(useSession.getState().open).toBeDefined());

describe("the window", () => {
  test("without a project offers the ways to begin", async () => {
    await open(null);
    expect(screen.getByRole("button", { name: /New project/ })).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: /Look at the sample/ }));
    expect(await screen.findByRole("tab", { name: "Read" })).toBeDefined();
  });

  test("an empty project says how to fill it", async () => {
    await open(0);
    expect(screen.getAllByText("No articles yet").length).toBeGreaterThan(0);
    expect(screen.getAllByRole("button", { name: "Import files…" }).length).toBeGreaterThan(0);
  });

  test("opens the first article of the list and remembers the last one", async () => {
    await open(6);
    await opened();
    expect(useSession.getState().articleId).toBe("a_1");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Fährlinie: Vorlage 1");
    expect(localStorage.getItem("last-article/p_invented")).toBe("a_1");
  });

  test("speaks German when asked to, at once", async () => {
    await open(4);
    await opened();
    await act(() => changeSettings({ language: "de" }));
    expect(screen.getByRole("tab", { name: "Lesen" })).toBeDefined();
    expect(document.documentElement.lang).toBe("de");
  });

  test("a refused change is taken back and said", async () => {
    const main = await open(4);
    await opened();
    const before = spanCount();
    main.refuse = "the disk is full";
    await act(async () => addSpan({ label: "actor", start: 0, end: 5 }));
    await waitFor(() => expect(spanCount()).toBe(before));
    expect(screen.getByRole("alert").textContent).not.toBe("");
  });

  test("a change is shown, saved and counted in the list", async () => {
    const main = await open(4);
    await opened();
    await act(async () => setStatus("done"));
    expect(main.asked.filter(({ name }) => name === "session:apply")).toHaveLength(1);
    await waitFor(() => expect(screen.getByRole("radio", { name: /Done \d/ })).toBeDefined());
    expect(useProject.getState().snapshot?.articles[1]?.work.c_a?.status).toBe("done");
    expect(within(screen.getByRole("contentinfo")).getByRole("status").textContent).toBe("Saved");
  });

  test("the palette runs a command by a few letters", async () => {
    await open(4);
    await opened();
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.type(await screen.findByRole("combobox"), "choose the cod");
    const results = within(screen.getByRole("listbox", { name: "Results" }));
    expect(results.getByRole("option", { selected: true }).textContent).toContain("Choose the coder");
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByRole("dialog", { name: "Who is coding?" })).toBeDefined();
  });

  test("a fault in one pane leaves the others alone", async () => {
    await open(4);
    await opened();
    const { open: state } = useSession.getState();
    if (!state) throw new Error("no article");
    const broken = { ...state.shown, annotations: { ...state.shown.annotations, links: null as never } };
    await act(async () => useSession.setState({ open: { ...state, shown: broken } }));
    expect(screen.getAllByText("This part of the window has stopped.").length).toBeGreaterThan(0);
    expect(screen.getByRole("listbox", { name: "Articles" })).toBeDefined();
  });
});

describe("the article list", () => {
  test("is filtered by words and says when nothing is left", async () => {
    await open(8);
    const field = screen.getByRole("searchbox", { name: "Filter articles" });
    await userEvent.type(field, "hafen");
    const list = screen.getByRole("listbox", { name: "Articles" });
    expect(within(list).getAllByRole("option")).toHaveLength(2);
    await userEvent.type(field, " nirgends");
    await userEvent.click(screen.getByRole("button", { name: "Show all articles" }));
    expect(within(screen.getByRole("listbox", { name: "Articles" })).getAllByRole("option")).toHaveLength(8);
  });

  test("several are chosen with Shift and the arrows, and can be removed and brought back", async () => {
    const main = await open(5);
    screen.getByRole("listbox", { name: "Articles" }).focus();
    await userEvent.keyboard("{Home}{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    expect(useLibrary.getState().chosen.size).toBe(3);
    expect(screen.getByText("3 chosen")).toBeDefined();
    await userEvent.keyboard("{Delete}");
    await waitFor(() => expect(useProject.getState().snapshot?.articles).toHaveLength(2));
    expect(main.asked.filter(({ name }) => name === "session:apply")).toHaveLength(1);
    expect(screen.getByRole("button", { name: "Undo" })).toBeDefined();
  });

  test("typing goes to a title", async () => {
    await open(8);
    screen.getByRole("listbox", { name: "Articles" }).focus();
    await userEvent.keyboard("insel");
    const active = screen.getByRole("listbox", { name: "Articles" }).getAttribute("aria-activedescendant");
    expect(document.getElementById(active ?? "")?.textContent).toContain("Inselschule");
  });
});
