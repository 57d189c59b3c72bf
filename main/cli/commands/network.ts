import { networkFileFormats, type SavedNetwork, saveNetwork } from "#core/network/index";
import type { ExportRequest } from "#shared/ipc/export-types";
import {
  actorLevels,
  countings,
  duplicateRules,
  measures,
  networkKinds,
  networkWeights,
  normalisations,
  qualifiers,
  unsetRules,
} from "#shared/network/settings";
import {
  type Arguments,
  type Command,
  exitCodes,
  type Flag,
  jsonFlag,
  type Streams,
  UsageError,
  writeJson,
} from "../command";
import { listOf } from "../read-arguments";
import { requireCoder, valueFrom, withProject } from "../with-project";

/** Entries of the loss report that are failures of items, not choices about the network. */
const failures = new Set(["articles", "files of coders", "spans"]);

/** Flags that choose one of several values, by the id of the option they set. */
const choices: Record<string, { values: readonly string[]; help: string }> = {
  counting: { values: countings, help: "corrected (default), or dna: as Discourse Network Analyzer counts" },
  measure: { values: measures, help: "weight between two actors or sources; congruence if not given" },
  qualifier: { values: qualifiers, help: "weight between actor and statement; ignore if not given" },
  normalisation: {
    values: normalisations,
    help: "what weights are divided by; the last two for actor-statement, the three before for the others",
  },
  weight: { values: networkWeights, help: "what is counted; claims if not given" },
  duplicates: { values: duplicateRules, help: "within what repetitions count once; document if not given" },
  level: { values: actorLevels, help: "actors themselves, what they belong to, or the uppermost" },
  unset: { values: unsetRules, help: "what claims without a stance count as; no-side if not given" },
};

function chosen(name: string, value: string | undefined, values: readonly string[]): string | undefined {
  if (value === undefined || values.includes(value)) return value;
  throw new UsageError(`--${name} is one of ${values.join(", ")}.`);
}

function required(args: Arguments, name: string, values: readonly string[]): string {
  const value = chosen(name, args.text(name), values);
  if (value === undefined) throw new UsageError(`--${name} is missing: one of ${values.join(", ")}.`);
  return value;
}

async function requestOf(args: Arguments, streams: Streams): Promise<ExportRequest> {
  const format = `network-${required(args, "format", networkFileFormats)}`;
  const options: Record<string, string | boolean> = { network: required(args, "kind", networkKinds) };
  for (const [name, { values }] of Object.entries(choices)) {
    const value = chosen(name, args.text(name), values);
    if (value !== undefined) options[name] = value;
  }
  for (const name of ["from", "to", "sources"]) {
    const value = args.text(name);
    if (value !== undefined) options[name] = value;
  }
  const labels = listOf(args.text("labels"));
  if (labels) options.claimLabels = labels.join(";");
  if (args.isSet("isolates")) options.isolates = true;
  const articles = listOf(args.text("articles"));
  const coders = await codersOf(args.words[0] ?? "", listOf(args.text("coders")), streams);
  return { format, options, ...(articles ? { articles } : {}), ...(coders ? { coders } : {}) };
}

async function codersOf(project: string, wanted: string[] | undefined, streams: Streams) {
  if (!wanted) return undefined;
  return withProject(project, "read", streams, async (session) =>
    wanted.map((coder) => requireCoder(session.coders(), coder).id),
  );
}

function words({ nodes, edges, files, loss, method }: SavedNetwork): string {
  return [
    `${nodes} nodes, ${edges} edges:`,
    ...files.map(({ path, rows }) => `  ${path} (${rows} rows)`),
    method,
    "Read back: equal.",
    ...(loss.length === 0 ? ["Left out: nothing."] : ["Left out or changed:"]),
    ...loss.map(({ what, count, why }) => `  ${what} (${count}): ${why}`),
    "",
  ].join("\n");
}

const choiceFlags = Object.entries(choices).map(
  ([name, { values, help }]): Flag => ({ name, value: values.join("|"), help }),
);

export const networkCommand: Command = {
  name: "network",
  words: "<project>",
  least: 1,
  most: 1,
  summary: "Writes a discourse network: who speaks to which statement, who agrees with whom.",
  flags: [
    { name: "kind", value: networkKinds.join("|"), help: "what is linked with what" },
    { name: "format", value: networkFileFormats.join("|"), help: "format of the file" },
    { name: "out", value: "FILE", help: "the file; for csv the list of edges" },
    ...choiceFlags,
    { name: "from", value: "DATE", help: "claims from this day, month or year on" },
    { name: "to", value: "DATE", help: "claims up to this day, month or year" },
    { name: "sources", value: "a;b", help: "claims in these sources only, with semicolons between" },
    { name: "labels", value: "a,b", help: "claims with these labels only" },
    { name: "coders", value: "a,b", help: "work of these coders only: ids, names or initials" },
    { name: "articles", value: "a,b", help: "these articles only" },
    { name: "isolates", help: "keep nodes without an edge" },
    jsonFlag,
  ],
  details: [
    "Beside FILE come FILE-settings.json, which says how the network was made, for dl and csv FILE-nodes.csv, and for",
    "csv FILE-matrix.csv. Files that are there already are replaced only if they are unchanged since this command",
    "wrote them for the same project. docs/networks.md explains the ways to count.",
  ],
  async run(args, streams) {
    const out = args.text("out");
    if (!out) throw new UsageError("--out is missing: the file for the network.");
    const request = await requestOf(args, streams);
    const saved = valueFrom(
      await saveNetwork(args.words[0] ?? "", request, out, {
        signal: streams.signal,
        onProgress: ({ phase, done, total }) => streams.progress(`${phase} ${done}/${total}`),
      }),
    );
    const { files, nodes, edges, loss, method } = saved;
    if (args.isSet("json"))
      await writeJson(streams, { files, nodes, edges, loss, method, readBack: "equal" });
    else await streams.write(words(saved));
    return loss.some(({ what }) => failures.has(what)) ? exitCodes.someFailed : exitCodes.done;
  },
};
