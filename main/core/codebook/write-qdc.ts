import type { Codebook, Label } from "#shared/model/codebook";
import { formatHex, parseHex } from "#shared/model/colour-sight";
import { linePaint } from "#shared/model/label-paint";
import { guidOf } from "./ids";

/**
 * The labels as a REFI-QDA codebook (`urn:QDA-XML:codebook:1.0`). What the format has no place for (attributes,
 * values, examples, drawing, whether a label is retired) is written into the descriptions in words; links and keys
 * are left out.
 */
export function formatQdc({ labels }: Pick<Codebook, "labels">): string {
  const codes = labels.map(formatCode).join("\n");
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Wortlaut">',
    "  <Codes>",
    codes,
    "  </Codes>",
    "</CodeBook>",
    "",
  ].join("\n");
}

/** A label as a code of REFI-QDA. */
export function formatCode(label: Label): string {
  const colour = colourInFile(label);
  const attributes = [
    `guid="${guidOf(`label/${label.id}`)}"`,
    `name="${escapeXml(label.name)}"`,
    'isCodable="true"',
    `color="${colour}"`,
  ].join(" ");
  const description = describe(label);
  if (description === "") return `    <Code ${attributes}/>`;
  return `    <Code ${attributes}>\n      <Description>${escapeXml(description)}</Description>\n    </Code>`;
}

/** The colour a label has in a file: its own, or what its palette name looks like on light paper. */
export function colourInFile({ colour }: Label): string {
  return (parseHex(colour) ? colour : formatHex(linePaint(colour, "light"))).toUpperCase();
}

function describe(label: Label): string {
  return [label.guideline.trim(), addedTo(label)].filter((part) => part !== "").join("\n\n");
}

/** What is written behind a label's guideline, as there is no other place for it. */
export function addedTo({ examples = [], attributes, retired }: Label): string {
  const quoted = examples.map(({ text, fits, why }) => {
    const reason = why ? ` (${why})` : "";
    return `${fits ? "Example" : "Counter-example"}: ${text}${reason}`;
  });
  const defined = attributes.map(({ name, type, values }) => {
    const choices = values ? `: ${values.map((value) => value.name).join(", ")}` : "";
    return `Attribute ${name} (${type})${choices}`;
  });
  return [...quoted, ...defined, ...(retired ? ["Retired"] : [])].join("\n");
}

/** Text for XML 1.0; characters that it cannot hold become blanks. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}
