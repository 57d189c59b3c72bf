import { anyDate, findDate } from "./date-notation";

/** A dateline such as `PEKING (dpa-AFX) - `: where it ends (the blank behind it included) and what it says. */
export interface Dateline {
  end: number;
  place: string;
  agency: string;
  published?: string;
}

const agencyNames =
  "dpa(?:-\\p{L}+)?|dpa/\\p{L}+|afx|afp|ap|reuters|rtr|epd|kna|apa|sda|keystone-sda|awp|xinhua|tass|itar-tass|interfax|" +
  "ria|dts|sid|dapd|ddp|dow jones|dj|ansa|efe|kyodo|yonhap|kcna|upi|pa|pti|ians|bloomberg|mti|pap|ctk|čtk|belta|" +
  "ukrinform|ots|pressetext|jiji|ntb|tt|ritzau|belga|anp|lusa|cna|afr|mna|irna|petra|anadolu|aa|dts nachrichtenagentur";
const oneAgency = new RegExp(`^(?:${agencyNames})$`, "iu");

/** Whether `text` names news agencies: `dpa`, `dpa-AFX`, `AP/dpa`. */
export function isAgency(text: string): boolean {
  const parts = text.split(/\s*(?:[/,+&]|\bund\b|\band\b)\s*/u);
  return (
    oneAgency.test(text.trim()) || (oneAgency.test(parts[0] ?? "") && parts.every((p) => p.length <= 20))
  );
}

const word = "(?:St\\.|\\p{Lu}[\\p{L}\\p{M}'’-]*(?:\\.[\\p{L}-]+)*)";
const joint = "(?:am|an|der|den|im|in|bei|ob|auf|of|de|la|le|el|do|da|di|and|und|a\\.)";
const onePlace = `${word}(?:\\s(?:${joint}\\s){0,2}${word}){0,3}(?:\\s[ai]\\.\\s?\\p{Lu}\\.?)?`;
const places = `${onePlace}(?:\\s?/\\s?${onePlace}){0,3}`;
const shortDate = "(?:\\d{1,2}\\.\\s?\\p{L}{3,9}\\.?|\\p{L}{3,9}\\.?\\s\\d{1,2}|\\d{1,2}\\.\\d{1,2}\\.)";
const dash = "(?:--?|[–—|])";

const placeFirst = new RegExp(`^\\s*(?<place>${places})?`, "u");
const dateNext = new RegExp(`^,?\\s(?<date>${anyDate}|${shortDate})`, "iu");
const agencyNext = /^\s*,?\s*(?:\((?<agency>[^()\n]{2,40})\)|(?<bare>[\p{L}/-]{2,20})(?=\s[|–—-]))/u;
const dashLast = new RegExp(`^\\s?(?<stop>[.:])?\\s*(?<dash>${dash}(?=\\s))?\\s*`, "u");

/** The parts of a possible dateline, read one after the other; each may be missing. */
function readParts(head: string) {
  let at = 0;
  const take = (pattern: RegExp) => {
    const match = pattern.exec(head.slice(at));
    at += match?.[0].length ?? 0;
    return match?.groups ?? {};
  };
  const { place = "" } = take(placeFirst);
  const { date } = place ? take(dateNext) : {};
  const { agency, bare } = take(agencyNext);
  // "BERLIN AFP | ": set in capitals, the agency looks like a part of the place.
  const glued = /^(?<place>.+)\s(?<agency>\S+)$/u.exec(place)?.groups;
  const split = !agency && !bare && glued?.agency && isAgency(glued.agency) ? glued : undefined;
  const { stop, dash: stroke } = take(dashLast);
  return {
    place: split?.place ?? place,
    date,
    agency,
    bare: bare ?? split?.agency,
    stop,
    dash: stroke,
    end: at,
  };
}

/** Places news comes from, for datelines that give nothing but a place in ordinary letters: `Berlin – …`. */
const capitals = new Set(
  (
    "berlin hamburg münchen köln frankfurt stuttgart düsseldorf leipzig dresden bremen hannover bonn wien zürich bern " +
    "brüssel paris london rom madrid moskau kiew kyjiw warschau prag budapest ankara istanbul athen washington peking " +
    "beijing shanghai tokio tokyo seoul pjöngjang pyongyang taipeh hongkong singapur neu-delhi kairo jerusalem teheran " +
    "genf davos brussels moscow kyiv warsaw vienna geneva rome lisbon stockholm oslo kopenhagen helsinki dublin"
  ).split(" "),
);

/** The dateline at the start of `paragraph`; undefined if it begins like ordinary prose. Offsets are UTF-16 units. */
export function readDateline(paragraph: string): Dateline | undefined {
  const parts = readParts(paragraph.slice(0, 160));
  if (parts.end >= paragraph.trimEnd().length) return undefined;
  const local = isLocalStyle(parts, paragraph.slice(parts.end));
  const agency = local ? "" : (parts.agency ?? parts.bare ?? "");
  if (!local && !isConvincing(parts, agency)) return undefined;
  const date = parts.date ? findDate(parts.date) : undefined;
  return {
    end: parts.end,
    place: placeName(parts.place),
    agency: agency.trim(),
    ...(date?.reading.kind === "date" ? { published: date.reading.value } : {}),
  };
}

type Parts = ReturnType<typeof readParts>;

function isConvincing({ place, date, bare, dash: stroke }: Parts, agency: string): boolean {
  const shouted = place.length > 2 && place === place.toUpperCase();
  if (bare && !isAgency(agency)) return false;
  if (agency && isAgency(agency)) return stroke !== undefined || (place !== "" && !bare);
  if (stroke === undefined) return false;
  // "HAMBURG (Nordkurier) - ": an unknown name in brackets, but set like a dateline.
  if (agency) return (shouted || isKnownPlace(place)) && agency.length <= 25 && !/\d/.test(agency);
  if (date) return place !== "";
  return (shouted && place.split(/\s/).length <= 4) || isKnownPlace(place);
}

/** Regional papers: `BOZEN. Der …`, `Meran (ki). Der …`, with the writer's initials in the brackets. */
function isLocalStyle({ place, date, agency, bare, stop, dash: stroke }: Parts, rest: string): boolean {
  if (place === "" || date || bare || stroke || stop !== "." || !/^["'„“»«]?[\p{Lu}\p{N}]/u.test(rest))
    return false;
  if (agency !== undefined) return /^\p{Ll}{1,4}$/u.test(agency) && !isAgency(agency);
  const shouted = place.length >= 4 && place === place.toUpperCase();
  return (shouted && place.split(/\s/u).length <= 3) || isKnownPlace(place);
}

function isKnownPlace(place: string): boolean {
  return place !== "" && place.split("/").every((part) => capitals.has(part.trim().toLowerCase()));
}

const keepUpper = new Set(["USA", "US", "UN", "UK", "EU"]);
const small = new RegExp(`^${joint}$`, "iu");

/** `NEW YORK` as `New York`; names that are not all capitals stay as they are. */
export function placeName(place: string): string {
  const trimmed = place.trim();
  if (trimmed !== trimmed.toUpperCase() || keepUpper.has(trimmed)) return trimmed;
  return trimmed
    .split(/(\s|\/|-)/u)
    .map((part, i) => {
      if (keepUpper.has(part)) return part;
      if (i > 0 && small.test(part)) return part.toLowerCase();
      return part.charAt(0) + part.slice(1).toLowerCase();
    })
    .join("");
}
