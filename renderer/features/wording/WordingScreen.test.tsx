// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { KeynessAnswer, WordingForm, WordingPlacesQuery, WordingTable } from "#shared/ipc/wording-types";
import { ok } from "#shared/result";
import { FakeMain } from "../../dev/fake-bridge";
import { useConcordance } from "../../state/concordance-store";
import { forgetKeyness } from "../../state/keyness-store";
import { startProject } from "../../state/project-actions";
import { forgetSession } from "../../state/session-store";
import { useView } from "../../state/view-store";
import { forgetWording } from "../../state/wording-store";
import { WordingScreen } from "./WordingScreen";

// Without a layout nothing would be in view; here everything is.
vi.mock("@tanstack/react-virtual", () => ({
  useVirtualizer: ({ count }: { count: number }) => ({
    getTotalSize: () => count * 48,
    getVirtualItems: () =>
      Array.from({ length: count }, (_, index) => ({ index, key: index, start: index * 48 })),
    measureElement: () => undefined,
    scrollToIndex: () => undefined,
    scrollToOffset: () => undefined,
  }),
}));
vi.setConfig({ testTimeout: 30_000 });

const form = (text: string, count: number, more: Partial<WordingForm> = {}): WordingForm => ({
  ...{ key: text, form: text, count, quoted: 0, only: false, places: [] },
  ...more,
});
const source = (name: string) => ({ name, articles: 1, words: 300, mentions: 4 });
const table: WordingTable = {
  sources: [source("Bote"), source("Courier")],
  rows: [
    {
      ...{ key: "falk", kind: "entry", name: "Wiebke Falk", total: 4 },
      cells: [
        { total: 3, forms: [form("Falk", 2), form("die Deichkönigin", 1, { only: true, quoted: 1 })] },
        { total: 1, forms: [form("Falk", 1)] },
      ],
    },
    {
      ...{ key: "rat", kind: "entry", name: "Rat", total: 4 },
      cells: [
        { total: 4, forms: [form("der Rat", 4)] },
        { total: 0, forms: [] },
      ],
    },
  ],
  rowsInAll: 2,
  ms: 1,
};
const row = { articlesA: 1, articlesB: 0, rateA: 10, rateB: 0, holds: "bonferroni" } as const;
const keyness: KeynessAnswer = {
  rows: [{ ...row, wording: "Deichkönigin", countA: 9, countB: 0, logLikelihood: 12.5, logRatio: 4 }],
  ...{ sizeA: 1000, sizeB: 900, articlesA: 3, articlesB: 2, tested: 40, ms: 1 },
};
let asked: WordingPlacesQuery[] = [];

beforeEach(async () => {
  asked = [];
  const own: Record<string, unknown> = {
    "wording:table": async () => ok(table),
    "wording:keyness": async () => ok(keyness),
    "wording:places": async (query: WordingPlacesQuery) => {
      asked.push(query);
      const place = { article: "a_1", title: "Titel", source: "Bote", published: "2025-03-04" };
      const line = { ...place, start: 3, end: 7, before: "Da ", quote: "Falk", after: " kam.", paragraph: 1 };
      return ok({ lines: [{ ...line, quoted: true, by: "Joost Hennerbek" }], total: 1 });
    },
  };
  const bridge = new Proxy(new FakeMain(4).bridge(), {
    get: (others, name) => own[String(name)] ?? Reflect.get(others, name),
  });
  Object.defineProperty(window, "wortlaut", { value: bridge, configurable: true });
  await act(() => startProject());
  render(<WordingScreen />);
  await screen.findByRole("grid");
});

afterEach(() => {
  cleanup();
  forgetSession();
  forgetWording();
  forgetKeyness();
  useView.setState({ screen: "read" });
});

describe("the table", () => {
  test("says aloud what one source alone uses, what is quoted and what is not named", () => {
    const [, falk, rat] = within(screen.getByRole("grid")).getAllByRole("row");
    const cells = within(falk as HTMLElement).getAllByRole("gridcell");
    expect(cells[0]?.textContent).toMatch(/die Deichkönigin \(only in this source\).*1 inside a quotation/u);
    expect(cells[1]?.textContent).not.toContain("only");
    expect(within(rat as HTMLElement).getAllByRole("gridcell")[1]?.textContent).toBe("not named");
  });

  test("is walked through by keyboard, and the places follow", async () => {
    const user = userEvent.setup();
    const grid = screen.getByRole("grid");
    grid.focus();
    await user.keyboard("{ArrowRight}{ArrowRight}");
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ row: { key: "falk" }, source: "Courier" }));
    await user.keyboard("{ArrowDown}");
    await screen.findByText("This source does not name it.");
    await user.keyboard("{Home}");
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ row: { key: "rat" } }));
    expect(asked.at(-1)).not.toHaveProperty("source");
    const active = document.getElementById(grid.getAttribute("aria-activedescendant") ?? "");
    expect(active?.getAttribute("aria-selected")).toBe("true");
    expect(active?.textContent).toContain("Rat");
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(screen.getByRole("listbox"));
    const line = screen.getByRole("option");
    expect(line.getAttribute("aria-label")).toContain("inside a quotation by Joost Hennerbek");
  });

  test("narrows to one form from the cell and from the list of forms", async () => {
    const user = userEvent.setup();
    await user.click(screen.getByText("die Deichkönigin"));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ source: "Bote", form: "die Deichkönigin" }));
    await user.click(await screen.findByRole("radio", { name: /^All forms/u }));
    await waitFor(() => expect(asked.at(-1)).not.toHaveProperty("form"));
  });
});

describe("two groups", () => {
  test("are compared as soon as both have a source, and lead to the concordance", async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole("radio", { name: "Two groups" }));
    expect(screen.getByText("Two groups, side by side")).toBeTruthy();
    const [first] = screen.getAllByRole("radiogroup", { name: /^Group of/u });
    await user.click(within(first as HTMLElement).getByRole("radio", { name: "Group A" }));
    await user.click(screen.getByRole("button", { name: "All others into B" }));
    const grid = await screen.findByRole("grid");
    const found = within(grid).getByRole("row", { name: /^Deichkönigin: more in A, 9 times in A/u });
    expect(found.getAttribute("aria-label")).toContain("holds (Bonferroni)");
    grid.focus();
    await user.keyboard("{Enter}");
    expect(useView.getState().screen).toBe("concordance");
    expect(useConcordance.getState().form).toMatchObject({ query: "Deichkönigin", wholeWords: true });
  });
});
