import { create } from "zustand";
import { linkMessages } from "#shared/messages/link";
import type { AttributeDefinition, LinkRole } from "#shared/model/codebook";
import { say } from "../i18n/use-messages";
import { annotate } from "./annotate";
import { rolesFrom } from "./codebook-kinds";
import { groundNow } from "./ground";
import { type LinkChoice, linkStep } from "./link-ops";
import { announce, reader } from "./reader-store";
import { useSession } from "./session-store";

/** What is being chosen beside a span. */
export type Picker =
  /** Which role; `to`: the span it leads to, after dragging. */
  | { stage: "role"; span: string; roles: readonly LinkRole[]; to?: string }
  | { stage: "target"; span: string; role: LinkRole }
  /** What the new link carries. */
  | { stage: "attributes"; span: string; role: LinkRole; link: string };

interface LinkState {
  picker: Picker | undefined;
  /** Where the keyboard goes back to. */
  back: Element | null;
}

/** The picker that links the selected span. */
export const useLink = create<LinkState>()(() => ({ picker: undefined, back: null }));

function labelOf(span: string): string | undefined {
  return groundNow()?.open.annotations.spans.find((other) => other.id === span)?.label;
}

function open(picker: Picker): void {
  const { picker: before, back } = useLink.getState();
  useLink.setState({ picker, back: before ? back : document.activeElement });
}

/** Asks what the role with this id leads to from a span. False where the role does not begin at spans of its label. */
export function pickTarget(span: string, role: string): boolean {
  const ground = groundNow();
  const label = labelOf(span);
  const found = ground?.codebook.roles.find((other) => other.id === role);
  if (!found || label === undefined || !found.from.includes(label)) return false;
  open({ stage: "target", span, role: found });
  return true;
}

/** Asks for the role first; a label with one role only is asked what it leads to. False where no role begins here. */
export function pickRole(span: string): boolean {
  const ground = groundNow();
  const label = labelOf(span);
  if (!ground || label === undefined) return false;
  const roles = rolesFrom(ground.codebook, label);
  const [only] = roles;
  if (!only) return false;
  open(roles.length === 1 ? { stage: "target", span, role: only } : { stage: "role", span, roles });
  return true;
}

/** Links two spans; asks for the role where several fit. False where none does. */
export function linkSpans(from: string, to: string): boolean {
  const ground = groundNow();
  const label = labelOf(from);
  const target = labelOf(to);
  if (!ground || label === undefined || target === undefined || from === to) return false;
  const roles = rolesFrom(ground.codebook, label).filter((role) => role.to.includes(target));
  const [only] = roles;
  if (!only) return false;
  if (roles.length > 1) open({ stage: "role", span: from, roles, to });
  else void linkTo(from, only, { kind: "span", span: to });
  return true;
}

/** A role was chosen: links to what was dragged to, else asks what it leads to. */
export function chooseRole(role: LinkRole): void {
  const { picker } = useLink.getState();
  if (picker?.stage !== "role") return;
  if (picker.to) void linkTo(picker.span, role, { kind: "span", span: picker.to });
  else open({ stage: "target", span: picker.span, role });
}

const stepNames = { "new-actor": "link-new-actor", "new-statement": "link-new-statement" } as const;

/**
 * Links a span, and the spans `also`, to what was chosen, as one step, and then asks for what the link carries, if its
 * role says so.
 */
export async function linkTo(
  span: string,
  role: LinkRole,
  choice: LinkChoice,
  also: readonly string[] = [],
): Promise<boolean> {
  const ground = groundNow();
  const step = ground && linkStep(ground, role, span, choice, also);
  if (!step) {
    closePicker();
    return false;
  }
  if (step.ops.length === 0) {
    announce(say(linkMessages, "alreadyLinked"), true);
    closePicker();
    return false;
  }
  const replaces = step.ops.some((op) => op.op === "remove-link");
  const named =
    choice.kind === "new-actor" || choice.kind === "new-statement" ? stepNames[choice.kind] : undefined;
  const done = annotate(named ?? (replaces ? "replace-link" : "add-link"), step.ops, {
    merge: mergeKey(step.link),
    entries: step.entries,
  });
  announce(say(linkMessages, replaces ? "replaced" : "linked", { role: role.name, count: also.length + 1 }));
  if (role.attributes.some(choosable)) open({ stage: "attributes", span, role, link: step.link });
  else closePicker();
  return done;
}

/** Whether an attribute of a link can be chosen with one key, right after linking. */
export function choosable({ type, values }: AttributeDefinition): boolean {
  return type === "yes-no" || (type === "choice" && (values?.length ?? 0) > 0);
}

/** A link and what it carries, chosen right after, are undone together. */
export function mergeKey(link: string): string {
  return `link:${link}`;
}

/** Closes the picker; the keyboard goes back to where it was, as a rule to the text. */
export function closePicker(): void {
  const { picker, back } = useLink.getState();
  if (!picker) return;
  useLink.setState({ picker: undefined, back: null });
  requestAnimationFrame(() => {
    const inText = !(back instanceof HTMLElement) || !back.isConnected || back.closest("[data-pane=reader]");
    if (inText) reader()?.focus();
    else (back as HTMLElement).focus();
  });
}

// A picker for a span that is gone, by undo or in another article, has nothing to link.
useSession.subscribe(({ open: now }) => {
  const { picker } = useLink.getState();
  if (!picker) return;
  if (!now?.shown.annotations.spans.some((span) => span.id === picker.span)) closePicker();
});
