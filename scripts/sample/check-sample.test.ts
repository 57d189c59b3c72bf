import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSample, type SampleWork, sampleArticlePath } from "#core/project/sample-files";
import { placeOf } from "#core/project/sample-ops";
import { publishedSchema } from "#shared/model/dates";
import { defaultCodebook } from "#shared/model/default-codebook";
import { isCharacterBoundary } from "#shared/text/offsets";

const sampleFolder = join(import.meta.dirname, "../../assets/sample");
const { articles, actors, statements, coders, work } = await readSample(sampleFolder);
const codebook = defaultCodebook();
const textOf = new Map(
  articles.map((article) => [article.file, readFileSync(sampleArticlePath(sampleFolder, article), "utf8")]),
);

const nameOf = (file: SampleWork) => `${file.coder}, ${file.article}`;
const places = ({ article, spans }: SampleWork) =>
  spans.map(({ label, quote, nth }) => {
    const start = placeOf(textOf.get(article) ?? "", quote, nth);
    return { label, start, end: start + quote.length };
  });

// A year, month, day, week, weekday, season or quarter, with X where the text does not say it.
const datePattern =
  /^(PAST_REF|PRESENT_REF|FUTURE_REF|[\dX]{4}(-(([\dX]{2})(-[\dX]{2})?|W[\dX]{2}(-([1-7]|WE))?|SP|SU|FA|WI|Q[1-4]))?)$/;
const patterns: Record<string, RegExp> = {
  DATE: datePattern,
  TIME: /^\d{4}-\d{2}-\d{2}T(\d{2}:\d{2}|MO|MI|AF|EV|NI|DT)$/,
  DURATION: /^P(T?(\d+|X)[HM]|(\d+|X)[DWMYE])$/,
  SET: /^(P\d+[DWMY]|XXXX-[\dWX-]+)$/,
};

