import { createProject } from "#core/project/index";
import { titleOfFolder } from "#core/project/new-documents";
import { type Command, exitCodes, jsonFlag, UsageError, writeJson } from "../command";
import { valueFrom } from "../with-project";

export const newCommand: Command = {
  name: "new",
  words: "<project>",
  least: 1,
  most: 1,
  summary: "Makes an empty project: a folder with a codebook for claims, actors and dates.",
  flags: [
    { name: "title", value: "T", help: "title; the folder's name if not given" },
    { name: "language", value: "L", help: "language of its articles and its codebook, de if not given" },
    jsonFlag,
  ],
  async run(args, streams) {
    const [folder = ""] = args.words;
    const title = args.text("title") ?? titleOfFolder(folder);
    const language = args.text("language") ?? "de";
    if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language)) {
      throw new UsageError(`“${language}” is no language tag such as de or en-GB.`);
    }
    valueFrom(await createProject(folder, { title, language, coder: null }));
    if (args.isSet("json")) await writeJson(streams, { project: folder, title, language });
    else streams.tell(`Made the project “${title}” in ${folder}.`);
    return exitCodes.done;
  },
};
