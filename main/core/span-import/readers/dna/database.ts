import type { SqlValue } from "sql.js";
import type { AttributeValue } from "#shared/model/annotations";
import type { Row, Sqlite } from "./sqlite";

/** A variable of a statement type. */
export interface Variable {
  name: string;
  dataType: string;
  /** The statement type it belongs to; "" when it is not told. */
  type: string;
}

export interface StatementType {
  name: string;
  colour: string;
}

/** What the tables of DNA 3 hold, by id. */
export interface DnaTables {
  coders: Array<{ key: string; name: string; colour: string }>;
  types: Map<string, StatementType>;
  variables: Map<string, Variable>;
  documents: Row[];
  statements: Row[];
  /** Values by statement, in the order of the variables. */
  values: Map<string, Array<readonly [name: string, value: AttributeValue]>>;
  entities: Map<string, Entity>;
  links: Row[];
}

/** A value of a short text variable. */
export interface Entity {
  variable: string;
  value: string;
  parent: string;
  /** What is known of it: attribute and value. */
  facts: Array<readonly [string, string]>;
}

/** Which program wrote the database; "other" when it is none of Discourse Network Analyzer. */
export function generationOf(database: Sqlite): "dna-3" | "dna-2" | "other" {
  if (!database.columns("DOCUMENTS").has("Text") || !database.columns("STATEMENTS").has("Start"))
    return "other";
  return database.columns("DATASHORTTEXT").has("Entity") ? "dna-3" : "dna-2";
}

/** Reads all tables. Throws Error when the file is damaged. */
export function readTables(database: Sqlite): DnaTables {
  const types = new Map(
    database
      .rows("STATEMENTTYPES")
      .map((row) => [text(row.ID), { name: text(row.Label), colour: colourOf(row) }]),
  );
  const variables = variablesOf(database);
  const entities = entitiesOf(database);
  return {
    coders: database
      .rows("CODERS")
      .map((row) => ({ key: text(row.ID), name: text(row.Name), colour: colourOf(row) })),
    types,
    variables,
    documents: database.rows("DOCUMENTS"),
    statements: database.rows("STATEMENTS"),
    values: valuesOf(database, variables, entities),
    entities,
    links: database.rows("STATEMENTLINKS"),
  };
}

/** A cell as text; "" for none. */
export function text(value: SqlValue | undefined): string {
  return value === null || value === undefined || value instanceof Uint8Array ? "" : String(value);
}

/** By the id values name them with: newer files put the role a variable plays between. */
function variablesOf(database: Sqlite): Map<string, Variable> {
  const variables = new Map<string, Variable>(
    database
      .rows("VARIABLES")
      .map((row) => [
        text(row.ID),
        { name: text(row.Variable), dataType: text(row.DataType), type: text(row.StatementTypeId) },
      ]),
  );
  if (!database.columns("DATASHORTTEXT").has("RoleVariableLinkId")) return variables;
  const roles = new Map(database.rows("ROLES").map((row) => [text(row.ID), row]));
  return new Map(
    database.rows("ROLEVARIABLELINKS").map((row) => {
      const role = roles.get(text(row.RoleId));
      const variable = variables.get(text(row.VariableId));
      const name = text(role?.RoleName) || variable?.name || "";
      return [text(row.ID), { name, dataType: variable?.dataType ?? "", type: text(role?.StatementTypeId) }];
    }),
  );
}

function entitiesOf(database: Sqlite): Map<string, Entity> {
  const entities = new Map<string, Entity>(
    database
      .rows("ENTITIES")
      .map((row) => [
        text(row.ID),
        { variable: text(row.VariableId), value: text(row.Value), parent: text(row.ChildOf), facts: [] },
      ]),
  );
  const names = new Map(
    database.rows("ATTRIBUTEVARIABLES").map((row) => [text(row.ID), text(row.AttributeVariable)]),
  );
  for (const row of database.rows("ATTRIBUTEVALUES")) {
    const value = text(row.AttributeValue);
    const name = names.get(text(row.AttributeVariableId)) ?? "";
    if (value !== "" && name !== "") entities.get(text(row.EntityId))?.facts.push([name, value]);
  }
  return entities;
}

function valuesOf(
  database: Sqlite,
  variables: ReadonlyMap<string, Variable>,
  entities: ReadonlyMap<string, Entity>,
): DnaTables["values"] {
  const found = new Map<string, Array<{ order: number; entry: readonly [string, AttributeValue] }>>();
  const order = new Map([...variables.keys()].map((id, index) => [id, index]));
  const take = (table: string, read: (row: Row) => AttributeValue) => {
    for (const row of database.rows(table)) {
      const id = text(row.VariableId ?? row.RoleVariableLinkId);
      const variable = variables.get(id);
      if (!variable) continue;
      const statement = text(row.StatementId);
      const list = found.get(statement) ?? [];
      found.set(statement, list);
      list.push({ order: order.get(id) ?? 0, entry: [variable.name, read(row)] });
    }
  };
  take("DATASHORTTEXT", (row) => entities.get(text(row.Entity))?.value ?? "");
  take("DATALONGTEXT", (row) => text(row.Value));
  take("DATABOOLEAN", (row) => Number(row.Value) === 1);
  take("DATAINTEGER", (row) => Number(row.Value) || 0);
  return new Map(
    [...found].map(([statement, list]) => [
      statement,
      list.sort((a, b) => a.order - b.order).map(({ entry }) => entry),
    ]),
  );
}

function colourOf({ Red, Green, Blue }: Row): string {
  const parts = [Red, Green, Blue].map((value) => Math.max(0, Math.min(255, Math.round(Number(value)) || 0)));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
