// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ClaimsTable, ClaimWording } from "#shared/ipc/claims-types";
import { FakeMain } from "../../dev/fake-bridge";
import { useClaims } from "../../state/claims-table-store";
import { useCompare } from "../../state/compare-store";
import { startProject } from "../../state/project-actions";
import { useProject } from "../../state/project-store";
import { startSettings } from "../../state/settings-store";
import { useView } from "../../state/view-store";
import { ClaimsTableScreen } from "./ClaimsTableScreen";

vi.mock("@tanstack/react-virtual", () => ({
  useVirtualizer: ({ count }: { count: number }) => ({
    getTotalSize: () => count * 60,
    getVirtualItems: () =>
      Array.from({ length: count }, (_, index) => ({ index, key: index, start: index * 60 })),
    measureElement: () => undefined,
    scrollToIndex: () => undefined,
  }),
}));
vi.setConfig({ testTimeout: 30_000 });

let articles: string[] = [];
const said = (at: number, quote: string, more: Partial<ClaimWording> = {}): ClaimWording => ({
  article: articles[at] ?? "",
  coder: "c",
  span: `s${at}`,
  start: 0,
  end: quote.length,
  quote,
  speakers: ["Ebba Lindqvist"],
  published: `2025-03-0${at + 1}`,
  ...more,
});
const table = (): ClaimsTable => ({
  sources: [
    { name: "Abendpost", articles: 1, claims: 1 },
    { name: "Bote", articles: 1, claims: 1 },
    { name: "Courier", articles: 1, claims: 0 },
  ],
  rows: [
    {
      statement: "t_1",
      wording: "Das Sperrwerk kommt",
      topic: "Hafen",
      cells: [
        [said(0, "Das Sperrwerk kommt sicher")],
        [said(1, "Das Sperrwerk kommt nie", { stance: "rejects" })],
        [],
      ],
      spread: 2,
      first: "2025-03-01",
      last: "2025-03-02",
    },
  ],
  withoutStatement: [{ name: "Bote", claims: 3 }],
  empty: 2,
  ms: 1,
});

const asked: unknown[] = [];
let answer: () => ClaimsTable = table;

beforeEach(async () => {
  const main = new FakeMain(4);
  const tableRequest = async (query: unknown) => {
    asked.push(query);
    return { ok: true, value: answer() };
  };
  const bridge = new Proxy(main.bridge(), {
    get: (known, name) => (name === "claims:table" ? tableRequest : Reflect.get(known, name)),
  });
  Object.defineProperty(window, "wortlaut", { value: bridge, configurable: true });
  answer = table;
  asked.length = 0;
  await startSettings();
  await startProject();
  articles = (useProject.getState().snapshot?.articles ?? []).map(({ id }) => id);
  useClaims.setState(useClaims.getInitialState());
});
afterEach(cleanup);

test("says what each source says, marks the words that differ, and says aloud who leaves it out", async () => {
  render(<ClaimsTableScreen />);
  await screen.findByRole("grid");
  const cells = screen.getAllByRole("gridcell").map((cell) => cell.textContent ?? "");
  expect(cells[0]).toContain("Das Sperrwerk kommt sicher");
  expect(cells[2]).toContain("not in this source");
  expect([...document.querySelectorAll(".claims-grid .wording-own")].map((own) => own.textContent)).toEqual([
    "nie",
  ]);
  expect(screen.getByText(/3 claims belong to no statement: Bote 3/)).toBeTruthy();
  expect(screen.getByText(/2 statements have no claim here/)).toBeTruthy();
});

test("moves by keys, opens the place and compares the articles of the row", async () => {
  const user = userEvent.setup();
  render(<ClaimsTableScreen />);
  const grid = await screen.findByRole("grid");
  grid.focus();
  const active = () => document.getElementById(grid.getAttribute("aria-activedescendant") ?? "");
  expect(active()?.getAttribute("role")).toBe("rowheader");
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(active()?.textContent).toContain("kommt nie");
  await user.keyboard("{End}{ArrowRight}");
  expect(active()?.textContent).toContain("not in this source");
  await user.keyboard("{Home}{ArrowRight}{ArrowRight}{Shift>}{Enter}{/Shift}");
  expect(useView.getState().screen).toBe("compare");
  expect(useCompare.getState().articles).toEqual([articles[1], articles[0]]);
  grid.focus();
  await user.keyboard("{Enter}");
  expect(useView.getState().screen).toBe("read");
});

test("holds the others against the wording that was chosen", async () => {
  const user = userEvent.setup();
  render(<ClaimsTableScreen />);
  await screen.findByRole("grid");
  await user.click(screen.getAllByRole("gridcell")[1] as HTMLElement);
  await user.click(screen.getByRole("button", { name: "Hold the others against this" }));
  const own = () => [...document.querySelectorAll(".claims-grid .wording-own")].map((one) => one.textContent);
  await waitFor(() => expect(own()).toEqual(["sicher"]));
});

test("asks again with the filters, and says when nothing fits", async () => {
  const user = userEvent.setup();
  render(<ClaimsTableScreen />);
  await screen.findByRole("grid");
  answer = () => ({ ...table(), rows: [] });
  await user.type(screen.getByRole("textbox", { name: "from" }), "2026");
  await screen.findByText("Nothing fits the filters");
  expect(asked.at(-1)).toEqual({ from: "2026" });
});
