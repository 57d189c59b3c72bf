import { describe, expect, it } from "vitest";
import { wordMark, worthSteps } from "./article-words";
import { OverlapReader } from "./overlap-words";

const read = (text: string, language = "de", mask: Array<{ start: number; end: number }> = []) => {
  const { words, marks } = new OverlapReader().read({ text, language, mask });
  return { words: [...words], marks: [...marks] };
};

describe("words for finding all pairs", () => {
  it("are the same numbers for every reader, whatever was read before", () => {
    const reader = new OverlapReader();
    reader.read({ text: "Zuvor las er etwas ganz anderes.", language: "de", mask: [] });
    const later = reader.read({ text: "Die Straße am Hafen", language: "de", mask: [] });
    expect([...later.words]).toEqual(read("DIE STRASSE am hafen").words);
    expect(read("die", "en").words).not.toEqual(read("die", "de").words);
  });

  it("are worth nothing as function words, little as names", () => {
    const { marks } = read("Der Kutter von Henrike Brandvold sank");
    const [der = 0, kutter = 0, von = 0, , brandvold = 0, sank = 0] = marks;
    expect([der, von]).toEqual([0, 0]);
    expect([kutter, sank]).toEqual([worthSteps, worthSteps]);
    expect(brandvold).toBeGreaterThan(0);
    expect(brandvold).toBeLessThan(worthSteps / 2);
  });

  it("are judged late where that is asked for, never too low", () => {
    const reader = new OverlapReader({ judgeLate: true });
    const text = "Der Kutter von Henrike Brandvold sank";
    const late = [0, 1].map(() => [...reader.read({ text, language: "de", mask: [] }).marks]);
    expect(late[1]).toEqual(read(text).marks);
    expect(late[0]).toEqual([0, worthSteps, 0, worthSteps, worthSteps, worthSteps]);
  });

  it("say where masked text lay", () => {
    const text = "Hafen ohne Anzeige hier weiter";
    const { marks } = read(text, "de", [{ start: 11, end: 18 }]);
    expect(marks.map((mark) => (mark & wordMark.masked) !== 0)).toEqual([false, false, true, false]);
  });
});
