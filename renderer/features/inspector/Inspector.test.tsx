// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Change } from "#shared/ops/op";
import { FakeMain } from "../../dev/fake-bridge";
import { addSpan } from "../../state/annotate";
import { editArticles } from "../../state/edit-articles";
import { useLink } from "../../state/link-store";
import { useNotices } from "../../state/notices-store";
import { startProject } from "../../state/project-actions";
import { followPublished } from "../../state/recompute-dates";
import { forgetSession, useSession } from "../../state/session-store";
import { followArticle, forgetSuggestions, useSuggestions } from "../../state/suggestions-store";
import { useView } from "../../state/view-store";
import { Inspector } from "./Inspector";
import { RecomputeDates } from "./RecomputeDates";

// Without a layout nothing would be in view; here everything is.
vi.mock("@tanstack/react-virtual", () => ({
  useVirtualizer: ({ count }: { count: number }) => ({
    getTotalSize: () => count * 48,
    getVirtualItems: () =>
      Array.from({ length: count }, (_, index) => ({ index, key: index, start: index * 48 })),
    measureElement: () => undefined,
    scrollToIndex: () => undefined,
  }),
}));
vi.setConfig({ testTimeout: 30_000 });

let main: FakeMain;
let stops: Array<() => void> = [];

beforeEach(async () => {
  main = new FakeMain(4);
  Object.defineProperty(window, "wortlaut", { value: main.bridge(), configurable: true });
  stops = [followArticle(), followPublished()];
  render(<Inspector />);
  await act(() => startProject());
  await waitFor(() => expect(useSuggestions.getState().list.length).toBeGreaterThan(0));
});

afterEach(() => {
  for (const stop of stops) stop();
  cleanup();
  forgetSession();
  forgetSuggestions();
  useNotices.setState({ notices: [] });
  useLink.setState({ picker: undefined });
  useView.setState({ dialog: undefined });
});

const work = () => useSession.getState().open?.shown.annotations;
const spanOf = (quote: string) => work()?.spans.find((span) => span.quote === quote);
const steps = () =>
  main.asked.filter(({ name }) => name === "session:apply").map(({ argument }) => argument as Change);

async function select(id: string): Promise<void> {
  await act(async () => useSession.setState({ selectedSpan: id }));
}

/** Tags words of the open article, as the reader would. */
async function tag(label: string, words: string): Promise<string> {
  const start = useSession.getState().open?.shown.text.indexOf(words) ?? -1;
  await act(async () => addSpan({ label, start, end: start + words.length }));
  return spanOf(words)?.id ?? "";
}

describe("the details of a claim", () => {
  test("have a row for every role, empty ones with a way to fill them", async () => {
    await select("s_2");
    for (const role of ["said by", "addressed to", "about", "when said", "when it applies", "same as"]) {
      expect(screen.getByRole("list", { name: role })).toBeDefined();
      expect(screen.getByRole("button", { name: `Link ${role}…` })).toBeDefined();
    }
    await userEvent.click(screen.getByRole("button", { name: "Link when said…" }));
    expect(useLink.getState().picker).toMatchObject({
      stage: "target",
      span: "s_2",
      role: { id: "when-said" },
    });
  });

  test("show what is proposed with its reason; one is taken, another turned down", async () => {
    const claim = await tag("claim", "Wir warten seit sechs Jahren");
    await userEvent.click(screen.getByRole("button", { name: /^Accept said by: Joost Hennerbek/ }));
    const speaker = work()?.spans.find(({ quote }) => quote.startsWith("Joost Hennerbek"));
    expect(work()?.links).toContainEqual(
      expect.objectContaining({ role: "said-by", from: claim, to: speaker?.id }),
    );
    await userEvent.click(screen.getByRole("button", { name: /^Reject Speech: / }));
    expect(screen.queryByRole("button", { name: /^Accept Speech: / })).toBeNull();
    expect(spanOf("Wir warten seit sechs Jahren")?.attributes).toEqual({});
  });
});

