import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor } from "../model/project";
import { awkwardText } from "../text/awkward-text.cases";
import { ActorIndex } from "./actor-index";

function actor(id: string, name: string, kind: Actor["kind"], aliases: string[] = []): Actor {
  return { id, name, kind, aliases, note: "" };
}

const registry = [
  actor("kim", "Kim Jong Un", "person", ["Kim", "der nordkoreanische Machthaber"]),
  actor("yojong", "Kim Yo Jong", "person"),
  actor("xi", "Xi Jinping", "person"),
  actor("putin", "Wladimir Putin", "person"),
  actor("merz", "Friedrich Merz", "person"),
  actor("china", "China", "state"),
  actor("amt", "Auswärtiges Amt", "organisation"),
  actor("iran", "Massud Peseschkian", "person"),
  actor("selenskyj", "Wolodymyr Selenskyj", "person"),
];
const known = [
  { wording: "der Kremlchef", actor: "putin", count: 3 },
  { wording: "Machthaber Kim", actor: "kim", count: 3 },
  { wording: "Machthaber Kim", actor: "yojong", count: 1 },
];
const index = new ActorIndex(registry, known, "de");

describe("ActorIndex.search", () => {
  it.each([
    ["kim", "kim", "alias"],
    ["jong", "yojong", "last-name"],
    ["jongun", "kim", "variant"],
    ["kim jong-u", "kim", "prefix"],
    ["kju", "kim", "initials"],
    ["un", "kim", "last-name"],
    ["Kims", "kim", "inflected"],
    ["mer", "merz", "prefix"],
    ["f merz", "merz", "prefix"],
    ["kreml", "putin", "prefix"],
    ["pezeshk", "iran", "variant"],
    ["zelensky", "selenskyj", "variant"],
    ["puitn", "putin", "typo"],
    ["friedirch", "merz", "typo"],
    ["auswaertiges", "amt", "part"],
    ["auswartig", "amt", "typo"],
  ])("%s finds %s as %s", (query, id, how) => {
    expect(index.search(query)[0]).toMatchObject({ actor: id, how });
  });

  it("names each actor once, and puts near ones first", () => {
    expect(index.search("kim").map((match) => match.actor)).toEqual(["kim", "yojong"]);
    expect(index.search("kim", { near: ["yojong"] }).map((match) => match.actor)).toEqual(["yojong", "kim"]);
    expect(index.search("", { near: ["xi", "nobody"], limit: 3 }).map((match) => match.actor)).toEqual([
      "xi",
      "kim",
      "putin",
    ]);
  });

  it("finds nothing where nothing fits", () => {
    expect(index.search("qqqq")).toEqual([]);
  });

  it("never throws and keeps to its limit", () => {
    fc.assert(
      fc.property(awkwardText, (query) => {
        const found = index.search(query, { limit: 3 });
        expect(found.length).toBeLessThanOrEqual(3);
        expect(found).toEqual(index.search(query, { limit: 3 }));
      }),
    );
  });
});

describe("ActorIndex.match", () => {
  it.each([
    ["Kim Jong Un", "kim", "name"],
    ["Kim Jong-un", "kim", "name"],
    ["Kim Jong Uns", "kim", "inflected"],
    ["Kims", "kim", "inflected"],
    ["Machthaber Kim", "kim", "known"],
    ["des Kremlchefs", "putin", "inflected"],
    ["Chinas Partei- und Armeechef Xi Jinping", "xi", "part"],
    ["Kanzler Friedrich Merz (CDU)", "merz", "part"],
    ["Kanzler Merz", "merz", "last-name"],
    ["Merz", "merz", "last-name"],
    ["Xi", "xi", "part"],
    ["Pezeshkian", "iran", "last-name"],
    ["Massoud Pezeshkian", "iran", "variant"],
    ["Chinas", "china", "inflected"],
    ["die chinesische Regierung", "china", "derived"],
    ["Peking", "china", "derived"],
    ["des Auswärtigen Amts", "amt", "inflected"],
  ])("%s is %s (%s)", (wording, id, how) => {
    expect(index.match(wording)[0]).toMatchObject({ actor: id, how });
  });

  it("keeps two Kims apart and both in sight", () => {
    const found = index.match("Machthaber Kim");
    expect(found.map((match) => match.actor)).toEqual(["kim", "yojong"]);
    expect(found[0]?.score).toBeGreaterThan(found[1]?.score ?? 1);
  });

  it("knows nobody by words that fit nobody", () => {
    expect(index.match("die Oppositionspartei")).toEqual([]);
    expect(index.match("chinesischer Wein")).toEqual([]);
    expect(index.match("")).toEqual([]);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(awkwardText, (wording) => {
        expect(index.match(wording)).toEqual(index.match(wording));
      }),
    );
  });
});

describe("ActorIndex changes", () => {
  it("is the same however it came about", () => {
    const grown = new ActorIndex([], [], "de");
    for (const entry of registry) grown.add({ ...entry, name: "another name" });
    for (const entry of registry) grown.update(entry);
    for (const { wording, actor: id, count } of known) grown.learn(wording, id, count);
    grown.add(actor("gone", "Kim Gone", "person"));
    grown.remove("gone");
    for (const query of ["kim", "k", "puitn", "kremlc", "another", "gone", "zelensky"]) {
      expect(grown.search(query)).toEqual(index.search(query));
      expect(grown.match(query)).toEqual(index.match(query));
    }
    expect(grown.size).toBe(registry.length);
  });

  it("forgets a link that is taken back", () => {
    const small = new ActorIndex([actor("xi", "Xi Jinping", "person")], [], "de");
    small.learn("der Gastgeber", "xi");
    expect(small.match("der Gastgeber")[0]?.actor).toBe("xi");
    small.learn("der Gastgeber", "xi", -1);
    expect(small.match("der Gastgeber")).toEqual([]);
  });
});
