import { attributesSchema } from "#shared/model/annotations";
import { maskReasons } from "#shared/model/article";
import { codebookSchema } from "#shared/model/codebook";
import { z } from "#shared/model/zod";
import { CodePointMap } from "#shared/text/offsets";
import { freezeText } from "../../../import/freeze-text";
import type { ForeignDataset, ForeignDocument, ForeignFile, ForeignSpan } from "../../foreign";
import { textOf } from "./json-records";

const spanFactsSchema = z.object({
  id: z.string(),
  attributes: attributesSchema.optional(),
  note: z.string().optional(),
  exact: z.tuple([z.int().nonnegative(), z.int().nonnegative()]).optional(),
  label: z.string().optional(),
});

/** What Wortlaut writes beside the native fields of tools that have one line a document. */
export const ownFactsSchema = z.object({
  title: z.string().default(""),
  source: z.string().default(""),
  published: z.string().default(""),
  language: z.string().default(""),
  place: z.string().default(""),
  author: z.string().default(""),
  agency: z.string().default(""),
  text_sha256: z.string().optional(),
  mask: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative(), z.enum(maskReasons)])).default([]),
  status: z.string().optional(),
  note: z.string().optional(),
  spans: z.array(spanFactsSchema).default([]),
  links: z
    .array(
      z.object({
        id: z.string(),
        role: z.string(),
        from: z.string(),
        to: z.string(),
        to_kind: z.enum(["span", "actor", "statement"]),
        attributes: attributesSchema.optional(),
      }),
    )
    .default([]),
});
export type OwnFacts = z.infer<typeof ownFactsSchema>;

/** The native spans of a line Wortlaut wrote, in their order. Code points. */
export interface NativeSpan {
  start: number;
  end: number;
  label: string;
}

/**
 * Fills a document from a line Wortlaut wrote: the facts are in the order of the native spans. Returns false, with
 * nothing changed, when they are not: somebody has worked on the file since, and only the native fields count.
 */
export function takeOwnFacts(
  document: ForeignDocument,
  coder: string,
  facts: OwnFacts,
  native: readonly NativeSpan[],
): boolean {
  const shown = facts.spans.filter(({ label }) => label === undefined);
  if (shown.length !== native.length) return false;
  let at = 0;
  const spans = facts.spans.map((fact): ForeignSpan => {
    const found = fact.label === undefined ? native[at++] : undefined;
    const [start, end] = fact.exact ?? [found?.start ?? 0, found?.end ?? 0];
    return {
      ...{
        key: `${coder}/${fact.id}`,
        coder,
        label: fact.label ?? found?.label ?? "",
        pieces: [{ start, end }],
      },
      ...{ quote: null, attributes: fact.attributes ?? {}, note: fact.note ?? "", id: fact.id },
    };
  });
  document.spans.push(...spans);
  takeLinks(document, coder, facts);
  takeArticle(document, facts);
  if (coder !== "" && (facts.status !== undefined || (facts.note ?? "") !== "")) {
    document.work = [
      ...(document.work ?? []),
      { coder, status: facts.status ?? "todo", note: facts.note ?? "" },
    ];
  }
  return true;
}

function takeLinks(document: ForeignDocument, coder: string, { links }: OwnFacts): void {
  for (const { id, role, from, to, to_kind, attributes } of links) {
    document.links.push({
      ...{ coder, role, id, from: `${coder}/${from}`, attributes: attributes ?? {} },
      to: to_kind === "span" ? { kind: "span", key: `${coder}/${to}` } : { kind: to_kind, name: to, id: to },
    });
  }
}

function takeArticle(document: ForeignDocument, facts: OwnFacts): void {
  const { title, source, published, language, place, author, agency, mask } = facts;
  Object.assign(document, { title, source, published, language, place, author, agency });
  if (facts.text_sha256) document.textSha256 = facts.text_sha256;
  if (mask.length === 0 || document.text === null) return;
  const points = new CodePointMap(freezeText(document.text));
  document.mask = mask
    .filter(([start, end]) => start < end && end <= points.length)
    .map(([start, end, reason]) => ({ start: points.toUtf16(start), end: points.toUtf16(end), reason }));
}

const projectSchema = z.object({
  codebook: z.unknown(),
  coders: z
    .array(z.object({ id: z.string(), name: z.string(), initials: z.string(), colour: z.string() }))
    .default([]),
});

/** Takes the codebook and the coders from the project file Wortlaut writes beside the data, if there is one. */
export async function takeProjectFile(dataset: ForeignDataset, files: readonly ForeignFile[]): Promise<void> {
  for (const file of files.filter(({ name }) => /(^|[/-])project\.json$/.test(name))) {
    const project = projectSchema.safeParse(parsed(textOf(await file.read())));
    if (!project.success) continue;
    const codebook = codebookSchema.safeParse(project.data.codebook);
    if (codebook.success) dataset.codebook = codebook.data;
    const coders = project.data.coders.map(({ id, ...rest }) => ({ key: id, ...rest }));
    if (dataset.coders.length === 0) dataset.coders = coders;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Files that stand beside the data and hold none: what they are is known, so they are passed over. */
export function isCompanion({ name }: ForeignFile): boolean {
  const file = name.split("/").at(-1) ?? name;
  return /^(README(\.txt|\.md)?|.*\.md|wortlaut-export\.json|(.*-)?project\.json|label_config\.json|relation_config\.json|config\.xml|LICENSE.*|.*\.py)$/i.test(
    file,
  );
}
