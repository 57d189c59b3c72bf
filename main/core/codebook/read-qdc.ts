import { appError, WortlautError } from "#shared/errors";
import type { ImportedCodebook } from "#shared/ipc/codebook-types";
import { type Codebook, type Label, labelShapes } from "#shared/model/codebook";
import { parseHex } from "#shared/model/colour-sight";
import { fail, ok, type Result } from "#shared/result";
import { guidOf, IdSupply } from "./ids";
import { readXml, type XmlElement } from "./read-xml";
import { addedTo, colourInFile } from "./write-qdc";

/** A code of the file with the names of the codes it stands under. */
interface Code {
  guid: string;
  names: string[];
  colour: string | undefined;
  description: string;
  isCodable: boolean;
  hasNotes: boolean;
}

const palette = ["plum", "rose", "moss", "slate", "claim", "actor", "date"];

/**
 * Reads a REFI-QDA codebook. Every codable code becomes a label; a code below others bears their names as well
 * ("parent / child"), codes that only group become part of these names. A code that Wortlaut itself has exported gets
 * back the id of its label in `present`. Fails with `import-broken-file`.
 */
export function parseQdc(
  text: string,
  fileName: string,
  present: Pick<Codebook, "labels">,
): Result<ImportedCodebook> {
  try {
    const root = readXml(text, fileName);
    const isCodebook = root.name === "CodeBook" || root.name === "Codebook";
    const book = isCodebook ? root : childrenOf(root, "CodeBook")[0];
    if (!book) return fail(broken(fileName, "it is no codebook of REFI-QDA."));
    const codes = childrenOf(book, "Codes").flatMap((list) => collect(list, []));
    const codable = codes.filter(({ isCodable }) => isCodable);
    if (codable.length === 0) return fail(broken(fileName, "there is no code in it to tag with."));
    const labels = toLabels(codable, present);
    const sets = childrenOf(book, "Sets").flatMap((list) => childrenOf(list, "Set"));
    return ok({ fileName, format: "qdc", labels, roles: [], remarks: remarksOn(codes, labels, sets.length) });
  } catch (error) {
    if (error instanceof WortlautError) return fail(error.appError);
    throw error;
  }
}

function broken(fileName: string, why: string) {
  return appError("import-broken-file", fileName, why, { data: { file: fileName } });
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

function collect(list: XmlElement, above: readonly string[]): Code[] {
  return childrenOf(list, "Code").flatMap((code) => {
    const name = code.attributes.get("name")?.trim() ?? "";
    const names = name === "" ? [...above] : [...above, name];
    const description = childrenOf(code, "Description").map(({ text }) => text.trim());
    return [
      {
        guid: code.attributes.get("guid")?.toLowerCase() ?? "",
        names,
        colour: code.attributes.get("color"),
        description: description.join("\n\n"),
        isCodable: ["true", "1"].includes(code.attributes.get("isCodable") ?? ""),
        hasNotes: childrenOf(code, "NoteRef").length > 0,
      },
      ...collect(code, names),
    ];
  });
}

function toLabels(codes: readonly Code[], present: Pick<Codebook, "labels">): Label[] {
  const ours = new Map(present.labels.map((label) => [guidOf(`label/${label.id}`), label]));
  const ids = new IdSupply();
  // What comes back gets its own id before anything new can take it.
  const known = codes.map(({ guid }) => ours.get(guid));
  const taken = known.map((label) => label && ids.take(label.id, label.name, "label"));
  const names = uniqueNames(codes);
  return codes.map((code, index): Label => {
    const own = known[index];
    const name = names[index] ?? "";
    if (own && taken[index] === own.id) return comeBack(own, name, code);
    return {
      id: ids.take(undefined, name, "label"),
      name,
      colour: colourOf(code.colour, index),
      shape: labelShapes[index % labelShapes.length] ?? "tint",
      snap: "word",
      attributes: [],
      guideline: code.description,
      retired: false,
    };
  });
}

/** A label that was exported keeps what the format has no place for. */
function comeBack(own: Label, name: string, { colour, description }: Code): Label {
  const added = addedTo(own);
  const isOurs = added !== "" && description.endsWith(added);
  const isSameColour = colour === undefined || colour.toUpperCase() === colourInFile(own);
  return {
    ...own,
    name,
    colour: isSameColour ? own.colour : colourOf(colour, 0),
    guideline: isOurs ? description.slice(0, -added.length).trim() : description,
  };
}

function uniqueNames(codes: readonly Code[]): string[] {
  const taken = new Set<string>();
  // The next number of each name: a file of thousands that are all alike must not take minutes.
  const next = new Map<string, number>();
  return codes.map(({ names }, index) => {
    const base = names.join(" / ") || `Code ${index + 1}`;
    const key = base.toLowerCase();
    let number = next.get(key) ?? 1;
    let name = base;
    for (; taken.has(name.toLowerCase()); name = `${base} (${number})`) number++;
    next.set(key, number);
    taken.add(name.toLowerCase());
    return name;
  });
}

function colourOf(colour: string | undefined, index: number): string {
  const own = colour?.toLowerCase() ?? "";
  return parseHex(own) ? own : (palette[index % palette.length] ?? "slate");
}

function remarksOn(codes: readonly Code[], labels: readonly Label[], sets: number): string[] {
  const nested = codes.filter(({ names, isCodable }) => isCodable && names.length > 1).length;
  const grouping = codes.filter(({ isCodable }) => !isCodable).map(({ names }) => names.at(-1) ?? "");
  const colourless = codes.filter(({ isCodable, colour }) => isCodable && !parseHex(colour ?? "")).length;
  const notes = codes.filter(({ hasNotes }) => hasNotes).length;
  const remarks = [
    "A .qdc file holds neither attributes nor links, keys nor ways of drawing. Labels that came from this project keep theirs; new ones have none.",
  ];
  if (nested > 0)
    remarks.push(`${count(nested, "code")} stood below others: the names above became part of theirs.`);
  if (grouping.length > 0) {
    remarks.push(
      `Codes that only group became no labels: ${grouping.map((name) => `“${name}”`).join(", ")}.`,
    );
  }
  if (colourless > 0) remarks.push(`${count(colourless, "code")} had no colour and got one.`);
  if (notes > 0) remarks.push(`Notes on ${count(notes, "code")} are not in the file and were left out.`);
  if (sets > 0) remarks.push(`${count(sets, "set")} of codes left out.`);
  const renamed = labels.filter(({ name }) => / \(\d+\)$/.test(name));
  if (renamed.length > 0)
    remarks.push(
      `Names that were there twice got a number: ${renamed.map(({ name }) => `“${name}”`).join(", ")}.`,
    );
  return remarks;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
