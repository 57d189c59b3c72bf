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

const word = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const joint = "(?:am|an|der|den|im|in|bei|ob|auf|of|de|la|le|el|do|da|di|and|und|a\\.)";
const onePlace = `${word}(?:\\s(?:${joint}\\s){0,2}${word}){0,3}(?:\\s[ai]\\.\\s?\\p{Lu}\\.?)?`;
const places = `${onePlace}(?:\\s?/\\s?${onePlace}){0,3}`;
const shortDate = "(?:\\d{1,2}\\.\\s?\\p{L}{3,9}\\.?|\\p{L}{3,9}\\.?\\s\\d{1,2}|\\d{1,2}\\.\\d{1,2}\\.)";
const dash = "(?:--?|[–—|])";

const pattern = new RegExp(
  `^\\s*(?:(?<place>${places})(?:,?\\s(?<date>${anyDate}|${shortDate}))?\\s*,?\\s*)?` +
    `(?:\\((?<agency>[^()\\n]{2,40})\\)|(?<bare>[\\p{L}/-]{2,20})(?=\\s[|–—-]))?` +
    `\\s?[.:]?\\s*(?<dash>${dash}(?=\\s))?\\s*`,
  "iu",
);

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
  const head = paragraph.slice(0, 160);
  const match = pattern.exec(head);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const place = groups.place ?? "";
  // The patterns ignore case for the names of months; a place has a capital letter all the same.
  if (place && !new RegExp(`^${places}$`, "u").test(place)) return undefined;
  const agency = groups.agency ?? groups.bare ?? "";
  if (!isConvincing(groups, place, agency) || match[0].length >= paragraph.trimEnd().length) return undefined;
  const date = groups.date ? findDate(groups.date) : undefined;
  return {
    end: match[0].length,
    place: placeName(place),
    agency: isAgency(agency) || groups.agency ? agency.trim() : "",
    ...(date?.reading.kind === "date" ? { published: date.reading.value } : {}),
  };
}

function isConvincing(groups: Record<string, string | undefined>, place: string, agency: string): boolean {
  const shouted = place !== "" && place.length > 2 && place === place.toUpperCase();
  if (groups.bare && !isAgency(agency)) return false;
  if (agency && isAgency(agency)) return groups.dash !== undefined || (place !== "" && !groups.bare);
  if (groups.dash === undefined) return false;
  // "HAMBURG (Nordkurier) - ": an unknown name in brackets, but set like a dateline.
  if (agency) return (shouted || isKnownPlace(place)) && agency.length <= 25 && !/\d/.test(agency);
  if (groups.date) return place !== "";
  return (shouted && place.split(/\s/).length <= 4) || isKnownPlace(place);
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
