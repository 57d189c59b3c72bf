import { readFile } from "node:fs/promises";
import path from "node:path";
import { appError, WortlautError } from "#shared/errors";
import { articleStatusSchema, attributesSchema } from "#shared/model/annotations";
import { maskReasons } from "#shared/model/article";
import { publishedSchema } from "#shared/model/dates";
import { idSchema } from "#shared/model/ids";
import { actorSchema, coderSchema, statementSchema } from "#shared/model/project";
import { z } from "#shared/model/zod";

/** One article of the sample: its file and what is known about it. A mask is an exact quote that occurs once. */
const sampleArticleSchema = z.strictObject({
  file: z.string().min(1),
  title: z.string().min(1),
  source: z.string().min(1),
  published: publishedSchema.nullable(),
  place: z.string(),
  agency: z.string(),
  author: z.string(),
  language: z.enum(["de", "en"]),
  mask: z.array(z.strictObject({ quote: z.string().min(1), reason: z.enum(maskReasons) })),
});
export type SampleArticle = z.infer<typeof sampleArticleSchema>;

/** One coder's work on one article, with quotes in place of offsets. */
const sampleWorkSchema = z.strictObject({
  coder: idSchema,
  article: z.string().min(1),
  status: articleStatusSchema,
  note: z.string(),
  spans: z.array(
    z.strictObject({
      label: idSchema,
      quote: z.string().min(1),
      /** Which of the places where the quote begins, from 1. */
      nth: z.int().positive(),
      attributes: attributesSchema,
      note: z.string().optional(),
    }),
  ),
  links: z.array(
    z.strictObject({
      role: idSchema,
      /** Place in `spans`, from 0. */
      from: z.int().nonnegative(),
      /** Place in `spans`, from 0, or `actor:<id>` or `statement:<id>`. */
      to: z.union([z.int().nonnegative(), z.string()]),
    }),
  ),
});
export type SampleWork = z.infer<typeof sampleWorkSchema>;

const articlesSchema = z.strictObject({
  title: z.string().min(1),
  language: z.string(),
  articles: z.array(sampleArticleSchema),
});
const actorsSchema = z.strictObject({ actors: z.array(actorSchema) });
const statementsSchema = z.strictObject({ statements: z.array(statementSchema) });
const codersSchema = z.strictObject({
  coders: z.array(coderSchema.pick({ id: true, name: true, initials: true, colour: true })),
});

/** Everything in the folder of the sample but the texts. */
export type Sample = z.infer<typeof articlesSchema> &
  z.infer<typeof actorsSchema> &
  z.infer<typeof statementsSchema> &
  z.infer<typeof codersSchema> & { work: SampleWork[] };

/** Reads and checks the folder of the sample. Throws WortlautError naming the file that is missing or wrong. */
export async function readSample(folder: string): Promise<Sample> {
  const [articles, actors, statements, coders] = await Promise.all([
    readJson(folder, "articles.json", articlesSchema),
    readJson(folder, "actors.json", actorsSchema),
    readJson(folder, "statements.json", statementsSchema),
    readJson(folder, "coders.json", codersSchema),
  ]);
  const work = await Promise.all(
    coders.coders.flatMap(({ id }) =>
      articles.articles.map(({ file }) =>
        readJson(folder, `annotations/${id}/${path.parse(file).name}.json`, sampleWorkSchema),
      ),
    ),
  );
  return { ...articles, ...actors, ...statements, ...coders, work };
}

/** Path of an article's raw file. */
export function sampleArticlePath(folder: string, article: SampleArticle): string {
  return path.join(folder, "articles", article.file);
}

async function readJson<T>(folder: string, name: string, schema: z.ZodType<T>): Promise<T> {
  const file = path.join(folder, name);
  const bytes = await readFile(file, "utf8").catch(() => {
    throw new WortlautError(appError("file-unreadable", name, "this file of the sample project is missing."));
  });
  const checked = schema.safeParse(parseJson(bytes));
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw new WortlautError(
    appError(
      "file-damaged",
      name,
      `${issue?.message ?? "it is not valid"} at ${issue?.path.join(".") || "top"}.`,
    ),
  );
}

/** What the text holds; undefined, which no schema takes, when it is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
