import { codePageOfCharset, decodeCodePage } from "./code-pages";
import { type RtfToken, rtfTokens } from "./rtf-tokens";

/** The readable text of an RTF document and its properties. */
export interface RtfContent {
  text: string;
  title: string;
  author: string;
  /** `2024-03-04`, or empty. */
  created: string;
  /** Whether braces are left open: the file breaks off. */
  cutOff: boolean;
}

/** Destinations that hold no readable text. Those after `\*` are passed over as well unless they are known. */
const unread = new Set(
  (
    "colortbl stylesheet pict object objdata header headerl headerr headerf footer footerl footerr footerf ftnsep " +
    "ftnsepc ftncn aftnsep aftnsepc aftncn fldinst xmlnstbl listtable listoverridetable revtbl rsidtbl generator " +
    "latentstyles datastore themedata colorschememapping mmathPr filetbl bkmkstart bkmkend annotation atnid atnauthor " +
    "atntime atnicn atnref atrfstart atrfend nonshppict shpinst tc xe template operator company manager category " +
    "keywords comment doccomm hlinkbase listtext pntext pntxta pntxtb passwordhash userprops wgrffmtfilter"
  ).split(" "),
);

const characters: Record<string, string> = {
  tab: "\t",
  cell: "\t",
  nestcell: "\t",
  emdash: "—",
  endash: "–",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emspace: "\u2003",
  enspace: "\u2002",
  qmspace: "\u2005",
  zwj: "\u200d",
  zwnj: "\u200c",
  ltrmark: "\u200e",
  rtlmark: "\u200f",
};
const breaks = new Set(["par", "line", "sect", "page", "column", "row", "nestrow"]);
const signs: Record<string, string> = { "~": "\u00a0", "-": "\u00ad", _: "\u2011" };

type Destination = "text" | "unread" | "fonts" | "info" | "title" | "author" | "creatim" | "note";

interface Group {
  destination: Destination;
  /** How many characters follow a `\u` for programs that do not know it. */
  skip: number;
  font: number | undefined;
  hidden: boolean;
  /** The destination around a text that comes twice, with and without Unicode. */
  outer: Destination;
}

/** Reads the text of an RTF document (`source`: a character for each byte). Nothing in it is executed or loaded. */
export function readRtf(source: string): RtfContent {
  const reader = new RtfReader();
  for (const token of rtfTokens(source)) {
    if (reader.take(token) === "end") break;
  }
  return reader.finish();
}

