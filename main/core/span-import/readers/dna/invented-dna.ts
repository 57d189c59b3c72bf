import { Sqlite } from "./sqlite";

/** The tables of a file of DNA 3 that are read, with the columns it gives them. */
const schema = `
CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT);
CREATE TABLE CODERS(ID INTEGER NOT NULL PRIMARY KEY, Name TEXT NOT NULL, Red INTEGER, Green INTEGER, Blue INTEGER, Password TEXT NOT NULL);
CREATE TABLE DOCUMENTS(ID INTEGER NOT NULL PRIMARY KEY, Title TEXT NOT NULL, Text TEXT NOT NULL, Coder INTEGER, Author TEXT NOT NULL DEFAULT '', Source TEXT NOT NULL DEFAULT '', Section TEXT NOT NULL DEFAULT '', Notes TEXT NOT NULL DEFAULT '', Type TEXT NOT NULL DEFAULT '', Date INTEGER NOT NULL);
CREATE TABLE STATEMENTTYPES(ID INTEGER NOT NULL PRIMARY KEY, Label TEXT NOT NULL, Red INTEGER, Green INTEGER, Blue INTEGER);
CREATE TABLE VARIABLES(ID INTEGER NOT NULL PRIMARY KEY, Variable TEXT NOT NULL, DataType TEXT NOT NULL, StatementTypeId INTEGER, UNIQUE (Variable, StatementTypeId));
CREATE TABLE STATEMENTS(ID INTEGER NOT NULL PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER NOT NULL, Stop INTEGER NOT NULL, Coder INTEGER);
CREATE TABLE STATEMENTLINKS(ID INTEGER NOT NULL PRIMARY KEY, SourceId INTEGER, TargetId INTEGER);
CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL, Value TEXT NOT NULL DEFAULT '', Red INTEGER, Green INTEGER, Blue INTEGER, ChildOf INTEGER, UNIQUE (VariableId, Value));
CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL, AttributeVariable TEXT NOT NULL);
CREATE TABLE ATTRIBUTEVALUES(ID INTEGER PRIMARY KEY NOT NULL, EntityId INTEGER NOT NULL, AttributeVariableId INTEGER NOT NULL, AttributeValue TEXT NOT NULL DEFAULT '');
CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Value INTEGER NOT NULL DEFAULT 1);
CREATE TABLE DATAINTEGER(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Value INTEGER NOT NULL DEFAULT 0);
CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Entity INTEGER NOT NULL);
CREATE TABLE DATALONGTEXT(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Value TEXT DEFAULT '');
`;

/** The text of the invented file: its offsets are UTF-16, and there is an emoji before the statement. */
export const inventedText = "Der Hafen 🚢 bleibt offen, sagt Ada Lind vom Seeamt.\nDas Amt prüft.\n";

const content = `
INSERT INTO CODERS VALUES (1, 'Admin', 255, 0, 0, ''), (2, 'Mia', 0, 16, 255, '');
INSERT INTO DOCUMENTS VALUES (7, 'Hafen offen', '${inventedText}', 2, 'R. Korn', 'Küstenblatt', 'Lokales', '', 'Bericht', 1756944000);
INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement', 239, 208, 51);
INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1), (3, 'concept', 'short text', 1), (4, 'agreement', 'boolean', 1), (5, 'strength', 'integer', 1), (6, 'note', 'long text', 1), (7, 'topic', 'short text', 1);
INSERT INTO ENTITIES VALUES (1, 1, 'Ada Lind', 0, 0, 0, NULL), (2, 2, 'Seeamt', 0, 0, 0, NULL), (3, 3, 'Hafen bleibt offen', 0, 0, 0, NULL), (4, 1, '', 0, 0, 0, NULL), (5, 1, 'Bo Holm', 0, 0, 0, 1), (6, 7, 'Verkehr', 0, 0, 0, NULL);
INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 1, 'Type');
INSERT INTO ATTRIBUTEVALUES VALUES (1, 1, 1, 'Beamtin');
INSERT INTO STATEMENTS VALUES (10, 1, 7, 0, 25, 2), (11, 1, 7, 0, 25, 2), (12, 1, 7, 53, 66, 1), (13, 1, 99, 0, 3, 1);
INSERT INTO STATEMENTLINKS VALUES (1, 12, 11);
INSERT INTO DATASHORTTEXT VALUES (1, 10, 1, 1), (2, 10, 2, 2), (3, 10, 3, 3), (4, 11, 1, 5), (5, 11, 2, 2), (6, 11, 3, 3), (7, 12, 1, 4), (8, 10, 7, 6), (9, 11, 7, 6);
INSERT INTO DATABOOLEAN VALUES (1, 10, 4, 1), (2, 11, 4, 1), (3, 12, 4, 0);
INSERT INTO DATAINTEGER VALUES (1, 10, 5, 3), (2, 11, 5, 3);
INSERT INTO DATALONGTEXT VALUES (1, 12, 6, 'Wer prüft?');
`;

/** A small file of DNA 3, made for tests. */
export async function inventedDna(sql = `${schema}${content}`): Promise<Uint8Array> {
  const database = await Sqlite.open();
  database.run(sql);
  const bytes = database.bytes();
  database.close();
  return bytes;
}
