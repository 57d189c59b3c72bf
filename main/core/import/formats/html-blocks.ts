/** The part of a DOM node that reading its text needs; any DOM in plain JavaScript has it. */
export interface TextNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: ArrayLike<TextNode>;
  getAttribute?(name: string): string | null;
}

const blocks = new Set(
  (
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead " +
    "tr ul caption"
  ).split(" "),
);
const unread = new Set(
  (
    "script style noscript template head title svg math canvas object iframe audio video select option datalist button " +
    "input textarea meta link"
  ).split(" "),
);

/** How the text below an element is put together. */
export interface BlockOptions {
  /** Keep runs of blanks, as word processors mean them; web pages do not. */
  keepBlanks?: boolean;
}

/** The paragraphs of text below `root` in reading order. Line breaks (`<br>`) begin a new one, cells are divided by tabs. */
export function paragraphsBelow(root: TextNode, options: BlockOptions = {}): string[] {
  const paragraphs: string[] = [];
  let line = "";
  const flush = (keepBlanks = options.keepBlanks === true) => {
    // Only the blanks of HTML are trimmed: a no-break space is a character of the text.
    const text = keepBlanks ? line : line.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/gu, "");
    if (text.trim() !== "") paragraphs.push(text);
    line = "";
  };
  const addPreformatted = (value: string) => {
    for (const [i, part] of value.split("\n").entries()) {
      if (i > 0) flush(true);
      line += part;
    }
  };
  const visit = (node: TextNode, preformatted: boolean): void => {
    if (node.nodeType === 3) {
      const value = node.textContent ?? "";
      if (!preformatted) line = joinInline(line, value, options.keepBlanks === true);
      else addPreformatted(value);
      return;
    }
    const name = node.nodeName.toLowerCase();
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
    if (unread.has(name) || isHidden(node)) return;
    if (name === "br") {
      flush();
      return;
    }
    if ((name === "td" || name === "th") && line.trim() !== "") line += "\t";
    if (blocks.has(name)) flush();
    for (const child of Array.from(node.childNodes)) visit(child, preformatted || name === "pre");
    if (blocks.has(name)) flush(preformatted || name === "pre" || options.keepBlanks === true);
  };
  visit(root, false);
  flush();
  return paragraphs;
}

function joinInline(line: string, value: string, keepBlanks: boolean): string {
  if (keepBlanks) return line + value;
  const collapsed = value.replace(/[ \t\n\f\r]+/gu, " ");
  return /(?:^|[ \t])$/u.test(line) && collapsed.startsWith(" ")
    ? line + collapsed.slice(1)
    : line + collapsed;
}

function isHidden(node: TextNode): boolean {
  const style = node.getAttribute?.("style") ?? "";
  return node.getAttribute?.("hidden") != null || /display\s*:\s*none/iu.test(style);
}
