/** Gives ids names of other characters, none twice, and remembers which stands for which. */
export class Slugs {
  readonly #bySource = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #clean: (text: string) => string;

  /** `clean` makes a name of a text; it may be "" or given out already. */
  constructor(clean: (text: string) => string, reserved: readonly string[] = []) {
    this.#clean = clean;
    for (const name of reserved) this.#taken.add(name.toLowerCase());
  }

  /** The name that stands for `source`: always the same. */
  of(source: string): string {
    const known = this.#bySource.get(source);
    if (known !== undefined) return known;
    const base = this.#clean(source) || "x";
    let slug = base;
    // Some programs do not tell capital letters from small ones.
    for (let number = 2; this.#taken.has(slug.toLowerCase()); number++) slug = `${base}_${number}`;
    this.#taken.add(slug.toLowerCase());
    this.#bySource.set(source, slug);
    return slug;
  }

  has(source: string): boolean {
    return this.#bySource.has(source);
  }

  /** Names and what they stand for, in the order they were given. */
  table(): Array<[slug: string, source: string]> {
    return [...this.#bySource].map(([source, slug]) => [slug, source]);
  }
}

/** Latin letters, digits, "_" and "-" only: ä becomes ae, é becomes e, the rest "_". */
export function asciiName(text: string): string {
  const german: Record<string, string> = {
    ä: "ae",
    ö: "oe",
    ü: "ue",
    Ä: "Ae",
    Ö: "Oe",
    Ü: "Ue",
    ß: "ss",
    ẞ: "SS",
  };
  return text
    .replace(/[äöüÄÖÜßẞ]/g, (letter) => german[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9_-]+/g, "_")
    .slice(0, 60);
}
