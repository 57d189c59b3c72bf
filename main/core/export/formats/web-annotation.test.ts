import { describe, expect, it } from "vitest";
import { InventedProject } from "../invented-project";
import { exported } from "./standoff-parts/sample-project";

describe("Web Annotation", () => {
  it("names the collection of a page as an object, which the W3C's tests ask for", async () => {
    const project = new InventedProject([
      {
        text: "Der Hafen ist voll 🙂.",
        work: { c_anna: { spans: [{ id: "s_1", label: "actor", start: 0, end: 9 }] } },
      },
    ]);
    const files = await exported(project, "web-annotation");
    const collection = JSON.parse(files.text("collection.jsonld"));
    const page = JSON.parse(files.text(files.paths.find((path) => path.startsWith("annotations/")) ?? ""));
    expect(page.partOf).toEqual({ id: collection.id });
    expect(collection.first).toBe(page.id);
  });
});
