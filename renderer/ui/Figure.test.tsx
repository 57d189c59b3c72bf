// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { DataTable, type TableData } from "./DataTable";
import { Figure, type FigureWords } from "./Figure";

// Without a layout nothing would be in view; here the first rows are.
vi.mock("@tanstack/react-virtual", () => ({
  useVirtualizer: ({ count }: { count: number }) => ({
    getTotalSize: () => count * 30,
    getVirtualItems: () =>
      Array.from({ length: Math.min(count, 20) }, (_, index) => ({ index, key: index, start: index * 30 })),
  }),
}));
vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

const words: FigureWords = {
  view: "View",
  picture: "Picture",
  table: "Table",
  takeAway: "Export",
  asTable: "The numbers",
  asPicture: "The picture",
  formats: { csv: "CSV", xlsx: "XLSX", svg: "SVG", png: "PNG" },
  number: (value) => `n${value}`,
  share: (value) => `${value * 100} %`,
  emptyCell: "none",
};
const table: TableData = {
  columns: [
    { title: "Source", kind: "text" },
    { title: "Words", kind: "number" },
    { title: "Share", kind: "share" },
  ],
  rows: [
    ["Kurier", 12, 0.5],
    ["Bote", 3, null],
  ],
};

function show(onTake = vi.fn(async () => undefined)) {
  render(
    <Figure title="Who copies" description="Two sources." table={table} words={words} onTake={onTake}>
      {(svg) => (
        // biome-ignore lint/a11y/noSvgWithoutTitle: the figure names it.
        <svg {...svg} viewBox="0 0 10 10">
          <rect width="5" height="5" />
        </svg>
      )}
    </Figure>,
  );
  return onTake;
}

test("the picture has its caption and description", () => {
  show();
  const picture = screen.getByRole("img", { name: "Who copies" });
  const description = picture.getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(description)?.textContent).toBe("Two sources.");
  expect(screen.queryByRole("table")).toBeNull();
});

test("the table says the same, and the picture is out of reach meanwhile", async () => {
  show();
  await userEvent.click(screen.getByRole("radio", { name: "Table" }));
  const rows = within(screen.getByRole("table", { name: "Who copies" })).getAllByRole("row");
  expect(rows.map((row) => row.textContent)).toEqual(["SourceWordsShare", "Kuriern1250 %", "Boten3–none"]);
  expect(screen.queryByRole("img")).toBeNull();
});

test.each(["picture", "table"])("every format can be taken away while the %s is shown", async (view) => {
  const onTake = show();
  if (view === "table") await userEvent.click(screen.getByRole("radio", { name: "Table" }));
  for (const format of ["CSV", "XLSX", "SVG", "PNG"]) {
    await userEvent.click(screen.getByRole("button", { name: "Export" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: format }));
  }
  const calls = onTake.mock.calls as unknown as Array<[string, SVGSVGElement | null]>;
  expect(calls.map(([format]) => format)).toEqual(["csv", "xlsx", "svg", "png"]);
  expect(calls.every(([, svg]) => svg?.querySelector("rect") !== null)).toBe(true);
});

test("the button waits for the file", async () => {
  let finish: () => void = () => undefined;
  show(
    vi.fn(
      () =>
        new Promise<undefined>((resolve) => {
          finish = () => resolve(undefined);
        }),
    ),
  );
  await userEvent.click(screen.getByRole("button", { name: "Export" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "CSV" }));
  const button = screen.getByRole("button", { name: /Export/ });
  expect(button.hasAttribute("data-pending")).toBe(true);
  await act(async () => finish());
  expect(button.hasAttribute("data-pending")).toBe(false);
});

test("of a long table only the rows in view are made, and all are counted", () => {
  const rows = Array.from({ length: 2000 }, (_, at) => [`Source ${at}`, at, 0.1]);
  render(<DataTable label="Long" table={{ ...table, rows }} words={words} />);
  const made = screen.getByRole("table", { name: "Long" });
  expect(made.getAttribute("aria-rowcount")).toBe("2001");
  expect(made.querySelectorAll("tbody th").length).toBe(20);
  expect(made.querySelector(".data-table-gap td")?.getAttribute("style")).toContain(`${1980 * 30}px`);
});
