import { commands } from "../commands";
import { type AppError, appError } from "../errors";
import type { AttributeDefinition, Codebook, Label, LinkRole } from "./codebook";
import { contrast, difference, type Sight, seenWith, sights, toLab } from "./colour-sight";
import { linePaint, paperPaint, type Theme, themes } from "./label-paint";

type Parts = Pick<Codebook, "labels" | "roles">;

/** The first item whose key another item before it has. */
export function firstTwice<T>(items: readonly T[], keyOf: (item: T) => string | undefined): T | undefined {
  const seen = new Set<string>();
  return items.find((item) => {
    const key = keyOf(item);
    if (key === undefined) return false;
    const isTwice = seen.has(key);
    seen.add(key);
    return isTwice;
  });
}

/** What makes a codebook impossible in itself, such as an id that is used twice: such a one is never saved. */
export function inconsistency({ labels, roles }: Parts): AppError | undefined {
  const sameId = firstTwice(labels, (label) => label.id);
  if (sameId) return appError("label-exists", sameId.name, `the id ${sameId.id} is used twice.`);
  const active = labels.filter((label) => !label.retired);
  const sameName = firstTwice(active, (label) => folded(label.name));
  if (sameName) return appError("label-exists", sameName.name, "two labels have this name.");
  const sameKey = firstTwice(active, (label) => label.key);
  if (sameKey) return appError("label-exists", sameKey.name, `two labels have the key ${sameKey.key}.`);
  const sameRole = firstTwice(roles, (role) => role.id);
  if (sameRole) return appError("op-invalid", sameRole.name, `the link ${sameRole.id} is there twice.`);
  for (const { name, attributes } of [...labels, ...roles]) {
    const wrong = attributesError(name, attributes);
    if (wrong) return wrong;
  }
  return undefined;
}

function attributesError(owner: string, attributes: readonly AttributeDefinition[]): AppError | undefined {
  const same = firstTwice(attributes, (attribute) => attribute.id);
  if (same) return appError("op-invalid", owner, `the attribute ${same.id} is there twice.`);
  for (const { name, values } of attributes) {
    const sameValue = values && firstTwice(values, (value) => value.id);
    if (sameValue) return appError("op-invalid", name, `the value ${sameValue.id} is there twice.`);
  }
  return undefined;
}

/** What there is to say about a codebook that is being edited; the words are in messages/codebook-flaws.ts. */
export interface CodebookFlaw {
  code: CodebookFlawCode;
  /** "fault": it must not be saved like this. "hint": it can, but coders will have trouble. */
  severity: "fault" | "hint";
  /** Where it is. */
  at: { kind: "label" | "role"; id: string };
  values: Record<string, string | number>;
}

export type CodebookFlawCode =
  | "no-name"
  | "same-id"
  | "same-name"
  | "same-key"
  | "reserved-key"
  | "long-key"
  | "attribute-no-name"
  | "attribute-same-id"
  | "attribute-same-name"
  | "value-no-name"
  | "value-same-id"
  | "value-same-name"
  | "no-values"
  | "no-ends"
  | "unknown-end"
  | "weak-contrast"
  | "colours-alike";

/** Everything that is wrong or hard about labels and roles, in their order. */
export function findFlaws({ labels, roles }: Parts): CodebookFlaw[] {
  return [
    ...labels.flatMap((label) => labelFlaws(label, labels)),
    ...roles.flatMap((role) => roleFlaws(role, labels, roles)),
  ];
}

type Note = Pick<CodebookFlaw, "code" | "severity" | "values">;

function fault(code: CodebookFlawCode, values: Note["values"] = {}): Note {
  return { code, severity: "fault", values };
}

function hint(code: CodebookFlawCode, values: Note["values"] = {}): Note {
  return { code, severity: "hint", values };
}

function labelFlaws(label: Label, labels: readonly Label[]): CodebookFlaw[] {
  const before = labels.slice(0, labels.indexOf(label));
  const active = before.filter(({ retired }) => !retired);
  const notes: Note[] = [...attributeFlaws(label)];
  if (label.name.trim() === "") notes.push(fault("no-name"));
  if (before.some(({ id }) => id === label.id)) notes.push(fault("same-id", { id: label.id }));
  if (!label.retired) {
    const twin = active.find(({ name }) => folded(name) === folded(label.name));
    if (twin && label.name.trim() !== "") notes.push(fault("same-name", { other: twin.name }));
    notes.push(...keyFlaws(label, active), ...colourFlaws(label, active));
  }
  return notes.map((note) => ({ ...note, at: { kind: "label", id: label.id } }));
}

