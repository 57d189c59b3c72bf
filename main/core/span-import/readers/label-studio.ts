import type { Attributes } from "#shared/model/annotations";
import { emptyDocument, type ForeignDataset, type ForeignDocument, type ForeignSpan } from "../foreign";
import { listOf, objectOf, offsetOf, words } from "./lines/json-records";
import { lineReader } from "./lines/line-reader";
import { type NativeSpan, ownFactsSchema, takeOwnFacts } from "./lines/own-facts";

type Fields = Record<string, unknown>;

/** Tasks with annotations; each annotator's results are a coder's work, and predictions are a coder of their own. */
export const labelStudio = lineReader({
  id: "label-studio",
  name: "Label Studio JSON",
  extensions: ["json", "jsonl"],
  cannotCarry: [
    "regions of pictures, sound, video and of HTML by XPath alone",
    "choices and texts that belong to a whole document",
    "annotations that were cancelled",
  ],
  // Since the end of 2021 code points; before, what JavaScript counts.
  units: ["code-point", "utf-16"],
  recognise(head) {
    const isTask = /"(annotations|completions|predictions)"\s*:/.test(head);
    if (isTask && /"(from_name|completed_by|result)"\s*:/.test(head)) return 0.95;
    if (/"data"\s*:\s*\{/.test(head) && isTask) return 0.85;
    if (/"label"\s*:\s*\[\s*\{[^}]*"labels"\s*:/.test(head)) return 0.85;
    return /^\s*\[?\s*\{\s*"id"\s*:[^{]*"data"\s*:\s*\{/.test(head) ? 0.6 : 0;
  },
  take(value, { where, dataset }) {
    const task = objectOf(value);
    if (!task) return "it is no task.";
    const data = objectOf(task.data) ?? task;
    const source = textOf(task, data);
    if (source === undefined) return "the task has no text.";
    const name = words(data.article) || words(data.doc_id) || words(data.id) || words(task.id);
    const document = emptyDocument(
      name === "" ? where : objectOf(task.data) && words(data.article) ? name : `${where} (${name})`,
      source,
    );
    dataset.documents.push(document);
    takeData(document, data);
    takeAll({ task, data, document, dataset, where });
    return undefined;
  },
});

interface Task {
  task: Fields;
  data: Fields;
  document: ForeignDocument;
  dataset: ForeignDataset;
  where: string;
}

/** The text the results are about: the field their control names, else the only long one. */
function textOf(task: Fields, data: Fields): string | undefined {
  for (const name of ["text", "article", "content", "body", "document"]) {
    if (typeof data[name] === "string" && (name === "text" || (data[name] as string).length > 60))
      return data[name] as string;
  }
  const texts = Object.values(data).filter((value): value is string => typeof value === "string");
  const longest = texts.sort((a, b) => b.length - a.length)[0];
  return task.data === undefined ? undefined : longest;
}

function takeData(document: ForeignDocument, data: Fields): void {
  document.title = words(data.title) || words(data.headline);
  document.source = words(data.source);
  document.published = words(data.published) || words(data.date);
}

function takeAll(of: Task): undefined {
  const { task, data, document, dataset, where } = of;
  const works = listOf(task.annotations ?? task.completions).map((one) => objectOf(one) ?? {});
  if (works.length === 0 && Array.isArray(task.label)) return takeMinimal(of);
  const own = takeOwn(of, works);
  if (own) return;
  for (const [index, work] of works.entries()) {
    if (work.was_cancelled === true) {
      dataset.problems.push({ where, why: `annotation ${words(work.id)} was cancelled by its annotator.` });
      continue;
    }
    takeResults(document, listOf(work.result), coderOf(work, data), `${index}/`, of);
  }
  for (const [index, prediction] of listOf(task.predictions)
    .map((one) => objectOf(one) ?? {})
    .entries()) {
    const model = words(prediction.model_version);
    takeResults(
      document,
      listOf(prediction.result),
      `prediction${model ? ` ${model}` : ""}`,
      `p${index}/`,
      of,
    );
  }
}

/** A person as the export names one: a number, a mail address or a record of both. */
function coderOf({ completed_by: by }: Fields, data: Fields): string {
  const known = objectOf(data.coders)?.[words(by)];
  if (typeof known === "string") return known;
  const person = objectOf(by);
  if (!person) return words(by) === "" ? "" : `annotator ${words(by)}`;
  const name = [words(person.first_name), words(person.last_name)].filter(Boolean).join(" ");
  return name || words(person.email) || words(person.username) || words(person.id);
}

/** The export that is called JSON-MIN: one list of labels for each control, no annotators apart. */
function takeMinimal({ task, document, dataset, where }: Task): undefined {
  const coder =
    typeof task.annotator === "object" ? "" : words(task.annotator) && `annotator ${words(task.annotator)}`;
  for (const [index, value] of listOf(task.label).entries()) {
    const region = objectOf(value) ?? {};
    const spans = regionSpans(region, region.labels, { coder: coder || "", key: `#${index}` });
    if (spans.length === 0)
      dataset.problems.push({ where, why: `label ${index + 1} has no start, end and name.` });
    document.spans.push(...spans);
  }
}

/** Tasks Wortlaut wrote have the facts beside the results, in the same order; a codebook stands in project.json. */
function takeOwn({ data, document, dataset }: Task, works: readonly Fields[]): boolean {
  const own = objectOf(data.wortlaut);
  const list = listOf(own?.work).map((one) => objectOf(one) ?? {});
  if (!own || list.length !== works.length) return false;
  const parsed = list.map((facts) => ownFactsSchema.safeParse({ ...data, ...own, ...facts }));
  const shared = ownFactsSchema.safeParse({ ...data, ...own });
  if (!shared.success || parsed.some(({ success }) => !success)) return false;
  document.id = words(data.article);
  dataset.unitIsKnown = true;
  if (list.length === 0) return takeOwnFacts(document, "", shared.data, []);
  const all = parsed.every(({ data: facts }, at) => {
    const coder = words(list[at]?.coder);
    return facts && takeOwnFacts(document, coder, facts, nativeSpans(works[at] ?? {}));
  });
  if (!all) Object.assign(document, { spans: [], links: [], work: [] });
  return all;
}

function nativeSpans({ result }: Fields): NativeSpan[] {
  return listOf(result).flatMap((one) => {
    const fields = objectOf(one) ?? {};
    const value = objectOf(fields.value) ?? {};
    const [start, end] = [offsetOf(value.start), offsetOf(value.end)];
    if (fields.type !== "labels" || start === undefined || end === undefined) return [];
    return [{ start, end, label: words(listOf(value.labels)[0]) }];
  });
}

/** The regions of one annotation, what controls say of each, and the relations between them. */
function takeResults(
  document: ForeignDocument,
  results: readonly unknown[],
  coder: string,
  prefix: string,
  of: Task,
): void {
  const regions = new Map<string, ForeignSpan[]>();
  const all = results.map((one) => objectOf(one) ?? {});
  for (const [index, result] of all.entries()) {
    const value = objectOf(result.value) ?? {};
    const id = words(result.id) || `#${index}`;
    const labels = value.labels ?? value.hypertextlabels ?? value.paragraphlabels;
    if (labels === undefined) continue;
    const spans = regionSpans(value, labels, { coder, key: `${prefix}${id}` });
    if (spans.length === 0)
      of.dataset.problems.push({ where: of.where, why: `region ${id} has no place in the text.` });
    // A region may be labelled by several controls.
    for (const span of spans) {
      const same = document.spans.some(({ key }) => key === span.key);
      document.spans.push(same ? { ...span, key: `${span.key}+${document.spans.length}` } : span);
    }
    regions.set(id, [
      ...(regions.get(id) ?? []),
      ...document.spans.slice(-spans.length || document.spans.length),
    ]);
  }
  for (const result of all) takeMore(document, result, regions, { coder, of });
}

function regionSpans(
  value: Fields,
  labels: unknown,
  { coder, key }: { coder: string; key: string },
): ForeignSpan[] {
  const global = objectOf(value.globalOffsets) ?? value;
  const [start, end] = [offsetOf(global.start), offsetOf(global.end)];
  if (start === undefined || end === undefined) return [];
  const names = listOf(labels).map(words).filter(Boolean);
  return names.map((label, index) => ({
    ...{ key: index === 0 ? key : `${key}+${index}`, coder, label, pieces: [{ start, end }] },
    quote: typeof value.text === "string" && value.text !== "" ? value.text : null,
    ...{ attributes: {}, note: "" },
  }));
}

function takeMore(
  document: ForeignDocument,
  result: Fields,
  regions: ReadonlyMap<string, ForeignSpan[]>,
  { coder, of }: { coder: string; of: Task },
): void {
  const { type } = result;
  if (type === "relation") {
    takeRelation(document, result, regions, coder);
    return;
  }
  const value = objectOf(result.value) ?? {};
  if (type === "labels" || type === "hypertextlabels" || type === "paragraphlabels") return;
  const said = saidBy(result, value);
  if (!said) return;
  const spans = regions.get(words(result.id));
  if (!spans) {
    of.dataset.problems.push({
      where: of.where,
      why: `“${said.name}” belongs to the whole document or to a region without label.`,
    });
    return;
  }
  for (const span of spans) {
    if (said.note !== undefined) span.note = [span.note, said.note].filter(Boolean).join("\n");
    else if (said.value !== undefined) span.attributes[said.name] = said.value;
  }
}

/** What a control says of a region: an attribute, or a note. */
function saidBy(
  result: Fields,
  value: Fields,
): { name: string; value?: Attributes[string]; note?: string } | undefined {
  const name = words(result.from_name) || words(result.type);
  if (Array.isArray(value.choices)) {
    const choices = value.choices.map(words);
    return { name, value: choices.length === 1 ? (choices[0] ?? "") : choices };
  }
  if (result.type === "textarea") {
    const text = Array.isArray(value.text) ? value.text.map(words).join("\n") : words(value.text);
    return /^(note|notes|comment|notiz|kommentar)/i.test(name) ? { name, note: text } : { name, value: text };
  }
  for (const kind of ["number", "rating"]) {
    if (typeof value[kind] === "number") return { name, value: value[kind] };
  }
  return words(value.datetime) === "" ? undefined : { name, value: words(value.datetime) };
}

function takeRelation(
  document: ForeignDocument,
  result: Fields,
  regions: ReadonlyMap<string, ForeignSpan[]>,
  coder: string,
): void {
  const [a, b] = [words(result.from_id), words(result.to_id)];
  const isLeft = result.direction === "left";
  const keyOf = (id: string) => regions.get(id)?.[0]?.key ?? id;
  const roles = listOf(result.labels).map(words).filter(Boolean);
  for (const role of roles.length > 0 ? roles : ["relation"]) {
    const [from, to] = isLeft ? [b, a] : [a, b];
    document.links.push({
      coder,
      role,
      from: keyOf(from),
      to: { kind: "span", key: keyOf(to) },
      attributes: {},
    });
  }
}
