import { inlineJobs } from "#core/jobs/index";
import { ProjectIndex } from "#core/mentions/index";
import type { ProjectSession } from "#core/project/index";
import { wordingTable } from "#core/wording/index";
import { appError } from "#shared/errors";
import type { WordingPlace, WordingQuery, WordingTable } from "#shared/ipc/wording-types";
import {
  type Arguments,
  type Command,
  CommandError,
  exitCodes,
  jsonFlag,
  type Streams,
  UsageError,
  writeJson,
} from "../command";
import { textTable } from "../text-table";
import { requireCoder, valueFrom, withProject } from "../with-project";

const quotationKinds = ["all", "inside", "outside"] as const satisfies readonly WordingQuery["quotations"][];

/** What one source calls a thing. */
interface ListedSource {
  source: string;
  total: number;
  forms: Array<{
    form: string;
    count: number;
    quoted: number;
    only: boolean;
    spellings?: Array<{ form: string; count: number }>;
    places: Array<WordingPlace & { quote: string }>;
  }>;
}

/** One row as `wording --json` lists it. */
interface ListedRow {
  /** Registry id; null for dates and for wordings that are linked to no entry. */
  entry: string | null;
  kind: "entry" | "value" | "wording";
  name: string;
  total: number;
  sources: ListedSource[];
  /** Sources that do not name it. */
  notNamedBy: string[];
}

function quotationsOf(args: Arguments): WordingQuery["quotations"] {
  const quotations = quotationKinds.find((kind) => kind === (args.text("quotations") ?? "all"));
  if (!quotations) throw new UsageError(`--quotations is one of ${quotationKinds.join(", ")}.`);
  return quotations;
}

function queryOf(
  args: Arguments,
  quotations: WordingQuery["quotations"],
  session: ProjectSession,
): WordingQuery {
  const label = labelOf(session, args.text("label") ?? "actor");
  const coders = args.texts("coder").map((coder) => requireCoder(session.coders(), coder).id);
  return {
    ...{ label, quotations, foldForms: args.isSet("fold"), places: args.isSet("json") },
    ...(coders.length > 0 ? { coders } : {}),
  };
}

/** The label a person means by its id or name. */
function labelOf(session: ProjectSession, wanted: string): string {
  const { labels } = session.codebook();
  const found =
    labels.find(({ id }) => id === wanted) ??
    labels.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (found) return found.id;
  throw new CommandError(appError("label-not-found", wanted, "the codebook has no such label."));
}

async function listedRows(session: ProjectSession, table: WordingTable): Promise<ListedRow[]> {
  const texts = new Map<string, string>();
  const quoteAt = async ({ article, start, end }: WordingPlace) => {
    const text = texts.get(article) ?? valueFrom(await session.text(article));
    texts.set(article, text);
    return text.slice(start, end);
  };
  const rows: ListedRow[] = [];
  for (const { key, kind, name, total, cells } of table.rows) {
    const row: ListedRow = {
      ...{ entry: kind === "entry" ? key : null, kind, name, total },
      ...{ sources: [], notNamedBy: [] },
    };
    for (const [at, cell] of cells.entries()) {
      const source = table.sources[at]?.name ?? "";
      if (cell.total === 0) {
        row.notNamedBy.push(source);
        continue;
      }
      const forms: ListedSource["forms"] = [];
      for (const { key: _key, places, ...form } of cell.forms) {
        const quoted: Array<WordingPlace & { quote: string }> = [];
        for (const place of places) quoted.push({ ...place, quote: await quoteAt(place) });
        forms.push({ ...form, places: quoted });
      }
      row.sources.push({ source, total: cell.total, forms });
    }
    rows.push(row);
  }
  return rows;
}

async function writeTable({ sources, rows }: WordingTable, streams: Streams): Promise<void> {
  const lines = rows.flatMap(({ name, cells }) =>
    cells.flatMap(({ forms }, at) =>
      forms.map(({ form, count, quoted, only }) => [
        ...[name, sources[at]?.name ?? "", form, count, quoted === 0 ? "" : quoted],
        only ? "only here" : "",
      ]),
    ),
  );
  await streams.write(textTable(["entry", "source", "form", "count", "quoted", ""], lines));
}

export const wordingCommand: Command = {
  name: "wording",
  words: "<project>",
  least: 1,
  most: 1,
  summary: "Lists what each source calls the same actor (date, or anything else that is tagged).",
  flags: [
    { name: "label", value: "L", help: "what is listed: the id or name of a label (actor)" },
    { name: "quotations", value: "Q", help: "all (default), only inside quotations, or only outside" },
    { name: "coder", value: "C", help: "tagged by this coder only: id, name or initials", many: true },
    { name: "fold", help: "put inflected and differently spelled forms together" },
    jsonFlag,
  ],
  run: async (args, streams) => {
    const quotations = quotationsOf(args);
    return withProject(args.words[0] ?? "", "read", streams, async (session) => {
      const query = queryOf(args, quotations, session);
      const index = new ProjectIndex(session, inlineJobs());
      try {
        const onProgress = ({ done, total }: { done: number; total: number }) =>
          streams.progress(total > 0 ? `${done} of ${total} articles` : "");
        const table = valueFrom(await wordingTable(index, query, { signal: streams.signal, onProgress }));
        streams.progress("");
        if (!args.isSet("json")) {
          await writeTable(table, streams);
          return exitCodes.done;
        }
        const { label, foldForms: fold } = query;
        const rows = await listedRows(session, table);
        const { sources, ms } = table;
        await writeJson(streams, { label, quotations, fold, sources, rows, ms: Math.round(ms) });
        return exitCodes.done;
      } finally {
        await index.close();
      }
    });
  },
};
