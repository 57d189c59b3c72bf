import type { Codebook } from "#shared/model/codebook";
import { buildKnownPatterns, findKnownWordings, type KnownPatterns } from "#shared/names/find-known";
import type { KnownMatch } from "#shared/names/names";
import type { Range } from "#shared/text/words";
import { labelShapes, type ProjectMemory } from "../mentions";
import { WordingOccurrences } from "./wording-occurrences";

/** So many wordings may have changed before all patterns are built anew. */
const mostStale = 2000;

interface Built {
  all: KnownPatterns;
  /** Wordings that are counted otherwise now than in `all`. */
  stale: Set<number>;
  /** Patterns of these as they are now. */
  fresh?: KnownPatterns;
}

/** The wordings that are tagged in a project, ready to be found in texts; follows every change of what is tagged. */
export class KnownWordings {
  readonly #memory: ProjectMemory;
  readonly #occurrences: WordingOccurrences;
  readonly #byLanguage = new Map<string, Built>();
  #labels = "";
  #names: { actors: unknown; byId: Map<string, string> } | undefined;

  constructor(memory: ProjectMemory) {
    this.#memory = memory;
    this.#occurrences = new WordingOccurrences(memory);
  }

  /** The name of a registry entry. */
  actorName(id: string): string | undefined {
    const { actors } = this.#memory;
    if (this.#names?.actors !== actors) {
      this.#names = { actors, byId: new Map(actors.map(({ id: actor, name }) => [actor, name])) };
    }
    return this.#names.byId.get(id);
  }

  /** The places of `text` whose words are tagged somewhere in the project. UTF-16 units. */
  find(text: string, language: string, mask: readonly Range[]): KnownMatch[] {
    const built = this.#current(language);
    const { wordings } = this.#memory.mentions.tables;
    const isStale = ({ wording }: KnownMatch) => built.stale.has(wordings.find(wording));
    const all = findKnownWordings(text, language, built.all, { mask });
    if (built.stale.size === 0) return all;
    // A wording that is tagged no more may have hidden a shorter one that still is.
    if (all.some((match) => isStale(match) && !this.isTagged(match.wording, match.label))) {
      return findKnownWordings(text, language, this.#build(language).all, { mask });
    }
    built.fresh ??= this.#patterns(language, built.stale);
    const fresh = findKnownWordings(text, language, built.fresh, { mask });
    return longest([...all.filter((match) => !isStale(match)), ...fresh]);
  }

  /** Whether exactly these words are tagged with a label anywhere. */
  isTagged(wording: string, label: string): boolean {
    const { mentions } = this.#memory;
    const number = mentions.tables.wordings.find(wording);
    return [...mentions.tally.wordings([number])].some((tallied) => tallied.label === label);
  }

  #current(language: string): Built {
    const changed = this.#memory.mentions.tally.takeChanged();
    for (const built of this.#byLanguage.values()) {
      if (changed.size === 0) break;
      for (const wording of changed) built.stale.add(wording);
      delete built.fresh;
    }
    const labels = knownLabels(this.#memory.codebook);
    if (this.#labels !== labels.join(" ")) {
      this.#labels = labels.join(" ");
      this.#byLanguage.clear();
    }
    const built = this.#byLanguage.get(language);
    return built && built.stale.size <= mostStale ? built : this.#build(language);
  }

  #build(language: string): Built {
    const built = { all: this.#patterns(language), stale: new Set<number>() };
    this.#byLanguage.set(language, built);
    return built;
  }

  #patterns(language: string, only?: Iterable<number>): KnownPatterns {
    const labels = new Set(knownLabels(this.#memory.codebook));
    const wordings = [...this.#memory.mentions.tally.wordings(only)].filter(({ label }) => labels.has(label));
    return buildKnownPatterns(wordings, language, {
      actorName: (id) => this.actorName(id),
      occurrences: (wording) => this.#occurrences.of(wording),
    });
  }
}

/** The labels whose words are worth knowing: in use, and not for whole sentences. */
export function knownLabels(codebook: Codebook): string[] {
  const { claim } = labelShapes(codebook);
  return codebook.labels
    .filter(({ id, retired, snap }) => !retired && snap !== "sentence" && id !== claim?.id)
    .map(({ id }) => id);
}

/** Of overlapping places of one label the longest from the left. */
function longest(matches: KnownMatch[]): KnownMatch[] {
  const reached = new Map<string, number>();
  return matches
    .sort((a, b) => a.start - b.start || b.end - a.end || b.score - a.score || b.count - a.count)
    .filter(({ label, start, end }) => {
      if (start < (reached.get(label) ?? 0)) return false;
      reached.set(label, end);
      return true;
    });
}
