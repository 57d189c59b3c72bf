import type { Actor } from "#shared/model/project";

/** Numbers from 0 to 1, the same in every run. */
export type Random = () => number;

/** One of several, each as likely. */
export function oneOf<T>(choices: readonly T[], random: Random): T {
  return choices[Math.floor(random() * choices.length)] as T;
}

/** An entry of the registry and the words articles call it by. */
export interface InventedActor {
  entry: Actor;
  /** Before the full name, "" without one. */
  title: string;
  full: string;
  /** How it is called once it is known. */
  short: string;
}

const given =
  "Ebba Jorik Imke Tamme Wiebke Aljona Rurik Selma Dragan Mirjam Ottilie Bente Kaspar Levin Nuria Soraya Thore Ulrike Valentin Yaron Zora Hennes Isolde Magnus".split(
    " ",
  );
const beginnings =
  "Lind Bra Ster Wo Kal Ost Gre Thor Mel Ru Hag Vor Fel Nor Tie Bu Schar Dre Wen Pol Kö Mar Sil Rad Zell Ha".split(
    " ",
  );
const middles = "an er o i el ing ur ar im und".split(" ");
const endings = "qvist mann ow ski bauer feld dt sen berg kamp rath stein heim ning ert ova".split(" ");
const titles =
  "Senatorin Minister Ministerin Bürgermeister Präsident Sprecherin Kanzler Direktorin General Professorin".split(
    " ",
  );
const bodies = "Werft Reederei Stiftung Behörde Gewerkschaft Kammer Agentur Partei Bank Redaktion".split(" ");

/** A family name or a place that nobody has, the same for the same number. */
function inventedWord(number: number, last: readonly string[]): string {
  const begin = beginnings[number % beginnings.length] ?? "";
  const rest = Math.floor(number / beginnings.length);
  const middle = middles[rest % middles.length] ?? "";
  return begin + middle + (last[Math.floor(rest / middles.length) % last.length] ?? "");
}

/** A place that nobody has. */
export function inventedPlace(number: number): string {
  return inventedWord(number * 7 + 3, ["stedt", "hafen", "burg", "münde", "büttel"]);
}

/** A registry of persons, and of organisations and states between them; the first is a person. */
export function inventedActors(count: number): InventedActor[] {
  return Array.from({ length: count }, (_, number) => {
    const id = `p_${number}`;
    if (number % 10 === 7) return organisation(id, number);
    if (number % 20 === 9) return state(id, number);
    const family = inventedWord(number * 11, endings);
    const full = `${given[(number * 5 + Math.floor(number / 24)) % given.length]} ${family}`;
    const aliases = number % 3 === 0 ? [family] : [];
    const title = number % 4 === 3 ? "" : (titles[number % titles.length] ?? "");
    return { entry: entryOf(id, full, "person", aliases), title, full, short: family };
  });
}

function organisation(id: string, number: number): InventedActor {
  const short = `${bodies[Math.floor(number / 10) % bodies.length]} ${inventedPlace(number)}`;
  return { entry: entryOf(id, short, "organisation", []), title: "", full: short, short };
}

function state(id: string, number: number): InventedActor {
  const name = inventedWord(number * 3 + 1, ["land", "ien", "istan"]);
  return { entry: entryOf(id, name, "state", []), title: "", full: name, short: name };
}

function entryOf(id: string, name: string, kind: Actor["kind"], aliases: string[]): Actor {
  return { id, name, kind, aliases, note: "" };
}
