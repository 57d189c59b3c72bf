import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sayDifference } from "../messages/codebook-differences";
import { uiLanguages } from "../messages/define";
import type { Label, LinkRole } from "../model/codebook";
import { defaultCodebook } from "../model/default-codebook";
import { diffCodebooks } from "./codebook-diff";

const parts = () => structuredClone({ labels: defaultCodebook().labels, roles: defaultCodebook().roles });

/** What differs after `edit`, in English. */
function said(edit: (labels: Label[], roles: LinkRole[]) => void): string[] {
  const after = parts();
  edit(after.labels, after.roles);
  return diffCodebooks(parts(), after).map((difference) => sayDifference(difference, "en"));
}

function label(labels: Label[], id: string): Label {
  const found = labels.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

describe("diffCodebooks", () => {
  it.each<[string, (labels: Label[], roles: LinkRole[]) => void, string[]]>([
    ["nothing", () => {}, []],
    [
      "a new name",
      (all) => {
        label(all, "claim").name = "Assertion";
      },
      ["Assertion: was called “Claim”"],
    ],
    [
      "a label less",
      (all) => {
        all.splice(0, 1);
      },
      ["Claim: removed"],
    ],
    [
      "a label more",
      (all) => {
        all.push({ ...label(all, "date"), id: "place", name: "Place" });
      },
      ["Place: new"],
    ],
    [
      "the first label last",
      (all) => {
        all.push(...all.splice(0, 1));
      },
      ["Claim: moved to another place"],
    ],
    [
      "a retired label",
      (all) => {
        label(all, "date").retired = true;
      },
      ["Date: retired"],
    ],
    [
      "words",
      (all) => {
        label(all, "date").guideline = "x";
        label(all, "date").examples = [{ text: "a", fits: true, why: "" }];
      },
      ["Date: other guideline", "Date: other examples"],
    ],
    [
      "looks",
      (all) => {
        label(all, "date").colour = "plum";
        label(all, "date").shape = "wavy";
      },
      ["Date: other colour", "Date: drawn as wavy line, was dotted line"],
    ],
    [
      "keys",
      (all) => {
        label(all, "date").key = "7";
        delete label(all, "actor").key;
      },
      ["Actor: key taken away, was 2", "Date: key is 7, was 3"],
    ],
    [
      "an attribute",
      (all) => {
        label(all, "actor").attributes = [{ id: "role", name: "Office", type: "number", required: true }];
      },
      [
        "Actor: attribute “Office” was called “Role”",
        "Actor: “Office” is number, was text",
        "Actor: “Office” is required",
      ],
    ],
    [
      "attributes",
      (all) => {
        label(all, "actor").attributes = [{ id: "sex", name: "Sex", type: "text", required: false }];
      },
      ["Actor: new attribute “Sex”", "Actor: attribute “Role” removed"],
    ],
    [
      "values",
      (all) => {
        const [speech] = label(all, "claim").attributes;
        speech?.values?.splice(0, 2, { id: "thought", name: "thought" });
      },
      [
        "Claim: “Speech” can be “thought”",
        "Claim: “Speech” can no longer be “direct quote”",
        "Claim: “Speech” can no longer be “indirect”",
      ],
    ],
    [
      "a link",
      (_, all) => {
        const role = all.find(({ id }) => id === "is");
        if (role) {
          role.to = ["actor-entry", "statement"];
          role.many = true;
        }
      },
      [
        "is: actor → an actor of the registry, a statement; was actor → an actor of the registry",
        "is: more than one from the same tag",
      ],
    ],
  ])("%s", (_name, edit, expected) => {
    expect(said(edit)).toEqual(expected);
  });

  it("says nothing of two that are the same, and something of any two that are not; each has words", () => {
    const subset = fc.record({
      labels: fc.shuffledSubarray(parts().labels),
      roles: fc.shuffledSubarray(parts().roles),
    });
    fc.assert(
      fc.property(subset, subset, (before, after) => {
        const differences = diffCodebooks(before, after);
        const isSame = JSON.stringify(before) === JSON.stringify(after);
        expect(differences.length === 0).toBe(isSame);
        for (const difference of differences) {
          for (const language of uiLanguages) expect(sayDifference(difference, language)).not.toMatch(/[{}]/);
        }
      }),
    );
  });

  it("counts as moved only what has to be picked up", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(parts().roles, { minLength: 8 }),
        fc.nat(7),
        fc.nat(7),
        (roles, from, to) => {
          const after = [...roles];
          after.splice(to, 0, ...after.splice(from, 1));
          const moved = diffCodebooks({ labels: [], roles }, { labels: [], roles: after });
          expect(moved).toHaveLength(from === to ? 0 : 1);
        },
      ),
    );
  });
});
