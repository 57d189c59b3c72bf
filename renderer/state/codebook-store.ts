import { useMemo } from "react";
import { create } from "zustand";
import type { BulkAction } from "#shared/ipc/bulk-types";
import { type Codebook, codebookStep, type Label, type LinkRole } from "#shared/model/codebook";
import { idFor, namesOfLabels, withNamedIds } from "./codebook-names";
import { rebased } from "./codebook-rebase";
import { useProject } from "./project-store";

type SaveCodebook = Extract<BulkAction, { action: "save-codebook" }>;
export type LabelFate = SaveCodebook["removed"][string];

/** The codebook as it is being edited. */
export interface CodebookDraft {
  /** The codebook it was made of. */
  base: Pick<Codebook, "version" | "versions" | "labels" | "roles">;
  labels: Label[];
  roles: LinkRole[];
  /** Labels that go, and what becomes of their spans. They stay in `labels` until the draft is saved. */
  removed: Record<string, LabelFate>;
  /** Roles that go with their links. */
  removedRoles: string[];
}

/** What of the codebook the screen shows. */
export type CodebookPlace =
  /** `fresh`: just added, its name is what is typed next. */
  | { at: "label"; id: string; fresh?: boolean }
  | { at: "role"; id: string; fresh?: boolean }
  | { at: "versions" }
  | { at: "recheck" };

interface CodebookState {
  /** Undefined while nothing was changed. */
  draft: CodebookDraft | undefined;
  place: CodebookPlace | undefined;
}

/** The editor of the codebook; a draft survives looking at other screens. */
export const useCodebook = create<CodebookState>()(() => ({ draft: undefined, place: undefined }));

function draftOf(codebook: Codebook): CodebookDraft {
  const { labels, roles } = codebook;
  return { base: codebook, labels, roles, removed: {}, removedRoles: [] };
}

/** The codebook as the editor shows it. */
export function useDraft(): CodebookDraft | undefined {
  const draft = useCodebook((state) => state.draft);
  const codebook = useProject((state) => state.snapshot?.codebook);
  return useMemo(() => {
    if (!codebook) return draft;
    return draft ? rebased(draft, codebook) : draftOf(codebook);
  }, [draft, codebook]);
}

/** Changes the draft; the first change makes it. */
export function editDraft(edit: (draft: CodebookDraft) => Partial<CodebookDraft>): void {
  const codebook = useProject.getState().snapshot?.codebook;
  if (!codebook) return;
  useCodebook.setState(({ draft }) => {
    const before = draft ? rebased(draft, codebook) : draftOf(codebook);
    return { draft: { ...before, ...edit(before) } };
  });
}

/** Changes a label of the draft. */
export function editLabel(id: string, edit: Partial<Label>): void {
  editDraft(({ labels }) => ({
    labels: labels.map((label) => (label.id === id ? defined(label, edit) : label)),
  }));
}

/** Changes a role of the draft. */
export function editRole(id: string, edit: Partial<LinkRole>): void {
  editDraft(({ roles }) => ({ roles: roles.map((role) => (role.id === id ? defined(role, edit) : role)) }));
}

