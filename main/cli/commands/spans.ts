import type { ProjectSession } from "#core/project/index";
import { appError, describeError } from "#shared/errors";
import type { Attributes } from "#shared/model/annotations";
import { type Command, CommandError, exitCodes, jsonFlag, type Streams, writeJson } from "../command";
import { textTable } from "../text-table";
import { requireCoder, withProject } from "../with-project";

/** One span as `spans --json` lists it. Offsets in UTF-16 units. */
export interface ListedSpan {
  id: string;
  article: string;
  coder: string;
  label: string;
  start: number;
  end: number;
  quote: string;
  attributes: Attributes;
  note: string | null;
  /** The links that start from it, with the words or the name of what they lead to. */
  links: Array<{ id: string; role: string; to: string; name: string; attributes?: Attributes }>;
}

/** The spans of one coder in one article; undefined when they cannot be read, which is told on stderr. */
async function spansOf(
  session: ProjectSession,
  coder: string,
  article: string,
  names: ReadonlyMap<string, string>,
  streams: Streams,
): Promise<ListedSpan[] | undefined> {
  const annotations = await session.annotations(coder, article);
  if (!annotations.ok) {
    streams.tell(describeError(annotations.error));
    return undefined;
  }
  const { spans, links } = annotations.value;
  const quotes = new Map(spans.map(({ id, quote }) => [id, quote]));
  return spans.map(({ id, label, start, end, quote, attributes, note }) => ({
    ...{ id, article, coder, label, start, end, quote, attributes, note: note ?? null },
    links: links
      .filter(({ from }) => from === id)
      .map((link) => ({
        ...{ id: link.id, role: link.role, to: link.to },
        name: quotes.get(link.to) ?? names.get(link.to) ?? link.to,
        ...(link.attributes ? { attributes: link.attributes } : {}),
      })),
  }));
}

function chosenArticles(session: ProjectSession, wanted: string | undefined): string[] {
  const ids = session.summaries().map(({ id }) => id);
  if (wanted === undefined) return ids;
  if (ids.includes(wanted)) return [wanted];
  throw new CommandError(appError("article-not-found", wanted, "the project has no such article."));
}

export const spansCommand: Command = {
  name: "spans",
  words: "<project>",
  least: 1,
  most: 1,
  summary: "Lists spans with their quotes, attributes, notes and links.",
  flags: [
    { name: "article", value: "A", help: "of this article only" },
    { name: "coder", value: "C", help: "of this coder only: id, name or initials" },
    jsonFlag,
  ],
  run: (args, streams) =>
    withProject(args.words[0] ?? "", "read", streams, async (session) => {
      const wanted = args.text("coder");
      const only = wanted === undefined ? undefined : requireCoder(session.coders(), wanted).id;
      const names = new Map([
        ...session.statements().map(({ id, wording }) => [id, wording] as const),
        ...session.actors().map(({ id, name }) => [id, name] as const),
      ]);
      const listed: ListedSpan[] = [];
      let failed = 0;
      for (const article of chosenArticles(session, args.text("article"))) {
        for (const coder of session.annotatedBy(article)) {
          if (only !== undefined && coder !== only) continue;
          const spans = await spansOf(session, coder, article, names, streams);
          if (spans) listed.push(...spans);
          else failed++;
        }
      }
      if (args.isSet("json")) await writeJson(streams, listed);
      else {
        const rows = listed.map((span) => [
          ...[span.id, span.article, span.coder, span.label, span.start, span.end, span.quote],
        ]);
        const header = ["span", "article", "coder", "label", "start", "end", "quote"];
        await streams.write(textTable(header, rows));
      }
      return failed > 0 ? exitCodes.someFailed : exitCodes.done;
    }),
};
