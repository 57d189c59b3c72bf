/** A colour every program reads, and how much it covers (0 to 1). */
export interface PlainColour {
  colour: string;
  opacity: number;
}

const known = new Map<string, PlainColour>();

/** A computed colour (`rgb(…)`, `rgba(…)`, `color(…)`, `oklch(…)`) as "#rrggbb" and its opacity; "none" and url(…) stay. */
export function plainColour(computed: string): PlainColour {
  const before = known.get(computed);
  if (before) return before;
  const plain = parsed(computed) ?? painted(computed);
  known.set(computed, plain);
  return plain;
}

function hex(parts: readonly number[]): string {
  return `#${parts
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

function parsed(computed: string): PlainColour | undefined {
  if (
    computed === "none" ||
    computed === "" ||
    computed.startsWith("url(") ||
    computed.startsWith("context-")
  ) {
    return { colour: computed || "none", opacity: 1 };
  }
  const rgb = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(computed);
  if (rgb) return { colour: hex(rgb.slice(1, 4).map(Number)), opacity: Number(rgb[4] ?? 1) };
  const srgb = /^color\(srgb ([-\d.e]+) ([-\d.e]+) ([-\d.e]+)(?: \/ ([\d.e-]+))?\)$/.exec(computed);
  if (!srgb) return undefined;
  return { colour: hex(srgb.slice(1, 4).map((part) => Number(part) * 255)), opacity: Number(srgb[4] ?? 1) };
}

/** Any other way to write a colour: what it looks like on a canvas. */
function painted(computed: string): PlainColour {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d");
  if (!context) return { colour: "#000000", opacity: 1 };
  context.fillStyle = computed;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  return { colour: hex([red, green, blue]), opacity: Math.round((alpha / 255) * 1000) / 1000 };
}
