import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor } from "#shared/model/project";
import { ActorIndex } from "#shared/names/actor-index";
import { ActorLookups } from "./actor-lookup";

const names = ["Wiebke Falk", "Joost Hennerbek", "Inka Falk", "Rat von Oldersand", "Querlicht"];

const actorsOf = (chosen: readonly number[]): Actor[] =>
  [...new Set(chosen)].map((number) => ({
    id: `p_${number % names.length}`,
    name: names[number % names.length] ?? "",
    kind: "person",
    aliases: number >= names.length ? ["die Erste"] : [],
    note: "",
  }));

const source = fc.record({
  actors: fc
    .uniqueArray(fc.nat(names.length * 2 - 1), { selector: (n) => n % names.length })
    .map((chosen) => actorsOf(chosen)),
  wordings: fc.uniqueArray(
    fc.record({
      wording: fc.constantFrom("Falk", "die Bürgermeisterin", "der Rat"),
      actor: fc.constantFrom("p_0", "p_2", "p_3"),
      count: fc.integer({ min: 1, max: 9 }),
    }),
    { selector: ({ wording, actor }) => `${wording} ${actor}` },
  ),
  language: fc.constant("de"),
});

describe("the lookup of actors", () => {
  test("after any changes finds what a registry read in anew finds", () => {
    fc.assert(
      fc.property(fc.array(source, { minLength: 1, maxLength: 6 }), fc.boolean(), (sources, lazily) => {
        const lookups = new ActorLookups();
        for (const one of sources) {
          if (lazily) lookups.follow(one);
          else lookups.lookup(one);
        }
        const last = sources.at(-1);
        if (!last) return;
        const kept = lookups.lookup(last);
        const fresh = new ActorIndex(last.actors, last.wordings, last.language);
        for (const words of ["Falk", "die Bürgermeisterin", "Joost Hennerbeks", "Rat", "die Erste"]) {
          expect(kept.match(words)).toEqual(fresh.match(words));
          expect(kept.search(words)).toEqual(fresh.search(words));
        }
      }),
      { numRuns: 150 },
    );
  });

  test("is the same object until something is different", () => {
    const lookups = new ActorLookups();
    const one = { actors: actorsOf([0, 1]), wordings: [], language: "de" };
    expect(lookups.lookup(one)).toBe(lookups.lookup({ ...one }));
    expect(lookups.lookup({ ...one, actors: actorsOf([0]) })).not.toBe(lookups.lookup(one));
  });
});
