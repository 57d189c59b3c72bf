import { appError } from "#shared/errors";
import type { ImportRemark } from "#shared/messages/import";
import { fail, ok } from "#shared/result";
import { startsWith } from "../binary";
import { readDelivery } from "../delivery/deliver";
import { freezeText, hasControlCharacters } from "../freeze-text";
import { extensionOf, type Importer, oneArticle, type ReadArticle } from "../importer";
import { readDate } from "../metadata/date-notation";
import { emptyFile } from "./plain-text";
import { type RtfContent, readRtf } from "./rtf/rtf-text";

const begin = Array.from("{\\rtf", (sign) => sign.charCodeAt(0));

/** Rich text: its readable text, one article or the articles of a delivery. Pictures, objects and fields are not followed. */
export const rtf: Importer = {
  id: "rtf",
  extensions: ["rtf"],
  maxBytes: 200 * 1024 * 1024,
  cannotCarry: [
    "formatting",
    "pictures and embedded objects",
    "page headers and footers",
    "comments and deleted text",
  ],
  recognise: (head, name) => {
    if (startsWith(head, begin) || startsWith(head, [0xef, 0xbb, 0xbf, ...begin])) return 1;
    return extensionOf(name) === "rtf" &&
      Buffer.from(head).toString("latin1").trimStart().startsWith("{\\rtf")
      ? 1
      : 0;
  },
  read: async ({ name, bytes }, { whole }) => {
    const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    const content = readRtf(source.slice(source.indexOf("{\\rtf")));
    const text = freezeText(content.text);
    if (text.trim() === "") {
      return content.cutOff ? fail(brokenOff(name)) : fail(emptyFile(name));
    }
    const remarks = remarksOn(text, content);
    const delivery = readDelivery(text, { encodingSure: true, remarks });
    if (delivery && !whole) return ok(delivery);
    const article = oneArticle(articleOf(text, content, remarks));
    return ok(delivery ? { ...article, whole: true } : article);
  },
};

function remarksOn(text: string, { cutOff }: RtfContent): ImportRemark[] {
  const remarks: ImportRemark[] = cutOff ? ["cut-off"] : [];
  if (text.includes("\ufffd")) remarks.push("undecodable");
  if (hasControlCharacters(text)) remarks.push("control-characters");
  return remarks;
}

function articleOf(
  text: string,
  { title, author, created }: RtfContent,
  remarks: ImportRemark[],
): ReadArticle {
  const date = readDate(created);
  const published = date?.kind === "date" ? date.value : null;
  return {
    text,
    metadata: {},
    reasons: {},
    properties: { title, author, published },
    mask: [],
    remarks,
    encodingSure: true,
  };
}

function brokenOff(name: string) {
  return appError("import-broken-file", name, "The RTF document breaks off before its text.", {
    todo: "Open it in a word processor, save it again and import that.",
  });
}
