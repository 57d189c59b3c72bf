import { elementsOf, innerText, type XmlNode } from "../markup/xml-tree";
import {
  type Cas,
  offsetOf,
  pointsElsewhere,
  rangeOf,
  type Structure,
  type TypeSystem,
  typedValue,
} from "./cas";

/** Features that point to others in files that come without their types. */
const pointers = /^(?:governor|dependent|source|target|from|to|arg\d|arguments|span|first|next|head|tail)$/iu;
const notFeatures = new Set(["xmi:id", "sofa", "begin", "end"]);

/** Reads the elements of an XMI file; `types` may be empty. `file` names it in problems. */
export function readXmi(root: XmlNode, types: TypeSystem, file: string): Cas {
  const cas: Cas = { sofas: [], structures: [], types };
  const elements = elementsOf(root);
  const ids = new Set(elements.map(({ attributes }) => attributes.get("xmi:id") ?? ""));
  for (const element of elements) {
    const type = typeOf(element);
    if (type === "uima.cas.Sofa") {
      cas.sofas.push({
        id: element.attributes.get("xmi:id") ?? "",
        name: element.attributes.get("sofaID") ?? "",
        text: element.attributes.get("sofaString") ?? null,
      });
    } else if (type !== "uima.cas.NULL" && type !== "uima.cas.View") {
      cas.structures.push(structureOf(element, type, types, ids, `${file}, line ${element.line}`));
    }
  }
  return cas;
}

/** `http:///webanno/custom.ecore` and `Span` are `webanno.custom.Span`. */
function typeOf({ uri, name }: XmlNode): string {
  const space = /^http:\/\/\/(.*)\.ecore$/u.exec(uri)?.[1] ?? "";
  return space === "" || space === "uima/noNamespace" ? name : `${space.replaceAll("/", ".")}.${name}`;
}

function structureOf(
  element: XmlNode,
  type: string,
  types: TypeSystem,
  ids: ReadonlySet<string>,
  where: string,
): Structure {
  const { attributes } = element;
  const structure: Structure = {
    ...{ id: attributes.get("xmi:id") ?? "", type, sofa: attributes.get("sofa") ?? "", where },
    ...{ values: new Map(), refs: new Map() },
  };
  const [begin, end] = [attributes.get("begin"), attributes.get("end")];
  // An offset that is no number is kept as such, so that it is told and not taken for no offset at all.
  if (begin !== undefined) structure.begin = offsetOf(begin) ?? Number.NaN;
  if (end !== undefined) structure.end = offsetOf(end) ?? Number.NaN;
  for (const [name, text] of attributes) {
    if (notFeatures.has(name)) continue;
    const range = rangeOf(types, type, name);
    const named = text.split(" ").filter((id) => id !== "");
    const isPointer =
      pointsElsewhere(types, range) ??
      (pointers.test(name) && named.length > 0 && named.every((id) => ids.has(id)));
    if (isPointer) structure.refs.set(name, named);
    else structure.values.set(name, typedValue(text, range));
  }
  // Lists of texts are elements, one for each.
  for (const child of elementsOf(element)) {
    const known = structure.values.get(child.name);
    structure.values.set(child.name, [...(Array.isArray(known) ? known : []), innerText(child)]);
  }
  return structure;
}
