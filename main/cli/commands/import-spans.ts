import { readFile } from "node:fs/promises";
import type { ProjectSession } from "#core/project/index";
import { SpanImports } from "#core/span-import/index";
import { describeFinding } from "#core/span-import/units/find-unit";
import {
  type SpanFate,
  type SpanImportDraft,
  type SpanImportPreview,
  type SpanImportReport,
  type SpanMapping,
  spanMappingSchema,
} from "#shared/ipc/span-import-types";
import {
  type Arguments,
  type Command,
  exitCodes,
  jsonFlag,
  type Streams,
  UsageError,
  writeJson,
} from "../command";
import { findCoder, valueFrom, withProject } from "../with-project";

/** What `import-spans --json` prints. Offsets are UTF-16 units of the articles. */
export interface ImportSpansAnswer {
  added: number;
  unchanged: number;
  reanchored: SpanFate[];
  failed: SpanFate[];
  links: SpanImportPreview["links"];
  counts: SpanImportPreview["counts"];
  made: SpanImportPreview["made"];
  format: string;
  offsets: { unit: string | null; lineEnds: string; decidable: boolean; tested: number; agreed: number };
  problems: SpanImportDraft["problems"];
  sideFile: string | null;
}

/** A file of `--map`: parts of a mapping; what it leaves out is as Wortlaut proposes. */
async function givenMapping(file: string | undefined): Promise<Partial<SpanMapping>> {
  if (file === undefined) return {};
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    throw new UsageError(`${file} cannot be read.`);
  }
  try {
    const parsed = spanMappingSchema.partial().safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data as Partial<SpanMapping>;
    const issue = parsed.error.issues[0];
    throw new UsageError(`${file} is no mapping: ${issue?.message ?? ""} at ${issue?.path.join(".") ?? ""}.`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} is not JSON.`);
  }
}

/** The proposed mapping with what the call says: the coder for work without a name, articles added or not. */
function mappingFor(
  draft: SpanImportDraft,
  given: Partial<SpanMapping>,
  { coder, addArticles }: { coder: SpanMapping["coders"][string]; addArticles: boolean },
): SpanMapping {
  const { mapping } = draft;
  return {
    labels: { ...mapping.labels, ...given.labels },
    attributes: { ...mapping.attributes, ...given.attributes },
    roles: { ...mapping.roles, ...given.roles },
    coders: { ...mapping.coders, ...("" in mapping.coders ? { "": coder } : {}), ...given.coders },
    addArticles: addArticles || given.addArticles === true,
  };
}

async function importInto(
  session: ProjectSession,
  args: Arguments,
  streams: Streams,
): Promise<{ draft: SpanImportDraft; done: SpanImportPreview | SpanImportReport }> {
  const given = await givenMapping(args.text("map"));
  const wanted = args.text("coder") ?? "";
  const known = findCoder(session.coders(), wanted);
  const coder: SpanMapping["coders"][string] = known
    ? { to: "coder", id: known.id }
    : { to: "new", name: wanted };
  const controls = {
    signal: streams.signal,
    onProgress: ({ phase, done, total }: { phase: string; done: number; total: number }) =>
      streams.progress(total > 0 ? `${phase} ${done}/${total}` : phase),
  };
  const imports = new SpanImports();
  const draft = valueFrom(await imports.choose(session, args.words.slice(1), args.text("format"), controls));
  const mapping = mappingFor(draft, given, { coder, addArticles: args.isSet("add-articles") });
  const result = args.isSet("dry-run")
    ? await imports.preview(session, draft.draft, mapping, controls)
    : await imports.run(session, draft.draft, mapping, controls);
  return { draft, done: valueFrom(result) };
}

function answerOf(draft: SpanImportDraft, done: SpanImportPreview | SpanImportReport): ImportSpansAnswer {
  const { added, unchanged, reanchored, failed, links, counts, made } = done;
  const { unit, lineEnds, decidable, tested, agreed } = draft.unit;
  return {
    ...{ added, unchanged, reanchored, failed, links, counts, made },
    ...{ format: draft.format, offsets: { unit, lineEnds, decidable, tested, agreed } },
    ...{ problems: draft.problems, sideFile: "sideFile" in done ? done.sideFile : null },
  };
}

function tellFate({ document, label, quote, why }: SpanFate, streams: Streams): void {
  streams.tell(`${document}: ${label} “${quote.slice(0, 60).toWellFormed()}”: ${why}`);
}

function tell(draft: SpanImportDraft, answer: ImportSpansAnswer, streams: Streams): void {
  const { offsets, counts, links } = answer;
  if (offsets.unit !== null && offsets.tested > 0) {
    const ends = offsets.lineEnds === "crlf" ? " with CRLF" : "";
    const how = offsets.decidable ? describeFinding(draft.unit) : "every unit gives the same places";
    streams.tell(`Offsets count ${offsets.unit}${ends}: ${how}.`);
  }
  for (const { where, why } of answer.problems) streams.tell(`${where}: ${why}`);
  for (const fate of answer.reanchored) tellFate(fate, streams);
  for (const fate of answer.failed) tellFate(fate, streams);
  if (answer.sideFile) streams.tell(`What did not fit is kept in ${answer.sideFile}.`);
  streams.tell(
    `${answer.added} spans added (${counts.reanchored} of them found by their words), ${answer.unchanged} there already, ` +
      `${links.added} links added, ${counts.articles} articles added, ${counts.failed} failed or left out.`,
  );
}

export const importSpansCommand: Command = {
  name: "import-spans",
  words: "<project> <file|folder>...",
  least: 2,
  most: Number.POSITIVE_INFINITY,
  summary: "Imports spans and links that others made, as one step that can be undone.",
  flags: [
    {
      name: "format",
      value: "F",
      help: "format of the files (see formats); recognised when it is not given",
    },
    {
      name: "coder",
      value: "C",
      help: "who gets work that has no name on it: id, name or initials; made if new",
    },
    {
      name: "map",
      value: "FILE",
      help: "JSON with labels, attributes, roles and coders of the files and what they become",
    },
    { name: "add-articles", help: "texts the project does not have become articles of it" },
    { name: "dry-run", help: "only say what would be done" },
    jsonFlag,
  ],
  details: [
    'A mapping looks like {"labels":{"PER":{"to":"label","id":"actor"},"X":{"to":"new","name":"Place"}}};',
    'a name can also become {"to":"nothing"}, an attribute {"to":"note"}. What is not in it is as proposed.',
  ],
  run: async (args, streams) => {
    if (!args.text("coder"))
      throw new UsageError("--coder is missing: say whose work it is when the files do not.");
    return withProject(args.words[0] ?? "", "write", streams, async (session) => {
      const { draft, done } = await importInto(session, args, streams);
      streams.progress("");
      const answer = answerOf(draft, done);
      if (args.isSet("json")) await writeJson(streams, answer);
      else tell(draft, answer, streams);
      return answer.counts.failed > 0 || answer.problems.length > 0 ? exitCodes.someFailed : exitCodes.done;
    });
  },
};
