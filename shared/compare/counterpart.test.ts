import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterpart } from "./counterpart";
import type { Passage, WordEdit } from "./passage";

type Sides = Pick<Passage, "a" | "b" | "kind" | "edits">;

/** A passage of two sentences; `edits` names the words of both that differ. */
function passage(kind: Passage["kind"], one: string, other: string, edits: [string, string][] = []): Sides {
  const [startA, startB] = [100, 7000];
  const place = (text: string, part: string, from: number) => {
    const at = text.indexOf(part);
    return { start: from + at, end: from + at + part.length };
  };
  return {
    kind,
    a: { article: "a_1", start: startA, end: startA + one.length, quote: one },
    b: { article: "a_2", start: startB, end: startB + other.length, quote: other },
    edits: edits.map(
      ([a, b]): WordEdit => ({ a: place(one, a, startA), b: place(other, b, startB), kind: "changed" }),
    ),
  };
}

/** What the other side says for the words `part` of side `from`. */
function said(sides: Sides, part: string, from: "a" | "b" = "a"): string | undefined {
  const here = sides[from];
  const there = sides[from === "a" ? "b" : "a"];
  const start = here.start + here.quote.indexOf(part);
  const found = counterpart(sides, from, { start, end: start + part.length });
  return found && there.quote.slice(found.start - there.start, found.end - there.start);
}

const edited = passage(
  "edited",
  "Der Hafen von Marienfels gilt als größter Umschlagplatz der Küste.",
  "Marienfels gilt weiter als der größte Umschlagplatz der Küste.",
  [
    ["Der Hafen von ", ""],
    ["", "weiter"],
    ["größter", "der größte"],
  ],
);
// An empty side stands where the words were left out.
edited.edits[0] = { a: { start: 100, end: 113 }, b: { start: 7000, end: 7000 }, kind: "changed" };
edited.edits[1] = { a: { start: 130, end: 130 }, b: { start: 7016, end: 7022 }, kind: "changed" };

describe("counterpart", () => {
  it("finds the same words in what was not changed", () => {
    expect(said(edited, "Marienfels")).toBe("Marienfels");
    expect(said(edited, "Umschlagplatz der Küste")).toBe("Umschlagplatz der Küste");
    expect(said(edited, "Umschlagplatz der", "b")).toBe("Umschlagplatz der");
  });

  it("takes the words in the place of changed ones, from both sides", () => {
    expect(said(edited, "größter Umschlagplatz")).toBe("der größte Umschlagplatz");
    expect(said(edited, "größte Umschlagplatz", "b")).toBe("größter Umschlagplatz");
  });

  it("leaves out what the other side does not have", () => {
    expect(said(edited, "Hafen")).toBeUndefined();
    expect(said(edited, "weiter", "b")).toBeUndefined();
    expect(said(edited, "Hafen von Marienfels")).toBe("Marienfels");
  });

  it("takes the whole witness for nearly the whole range", () => {
    expect(said(edited, edited.a.quote.slice(0, -1))).toBe(edited.b.quote);
  });

  it("keeps marks that both sides have", () => {
    const quoted = passage(
      "verbatim",
      "Sie sagte: „Wir kommen morgen.“ Dann ging sie.",
      "Sie sagte: „Wir kommen morgen.“ Dann ging sie.",
    );
    expect(said(quoted, "„Wir kommen morgen.“")).toBe("„Wir kommen morgen.“");
  });

  it("bridges hyphens and soft hyphens", () => {
    const hyphens = passage(
      "verbatim",
      "Die Rats\u00adfrau Lene-Marie Holt kam heute",
      "Die Ratsfrau Lene Marie Holt kam heute",
    );
    expect(said(hyphens, "Lene-Marie Holt")).toBe("Lene Marie Holt");
    expect(said(hyphens, "Rats\u00adfrau")).toBe("Ratsfrau");
  });

  it("takes only the same words from a paraphrase, and only when they stand there once", () => {
    const told = passage(
      "paraphrase",
      "Lene Holt reiste am Montag ab.",
      "Am Wochenanfang verließ Lene Holt die Stadt.",
    );
    expect(said(told, "Lene Holt")).toBe("Lene Holt");
    expect(said(told, "reiste")).toBeUndefined();
  });

  it("knows nothing outside the passage", () => {
    expect(counterpart(edited, "a", { start: 0, end: 50 })).toBeUndefined();
  });

  it("maps verbatim words onto themselves and never leaves the witness", () => {
    const words = fc.array(fc.stringMatching(/^[a-zäöü]{1,8}$/), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, one, other) => {
        const text = list.join(" ");
        const sides = passage("verbatim", text, text);
        const [from, to] = [one % list.length, other % list.length].sort((x, y) => x - y) as [number, number];
        const start = list.slice(0, from).join(" ").length + (from > 0 ? 1 : 0);
        const part = list.slice(from, to + 1).join(" ");
        const found = counterpart(sides, "a", { start: 100 + start, end: 100 + start + part.length });
        if (part.length >= 0.85 * text.length)
          expect(found).toEqual({ start: 7000, end: 7000 + text.length });
        else expect(found).toEqual({ start: 7000 + start, end: 7000 + start + part.length });
      }),
    );
  });
});
