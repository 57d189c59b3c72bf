/** The flags electron-builder gives fpm that stand without a value. */
const bare = new Set(["--force", "--debug"]);

/**
 * Reads the arguments of fpm: flags, each of which may come several times, and the sources (`from=to`).
 * @param {readonly string[]} argv
 */
export function parseFpmArguments(argv) {
  /** @type {Map<string, string[]>} */
  const flags = new Map();
  /** @type {string[]} */
  const sources = [];
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i] ?? "";
    if (bare.has(argument)) continue;
    if (!argument.startsWith("-")) {
      sources.push(argument);
      continue;
    }
    const [name = "", inline] = argument.split(/=(.*)/s);
    flags.set(name, [...(flags.get(name) ?? []), inline ?? argv[++i] ?? ""]);
  }
  const all = (/** @type {string[]} */ ...names) => names.flatMap((name) => flags.get(name) ?? []);
  return { sources, all, last: (/** @type {string[]} */ ...names) => all(...names).at(-1) };
}

/** The description as Debian wants it: a summary, then indented lines, none of them empty. */
function description(/** @type {string} */ text) {
  const [summary = "", ...rest] = text.trim().split("\n");
  return [summary, ...rest.map((line) => ` ${line.trim() || "."}`)].join("\n");
}

/**
 * The text of DEBIAN/control.
 * @param {ReturnType<typeof parseFpmArguments>} fpm
 * @param {number} bytes what the files take when installed
 */
export function controlFile(fpm, bytes) {
  const name = fpm.last("--name", "-n") ?? "";
  const iteration = fpm.last("--iteration");
  const fields = [
    ["Package", name],
    ["Version", `${fpm.last("--version", "-v") ?? ""}${iteration ? `-${iteration}` : ""}`],
    ["Architecture", fpm.last("--architecture", "-a")],
    ["Maintainer", fpm.last("--maintainer", "-m")],
    ["Installed-Size", String(Math.ceil(bytes / 1024))],
    ["Depends", fpm.all("-d", "--depends").join(", ")],
    ["Recommends", fpm.all("--deb-recommends").join(", ")],
    ["Section", fpm.last("--category") ?? "misc"],
    ["Priority", fpm.last("--deb-priority") ?? "optional"],
    ["Homepage", fpm.last("--url")],
    ["Description", description(fpm.last("--description") || name)],
  ];
  return fields
    .filter(([, value]) => value)
    .map(([field, value]) => `${field}: ${value}\n`)
    .join("");
}
