import { commitImport, type ImportResult, prepareImport } from "#core/import/index";
import { inlineJobs, type JobProgress } from "#core/jobs/index";
import type { ProjectSession } from "#core/project/index";
import { describeError } from "#shared/errors";
import { type RowSureness, surenessLevel } from "#shared/ipc/import-types";
import { leftOutReasons } from "#shared/messages/import";
import type { Article } from "#shared/model/article";
import { publishedSchema } from "#shared/model/dates";
import {
  type Arguments,
  type Command,
  exitCodes,
  jsonFlag,
  type Streams,
  UsageError,
  writeJson,
} from "../command";
import { textTable } from "../text-table";
import { valueFrom, withProject } from "../with-project";

/** What `import --json` prints. */
export interface ImportAnswer {
  imported: Array<{
    article: string;
    file: string;
    title: string;
    source: string;
    published: string | null;
    language: string;
    words: number;
    sha256: string;
    /** How sure it is that this is one article with the right values; only where that was guessed. */
    sureness?: RowSureness;
  }>;
  duplicates: Array<{ file: string; article: string }>;
  failed: Array<{ file: string; code: string; message: string }>;
  /** What belongs to no article, such as the cover sheet of a delivery; absent if there is nothing. */
  leftOut?: Array<{ file: string; reason: string }>;
}

/** Values that hold for every article of this import. */
function givenBy(args: Arguments): { source?: string; published?: string; language?: string } {
  const source = args.text("source");
  const published = args.text("published");
  const language = args.text("language");
  if (published !== undefined && !publishedSchema.safeParse(published).success) {
    throw new UsageError(`“${published}” is no date such as 2025-09-04, 2025-09 or 2025.`);
  }
  if (language !== undefined && !/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language)) {
    throw new UsageError(`“${language}” is no language tag such as de or en-GB.`);
  }
  return {
    ...(source === undefined ? {} : { source }),
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
  };
}

function importedRow(
  file: string,
  article: Article,
  sureness: RowSureness | undefined,
): ImportAnswer["imported"][number] {
  const { id, title, source, published, language, words, textSha256: sha256 } = article;
  const row = { article: id, file, title, source, published, language, words, sha256 };
  return sureness ? { ...row, sureness } : row;
}

function answerOf({ report, articles }: ImportResult): ImportAnswer {
  const answer: ImportAnswer = { imported: [], duplicates: [], failed: [] };
  const byId = new Map(articles.map((article) => [article.id, article]));
  const leftOut: NonNullable<ImportAnswer["leftOut"]> = [];
  for (const { outcome, fileName: file, article: id = "", error, ...more } of report.outcomes) {
    const article = byId.get(id);
    if (outcome === "imported" && article) answer.imported.push(importedRow(file, article, more.sureness));
    else if (outcome === "duplicate") answer.duplicates.push({ file, article: id });
    else if (error) answer.failed.push({ file, code: error.code, message: describeError(error) });
    else if (more.leftOut) leftOut.push({ file, reason: more.leftOut });
  }
  return leftOut.length > 0 ? { ...answer, leftOut } : answer;
}

async function importInto(session: ProjectSession, args: Arguments, streams: Streams): Promise<ImportResult> {
  const jobs = inlineJobs();
  const following = {
    signal: streams.signal,
    onProgress: ({ phase, done, total }: JobProgress) =>
      streams.progress(total > 0 ? `${phase} ${done}/${total}` : `${phase} ${done}`),
  };
  const whole = args.isSet("undivided");
  const input = { paths: args.words.slice(1), given: givenBy(args), whole };
  const draft = valueFrom(await prepareImport(jobs, session, input, following));
  return valueFrom(await commitImport(jobs, session, draft.draft, following));
}

async function print(answer: ImportAnswer, streams: Streams): Promise<void> {
  const { imported, duplicates, failed, leftOut = [] } = answer;
  if (imported.length > 0) {
    const rows = imported.map((row) => [row.article, row.published ?? "", row.source, row.words, row.title]);
    await streams.write(textTable(["article", "published", "source", "words", "title"], rows));
  }
  for (const { file, reason } of leftOut)
    streams.tell(`${file}: left out, it belongs to no article (${leftOutReasons[reason as "cover"].en}).`);
  const unsure = imported.filter(({ sureness }) => sureness && surenessLevel(sureness.value) === "unsure");
  for (const { file, title } of unsure)
    streams.tell(
      `${file}: “${title}” may not be divided or read rightly; --undivided takes a file as one article.`,
    );
  for (const { file, article } of duplicates)
    streams.tell(`${file}: the same text is there already, ${article}.`);
  for (const { message } of failed) streams.tell(message);
  streams.tell(
    `${imported.length} imported, ${duplicates.length} there already, ${failed.length} failed or left out.`,
  );
}

export const importCommand: Command = {
  name: "import",
  words: "<project> <file|folder>...",
  least: 2,
  most: Number.POSITIVE_INFINITY,
  summary: "Imports articles from files and folders; one that is there already is not imported again.",
  flags: [
    { name: "source", value: "S", help: "outlet of all these articles, instead of what is found" },
    { name: "published", value: "D", help: "date of all these articles: 2025-09-04, 2025-09 or 2025" },
    { name: "language", value: "L", help: "language of all these articles: de, en, …" },
    { name: "undivided", help: "take deliveries with many articles as one article a file" },
    jsonFlag,
  ],
  run: (args, streams) => {
    givenBy(args);
    return withProject(args.words[0] ?? "", "write", streams, async (session) => {
      const result = await importInto(session, args, streams);
      streams.progress("");
      const answer = answerOf(result);
      if (args.isSet("json")) await writeJson(streams, answer);
      else await print(answer, streams);
      return answer.failed.length > 0 ? exitCodes.someFailed : exitCodes.done;
    });
  },
};
