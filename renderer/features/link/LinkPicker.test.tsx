// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Change } from "#shared/ops/op";
import { runCommand } from "../../commands/run-command";
import { FakeMain } from "../../dev/fake-bridge";
import { closePicker, linkSpans, useLink } from "../../state/link-store";
import { startProject } from "../../state/project-actions";
import { useProject } from "../../state/project-store";
import { forgetSession, useSession } from "../../state/session-store";
import { followArticle, useSuggestions } from "../../state/suggestions-store";
import { LinkPicker } from "./LinkPicker";

vi.setConfig({ testTimeout: 30_000 });

let main: FakeMain;
let stop: () => void = () => undefined;

beforeEach(async () => {
  main = new FakeMain(4);
  Object.defineProperty(window, "wortlaut", { value: main.bridge(), configurable: true });
  stop = followArticle();
  render(<LinkPicker />);
  await act(() => startProject());
  await waitFor(() => expect(useSuggestions.getState().list.length).toBeGreaterThan(0));
});

afterEach(() => {
  stop();
  closePicker();
  cleanup();
  forgetSession();
});

const press = (keys: string) => userEvent.keyboard(keys);
const steps = () =>
  main.asked.filter(({ name }) => name === "session:apply").map(({ argument }) => argument as Change);
const links = (role: string) =>
  (useSession.getState().open?.shown.annotations.links ?? []).filter((link) => link.role === role);

/** Selects a span and runs a link command, as its key in the text does. */
async function begin(span: string, command: "link.speaker" | "link.statement" | "link.entry" | "link.any") {
  act(() => useSession.setState({ selectedSpan: span }));
  await act(async () => expect(runCommand(command)).toBe(true));
  await focusPicker();
}

/** This DOM knows no :focus-within, by which a dialog sees that its field has the focus; real ones do. */
async function focusPicker(): Promise<void> {
  const dialog = await screen.findByRole("dialog");
  const field = within(dialog).queryByRole("combobox") ?? within(dialog).getByRole("listbox");
  act(() => {
    field.focus();
    if (field instanceof HTMLInputElement) field.select();
  });
}

describe("the picker for links", () => {
  test("a number links at once: two key presses in all, with what the row showed", async () => {
    await begin("s_2", "link.speaker");
    const first = screen.getAllByRole("option")[0];
    expect(first?.textContent).toContain("Joost Hennerbek");
    await press("1");
    expect(links("said-by")).toHaveLength(2);
    expect(
      steps()
        .at(-1)
        ?.ops.map(({ op }) => op),
    ).toEqual(["add-span", "add-link", "add-link"]);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  test("letters narrow the list; Enter makes new what is not there, with the wording as alias", async () => {
    await begin("s_1", "link.entry");
    await press("Inka Brandt");
    expect(screen.getAllByRole("option")).toHaveLength(1);
    await press("{Enter}");
    const [step] = steps().slice(-1);
    expect(step?.name).toBe("link-new-actor");
    const actor = useProject.getState().snapshot?.actors.find(({ name }) => name === "Inka Brandt");
    expect(actor?.aliases).toEqual(["Bürgermeisterin Wiebke Falk"]);
    // Only one entry can be meant: the other one gives way in the same step.
    expect(links("is").map(({ to }) => to)).toEqual([actor?.id]);
  });

  test("once something is typed a number is part of the name", async () => {
    await begin("s_1", "link.entry");
    await press("G7");
    expect(screen.getByRole<HTMLInputElement>("combobox").value).toBe("G7");
    expect(steps()).toEqual([]);
  });

  test("a new statement begins with the claim's words and asks for the stance, which may be left open", async () => {
    await begin("s_2", "link.statement");
    expect(screen.getByRole<HTMLInputElement>("combobox").value).toBe("die Kosten seien bis 2027 gedeckt");
    await press("{Control>}{Enter}{/Control}");
    const stances = await screen.findByRole("listbox", { name: "Stance" });
    expect(within(stances).getAllByRole("option")).toHaveLength(3);
    await press("2");
    expect(links("same-as")[0]?.attributes).toEqual({ stance: "rejects" });
    const [link, attribute] = steps().slice(-2);
    // Undone together.
    expect(link?.merge).toBeDefined();
    expect(attribute?.merge).toBe(link?.merge);
  });

  test("the role is chosen by its own key or by number first", async () => {
    await begin("s_2", "link.any");
    await press("t");
    expect(useLink.getState().picker).toMatchObject({ stage: "target", role: { id: "addressed-to" } });
    await press("1");
    expect(links("addressed-to")).toHaveLength(1);
  });

  test("after dragging only the roles that fit are asked for; one alone is not asked for at all", async () => {
    act(() => void linkSpans("s_2", "s_1"));
    await focusPicker();
    const roles = within(screen.getByRole("listbox")).getAllByRole("option");
    expect(roles.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("said by"),
      expect.stringContaining("addressed to"),
      expect.stringContaining("about"),
      expect.stringContaining("reported via"),
    ]);
    await press("b");
    expect(links("about")).toMatchObject([{ from: "s_2", to: "s_1" }]);
    expect(linkSpans("s_1", "s_2")).toBe(false);
  });

  test("Escape closes and changes nothing", async () => {
    await begin("s_2", "link.speaker");
    await press("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(steps()).toEqual([]);
  });

  test("it goes when its span goes", async () => {
    await begin("s_2", "link.speaker");
    act(() => forgetSession());
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});
