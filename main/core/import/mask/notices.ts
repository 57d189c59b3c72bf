import { sentencesOf } from "#shared/text/sentences";

/** What a paragraph, or the sentences at its start, is if it is not article. */
export interface Notice {
  reason: "notice" | "navigation";
  /** How far it reaches from the start of the paragraph, the blanks behind it included. UTF-16 units. */
  end: number;
  /** Whether it speaks of texts made by machines. */
  ai: boolean;
}

const ai =
  /künstliche[rnm]? intelligenz|\bKI\b|\bAI\b|artificial intelligence|sprachmodell|language model|chatgpt/iu;
const making =
  /zusammen(?:zu)?fass|kurzfass|schr[ei]{2}b|writ(?:e|ing)|summar|erstell|generier|generat|übersetz|translat|verfass|written by|automatisch|automatic|unterstütz|mithilfe|mit hilfe/iu;
const ownText =
  /\b(?:wir|unser\p{L}*|our|we|us)\b|\b(?:dies\p{L}{1,2}|der|this|the)\s(?:text|artikel|beitrag|zusammenfassung|meldung|article|summary|story|translation|übersetzung)\b/iu;
const checking =
  /\b(?:jede[rs]?|alle|der|die|every|all|each|the)\s(?:\p{L}+\s)?(?:text|texte|artikel|beitrag|beiträge|zusammenfassung(?:en)?|inhalte?|text|texts|article|articles|summary|summaries|content)\b.{0,80}\b(?:geprüft|überprüft|kontrolliert|redigiert|reviewed|checked|edited)/iu;

const notices: readonly RegExp[] = [
  /\bnewsletter\b.{0,160}(?:abonnier|anmeld|bestell|registrier|eintrag|hier|sign up|subscribe|kostenlos|free|erhalten|inbox|postfach)/iu,
  /(?:abonnier|anmeld|melden sie sich|sign up|subscribe|jetzt).{0,120}\bnewsletter\b/iu,
  /^(?:hinweis|anmerkung|anm\.)\s?(?:der|d\.)\s?(?:redaktion|red\.)\s?:/iu,
  /^(?:editor[’']s note|correction|korrektur|transparenzhinweis|disclaimer)\s?:/iu,
  /^(?:dieser|dieses|diese|der|this|the)\s(?:text|artikel|beitrag|interview|article|story|piece)\s(?:ist|wurde|erschien|was|is|first|originally)\s.{0,60}(?:zuerst|ursprünglich|erschienen|übernommen|first|originally|appeared|published)/iu,
  /^(?:empfohlener\s)?externer inhalt|^an dieser stelle (?:finden sie|befindet sich) (?:einen|ein) extern/iu,
  /(?:whatsapp|telegram)-?(?:kanal|channel)\b.{0,80}(?:folgen|abonnier|follow|join|hier)/iu,
];

const navigation: readonly RegExp[] = [
  /^(?:lesen sie (?:auch|dazu|hierzu)|lies auch)\b/iu,
  /^(?:lesen sie mehr|mehr (?:zum thema|dazu)|auch interessant|weiterlesen|zum weiterlesen|passend dazu)\s?(?:[:–|-]|$|(?:auf|über|in)\s)/iu,
  /^(?:read (?:more|also|next)|see also|also read|more on this(?: story| topic)?|related(?: articles?| stories| topics?| content)?|recommended(?: for you)?)\s?(?:[:–|-]|$)/iu,
  /^(?:anzeige|werbung|advertisement|advertorial|sponsored|anzeige:.{0,60}|article continues (?:below|after) (?:this )?(?:ad|advertisement))$/iu,
  /^(?:lesezeit|reading time|lesedauer)\s?:?\s?(?:ca\.\s|about\s)?\d{1,3}\s?min\p{L}*\.?$/iu,
  /^\d{1,3}\s?(?:min(?:uten)?|minutes?)\s?(?:lesezeit|lesedauer|read)$/iu,
  /^(?:artikel (?:anhören|hören|drucken|teilen|merken)|beitrag teilen|listen to (?:this )?article|share (?:this )?(?:article|story)|teilen|share|drucken|print|merken|save|kommentieren|zur startseite|zum seitenanfang|nach oben|back to top|home|startseite|mehr|more)$/iu,
  /^(?:(?:facebook|twitter|x|whatsapp|e-?mail|mail|linkedin|xing|pocket|telegram|instagram|pinterest|reddit|threads|bluesky|mastodon|flipboard|messenger|link kopieren|copy link|teilen|share|drucken|print)[\s,|·•/]*){2,}$/iu,
  /^(?:foto|bild|photo|image|quelle|credit)s?\s?:\s?.{2,80}$/iu,
  /^(?:\d+|keine|no)\s(?:kommentare?|comments?)$/iu,
  /^(?:kommentare?|comments?)\s?(?:\(\d+\)|\d+)?$/iu,
];

/** Only at the very end: words and lines that pages put under an article. */
const trailing: readonly RegExp[] = [
  /^(?:today|yesterday|heute|gestern|vorgestern|just now|soeben)$/iu,
  /^(?:vor\s)?(?:\d{1,3}|einer|einem|an?)\s?(?:sekunden?|minuten?|stunden?|tag(?:en)?|woche[n]?|seconds?|minutes?|hours?|days?|weeks?)(?:\sago)?$/iu,
  /^(?:©|\(c\)\s|copyright\b).{0,120}$/iu,
  /^(?:alle rechte vorbehalten|all rights reserved)\.?$/iu,
  /^(?:themen|schlagwörter|schlagworte|tags|topics|stichwörter|mehr zu)\s?:.{0,200}$/iu,
  /^(?:zur (?:startseite|übersicht)|zurück|back|next|weiter|nächster artikel|vorheriger artikel)$/iu,
  /^(?:-{2,}|_{2,}|\*{2,}|[•·.–—-]+|#{1,3}|\*\s\*\s\*)$/u,
];

/** What stands at the start of `paragraph` and is not article; undefined if the paragraph is. */
export function readNotice(paragraph: string): Notice | undefined {
  const text = paragraph.trim();
  if (text === "") return undefined;
  if (text.length <= 200 && navigation.some((pattern) => pattern.test(text))) {
    return { reason: "navigation", end: paragraph.length, ai: false };
  }
  if (text.length <= 400 && notices.some((pattern) => pattern.test(text))) {
    return { reason: "notice", end: paragraph.length, ai: false };
  }
  return readAiNotice(paragraph);
}

function readAiNotice(paragraph: string): Notice | undefined {
  if (!ai.test(paragraph.slice(0, 400))) return undefined;
  let end = 0;
  for (const sentence of sentencesOf(paragraph, "")) {
    const text = paragraph.slice(sentence.start, sentence.end);
    const speaksOfMachines = ai.test(text) && making.test(text) && ownText.test(text);
    // The promise that somebody has read it over belongs to the notice only behind one.
    if (!speaksOfMachines && !(end > 0 && checking.test(text))) break;
    end = sentence.end;
  }
  if (end === 0) return undefined;
  const blanks = /^\s*/u.exec(paragraph.slice(end))?.[0].length ?? 0;
  return { reason: "notice", end: end + blanks, ai: true };
}

/** Whether `paragraph` is something pages put under their articles. */
export function isTrailing(paragraph: string): boolean {
  const text = paragraph.trim();
  return text.length <= 200 && trailing.some((pattern) => pattern.test(text));
}
