import { fail, ok } from "#shared/result";
import { type Importer, maxTextBytes, type ReadPart } from "../importer";
import { emptyFile } from "./plain-text";
import { compose } from "./xml/composed";
import { newsItems, readNewsItem } from "./xml/newsml-item";
import { openXml, type XmlSource, xmlHead } from "./xml/xml-source";
import { plainText, type XmlElement } from "./xml/xml-tree";

/** NewsML-G2: a news item, or a message with many; text as XHTML, NITF or plain. */
export const newsml: Importer = {
  id: "newsml",
  extensions: ["newsml"],
  maxBytes: maxTextBytes,
  cannotCarry: [
    "markup such as emphasis",
    "pictures and other media",
    "subject codes",
    "links between items",
  ],
  recognise: (head) =>
    /^<(?:\w+:)?(?:newsitem|newsmessage|packageitem|newsml-g2)[\s>]/iu.test(xmlHead(head)) ? 1 : 0,
  read: async (source, options) => {
    const xml = openXml(source, options);
    if (!xml.ok) return xml;
    const items = newsItems(xml.value.root);
    const read = await Promise.all(items.map((item) => partOf(item, xml.value)));
    const parts = read.flatMap((part, i): ReadPart[] => {
      const label = items.length === 1 ? "" : `${i + 1}`;
      return part ? [{ ...part, label: part.leftOut ? `${part.leftOut} ${i + 1}` : label }] : [];
    });
    return parts.length > 0 ? ok({ parts }) : fail(emptyFile(source.name));
  },
};

type Article = Extract<ReadPart, { kind: "article" }>;

async function partOf(item: XmlElement, { encoding, remarks }: XmlSource): Promise<Article | undefined> {
  const found = await readNewsItem(item);
  const article = compose({ ...found, remarks: [...remarks, ...found.remarks], encoding });
  if (article) return { kind: "article", label: "", article };
  // A package, or a picture with its caption: what it says is kept, but it is no article.
  const text = plainText(item);
  if (text === "") return undefined;
  const words = { ...encoding, text, metadata: {}, reasons: {}, mask: [], remarks: [] };
  return { kind: "article", label: "", article: words, leftOut: "no-text" };
}
