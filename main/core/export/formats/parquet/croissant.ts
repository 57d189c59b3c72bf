import type { WrittenAbout } from "../../exporter";
import type { Column } from "./columns";
import { codebookPath, tablesOf, type Written } from "./layout";
import { licenceOf } from "./licence";

const id = (name: string) => ({ "@id": name });
const json = (name: string) => ({ "@id": name, "@type": "@json" });
const namesOfCroissant =
  "citeAs column examples extract field fileProperty fileObject fileSet format includes isLiveDataset jsonPath key " +
  "md5 parentField path recordSet references regex repeated replace samplingRate separator source subField transform " +
  "equivalentProperty";

/** The JSON-LD context of Croissant 1.0. */
const vocabulary = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  ...Object.fromEntries(namesOfCroissant.split(" ").map((name) => [name, `cr:${name}`])),
  conformsTo: "dct:conformsTo",
  cr: "http://mlcommons.org/croissant/",
  rai: "http://mlcommons.org/croissant/RAI/",
  data: json("cr:data"),
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  dct: "http://purl.org/dc/terms/",
  examples: json("cr:examples"),
  sc: "https://schema.org/",
};

/** The dataset described after Croissant 1.0: its files with checksums, and every column of every table. */
export function croissant(title: string, written: Written, { about, application }: WrittenAbout): object {
  const name = about.title?.trim() || title;
  const licence = licenceOf(about.licence);
  const said = (field: string, value: string | undefined) => (value?.trim() ? { [field]: value.trim() } : {});
  const creators = creatorsOf(about.authors ?? "");
  return {
    "@context": vocabulary,
    "@type": "sc:Dataset",
    name,
    description: about.description?.trim() || `News articles with tagged spans, made with ${application}.`,
    conformsTo: "http://mlcommons.org/croissant/1.0",
    ...said("license", licence.url || licence.name),
    ...said("url", about.homepage),
    ...said("citeAs", about.citation),
    version: about.version?.trim() || "1.0.0",
    datePublished: written.day,
    dateModified: written.day,
    ...(creators.length > 0 ? { creator: creators } : {}),
    ...(written.languages.length > 0 ? { inLanguage: written.languages } : {}),
    keywords: ["news", "span annotation"],
    distribution: [...tablesOf(written).map(tableObject), codebookObject(written)],
    recordSet: tablesOf(written).map(recordSet),
  };
}

/** One name a line, with an ORCID behind it if there is one. */
function creatorsOf(authors: string): object[] {
  const lines = authors.split("\n").map((line) => line.trim());
  return lines.filter(Boolean).map((line) => {
    const orcid = /\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b/.exec(line)?.[0];
    const name = line.replace(
      /[\s,;(]*(?:ORCID:?\s*)?(?:https?:\/\/orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dX]\)?/,
      "",
    );
    const person = { "@type": "sc:Person", name: name || line };
    return orcid ? { ...person, sameAs: `https://orcid.org/${orcid}` } : person;
  });
}

type Table = ReturnType<typeof tablesOf>[number];

const fileId = (name: string) => `file-${name}`;

function tableObject({ name, about, table }: Table): object {
  return {
    "@type": "cr:FileObject",
    "@id": fileId(name),
    name: fileId(name),
    description: about,
    contentUrl: table.path,
    contentSize: `${table.bytes} B`,
    encodingFormat: "application/x-parquet",
    sha256: table.sha256,
  };
}

function codebookObject({ codebook }: Written): object {
  return {
    "@type": "cr:FileObject",
    "@id": fileId("codebook"),
    name: fileId("codebook"),
    description: "The codebook: what labels, attributes and roles mean",
    contentUrl: codebookPath,
    contentSize: `${codebook.bytes} B`,
    encodingFormat: "application/json",
    sha256: codebook.sha256,
  };
}

function recordSet({ name, about, columns }: Table): object {
  return {
    "@type": "cr:RecordSet",
    "@id": name,
    name,
    description: about,
    key: id(`${name}/id`),
    field: columns.map((column) => topField(name, column)),
  };
}

function topField(table: string, column: Column): object {
  const path = `${table}/${column.name}`;
  const source = { fileObject: id(fileId(table)), extract: { column: column.name } };
  if (column.kind !== "records") {
    return {
      ...field(path, column),
      ...(column.kind === "texts" ? { repeated: true } : {}),
      source,
    };
  }
  return {
    "@type": "cr:Field",
    "@id": path,
    name: column.name,
    description: `${column.about}; offsets are half-open, the unit is said at each`,
    repeated: true,
    subField: column.fields.map((inner) => ({
      ...field(`${path}/${inner.name}`, inner),
      source: { ...source, transform: { jsonPath: `[*].${inner.name}` } },
    })),
  };
}

function field(path: string, { name, about, kind }: Column): object {
  return {
    "@type": "cr:Field",
    "@id": path,
    name,
    description: about,
    dataType: kind === "integer" ? "sc:Integer" : "sc:Text",
  };
}
