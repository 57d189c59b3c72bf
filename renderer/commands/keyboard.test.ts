// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { commandForKey, parseShortcut } from "./keyboard";
import { commandList } from "./run-command";

function press(key: string, more: KeyboardEventInit = {}) {
  return commandForKey(new KeyboardEvent("keydown", { key, ...more }));
}

describe("the keys of commands", () => {
  test("an accelerator is read part by part", () => {
    expect(parseShortcut("Mod+Shift+F")).toEqual({ mod: true, shift: true, alt: false, key: "f" });
    expect(parseShortcut("Mod+Plus")).toEqual({ mod: true, shift: false, alt: false, key: "+" });
    expect(parseShortcut("Mod+-").key).toBe("-");
  });

  test.each([
    ["k", { ctrlKey: true }, "palette.open"],
    ["K", { ctrlKey: true, shiftKey: true }, undefined],
    ["F", { ctrlKey: true, shiftKey: true }, "find.project"],
    ["+", { ctrlKey: true, shiftKey: true }, "view.larger"],
    ["=", { ctrlKey: true }, "view.larger"],
    ["1", { ctrlKey: true }, "go.library"],
    // A French keyboard gives "&" on the key of 1.
    ["&", { ctrlKey: true, code: "Digit1" }, "go.library"],
    ["z", { ctrlKey: true, altKey: true }, undefined],
    ["1", {}, undefined],
    ["Tab", {}, undefined],
  ] as const)("%s %j is %s", (key, more, command) => {
    expect(press(key, more)).toBe(command);
  });

  test("keys being composed by an input method are nobody's", () => {
    expect(press("k", { ctrlKey: true, isComposing: true })).toBeUndefined();
  });

  test("no two commands share their keys", () => {
    // Enter means a suggestion while one is being looked at, else the selected tag: never both.
    const others = commandList.filter((command) => command.id !== "suggestion.accept");
    const keys = others.flatMap((command) => (command.shortcut ? [command.shortcut] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
