import { emptyDocument, type ForeignDocument, type ForeignSpan } from "../foreign";
import { attributesOf } from "./lines/attributes-of";
import { listOf, objectOf, offsetOf, words } from "./lines/json-records";
import { lineReader } from "./lines/line-reader";
import { ownFactsSchema, takeOwnFacts } from "./lines/own-facts";

const placeFields = new Set([
  ...[
    "start",
    "end",
    "token_start",
    "token_end",
    "label",
    "text",
    "id",
    "note",
    "attributes",
    "source",
    "input_hash",
  ],
  ...["type", "points", "exact", "answer", "rank", "score", "kb_id", "start_char", "end_char"],
]);

type Fields = Record<string, unknown>;

interface TaskSpan {
  start: number;
  end: number;
  label: string;
  tokenEnd: number | undefined;
  fields: Record<string, unknown>;
}

function taskSpans(task: Record<string, unknown>): { spans: TaskSpan[]; damaged: number } {
  const list = listOf(task.spans);
  const spans = list.flatMap((value): TaskSpan[] => {
    const fields = objectOf(value) ?? {};
    const [start, end] = [offsetOf(fields.start), offsetOf(fields.end)];
    const label = words(fields.label);
    if (start === undefined || end === undefined || label === "") return [];
    return [{ start, end, label, tokenEnd: offsetOf(fields.token_end), fields }];
  });
  return { spans, damaged: list.length - spans.length };
}

/** Prodigy's tasks: spans.manual, ner.manual and rel.manual. Rejected and ignored tasks are told, not taken. */
export const prodigyJsonl = lineReader({
  id: "prodigy-jsonl",
  name: "Prodigy JSONL",
  extensions: ["jsonl", "json"],
  cannotCarry: ["tokens", "tasks that were rejected or ignored", "options and categories of whole tasks"],
  units: ["code-point"],
  recognise(head) {
    if (!/"text"\s*:/.test(head)) return 0;
    if (/"(_task_hash|_input_hash|_view_id|_session_id)"\s*:/.test(head)) return 0.95;
    if (/"token_start"\s*:/.test(head) && /"spans"\s*:/.test(head)) return 0.9;
    if (/"spans"\s*:\s*\[\s*\{/.test(head)) return 0.75;
    return /"tokens"\s*:\s*\[\s*\{\s*"text"/.test(head) ? 0.7 : 0;
  },
  take(value, { where, dataset }) {
    const task = objectOf(value);
    if (!task || typeof task.text !== "string") return "it has no text.";
    if (task.answer === "reject" || task.answer === "ignore")
      return `the task was answered with “${task.answer}”.`;
    const meta = objectOf(task.meta) ?? {};
    const name = words(meta.article) || words(meta.doc_id) || words(meta.id) || where;
    const document = emptyDocument(name, task.text);
    const { spans, damaged } = taskSpans(task);
    if (damaged > 0) dataset.problems.push({ where, why: `${damaged} spans have no start, end and label.` });
    dataset.documents.push(document);
    const coder = words(meta.coder) || words(task._annotator_id) || words(task._session_id);
    const own = objectOf(task.wortlaut);
    if (own) {
      const hidden = listOf(own.spans);
      const facts = ownFactsSchema.safeParse({
        ...meta,
        ...own,
        spans: [...spans.map(factOf), ...hidden],
        links: linksOf(task, own),
      });
      if (facts.success && takeOwnFacts(document, coder, facts.data, spans)) {
        document.id = words(meta.article);
        dataset.unitIsKnown = true;
        return undefined;
      }
    }
    takePlain(document, task, spans, coder);
    return undefined;
  },
});

function factOf({ fields }: TaskSpan) {
  const { id, attributes, note, exact } = fields;
  return {
    id,
    ...(attributes ? { attributes } : {}),
    ...(note ? { note } : {}),
    ...(exact ? { exact } : {}),
  };
}

/** Links between spans stand among the relations, those to entries beside them. */
function linksOf(task: Record<string, unknown>, own: Record<string, unknown>): unknown[] {
  const relations = listOf(task.relations).map((value) => {
    const { id, label, from, to, attributes } = objectOf(value) ?? {};
    return { id, role: label, from, to, to_kind: "span", ...(attributes ? { attributes } : {}) };
  });
  return [...relations, ...listOf(own.links)];
}

function takePlain(
  document: ForeignDocument,
  task: Record<string, unknown>,
  spans: readonly TaskSpan[],
  coder: string,
): void {
  const meta = objectOf(task.meta) ?? {};
  document.title = words(meta.title) || words(meta.headline);
  document.source = words(meta.source);
  document.published = words(meta.published) || words(meta.date);
  const tokens = listOf(task.tokens).map((token) => objectOf(token) ?? {});
  document.spans = spans.map((span, index): ForeignSpan => {
    const { start, end, label, fields } = span;
    return {
      ...{ key: `#${index}`, coder, label, pieces: [{ start, end }] },
      quote: words(fields.text) || tokenWords(tokens, fields),
      attributes: attributesOf(fields, placeFields),
      note: words(fields.note),
    };
  });
  for (const value of listOf(task.relations)) takeRelation(document, objectOf(value) ?? {}, spans, coder);
  const note = words(meta.note) || words(meta.comment);
  if (note !== "") document.work = [{ coder, status: "", note }];
}

/** The words of a span as its tokens have them: they tell what the offsets count. */
function tokenWords(tokens: readonly Fields[], { token_start, token_end }: Fields): string | null {
  const [first, last] = [offsetOf(token_start), offsetOf(token_end)];
  if (first === undefined || last === undefined || last >= tokens.length) return null;
  const own = tokens.slice(first, last + 1);
  if (own.some(({ text, ws }) => typeof text !== "string" || typeof ws !== "boolean")) return null;
  const pieces = own.map(
    ({ text, ws }, index) => words(text) + (ws === true && index < own.length - 1 ? " " : ""),
  );
  return pieces.join("") || null;
}

function takeRelation(
  document: ForeignDocument,
  relation: Record<string, unknown>,
  spans: readonly TaskSpan[],
  coder: string,
): void {
  const from = endOf(relation.head_span, relation.head, spans);
  const key = endOf(relation.child_span, relation.child, spans);
  document.links.push({
    coder,
    role: words(relation.label),
    from,
    to: { kind: "span", key },
    attributes: {},
  });
}

/** The span a relation names: by its place, else by the number of its last token. */
function endOf(place: unknown, token: unknown, spans: readonly TaskSpan[]): string {
  const fields = objectOf(place);
  const exact = spans.findIndex(
    ({ start, end, label }) => fields?.start === start && fields.end === end && fields.label === label,
  );
  const at =
    exact >= 0 ? exact : fields ? -1 : spans.findIndex(({ tokenEnd }) => tokenEnd === offsetOf(token));
  return at < 0 ? `token ${words(token)}` : `#${at}`;
}
