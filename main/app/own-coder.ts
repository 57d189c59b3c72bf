import { userInfo } from "node:os";
import type { ProjectSession } from "#core/project/index";
import { neverChanged } from "#shared/model/file";
import { newId } from "#shared/model/ids";
import type { Coder } from "#shared/model/project";

/**
 * Who works here: whoever did so last in this profile, else the coder with the name of the person at this computer.
 * Nobody's work is ever continued by accident: in a project of others a new coder is made. The sample project and
 * projects that can only be read are looked at as their first coder.
 */
export async function chooseCoder(
  session: ProjectSession,
  known: string | undefined,
  sample: boolean,
): Promise<string> {
  const coders = session.coders();
  const person = personName();
  const own = coders.find(({ id }) => id === known) ?? coders.find(({ name }) => name === person);
  if (own) return own.id;
  const first = coders[0];
  if (first && (sample || session.readOnly)) return first.id;
  if (session.readOnly) return "nobody";
  const coder = newCoder(person, coders.length);
  const op = { target: "coder", coder: coder.id, op: "put-coder", value: coder } as const;
  const applied = await session.apply({ name: "put-coder", ops: [op] }, "repair");
  return applied.ok ? coder.id : (first?.id ?? "nobody");
}

function personName(): string {
  try {
    return userInfo().username || "Coder";
  } catch {
    // There are accounts without a name, in containers for instance.
    return "Coder";
  }
}

const coderColours = ["#1f4e5f", "#8a4b08", "#5b3f8f", "#00695c", "#9b2c2c", "#3f5d1e"];

function newCoder(name: string, index: number): Coder {
  return {
    format: "wortlaut-coder",
    formatVersion: 1,
    id: newId("c"),
    name,
    initials: name.slice(0, 2).toUpperCase(),
    colour: coderColours[index % coderColours.length] ?? "#1f4e5f",
    saved: neverChanged,
  };
}
