import { describe, expect, it } from "vitest";
import { sayReason } from "../messages/reasons";
import type { ClaimLinks } from "./claim-proposal";
import { proposeForClaim } from "./propose-for-claim";

/** Links for the claim between ⟦ and ⟧; actors stand between {a…}, dates between {d…}. */
function propose(marked: string, language = "de"): ClaimLinks {
  const actors: Array<{ id: string; start: number; end: number }> = [];
  const dates: typeof actors = [];
  let text = "";
  let claim = { start: 0, end: 0 };
  const open: Array<{ kind: string; start: number }> = [];
  for (let at = 0; at < marked.length; at++) {
    const sign = marked[at] ?? "";
    if (sign === "⟦") claim = { start: text.length, end: 0 };
    else if (sign === "⟧") claim.end = text.length;
    else if (sign === "{") open.push({ kind: marked[++at] ?? "", start: text.length });
    else if (sign === "}") {
      const { kind, start } = open.pop() ?? { kind: "a", start: 0 };
      const spans = kind === "a" ? actors : dates;
      spans.push({ id: `${kind}${spans.length}`, start, end: text.length });
    } else text += sign;
  }
  return proposeForClaim(text, { language, claim, actors, dates });
}

describe("links for a claim", () => {
  it("ranks the subject of the frame before others, and says why", () => {
    const links = propose(
      "{aDer Hafen} wächst. ⟦Der Bau stehe still⟧, sagte {aSenatorin Ida Kroll} {dam Montag} {aMax Petersen}.",
    );
    expect(links.speakers.map(({ span, quote }) => [span, quote])).toEqual([
      ["a1", "Senatorin Ida Kroll"],
      ["a2", "Max Petersen"],
      ["a0", "Der Hafen"],
    ]);
    const [first] = links.speakers;
    expect(first && sayReason(first.why, "en")).toBe("Subject behind “sagte”");
    expect(links.speech?.value).toBe("indirect");
    expect(links.speech && sayReason(links.speech.why, "de")).toBe("Konjunktiv I: stehe");
    expect(links.whenSaid.map(({ span }) => span)).toEqual(["d0"]);
    expect(links.stance?.value).toBe("affirms");
  });

  it("takes a claim tagged without its marks for direct speech", () => {
    const links = propose("„⟦Wir bleiben⟧“, sagte {aPfarrer Uwe Thal}.");
    expect(links.speech?.value).toBe("direct");
    expect(links.speakers[0]?.span).toBe("a0");
  });

  it("names who passes it on, and to whom it is said", () => {
    const links = propose(
      "{aDie Agentur Norddienst} meldete, {aPräsident Calder} habe {adem Senat} vorgeworfen, ⟦das Volk zu täuschen⟧.",
    );
    expect(links.speakers[0]?.span).toBe("a1");
    expect(links.reportedVia[0]?.span).toBe("a0");
    expect(links.addressedTo[0]?.span).toBe("a2");
  });

  it("finds the speaker of the sentence before", () => {
    const links = propose("{aRektorin Ute Falck} klagte, die Schule verfalle. ⟦Das Dach sei undicht.⟧");
    expect(links.speakers[0]?.span).toBe("a0");
    expect(links.speakers[0]?.why.key).toBe("goes-on");
  });

  it("keeps a denial apart from an assertion", () => {
    expect(propose("Der Konzern wies alles zurück: ⟦Die Werte seien korrekt⟧.").stance?.value).toBe("denies");
  });

  it("calls a claim nobody says the narrator's, and still lists the actors nearby", () => {
    const links = propose("{aDie Partei} tagt. ⟦Der Saal ist voll⟧. {aMeier} kommt.");
    expect(links.speech?.value).toBe("narrator");
    expect(links.speakers.map(({ span }) => span)).toEqual(["a0", "a1"]);
  });

  it("works for words in the middle of a claim", () => {
    const links = propose("The minister said ⟦the school⟧ would reopen in June.", "en");
    expect(links.speakers[0]?.quote).toBe("The minister");
    expect(links.speech?.value).toBe("indirect");
  });

  it("proposes nothing for an empty text", () => {
    expect(
      proposeForClaim("", { language: "de", claim: { start: 0, end: 0 }, actors: [], dates: [] }).speakers,
    ).toEqual([]);
  });
});
