import { SaxesParser } from "saxes";
import type { Codes } from "./codes";

/** A selection of a source as the file has it; offsets in code points. */
export interface Selection {
  guid: string;
  start: number;
  end: number;
  user: string;
  created: string;
  modified: string;
  description: string;
  codes: string[];
}

export interface TextSource {
  guid: string;
  path: string;
  selections: Selection[];
}

export interface ProjectLink {
  /** Its number in the file. */
  at: number;
  name: string;
  origin: string;
  target: string;
}

interface Handlers {
  source?(source: TextSource): void;
  link?(link: ProjectLink): void;
  code?(guid: string, name: string): void;
}

/** Reads a project file piece by piece and hands out what is complete. Throws Error on XML that is not well-formed. */
export class ProjectParser {
  readonly #parser = new SaxesParser();
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  readonly #handlers: Handlers;
  #source: TextSource | undefined;
  #selection: Selection | undefined;
  #description: string | undefined;
  #links = 0;

  constructor(handlers: Handlers) {
    this.#handlers = handlers;
    this.#parser.on("error", (error) => {
      throw error;
    });
    this.#parser.on("doctype", () => {
      throw new Error("it has a document type");
    });
    this.#parser.on("opentag", ({ name, attributes }) => this.#open(name, attributes));
    this.#parser.on("text", (text) => {
      if (this.#description !== undefined) this.#description += text;
    });
    this.#parser.on("closetag", ({ name }) => this.#close(name));
  }

  write(bytes: Uint8Array): void {
    this.#parser.write(this.#decoder.decode(bytes, { stream: true }));
  }

  close(): void {
    this.#parser.write(this.#decoder.decode()).close();
  }

  #open(name: string, attributes: Record<string, string>): void {
    const of = (key: string) => attributes[key] ?? "";
    if (name === "TextSource") this.#source = { guid: of("guid"), path: of("plainTextPath"), selections: [] };
    else if (name === "PlainTextSelection") {
      this.#selection = {
        guid: of("guid"),
        start: Number(of("startPosition")),
        end: Number(of("endPosition")),
        user: of("creatingUser"),
        created: of("creationDateTime"),
        modified: of("modifiedDateTime"),
        description: "",
        codes: [],
      };
    } else if (name === "CodeRef") this.#selection?.codes.push(of("targetGUID"));
    else if (name === "Description" && this.#selection) this.#description = "";
    else if (name === "Code") this.#handlers.code?.(of("guid"), of("name"));
    else if (name === "Link") {
      this.#handlers.link?.({
        at: this.#links++,
        name: of("name"),
        origin: of("originGUID"),
        target: of("targetGUID"),
      });
    }
  }

  #close(name: string): void {
    if (name === "Description" && this.#selection && this.#description !== undefined) {
      this.#selection.description = this.#description;
      this.#description = undefined;
    } else if (name === "PlainTextSelection" && this.#selection) {
      this.#source?.selections.push(this.#selection);
      this.#selection = undefined;
    } else if (name === "TextSource" && this.#source) {
      this.#handlers.source?.(this.#source);
      this.#source = undefined;
    }
  }
}

/** What has to be known of a project file before its sources are read: its codes, and links by where they begin. */
export function readLinks(pieces: Iterable<Uint8Array>, codes: Codes): Map<string, ProjectLink[]> {
  const links = new Map<string, ProjectLink[]>();
  const parser = new ProjectParser({
    code: (guid, name) => codes.learn(guid, name),
    link: (link) => {
      const known = links.get(link.origin);
      if (known) known.push(link);
      else links.set(link.origin, [link]);
    },
  });
  for (const piece of pieces) parser.write(piece);
  parser.close();
  return links;
}

/** The sources of a project file in its order. */
export function* readSources(pieces: Iterable<Uint8Array>): Generator<TextSource> {
  let found: TextSource[] = [];
  const parser = new ProjectParser({ source: (source) => found.push(source) });
  for (const piece of pieces) {
    parser.write(piece);
    const complete = found;
    found = [];
    yield* complete;
  }
  parser.close();
  yield* found;
}
