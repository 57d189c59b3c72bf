import { expect, test } from "vitest";
import { plainColour } from "./picture-colour";

test.each([
  ["rgb(18, 52, 86)", "#123456", 1],
  ["rgba(255, 0, 0, 0.25)", "#ff0000", 0.25],
  ["rgba(0, 0, 0, 0)", "#000000", 0],
  ["color(srgb 0.2 0.4 1)", "#3366ff", 1],
  ["color(srgb 1.2 -0.1 0 / 0.5)", "#ff0000", 0.5],
  ["none", "none", 1],
  ['url("#hatch")', 'url("#hatch")', 1],
  ["context-stroke", "context-stroke", 1],
])("%s as every program reads it", (computed, colour, opacity) => {
  expect(plainColour(computed)).toEqual({ colour, opacity });
});