describe("the sample's articles", () => {
  it("lists every file that lies in the folder, each text once", () => {
    expect(readdirSync(join(sampleFolder, "articles")).sort()).toEqual(articles.map((a) => a.file).sort());
    expect(new Set(textOf.values()).size).toBe(articles.length);
  });

  it.each(articles)("$file: has 180 to 380 words, its masks occur once", (article) => {
    const text = textOf.get(article.file) ?? "";
    expect(text).not.toMatch(/\r|\uFEFF|\uFFFD/);
    const words = text.match(/\p{L}[\p{L}\p{M}\p{N}'-]*/gu)?.length ?? 0;
    expect(words).toBeGreaterThanOrEqual(180);
    expect(words).toBeLessThanOrEqual(380);
    for (const { quote } of article.mask) expect(text.split(quote), quote).toHaveLength(2);
  });

  it("shows what raw files bring along", () => {
    const all = [...textOf.values()];
    expect(all.filter((text) => /^ date \d{4}-\d{2}-\d{2} /.test(text))).toHaveLength(2);
    expect(all.filter((text) => /\p{Lu}+ \(npx\) - /u.test(text))).toHaveLength(2);
    expect(all.filter((text) => text.endsWith("/mk/rtl/npx"))).toHaveLength(1);
    expect(all.filter((text) => text.endsWith("\nToday"))).toHaveLength(1);
    expect(all.filter((text) => text.includes("a\u030A"))).toHaveLength(1);
    expect(all.filter((text) => /\p{Extended_Pictographic}/u.test(text))).toHaveLength(1);
    expect(articles.filter(({ published }) => published === null)).toHaveLength(1);
    for (const quoted of [/„[^“]+“/, /"[^"]+"/, /»[^«]+«/]) {
      expect(all.some((text) => quoted.test(text))).toBe(true);
    }
  });

  it("shares agency wording between the German papers", () => {
    const papersWith = (wording: string) =>
      [...textOf.values()].filter((text) => text.includes(wording)).length;
    expect(papersWith("die Öffentlichkeit getäuscht zu haben")).toBe(3);
    expect(papersWith("Wir können die Sicherheit von Mutter und Kind nicht mehr")).toBe(2);
    expect(papersWith("dass die Geburtshilfe mindestens zehn Jahre lang erhalten bleibt")).toBe(2);
  });
});

describe("the sample's registries", () => {
  it("has 14 to 25 actors and 5 to 9 statements, every id once, every parent known", () => {
    const ids = actors.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(14);
    expect(ids.length).toBeLessThanOrEqual(25);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    expect(statements.length).toBeGreaterThanOrEqual(5);
    expect(statements.length).toBeLessThanOrEqual(9);
    for (const { parent } of actors) if (parent) expect(ids).toContain(parent);
  });

  it("uses every actor in a link or as a parent, and every statement in two sources at least", () => {
    const linked = work.flatMap(({ article, links }) => links.map(({ to }) => ({ article, to })));
    for (const { id } of actors) {
      const used =
        linked.some(({ to }) => to === `actor:${id}`) || actors.some(({ parent }) => parent === id);
      expect(used, id).toBe(true);
    }
    for (const { id } of statements) {
      const sources = linked
        .filter(({ to }) => to === `statement:${id}`)
        .map(({ article }) => articles.find(({ file }) => file === article)?.source);
      expect(new Set(sources).size, id).toBeGreaterThanOrEqual(2);
    }
  });
});

describe.each(work.map((file) => ({ name: nameOf(file), file })))("$name", ({ file }) => {
  const text = textOf.get(file.article) ?? "";

  it("finds every quote, between whole characters and outside the masks, in text order", () => {
    const mask = articles.find((a) => a.file === file.article)?.mask ?? [];
    const masked = mask.map(
      ({ quote }) => [text.indexOf(quote), text.indexOf(quote) + quote.length] as const,
    );
    let last = 0;
    for (const { start, end } of places(file)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(isCharacterBoundary(text, start) && isCharacterBoundary(text, end)).toBe(true);
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      expect(masked.some(([from, to]) => start < to && end > from)).toBe(false);
      last = start;
    }
  });

  it("has no span twice and an amount that fits its status", () => {
    const keys = places(file).map(({ label, start, end }) => `${label} ${start} ${end}`);
    expect(new Set(keys).size).toBe(keys.length);
    if (file.status === "todo") expect(keys.length).toBeLessThan(15);
    else expect(keys.length).toBeGreaterThanOrEqual(15);
    expect(keys.length).toBeLessThanOrEqual(35);
  });

  it("uses the labels, attributes and values of the default codebook", () => {
    for (const { label, quote, attributes } of file.spans) {
      const definition = codebook.labels.find(({ id }) => id === label);
      for (const [key, value] of Object.entries(attributes)) {
        const attribute = definition?.attributes.find(({ id }) => id === key);
        expect(attribute, `${label}.${key}`).toBeDefined();
        if (attribute?.values)
          expect(
            attribute.values.map(({ id }) => id),
            quote,
          ).toContain(value);
      }
    }
  });

  it("gives dates valid values", () => {
    for (const { label, quote, attributes } of file.spans) {
      if (label !== "date") continue;
      const { type, value } = attributes;
      expect(type, quote).toBeTypeOf("string");
      if (value === undefined) expect(file.status, quote).toBe("todo");
      else expect(value, quote).toMatch(patterns[String(type)] ?? /^$/);
      if (/^\d{4}(-\d{2}){0,2}$/.test(String(value))) {
        expect(publishedSchema.safeParse(value).success, quote).toBe(true);
      }
    }
  });

  it("links only what is there, by roles that allow it", () => {
    const seen = new Set<string>();
    for (const { role, from, to } of file.links) {
      const definition = codebook.roles.find(({ id }) => id === role);
      const key = `${role} ${from} ${to}`;
      expect(seen.has(key), key).toBe(false);
      seen.add(key);
      expect(definition?.from, key).toContain(file.spans[from]?.label);
      expect(definition?.to, key).toContain(kindOf(file, to));
      if (definition?.many === false) {
        expect(
          file.links.filter((link) => link.role === role && link.from === from),
          key,
        ).toHaveLength(1);
      }
    }
  });
});

describe("the two coders", () => {
  const [anna, milan] = coders.map(({ id }) => work.filter(({ coder }) => coder === id));

  it("agree on most spans and differ in some of every article", () => {
    articles.forEach(({ file }, index) => {
      const ours = anna?.[index];
      const theirs = milan?.[index];
      if (!ours || !theirs) throw new Error(`${file} is not annotated twice`);
      const keys = new Set(places(ours).map((span) => JSON.stringify(span)));
      const same = places(theirs).filter((span) => keys.has(JSON.stringify(span))).length;
      expect(same / theirs.spans.length, file).toBeGreaterThan(0.5);
      expect(same, file).toBeLessThan(theirs.spans.length);
    });
  });

  it("have one article in progress, one to do, and take one stretch for two different labels", () => {
    const count = (status: string) => work.filter((file) => file.status === status).length;
    expect([count("done"), count("doing"), count("todo")]).toEqual([14, 1, 1]);
    const confused = (anna ?? []).flatMap((ours, index) =>
      places(ours).filter((span) =>
        places(milan?.[index] ?? ours).some(
          (other) => other.start === span.start && other.end === span.end && other.label !== span.label,
        ),
      ),
    );
    expect(confused).toHaveLength(1);
  });

  it("nest dates and actors in claims, and let some claims overlap in part", () => {
    const spans = work.map(places);
    const nested = spans.flatMap((list) =>
      list.filter(({ label, start, end }) =>
        list.some((c) => c.label === "claim" && label !== "claim" && c.start <= start && end <= c.end),
      ),
    );
    expect(nested.length).toBeGreaterThan(100);
    const crossing = spans.flatMap((list) =>
      list.filter((a) =>
        list.some(
          (b) =>
            a.label === "claim" &&
            b.label === "claim" &&
            a.start < b.start &&
            b.start < a.end &&
            a.end < b.end,
        ),
      ),
    );
    expect(crossing.length).toBeGreaterThanOrEqual(2);
  });
});

/** What a link points to, in the words of the codebook's roles; undefined when there is nothing. */
function kindOf(file: SampleWork, to: number | string): string | undefined {
  if (typeof to === "number") return file.spans[to]?.label;
  const [kind, id] = to.split(":");
  if (kind === "actor") return actors.some((actor) => actor.id === id) ? "actor-entry" : undefined;
  if (kind === "statement") return statements.some((one) => one.id === id) ? "statement" : undefined;
  return undefined;
}
