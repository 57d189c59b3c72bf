import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../decode";
import type { ReadArticle } from "../importer";
import { type GivenMetadata, propose } from "./propose";
import { hasGluedHeadline } from "./remarks";

function articleOf(text: string, more: Partial<ReadArticle> = {}): ReadArticle {
  return { text, metadata: {}, reasons: {}, mask: [], remarks: [], encodingSure: true, ...more };
}

function proposeFor(text: string, more: Partial<ReadArticle> = {}, given: GivenMetadata = {}) {
  const proposal = propose(articleOf(text, more), { fileName: "a.txt", folder: "" }, given);
  return {
    ...proposal,
    masked: proposal.mask.map(({ start, end, reason }) => [reason, text.slice(start, end)]),
  };
}

const fixture = (name: string) =>
  decode(readFileSync(new URL(`../fixtures/text/${name}`, import.meta.url))).text;

describe("the shapes articles come in", () => {
  it("agency copy with a date before it and initials behind it", () => {
    const proposal = proposeFor(fixture("wire.txt"));
    expect(proposal.masked).toEqual([
      ["date-prefix", " date 2025-03-11 "],
      ["dateline", "NORDHEIM (dpa-AFX) - "],
      ["signature", "/abc/DP/xyz"],
    ]);
    expect(proposal.metadata).toEqual({
      title: "Der Hafen von Nordheim öffnet im Herbst wieder.",
      source: "dpa-AFX",
      published: "2025-03-11",
      language: "de",
      place: "Nordheim",
      author: "",
      agency: "dpa-AFX",
    });
    expect(proposal.reasons).toMatchObject({
      title: "first-sentence",
      published: "date-prefix",
      agency: "dateline",
    });
    // Counted by hand: everything but the date, the dateline and the initials.
    expect(proposal.words).toBe(51);
  });

  it("a notice about machines instead of a headline, and a headline stuck in a paragraph", () => {
    const proposal = proposeFor(fixture("notice.txt"));
    expect(proposal.masked).toEqual([
      ["date-prefix", " date 2025-03-12 "],
      [
        "notice",
        "Wir setzen künstliche Intelligenz ein, um Kurzfassungen unserer Beiträge zu schreiben. Jeder Beitrag wird vor dem Erscheinen von der Redaktion geprüft.",
      ],
    ]);
    expect(proposal.metadata.title).toBe("Der Hafen von Nordheim wird im Herbst wieder geöffnet.");
    expect(proposal.remarks).toEqual(["ai-notice", "title-from-sentence", "glued-headline"]);
  });

  it("a headline and a word of the page's at the end", () => {
    const proposal = proposeFor(fixture("headline.txt"));
    expect(proposal.masked).toEqual([
      ["title", "Nordheim öffnet seinen Hafen: Fischer und Rathaus freuen sich auf den Herbst"],
      ["navigation", "Today"],
    ]);
    expect(proposal.metadata).toMatchObject({ published: null, language: "de", source: "" });
    expect(proposal.reasons.title).toBe("headline");
    expect(proposal.remarks).toContain("no-date");
  });

  it("neither date nor headline", () => {
    const proposal = proposeFor(fixture("bare.txt"));
    expect(proposal.mask).toEqual([]);
    expect(proposal.metadata.title).toBe(
      "Die Bürgermeisterin von Nordheim sucht im Streit um den Hafen die Nähe zu ihrer Amtskollegin.",
    );
    expect(proposal.remarks).toEqual(["no-date", "title-from-sentence"]);
  });

  it("an English article with everything around it", () => {
    const proposal = proposeFor(fixture("english.txt"));
    expect(proposal.masked).toEqual([
      ["title", "Harbour to reopen after two years"],
      ["other", "By Jane Sample, Northaven"],
      ["date-prefix", "Published March 11, 2025"],
      ["dateline", "NORTHAVEN, March 11 (AP) — "],
      ["navigation", "Read more: Who pays for the harbour"],
      ["signature", "(Reporting by Jane Sample; Editing by Joe Example)"],
    ]);
    expect(proposal.metadata).toEqual({
      title: "Harbour to reopen after two years",
      source: "AP",
      published: "2025-03-11",
      language: "en",
      place: "Northaven",
      author: "Jane Sample",
      agency: "AP",
    });
  });
});

const body =
  "Der Hafen von Nordheim öffnet im Herbst wieder. Das teilte die Stadt mit.\nDie Fischer freuen sich.";

