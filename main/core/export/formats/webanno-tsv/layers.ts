import type { DatasetHead } from "../../rows";
import { definitionsOf, type Feature, featuresOf } from "../standoff-parts/features";
import { type TypeDefinition, typeNames, typeSystemXml } from "../uima/type-system";

/** The layers, named as INCEpTION names layers of one's own. */
export const layerNames = { span: typeNames.span, relation: typeNames.relation } as const;

/** The features of the layers that hold attributes, and all features in the order of their columns. */
export interface Layers {
  spanFeatures: Feature[];
  linkFeatures: Feature[];
  order: { span: string[]; relation: string[] };
}

const own = ["label", "note", "otherAttributes", "registry", "begin", "end", "sofa", "Dependent", "Governor"];

/** The layers of a project. */
export function layersOf({ codebook }: DatasetHead): Layers {
  const definitions = definitionsOf(codebook);
  const spanFeatures = featuresOf(definitions.labels, own);
  const linkFeatures = featuresOf(definitions.roles, own);
  const names = (features: readonly Feature[]) => features.map(({ name }) => name);
  return {
    spanFeatures,
    linkFeatures,
    order: {
      span: ["note", ...names(spanFeatures), "otherAttributes", "registry"],
      relation: [...names(linkFeatures), "otherAttributes"],
    },
  };
}

/** The layers as a UIMA type system description, from which INCEpTION can make them. */
export function layersXml({ order, spanFeatures, linkFeatures }: Layers): string {
  const titles = new Map([...spanFeatures, ...linkFeatures].map(({ name, title }) => [name, title]));
  const feature = (name: string) => ({ name, range: "uima.cas.String", about: titles.get(name) ?? "" });
  const end = (name: string) => ({ name, range: layerNames.span, about: "" });
  const types: TypeDefinition[] = [
    {
      ...{ name: layerNames.span, supertype: "uima.tcas.Annotation", about: "Spans of Wortlaut" },
      features: ["label", ...order.span].map(feature),
    },
    {
      ...{ name: layerNames.relation, supertype: "uima.tcas.Annotation", about: "Links of Wortlaut" },
      features: [end("Dependent"), end("Governor"), ...["label", ...order.relation].map(feature)],
    },
  ];
  return typeSystemXml(types);
}
