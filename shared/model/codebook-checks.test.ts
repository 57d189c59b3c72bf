import { describe, expect, it } from "vitest";
import { sayFlaw } from "../messages/codebook-flaws";
import type { Label, LinkRole } from "./codebook";
import { type CodebookFlawCode, findFlaws, inconsistency } from "./codebook-checks";
import { defaultCodebook } from "./default-codebook";

const { labels, roles } = defaultCodebook();

/** The codes of what is found after `edit`, by severity. */
function flaws(edit: (labels: Label[], roles: LinkRole[]) => void): string[] {
  const parts = structuredClone({ labels, roles });
  edit(parts.labels, parts.roles);
  return findFlaws(parts).map(({ severity, code, at }) => `${severity} ${code} ${at.id}`);
}

function edited<T extends { id: string }>(items: T[], id: string, set: Partial<T>): void {
  const item = items.find((one) => one.id === id);
  if (item) Object.assign(item, set);
}

const choice = { id: "c", name: "C", type: "choice" as const, required: false };
const value = (id: string, name = id) => ({ id, name });

describe("findFlaws", () => {
  it("finds nothing in the codebook projects begin with, in both languages", () => {
    expect(findFlaws(defaultCodebook("en"))).toEqual([]);
    expect(findFlaws(defaultCodebook("de"))).toEqual([]);
  });

  it.each<[string, (labels: Label[], roles: LinkRole[]) => void, string[]]>([
    ["no name", (all) => edited(all, "actor", { name: " " }), ["fault no-name actor"]],
    ["a name twice", (all) => edited(all, "date", { name: "claim " }), ["fault same-name date"]],
    [
      "a name of a retired label",
      (all) => {
        edited(all, "claim", { retired: true });
        edited(all, "date", { name: "Claim" });
      },
      [],
    ],
    [
      "an id twice",
      (all) => edited(all, "date", { id: "actor" }),
      ["fault same-id actor", "hint unknown-end when-said", "hint unknown-end when-applies"],
    ],
    ["a key twice", (all) => edited(all, "date", { key: "1" }), ["fault same-key date"]],
    ["a key of a link", (all) => edited(all, "date", { key: "A" }), ["fault same-key said-by"]],
    ["a key of the reader", (all) => edited(all, "date", { key: "n" }), ["fault reserved-key date"]],
    ["a key that is none", (all) => edited(all, "date", { key: "F5" }), ["fault long-key date"]],
    [
      "a link with a key of the reader",
      (_, all) => edited(all, "about", { key: "x" }),
      ["fault reserved-key about"],
    ],
    [
      "two links from the same label with one key",
      (_, all) => edited(all, "about", { key: "a" }),
      ["fault same-key about"],
    ],
    ["two links from different labels with one key", (_, all) => edited(all, "is", { key: "a" }), []],
    ["a link without ends", (_, all) => edited(all, "is", { from: [] }), ["hint no-ends is"]],
    [
      "a link to a label that is gone",
      (_, all) => edited(all, "is", { from: ["actor", "ghost"] }),
      ["hint unknown-end is"],
    ],
    ["two links with one name", (_, all) => edited(all, "is", { name: "About" }), ["hint same-name is"]],
    [
      "an attribute without a name",
      (all) => edited(all, "actor", { attributes: [{ ...choice, type: "text", name: "" }] }),
      ["fault attribute-no-name actor"],
    ],
    [
      "an attribute twice",
      (all) =>
        edited(all, "actor", {
          attributes: [
            { ...choice, type: "text" },
            { ...choice, type: "text" },
          ],
        }),
      ["fault attribute-same-id actor"],
    ],
    [
      "an attribute's name twice",
      (all) =>
        edited(all, "actor", {
          attributes: [
            { ...choice, type: "text" },
            { ...choice, type: "text", id: "d" },
          ],
        }),
      ["hint attribute-same-name actor"],
    ],
    [
      "nothing to choose from",
      (all) => edited(all, "actor", { attributes: [choice] }),
      ["fault no-values actor"],
    ],
    [
      "an empty value",
      (all) => edited(all, "actor", { attributes: [{ ...choice, values: [value("a", "")] }] }),
      ["fault value-no-name actor"],
    ],
    [
      "a value twice",
      (all) => edited(all, "actor", { attributes: [{ ...choice, values: [value("a"), value("a")] }] }),
      ["fault value-same-id actor"],
    ],
    [
      "a value's name twice",
      (all) => edited(all, "actor", { attributes: [{ ...choice, values: [value("a"), value("b", "a")] }] }),
      ["hint value-same-name actor"],
    ],
    [
      "a colour that is too pale on light paper",
      (all) => edited(all, "actor", { colour: "#ffee88" }),
      ["hint weak-contrast actor"],
    ],
    ["the same colour drawn in another way", (all) => edited(all, "actor", { colour: "claim" }), []],
    [
      "the same colour drawn in the same way",
      (all) => edited(all, "actor", { colour: "claim", shape: "tint" }),
      ["hint colours-alike actor"],
    ],
  ])("%s", (_name, edit, expected) => {
    expect(flaws(edit)).toEqual(expected);
  });

  it("sees what people see who do not see red or green", () => {
    const parts = structuredClone({ labels, roles });
    edited(parts.labels, "claim", { colour: "#c05020", shape: "wavy" });
    edited(parts.labels, "actor", { colour: "#707010", shape: "wavy" });
    const [flaw] = findFlaws(parts);
    expect(flaw).toMatchObject({ code: "colours-alike", values: { other: "Claim" } });
    expect(["protan", "deutan"]).toContain(flaw?.values.sight);
  });

  it("has words for each", () => {
    const codes: CodebookFlawCode[] = ["weak-contrast", "colours-alike", "same-key"];
    for (const code of codes) {
      const values = { theme: "dark", ratio: 2.1, other: "Claim", sight: "protan", key: "A" };
      const flaw = { code, severity: "hint" as const, at: { kind: "label" as const, id: "x" }, values };
      expect(sayFlaw(flaw, "Actor", "de")).not.toMatch(/[{}]/);
    }
    const values = { other: "Claim", sight: "deutan" };
    const flaw = {
      code: "colours-alike" as const,
      severity: "hint" as const,
      at: { kind: "label" as const, id: "x" },
      values,
    };
    expect(sayFlaw(flaw, "Actor", "en")).toBe(
      "Actor: looks like “Claim” to people who see no green. Another colour or another way of drawing helps.",
    );
  });
});

describe("inconsistency", () => {
  it("says of a codebook what makes it impossible", () => {
    expect(inconsistency(defaultCodebook())).toBeUndefined();
    const parts = structuredClone({ labels, roles });
    edited(parts.labels, "actor", { key: "1" });
    expect(inconsistency(parts)).toMatchObject({ code: "label-exists", what: "Actor" });
  });
});
