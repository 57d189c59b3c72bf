import { francAll } from "franc-min";

/** ISO 639-3 as the detector gives it, to ISO 639-1 as articles have it. */
const shortCodes: Record<string, string> = Object.fromEntries(
  (
    "deu:de eng:en fra:fr spa:es ita:it por:pt nld:nl pol:pl rus:ru ukr:uk ces:cs slk:sk hun:hu ron:ro bul:bg hrv:hr " +
    "srp:sr bos:bs slv:sl swe:sv dan:da nob:nb nno:nn fin:fi ell:el tur:tr heb:he arb:ar pes:fa prs:fa urd:ur hin:hi " +
    "ben:bn cmn:zh jpn:ja kor:ko vie:vi tha:th ind:id zlm:ms tgl:tl swh:sw kaz:kk azj:az uzn:uz bel:be cat:ca " +
    "som:so hau:ha yor:yo ibo:ig zul:zu amh:am tam:ta tel:te mar:mr guj:gu pan:pa"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);
const offered = Object.keys(shortCodes);

/** Frequent small words that few other languages share. */
const smallWords: Record<string, string> = {
  de: "der die das und ist nicht mit von den dem des ein eine einer auf für sich auch im zu wird werden nach bei aus wie sei habe",
  en: "the and of to in is that for was with on as it at by from are be has have this which will not said",
  fr: "le la les des est une dans pour que qui sur avec par pas au du plus sont ont cette",
  es: "el los las una que del por con para está son como más sus pero fue",
  it: "il che di della per una con sono non del alla gli nel anche più",
  nl: "het een van en niet dat op zijn voor met aan ook bij naar wordt",
};
const smallWordSets = Object.entries(smallWords).map(
  ([code, list]) => [code, new Set(list.split(" "))] as const,
);

/** The language of `text` as ISO 639-1, and whether two methods or a clear margin support it; empty if unknown. */
export function detectLanguage(text: string): { language: string; sure: boolean } {
  const sample = text.slice(0, 1500);
  const bySmallWords = countSmallWords(sample);
  // Enough small words of one language and hardly any of another settle it without the slower comparison.
  if (bySmallWords.hits >= 12 && bySmallWords.hits >= 3 * bySmallWords.second) {
    return { language: bySmallWords.language, sure: true };
  }
  const [best, next] = francAll(sample, { only: offered, minLength: 40 });
  const byTrigrams = best ? (shortCodes[best[0]] ?? "") : "";
  if (byTrigrams && (byTrigrams === bySmallWords.language || 1 - (next?.[1] ?? 0) > 0.06)) {
    return { language: byTrigrams, sure: true };
  }
  if (bySmallWords.hits >= 2 && bySmallWords.hits > bySmallWords.second) {
    return { language: bySmallWords.language, sure: bySmallWords.hits >= 2 * bySmallWords.second };
  }
  return { language: byTrigrams, sure: false };
}

function countSmallWords(text: string): { language: string; hits: number; second: number } {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = smallWordSets
    .map(([language, set]) => ({ language, hits: words.filter((word) => set.has(word)).length }))
    .sort((a, b) => b.hits - a.hits);
  const [best, second] = counts;
  return {
    language: best && best.hits > 0 ? best.language : "",
    hits: best?.hits ?? 0,
    second: second?.hits ?? 0,
  };
}
