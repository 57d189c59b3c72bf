import fc from "fast-check";
import { expect, it } from "vitest";
import { fitDocument } from "./fit-document";
import { pictureDocumentSchema, tableDocumentSchema } from "./table-document";

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.integer({ min: 190, max: 700 }).map((length) => "Hafenblatt 🌊 ".repeat(length).slice(0, length)),
  fc.constant("Ö".repeat(31_000)),
);
const about = {
  name: fc.constant("Tabelle"),
  title: text,
  settings: fc.array(fc.record({ name: text, value: text }), { maxLength: 5 }),
  notes: fc.array(text, { maxLength: 120 }),
};

it("whatever sources and articles are called, a table and a picture are taken", () => {
  const columns = fc.array(fc.record({ title: text, kind: fc.constant("text" as const) }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.record({ ...about, columns, rows: fc.constant([["x"]]) }), (table) => {
      expect(tableDocumentSchema.safeParse(fitDocument(table)).error).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(fc.record(about), (picture) => {
      expect(pictureDocumentSchema.safeParse(fitDocument(picture)).error).toBeUndefined();
    }),
  );
});

it("what fits stays as it is, and no note is left out", () => {
  const picture = { name: "Bild", title: "Titel", settings: [{ name: "a", value: "b" }], notes: ["c"] };
  expect(fitDocument(picture)).toEqual(picture);
  const notes = Array.from({ length: 120 }, (_, at) => `Quelle ${at}: 1.`);
  const fitted = fitDocument({ ...picture, notes });
  expect(fitted.notes).toHaveLength(40);
  expect(fitted.notes.join(" ")).toBe(notes.join(" "));
});
