import type { ForeignDefinition } from "../../foreign";

/** What annotation.conf and visual.conf say: what may be annotated, and how it is shown. */
export interface BratConfiguration {
  definitions: ForeignDefinition[];
  /** The name shown for a type, by the type; the type itself where there is none or it is not unique. */
  shown: ReadonlyMap<string, string>;
}

interface Section {
  name: string;
  lines: Array<{ depth: number; type: string; arguments: Map<string, string> }>;
}

/** Reads the configuration files of a brat collection; either may be missing ("" then). */
export function readConfiguration(annotationConf: string, visualConf: string): BratConfiguration {
  const sections = sectionsOf(annotationConf);
  const visual = visualOf(visualConf);
  const show = (type: string) => visual.shown.get(type) ?? type;
  const definitions: ForeignDefinition[] = [];
  for (const { name, lines } of sections) {
    for (const { type, arguments: args } of lines) {
      if (type.startsWith("<") || type.startsWith("!") || type.startsWith("-")) continue;
      const names = (key: string) => namesIn(args.get(key)).map(show);
      const colour = visual.colours.get(type);
      if (name === "entities" || name === "events") {
        definitions.push({ kind: "label", name: show(type), ...(colour ? { colour } : {}) });
      }
      if (name === "events") for (const role of rolesOf(args)) definitions.push(role(show(type), show));
      if (name === "relations") {
        definitions.push({ kind: "role", name: show(type), of: names("Arg1"), to: names("Arg2") });
      }
      if (name === "attributes") {
        const values = namesIn(args.get("Value"));
        const of = names("Arg");
        definitions.push({
          kind: "attribute",
          name: show(type),
          of,
          ...(values.length > 0 ? { values } : {}),
        });
      }
    }
  }
  return { definitions: onlyOnce(definitions), shown: visual.shown };
}

function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  const macros = new Map<string, string>();
  for (const line of text.split(/\r?\n/u)) {
    const heading = /^\[([^\]]+)\]/u.exec(line);
    const macro = /^(<[^>]+>)=(.*)$/u.exec(line);
    if (heading) sections.push({ name: (heading[1] ?? "").toLowerCase(), lines: [] });
    else if (macro) macros.set(macro[1] ?? "", macro[2] ?? "");
    else if (line.trim() !== "" && !line.startsWith("#")) {
      const depth = /^\t*/u.exec(line)?.[0].length ?? 0;
      const [type = "", ...rest] = line.trim().split(/[\t ]+/u);
      const expanded = expand(rest.join(" "), macros);
      sections.at(-1)?.lines.push({ depth, type, arguments: argumentsOf(expanded) });
    }
  }
  return sections;
}

/** Macros may use others; brat goes a few rounds, and so do we, so that one that names itself comes to an end. */
function expand(text: string, macros: ReadonlyMap<string, string>): string {
  let expanded = text;
  for (let round = 0; round < 4 && expanded.length < 20_000; round++) {
    const next = expanded.replace(/<[^>]+>/gu, (name) => macros.get(name) ?? name);
    if (next === expanded) break;
    expanded = next;
  }
  return expanded;
}

function argumentsOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of text.split(/,\s*/u)) {
    const colon = part.indexOf(":");
    if (colon > 0) found.set(part.slice(0, colon).trim(), part.slice(colon + 1).trim());
  }
  return found;
}

function namesIn(list: string | undefined): string[] {
  return (list ?? "").split("|").filter((name) => name !== "" && !name.startsWith("<"));
}

type Show = (type: string) => string;

function rolesOf(args: ReadonlyMap<string, string>) {
  return [...args].map(([role, types]) => (of: string, show: Show): ForeignDefinition => {
    const name = show(role.replace(/[?*+]$|\{[^}]*\}$/u, ""));
    return { kind: "role", name, of: [of], to: namesIn(types).map(show) };
  });
}

function visualOf(text: string): { shown: Map<string, string>; colours: Map<string, string> } {
  const shown = new Map<string, string>();
  const colours = new Map<string, string>();
  let section = "";
  for (const line of text.split(/\r?\n/u)) {
    const heading = /^\[([^\]]+)\]/u.exec(line);
    if (heading) section = (heading[1] ?? "").toLowerCase();
    else if (section === "labels") {
      const [type = "", name = ""] = line.split("|").map((part) => part.trim());
      if (type !== "" && name !== "" && !type.startsWith("#")) shown.set(type, name);
    } else if (section === "drawing") {
      const type = /^([^\t ]+)/u.exec(line)?.[1];
      const colour = /bgColor:\s*(#[0-9a-f]{6})\b/iu.exec(line)?.[1];
      if (type && colour) colours.set(type, colour.toLowerCase());
    }
  }
  return { shown: withoutTwins(shown), colours };
}

/** Two types that are shown alike would become one: they keep the names they have in the files. */
function withoutTwins(shown: ReadonlyMap<string, string>): Map<string, string> {
  const counts = new Map<string, number>();
  for (const name of shown.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map([...shown].filter(([, name]) => counts.get(name) === 1));
}

function onlyOnce(definitions: readonly ForeignDefinition[]): ForeignDefinition[] {
  const byKey = new Map<string, ForeignDefinition>();
  for (const definition of definitions) {
    const key = `${definition.kind} ${definition.name}`;
    const known = byKey.get(key);
    if (!known) byKey.set(key, { ...definition });
    else {
      if (definition.of) known.of = [...new Set([...(known.of ?? []), ...definition.of])];
      if (definition.to) known.to = [...new Set([...(known.to ?? []), ...definition.to])];
    }
  }
  return [...byKey.values()];
}
