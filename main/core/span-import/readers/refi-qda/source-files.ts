import { type OpenFile, pathParts, textOf } from "../markup/open-files";
import type { ProblemList } from "../markup/problem-list";
import { elementsOf, innerText, type XmlNode } from "../markup/xml-tree";

/** The files beside a project file, by name. */
export class SourceFiles {
  readonly #byName = new Map<string, OpenFile>();
  readonly #problems: ProblemList;

  constructor(files: readonly OpenFile[], problems: ProblemList) {
    for (const file of files) {
      const name = pathParts(file.name).name.toLowerCase();
      if (!this.#byName.has(name)) this.#byName.set(name, file);
    }
    this.#problems = problems;
  }

  /**
   * The text of a source or note, in a file or in the element itself; null when there is none. `where` names it in
   * problems. Programs put files into `sources`, `Sources` or beside the project: the name alone decides.
   */
  async textOf(node: XmlNode, where: string): Promise<string | null> {
    const path = node.attributes.get("plainTextPath") ?? "";
    const [content] = elementsOf(node, "PlainTextContent");
    if (path === "") return content ? innerText(content) : null;
    const name = decoded(path.replace(/^[a-z]+:\/\//iu, ""))
      .replace(/^.*[/\\]/u, "")
      .toLowerCase();
    const file = this.#byName.get(name);
    if (!file) {
      if (content) return innerText(content);
      this.#problems.add(where, `Its text (${path}) is not there.`);
      return null;
    }
    const text = await textOf(file, this.#problems);
    return text === undefined ? null : withLineEnds(text);
  }
}

/** Some programs part paragraphs with U+2029 alone: the same length as a line end, so offsets stay. */
function withLineEnds(text: string): string {
  return text.includes("\u2029") && !/[\r\n]/u.test(text) ? text.replaceAll("\u2029", "\n") : text;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
