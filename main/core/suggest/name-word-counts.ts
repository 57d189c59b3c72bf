import { countNameWords, type NameWordCounts } from "#shared/names/find-names";
import type { NameWordCount } from "#shared/names/names";
import type { ProjectMemory } from "../mentions";

/** So many articles tell how words are written in a project; more hardly tell more. */
const sampleSize = 400;

interface Counted {
  language: string;
  text: string;
}

/** How the words of a project are written, counted in the first articles by id, which is to say in any. */
export class NameWords {
  readonly #memory: ProjectMemory;
  readonly #counted = new Map<string, Counted>();
  readonly #byLanguage = new Map<string, Map<string, NameWordCount>>();
  #revision = -1;

  constructor(memory: ProjectMemory) {
    this.#memory = memory;
  }

  /** The counts for articles in `language`, a language without region. */
  counts(language: string): NameWordCounts {
    this.#follow();
    return this.#of(language);
  }

  #of(language: string): Map<string, NameWordCount> {
    const counts = this.#byLanguage.get(language) ?? new Map<string, NameWordCount>();
    this.#byLanguage.set(language, counts);
    return counts;
  }

  #follow(): void {
    const { heads, headRevision, texts } = this.#memory;
    if (this.#revision === headRevision) return;
    this.#revision = headRevision;
    const sample = new Map<string, string>();
    for (const id of [...heads.keys()].sort().slice(0, sampleSize)) {
      sample.set(id, baseLanguage(heads.get(id)?.language ?? ""));
    }
    for (const [id, { language, text }] of this.#counted) {
      if (sample.get(id) === language) continue;
      countNameWords(this.#of(language), text, language, -1);
      this.#counted.delete(id);
    }
    for (const [id, language] of sample) {
      if (this.#counted.has(id)) continue;
      const text = texts.text(id) ?? "";
      countNameWords(this.#of(language), text, language);
      this.#counted.set(id, { language, text });
    }
  }
}

/** A language tag without region and script: "de" of "de-CH". */
export function baseLanguage(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}
