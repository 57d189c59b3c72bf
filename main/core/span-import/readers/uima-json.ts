import { ok } from "#shared/result";
import { uimaJson as jsonExporter } from "../../export/formats/uima";
import { emptyDataset, type ForeignReader } from "../foreign";
import { type DocumentPart, joinCoders } from "./markup/coder-folders";
import { cancelled, nothingRead, openFiles, pathParts, textOf, visibleNames } from "./markup/open-files";
import { ownCoderFolders, readOwnExport, takeOwnSideFiles } from "./markup/own-export";
import { ProblemList } from "./markup/problem-list";
import { documentsOf } from "./uima/cas-document";
import { readCasJson } from "./uima/read-cas-json";
import { casCannotCarry } from "./uima-xmi";

const keys = /"%(?:TYPES|FEATURE_STRUCTURES)"/u;

/** The JSON form of a CAS, version 0.4.0, single files and exported projects of INCEpTION. */
export const uimaJson: ForeignReader = {
  id: "uima-json",
  name: "UIMA CAS JSON",
  extensions: ["json", "zip"],
  cannotCarry: casCannotCarry,
  recognise: (files) => {
    if (files.some(({ head }) => keys.test(Buffer.from(head).toString("latin1")))) return 0.98;
    const names = visibleNames(files);
    return names.some((name) => /(?:^|\/)(?:annotation|curation)\/.*\.json$/u.test(name)) ? 0.7 : 0;
  },
  read: async (files, signal) => {
    const problems = new ProblemList();
    const opened = await openFiles(files, problems);
    const own = await readOwnExport(
      jsonExporter,
      [...files, ...opened],
      (name) => /\/[^/]+\/[^/]+\.json$/iu.test(name),
      problems,
    );
    if (own) return ok(own);
    const parts: DocumentPart[] = [];
    for (const file of opened) {
      if (signal.aborted) return cancelled();
      if (pathParts(file.name).ending !== "json") continue;
      const text = await textOf(file, problems);
      // Datasets bring other JSON files with them.
      const isAlone = files.length === 1;
      if (text === undefined || !(isAlone || keys.test(text.slice(0, 100_000)))) continue;
      const cas = readCasJson(text, file.name, problems);
      if (!cas) continue;
      const documents = documentsOf(cas, pathParts(file.name).stem, file.name, problems);
      parts.push(
        ...documents.map((document, index) => ({
          path: index === 0 ? file.name : `${file.name} (${index + 1})`,
          document,
        })),
      );
    }
    if (parts.length === 0) return nothingRead("UIMA CAS JSON", problems, files);
    const dataset = emptyDataset(["utf-16", "code-point"]);
    dataset.documents = joinCoders(parts, await ownCoderFolders(opened, problems));
    await takeOwnSideFiles(dataset, opened, problems);
    dataset.problems = problems.all();
    return ok(dataset);
  },
};
