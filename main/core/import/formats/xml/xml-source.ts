import type { ImportRemark } from "#shared/messages/import";
import { fail, ok, type Result } from "#shared/result";
import { looksBinary, unknownBinary } from "../../binary";
import { decode } from "../../decode";
import type { ReadArticle, ReadOptions, SourceBytes } from "../../importer";
import { decodePage } from "../html";
import { emptyFile } from "../plain-text";
import { readXml, type XmlElement } from "./xml-tree";

/** A parsed XML file and how its bytes were understood. */
export interface XmlSource {
  root: XmlElement;
  encoding: Pick<ReadArticle, "encoding" | "encodingSure">;
  remarks: ImportRemark[];
}

/** Decodes and parses an XML file. */
export function openXml({ name, bytes }: SourceBytes, { encoding }: ReadOptions): Result<XmlSource> {
  if (!encoding && looksBinary(bytes)) return fail(unknownBinary(name));
  const decoded = encoding ? decode(bytes, encoding) : decodePage(bytes);
  if (decoded.text.trim() === "") return fail(emptyFile(name));
  // Some feeds begin with a blank line, which strict readers do not forgive.
  const root = readXml(name, decoded.text.trimStart());
  if (!root.ok) return root;
  const known = decoded.encoding ? { encoding: decoded.encoding } : {};
  return ok({
    root: root.value,
    encoding: { ...known, encodingSure: decoded.sure },
    remarks: decoded.remarks,
  });
}

/** The beginning of a file as ASCII, also of UTF-16, without XML declaration, comments and document type. */
export function xmlHead(head: Uint8Array): string {
  return Buffer.from(head)
    .toString("latin1")
    .replace(/\0|^ÿþ|^þÿ|^ï»¿/gu, "")
    .replace(/^\s*<\?xml[^>]*\?>/u, "")
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>/giu, "")
    .trimStart();
}
