import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { formats } from "#core/export/registry";
import { importFormats } from "#core/import/registry";
import { spanImportFormats } from "#core/span-import/readers";
import { commands } from "./commands";

const root = fileURLToPath(new URL("../../", import.meta.url));
const pages = readdirSync(path.join(root, "docs/formats")).sort();
const text = (file: string) => readFileSync(path.join(root, file), "utf8");
const isNetwork = (id: string) => id.startsWith("network-");
const exported = formats();
const read = spanImportFormats();

/** A cell of the table at the head of a format's page. */
function fact(page: string, name: string): string {
  return new RegExp(`^\\| ${name} \\| (.*) \\|$`, "m").exec(page)?.[1] ?? "";
}

describe("a page for each format", () => {
  it("exists for all that are written or read, and for nothing else", () => {
    const ids = [...exported, ...read].map(({ id }) => id).filter((id) => !isNetwork(id));
    expect(pages).toEqual([...new Set(ids)].map((id) => `${id}.md`).sort());
  });

  it.each(exported.filter(({ id }) => !isNetwork(id)))("$id says what it is", (format) => {
    const { id, options, textFree } = format;
    const page = text(`docs/formats/${id}.md`);
    expect(fact(page, "id")).toBe(`\`${id}\``);
    const named = [...fact(page, "options").matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    expect(named).toEqual(options.map((option) => option.id));
    for (const { values = [] } of options) for (const value of values) expect(page).toContain(`\`${value}\``);
    expect(fact(page, "without texts")).toBe(textFree ? "yes" : "no");
    const reader = id === "xlsx" || id === "tsv" ? "csv" : id;
    expect(/^yes/.test(fact(page, "can be imported"))).toBe(read.some((one) => one.id === reader));
    expect(text("docs/formats.md")).toContain(`| [\`${id}\`](formats/${id}.md) |`);
  });

  it("networks have theirs together, with every option", () => {
    const page = text("docs/networks.md");
    for (const { id, options } of exported.filter((one) => isNetwork(one.id))) {
      expect(page).toContain(`\`${id}\``);
      expect(text("docs/formats.md")).toContain(`\`${id}\``);
      for (const { id: option, values = [] } of options) {
        expect(page).toContain(option);
        for (const value of values) expect(page).toContain(value);
      }
    }
  });

  it("what articles are imported from stands in one table", () => {
    const page = text("docs/import.md");
    const table = page.slice(page.indexOf("| id | format |")).split("\n\n")[0] ?? "";
    const ids = table.split("\n").flatMap((line) => {
      const cell = /^\| (`[^|]+`) \|/.exec(line)?.[1] ?? "";
      return [...cell.matchAll(/`([^`]+)`/g)].map(([, id]) => id);
    });
    expect(ids.sort()).toEqual(
      importFormats()
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe("the command line", () => {
  it.each(commands)("$name is described with all its flags, and no others", async ({ name, load }) => {
    const { flags } = await load();
    const [, section = ""] =
      new RegExp(`^## ${name}\\n(.*?)(?=^## |$(?![\\s\\S]))`, "ms").exec(text("docs/cli.md")) ?? [];
    // Those of a network are one table on their own page.
    const described = name === "network" ? section + text("docs/networks.md") : section;
    for (const flag of flags) expect(described).toContain(`--${flag.name}`);
    const known = new Set([...flags.map((flag) => flag.name), "help"]);
    const own = [...section.matchAll(/--([a-z][a-z-]+)/g)].map(([, flag]) => flag ?? "");
    expect(own.filter((flag) => !known.has(flag))).toEqual([]);
  });
});

describe("links between pages", () => {
  const files = [
    ...["README.md", "CHANGELOG.md", "CONTRIBUTING.md"],
    ...readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".md"))
      .map((file) => `docs/${file.replaceAll("\\", "/")}`),
  ];

  it("lead to a file, and to a heading of it", () => {
    const broken: string[] = [];
    for (const file of files) {
      for (const [, target = ""] of text(file).matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        const [name = "", heading] = target.split("#");
        const to = name === "" ? file : path.posix.join(path.posix.dirname(file), name);
        if (!existsSync(path.join(root, to))) broken.push(`${file}: ${target}`);
        else if (heading !== undefined && !headingsOf(text(to)).has(heading))
          broken.push(`${file}: ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });
});

/** The anchors of a page's headings, as they are made of their words. */
function headingsOf(page: string): Set<string> {
  const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, words]) => words ?? "");
  return new Set(
    headings.map((words) =>
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}
