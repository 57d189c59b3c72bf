/** What the words between quotation marks are. */
export type QuotationKind = "speech" | "words" | "title";

interface Place {
  start: number;
  end: number;
  inner: { start: number; end: number };
  open?: true;
}

// What is named by a title: "Zeitung", "Film", "Sonderzug" … Compounds end with them.
const titled =
  /(?:zeitung|blatt|magazin|zeitschrift|sender|agentur|portal|dienst|sendung|show|serie|film|drama|buch|roman|lied|song|album|oper|stück|studie|projekt|programm|aktion|kampagne|initiative|bündnis|bewegung|verein|verband|gruppe|netzwerk|partei|liste|operation|schiff|frachter|tanker|fähre|motto|titel|aufschrift|plakat|thema|name|namen|begriff|wort|tag|preis|festival|konferenz|forum|daily|newspaper|paper|magazine|weekly|channel|agency|film|movie|book|novel|song|album|series|show|programme|program|ship|vessel|operation|campaign|movement|slogan|motto|title|titled|entitled|called|named|dubbed)$/iu;
const article = /^(?:der|die|das|dem|den|des|im|am|vom|zum|zur|the)$/iu;
const saying = /[:]\s*$/u;
const endsASentence = /[.!?…]$/u;
const word = /[\p{L}\p{N}\p{M}]+(?:['’\-‐‑][\p{L}\p{N}\p{M}]+)*/gu;

/** Whether what stands between the marks is somebody's speech, a few words set off, or a title. */
export function kindOfQuotation(text: string, { start, end, inner, open }: Place): QuotationKind {
  const content = text.slice(inner.start, inner.end).trim();
  const words = content.length > 200 ? [] : [...content.matchAll(word)].map((match) => match[0]);
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 2);
  if (open || content.length > 200 || saying.test(before)) return "speech";
  const alone = before.trim() === "" || /[\n.!?…“”"«»]\s*$/u.test(before);
  if (endsASentence.test(content) && words.length > 1) return "speech";
  if (/,$/u.test(content) && words.length > 0) return "speech";
  if (alone && /^,/u.test(after)) return "speech";
  const leading = /([\p{L}\p{M}-]+)\s*$/u.exec(before)?.[1] ?? "";
  if (words.length <= 6 && startsCapital(content)) {
    if (titled.test(leading)) return "title";
    if (article.test(leading) && words.length <= 3) return "title";
  }
  if (words.length <= 3) return endsASentence.test(content) && alone ? "speech" : "words";
  return "speech";
}

function startsCapital(content: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(content);
}
