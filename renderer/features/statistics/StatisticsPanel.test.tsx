// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DatasetStatistics, Spread } from "#shared/ipc/statistics-types";
import { defaultCodebook } from "#shared/model/default-codebook";
import { workRules } from "#shared/statistics/work-rules";
import { FakeMain } from "../../dev/fake-bridge";
import { entryRole, isDateLabel, speakerRole, statementRole } from "../../state/codebook-kinds";
import { useLibrary } from "../../state/library-store";
import { startProject } from "../../state/project-actions";
import { useProject } from "../../state/project-store";
import { startSettings } from "../../state/settings-store";
import { refreshStatistics, useStatistics } from "../../state/statistics-store";
import { useView } from "../../state/view-store";
import { StatisticsPanel } from "./StatisticsPanel";

vi.setConfig({ testTimeout: 30_000 });

const spread: Spread = {
  count: 3,
  least: 1,
  firstQuarter: 1.5,
  median: 2,
  thirdQuarter: 3,
  most: 4,
  mean: 2.3,
  bars: [{ from: 1, to: 5, count: 3 }],
};
const statistics = (): DatasetStatistics => ({
  ...{ articles: 4, taggedArticles: 2, doneArticles: 1, spans: 5, links: 3, words: 1000 },
  coverage: [
    { label: "", words: 120, share: 0.12 },
    { label: "claim", words: 120, share: 0.12 },
  ],
  labels: [{ label: "claim", spans: 5, articles: 2, perThousandWords: 5 }],
  bySource: [{ key: "", articles: 4, spans: { claim: 5 } }],
  byCoder: [{ key: "c", articles: 2, spans: { claim: 5 } }],
  byMonth: [{ key: "2025-03", articles: 4, spans: { claim: 5 } }],
  together: { labels: ["claim"], articles: [[2]], overlaps: [[1]] },
  lengths: [{ label: "claim", words: spread }],
  articleWords: spread,
  spansPerArticle: spread,
  open: [
    { kind: "claim-without-speaker", label: "claim", count: 2, of: 5, first: [] },
    { kind: "article-not-begun", label: "", count: 2, of: 4, first: [] },
    { kind: "article-not-done", label: "", count: 0, of: 4, first: [] },
  ],
  values: [{ label: "claim", attribute: "speech", value: "direct", count: 5 }],
  agreement: [
    {
      coders: ["c", "d"],
      label: "",
      articles: 1,
      exact: 0.5,
      overlapping: 0.75,
      alpha: null,
      kappa: null,
    },
  ],
});

const asked: unknown[] = [];
let answer: () => Promise<unknown>;

beforeEach(async () => {
  const main = new FakeMain(4);
  const counted = (query: unknown) => {
    asked.push(query);
    return answer();
  };
  const bridge = new Proxy(main.bridge(), {
    get: (known, name) => (name === "dataset:statistics" ? counted : Reflect.get(known, name)),
  });
  Object.defineProperty(window, "wortlaut", { value: bridge, configurable: true });
  answer = async () => ({ ok: true, value: statistics() });
  asked.length = 0;
  await startSettings();
  await startProject();
  useStatistics.setState(useStatistics.getInitialState());
});
afterEach(cleanup);

test("shows numbers and pictures, and every picture as a table", async () => {
  const user = userEvent.setup();
  render(<StatisticsPanel />);
  const figure = await screen.findByRole("figure", { name: "Words in tags" });
  expect(screen.getByText("120 of 1,000 words")).toBeTruthy();
  await user.click(within(figure).getByRole("radio", { name: "Table" }));
  const cells = within(figure).getAllByRole("cell");
  expect(cells.map((cell) => cell.textContent)).toEqual(["120", "12%", "120", "12%"]);
  const agreement = screen.getByRole("figure", { name: "Agreement of coders" });
  expect(within(agreement).getAllByText(/c and d agree in 1 article,/).length).toBeGreaterThan(0);
  await user.click(within(agreement).getByRole("radio", { name: "Table" }));
  expect(within(agreement).getAllByText("none")).toHaveLength(2);
});

test("leads to what is left, and names only that", async () => {
  const user = userEvent.setup();
  render(<StatisticsPanel />);
  await screen.findByText("Claim without a speaker");
  expect(screen.queryByText("Articles not done")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Show the list: Articles not begun" }));
  expect(useView.getState().screen).toBe("read");
  expect(useLibrary.getState().filter.status).toBe("todo");
});

test("asks again with filters and after changes, and keeps what it shows meanwhile", async () => {
  const user = userEvent.setup();
  render(<StatisticsPanel />);
  await screen.findByText("Tags by label");
  let go: (value: unknown) => void = () => undefined;
  answer = () =>
    new Promise((resolve) => {
      go = resolve;
    });
  await user.type(screen.getByRole("textbox", { name: "from" }), "2026");
  expect(asked.at(-1)).toEqual({ from: "2026" });
  expect(screen.getByText("Tags by label")).toBeTruthy();
  go({ ok: true, value: { ...statistics(), articles: 0, spans: 0 } });
  await screen.findByText("No article fits the filters");
  const before = asked.length;
  await refreshStatistics();
  expect(asked).toHaveLength(before);
  answer = async () => ({ ok: true, value: statistics() });
  useProject.setState(({ snapshot }) =>
    snapshot ? { snapshot: { ...snapshot, articles: [...snapshot.articles] } } : {},
  );
  await screen.findByText("Tags by label");
  expect(asked).toHaveLength(before + 1);
});

test("says what is wrong, and tries again", async () => {
  const user = userEvent.setup();
  answer = async () => ({
    ok: false,
    error: { code: "job-failed", what: "dataset-statistics", why: "it broke." },
  });
  render(<StatisticsPanel />);
  await screen.findByText("The dataset could not be counted");
  answer = async () => ({ ok: true, value: statistics() });
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(screen.getByText("Tags by label")).toBeTruthy());
});

test("work that is left is what the inspector takes for it", () => {
  const codebook = defaultCodebook("en");
  codebook.roles.push({
    id: "voice",
    name: "Voice",
    from: ["date"],
    to: ["actor", "actor-entry"],
    many: true,
    attributes: [],
  });
  for (const [label, rule] of workRules(codebook)) {
    expect(rule).toMatchObject({
      speaker: speakerRole(codebook, label)?.id,
      entry: entryRole(codebook, label)?.id,
      statement: statementRole(codebook, label)?.id,
      isDate: codebook.labels.some((one) => one.id === label && isDateLabel(one)),
    });
  }
});
