import { describe, expect, it } from "vitest";
import { checkNesting } from "./nesting";
import { fragmentParagraphs } from "./xml/fragment";

describe("how deep elements lie in one another", () => {
  it("is looked at before they are parsed", async () => {
    await expect(fragmentParagraphs("<div>".repeat(200_000))).rejects.toThrow("deep in one another");
    expect(() => checkNesting("<".repeat(1_000_000))).not.toThrow();
  });

  it("counts neither what has no end nor what is closed", async () => {
    const list = "<ul><li>eins<li>zwei</ul><p>drei<br>vier<img src=a>";
    expect(() => checkNesting(list.repeat(5000))).not.toThrow();
    expect(await fragmentParagraphs(list)).toContain("eins");
  });
});
