import type { ConcordanceLine } from "#shared/ipc/concordance-types";
import type { ProjectMemory } from "../mentions";
import { surroundings } from "./kwic";

/** A place as a line of a concordance: with its surroundings and the spans of any coder that touch it. */
export function concordanceLine(
  memory: ProjectMemory,
  article: string,
  start: number,
  end: number,
): ConcordanceLine {
  const head = memory.heads.get(article);
  const text = memory.texts.text(article) ?? "";
  return {
    article,
    title: head?.title ?? "",
    source: head?.source ?? "",
    published: head?.published ?? null,
    start,
    end,
    quote: text.slice(start, end),
    ...surroundings(text, start, end),
    spans: spansAt(memory, article, start, end),
  };
}

function spansAt(
  memory: ProjectMemory,
  article: string,
  start: number,
  end: number,
): ConcordanceLine["spans"] {
  const touching: ConcordanceLine["spans"] = [];
  for (const work of memory.mentions.of(article)) {
    for (let span = 0; span < work.spans && work.start(span) < end; span++) {
      if (work.end(span) <= start) continue;
      const actor = work.actor(span);
      touching.push({
        coder: work.coder,
        id: work.spanId(span),
        label: work.label(span),
        ...(actor === "" ? {} : { actor }),
      });
    }
  }
  return touching;
}
