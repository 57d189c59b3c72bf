import type { PictureFile } from "./picture-svg";

// Three points for each of the screen's are enough for print; browsers draw no larger pictures than this.
const sharpness = 3;
const mostPoints = 60_000_000;
const longestSide = 16_000;

/** The picture as a PNG file in base 64, or undefined when it cannot be drawn. */
export async function drawPicture(file: PictureFile): Promise<string | undefined> {
  const { width, height } = file;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withProbes(file))}`;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  await fontsReady(image, file);
  const scale = Math.min(
    sharpness,
    longestSide / Math.max(width, height),
    Math.sqrt(mostPoints / (width * height)),
  );
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  const perPoint = canvas.width / width;
  context.drawImage(image, 0, 0, image.width * perPoint, image.height * perPoint);
  const start = "data:image/png;base64,";
  const address = canvas.toDataURL("image/png");
  return address.startsWith(start) ? address.slice(start.length) : undefined;
}

// The line of probes under the picture: one square for each font, with a character as large as fits.
const side = 24;

/** The picture with a line of probes under it, which is not drawn in the end. */
function withProbes({ picture, width, height, probes }: PictureFile): string {
  const outer = document.createElementNS(picture.namespaceURI, "svg");
  const whole = { width: Math.max(width, probes.length * side), height: Math.ceil(height) + side };
  for (const [name, value] of Object.entries(whole)) outer.setAttribute(name, String(value));
  outer.append(picture.cloneNode(true));
  probes.forEach(({ family, character }, at) => {
    const probe = document.createElementNS(picture.namespaceURI, "text");
    const attributes = {
      x: at * side + 2,
      y: Math.ceil(height) + side - 6,
      "font-family": `"${family}"`,
      "font-size": side - 6,
    };
    for (const [name, value] of Object.entries(attributes)) probe.setAttribute(name, String(value));
    probe.textContent = character;
    outer.append(probe);
  });
  return new XMLSerializer().serializeToString(outer);
}

const patienceMs = 3000;

/**
 * Resolves when each font inside the picture draws its probe: they are read only after the picture counts as loaded,
 * and until then their texts are not to be seen. After three seconds the browser takes other fonts.
 */
async function fontsReady(image: HTMLImageElement, { height, probes }: PictureFile): Promise<void> {
  if (probes.length === 0) return;
  const canvas = document.createElement("canvas");
  canvas.width = probes.length * side;
  canvas.height = side;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return;
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    context.clearRect(0, 0, canvas.width, side);
    context.drawImage(image, 0, -Math.ceil(height));
    const isDrawn = probes.every((_, at) => {
      const { data } = context.getImageData(at * side, 0, side, side);
      return data.some((value) => value > 0);
    });
    if (isDrawn) return;
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
}
