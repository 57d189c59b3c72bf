import { describe, expect, it } from "vitest";
import { Sqlite } from "./sqlite";

describe("tables of a database file", () => {
  it("are read, whatever the case of their name; a view is none, as it may have rows for ever", async () => {
    const database = await Sqlite.open();
    database.run("CREATE TABLE CODERS(ID INTEGER, Name TEXT); INSERT INTO CODERS VALUES (1, 'Mia')");
    database.run(
      "CREATE VIEW DOCUMENTS AS WITH RECURSIVE n(ID) AS (SELECT 1 UNION ALL SELECT ID + 1 FROM n) SELECT ID FROM n",
    );
    expect(database.rows("coders")).toEqual([{ ID: 1, Name: "Mia" }]);
    expect(database.columns("DOCUMENTS").size).toBe(0);
    expect(database.rows("DOCUMENTS")).toEqual([]);
    expect(database.rows("NONE")).toEqual([]);
    database.close();
  });
});
