import { describe, expect, test } from "vitest";
import { inventedOpenArticle, inventedProject } from "../../dev/invented-project";
import { detailOf, indexLinks, linksFrom, linksTo } from "./link-targets";

const { annotations } = inventedOpenArticle(1);
const project = inventedProject(0);
const index = indexLinks(annotations, project);
const { roles } = project.codebook;
const span = (id: string) => {
  const found = annotations.spans.find((other) => other.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe("the links of an article in words", () => {
  test("a registry entry and a span linked to it go by its name, a date by its value", () => {
    expect(index.target("wiebke-falk")).toMatchObject({ kind: "actor", name: "Wiebke Falk" });
    expect(index.target("s_1")).toMatchObject({ kind: "span", name: "Wiebke Falk" });
    expect(index.target("s_3").name).toBe("2027");
    expect(index.target("gone").kind).toBe("unknown");
  });

  test("links are found from both ends", () => {
    expect(linksFrom(index, "s_2").map((link) => link.role)).toEqual(["said-by"]);
    expect(linksTo(index, "s_1").map((link) => link.from)).toEqual(["s_2"]);
    expect(linksFrom(index, "s_3")).toEqual([]);
  });

  test("a claim says who said it, by the name of the registry", () => {
    expect(detailOf(index, span("s_2"), roles)).toBe("Wiebke Falk");
    expect(detailOf(index, span("s_1"), roles)).toBe("Wiebke Falk");
    expect(detailOf(index, span("s_3"), roles)).toBe("2027");
  });
});
