import type { ForeignName, MappingTarget, SpanMapping } from "#shared/ipc/span-import-types";
import type { AttributeDefinition, Codebook } from "#shared/model/codebook";
import type { Coder } from "#shared/model/project";
import { foldName } from "#shared/names/fold";
import type { ForeignDataset } from "../foreign";
import { fitValue } from "../plan/attribute-values";
import type { ForeignNames } from "./foreign-names";

/** Names that mean what a new project's labels mean, folded. */
const synonyms: Record<string, readonly string[]> = {
  claim: [
    ...[
      "behauptung",
      "statement",
      "dna statement",
      "aussage",
      "assertion",
      "claim span",
      "claims",
      "quote",
      "quotation",
      "zitat",
    ],
    ...["forderung", "content", "proposition"],
  ],
  actor: [
    ...[
      "akteur",
      "akteurin",
      "per",
      "pers",
      "person",
      "org",
      "organisation",
      "organization",
      "loc",
      "location",
      "gpe",
    ],
    ...[
      "norp",
      "misc",
      "fac",
      "entity",
      "named entity",
      "ne",
      "speaker",
      "sprecher",
      "source",
      "partei",
      "party",
    ],
  ],
  date: [
    "datum",
    "time",
    "timex",
    "timex3",
    "date time",
    "datetime",
    "zeit",
    "zeitangabe",
    "zeitausdruck",
    "temporal",
  ],
};

const roleSynonyms: Record<string, readonly string[]> = {
  "said-by": [
    "gesagt von",
    "speaker",
    "sprecher",
    "said by",
    "attributed to",
    "source",
    "attribution",
    "actor",
    "agent",
  ],
  "addressed-to": ["gerichtet an", "addressee", "adressat", "addressed to", "recipient"],
  about: ["uber", "ueber", "about", "topic", "target", "object"],
  "when-said": ["gesagt am", "when said"],
  "when-applies": ["gilt fuer", "when", "time", "date", "when applies", "when it applies"],
  "reported-via": ["berichtet ueber", "reported via", "medium", "via"],
  "same-as": ["gleich wie", "same as", "concept", "statement", "same claim"],
  is: ["ist", "is", "refers to", "entity", "identity", "kb id", "link"],
};

interface Named {
  id: string;
  name: string;
}

/** How a name is compared: small letters, no accents, words apart, and the plural like the singular. */
export function nameKeys(name: string): string[] {
  // "saidBy", "B-PER" and "said_by" are names of two words.
  const spaced = name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replace(/[_./:-]+/g, " ");
  const folded = foldName(spaced);
  const singular = folded.replace(/(?:ies|en|e|s|n)$/, "");
  return singular.length >= 3 && singular !== folded ? [folded, singular] : [folded];
}

function meets(a: string, b: string): boolean {
  const others = new Set(nameKeys(b));
  return nameKeys(a).some((key) => others.has(key));
}

function foldedSame(a: string, b: string): boolean {
  return nameKeys(a)[0] === nameKeys(b)[0];
}

/** The one of `known` a name means: by id, by name, by its plural, by a synonym; undefined when none, or two do. */
export function meant<T extends Named>(
  name: string,
  known: readonly T[],
  words: Record<string, readonly string[]> = {},
): T | undefined {
  const byId = known.find(({ id }) => id === name);
  if (byId) return byId;
  const ways: Array<(one: T) => boolean> = [
    (one) => foldedSame(one.name, name) || foldedSame(one.id, name),
    (one) => meets(one.name, name) || meets(one.id, name),
    (one) => (words[one.id] ?? []).some((word) => nameKeys(name).includes(word)),
  ];
  for (const way of ways) {
    const found = known.filter(way);
    if (found.length === 1) return found[0];
    if (found.length > 1) return undefined;
  }
  return undefined;
}

/** What a proposal needs to know of the project. */
export interface ProposalSources {
  codebook: Codebook;
  coders: readonly Coder[];
  /** Who gets work without a name, and all work of files that name nobody. */
  coder?: string;
}

