import { findDate } from "./date-notation";

const name =
  "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s(?:von|van|de|der|den|zu|al|el|bin|\\p{Lu}[\\p{L}\\p{M}'’.-]*)){1,4}";
const byline = new RegExp(
  `^\\s*(?:von|by|autor(?:in)?:|author:|text:)\\s+(?<author>${name}(?:(?:,\\s|\\sund\\s|\\sand\\s)${name})*)` +
    `(?:,\\s(?<place>\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+)?))?\\s*$`,
  "iu",
);
const strictName = new RegExp(`^${name}`, "u");

/** The author (and place) of a line such as `Von Xaver Muster, Wien`; undefined for any other line. */
export function readByline(line: string): { author: string; place: string } | undefined {
  if (line.length > 120) return undefined;
  const groups = byline.exec(line)?.groups;
  if (!groups?.author || !strictName.test(groups.author)) return undefined;
  const place = groups.place && /^\p{Lu}\p{Ll}/u.test(groups.place) ? groups.place : "";
  return { author: groups.author.replace(/\s+/g, " "), place };
}

const dateWord =
  /^\s*(?:stand|veröffentlicht|erschienen|publiziert|datum|date|published|aktualisiert|updated|last updated|zuletzt aktualisiert|online seit)\b/iu;
const timeOfDay =
  /^[\s,|–-]*(?:um\s|at\s)?(?:\d{1,2}[:.]\d{2}(?:\s?uhr|\s?[ap]\.?m\.?)?(?:\s?[a-z]{2,4})?)?[\s.|]*$/iu;

/** A line that only says when an article appeared: `Stand: 04.09.2025, 12:30 Uhr`. Undefined for any other line. */
export function readDateLine(line: string): ReturnType<typeof findDate> {
  if (line.length > 90) return undefined;
  const found = findDate(line);
  if (!found) return undefined;
  const before = line.slice(0, found.start).trim();
  const weekday =
    /^(?:\p{L}{2,10}[,.]?)?$/u.test(before) && /(?:tag|woch|day|^\p{L}{2}\.?,?$|^$)/iu.test(before);
  const introduced = dateWord.test(line) && before.length <= 30;
  return (weekday || introduced) && timeOfDay.test(line.slice(found.end)) ? found : undefined;
}
