import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { change, cleanUp, must, openFixture, tag, sampleText as text } from "./fixture-project";
import { keepUnknown } from "./keep-unknown";
import { openProject } from "./open-project";

afterEach(cleanUp);

describe("keepUnknown", () => {
  it("puts back what a schema has left out, at every depth", () => {
    const raw = { a: 1, new: [2], list: [{ id: "x", new: 3 }, { id: "y" }], deep: { b: 1, c: { d: 4 } } };
    const checked = { a: 1, list: [{ id: "x" }, { id: "y" }], deep: { b: 1 } };
    expect(keepUnknown(raw, checked)).toEqual(raw);
  });

  it("changes nothing where there is nothing to keep, and no prototypes", () => {
    const checked = { list: [{ id: "x" }], value: null };
    expect(keepUnknown(structuredClone(checked), checked)).toBe(checked);
    const hostile = JSON.parse('{"value":null,"__proto__":{"x":1},"list":[{"id":"x","__proto__":{"x":1}}]}');
    expect(keepUnknown(hostile, checked)).toBe(checked);
  });
});

it("fields of a later version outlive changes made by this one", async () => {
  const { session, folder, coder, articles } = await openFixture();
  const on = { coder, article: articles[0]?.id ?? "" };
  must(await session.apply(change(tag(on, text, "actor", 0, 3, "s_1"))));
  await session.close();
  const file = path.join(folder, "annotations", coder, `${on.article}.json`);
  const read = async () => JSON.parse(await readFile(file, "utf8"));
  const before = await read();
  const [span] = before.spans;
  await writeFile(file, JSON.stringify({ ...before, later: { a: 1 }, spans: [{ ...span, later: 2 }] }));
  const again = must(await openProject(folder));
  must(
    await again.apply(
      change(tag(on, text, "claim", 74, 95, "s_2"), {
        target: "annotations",
        ...on,
        op: "change-span",
        id: "s_1",
        set: { note: "n" },
        modified: "2025-03-04T10:00:00.000Z",
      }),
    ),
  );
  await again.close();
  const after = await read();
  expect(after.later).toEqual({ a: 1 });
  expect(after.spans).toMatchObject([{ id: "s_1", later: 2, note: "n" }, { id: "s_2" }]);
});
