// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import type { WordingTable } from "#shared/ipc/wording-types";
import { ok, type Result } from "#shared/result";
import { FakeMain } from "../dev/fake-bridge";
import { changeTableForm, fetchTable, forgetWording, queryOf, useWording } from "./wording-store";

afterEach(forgetWording);

test("an answer about another label that comes late is not shown under this one's name", async () => {
  let answer: (table: Result<WordingTable>) => void = () => undefined;
  const bridge = new Proxy(new FakeMain(2).bridge(), {
    get: (target, name) =>
      name === "wording:table"
        ? () => new Promise((resolve) => (answer = resolve))
        : target[name as keyof typeof target],
  });
  Object.defineProperty(window, "wortlaut", { value: bridge, configurable: true });
  const asked = fetchTable(queryOf(useWording.getState().form, "actor", ["Hafenblatt"]));
  changeTableForm({ label: "date" });
  answer(ok({ sources: [], rows: [], rowsInAll: 0, ms: 1 }));
  await asked;
  expect(useWording.getState()).toMatchObject({ table: undefined, asked: undefined });
});