describe("what is found before the article", () => {
  it.each([
    ["date 2025-09-04\n\n", "2025-09-04"],
    ["Datum: 4. September 2025\n", "2025-09-04"],
    ["published 2025-09-04T10:00:00Z ", "2025-09-04"],
    ["  DATE: 04.09.2025  ", "2025-09-04"],
  ])("the date in %j", (prefix, published) => {
    expect(proposeFor(prefix + body).metadata.published).toBe(published);
    expect(proposeFor(prefix + body).mask[0]).toMatchObject({ start: 0, reason: "date-prefix" });
  });

  it("an impossible date is masked and not believed", () => {
    const proposal = proposeFor(` date 2025-02-30 ${body}`);
    expect(proposal.metadata.published).toBeNull();
    expect(proposal.remarks).toContain("date-impossible");
    expect(proposal.masked[0]).toEqual(["date-prefix", " date 2025-02-30 "]);
  });

  it("lines with names and values", () => {
    const header = "Title: Der Hafen\nSource: Hafenbote\nDate: 2025-09-04\nURL: https://example.org";
    const proposal = proposeFor(`${header}\n\n${body}`);
    expect(proposal.metadata).toMatchObject({
      title: "Der Hafen",
      source: "Hafenbote",
      published: "2025-09-04",
    });
    expect(proposal.masked).toEqual([["other", header]]);
    expect(proposal.reasons.source).toBe("header-lines");
  });

  it("no such lines in ordinary text", () => {
    expect(proposeFor(`Wetter: Es regnet.\nVerkehr: Es staut sich.\n${body}`).mask).toEqual([]);
  });

  it("a topic above the headline", () => {
    const proposal = proposeFor(`Nordheim\nDer Hafen öffnet wieder\n${body}`);
    expect(proposal.metadata.title).toBe("Der Hafen öffnet wieder");
    expect(proposal.masked.map(([, text]) => text)).toEqual(["Nordheim", "Der Hafen öffnet wieder"]);
  });

  it("a dateline below a summary", () => {
    const proposal = proposeFor(
      `Der Hafen öffnet wieder\nNordheim freut sich auf seine Fischer.\nNORDHEIM (dpa) - ${body}`,
    );
    expect(proposal.metadata).toMatchObject({ agency: "dpa", place: "Nordheim" });
    expect(proposal.masked[1]).toEqual(["dateline", "NORDHEIM (dpa) - "]);
  });

  it("the stated title, and no other line, is masked as title", () => {
    const stated = { metadata: { title: "Der Hafen öffnet" }, reasons: { title: "html-meta" } } as const;
    expect(proposeFor(`Der  Hafen öffnet\n${body}`, stated).masked).toEqual([["title", "Der  Hafen öffnet"]]);
    expect(proposeFor(`Streit um Gebühren im Hafen\n${body}`, stated).mask).toEqual([]);
  });
});

describe("which value wins", () => {
  it("what the person gave, then what the file states, then the text, then the name, then the properties", () => {
    const text = `date 2025-01-02\n${body}`;
    const origin = { fileName: "taz_2025-01-03.txt", folder: "" };
    const stated = { metadata: { published: "2025-01-01" }, reasons: { published: "column" } } as const;
    const properties = { published: "2025-01-04", source: "Vorlage" };
    const date = (article: ReadArticle, given?: GivenMetadata) =>
      propose(article, origin, given).metadata.published;
    expect(date(articleOf(text, { ...stated, properties }), { published: "2024-12-31" })).toBe("2024-12-31");
    expect(date(articleOf(text, { ...stated, properties }))).toBe("2025-01-01");
    expect(date(articleOf(text, { properties }))).toBe("2025-01-02");
    expect(date(articleOf(body, { properties }))).toBe("2025-01-03");
    expect(
      propose(articleOf(body, { properties }), { fileName: "a.txt", folder: "" }).metadata,
    ).toMatchObject({
      published: "2025-01-04",
      source: "Vorlage",
    });
    expect(propose(articleOf(text), origin).remarks).toContain("date-conflict");
  });
});

it("masks inside the text only, sorted, without overlaps, and never touches the text", () => {
  const line = fc.constantFrom(
    " date 2025-03-11 ",
    "NORDHEIM (dpa) - ",
    "Der Hafen öffnet wieder",
    "Von Xaver Muster",
    "Anzeige",
    "Today",
    "Die Fischer freuen sich.",
    "Sie kommen 😀 zurück./abc/de",
    "(dpa)",
    "Stand: 4.9.2025",
    "",
    " ",
    "---",
    "title: x",
    "Wir nutzen KI, um unsere Texte zu erstellen.",
    "Lesen Sie auch: Mehr",
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), (lines) => {
      const text = lines.join("\n");
      const { mask, words, metadata } = proposeFor(text);
      let at = 0;
      for (const part of mask) {
        expect(part.start).toBeGreaterThanOrEqual(at);
        expect(part.end).toBeGreaterThan(part.start);
        at = part.end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
      expect(words).toBeGreaterThanOrEqual(0);
      if (text.trim() !== "") expect(metadata.title).not.toBe("");
    }),
  );
});

it("looks through long texts quickly", () => {
  const text =
    "Der Hafen von Nordheim, so heißt es, öffnet im Herbst (oder später) wieder - vielleicht. ".repeat(
      12_000,
    );
  const started = performance.now();
  proposeFor(text);
  proposeFor(text.replaceAll(". ", ".\n"));
  // A quarter of a million characters twice; a search that grows with the square would take minutes.
  expect(performance.now() - started).toBeLessThan(20_000);
}, 60_000);

describe("hasGluedHeadline", () => {
  it.each([
    "Fischer kehren zurück Für die Stadt endet eine lange Zeit.",
    "Das war am Montag. Die Fischer kehren zurück Die Stadt freut sich.",
    "Streit im Rathaus Am Abend trafen sich alle.",
  ])("yes: %s", (paragraph) => {
    expect(hasGluedHeadline(paragraph)).toBe(true);
  });

  it.each([
    "Die Wochenzeitung Die Glocke berichtete darüber.",
    "Er las „Das Meer Der Insel“ laut vor.",
    "Moon Sae In getraut sich nicht.",
    "Sie kamen. Die Stadt freute sich: Der Hafen öffnet.",
  ])("no: %s", (paragraph) => {
    expect(hasGluedHeadline(paragraph)).toBe(false);
  });
});
