import path from "node:path";

/** What the program was started for. */
export type Start = { kind: "cli"; args: string[] } | { kind: "window"; project?: string };

/**
 * Reads the arguments behind the program's own name (and, unpackaged, behind the application folder).
 * A first word that is a command of the command line means no window; a path ending in .wortlaut opens that project.
 */
export function readCommandLine(
  args: readonly string[],
  isCommand: (word: string) => boolean,
  cwd: string,
): Start {
  const at = args.findIndex((arg) => !arg.startsWith("-"));
  const word = args[at];
  if (word !== undefined && isCommand(word)) return { kind: "cli", args: args.slice(at) };
  const project = args.find((arg) => !arg.startsWith("-") && isProjectPath(arg));
  return project === undefined ? { kind: "window" } : { kind: "window", project: path.resolve(cwd, project) };
}

/** The arguments that are meant for Wortlaut: without the program and, in development, the application folder. */
export function ownArguments(argv: readonly string[], packaged: boolean): string[] {
  const rest = argv.slice(1);
  if (packaged) return rest;
  // Electron's own program takes "-r FILE" (test drivers use it) and then the folder of the application.
  const folder = rest.findIndex((arg, index) => !arg.startsWith("-") && !isPreloadOption(rest[index - 1]));
  return folder < 0 ? [] : rest.slice(folder + 1);
}

function isPreloadOption(arg: string | undefined): boolean {
  return arg === "-r" || arg === "--require";
}

function isProjectPath(arg: string): boolean {
  return /\.wortlaut[\\/]*$/.test(arg);
}
