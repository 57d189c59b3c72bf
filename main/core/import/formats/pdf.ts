import { appError } from "#shared/errors";
import type { Metadata } from "#shared/ipc/import-types";
import type { ImportRemark } from "#shared/messages/import";
import type { Mask } from "#shared/model/article";
import { fail, ok } from "#shared/result";
import { freezeText } from "../freeze-text";
import { type Importer, oneArticle, type ReadArticle } from "../importer";
import { readDate } from "../metadata/date-notation";
import { type PdfContent, readPdf } from "./pdf-engine";
import { joinLines, linesOf } from "./pdf-lines";

/** PDF files that have text. Lines are joined to paragraphs; words divided at line ends keep their hyphen. */
export const pdf: Importer = {
  id: "pdf",
  extensions: ["pdf"],
  maxBytes: 200 * 1024 * 1024,
  cannotCarry: ["layout", "pictures and scanned pages", "fonts without an assignment to characters"],
  recognise: (head) => (Buffer.from(head.subarray(0, 1024)).toString("latin1").includes("%PDF-") ? 1 : 0),
  read: async ({ name, bytes }) => {
    let content: PdfContent;
    try {
      content = await readPdf(bytes);
    } catch (error) {
      return fail(pdfError(name, error));
    }
    const article = articleOf(content);
    if (article.text.trim() !== "") return ok(oneArticle(article));
    const why = "The PDF has no text: its pages are pictures, as a scanner makes them.";
    return fail(
      appError("import-no-text", name, why, {
        todo: "Run a text recognition (OCR) over it and import the result.",
      }),
    );
  },
};

function articleOf(content: PdfContent): ReadArticle {
  const paragraphs = joinLines(linesOf(content));
  const mask: Mask[] = [];
  let length = 0;
  for (const { text, running } of paragraphs) {
    if (running) mask.push({ start: length, end: length + text.length, reason: "navigation" });
    length += text.length + 1;
  }
  const remarks: ImportRemark[] = [];
  if (paragraphs.some(({ divided }) => divided)) remarks.push("line-hyphens");
  if (content.pages.some((page) => page.runs.every((run) => run.text.trim() === "")))
    remarks.push("pages-without-text");
  return {
    text: freezeText(paragraphs.map(({ text }) => text).join("\n")),
    metadata: {},
    reasons: {},
    properties: propertiesOf(content),
    mask,
    remarks,
    encodingSure: true,
  };
}

function propertiesOf({ title, author, created }: PdfContent): Partial<Metadata> {
  // Programs write names of files and of themselves into the title.
  const sensible =
    title.length > 5 && !/^(?:microsoft word|untitled|unbenannt)|\.(?:docx?|indd|pdf|qxd|tex)$/iu.test(title);
  const digits = /^(?:D:)?(\d{8})/u.exec(created)?.[1];
  const date = digits ? readDate(digits) : undefined;
  return {
    title: sensible ? title : "",
    author: /\s/u.test(author) ? author : "",
    published: date?.kind === "date" ? date.value : null,
  };
}

function pdfError(name: string, error: unknown) {
  const kind = error instanceof Error ? error.name : "";
  if (kind === "PasswordException") {
    const todo = "Save a copy without a password and import that.";
    return appError("import-encrypted", name, "The PDF is protected by a password.", { todo });
  }
  const why = error instanceof Error ? error.message.replace(/\.$/u, "") : String(error);
  return appError("import-broken-file", name, `The PDF cannot be read (${why}).`);
}
