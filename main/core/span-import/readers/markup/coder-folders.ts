import type { ForeignDocument } from "../../foreign";
import { pathParts } from "./open-files";

/** What one file says, before files of several coders on the same document are put together. */
export interface DocumentPart {
  /** The file. */
  path: string;
  document: ForeignDocument;
}

interface Place {
  document: string;
  coder: string;
}

/**
 * Puts together what several coders did to the same document. The coder is told by the folders: `annotation/<document>/
 * <coder>` as INCEpTION exports it, else the folder itself when several hold documents of the same names. Documents of
 * the same name whose texts differ stay apart.
 */
export function joinCoders(
  parts: readonly DocumentPart[],
  knownCoders: ReadonlySet<string> = new Set(),
): ForeignDocument[] {
  const places = placesOf(parts, knownCoders);
  const groups = new Map<string, Array<{ part: DocumentPart; place: Place }>>();
  for (const [index, part] of parts.entries()) {
    const place = places[index] ?? { document: part.path, coder: "" };
    const key = JSON.stringify([place.document, part.document.text]);
    const group = groups.get(key);
    if (group) group.push({ part, place });
    else groups.set(key, [{ part, place }]);
  }
  return uniquelyNamed([...groups.values()].map(joinGroup));
}

function placesOf(parts: readonly DocumentPart[], knownCoders: ReadonlySet<string>): Place[] {
  const paths = parts.map(({ path }) => {
    const { folders, stem } = pathParts(path);
    return { folders: folders.filter((folder) => !/\.zip$/iu.test(folder)), stem };
  });
  const foldersOfStem = new Map<string, Set<string>>();
  for (const { folders, stem } of paths) {
    const found = foldersOfStem.get(stem) ?? new Set();
    foldersOfStem.set(stem, found.add(folders.join("/")));
  }
  const coderFolders = new Set(
    [...foldersOfStem.values()].filter((set) => set.size > 1).flatMap((s) => [...s]),
  );
  const shared = commonFolders(paths.map(({ folders }) => folders));
  return paths.map(({ folders, stem }) => {
    const area = folders.at(-2)?.toLowerCase();
    const folder = folders.at(-1) ?? "";
    if (area === "annotation" || area === "curation") {
      return { document: folder, coder: stem === "INITIAL_CAS" ? "" : stem };
    }
    if (folder !== "" && (knownCoders.has(folder) || coderFolders.has(folders.join("/")))) {
      const above = folders.slice(shared, -1);
      return { document: [...above, stem].join("/"), coder: folder };
    }
    return { document: [...folders.slice(shared), stem].join("/"), coder: "" };
  });
}

/** How many folders all paths begin with. */
function commonFolders(paths: ReadonlyArray<readonly string[]>): number {
  const [first = [], ...others] = paths;
  let depth = 0;
  while (depth < first.length && others.every((path) => path[depth] === first[depth])) depth++;
  return depth;
}

function joinGroup(group: ReadonlyArray<{ part: DocumentPart; place: Place }>): ForeignDocument {
  const [first] = group;
  if (!first) throw new Error("a group of documents is never empty");
  const joined: ForeignDocument = {
    ...first.part.document,
    name: first.place.document,
    spans: [],
    links: [],
  };
  const work: NonNullable<ForeignDocument["work"]> = [];
  for (const [index, { part, place }] of group.entries()) {
    const keyOf = (key: string) => (group.length === 1 ? key : `${index + 1}/${key}`);
    for (const span of part.document.spans) {
      joined.spans.push({ ...span, key: keyOf(span.key), coder: span.coder || place.coder });
    }
    for (const link of part.document.links) {
      const to = link.to.kind === "span" ? { ...link.to, key: keyOf(link.to.key) } : link.to;
      joined.links.push({ ...link, from: keyOf(link.from), to, coder: link.coder || place.coder });
    }
    work.push(...(part.document.work ?? []).map((row) => ({ ...row, coder: row.coder || place.coder })));
  }
  return work.length > 0 ? { ...joined, work } : joined;
}

/** The documents with a number behind names that are there twice. */
export function uniquelyNamed(documents: readonly ForeignDocument[]): ForeignDocument[] {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return documents.map((document) => {
    let number = numbers.get(document.name) ?? 1;
    let name = document.name;
    for (; taken.has(name); name = `${document.name} (${number})`) number++;
    numbers.set(document.name, number);
    taken.add(name);
    return { ...document, name };
  });
}
