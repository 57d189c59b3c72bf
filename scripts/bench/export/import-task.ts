import { openProject } from "#core/project/index";
import { SpanImports } from "#core/span-import/index";
import type { Result } from "#shared/result";
import { peakMemoryMb } from "../core/peak-memory";
import { coder } from "../large/project";
import { timed, valueFrom } from "../large/timing";
import { heldMemoryMb } from "./held-memory";

/** Does a part of an import and says what it took, in seconds, and what of the memory is in use afterwards. */
async function measured<T>(work: () => Promise<Result<T>>) {
  const { ms, cpuMs, value } = await timed(work);
  return {
    value,
    took: { s: ms / 1000, cpuS: cpuMs / 1000, peakMb: peakMemoryMb(), heldMb: heldMemoryMb() },
  };
}

/** Imports the spans of an export into a project with the same articles and no spans, as one step. */
export async function timeSpanImport(project: string, exported: string) {
  const session = valueFrom(await openProject(project));
  const imports = new SpanImports();
  const read = await measured(() => imports.choose(session, [exported], undefined, { coder }));
  const { draft, mapping, format } = read.value;
  const known = Object.keys(mapping.coders).map((name) => [name, { to: "coder", id: coder }] as const);
  const whole = { ...mapping, coders: Object.fromEntries(known) };
  const shown = await measured(() => imports.preview(session, draft, whole));
  const run = await measured(() => imports.run(session, draft, whole));
  const { added, links, counts } = run.value;
  await session.close();
  return {
    ...{ format, added, links: links.added, failed: counts.failed, reanchored: counts.reanchored },
    ...{ read: read.took, preview: shown.took, run: run.took, peakMb: peakMemoryMb() },
  };
}
