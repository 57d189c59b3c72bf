import { describe, expect, it } from "vitest";
import { type NetworkClaim, sideOf } from "./claim";
import { makeNetwork, type NetworkRegistry } from "./network";
import { defaultNetworkSettings, type NetworkSettings, settingsFlaw } from "./settings";
import { atLevel } from "./units";

const registry: NetworkRegistry = {
  actors: [
    { id: "ada", name: "Ada Brandt", kind: "person", parent: "mills" },
    { id: "ben", name: "Ben Kroll", kind: "person", parent: "mills" },
    { id: "cleo", name: "Cleo Vance", kind: "person" },
    { id: "mills", name: "Mill owners", kind: "organisation" },
  ],
  statements: [
    { id: "dam", wording: "The dam must go.", topic: "River" },
    { id: "fish", wording: "The fish come back.", topic: "River" },
  ],
};

let place = 0;
function claim(
  speakers: string,
  statement: string,
  side: "yes" | "no" | "neutral" | "unset",
  more: Partial<NetworkClaim> = {},
): NetworkClaim {
  place += 10;
  return {
    ...{ article: "a1", source: "Tagesbote", published: "2025-03-04", coder: "c_anna", label: "claim" },
    ...{ start: place, end: place + 5, said: null },
    speakers: speakers.split(" ").filter((id) => id !== ""),
    statements: [{ statement, side }],
    ...more,
  };
}

function network(claims: NetworkClaim[], settings: Partial<NetworkSettings> = {}) {
  return makeNetwork(claims, registry, { ...defaultNetworkSettings, ...settings });
}

const weights = (made: ReturnType<typeof network>) =>
  Object.fromEntries(made.edges.map(({ a, b, weight }) => [`${a} ${b}`, weight]));

const actors = { kind: "actor-actor" } as const;

const example = [
  claim("ada", "dam", "yes"),
  claim("ada", "dam", "yes", { article: "a2", source: "Uferblatt", published: "2026-03-05" }),
  claim("ben cleo", "dam", "yes", { article: "a2", source: "Uferblatt", published: "2026-03-05" }),
  claim("ada", "fish", "yes"),
  claim("cleo", "fish", "no"),
];

describe("networks of actors and statements", () => {
  it("count claims, each article once", () => {
    expect(weights(network(example))).toEqual({
      "ada dam": 2,
      "ada fish": 1,
      "ben dam": 1,
      "cleo dam": 1,
      "cleo fish": 1,
    });
    expect(weights(network(example, { qualifier: "subtract" }))["cleo fish"]).toBe(-1);
    expect(weights(network(example, { qualifier: "combine" }))["cleo fish"]).toBe(2);
    expect(weights(network(example, { qualifier: "only-no" }))).toEqual({ "cleo fish": 1 });
    expect(weights(network(example, { weight: "binary" }))["ada dam"]).toBe(1);
  });

  it("divide by what an actor says, or by what is said to a statement", () => {
    expect(weights(network(example, { normalisation: "activity" }))["ada dam"]).toBeCloseTo(2 / 3);
    expect(weights(network(example, { normalisation: "prominence" }))["ada dam"]).toBeCloseTo(2 / 4);
  });

  it("keep who says yes as often as no", () => {
    const both = [claim("ada", "dam", "yes"), claim("ada", "dam", "no")];
    expect(weights(network(both, { qualifier: "subtract" }))).toEqual({ "ada dam": 0 });
    expect(weights(network(both, { qualifier: "subtract", counting: "dna" }))).toEqual({});
  });
});

