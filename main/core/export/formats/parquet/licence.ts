/** A licence as the places name it where datasets are published. */
export interface Licence {
  /** As the Hugging Face hub names it; "other" for one it does not know, "unknown" when nothing is said. */
  hub: string;
  /** As it was given; "" when nothing was said. */
  name: string;
  /** Where it can be read, if that is known. */
  url: string;
}

const known: Record<string, string> = {
  "cc0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
  mit: "https://spdx.org/licenses/MIT.html",
  "apache-2.0": "https://spdx.org/licenses/Apache-2.0.html",
  odbl: "https://opendatacommons.org/licenses/odbl/1-0/",
  "odc-by": "https://opendatacommons.org/licenses/by/1-0/",
  pddl: "https://opendatacommons.org/licenses/pddl/1-0/",
  "gpl-3.0": "https://spdx.org/licenses/GPL-3.0-only.html",
};
const otherNames: Record<string, string> = {
  "odbl-1.0": "odbl",
  "odc-by-1.0": "odc-by",
  "pddl-1.0": "pddl",
  "gpl-3.0-only": "gpl-3.0",
  "gpl-3.0-or-later": "gpl-3.0",
};
const creativeCommons = /^cc-(by(?:-nc)?(?:-sa|-nd)?)-(2\.0|2\.5|3\.0|4\.0)$/;

/** The licence somebody named by its SPDX identifier, in other words or with an address. */
export function licenceOf(given: string | undefined): Licence {
  const name = given?.trim() ?? "";
  if (name === "") return { hub: "unknown", name, url: "" };
  const slug = name.toLowerCase().replaceAll(/\s+/g, "-");
  const id = otherNames[slug] ?? slug;
  const commons = creativeCommons.exec(id);
  if (commons) {
    return { hub: id, name, url: `https://creativecommons.org/licenses/${commons[1]}/${commons[2]}/` };
  }
  if (Object.hasOwn(known, id)) return { hub: id, name, url: known[id] ?? "" };
  return { hub: "other", name, url: /^https?:\/\/\S+$/.exec(name)?.[0] ?? "" };
}
