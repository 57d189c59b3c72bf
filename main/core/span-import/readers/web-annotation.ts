import { ok } from "#shared/result";
import { webAnnotation as annotationExporter } from "../../export/formats/web-annotation";
import { emptyDataset, type ForeignDataset, type ForeignReader } from "../foreign";
import { uniquelyNamed } from "./markup/coder-folders";
import { cancelled, nothingRead, openFiles, pathParts, textOf, visibleNames } from "./markup/open-files";
import { readOwnExport } from "./markup/own-export";
import { ProblemList } from "./markup/problem-list";
import { annotationsIn } from "./web-annotation/annotations-in";
import { AnnotationCollector } from "./web-annotation/collector";

/** The W3C Web Annotation model as JSON-LD, also as Recogito and Hypothesis write it. */
export const webAnnotationReader: ForeignReader = {
  id: "web-annotation",
  name: "W3C Web Annotation (JSON-LD)",
  extensions: ["jsonld", "json", "txt", "zip"],
  cannotCarry: [
    "Annotations of pictures and of whole pages: they are listed.",
    "Stretches that were masked as not being part of the article.",
    "An annotation with several tags becomes one span for each.",
  ],
  recognise: (files) => {
    const heads = files.map(({ head }) => Buffer.from(head).toString("utf8"));
    if (heads.some((head) => head.includes("www.w3.org/ns/anno"))) return 0.97;
    const isLikely = heads.some((head) =>
      /"(?:TextQuoteSelector|TextPositionSelector|AnnotationPage)"/u.test(head),
    );
    if (isLikely) return 0.9;
    if (files.some(({ name }) => /\.jsonld$/iu.test(name))) return 0.8;
    return visibleNames(files).some((name) => name.endsWith(".jsonld")) ? 0.7 : 0;
  },
  read: async (files, signal) => {
    const problems = new ProblemList();
    const opened = await openFiles(files, problems);
    const own = await readOwnExport(
      annotationExporter,
      [...files, ...opened],
      (name) => /\.jsonld$/iu.test(name),
      problems,
    );
    if (own) return ok(own);
    const isJson = (name: string) => /\.(?:jsonld|json|jsonl)$/iu.test(name);
    const collector = new AnnotationCollector(problems);
    let annotations = 0;
    for (const file of opened.filter(({ name }) => isJson(name))) {
      if (signal.aborted) return cancelled();
      const text = await textOf(file, problems);
      // Datasets bring other JSON files with them.
      if (text === undefined || (opened.length > 1 && !/"(?:target|selector|items)"/u.test(text))) continue;
      const found = annotationsIn(text, file.name, problems);
      annotations += found.length;
      for (const annotation of found) collector.add(annotation, pathParts(file.name).stem);
    }
    const dataset = emptyDataset(["code-point", "utf-16"], ["lf", "crlf"]);
    collector.finish(dataset);
    if (annotations === 0) return nothingRead("Web Annotations", problems, files);
    for (const file of opened) {
      const { ending, stem, name } = pathParts(file.name);
      const document = ending === "txt" ? documentOf(dataset, stem, name) : undefined;
      if (document) document.text = (await textOf(file, problems, { keepMark: true })) ?? null;
    }
    dataset.documents = uniquelyNamed(dataset.documents);
    dataset.problems = problems.all();
    return ok(dataset);
  },
};

/** A text belongs to the document that is called as it is. */
function documentOf({ documents }: ForeignDataset, stem: string, name: string) {
  const named = documents.find((document) => document.name === stem || document.name === name);
  return named ?? documents.find((document) => pathParts(document.name).stem === stem);
}
