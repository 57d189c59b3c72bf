import type { DatasetHead } from "../../rows";
import { definitionsOf, type Feature, featuresOf } from "../standoff-parts/features";
import { xmlText } from "../standoff-parts/xml-text";

export interface FeatureDefinition {
  name: string;
  range: string;
  about: string;
}

export interface TypeDefinition {
  name: string;
  supertype: string;
  about: string;
  features: FeatureDefinition[];
}

/** Names of the types of our annotations; Span and Rel are called as INCEpTION calls layers of one's own. */
export const typeNames = {
  document: "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData",
  sentence: "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence",
  span: "webanno.custom.Span",
  relation: "webanno.custom.Rel",
  reference: "webanno.custom.Reference",
  mask: "webanno.custom.Mask",
  article: "wortlaut.Article",
} as const;

/** The features that hold attributes, and the types of a project. */
export interface TypeSystem {
  types: TypeDefinition[];
  spanFeatures: Feature[];
  linkFeatures: Feature[];
}

const string = "uima.cas.String";
const annotation = "uima.tcas.Annotation";
const spanReserved = [
  "label",
  "note",
  "identifier",
  "created",
  "modified",
  "otherAttributes",
  "begin",
  "end",
  "sofa",
];
const linkReserved = [...spanReserved, "Dependent", "Governor", "span", "kind", "target", "name"];

const strings = (fields: Record<string, string>): FeatureDefinition[] =>
  Object.entries(fields).map(([name, about]) => ({ name, range: string, about }));

const attributes = (features: readonly Feature[]): FeatureDefinition[] =>
  features.map(({ name, title, kind }) => ({
    ...{ name, range: string },
    about: kind === "list" ? `${title}, several separated by "; "` : title,
  }));

const others = { otherAttributes: "Attributes without a feature, as JSON" };

/** The type system of a project: layers for spans, relations and references to its registries. */
export function typeSystemOf({ codebook }: DatasetHead): TypeSystem {
  const definitions = definitionsOf(codebook);
  const spanFeatures = featuresOf(definitions.labels, spanReserved);
  const linkFeatures = featuresOf(definitions.roles, linkReserved);
  const types: TypeDefinition[] = [
    documentType,
    {
      name: typeNames.sentence,
      supertype: annotation,
      about: "Sentence",
      features: strings({ id: "Not used" }),
    },
    spanType(spanFeatures),
    relationType(linkFeatures),
    referenceType(linkFeatures),
    {
      name: typeNames.mask,
      supertype: annotation,
      about: "Not article",
      features: strings({ reason: "Why" }),
    },
    articleType,
  ];
  return { types, spanFeatures, linkFeatures };
}

const documentType: TypeDefinition = {
  name: typeNames.document,
  supertype: "uima.tcas.DocumentAnnotation",
  about: "The article",
  features: strings({
    documentTitle: "Title",
    documentId: "Id of the article in Wortlaut",
    documentUri: "File name",
    collectionId: "Id of the project in Wortlaut",
  }),
};

const articleType: TypeDefinition = {
  ...{ name: typeNames.article, supertype: annotation, about: "What is known of the article" },
  features: strings({
    ...{
      source: "Newspaper or agency service",
      published: "Date, ISO 8601",
      author: "",
      place: "",
      agency: "",
    },
    ...{
      textSha256: "SHA-256 of the text as UTF-8",
      coder: "Id of the coder",
      coderName: "Name of the coder",
    },
    ...{ status: "todo, doing or done", note: "Note on the article", offsetUnit: "utf-16" },
  }),
};

function spanType(features: readonly Feature[]): TypeDefinition {
  return {
    ...{ name: typeNames.span, supertype: annotation, about: "A span. begin and end count UTF-16 units." },
    features: [
      ...strings({ label: "Id of the label in the codebook" }),
      ...attributes(features),
      ...strings({ note: "Note", identifier: "Id of the span in Wortlaut" }),
      ...strings({ created: "When it was made, ISO 8601", modified: "When it was changed", ...others }),
    ],
  };
}

function relationType(features: readonly Feature[]): TypeDefinition {
  return {
    ...{ name: typeNames.relation, supertype: annotation, about: "A link from Governor to Dependent" },
    features: [
      { name: "Dependent", range: typeNames.span, about: "To" },
      { name: "Governor", range: typeNames.span, about: "From" },
      ...strings({ label: "Role", identifier: "Id of the link in Wortlaut" }),
      ...attributes(features),
      ...strings(others),
    ],
  };
}

function referenceType(features: readonly Feature[]): TypeDefinition {
  return {
    ...{ name: typeNames.reference, supertype: annotation, about: "A link to an entry of a registry" },
    features: [
      { name: "span", range: typeNames.span, about: "From" },
      ...strings({ label: "Role", kind: "actor or statement", target: "Id of the entry", name: "Its name" }),
      ...strings({ identifier: "Id of the link in Wortlaut" }),
      ...attributes(features),
      ...strings(others),
    ],
  };
}

/** The types as UIMA's type system description. */
export function typeSystemXml(types: readonly TypeDefinition[]): string {
  const feature = ({ name, range, about }: FeatureDefinition) =>
    `        <featureDescription><name>${xmlText(name)}</name><description>${xmlText(about)}</description>` +
    `<rangeTypeName>${range}</rangeTypeName></featureDescription>`;
  const type = ({ name, supertype, about, features }: TypeDefinition) =>
    [
      `    <typeDescription><name>${name}</name><description>${xmlText(about)}</description>`,
      `      <supertypeName>${supertype}</supertypeName>`,
      "      <features>",
      ...features.map(feature),
      "      </features></typeDescription>",
    ].join("\n");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">',
    "  <name>Wortlaut</name>",
    "  <types>",
    ...types.map(type),
    "  </types>",
    "</typeSystemDescription>",
    "",
  ].join("\n");
}

/** The types as they stand in CAS JSON. */
export function typeSystemJson(types: readonly TypeDefinition[]): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    types.map(({ name, supertype, features }) => [
      name,
      {
        "%NAME": name,
        "%SUPER_TYPE": supertype,
        ...Object.fromEntries(
          features.map((own) => [own.name, { "%NAME": own.name, "%RANGE": own.range }] as const),
        ),
      },
    ]),
  );
}
