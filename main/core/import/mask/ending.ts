import type { Mask } from "#shared/model/article";
import { type Paragraph, paragraphsOf } from "#shared/text/offsets";
import { isAgency } from "../metadata/dateline";
import { isTrailing, readNotice } from "./notices";

/** What stands under the last sentence of an article. */
export interface Ending {
  mask: Mask[];
  /** The agency a closing `(dpa)` names. */
  agency: string;
}

const initials = "\\p{L}{2,4}";
/** `./jon/DP/jha`: the initials of those who wrote and edited, behind the last sentence. */
const slashes = new RegExp(
  `[.!?…:)][“”"»«’')\\]]*\\s*(?<signature>/${initials}(?:/${initials}){0,5}/?)\\s*$`,
  "u",
);
const slashesAlone = new RegExp(`^\\s*/?${initials}(?:/${initials}){1,5}/?\\s*$`, "u");
const brackets =
  /(?:[.!?…]|[“”"»«]|^)\s*(?<signature>\((?<inside>(?:mit\s(?:material|informationen)\s(?:von|der)\s|with\s(?:material|reporting)\s(?:from|by)\s|quellen?:\s?|source:\s?|mit\s)?(?<agencies>[\p{L}][\p{L}\s/,&+-]{1,40}))\)\.?)\s*$/iu;
const desk =
  /(?<signature>\((?:reporting|additional reporting|writing|editing|compiled|bericht(?:et)?|geschrieben|redigiert)\s(?:by|von)\s[^()]{3,300}\)\.?)\s*$/iu;
const wireLine =
  /^\s*(?:©\s)?(?:dpa-infocom|dpa:|dpa\s[a-z]{2}\s[a-z]{2}|AXC\d|NNNN$|Deutsche Presse-Agentur)[^\n]{0,80}$/u;

/** Looks up from the end of `text` for signatures, navigation and notices. Offsets are UTF-16 units. */
export function readEnding(text: string): Ending {
  const mask: Mask[] = [];
  let agency = "";
  const paragraphs = paragraphsOf(text).filter((p) => text.slice(p.start, p.end).trim() !== "");
  // The first paragraph is never an ending: something has to be left.
  for (let i = paragraphs.length - 1; i >= 1; i--) {
    const paragraph = paragraphs[i];
    if (!paragraph) break;
    const line = text.slice(paragraph.start, paragraph.end);
    const reason = wholeLine(line);
    if (reason) {
      mask.unshift({ start: paragraph.start, end: paragraph.end, reason });
      agency ||= bracketAgency(line);
      continue;
    }
    const signature = readSignature(text, paragraph);
    if (signature) mask.unshift(signature.mask);
    return { mask, agency: agency || (signature?.agency ?? "") };
  }
  const only = paragraphs[0];
  const signature = only && readSignature(text, only);
  if (signature && signature.mask.start > only.start) mask.unshift(signature.mask);
  return { mask, agency: agency || (signature?.agency ?? "") };
}

function wholeLine(line: string): Mask["reason"] | undefined {
  if (isTrailing(line)) return "navigation";
  const notice = readNotice(line);
  if (notice && notice.end === line.length) return notice.reason;
  if (line.length > 340) return undefined;
  if (slashesAlone.test(line) || wireLine.test(line)) return "signature";
  const only = brackets.exec(line) ?? desk.exec(line);
  if (only?.groups?.signature && only.index === 0 && line.trim().startsWith("(") && isSigned(only))
    return "signature";
  return undefined;
}

function isSigned(match: RegExpExecArray): boolean {
  const agencies = match.groups?.agencies;
  return agencies === undefined || isAgency(agencies.trim());
}

function bracketAgency(line: string): string {
  const agencies = brackets.exec(line)?.groups?.agencies?.trim() ?? "";
  return isAgency(agencies) ? agencies : "";
}

function readSignature(text: string, paragraph: Paragraph): { mask: Mask; agency: string } | undefined {
  const line = text.slice(paragraph.start, paragraph.end);
  // Only the tail is searched: a paragraph may be as long as a book.
  const tail = line.slice(-400);
  for (const pattern of [slashes, brackets, desk]) {
    const match = pattern.exec(tail);
    const signature = match?.groups?.signature;
    if (!match || !signature || !isSigned(match)) continue;
    const start =
      paragraph.start + (line.length - tail.length) + match.index + match[0].lastIndexOf(signature);
    const mask: Mask = { start, end: start + signature.length, reason: "signature" };
    return { mask, agency: pattern === brackets ? bracketAgency(tail) : "" };
  }
  return undefined;
}
