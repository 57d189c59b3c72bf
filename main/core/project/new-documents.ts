import { userInfo } from "node:os";
import path from "node:path";
import type { Annotations } from "#shared/model/annotations";
import { neverChanged } from "#shared/model/file";
import { newId } from "#shared/model/ids";
import { initialsOf } from "#shared/model/initials";
import type { Passages } from "#shared/model/passage-decision";
import type { Actors, Coder, Project, Statements } from "#shared/model/project";

/** One coder's annotations of one article before the first. `textSha256` is the article's. */
export function emptyAnnotations(coder: string, article: string, textSha256: string): Annotations {
  return {
    format: "wortlaut-annotations",
    formatVersion: 1,
    offsetUnit: "utf-16",
    coder,
    article,
    textSha256,
    status: "todo",
    note: "",
    spans: [],
    links: [],
    saved: neverChanged,
  };
}

/** The first `project.json`. */
export function newProject(title: string, language: string): Project {
  return {
    format: "wortlaut-project",
    formatVersion: 1,
    id: newId("p"),
    title,
    language,
    created: new Date().toISOString(),
    saved: neverChanged,
  };
}

/** An empty registry of actors. */
export function emptyActors(): Actors {
  return { format: "wortlaut-actors", formatVersion: 1, actors: [], saved: neverChanged };
}

/** An empty registry of statements. */
export function emptyStatements(): Statements {
  return { format: "wortlaut-statements", formatVersion: 1, statements: [], saved: neverChanged };
}

/** No decisions about passages. */
export function noDecisions(): Passages {
  return {
    format: "wortlaut-passages",
    formatVersion: 1,
    offsetUnit: "utf-16",
    decisions: [],
    saved: neverChanged,
  };
}

/** A coder called `name`. */
export function newCoder(id: string, name: string): Coder {
  return {
    format: "wortlaut-coder",
    formatVersion: 1,
    id,
    name,
    initials: initialsOf(name),
    colour: "#1f5a6b",
    saved: neverChanged,
  };
}

/** The name this computer knows its user by; "Coder" where it does not say. */
export function userName(): string {
  try {
    return userInfo().username.trim() || "Coder";
  } catch {
    return "Coder";
  }
}

/** What a project folder is called without its ending. */
export function titleOfFolder(folder: string): string {
  return path.basename(folder).replace(/\.wortlaut$/i, "") || "Project";
}
