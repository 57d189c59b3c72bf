import { formats } from "#core/export/registry";
import { importFormats } from "#core/import/registry";
import { spanImportFormats } from "#core/span-import/readers";
import { type Command, exitCodes, jsonFlag, writeJson } from "../command";
import { textTable } from "../text-table";

export const formatsCommand: Command = {
  name: "formats",
  words: "",
  least: 0,
  most: 0,
  summary: "Lists the import and export formats: id, name, extensions, offset unit, what they cannot carry.",
  flags: [jsonFlag],
  async run(args, streams) {
    const all = [...importFormats(), ...spanImportFormats(), ...formats()];
    if (args.isSet("json")) {
      await writeJson(streams, all);
      return exitCodes.done;
    }
    const rows = all.map(({ direction, id, name, extensions, offsetUnit, options }) => [
      ...[direction, id, name, extensions.join(" "), offsetUnit],
      options.map((option) => `${option.id}=${(option.values ?? ["yes", "no"]).join("|")}`).join(" "),
    ]);
    const header = ["direction", "id", "name", "extensions", "offsets", "options"];
    await streams.write(textTable(header, rows));
    return exitCodes.done;
  },
};
