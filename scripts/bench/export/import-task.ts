import { openProject } from "#core/project/index";
import { SpanImports } from "#core/span-import/index";
import { peakMemoryMb } from "../core/peak-memory";
import { coder } from "../large/project";
import { timed, valueFrom } from "../large/timing";

/** Imports the spans of an export into a project with the same articles and no spans, as one step. */
export async function timeSpanImport(project: string, exported: string) {
  const session = valueFrom(await openProject(project));
  const imports = new SpanImports();
  const read = await timed(() => imports.choose(session, [exported], undefined, { coder }));
  const { draft, mapping, format } = read.value;
  const known = Object.fromEntries(
    Object.keys(mapping.coders).map((name) => [name, { to: "coder", id: coder }]),
  );
  const coders = known as typeof mapping.coders;
  const whole = { ...mapping, coders };
  const shown = await timed(() => imports.preview(session, draft, whole));
  const run = await timed(() => imports.run(session, draft, whole));
  const { added, links, counts } = run.value;
  await session.close();
  const seconds = ({ ms, cpuMs }: { ms: number; cpuMs: number }) => ({ s: ms / 1000, cpuS: cpuMs / 1000 });
  return {
    ...{ format, added, links: links.added, failed: counts.failed, reanchored: counts.reanchored },
    ...{ read: seconds(read), preview: seconds(shown), run: seconds(run), peakMb: peakMemoryMb() },
  };
}
