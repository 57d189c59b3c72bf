import path from "node:path";
import { describe, expect, test } from "vitest";
import { ownArguments, readCommandLine } from "./command-line";

const isCommand = (word: string) => ["import", "verify"].includes(word);
const cwd = path.resolve("/home/ada");
const read = (...args: string[]) => readCommandLine(args, isCommand, cwd);

describe("what the program was started for", () => {
  test("nothing: a window", () => {
    expect(read()).toEqual({ kind: "window" });
  });

  test("a command: no window, with everything behind it", () => {
    expect(read("--no-sandbox", "import", "P.wortlaut", "texts", "--json")).toEqual({
      kind: "cli",
      args: ["import", "P.wortlaut", "texts", "--json"],
    });
  });

  test("a project: a window on it, its path made absolute", () => {
    const project = path.join(cwd, "Peking 2025.wortlaut");
    expect(read("Peking 2025.wortlaut")).toEqual({ kind: "window", project });
    expect(read("--enable-logging", project)).toEqual({ kind: "window", project });
    expect(read(`${project}${path.sep}`)).toEqual({ kind: "window", project });
  });

  test("a command that is not the first word is none", () => {
    expect(read("P.wortlaut", "import")).toEqual({ kind: "window", project: path.join(cwd, "P.wortlaut") });
  });

  test("something else is no project", () => {
    expect(read("notes.txt")).toEqual({ kind: "window" });
  });
});

describe("the arguments that are meant for Wortlaut", () => {
  test("packaged: all behind the program", () => {
    expect(ownArguments(["/opt/wortlaut", "verify", "P.wortlaut"], true)).toEqual(["verify", "P.wortlaut"]);
  });

  test("in development: all behind the application's folder", () => {
    expect(ownArguments(["electron", "--inspect=0", ".", "P.wortlaut"], false)).toEqual(["P.wortlaut"]);
    expect(ownArguments(["electron", "-r", "loader.js", "--x", ".", "import"], false)).toEqual(["import"]);
    expect(ownArguments(["electron", "."], false)).toEqual([]);
  });
});
