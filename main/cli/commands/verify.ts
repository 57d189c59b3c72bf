import { verifyProject } from "#core/project/index";
import type { VerifyReport } from "#shared/ipc/project-types";
import { type Command, exitCodes, jsonFlag, writeJson } from "../command";
import { valueFrom } from "../with-project";

function words({ ok, articles, spans, problems }: VerifyReport): string {
  return [
    `${articles} articles, ${spans} spans: ${ok ? "all in order" : "something is wrong"}.`,
    ...problems.map(
      ({ file, code, message, repaired }) =>
        `  ${file}: ${message} [${code}]${repaired ? ` ${repaired}` : ""}`,
    ),
    "",
  ].join("\n");
}

export const verifyCommand: Command = {
  name: "verify",
  words: "<project>",
  least: 1,
  most: 1,
  summary: "Checks every file of a project: texts, hashes, quotes, links, journal.",
  flags: [{ name: "repair", help: "mend what can be mended; nothing is thrown away" }, jsonFlag],
  async run(args, streams) {
    const report = valueFrom(await verifyProject(args.words[0] ?? "", { repair: args.isSet("repair") }));
    if (args.isSet("json")) await writeJson(streams, report);
    else await streams.write(words(report));
    return report.ok ? exitCodes.done : exitCodes.someFailed;
  },
};
