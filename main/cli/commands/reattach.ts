import { readHere } from "#core/span-import/index";
import { type ReattachReport, reattach } from "#core/span-import/reattach";
import { type Command, exitCodes, jsonFlag, type Streams, writeJson } from "../command";
import { valueFrom, withProject } from "../with-project";

function tell(report: ReattachReport, streams: Streams): void {
  const { articles, spans, links } = report;
  for (const { where, why } of report.problems) streams.tell(`${where}: ${why}`);
  for (const { title, article } of articles.other) {
    streams.tell(`${article}: “${title}” is another version; spans were looked for by their words.`);
  }
  for (const { name, title, source, published, spans: count } of articles.missing) {
    const facts = [title, source, published].filter((fact) => fact !== "").join(", ");
    streams.tell(
      `${name}: the project does not have this article (${facts || "nothing is known of it"}), ${count} spans wait.`,
    );
  }
  for (const { document, label, why } of [...report.reanchored, ...report.failed]) {
    streams.tell(`${document}: ${label}: ${why}`);
  }
  if (report.sideFile) streams.tell(`What did not fit is kept in ${report.sideFile}.`);
  streams.tell(
    `${articles.same} articles have the same text, ${articles.other.length} are another version, ` +
      `${articles.missing.length} are missing. ${spans.exact} spans stand where they stood, ${spans.unchanged} were there ` +
      `already, ${spans.reanchored} were found again, ${spans.failed} do not fit; ${links.added} links were added.`,
  );
}

export const reattachCommand: Command = {
  name: "reattach",
  words: "<dataset folder|file> <project>",
  least: 2,
  most: 2,
  summary: "Joins a dataset without texts to the texts of a project, and says how many spans fit.",
  flags: [jsonFlag],
  details: [
    "No text is taken from the dataset: import the articles first, from where you have them legally.",
  ],
  run: ({ words: [dataset = "", project = ""], isSet }, streams) =>
    withProject(project, "write", streams, async (session) => {
      const controls = {
        signal: streams.signal,
        onProgress: ({ phase, done, total }: { phase: string; done: number; total: number }) =>
          streams.progress(total > 0 ? `${phase} ${done}/${total}` : phase),
      };
      const report = valueFrom(await reattach(session, dataset, readHere, controls));
      streams.progress("");
      if (isSet("json")) await writeJson(streams, report);
      else tell(report, streams);
      const isWhole =
        report.spans.failed === 0 && report.articles.missing.length === 0 && report.problems.length === 0;
      return isWhole ? exitCodes.done : exitCodes.someFailed;
    }),
};
