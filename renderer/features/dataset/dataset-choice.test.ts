import { describe, expect, test } from "vitest";
import type { FormatDescription } from "#shared/ipc/export-types";
import { inventedProject } from "../../dev/invented-project";
import {
  choiceOf,
  chosenArticles,
  type DatasetChoice,
  faultsOf,
  firstChoice,
  requestFor,
} from "./dataset-choice";

const snapshot = inventedProject(6);
const formats: FormatDescription[] = [
  {
    id: "csv",
    name: "",
    direction: "export",
    extensions: [],
    offsetUnit: "utf-16",
    group: "everything",
    textFree: false,
    cannotCarry: [],
    options: [],
  },
];
const choice = firstChoice(snapshot, formats);
const faults = (edit: Partial<DatasetChoice>, articles = 6) =>
  faultsOf({ ...choice, ...edit }, articles, formats[0]);

describe("the choice on the dataset screen", () => {
  test("everything is left out of the request, so that it stays everything", () => {
    expect(requestFor(choice, snapshot, [])).toEqual({ format: "csv" });
  });

  test("less than everything is named", () => {
    const some = { ...choice, coders: ["c_b"], labels: ["claim"], articles: "shown" } as const;
    expect(requestFor(some, snapshot, ["a_1"])).toEqual({
      format: "csv",
      coders: ["c_b"],
      labels: ["claim"],
      articles: ["a_1"],
    });
  });

  test("done means done by all chosen coders who touched it", () => {
    const articles = snapshot.articles.map((article) =>
      article.id === "a_2"
        ? { ...article, work: { ...article.work, c_b: { status: "todo", spans: {} } } }
        : article,
    ) as typeof snapshot.articles;
    expect(chosenArticles({ articles: "done", coders: ["c_a"] }, articles, [])).toEqual(["a_2", "a_5"]);
    expect(chosenArticles({ articles: "done", coders: ["c_a", "c_b"] }, articles, [])).toEqual(["a_5"]);
    expect(chosenArticles({ articles: "done", coders: [] }, articles, [])).toEqual([]);
  });

  test("a split adds up to a hundred", () => {
    expect(faults({ split: true })).toEqual([]);
    expect(faults({ split: true, parts: ["70", "20", "5"] })).toEqual(["splitWrong"]);
    expect(faults({ split: true, parts: ["66,6", "16.7", "16.7"] })).toEqual([]);
    expect(faults({ split: true, parts: ["x", "50", "50"], seed: "1.5" })).toEqual([
      "splitWrong",
      "seedWrong",
    ]);
    expect(faults({ split: false, parts: ["1", "1", "1"] })).toEqual([]);
  });

  test("nothing chosen is no dataset", () => {
    expect(faults({ coders: [], labels: [] }, 0)).toEqual(["chooseCoder", "chooseLabel", "noArticles"]);
  });

  test("texts are left out only by formats that can", () => {
    expect(faults({ texts: "none" })).toEqual(["textsNeeded"]);
    const able = formats.map((format) => ({ ...format, textFree: true }));
    expect(faultsOf({ ...choice, texts: "none" }, 6, able[0])).toEqual([]);
  });

  test("one coder's work names all coders in their order, the first before the others", () => {
    expect(requestFor({ ...choice, work: "one", first: "c_b" }, snapshot, [])).toEqual({
      format: "csv",
      work: "one",
      coders: ["c_b", ...choice.coders.filter((id) => id !== "c_b")],
    });
  });

  test("a kept request gives the choice it was made of", () => {
    const all: DatasetChoice = {
      ...choice,
      coders: ["c_b"],
      labels: ["claim"],
      first: "c_b",
      split: true,
      parts: ["70", "20", "10"],
      seed: "7",
      stratify: false,
      keepTogether: false,
      about: { title: "Reden" },
      options: { csv: { bom: true } },
    };
    expect(choiceOf(requestFor(all, snapshot, []), snapshot, formats)).toEqual(all);
    expect(choiceOf({ format: "gone", coders: ["c_gone"] }, snapshot, formats)).toEqual({
      ...choice,
      coders: [],
    });
  });
});
