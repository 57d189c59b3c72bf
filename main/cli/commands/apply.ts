import type { ProjectSession } from "#core/project/index";
import { newCoder } from "#core/project/new-documents";
import { appError, describeError } from "#shared/errors";
import { idSchema, newId } from "#shared/model/ids";
import type { Result } from "#shared/result";
import { operationOf, type Place, parseOperation } from "../apply-lines";
import { type Command, CommandError, exitCodes, type Streams, UsageError } from "../command";
import { inputLines } from "../stdin-lines";
import { findCoder, valueFrom, withProject } from "../with-project";

/** The id of the coder of that id, name or initials; one that is not there is made. */
async function coderFor(session: ProjectSession, wanted: string, streams: Streams): Promise<string> {
  const known = findCoder(session.coders(), wanted);
  if (known) return known.id;
  const id = wanted.startsWith("c_") && idSchema.safeParse(wanted).success ? wanted : newId("c");
  const value = newCoder(id, wanted);
  const op = { target: "coder", coder: id, op: "put-coder", value } as const;
  valueFrom(await session.apply({ name: "put-coder", ops: [op] }));
  streams.tell(`Made the coder “${wanted}” (${id}).`);
  return id;
}

async function placeFor(
  session: ProjectSession,
  article: string,
  coder: string,
  streams: Streams,
): Promise<Place> {
  if (!session.summaries().some(({ id }) => id === article)) {
    throw new CommandError(appError("article-not-found", article, "the project has no such article."));
  }
  const text = valueFrom(await session.text(article));
  return { session, article, coder: await coderFor(session, coder, streams), text };
}

/** Carries out one line; the id of the span or link when it is on disk. */
async function applyLine(line: string | undefined, place: Place): Promise<Result<string>> {
  const parsed = parseOperation(line);
  if (!parsed.ok) return parsed;
  const operation = await operationOf(parsed.value, place);
  if (!operation.ok) return operation;
  const applied = await place.session.apply(operation.value.change);
  return applied.ok ? { ok: true, value: operation.value.id } : applied;
}

function answerOf(result: Result<string>): string {
  const answer = result.ok
    ? { ok: true, id: result.value }
    : { ok: false, code: result.error.code, message: describeError(result.error) };
  return `${JSON.stringify(answer)}\n`;
}

export const applyCommand: Command = {
  name: "apply",
  words: "<project>",
  least: 1,
  most: 1,
  summary: "Carries out operations from stdin, one JSON object a line, and answers each once it is on disk.",
  flags: [
    { name: "article", value: "A", help: "id of the article" },
    { name: "coder", value: "C", help: "whose work it is: id, name or initials; made if there is none" },
  ],
  details: [
    'Operations:  {"op":"add","span":{"label","start","end","quote"?,"attributes"?,"note"?,"id"?}}',
    '             {"op":"change","id","set":{"label"?,"start"?,"end"?,"quote"?,"attributes"?,"note"?}}',
    '             {"op":"remove","id"}',
    '             {"op":"link","link":{"role","from","to","id"?,"attributes"?}}',
    '             {"op":"change-link","id","set":{"role"?,"to"?,"attributes"?}}',
    '             {"op":"unlink","id"}',
    "A quote is checked against the text. An attribute or note of null is taken away. Removing a span removes its",
    'links. Answers:  {"ok":true,"id"}  or  {"ok":false,"code","message"}, one line each, in order.',
  ],
  async run(args, streams) {
    const article = args.text("article");
    const coder = args.text("coder");
    if (!article) throw new UsageError("--article is missing: wortlaut articles lists the ids.");
    if (!coder) throw new UsageError("--coder is missing: the id, name or initials of whoever does this.");
    return withProject(args.words[0] ?? "", "write", streams, async (session) => {
      const place = await placeFor(session, article, coder, streams);
      let failed = 0;
      for await (const { text } of inputLines(streams.stdin, streams.signal)) {
        const result = await applyLine(text, place);
        if (!result.ok) failed++;
        await streams.write(answerOf(result));
      }
      return failed > 0 ? exitCodes.someFailed : exitCodes.done;
    });
  },
};
