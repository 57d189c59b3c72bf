import { openProject, type ProjectSession } from "#core/project/index";
import { appError } from "#shared/errors";
import type { Coder } from "#shared/model/project";
import type { Result } from "#shared/result";
import { CommandError, type Streams } from "./command";

/** Opens a project, hands it to `work` and closes it whatever happens. Problems found are told on stderr. */
export async function withProject<T>(
  folder: string,
  mode: "read" | "write",
  streams: Streams,
  work: (session: ProjectSession) => Promise<T>,
): Promise<T> {
  const session = valueFrom(await openProject(folder, { mode }));
  try {
    if (mode === "write" && session.readOnly) {
      throw new CommandError(appError("project-read-only", folder, `${session.readOnly.detail}.`));
    }
    for (const { file, message, repaired } of session.problems()) {
      streams.tell(`${file}: ${message}${repaired ? ` (${repaired})` : ""}`);
    }
    return await work(session);
  } finally {
    await session.close();
  }
}

/** The value of a result; throws CommandError when it is a failure. */
export function valueFrom<T>(result: Result<T>): T {
  if (!result.ok) throw new CommandError(result.error);
  return result.value;
}

/** The coder a person means by an id, a name or initials. Throws CommandError when two have the same. */
export function findCoder(coders: readonly Coder[], wanted: string): Coder | undefined {
  const byId = coders.find(({ id }) => id === wanted);
  if (byId) return byId;
  for (const field of ["name", "initials"] as const) {
    const found = coders.filter((coder) => coder[field].toLowerCase() === wanted.toLowerCase());
    if (found.length > 1) {
      const ids = found.map(({ id }) => id).join(" or ");
      throw new CommandError(appError("usage", wanted, `several coders are called so; give the id ${ids}.`));
    }
    if (found[0]) return found[0];
  }
  return undefined;
}

/** As `findCoder`, for commands that make no coder. Throws CommandError when there is none. */
export function requireCoder(coders: readonly Coder[], wanted: string): Coder {
  const coder = findCoder(coders, wanted);
  if (coder) return coder;
  throw new CommandError(appError("coder-not-found", wanted, "the project has no such coder."));
}