describe("the details of a date", () => {
  test("a value is typed in any notation, previewed, and set with its type when the field is left", async () => {
    await select("s_3");
    const field = screen.getByRole("textbox", { name: "Value" });
    await userEvent.clear(field);
    await userEvent.type(field, "2. Sept 2025");
    expect(screen.getByText(/Tuesday, 2 September 2025/)).toBeDefined();
    expect(steps()).toEqual([]);
    await userEvent.keyboard("{Enter}");
    expect(spanOf("bis 2027")?.attributes).toMatchObject({ type: "DATE", value: "2025-09-02" });
  });

  test("what is not understood leaves the value as it was, and says so", async () => {
    await select("s_3");
    const field = screen.getByRole("textbox", { name: "Value" });
    await userEvent.clear(field);
    await userEvent.type(field, "hoppla");
    expect(screen.getByText(/Not understood, the value stays as it was/)).toBeDefined();
    await userEvent.keyboard("{Enter}");
    expect(spanOf("bis 2027")?.attributes).toMatchObject({ value: "2027" });
  });

  test("other readings are taken with one press", async () => {
    await tag("date", "am Dienstag");
    const [chip] = screen.getAllByRole("button", { name: /^Take over: / });
    if (!chip) throw new Error("no reading");
    await userEvent.click(chip);
    expect(spanOf("am Dienstag")?.attributes.value).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(screen.getAllByRole("button", { name: /^Other reading: / }).length).toBeGreaterThan(0);
  });

  test("a new date of the article offers to work dates out again, but not those set by hand", async () => {
    await act(async () => {
      const date = await tag("date", "am Dienstag");
      useSession.setState({ selectedSpan: date });
    });
    const [chip] = screen.getAllByRole("button", { name: /^Take over: / });
    if (chip) await userEvent.click(chip);
    const before = spanOf("am Dienstag")?.attributes.value;
    await act(async () => void (await editArticles(["a_1"], { published: "2025-05-20" })));
    await waitFor(() => expect(useNotices.getState().notices).toHaveLength(1));
    act(() => useNotices.getState().notices[0]?.action?.run());
    expect(useView.getState().dialog).toEqual({ kind: "recompute-dates" });
    render(<RecomputeDates />);
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText("am Dienstag")).toBeDefined();
    await userEvent.click(dialog.getByRole("button", { name: /^Change/ }));
    expect(spanOf("am Dienstag")?.attributes.value).not.toBe(before);
    expect(spanOf("bis 2027")?.attributes.value).toBe("2027");
  });
});

describe("an actor without an entry", () => {
  test("is linked to a likely one with one press, and then shows its kind", async () => {
    await tag("actor", "Joost Hennerbek");
    await userEvent.click(screen.getByRole("button", { name: /^Is Joost Hennerbek/ }));
    expect(work()?.links).toContainEqual(expect.objectContaining({ role: "is", to: "joost-hennerbek" }));
    expect(screen.getByRole("button", { name: /person.*Kind|Kind/ })).toBeDefined();
  });
});

describe("work left", () => {
  test("counts what is missing and goes to it", async () => {
    await tag("claim", "Wir warten seit sechs Jahren");
    await select("s_1");
    await userEvent.click(screen.getByRole("button", { name: "1 claim without speaker" }));
    expect(useSession.getState().selectedSpan).toBe(spanOf("Wir warten seit sechs Jahren")?.id);
    await userEvent.click(screen.getByRole("button", { name: "2 claims without date" }));
    expect(useSession.getState().selectedSpan).toBe("s_2");
  });
});

describe("the list of suggestions", () => {
  const list = () => screen.getByRole("listbox", { name: "Suggestions for this article" });
  const rows = () => within(list()).queryAllByRole("option");

  test("is walked, accepted and turned down by keys", async () => {
    list().focus();
    const count = rows().length;
    await userEvent.keyboard("{ArrowDown}");
    const first = useSuggestions.getState().list.find(({ id }) => id === useSuggestions.getState().current);
    expect(first).toBeDefined();
    await userEvent.keyboard("{Enter}");
    expect(rows().length).toBeLessThan(count);
    expect(spanOf(first?.quote ?? "")).toBeDefined();
    await userEvent.keyboard("{End}x");
    expect(work()?.rejected).toHaveLength(1);
  });

  test("by pointer one is accepted without being looked at first", async () => {
    const accept = within(list()).getAllByTitle("Accept").at(-1);
    if (!accept) throw new Error("nothing to press");
    await userEvent.click(accept);
    expect(steps().at(-1)?.name).toBe("accept-suggestion");
  });

  test("is filtered by kind", async () => {
    await userEvent.click(screen.getByRole("radio", { name: /Dates/ }));
    expect(rows().map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("Dienstag"),
      expect.stringContaining("sechs Jahren"),
    ]);
  });
});
