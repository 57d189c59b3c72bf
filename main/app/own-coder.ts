import type { ProjectSession } from "#core/project/index";
import { newCoder, userName } from "#core/project/new-documents";
import { newId } from "#shared/model/ids";

const colours = ["#1f5a6b", "#8a4b08", "#5b3f8f", "#00695c", "#9b2c2c", "#3f5d1e"];

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
  const person = userName();
  const own = coders.find(({ id }) => id === known) ?? coders.find(({ name }) => name === person);
  if (own) return own.id;
  const first = coders[0]?.id ?? "nobody";
  if (session.readOnly || (sample && coders.length > 0)) return first;
  const id = newId("c");
  const colour = colours[coders.length % colours.length] ?? "#1f5a6b";
  const value = { ...newCoder(id, person), colour };
  const op = { target: "coder", coder: id, op: "put-coder", value } as const;
  const applied = await session.apply({ name: "put-coder", ops: [op] }, "repair");
  return applied.ok ? id : first;
}
