import { beforeEach, expect, test } from "vitest";
import type { Codebook, CodebookVersion } from "#shared/model/codebook";
import { inventedProject } from "../dev/invented-project";
import { idFor, unnamed } from "./codebook-names";
import {
  addLabel,
  addRole,
  discardDraft,
  draftSaved,
  editLabel,
  forgetCodebook,
  keepLabel,
  moved,
  moveLabel,
  removeLabel,
  saveAction,
  toggleRole,
  useCodebook,
} from "./codebook-store";
import { useProject } from "./project-store";

const draft = () => {
  const present = useCodebook.getState().draft;
  if (!present) throw new Error("no draft");
  return present;
};

beforeEach(() => {
  forgetCodebook();
  useProject.setState({ snapshot: inventedProject(1) });
});

test("nothing is a draft before something was changed, and discarding leaves none", () => {
  expect(useCodebook.getState().draft).toBeUndefined();
  editLabel("claim", { name: "Assertion" });
  expect(draft().labels[0]?.name).toBe("Assertion");
  discardDraft();
  expect(useCodebook.getState().draft).toBeUndefined();
});

test("an edit that takes a key away leaves no empty field", () => {
  editLabel("claim", { key: undefined } as never);
  expect(draft().labels[0]).not.toHaveProperty("key");
});

test("a new label has an id, a colour and a key of its own, and is shown", () => {
  addLabel("Ort & Straße");
  const made = draft().labels.at(-1);
  expect(made?.id).toBe("ort-strasse");
  expect(draft().labels.filter(({ key }) => key === made?.key)).toHaveLength(1);
  expect(draft().labels.filter(({ colour }) => colour === made?.colour)).toHaveLength(1);
  expect(useCodebook.getState().place).toEqual({ at: "label", id: "ort-strasse", fresh: true });
  addLabel("Ort & Straße");
  expect(draft().labels.at(-1)?.id).toBe("ort-strasse-2");
});

test("ids are made of letters a file can carry", () => {
  expect(idFor("Ünïçode — Tag", new Set(), "x")).toBe("unicode-tag");
  expect(idFor("日本", new Set(["x"]), "x")).toBe("x-2");
});

test("a label that is used meets its fate when the draft is saved, and links follow", () => {
  removeLabel("actor", { fate: "relabel", to: "claim" });
  const action = saveAction(draft(), "note", ["claim"]);
  expect(action.labels.map(({ id }) => id)).toEqual(["claim", "date"]);
  expect(action.removed).toEqual({ actor: { fate: "relabel", to: "claim" } });
  expect(action.roles.every(({ from, to }) => !from.includes("actor") && !to.includes("actor"))).toBe(true);
  const is = action.roles.find(({ id }) => id === "is");
  expect(is?.from).toEqual(["claim"]);
  keepLabel("actor");
  expect(saveAction(draft(), "", []).labels).toHaveLength(3);
});

test("a label that is not used just goes", () => {
  addLabel("Place");
  removeLabel("place", undefined);
  expect(draft().labels.some(({ id }) => id === "place")).toBe(false);
  expect(draft().removed).toEqual({});
});

test("a link can go and come back", () => {
  addRole("contradicts");
  toggleRole("contradicts");
  expect(saveAction(draft(), "", []).roles.some(({ id }) => id === "contradicts")).toBe(false);
  toggleRole("contradicts");
  expect(saveAction(draft(), "", []).roles.some(({ id }) => id === "contradicts")).toBe(true);
});

test("labels change places, and stay where there is no further place", () => {
  moveLabel("actor", -1);
  expect(draft().labels.map(({ id }) => id)).toEqual(["actor", "claim", "date"]);
  moveLabel("actor", -1);
  expect(draft().labels.map(({ id }) => id)).toEqual(["actor", "claim", "date"]);
  expect(moved([1, 2, 3], 9, 1)).toEqual([1, 2, 3]);
});

function change(edit: (codebook: Codebook) => Partial<Codebook>): void {
  const { snapshot } = useProject.getState();
  if (!snapshot) throw new Error("no project");
  const { codebook } = snapshot;
  const versions = [...(codebook.versions ?? []), step(codebook)];
  const next = { ...codebook, version: codebook.version + 1, versions, ...edit(codebook) };
  useProject.setState({ snapshot: { ...snapshot, codebook: next } });
}

function step({ version, labels, roles }: Codebook): CodebookVersion {
  const at = `2025-03-04T10:00:0${version}.000Z`;
  return { version: version + 1, at, coder: "c_1", note: "", recheck: [], before: { labels, roles } };
}

function renamed(id: string, name: string) {
  return ({ labels }: Codebook) => ({
    labels: labels.map((label) => (label.id === id ? { ...label, name } : label)),
  });
}

test("a codebook that was changed meanwhile keeps that change when the draft is saved", () => {
  editLabel("claim", { name: "Assertion" });
  const base = saveAction(draft(), "", []).base;
  change(renamed("date", "Time"));
  editLabel("claim", { snap: "word" });
  const action = saveAction(draft(), "", []);
  expect(action.labels.map(({ name }) => name).sort()).toContain("Time");
  expect(action.labels[0]).toMatchObject({ name: "Assertion", snap: "word" });
  expect(action.base).not.toBe(base);
});

test("a draft and a codebook that changed the same label are not put together", () => {
  editLabel("claim", { name: "Assertion" });
  const { base } = saveAction(draft(), "", []);
  change(renamed("claim", "Thesis"));
  editLabel("date", { name: "Time" });
  // The project refuses what was made of another state.
  expect(saveAction(draft(), "", []).base).toBe(base);
  expect(draft().labels[0]?.name).toBe("Assertion");
});

test("what was just added gets an id made of the name it has in the end, everywhere it is meant", () => {
  addLabel("New label", unnamed);
  editLabel(unnamed, {
    name: "Ort",
    attributes: [{ id: unnamed, name: "Größe", type: "text", required: false }],
  });
  addLabel("New label", unnamed);
  editLabel("unnamed-2", { name: "ort!" });
  addRole("New link", unnamed);
  const role = draft().roles.find(({ id }) => id === unnamed);
  useCodebook.setState({
    draft: {
      ...draft(),
      roles: draft().roles.map((other) =>
        other === role ? { ...role, name: "liegt in", from: [unnamed] } : other,
      ),
      removed: { date: { fate: "relabel", to: "unnamed-2" } },
    },
    place: { at: "label", id: "unnamed-2" },
  });
  const saved = saveAction(draft(), "", []);
  expect(saved.labels.map(({ id }) => id)).toEqual(["claim", "actor", "ort", "ort-2"]);
  expect(saved.labels[2]?.attributes.map(({ id }) => id)).toEqual(["grosse"]);
  expect(saved.roles.find(({ id }) => id === "liegt-in")?.from).toEqual(["ort"]);
  expect(saved.removed).toEqual({ date: { fate: "relabel", to: "ort-2" } });
  draftSaved(draft());
  expect(useCodebook.getState()).toEqual({ draft: undefined, place: { at: "label", id: "ort-2" } });
});

test("a label that was to become one that goes follows it, or stays", () => {
  removeLabel("date", { fate: "relabel", to: "actor" });
  removeLabel("actor", { fate: "relabel", to: "claim" });
  expect(draft().removed.date).toEqual({ fate: "relabel", to: "claim" });
  removeLabel("claim", { fate: "remove-spans" });
  expect(Object.keys(draft().removed)).toEqual(["claim"]);
});
