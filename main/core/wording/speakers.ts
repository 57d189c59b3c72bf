import { findClaims } from "#shared/speech/find-claims";
import type { JobContext } from "../jobs/job";
import { memoryOf, type ProjectMemory } from "../mentions";
import { linksBySpan } from "../registry/claim-links";
import { claimRoles } from "../registry/claim-roles";
import { RegistryLines } from "../registry/lines";

/** Whose words a quotation is. */
export interface QuotedBy {
  by: string;
  /** No claim says so; the sentence reads so. */
  presumed?: true;
}

interface Speech extends QuotedBy {
  start: number;
  end: number;
}

/** Says whose words a quoted place is: who a claim there is linked to, else who the sentence says speaks. */
export class QuotationSpeakers {
  readonly #memory: ProjectMemory;
  readonly #known = new Map<string, Speech[]>();

  constructor(context: Pick<JobContext, "memory">, folder: string) {
    this.#memory = memoryOf(context, folder);
  }

  /** Undefined when nothing tells. */
  at(article: string, start: number, end: number): QuotedBy | undefined {
    let speeches = this.#known.get(article);
    if (!speeches) {
      speeches = [...this.#tagged(article), ...this.#read(article)];
      this.#known.set(article, speeches);
    }
    const touching = speeches.filter((speech) => speech.start < end && speech.end > start);
    const around = touching.find((speech) => speech.start <= start && speech.end >= end) ?? touching[0];
    return around && { by: around.by, ...(around.presumed ? { presumed: true } : {}) };
  }

  #tagged(article: string): Speech[] {
    const memory = this.#memory;
    const roles = claimRoles(memory.codebook);
    const lines = new RegistryLines(memory, roles);
    const speeches: Speech[] = [];
    for (const work of memory.mentions.of(article)) {
      const links = linksBySpan(work);
      for (let span = 0; span < work.spans; span++) {
        if (work.label(span) !== roles.claim) continue;
        const own = (links.get(span) ?? []).filter((link) => roles.speakers.has(work.linkRole(link)));
        if (own.length === 0) continue;
        const by = lines.speakers(work, own).join(", ");
        if (by !== "") speeches.push({ start: work.start(span), end: work.end(span), by });
      }
    }
    // The shortest says most exactly who speaks.
    return speeches.sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  #read(article: string): Speech[] {
    const memory = this.#memory;
    const text = memory.texts.text(article) ?? "";
    const names = new Map(memory.actors.map(({ id, name }) => [id, name]));
    const language = memory.heads.get(article)?.language ?? "";
    const claims = findClaims(text, {
      language,
      mask: memory.maskOf(article),
      actors: this.#actors(article),
    });
    return claims.flatMap(({ start, end, speech, speaker }) => {
      if (speech !== "direct" || !speaker) return [];
      const by = (speaker.actor && names.get(speaker.actor)) || speaker.quote;
      return [{ start, end, by: by.replace(/\s+/gu, " "), presumed: true as const }];
    });
  }

  #actors(article: string): Array<{ start: number; end: number; actor: string }> {
    const found: Array<{ start: number; end: number; actor: string }> = [];
    for (const work of this.#memory.mentions.of(article)) {
      for (let span = 0; span < work.spans; span++) {
        const actor = work.actor(span);
        if (actor !== "") found.push({ start: work.start(span), end: work.end(span), actor });
      }
    }
    return found;
  }
}