class RtfReader {
  #group: Group = { destination: "text", skip: 1, font: undefined, hidden: false, outer: "text" };
  readonly #stack: Group[] = [];
  readonly #fonts = new Map<number, number>();
  #codePage = 1252;
  #defaultFont: number | undefined;
  #fontInTable: number | undefined;
  /** The next word opens a destination that may be unknown. */
  #optional = false;
  #toSkip = 0;
  /** Bytes that wait for their code page: characters of several bytes come one by one. */
  #bytes = "";
  readonly #out: Record<"text" | "title" | "author" | "note", string[]> = {
    text: [],
    title: [],
    author: [],
    note: [],
  };
  readonly #notes: string[] = [];
  #noteNumber = 0;
  readonly #date = { yr: 0, mo: 0, dy: 0 };
  #ended = false;

  take(token: RtfToken): "end" | undefined {
    if (token.kind === "open") this.#open();
    else if (token.kind === "close") return this.#close();
    else if (token.kind === "text") this.#takeText(token.bytes);
    else if (token.kind === "byte") {
      if (this.#toSkip > 0) this.#toSkip--;
      else this.#bytes += String.fromCharCode(token.byte);
    } else if (token.kind === "sign") this.#takeSign(token.sign);
    else this.#takeWord(token.name, token.value);
    return undefined;
  }

  finish(): RtfContent {
    this.#flush();
    const { yr, mo, dy } = this.#date;
    const pad = (value: number) => String(value).padStart(2, "0");
    if (this.#out.note.length > 0) this.#notes.push(this.#out.note.splice(0).join(""));
    const notes = this.#notes.map((note) => note.trim()).filter(Boolean);
    const body = this.#out.text.join("").replace(/\t+(?=\n)/gu, "");
    return {
      text: notes.length > 0 ? `${body.replace(/\n*$/u, "")}\n${notes.join("\n")}\n` : body,
      title: this.#out.title.join("").trim(),
      author: this.#out.author.join("").trim(),
      created: yr > 0 ? `${yr}-${pad(mo)}-${pad(dy)}` : "",
      cutOff: !this.#ended,
    };
  }

  #open(): void {
    this.#flush();
    this.#toSkip = 0;
    this.#stack.push(this.#group);
    this.#group = { ...this.#group };
  }

  #close(): "end" | undefined {
    this.#flush();
    this.#toSkip = 0;
    this.#optional = false;
    const was = this.#group.destination;
    this.#group = this.#stack.pop() ?? this.#group;
    if (was === "note" && this.#group.destination !== "note") {
      this.#notes.push(this.#out.note.splice(0).join(""));
    }
    if (this.#stack.length > 0) return undefined;
    this.#ended = true;
    return "end";
  }

  #takeText(bytes: string): void {
    const skipped = Math.min(this.#toSkip, bytes.length);
    this.#toSkip -= skipped;
    this.#bytes += skipped > 0 ? bytes.slice(skipped) : bytes;
  }

  #takeSign(sign: string): void {
    if (sign === "*") this.#optional = true;
    else if (this.#toSkip > 0) this.#toSkip--;
    else if (sign === "\\" || sign === "{" || sign === "}") this.#bytes += sign;
    else if (sign === "\n" || sign === "\r") this.#write("\n");
    else this.#write(signs[sign] ?? "");
  }

  #takeWord(name: string, value: number | undefined): void {
    const optional = this.#optional;
    this.#optional = false;
    if (name === "u" && value !== undefined) {
      this.#write(String.fromCharCode(value & 0xffff));
      this.#toSkip = this.#group.skip;
      return;
    }
    if (this.#toSkip > 0) {
      this.#toSkip--;
      return;
    }
    // "\f1" before the letters it is meant for: what came before is in the font of before.
    this.#flush();
    if (!this.#openDestination(name, optional) && !this.#setState(name, value)) this.#takeCharacter(name);
  }

  #openDestination(name: string, optional: boolean): boolean {
    const { destination } = this.#group;
    if (name === "ud") this.#group.destination = this.#group.outer;
    if (this.#group.destination === "unread") return true;
    if (name === "fonttbl") this.#group.destination = "fonts";
    else if (name === "info") this.#group.destination = "info";
    else if (destination === "info") {
      const known = name === "title" || name === "author" || name === "creatim";
      this.#group.destination = known ? name : "unread";
    } else if (name === "footnote") this.#group.destination = "note";
    else if (name === "ud" || name === "shppict" || name === "shptxt" || name === "fldrslt") return false;
    else if (name === "upr") {
      this.#group.outer = destination;
      this.#group.destination = "unread";
    } else if (unread.has(name) || optional) this.#group.destination = "unread";
    else return false;
    return true;
  }

  #setState(name: string, value: number | undefined): boolean {
    const group = this.#group;
    if (name === "ansicpg") this.#codePage = value || 1252;
    else if (name === "mac") this.#codePage = 10000;
    else if (name === "deff") this.#defaultFont = value;
    else if (name === "uc") group.skip = Math.max(0, value ?? 1);
    else if (name === "f" && group.destination === "fonts") this.#fontInTable = value;
    else if (name === "f") group.font = value;
    else if (name === "plain") {
      group.font = this.#defaultFont;
      group.hidden = false;
    } else if (name === "fcharset" && group.destination === "fonts") this.#setCharset(value ?? 0);
    else if (name === "v" || name === "deleted") group.hidden = value !== 0;
    else if (group.destination === "creatim" && (name === "yr" || name === "mo" || name === "dy")) {
      this.#date[name] = value ?? 0;
    } else return false;
    return true;
  }

  #setCharset(charset: number): void {
    const codePage = codePageOfCharset(charset);
    // "ANSI" means the code page of the document, not always 1252.
    if (this.#fontInTable !== undefined && codePage && charset !== 0)
      this.#fonts.set(this.#fontInTable, codePage);
  }

  #takeCharacter(name: string): void {
    if (breaks.has(name)) this.#write("\n");
    else if (name === "chftn") {
      if (this.#group.destination !== "note") this.#noteNumber++;
      this.#write(String(Math.max(1, this.#noteNumber)));
    } else if (characters[name]) this.#write(characters[name] ?? "");
  }

  #flush(): void {
    if (this.#bytes === "") return;
    const font = this.#group.font ?? this.#defaultFont;
    const codePage = (font === undefined ? undefined : this.#fonts.get(font)) ?? this.#codePage;
    const text = decodeCodePage(this.#bytes, codePage);
    this.#bytes = "";
    this.#put(text);
  }

  #write(text: string): void {
    this.#flush();
    if (text !== "") this.#put(text);
  }

  #put(text: string): void {
    const { destination, hidden } = this.#group;
    if (hidden || destination === "unread" || destination === "fonts") return;
    if (
      destination === "text" ||
      destination === "title" ||
      destination === "author" ||
      destination === "note"
    ) {
      this.#out[destination].push(text);
    }
  }
}
