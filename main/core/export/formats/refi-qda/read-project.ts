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
  readonly #handlers: Handlers;
  #source: TextSource | undefined;
  #selection: Selection | undefined;
  #description: string | undefined;

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

  write(text: string): void {
    this.#parser.write(text);
  }

  close(): void {
    this.#parser.close();
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

/** A text in pieces, cut anywhere. */
type Pieces = AsyncIterable<string> | Iterable<string>;

/** The links of a project file in its order. */
export async function* readLinks(pieces: Pieces): AsyncGenerator<ProjectLink> {
  let found: ProjectLink[] = [];
  const parser = new ProjectParser({ link: (link) => found.push(link) });
  for await (const piece of pieces) {
    parser.write(piece);
    const complete = found;
    found = [];
    yield* complete;
  }
  parser.close();
  yield* found;
}

/** The sources of a project file in its order; `codes` learns the codes, which stand before them. */
export async function* readSources(pieces: Pieces, codes?: Codes): AsyncGenerator<TextSource> {
  let found: TextSource[] = [];
  const parser = new ProjectParser({
    source: (source) => found.push(source),
    code: (guid, name) => codes?.learn(guid, name),
  });
  for await (const piece of pieces) {
    parser.write(piece);
    const complete = found;
    found = [];
    yield* complete;
  }
  parser.close();
  yield* found;
}

/** Hands out links from where they begin: those of one source stand together, in the order of the sources. */
export class LinksInOrder {
  readonly #links: AsyncGenerator<ProjectLink>;
  #next: ProjectLink | undefined;
  #isBegun = false;

  constructor(links: AsyncGenerator<ProjectLink>) {
    this.#links = links;
  }

  /** The next links as long as they begin at one of these selections. */
  async take(origins: ReadonlySet<string>): Promise<ProjectLink[]> {
    if (!this.#isBegun) await this.#advance();
    const taken: ProjectLink[] = [];
    while (this.#next && origins.has(this.#next.origin)) {
      taken.push(this.#next);
      await this.#advance();
    }
    return taken;
  }

  /** Throws Error when there are links that no source has taken. */
  async expectEnd(): Promise<void> {
    if (!this.#isBegun) await this.#advance();
    if (this.#next) throw new Error(`a link begins at ${this.#next.origin}, which is nothing`);
  }

  async #advance(): Promise<void> {
    this.#isBegun = true;
    const { value, done } = await this.#links.next();
    this.#next = done ? undefined : value;
  }
}
