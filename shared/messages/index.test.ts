import { describe, expect, test } from "vitest";
import { formatMessage, uiLanguages } from "./define";
import { allMessages } from "./index";

/** The names a message fills in: `{count, plural, …}` and `{name}` both name one. */
function placeholders(text: string): string[] {
  const names = new Set<string>();
  let depth = 0;
  for (const match of text.matchAll(/\{\s*([\w]+)?\s*([,}])?|\}/g)) {
    if (match[0] === "}") depth -= 1;
    else {
      // Braces directly inside a plural hold words, not names.
      if (match[1] && match[2] && (depth === 0 || match[2] === "}")) names.add(match[1]);
      if (match[2] !== "}") depth += 1;
    }
  }
  return [...names].sort();
}

const cases = Object.entries(allMessages).flatMap(([feature, messages]) =>
  Object.entries(messages).map(([key, message]) => [`${feature}.${key}`, message] as const),
);

describe("the words of the screen", () => {
  test.each(cases)("%s is complete in every language", (_name, message) => {
    for (const language of uiLanguages) {
      expect(message[language].trim()).not.toBe("");
      expect(message[language]).not.toMatch(/\.\.\.|TODO|\bundefined\b/);
    }
    const values: Record<string, number> = {};
    for (const name of placeholders(message.en)) values[name] = 2;
    for (const language of uiLanguages) {
      expect(placeholders(message[language])).toEqual(placeholders(message.en));
      expect(formatMessage(message, language, values)).not.toMatch(/[{}]/);
    }
  });

  test("one and many read differently where they are counted", () => {
    const { selected } = allMessages.app as Record<string, { en: string; de: string }>;
    expect(selected && formatMessage(selected, "en", { paragraph: 1, count: 1 })).toBe(
      "¶1 · 1 character selected",
    );
    expect(selected && formatMessage(selected, "de", { paragraph: 1, count: 2 })).toBe(
      "¶1 · 2 Zeichen ausgewählt",
    );
  });
});
