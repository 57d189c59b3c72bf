import { colourInFile } from "#core/codebook/write-qdc";
import { contrast, parseHex } from "#shared/model/colour-sight";
import type { Actor, Statement } from "#shared/model/project";
import type { DatasetHead } from "../../rows";
import { oneLine } from "./lines";
import type { BratNames } from "./names";

/** `annotation.conf`: what may be annotated, for brat. */
export function annotationConf({ codebook }: DatasetHead, names: BratNames): string {
  const labels = names.labels.table().map(([slug]) => slug);
  const known = new Map((codebook?.roles ?? []).map((role) => [role.id, role]));
  const allowed = (ids: Iterable<string>) =>
    [...new Set(ids)]
      .filter((id) => names.labels.has(id))
      .map((id) => names.labels.of(id))
      .join("|");
  // Also what the codebook does not want but is there: brat would show it as an error.
  const relations = names.roles.table().flatMap(([slug, id]) => {
    const [role, used] = [known.get(id), names.used.get(id)];
    const from = allowed([...(role?.from ?? []), ...(used?.from ?? [])]);
    const to = allowed([...(role?.to ?? []), ...(used?.to ?? [])]);
    return from && to ? [`${slug}\tArg1:${from}, Arg2:${to}`] : [];
  });
  const attributes = [...names.shown].map(([id, { labels: own, values }]) => {
    const choices = values.map((value) => names.values.of(value)).join("|");
    return `${names.attributes.of(id)}\tArg:${allowed(own)}, Value:${choices}`;
  });
  return [
    ...["[entities]", ...labels, ""],
    ...["[relations]", ...relations],
    ...["<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>", ""],
    ...["[events]", ""],
    ...["[attributes]", ...attributes, ""],
  ].join("\n");
}

/** `visual.conf`: display names and colours, for brat. */
export function visualConf({ codebook }: DatasetHead, names: BratNames): string {
  const labels = codebook?.labels ?? [];
  const title = (slug: string, name: string) => `${slug} | ${oneLine(name).replaceAll("|", "/")}`;
  const named = [
    ...labels.map(({ id, name }) => title(names.labels.of(id), name)),
    ...(codebook?.roles ?? []).map(({ id, name }) => title(names.roles.of(id), name)),
  ];
  const drawn = labels.map((label) => {
    const colour = colourInFile(label);
    return `${names.labels.of(label.id)}\tbgColor:${colour}, fgColor:${inkOn(colour)}`;
  });
  return [
    ...["[labels]", ...named, ""],
    ...["[drawing]"],
    "SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken",
    "ARC_DEFAULT\tcolor:black, dashArray:-, arrowHead:triangle-5",
    ...drawn,
    "",
  ].join("\n");
}

/** The colour of words that can be read on this one. */
function inkOn(colour: string): "black" | "white" {
  const ground = parseHex(colour);
  return ground && contrast(ground, [1, 1, 1]) > contrast(ground, [0, 0, 0]) ? "white" : "black";
}

/** `actors.txt` and `statements.txt`: what brat's norm_db_init.py makes a database of, to look entries up. */
export function actorsFile(actors: readonly Actor[]): string {
  return actors
    .map(({ id, name, kind, aliases, note, external }) => {
      const names = [name, ...aliases].map((own) => `name:Name:${field(own)}`);
      const infos = [
        ...(external ? [`info:External:${field(external)}`] : []),
        ...(note ? [`info:Note:${field(note)}`] : []),
      ];
      return `${[id, ...names, `attr:Kind:${kind}`, ...infos].join("\t")}\n`;
    })
    .join("");
}

/** See `actorsFile`. */
export function statementsFile(statements: readonly Statement[]): string {
  return statements
    .map(({ id, wording, topic }) => {
      const topics = topic ? [`attr:Topic:${field(topic)}`] : [];
      return `${[id, `name:Name:${field(wording)}`, ...topics].join("\t")}\n`;
    })
    .join("");
}

function field(text: string): string {
  return oneLine(text) || "-";
}
