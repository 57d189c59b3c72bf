import { fail, ok } from "#shared/result";
import { type Importer, maxTextBytes, oneArticle } from "../importer";
import { emptyFile } from "./plain-text";
import { compose } from "./xml/composed";
import { nitfParts } from "./xml/nitf-parts";
import { openXml, xmlHead } from "./xml/xml-source";

/** NITF, one article a file: headline, byline, dateline and paragraphs as agencies write them. */
export const nitf: Importer = {
  id: "nitf",
  extensions: ["nitf", "xml"],
  maxBytes: maxTextBytes,
  cannotCarry: ["markup such as emphasis", "pictures", "subject codes and revision history"],
  recognise: (head) => (/^<(?:\w+:)?nitf[\s>]/iu.test(xmlHead(head)) ? 1 : 0),
  read: async (source, options) => {
    const xml = openXml(source, options);
    if (!xml.ok) return xml;
    const { fields, paragraphs } = nitfParts(xml.value.root);
    const article = compose({ ...xml.value, fields, paragraphs });
    return article ? ok(oneArticle(article)) : fail(emptyFile(source.name));
  },
};
