import { findDate } from "./date-notation";

const name =
  "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s(?:von|van|de|der|den|zu|al|el|bin|\\p{Lu}[\\p{L}\\p{M}'’.-]*)){1,4}";
const introduction = /^\s*(?:von|by|autor(?:in)?:|author:|text:)\s+/iu;
const names = new RegExp(
  `^(?<author>${name}(?:(?:,\\s|\\sund\\s|\\sand\\s)${name})*)` +
    `(?:,\\s(?<place>\\p{Lu}\\p{Ll}[\\p{L}-]*(?:\\s\\p{Lu}[\\p{L}-]+)?))?\\s*$`,
  "u",
);

/** The author (and place) of a line such as `Von Xaver Muster, Wien`; undefined for any other line. */
export function readByline(line: string): { author: string; place: string } | undefined {
  const start = line.length <= 120 ? introduction.exec(line)?.[0].length : undefined;
  const groups = start === undefined ? undefined : names.exec(line.slice(start))?.groups;
  if (!groups?.author) return undefined;
  return { author: groups.author.replace(/\s+/gu, " "), place: groups.place ?? "" };
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
