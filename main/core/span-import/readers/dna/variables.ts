import type { Attributes, AttributeValue } from "#shared/model/annotations";
import type { Actor, ActorKind, Statement } from "#shared/model/project";
import type { ForeignDefinition, ForeignLink } from "../../foreign";
import { addAttribute, foreignActor, foreignStatement } from "../markup/foreign-values";

/** What a variable of Discourse Network Analyzer stands for, told by its name. */
export type VariableMeaning =
  | { kind: "actor"; as: ActorKind }
  | { kind: "statement" }
  | { kind: "agreement" }
  | { kind: "attribute" };

const meanings: ReadonlyArray<readonly [RegExp, VariableMeaning]> = [
  [/^(?:persons?|speaker|sprecher(?:in)?|politician|politiker(?:in)?)$/iu, { kind: "actor", as: "person" }],
  [/^(?:organi[sz]ations?|organisation|institution|partei|party)$/iu, { kind: "actor", as: "organisation" }],
  [/^(?:actors?|akteur(?:in)?)$/iu, { kind: "actor", as: "other" }],
  [/^(?:concepts?|konzept|statement|claim|aussage|belief|frame)$/iu, { kind: "statement" }],
  [/^(?:agreement|zustimmung|agree)$/iu, { kind: "agreement" }],
];

/** What a variable of this name stands for. */
export function meaningOf(name: string): VariableMeaning {
  return meanings.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? { kind: "attribute" };
}

/** The actors and statements of a file, each once. */
export class Registries {
  readonly actors = new Map<string, Actor>();
  readonly statements = new Map<string, Statement>();

  /** The actor of this name; the first file that names it says what kind it is. */
  actor(name: string, kind: ActorKind): Actor {
    const key = name.toLowerCase();
    const actor = this.actors.get(key) ?? foreignActor(name, "", kind);
    this.actors.set(key, actor);
    return actor;
  }

  statement(wording: string): Statement {
    const key = wording.toLowerCase();
    const statement = this.statements.get(key) ?? foreignStatement(wording);
    this.statements.set(key, statement);
    return statement;
  }
}

/** What the variables of a statement become. */
export interface Coded {
  attributes: Attributes;
  note: string;
  links: Array<Omit<ForeignLink, "from" | "coder">>;
}

/**
 * The values of a statement's variables as attributes and links: people and organisations said it, a concept is the
 * statement it is the same as, agreement is an attribute and the stance of that link.
 */
export function codedOf(
  values: ReadonlyArray<readonly [name: string, value: AttributeValue]>,
  registries: Registries,
): Coded {
  const coded: Coded = { attributes: {}, note: "", links: [] };
  const agreement = values.find(([name]) => meaningOf(name).kind === "agreement")?.[1];
  const stance: Attributes =
    typeof agreement === "boolean" ? { stance: agreement ? "supports" : "rejects" } : {};
  for (const [name, value] of values) {
    const meaning = meaningOf(name);
    if (value === "") continue;
    if (typeof value === "string" && meaning.kind === "actor") {
      const { id, name: actor } = registries.actor(value, meaning.as);
      coded.links.push({ role: "said-by", to: { kind: "actor", name: actor, id }, attributes: {} });
    } else if (typeof value === "string" && meaning.kind === "statement") {
      const { id, wording } = registries.statement(value);
      coded.links.push({
        role: "same-as",
        to: { kind: "statement", name: wording, id },
        attributes: { ...stance },
      });
    } else if (typeof value === "string" && /^(?:notes?|notiz(?:en)?|annotation|comment)$/iu.test(name)) {
      coded.note = coded.note === "" ? value : `${coded.note}\n${value}`;
    } else addAttribute(coded.attributes, name, value);
  }
  return coded;
}

/** The attribute a variable becomes; undefined for those that become links. */
export function attributeDefinition(name: string, label: string): ForeignDefinition | undefined {
  const { kind } = meaningOf(name);
  return kind === "actor" || kind === "statement" ? undefined : { kind: "attribute", name, of: [label] };
}
