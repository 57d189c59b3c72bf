import { parseArgs } from "node:util";
import { type Arguments, type Command, type Flag, UsageError } from "./command";

const helpFlag: Flag = { name: "help", help: "show this help" };

/** Reads what follows the command's name. Throws UsageError; "help" when help was asked for. */
export function readArguments(command: Command, args: readonly string[]): Arguments | "help" {
  const flags = [...command.flags, helpFlag];
  const options = Object.fromEntries(
    flags.map(({ name, value, many }) => [
      name,
      { type: value ? ("string" as const) : ("boolean" as const), multiple: many === true },
    ]),
  );
  checkFlags(command, flags, args);
  const { values, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
  });
  if (values.help === true) return "help";
  if (positionals.length < command.least || positionals.length > command.most) {
    const count = positionals.length < command.least ? "Something is missing" : "There are too many words";
    throw new UsageError(`${count}: wortlaut ${usageLine(command)}`);
  }
  const given = values as Record<string, string | boolean | string[] | undefined>;
  return {
    words: positionals,
    text: (flag) => (typeof given[flag] === "string" ? given[flag] : undefined),
    texts: (flag) => (Array.isArray(given[flag]) ? given[flag] : []),
    isSet: (flag) => given[flag] === true,
  };
}

/** parseArgs explains itself in several sentences; ours say what is wrong in one. */
function checkFlags(command: Command, flags: readonly Flag[], args: readonly string[]): void {
  const options = Object.fromEntries(flags.map(({ name }) => [name, { type: "string" as const }]));
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...options, ...switches(flags) },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const flag = token.rawName.startsWith("--") ? flags.find(({ name }) => name === token.name) : undefined;
    if (!flag) throw new UsageError(`There is no ${token.rawName}: see wortlaut ${command.name} --help.`);
    if (flag.value && (token.value === undefined || token.value === "")) {
      throw new UsageError(`--${flag.name} needs a value: --${flag.name} ${flag.value}.`);
    }
    if (flag.value && !token.inlineValue && token.value?.startsWith("--")) {
      throw new UsageError(`--${flag.name} needs a value: --${flag.name} ${flag.value}.`);
    }
    if (!flag.value && token.value !== undefined) throw new UsageError(`--${flag.name} takes no value.`);
  }
}

function switches(flags: readonly Flag[]): Record<string, { type: "boolean" }> {
  return Object.fromEntries(
    flags.filter(({ value }) => !value).map(({ name }) => [name, { type: "boolean" }]),
  );
}

/** `export <project> --format F …` */
export function usageLine(command: Command): string {
  const flags = command.flags.map((flag) => `[${flagText(flag)}]${flag.many ? "..." : ""}`);
  return [command.name, command.words, ...flags].filter((part) => part !== "").join(" ");
}

function flagText({ name, value }: Flag): string {
  return value ? `--${name} ${value}` : `--${name}`;
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  const flags = [...command.flags, helpFlag];
  const width = Math.max(...flags.map((flag) => flagText(flag).length));
  return [
    command.summary,
    "",
    `  wortlaut ${[command.name, command.words].filter((part) => part !== "").join(" ")} [flags]`,
    "",
    ...flags.map((flag) => `  ${flagText(flag).padEnd(width)}  ${flag.help}`),
    ...(command.details ? ["", ...command.details] : []),
    "",
  ].join("\n");
}

/** The values of a list flag: `a,b`, without empty ones. */
export function listOf(text: string | undefined): string[] | undefined {
  const values = text
    ?.split(",")
    .map((value) => value.trim())
    .filter((value) => value !== "");
  return values && values.length > 0 ? values : undefined;
}
