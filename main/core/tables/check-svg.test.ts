import { expect, test } from "vitest";
import { svgFlaw } from "./check-svg";

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;

test.each([
  String.raw`<rect fill="u\72l(https://a.invalid#a)"/>`,
  String.raw`<rect fill="\000075 rl(https://a.invalid#a)"/>`,
  `<rect mask="image-set('https://a.invalid/a.png' 1x)"/>`,
  `<rect mask="src('https://a.invalid/a.png')"/>`,
  String.raw`<style>@font-face { src: u\72l(https://a.invalid) }</style>`,
  `<style>@font-face { src: src("https://a.invalid") }</style>`,
  "<style>@font-face { src: url(https://a.invalid }</style>",
])("an address is found however it is written %#", (text) => {
  expect(svgFlaw(svg(text))).toBeTypeOf("string");
});

test.each([
  String.raw`<text aria-label="C:\Zeitung und u\72l">C:\Zeitung</text>`,
  '<text aria-label="Image(dpa): url(Haus)">A</text>',
  '<rect fill="url(#a)" stroke="url(&quot;#b&quot;)"/>',
])("words with a backslash are no addresses %#", (text) => {
  expect(svgFlaw(svg(text))).toBeUndefined();
});
