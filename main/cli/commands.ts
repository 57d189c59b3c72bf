import type { Command } from "./command";

/** A command that is loaded only when it is called, so that every call starts fast. */
export interface LazyCommand {
  name: string;
  summary: string;
  load(): Promise<Command>;
}

/** Every subcommand, in the order of the help. */
export const commands: readonly LazyCommand[] = [
  {
    name: "new",
    summary: "make an empty project",
    load: async () => (await import("./commands/new")).newCommand,
  },
  {
    name: "import",
    summary: "import articles from files and folders",
    load: async () => (await import("./commands/import")).importCommand,
  },
  {
    name: "import-spans",
    summary: "import spans and links that others made",
    load: async () => (await import("./commands/import-spans")).importSpansCommand,
  },
  {
    name: "reattach",
    summary: "join a dataset without texts to the texts of a project",
    load: async () => (await import("./commands/reattach")).reattachCommand,
  },
  {
    name: "articles",
    summary: "list the articles of a project",
    load: async () => (await import("./commands/articles")).articlesCommand,
  },
  {
    name: "apply",
    summary: "add, change and remove spans and links",
    load: async () => (await import("./commands/apply")).applyCommand,
  },
  {
    name: "spans",
    summary: "list the spans of a project",
    load: async () => (await import("./commands/spans")).spansCommand,
  },
  {
    name: "compare",
    summary: "find what articles have in common, and how each words it",
    load: async () => (await import("./commands/compare")).compareCommand,
  },
  {
    name: "dates",
    summary: "find dates and times and what they mean",
    load: async () => (await import("./commands/dates")).datesCommand,
  },
  {
    name: "wording",
    summary: "list what each source calls the same actor",
    load: async () => (await import("./commands/wording")).wordingCommand,
  },
  {
    name: "formats",
    summary: "list the import and export formats",
    load: async () => (await import("./commands/formats")).formatsCommand,
  },
  {
    name: "export",
    summary: "write a labelled dataset",
    load: async () => (await import("./commands/export")).exportCommand,
  },
  {
    name: "network",
    summary: "write a discourse network",
    load: async () => (await import("./commands/network")).networkCommand,
  },
  {
    name: "verify",
    summary: "check every file of a project",
    load: async () => (await import("./commands/verify")).verifyCommand,
  },
];

/** The help for all commands. */
export function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    "wortlaut <command> …",
    "",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "wortlaut <command> --help shows the flags of a command.",
    "Offsets are UTF-16 units, half-open. Results are on stdout, words and progress on stderr.",
    "Exit codes: 0 all done, 1 some items failed, 2 wrong usage, 3 the project cannot be used.",
    "",
  ].join("\n");
}