describe("networks of actors", () => {
  it("show who agrees and who does not", () => {
    expect(weights(network(example, actors))).toEqual({ "ada ben": 2, "ada cleo": 2, "ben cleo": 1 });
    expect(weights(network(example, { ...actors, measure: "conflict" }))).toEqual({ "ada cleo": 1 });
    expect(weights(network(example, { ...actors, measure: "ignore" }))["ada cleo"]).toBe(3);
  });

  it("keep a pair whose agreement and conflict are the same, with both on the edge", () => {
    const claims = [
      claim("ada cleo", "dam", "yes"),
      claim("ada", "fish", "yes"),
      claim("cleo", "fish", "no"),
    ];
    const made = network(claims, { ...actors, measure: "subtract" });
    expect(made.edges).toEqual([
      { a: "ada", b: "cleo", weight: 0, articles: 1, layers: { congruence: 1, conflict: 1, statements: 2 } },
    ]);
    const dna = network([...claims, claim("cleo", "dam", "yes", { article: "a2" })], {
      ...actors,
      measure: "subtract",
      counting: "dna",
    });
    expect(dna.edges).toEqual([]);
  });

  it("count, as DNA does, one actor a statement and agreement where nobody said", () => {
    expect(weights(network(example, { ...actors, counting: "dna" }))).toEqual({ "ada ben": 2 });
    const unset = [claim("ada", "dam", "unset"), claim("ben", "dam", "yes")];
    expect(weights(network(unset, { ...actors, counting: "dna" }))).toEqual({ "ada ben": 1 });
    expect(weights(network(unset, actors))).toEqual({});
    expect(weights(network(unset, { ...actors, unset: "agrees" }))).toEqual({ "ada ben": 1 });
    expect(network(unset, actors).counted.withoutStance).toBe(1);
  });

  it("normalise: equal actors have the cosine and the Jaccard index 1, and with DNA's rules less", () => {
    const claims = ["dam", "dam", "fish"].flatMap((statement, at) => [
      claim("ada", statement, "yes", { article: `a${at}` }),
      claim("ben", statement, "yes", { article: `b${at}` }),
    ]);
    const of = (settings: Partial<NetworkSettings>) =>
      weights(network(claims, { ...actors, ...settings }))["ada ben"];
    expect(of({})).toBe(5);
    expect(of({ normalisation: "average" })).toBeCloseTo(5 / 3);
    expect(of({ normalisation: "cosine" })).toBeCloseTo(1);
    expect(of({ normalisation: "jaccard" })).toBeCloseTo(1);
    expect(of({ normalisation: "cosine", counting: "dna" })).toBeCloseTo(5 / 9);
    expect(of({ normalisation: "jaccard", counting: "dna" })).toBeCloseTo(1);
  });
});

describe("the example of docs/networks.md", () => {
  const of = (settings: Partial<NetworkSettings>) => weights(network(example, { ...actors, ...settings }));

  it("counts as is said there", () => {
    expect(of({ measure: "subtract" })).toEqual({ "ada ben": 2, "ada cleo": 1, "ben cleo": 1 });
    expect(of({ measure: "subtract", counting: "dna" })).toEqual({ "ada ben": 2, "ada cleo": -1 });
    expect(of({ duplicates: "month" })["ada ben"]).toBe(2);
    expect(of({ duplicates: "month", counting: "dna" })["ada ben"]).toBe(1);
  });

  it("is divided as is said there", () => {
    expect(of({ normalisation: "average" })["ada ben"]).toBeCloseTo(1);
    expect(of({ normalisation: "cosine" })["ada ben"]).toBeCloseTo(0.894, 3);
    expect(of({ normalisation: "cosine", counting: "dna" })["ada ben"]).toBeCloseTo(0.667, 3);
    expect(of({ normalisation: "jaccard" })["ada ben"]).toBeCloseTo(0.333, 3);
    expect(of({ normalisation: "jaccard", counting: "dna" })["ada ben"]).toBeCloseTo(0.667, 3);
  });
});

describe("networks of sources", () => {
  it("link sources that print the same statements, whoever says them", () => {
    const claims = [
      ...example,
      claim("", "fish", "yes", { article: "a2", source: "Uferblatt" }),
      claim("ada", "dam", "yes", { source: "" }),
    ];
    const made = network(claims, { kind: "source-source" });
    expect(weights(made)).toEqual({ "Tagesbote Uferblatt": 2 });
    expect(made.leftOut.withoutSource).toBe(1);
    expect(made.nodes.map(({ name, claims: own }) => [name, own])).toEqual([
      ["Tagesbote", 3],
      ["Uferblatt", 2],
    ]);
  });
});

