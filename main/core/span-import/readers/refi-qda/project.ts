import type { ForeignDefinition } from "../../foreign";
import { elementsOf, innerText, type XmlNode } from "../markup/xml-tree";

/** A code with the names of the codes above it. */
export interface Code {
  /** "parent / child"; a number behind names that are there twice. */
  name: string;
  colour: string;
  guideline: string;
  codable: boolean;
  /** For a value of an attribute, in files Wortlaut wrote: the attribute's name and the value's. */
  asValue?: readonly [attribute: string, value: string];
}

/** A case: what Wortlaut writes actors and statements as. */
export interface Case {
  name: string;
  /** What its variable Kind says; "" when there is none. */
  kind: string;
}

/** What a project file says besides its sources. Keys are GUIDs in lower case. */
export interface QdaProject {
  root: XmlNode;
  codes: Map<string, Code>;
  users: Map<string, string>;
  /** Names of variables. */
  variables: Map<string, string>;
  /** Memos by GUID; those whose text is in a file of its own are still to be read. */
  notes: Map<string, XmlNode>;
  /** The text sources, also those that stand for other media. */
  sources: XmlNode[];
  links: XmlNode[];
  cases: Map<string, Case>;
  /** Whether Wortlaut wrote it. */
  isOwn: boolean;
}

/** GUIDs compare without regard to capitals and braces. */
export function guidOf(node: XmlNode, attribute = "guid"): string {
  return plainGuid(node.attributes.get(attribute) ?? "");
}

/** A GUID in lower case, without braces. */
export function plainGuid(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^\{|\}$/gu, "");
}

/** Reads the parts of a project; undefined when the root is none. */
export function projectOf(root: XmlNode): QdaProject | undefined {
  if (root.name !== "Project") return undefined;
  const inside = (list: string, item: string) =>
    elementsOf(root, list).flatMap((node) => elementsOf(node, item));
  const variables = named(
    inside("Variables", "Variable"),
    (variable) => variable.attributes.get("name") ?? "",
  );
  const isOwn = (root.attributes.get("origin") ?? "").startsWith("Wortlaut");
  return {
    ...{ root, isOwn, variables },
    codes: codesOf(root, isOwn),
    cases: new Map(inside("Cases", "Case").map((node) => [guidOf(node), caseOf(node, variables)])),
    users: named(
      inside("Users", "User"),
      (user) => user.attributes.get("name") || user.attributes.get("id") || "",
    ),
    notes: new Map(inside("Notes", "Note").map((note) => [guidOf(note), note])),
    sources: elementsOf(root, "Sources").flatMap((list) => elementsOf(list)),
    links: inside("Links", "Link"),
  };
}

function named(nodes: readonly XmlNode[], nameOf: (node: XmlNode) => string): Map<string, string> {
  return new Map(nodes.map((node) => [guidOf(node), nameOf(node)]));
}

function caseOf(node: XmlNode, variables: ReadonlyMap<string, string>): Case {
  const kind = elementsOf(node, "VariableValue").find(
    (value) => variableOf(value, variables).toLowerCase() === "kind",
  );
  return { name: node.attributes.get("name") ?? "", kind: kind ? innerText(kind).trim() : "" };
}

/** The name of the variable a value belongs to. */
export function variableOf(value: XmlNode, variables: ReadonlyMap<string, string>): string {
  const [ref] = elementsOf(value, "VariableRef");
  return variables.get(ref ? guidOf(ref, "targetGUID") : "") ?? "";
}

function codesOf(root: XmlNode, isOwn: boolean): Map<string, Code> {
  const codes = new Map<string, Code>();
  const taken = new Map<string, number>();
  const add = (node: XmlNode, above: readonly string[], isValue: boolean) => {
    const own = (node.attributes.get("name") ?? "").trim();
    const names = own === "" ? above : [...above, own];
    const base = names.join(" / ") || "Code";
    const codable = ["true", "1"].includes(node.attributes.get("isCodable") ?? "true");
    const number = (taken.get(base) ?? 0) + 1;
    taken.set(base, number);
    const colour = node.attributes.get("color") ?? "";
    codes.set(guidOf(node), {
      name: number === 1 ? base : `${base} (${number})`,
      colour: /^#[0-9a-f]{6}$/iu.test(colour) ? colour.toLowerCase() : "",
      guideline: elementsOf(node, "Description").map(innerText).join("\n").trim(),
      codable,
      ...(isValue ? { asValue: [above.join(" / "), own] as const } : {}),
    });
    for (const child of elementsOf(node, "Code")) add(child, names, isOwn && !codable);
  };
  for (const book of [...elementsOf(root, "CodeBook"), ...elementsOf(root, "Codebook")]) {
    for (const list of elementsOf(book, "Codes"))
      for (const code of elementsOf(list, "Code")) add(code, [], false);
  }
  return codes;
}

/** The codes one can tag with as labels. */
export function definitionsOf(codes: ReadonlyMap<string, Code>): ForeignDefinition[] {
  return [...codes.values()]
    .filter(({ codable, asValue }) => codable && !asValue)
    .map(({ name, colour, guideline }) => ({
      ...{ kind: "label" as const, name },
      ...(colour === "" ? {} : { colour }),
      ...(guideline === "" ? {} : { guideline }),
    }));
}

/** The attributes whose values are codes, in files Wortlaut wrote. */
export function attributesOf(codes: ReadonlyMap<string, Code>): ForeignDefinition[] {
  const values = new Map<string, string[]>();
  for (const { asValue } of codes.values()) {
    if (asValue) values.set(asValue[0], [...(values.get(asValue[0]) ?? []), asValue[1]]);
  }
  return [...values].map(([name, listed]) => ({ kind: "attribute", name, values: listed }));
}
