import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { discardImport, importText, prepareImport } from "#core/import/index";
import { inlineJobs } from "#core/jobs/index";
import type { ProjectSession } from "#core/project/index";
import { findDates } from "#shared/dates/find-dates";
import type { DateContext, DateExpression, TimexModifier, TimexType } from "#shared/dates/timex";
import { describeError } from "#shared/errors";
import { sayReason } from "#shared/messages/reasons/index";
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

/** One time expression as `dates --json` lists it. Offsets in UTF-16 units into the article's frozen text. */
export interface ListedDate {
  /** The id of an article of a project, or the path of the file. */
  article: string;
  start: number;
  end: number;
  quote: string;
  type: TimexType;
  value: string;
  mod?: TimexModifier;
}

/** A text with what has to be known to find dates in it. */
interface DatedText extends DateContext {
  article: string;
  text: string;
}

/** What a person said to hold for every article of this call. */
type Given = Partial<Pick<DateContext, "language">> & { published?: string };

/** Takes the texts one after another. */
type Take = (text: DatedText) => Promise<void>;

function givenBy(args: Arguments): Given {
  const published = args.text("published");
  const language = args.text("language");
  if (published !== undefined && !publishedSchema.safeParse(published).success) {
    throw new UsageError(`“${published}” is no date such as 2025-09-04, 2025-09 or 2025.`);
  }
  if (language !== undefined && !/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language)) {
    throw new UsageError(`“${language}” is no language tag such as de or en-GB.`);
  }
  return {
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
  };
}

/** Hands over every article of a project; the number of those that could not be read. */
async function takeProject(
  session: ProjectSession,
  given: Given,
  streams: Streams,
  take: Take,
): Promise<number> {
  let failed = 0;
  for (const { id } of session.summaries()) {
    if (streams.signal.aborted) break;
    const article = await session.article(id);
    const text = await session.text(id);
    if (!article.ok || !text.ok) {
      for (const result of [article, text]) if (!result.ok) streams.tell(describeError(result.error));
      failed++;
      continue;
    }
    const { language, published, mask } = article.value;
    await take({ article: id, text: text.value, language, published, mask, ...given });
  }
  return failed;
}

/** Hands over every article a file holds, with language, date and mask as an import would propose them. */
async function takeFile(file: string, given: Given, streams: Streams, take: Take): Promise<number> {
  const jobs = inlineJobs();
  const input = { paths: [file], given };
  const { draft, rows } = valueFrom(
    await prepareImport(jobs, { summaries: () => [] }, input, { signal: streams.signal }),
  );
  let failed = 0;
  for (const { row, fileName, error, metadata, mask } of rows) {
    if (error) {
      streams.tell(describeError(error));
      failed++;
      continue;
    }
    const text = valueFrom(await importText(jobs, { draft, row }));
    // Articles inside a table or an archive are named behind the path of their file.
    const article = `${file}${fileName.slice(basename(file).length)}`;
    const { language, published } = metadata;
    await take({ article, text, language, published, mask });
  }
  await discardImport(jobs, draft);
  return failed;
}

function listed(article: string, { start, end, quote, type, value, mod }: DateExpression): ListedDate {
  return { article, start, end, quote, type, value, ...(mod ? { mod } : {}) };
}

function tableRow(article: string, { start, end, quote, type, value, mod, why }: DateExpression) {
  return [article, start, end, quote, type, value, mod ?? "", sayReason(why, "en")];
}

export const datesCommand: Command = {
  name: "dates",
  words: "<project|file>",
  least: 1,
  most: 1,
  summary: "Finds dates and times and says what they mean in TIMEX3; writes nothing.",
  flags: [
    { name: "published", value: "D", help: "reckon from this date: 2025-09-04, 2025-09 or 2025" },
    { name: "language", value: "L", help: "language of all these articles: de, en, en-GB, …" },
    jsonFlag,
  ],
  run: async (args, streams) => {
    const given = givenBy(args);
    const [target = ""] = args.words;
    const found: ListedDate[] = [];
    const rows: Array<Array<string | number>> = [];
    let waiting = 0;
    const take: Take = async ({ article, text, ...context }) => {
      for (const date of findDates(text, context)) {
        found.push(listed(article, date));
        rows.push(tableRow(article, date));
        if (date.waiting) waiting++;
      }
    };
    const isFile = await stat(target).then(
      (kind) => kind.isFile(),
      () => false,
    );
    const failed = isFile
      ? await takeFile(target, given, streams, take)
      : await withProject(target, "read", streams, (session) => takeProject(session, given, streams, take));
    if (args.isSet("json")) await writeJson(streams, found);
    else
      await streams.write(
        textTable(["article", "start", "end", "quote", "type", "value", "mod", "why"], rows),
      );
    if (waiting > 0) {
      streams.tell(
        `${waiting} of ${found.length} wait for the date of publication: give it with --published.`,
      );
    }
    return failed > 0 ? exitCodes.someFailed : exitCodes.done;
  },
};
