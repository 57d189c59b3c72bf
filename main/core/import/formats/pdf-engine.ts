/** A run of characters on a page. Coordinates in points, the origin at the lower left. */
export interface TextRun {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  endsLine: boolean;
}

/** The text of a document's pages and what its information dictionary says. */
export interface PdfContent {
  pages: Array<{ width: number; height: number; runs: TextRun[] }>;
  title: string;
  author: string;
  created: string;
}

type Engine = typeof import("pdfjs-dist/legacy/build/pdf.mjs");
let engine: Promise<Engine> | undefined;

/** Only ever constructed while the engine is being loaded; reading text draws nothing. */
class NoDrawing {}

async function loadEngine(): Promise<Engine> {
  const globals = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) globals[name] ??= NoDrawing;
  // With its worker part here, the engine neither looks for a file of its own nor starts a thread.
  // @ts-expect-error the package has types for its main part only
  globals.pdfjsWorker ??= await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  const warn = console.warn;
  // Loading complains about a missing drawing library, which reading text does not need.
  console.warn = () => {};
  try {
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    console.warn = warn;
  }
}

/** Reads all text of a PDF. Throws `PasswordException` and other errors of the engine, told apart by their `name`. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  engine ??= loadEngine();
  const { getDocument, VerbosityLevel } = await engine;
  const task = getDocument({
    // The engine takes the buffer over; the caller still needs it. A Buffer of Node is refused.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const info = (await document.getMetadata()).info as Record<string, unknown>;
    const content: PdfContent = {
      pages: [],
      title: textOf(info.Title),
      author: textOf(info.Author),
      created: textOf(info.CreationDate),
    };
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      // Characters stay as the file has them: no ligature is taken apart.
      const { items } = await page.getTextContent({ disableNormalization: true });
      content.pages.push({
        width,
        height,
        runs: items.flatMap((item) => ("str" in item ? [runOf(item)] : [])),
      });
      page.cleanup();
    }
    return content;
  } finally {
    await task.destroy();
  }
}

function runOf(item: {
  str: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}): TextRun {
  const [, , c = 0, d = 0, x = 0, y = 0] = item.transform;
  const height = item.height || Math.hypot(c, d);
  return { text: item.str, x, y, width: item.width, height, endsLine: item.hasEOL };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