/** `base` with `edit`; what is undefined in it is taken away. */
function defined<T extends object>(base: T, edit: Partial<T>): T {
  const entries = Object.entries({ ...base, ...edit }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T;
}

const palette = ["plum", "rose", "moss", "slate", "claim", "actor", "date"];
const shapes = ["tint", "underline", "dotted", "dashed", "double", "wavy"] as const;

/** Adds a label that looks unlike the others, and opens it. Its id is made of `wish`. */
export function addLabel(name: string, wish = name): void {
  editDraft(({ labels }) => {
    const id = idFor(wish, new Set(labels.map((label) => label.id)), "label");
    const keys = new Set(labels.filter((label) => !label.retired).map((label) => label.key));
    const key = "123456789".split("").find((digit) => !keys.has(digit));
    const colours = new Set(labels.map((label) => label.colour));
    const label: Label = {
      id,
      name,
      colour: palette.find((colour) => !colours.has(colour)) ?? "slate",
      shape: shapes[labels.length % shapes.length] ?? "tint",
      ...(key ? { key } : {}),
      snap: "word",
      attributes: [],
      guideline: "",
      retired: false,
    };
    useCodebook.setState({ place: { at: "label", id, fresh: true } });
    return { labels: [...labels, label] };
  });
}

/** Adds a role, and opens it. Its id is made of `wish`. */
export function addRole(name: string, wish = name): void {
  editDraft(({ labels, roles }) => {
    const id = idFor(wish, new Set(roles.map((role) => role.id)), "link");
    const [first] = labels;
    const role: LinkRole = {
      id,
      name,
      from: first ? [first.id] : [],
      to: ["actor-entry"],
      many: true,
      attributes: [],
    };
    useCodebook.setState({ place: { at: "role", id, fresh: true } });
    return { roles: [...roles, role] };
  });
}

/** Moves a label one place up (-1) or down (1). */
export function moveLabel(id: string, direction: 1 | -1): void {
  editDraft(({ labels }) => ({
    labels: moved(
      labels,
      labels.findIndex((label) => label.id === id),
      direction,
    ),
  }));
}

/** `items` with the one at `index` one place further. */
export function moved<T>(items: readonly T[], index: number, direction: 1 | -1): T[] {
  const item = items[index];
  const to = index + direction;
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  return items.toSpliced(index, 1).toSpliced(to, 0, item);
}

/**
 * Takes a label out of the draft; its spans meet `fate` when the draft is saved. Unused ones just go. Labels that were
 * to become this one follow it into the next, or stay.
 */
export function removeLabel(id: string, fate: LabelFate | undefined): void {
  editDraft(({ labels, removed }) => {
    const others = Object.entries(removed).flatMap(([other, of]): Array<[string, LabelFate]> => {
      if (of.fate !== "relabel" || of.to !== id) return [[other, of]];
      return fate?.fate === "relabel" ? [[other, fate]] : [];
    });
    const rest = Object.fromEntries(others);
    if (fate) return { removed: { ...rest, [id]: fate } };
    return { labels: labels.filter((label) => label.id !== id), removed: rest };
  });
}

/** Keeps a label after all. */
export function keepLabel(id: string): void {
  editDraft(({ removed }) => {
    const { [id]: _gone, ...rest } = removed;
    return { removed: rest };
  });
}

/** Takes a role out of the draft, or keeps it after all. */
export function toggleRole(id: string): void {
  editDraft(({ removedRoles }) => ({
    removedRoles: removedRoles.includes(id)
      ? removedRoles.filter((other) => other !== id)
      : [...removedRoles, id],
  }));
}

/** What saving the draft asks of the project. */
export function saveAction(draft: CodebookDraft, note: string, recheck: string[]): SaveCodebook {
  const { removed, removedRoles } = draft;
  const labels = draft.labels.filter((label) => !removed[label.id]);
  const ids = namesOfLabels({ labels, roles: [] }, draft.base);
  const named = (fate: LabelFate) =>
    fate.fate === "relabel" ? { ...fate, to: ids.get(fate.to) ?? fate.to } : fate;
  // A link follows the tags it begins or ends at to their next label.
  const follow = (ids: readonly string[]) => [
    ...new Set(
      ids.flatMap((id) => {
        const fate = removed[id];
        if (!fate) return [id];
        return fate.fate === "relabel" ? [fate.to] : [];
      }),
    ),
  ];
  const roles = draft.roles
    .filter((role) => !removedRoles.includes(role.id))
    .map((role) => ({ ...role, from: follow(role.from), to: follow(role.to) }));
  return {
    action: "save-codebook",
    base: codebookStep(draft.base),
    ...withNamedIds({ labels, roles }, draft.base),
    note,
    recheck,
    removed: Object.fromEntries(Object.entries(removed).map(([id, fate]) => [id, named(fate)])),
  };
}

/** Forgets the draft that was saved; what is open stays open under the id it got. */
export function draftSaved({ base, labels, roles }: CodebookDraft): void {
  useCodebook.setState(({ place }) => {
    if (!place || !("id" in place)) return { draft: undefined };
    const parts = place.at === "label" ? labels : roles;
    const index = parts.findIndex(({ id }) => id === place.id);
    const saved = withNamedIds({ labels, roles }, base);
    const id = (place.at === "label" ? saved.labels : saved.roles)[index]?.id ?? place.id;
    return { draft: undefined, place: { at: place.at, id } };
  });
}

/** Forgets the draft. */
export function discardDraft(): void {
  useCodebook.setState({ draft: undefined });
}

/** Forgets everything, when the project is closed. */
export function forgetCodebook(): void {
  useCodebook.setState({ draft: undefined, place: undefined });
}
