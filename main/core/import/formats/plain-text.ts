import { appError } from "#shared/errors";
import { fail, ok } from "#shared/result";
import { looksBinary, unknownBinary } from "../binary";
import { decode } from "../decode";
import { readDelivery } from "../delivery/deliver";
import { extensionOf, type Importer, maxTextBytes, oneArticle } from "../importer";

const extensions = ["txt", "text", "asc", "log"];

/** Plain text in any of our encodings; what nothing else recognises and is no binary file. */
export const plainText: Importer = {
  id: "text",
  extensions,
  maxBytes: maxTextBytes,
  cannotCarry: [],
  recognise: (head, name) => {
    if (looksBinary(head)) return 0;
    return extensions.includes(extensionOf(name)) ? 0.5 : 0.2;
  },
  read: async ({ name, bytes }, { encoding, whole }) => {
    if (!encoding && looksBinary(bytes)) return fail(unknownBinary(name));
    const decoded = decode(bytes, encoding);
    if (decoded.text.trim() === "") return fail(emptyFile(name));
    if (extensionOf(name) === "xml" && /^\s*<[?!\p{L}]/u.test(decoded.text)) return fail(unknownXml(name));
    const { text, remarks } = decoded;
    const understood = { encoding: decoded.encoding, encodingSure: decoded.sure, remarks };
    const delivery = readDelivery(text, understood);
    if (delivery && !whole) return ok(delivery);
    const article = oneArticle({ ...understood, text, metadata: {}, reasons: {}, mask: [] });
    return ok(delivery ? { ...article, whole: true } : article);
  },
};

/** The error for XML that no importer knows: its tags are no article. */
function unknownXml(name: string) {
  const why = "The XML is neither NITF, NewsML-G2, RSS nor Atom.";
  const todo =
    "Export the articles as text, HTML or RTF. Tags others made are read with “Import others’ work”.";
  return appError("import-unknown-format", name, why, { todo });
}

/** The error for a file with nothing in it, or nothing but blanks. */
export function emptyFile(name: string) {
  return appError("import-empty", name, "The file is empty or has nothing but blanks.");
}