describe("what counts once", () => {
  const years = [
    claim("ada", "dam", "yes"),
    claim("ada", "dam", "yes", { article: "a2", published: "2026-03-05" }),
  ];

  it("takes March of two years for two months, unlike DNA", () => {
    const of = (settings: Partial<NetworkSettings>) => weights(network(years, settings))["ada dam"];
    expect(of({ duplicates: "month" })).toBe(2);
    expect(of({ duplicates: "month", counting: "dna" })).toBe(1);
    expect(of({ duplicates: "week", counting: "dna" })).toBe(1);
    expect(of({ duplicates: "year", counting: "dna" })).toBe(2);
  });

  it("merges within a month by the day of saying, and not what is known only roughly", () => {
    const said = (from: string, to = from) => ({ said: { from, to }, article: `a${from}${to}` });
    const claims = [
      claim("ada", "dam", "yes", said("2025-02-27")),
      claim("ada", "dam", "yes", said("2025-02-28")),
      claim("ada", "dam", "yes", said("2025-02-20", "2025-03-05")),
    ];
    expect(weights(network(claims, { duplicates: "month" }))).toEqual({ "ada dam": 2 });
    expect(weights(network(claims, { duplicates: "month", counting: "dna" }))).toEqual({ "ada dam": 1 });
  });

  it("merges what several coders tagged at a place, unless they differ", () => {
    const at = { start: 5000, end: 5050 };
    const claims = [
      claim("ada", "dam", "yes", at),
      claim("ada", "dam", "yes", { start: 5010, end: 5060, coder: "c_ben" }),
      claim("ada", "dam", "no", { ...at, coder: "c_cem" }),
    ];
    const made = network(claims, { duplicates: "include" });
    expect(made.edges[0]?.layers).toEqual({ yes: 1, no: 1, neutral: 0 });
    expect(made.counted.sameByCoders).toBe(1);
    expect(weights(network(claims, { duplicates: "include", counting: "dna" }))).toEqual({ "ada dam": 3 });
  });
});

describe("what is left out", () => {
  it("is counted by why", () => {
    const claims = [
      ...example,
      claim("ada", "dam", "yes", { label: "demand" }),
      claim("ada", "dam", "yes", { source: "Abendpost" }),
      claim("ada", "dam", "yes", { published: "" }),
      claim("", "dam", "yes"),
      claim("ada", "dam", "yes", { statements: [] }),
    ];
    const made = network(claims, {
      ...{ labels: ["claim"], sources: ["Tagesbote", "Uferblatt"], from: "2025", to: "2025-12" },
      isolates: true,
    });
    expect(made.leftOut).toEqual({
      ...{ otherLabels: 1, otherSources: 1, withoutDate: 1, withoutSpeaker: 1, withoutStatement: 1 },
      ...{ outsideWindow: 2, withoutSource: 0 },
    });
    expect(made.counted.claims).toBe(3);
    // Ben speaks outside the window only.
    expect(made.nodes.find(({ id }) => id === "ben")).toMatchObject({ claims: 0, articles: 0 });
  });

  it("uses the day of saying for the window, and the day of publication as DNA", () => {
    const claims = [claim("ada", "dam", "yes", { said: { from: "2024-12-30", to: "2024-12-31" } })];
    expect(weights(network(claims, { to: "2024" }))).toEqual({ "ada dam": 1 });
    expect(weights(network(claims, { to: "2024", counting: "dna" }))).toEqual({});
  });
});

describe("levels", () => {
  it("count actors for what they belong to", () => {
    expect(weights(network(example, { level: "parent" }))["mills dam"]).toBe(2);
    const parents = new Map([
      ["a", "b"],
      ["b", "c"],
      ["c", "b"],
    ]);
    expect(atLevel("a", "top", parents)).toBe("b");
    expect(atLevel("c", "top", parents)).toBe("b");
    expect(atLevel("z", "top", parents)).toBe("z");
  });
});

describe("settings", () => {
  it("that do not fit are named", () => {
    const flaw = (settings: Partial<NetworkSettings>) =>
      settingsFlaw({ ...defaultNetworkSettings, ...settings })?.setting;
    expect(flaw({})).toBeUndefined();
    expect(flaw({ normalisation: "cosine" })).toBe("cosine");
    expect(flaw({ ...actors, normalisation: "activity" })).toBe("activity");
    expect(flaw({ qualifier: "combine", normalisation: "activity" })).toBe("activity");
    expect(flaw({ from: "2026", to: "2025" })).toBe("2026 to 2025");
    expect(flaw({ from: "2025-06", to: "2025" })).toBeUndefined();
  });

  it("take the side from the link, else from the claim", () => {
    expect(sideOf("rejects", "affirms")).toBe("no");
    expect(sideOf(undefined, "denies")).toBe("no");
    expect(sideOf("constructor", "reports")).toBe("neutral");
    expect(sideOf(undefined, 3)).toBe("unset");
  });
});
