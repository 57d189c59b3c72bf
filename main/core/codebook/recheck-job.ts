import { readFileSync } from "node:fs";
import type { RecheckItem } from "#shared/ipc/codebook-types";
import type { Codebook } from "#shared/model/codebook";
import { ok } from "#shared/result";
import type { Job, JobContext } from "../jobs/job";
import { checkWanted, memoryOf, type ProjectMemory, type TaggedWork } from "../mentions";
import { stampNow, workFile } from "../mentions/read-work";
import { type Stamp, sameStamp } from "../project/durable-file";
import { surroundings } from "../search/kwic";

/** When the spans of a file were changed last, by id. */
interface KnownFile {
  stamp: Stamp;
  modified: ReadonlyMap<string, string>;
}

/**
 * The spans that have not been changed or confirmed since a version of the codebook asked for it, in the order of
 * the article list. The files must be up to date.
 */
export const recheckJob: Job<{ folder: string }, RecheckItem[]> = async ({ folder }, context) => {
  const memory = memoryOf(context, folder);
  const due = dueLabels(memory.codebook);
  if (due.size === 0) return ok([]);
  const items: RecheckItem[] = [];
  for (const [index, article] of memory.order.entries()) {
    if (index % 16 === 15) await checkWanted(context);
    for (const work of memory.mentions.of(article)) items.push(...overdue(work, due, memory, context));
  }
  return ok(items);
};

/** The last version that asks for each label to be looked at again. */
function dueLabels({ versions = [], labels }: Codebook): Map<string, { at: string; version: number }> {
  const known = new Set(labels.filter(({ retired }) => !retired).map(({ id }) => id));
  const due = new Map<string, { at: string; version: number }>();
  for (const { recheck, at, version } of versions) {
    for (const label of recheck) if (known.has(label)) due.set(label, { at, version });
  }
  return due;
}

function overdue(
  work: TaggedWork,
  due: ReadonlyMap<string, { at: string; version: number }>,
  memory: ProjectMemory,
  context: JobContext,
): RecheckItem[] {
  const spans = Array.from({ length: work.spans }, (_, span) => span).filter((span) =>
    due.has(work.label(span)),
  );
  if (spans.length === 0) return [];
  const modified = modifiedIn(work, memory, context);
  return spans.flatMap((span) => {
    const id = work.spanId(span);
    const asked = due.get(work.label(span));
    const when = modified?.get(id);
    if (!asked || when === undefined || when >= asked.at) return [];
    const [start, end] = [work.start(span), work.end(span)];
    const text = memory.texts.text(work.article) ?? "";
    return {
      coder: work.coder,
      article: work.article,
      title: memory.heads.get(work.article)?.title ?? "",
      span: id,
      label: work.label(span),
      start,
      end,
      quote: text.slice(start, end),
      ...surroundings(text, start, end),
      version: asked.version,
    };
  });
}

/** What the index does not keep is read from the file once, and again when that is another version. */
function modifiedIn(
  { coder, article }: TaggedWork,
  memory: ProjectMemory,
  context: JobContext,
): ReadonlyMap<string, string> | undefined {
  const known = (context.memory.get("modified") ?? new Map()) as Map<string, KnownFile>;
  context.memory.set("modified", known);
  const file = workFile(memory.folder, coder, article);
  const stamp = stampNow(file);
  const before = known.get(file);
  if (!stamp || (before && sameStamp(before.stamp, stamp))) return stamp && before?.modified;
  try {
    const { spans } = JSON.parse(readFileSync(file, "utf8")) as {
      spans: Array<{ id: string; modified: string }>;
    };
    const modified = new Map(spans.map((span) => [span.id, span.modified]));
    known.set(file, { stamp, modified });
    return modified;
  } catch {
    // A file that cannot be read is the session's to mend and to report.
    return undefined;
  }
}
