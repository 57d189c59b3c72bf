/** A colour as red, green and blue from 0 to 1, gamma-encoded sRGB unless said otherwise. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Ways of seeing colours: as most do, and without the cones for long, middle or short waves. */
export const sights = ["normal", "protan", "deutan", "tritan"] as const;
export type Sight = (typeof sights)[number];

/** `#rrggbb` as a colour; undefined for anything else. */
export function parseHex(hex: string): Rgb | undefined {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1];
  if (!digits) return undefined;
  const part = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4)];
}

/** A colour as `#rrggbb`; parts outside of 0 to 1 are cut off. */
export function formatHex(colour: Rgb): string {
  const part = (value: number) =>
    Math.round(clamp(value) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${colour.map(part).join("")}`;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function map(colour: Rgb, change: (value: number) => number): Rgb {
  return [change(colour[0]), change(colour[1]), change(colour[2])];
}

/** Linear light from gamma-encoded sRGB (IEC 61966-2-1). */
export function toLinear(colour: Rgb): Rgb {
  return map(colour, (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
}

/** Gamma-encoded sRGB from linear light; the inverse of `toLinear`. */
export function fromLinear(colour: Rgb): Rgb {
  return map(colour, (value) => {
    const part = clamp(value);
    return part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
  });
}

type Matrix = readonly [Rgb, Rgb, Rgb];

function multiply(matrix: Matrix, [a, b, c]: Rgb): Rgb {
  const row = ([x, y, z]: Rgb) => x * a + y * b + z * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

// Severity 1.0 of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
// Deficiency", 2009; for linear RGB.
const simulations: Record<Exclude<Sight, "normal">, Matrix> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** How a colour looks to somebody with this sight. */
export function seenWith(sight: Sight, colour: Rgb): Rgb {
  return sight === "normal" ? colour : fromLinear(multiply(simulations[sight], toLinear(colour)));
}

/** Relative luminance, 0 to 1, as WCAG 2 has it. */
export function luminance(colour: Rgb): number {
  const [red, green, blue] = toLinear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21, as WCAG 2 has it. */
export function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

const toXyz: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const white: Rgb = [0.95047, 1, 1.08883];

/** CIE L*a*b* of a colour (D65). */
export function toLab(colour: Rgb): Rgb {
  const [x, y, z] = multiply(toXyz, toLinear(colour));
  const f = (value: number) => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116);
  const [fx, fy, fz] = [f(x / white[0]), f(y / white[1]), f(z / white[2])];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const turn = Math.PI * 2;

/** How different two colours in L*a*b* look: CIEDE2000; about 1 is just noticeable, 100 is black against white. */
export function difference(first: Rgb, second: Rgb): number {
  const meanChroma = (Math.hypot(first[1], first[2]) + Math.hypot(second[1], second[2])) / 2;
  const g = (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7))) / 2;
  const [one, two] = [polar(first, 1 + g), polar(second, 1 + g)];
  const isGrey = one.chroma * two.chroma === 0;
  const chroma = (one.chroma + two.chroma) / 2;
  const hueStep = isGrey ? 0 : shortestTurn(two.hue - one.hue);
  const hue = isGrey ? one.hue + two.hue : one.hue + hueStep / 2;
  const light = (one.light + two.light) / 2;
  const weight =
    1 - 0.17 * cos(hue, 30) + 0.24 * cos(2 * hue, 0) + 0.32 * cos(3 * hue, -6) - 0.2 * cos(4 * hue, 63);
  const squared = (light - 50) ** 2;
  const lightPart = (two.light - one.light) / (1 + (0.015 * squared) / Math.sqrt(20 + squared));
  const chromaPart = (two.chroma - one.chroma) / (1 + 0.045 * chroma);
  const hueLength = 2 * Math.sqrt(one.chroma * two.chroma) * Math.sin(hueStep / 2);
  const huePart = hueLength / (1 + 0.015 * chroma * weight);
  return Math.sqrt(
    lightPart ** 2 + chromaPart ** 2 + huePart ** 2 + blueTurn(hue, chroma) * chromaPart * huePart,
  );
}

/** Blues are told apart less well than the rest of the formula says. */
function blueTurn(hue: number, chroma: number): number {
  const degrees = ((((hue % turn) + turn) % turn) * 360) / turn;
  const angle = (Math.PI / 3) * Math.exp(-(((degrees - 275) / 25) ** 2));
  return -2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) * Math.sin(angle);
}

function cos(hue: number, minusDegrees: number): number {
  return Math.cos(hue - (minusDegrees * Math.PI) / 180);
}

function polar([light, a, b]: Rgb, stretch: number): { light: number; chroma: number; hue: number } {
  const wide = a * stretch;
  const hue = wide === 0 && b === 0 ? 0 : (Math.atan2(b, wide) + turn) % turn;
  return { light, chroma: Math.hypot(wide, b), hue };
}

function shortestTurn(step: number): number {
  if (step > Math.PI) return step - turn;
  return step < -Math.PI ? step + turn : step;
}