/** What the names of a file probably are in this project; what nothing fits becomes new. */
export function proposeMapping(
  dataset: ForeignDataset,
  names: ForeignNames,
  { codebook, coders, coder }: ProposalSources,
): SpanMapping {
  const own = { labels: dataset.codebook?.labels ?? [], roles: dataset.codebook?.roles ?? [] };
  // What is defined elsewhere and used by nothing may be a program's own types: it comes along when that is wanted.
  const unused = ({ count }: ForeignName): boolean => count === 0 && !dataset.codebook;
  const label = (one: ForeignName): MappingTarget => {
    const { name } = one;
    const display = own.labels.find(({ id }) => id === name)?.name ?? name;
    const found = meant(name, codebook.labels, synonyms) ?? meant(display, codebook.labels, synonyms);
    if (found && !(found.retired && found.id !== name)) return { to: "label", id: found.id };
    return unused(one) ? { to: "nothing" } : asNew(display);
  };
  const role = (one: ForeignName): MappingTarget => {
    const { name } = one;
    const display = own.roles.find(({ id }) => id === name)?.name ?? name;
    const found = meant(name, codebook.roles, roleSynonyms) ?? meant(display, codebook.roles, roleSynonyms);
    if (found) return { to: "role", id: found.id };
    return unused(one) ? { to: "nothing" } : asNew(display);
  };
  const known = attributesOf(codebook);
  const theirs = dataset.codebook ? attributesOf(dataset.codebook) : [];
  const attribute = ({ name, examples }: ForeignName): MappingTarget => {
    const display = theirs.find(({ id }) => id === name)?.name ?? name;
    const found = meant(name, known) ?? meant(display, known);
    // Labels and roles may each have an attribute of this id, with other values.
    const fits = found && attributesCalled(codebook, found.id).some((one) => fitsSome(one, examples));
    return found && fits ? { to: "attribute", id: found.id } : asNew(display);
  };
  return {
    labels: targets(names.labels, label),
    attributes: targets(names.attributes, attribute),
    roles: targets(names.roles, role),
    coders: targets(names.coders, ({ name }) => coderTarget(name, dataset, coders, coder)),
    addArticles: true,
  };
}

/** Whether an attribute has room for one of these values; one called the same may be about something else. */
function fitsSome(definition: AttributeDefinition, examples: readonly string[]): boolean {
  if (definition.type === "actor" || examples.length === 0) return true;
  return examples.some((example) => fitValue(example, definition, () => undefined) !== undefined);
}

function asNew(name: string): MappingTarget {
  const trimmed = name.trim().slice(0, 200).toWellFormed().trim();
  return { to: "new", name: trimmed === "" ? "?" : trimmed };
}

/** A name of the file may be any text, also "__proto__". */
function targets(names: readonly ForeignName[], target: (name: ForeignName) => MappingTarget) {
  return Object.fromEntries(names.map((name) => [name.name, target(name)])) as SpanMapping["labels"] &
    SpanMapping["attributes"] &
    SpanMapping["roles"] &
    SpanMapping["coders"];
}

/** The attributes of a codebook by id, those of labels first. */
export function attributesOf({ labels, roles }: Pick<Codebook, "labels" | "roles">): AttributeDefinition[] {
  const byId = new Map<string, AttributeDefinition>();
  for (const { attributes } of [...labels, ...roles]) {
    for (const attribute of attributes) if (!byId.has(attribute.id)) byId.set(attribute.id, attribute);
  }
  return [...byId.values()];
}

function attributesCalled({ labels, roles }: Codebook, id: string): AttributeDefinition[] {
  return [...labels, ...roles].flatMap(({ attributes }) => attributes.filter((one) => one.id === id));
}

function coderTarget(
  key: string,
  dataset: ForeignDataset,
  coders: readonly Coder[],
  current: string | undefined,
): MappingTarget {
  const named = dataset.coders.find((coder) => coder.key === key);
  const own = coders.find(({ id }) => id === key);
  if (own) return { to: "coder", id: own.id };
  if (key === "") {
    const id = current ?? coders[0]?.id;
    return id ? { to: "coder", id } : asNew("Import");
  }
  const name = named?.name ?? key;
  const byName = coders.filter((coder) => foldName(coder.name) === foldName(name));
  const found =
    byName.length > 0 ? byName : coders.filter(({ initials }) => foldName(initials) === foldName(name));
  return found.length === 1 && found[0] ? { to: "coder", id: found[0].id } : asNew(name);
}
