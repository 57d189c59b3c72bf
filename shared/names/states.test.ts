import { describe, expect, it } from "vitest";
import { relatedState, states, stateWord } from "./states";

describe("states", () => {
  it("has the states of the world with names in both languages, each once", () => {
    expect(states.length).toBeGreaterThanOrEqual(200);
    for (const state of states) {
      expect(state.german.length && state.english.length, state.id).toBeGreaterThan(0);
      expect(
        state.germanAdjectives.every((adjective) => /^[\p{L}-]+$/u.test(adjective)),
        state.id,
      ).toBe(true);
    }
    expect(new Set(states.map(({ id }) => id)).size).toBe(states.length);
    expect(new Set(states.map(({ german }) => german[0])).size).toBe(states.length);
  });

  it.each([
    ["chinas", "de", "China", "name"],
    ["chinesischen", "de", "China", "adjective"],
    ["chinesinnen", "de", "China", "inhabitants"],
    ["franzosen", "de", "France", "inhabitants"],
    ["deutsche", "de", "Germany", "adjective"],
    ["pjoengjang", "de", "North Korea", "capital"],
    ["belarussischer", "de", "Belarus", "adjective"],
    ["polish", "en", "Poland", "adjective"],
    ["poles", "en", "Poland", "inhabitants"],
    ["kyiv", "en", "Ukraine", "capital"],
  ])("%s (%s) is of %s: %s", (word, language, id, form) => {
    expect(stateWord(word, language)).toMatchObject({ form, state: { id } });
  });

  it.each([
    ["die chinesische Regierung", "de", "China"],
    ["der Vereinigten Staaten", "de", "United States"],
    ["Moskau", "de", "Russia"],
    ["the French government", "en", "France"],
    ["the U.S.", "en", "United States"],
  ])("%s (%s) stands for %s", (wording, language, id) => {
    expect(relatedState(wording, language)?.state.id).toBe(id);
  });

  it("does not take everything for a state", () => {
    expect(relatedState("der chinesische Minister", "de")).toBeUndefined();
    expect(relatedState("us", "en")).toBeUndefined();
    expect(stateWord("turm", "de")).toBeUndefined();
  });
});