function roleFlaws(role: LinkRole, labels: readonly Label[], roles: readonly LinkRole[]): CodebookFlaw[] {
  const before = roles.slice(0, roles.indexOf(role));
  const notes: Note[] = [...attributeFlaws(role)];
  if (role.name.trim() === "") notes.push(fault("no-name"));
  if (before.some(({ id }) => id === role.id)) notes.push(fault("same-id", { id: role.id }));
  const twin = before.find(({ name }) => folded(name) === folded(role.name));
  if (twin && role.name.trim() !== "") notes.push(hint("same-name", { other: twin.name }));
  if (role.from.length === 0 || role.to.length === 0) notes.push(hint("no-ends"));
  const known = new Set([...labels.map(({ id }) => id), "actor-entry", "statement"]);
  for (const id of new Set([...role.from, ...role.to])) {
    if (!known.has(id)) notes.push(hint("unknown-end", { id }));
  }
  // Two links may share a key when it is clear from the tag which one is meant.
  const rivals = before.filter(({ from }) => from.some((id) => role.from.includes(id)));
  notes.push(...keyFlaws(role, [...labels.filter(({ retired }) => !retired), ...rivals]));
  return notes.map((note) => ({ ...note, at: { kind: "role", id: role.id } }));
}

/** Keys of the reader that are neither a label's nor a link's. */
const reserved = new Set(
  commands.flatMap(({ id, ...command }) => {
    const key = "shortcut" in command ? command.shortcut : undefined;
    const isOwn = /^(tag\.(claim|actor|date)|link\.(speaker|date|statement|entry))$/.test(id);
    return "readerOnly" in command && key?.length === 1 && !isOwn ? [folded(key)] : [];
  }),
);

function keyFlaws(
  { key }: { key?: string | undefined },
  rivals: ReadonlyArray<{ id: string; name: string; key?: string | undefined }>,
): Note[] {
  if (key === undefined) return [];
  if ([...key].length !== 1 || key.trim() === "") return [fault("long-key", { key })];
  if (reserved.has(folded(key))) return [fault("reserved-key", { key: key.toUpperCase() })];
  const rival = rivals.find((other) => other.key && folded(other.key) === folded(key));
  return rival ? [fault("same-key", { key: key.toUpperCase(), other: rival.name })] : [];
}

function attributeFlaws({ attributes }: { attributes: readonly AttributeDefinition[] }): Note[] {
  return attributes.flatMap((attribute, index) => {
    const before = attributes.slice(0, index);
    const { id, name, type, values } = attribute;
    const notes: Note[] = [];
    if (name.trim() === "") notes.push(fault("attribute-no-name", { id }));
    if (before.some((other) => other.id === id))
      notes.push(fault("attribute-same-id", { attribute: name, id }));
    else if (before.some((other) => folded(other.name) === folded(name))) {
      notes.push(hint("attribute-same-name", { attribute: name }));
    }
    if (type === "choice" || type === "choices") notes.push(...valueFlaws(name, values ?? []));
    return notes;
  });
}

function valueFlaws(attribute: string, values: ReadonlyArray<{ id: string; name: string }>): Note[] {
  if (values.length === 0) return [fault("no-values", { attribute })];
  const sameId = firstTwice(values, ({ id }) => id);
  const sameName = firstTwice(values, ({ name }) => folded(name));
  const nameless = values.find(({ id, name }) => name.trim() === "" || id.trim() === "");
  return [
    ...(nameless ? [fault("value-no-name", { attribute })] : []),
    ...(sameId ? [fault("value-same-id", { attribute, value: sameId.id })] : []),
    ...(sameName && !sameId ? [hint("value-same-name", { attribute, value: sameName.name })] : []),
  ];
}

/** What WCAG asks of lines and marks that mean something. */
const leastContrast = 3;
/** Colours that differ less (CIEDE2000) are hard to tell apart in thin lines. */
const leastDifference = 10;

function colourFlaws(label: Label, others: readonly Label[]): Note[] {
  const notes: Note[] = [];
  for (const theme of themes) {
    const ratio = contrast(linePaint(label.colour, theme), paperPaint(theme));
    if (ratio >= leastContrast) continue;
    notes.push(hint("weak-contrast", { theme, ratio: Math.round(ratio * 10) / 10 }));
  }
  // Labels that are drawn in different ways are told apart without their colours.
  for (const other of others.filter(({ shape }) => shape === label.shape)) {
    const sight = sights.find((candidate) => apart(label.colour, other.colour, candidate) < leastDifference);
    if (sight) notes.push(hint("colours-alike", { other: other.name, sight }));
  }
  return notes;
}

/** How far apart the lines of two labels look (CIEDE2000) in the theme where they are nearer. */
function apart(a: string, b: string, sight: Sight): number {
  const seen = (colour: string, theme: Theme) => toLab(seenWith(sight, linePaint(colour, theme)));
  return Math.min(...themes.map((theme) => difference(seen(a, theme), seen(b, theme))));
}

function folded(text: string): string {
  return text.normalize("NFKC").trim().toLocaleLowerCase();
}
