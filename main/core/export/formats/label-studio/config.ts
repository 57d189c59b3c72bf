import type { Codebook } from "#shared/model/codebook";
import { hexColour } from "../label-colour";
import { type Control, controlsOf, hotkeysOf, labelControl, noteControl, textObject } from "./controls";

// What no XML 1.0 file can hold.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** `text` inside the quotes of an attribute of XML. */
function quoted(text: string): string {
  const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text
    .replace(illegal, "\ufffd")
    .replace(/[&<>"\t\n\r]/g, (sign) => escapes[sign] ?? `&#${sign.charCodeAt(0)};`);
}

function tag(name: string, attributes: Record<string, string | undefined>): string {
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return [name, ...given.map(([key, value]) => `${key}="${quoted(value)}"`)].join(" ");
}

/**
 * The labelling configuration of Label Studio for a codebook. `found` are labels and roles that were used, of which
 * the codebook may not know all.
 */
export function configOf(
  codebook: Codebook | null,
  found: { labels: Iterable<string>; roles: Iterable<string> },
): string {
  const labels = codebook?.labels ?? [];
  const roles = [...new Set([...(codebook?.roles ?? []).map(({ id }) => id), ...found.roles])];
  const unknown = [...found.labels].filter((id) => !labels.some((label) => label.id === id));
  const keys = hotkeysOf(labels);
  return [
    "<View>",
    "  <Relations>",
    ...roles.map((role) => `    <${tag("Relation", { value: role })}/>`),
    "  </Relations>",
    `  <${tag("Labels", { name: labelControl, toName: textObject })}>`,
    ...labels.map(({ id, name, colour }) => {
      const background = hexColour(colour);
      return `    <${tag("Label", { value: id, background, hotkey: keys.get(id), hint: name })}/>`;
    }),
    ...unknown.map((id) => `    <${tag("Label", { value: id, background: hexColour("slate") })}/>`),
    "  </Labels>",
    ...controlsOf(codebook).flatMap(controlLines),
    `  <${tag("TextArea", { name: noteControl, toName: textObject, perRegion: "true" })}/>`,
    `  <${tag("Text", { name: textObject, value: `$${textObject}` })}/>`,
    "</View>",
    "",
  ].join("\n");
}

/** A control that is shown when a region of its label is selected. */
function controlLines(control: Control): string[] {
  const when = { visibleWhen: "region-selected", whenTagName: labelControl, whenLabelValue: control.label };
  return [
    `  <${tag("View", when)}>`,
    `    <${tag("Header", { value: control.attribute.name })}/>`,
    ...inputLines(control).map((line) => `    ${line}`),
    "  </View>",
  ];
}

function inputLines({ name, attribute: { type, values } }: Control): string[] {
  const common = { name, toName: textObject, perRegion: "true" };
  if (type === "number") return [`<${tag("Number", common)}/>`];
  if (type !== "choice" && type !== "choices" && type !== "yes-no") return [`<${tag("TextArea", common)}/>`];
  const yesNo = [
    { id: "yes", name: "yes" },
    { id: "no", name: "no" },
  ];
  const allowed = type === "yes-no" ? yesNo : (values ?? []);
  return [
    `<${tag("Choices", { ...common, choice: type === "choices" ? "multiple" : "single" })}>`,
    ...allowed.map((value) => `  <${tag("Choice", { value: value.id, hint: value.name })}/>`),
    "</Choices>",
  ];
}
