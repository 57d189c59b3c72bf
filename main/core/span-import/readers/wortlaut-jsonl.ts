import { attributesSchema } from "#shared/model/annotations";
import { maskReasons } from "#shared/model/article";
import { codebookSchema } from "#shared/model/codebook";
import { actorSchema, statementSchema } from "#shared/model/project";
import { z } from "#shared/model/zod";
import { ok } from "#shared/result";
import {
  emptyDataset,
  emptyDocument,
  type ForeignDataset,
  type ForeignDocument,
  type ForeignReader,
} from "../foreign";
import { headText, jsonRecords, objectOf } from "./lines/json-records";
import { nothingRead } from "./lines/line-reader";
import { isCompanion } from "./lines/own-facts";

const offset = z.int().nonnegative();
const text = z.string().default("");

const articleSchema = z.object({
  id: z.string().min(1),
  ...{ title: text, source: text, published: text, language: text, place: text, author: text, agency: text },
  text: text,
  textSha256: z.string().optional(),
  lengthUtf16: offset.optional(),
  mask: z.array(z.object({ start: offset, end: offset, reason: z.enum(maskReasons) })).default([]),
});

const spanSchema = z.object({
  ...{ article: z.string(), id: z.string().min(1), coder: text, label: z.string().min(1) },
  ...{ start: offset, end: offset, quote: text, before: text, after: text },
  attributes: attributesSchema.default({}),
  ...{ note: text, created: text, modified: text },
  quoteSha256: z.string().optional(),
});
export type OwnSpan = z.infer<typeof spanSchema>;

const linkSchema = z.object({
  ...{ article: z.string(), id: z.string().min(1), coder: text, role: z.string().min(1) },
  ...{ from: z.string(), to: z.string(), toKind: z.enum(["span", "actor", "statement"]) },
  attributes: attributesSchema.default({}),
});
export type OwnLink = z.infer<typeof linkSchema>;

const workSchema = z.object({ article: z.string(), coder: z.string(), status: text, note: text });
const coderSchema = z.object({ id: z.string().min(1), name: text, initials: text, colour: text });

/** Puts the rows of a dataset Wortlaut wrote together again, whatever order they come in. */
export class OwnDataset {
  readonly dataset: ForeignDataset = emptyDataset(["utf-16"]);
  readonly #documents = new Map<string, ForeignDocument>();
  /** What entries of the registries are called, by id. */
  readonly #names = new Map<string, string>();

  /** Takes a row of the kind `record` says; returns why when it cannot. */
  take(record: string, row: unknown): string | undefined {
    switch (record) {
      case "article":
        return taken(articleSchema, row, (article) => this.#takeArticle(article));
      case "span":
        return taken(spanSchema, row, (span) => this.#takeSpan(span));
      case "link":
        return taken(linkSchema, row, (link) => this.#takeLink(link));
      case "work":
        return taken(workSchema, row, ({ article, ...work }) => {
          const document = this.#document(article);
          document.work = [...(document.work ?? []), work];
        });
      case "coder":
        return taken(coderSchema, row, ({ id, ...coder }) => {
          if (!this.dataset.coders.some(({ key }) => key === id))
            this.dataset.coders.push({ key: id, ...coder });
        });
      case "actor":
        return taken(actorSchema, row, (actor) => {
          if (!this.#names.has(actor.id)) this.dataset.actors.push(actor);
          this.#names.set(actor.id, actor.name);
        });
      case "statement":
        return taken(statementSchema, row, (statement) => {
          if (!this.#names.has(statement.id)) this.dataset.statements.push(statement);
          this.#names.set(statement.id, statement.wording);
        });
      case "codebook":
        return taken(codebookSchema.nullable(), row, (codebook) => {
          this.dataset.codebook = codebook;
        });
      default:
        return `there is no record “${record}” in a Wortlaut dataset.`;
    }
  }

  #document(id: string): ForeignDocument {
    let document = this.#documents.get(id);
    if (!document) {
      document = { ...emptyDocument(id, null), id };
      this.#documents.set(id, document);
      this.dataset.documents.push(document);
    }
    return document;
  }

  #takeArticle({
    id,
    text: content,
    lengthUtf16,
    textSha256,
    mask,
    ...facts
  }: z.infer<typeof articleSchema>): void {
    const document = this.#document(id);
    // In a dataset without texts the length says that there was one.
    const isWithout = content === "" && (lengthUtf16 ?? 1) > 0;
    Object.assign(document, facts, { text: isWithout ? null : content });
    if (textSha256) document.textSha256 = textSha256;
    if (mask.length > 0) document.mask = mask;
  }

  #takeSpan({
    article,
    start,
    end,
    quote,
    before,
    after,
    quoteSha256,
    created,
    modified,
    ...span
  }: OwnSpan): void {
    this.#document(article).spans.push({
      ...{ key: `${span.coder}/${span.id}`, ...span, pieces: [{ start, end }] },
      ...{ quote: quote === "" ? null : quote, before, after },
      ...(quoteSha256 ? { quoteSha256 } : {}),
      ...(created ? { created } : {}),
      ...(modified ? { modified } : {}),
    });
  }

  #takeLink({ article, from, to, toKind, coder, ...link }: OwnLink): void {
    this.#document(article).links.push({
      ...{ ...link, coder, from: `${coder}/${from}` },
      to:
        toKind === "span"
          ? { kind: "span", key: `${coder}/${to}` }
          : { kind: toKind, name: this.#names.get(to) ?? to, id: to },
    });
  }
}

function taken<S extends z.ZodType>(
  schema: S,
  row: unknown,
  take: (value: z.output<S>) => void,
): string | undefined {
  const parsed = schema.safeParse(row);
  if (parsed.success) {
    take(parsed.data);
    return undefined;
  }
  const [issue] = parsed.error.issues;
  return `${issue?.path.join(".") || "the record"}: ${issue?.message ?? "it is not valid"}.`;
}

/** Wortlaut's own lines, with or without the texts, whole or in parts of a split. */
export const wortlautJsonl: ForeignReader = {
  id: "wortlaut-jsonl",
  name: "Wortlaut JSONL",
  extensions: ["jsonl"],
  cannotCarry: [],
  recognise: (files) =>
    files.some((file) => /"format"\s*:\s*"wortlaut-jsonl"/.test(headText(file))) ? 1 : 0,
  async read(files, signal) {
    const own = new OwnDataset();
    const { dataset } = own;
    for (const file of files.filter((one) => !isCompanion(one))) {
      for await (const { where, value } of jsonRecords(file, dataset.problems, signal)) {
        const why = takeRecord(own, objectOf(value));
        if (why !== undefined) dataset.problems.push({ where, why });
      }
      if (signal.aborted) break;
    }
    if (dataset.documents.length > 0 || signal.aborted) return ok(dataset);
    return { ok: false, error: nothingRead("Wortlaut JSONL", files, dataset.problems) };
  },
};

function takeRecord(own: OwnDataset, value: Record<string, unknown> | undefined): string | undefined {
  if (!value) return "it is no record.";
  const { record, ...row } = value;
  if (record === "dataset") {
    const isKnown = row.format === "wortlaut-jsonl" && row.formatVersion === 1;
    return isKnown
      ? undefined
      : `it is a dataset of version ${String(row.formatVersion)}, which is newer than this program.`;
  }
  return own.take(String(record), record === "codebook" ? row.codebook : row);
}
