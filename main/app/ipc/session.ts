import type { ProjectSession } from "#core/project/index";
import type { Answers, RequestName } from "#shared/ipc/contract";
import type { Result } from "#shared/result";
import type { ProjectHost } from "../project-host";
import type { Answerers } from "./handle";

/** Reading articles and changing the project: the page's side of the open session. */
export function sessionAnswerers(
  host: ProjectHost,
): Answerers<"article:read" | "session:apply" | "session:undo" | "session:redo"> {
  const inSession = async <N extends RequestName>(
    work: (session: ProjectSession) => Promise<Result<Answers[N]>>,
  ): Promise<Result<Answers[N]>> => {
    const open = host.require();
    return open.ok ? work(open.value.session) : open;
  };
  return {
    "article:read": ({ article, coder }) =>
      inSession<"article:read">((session) => session.openArticle(article, coder)),
    "session:apply": (change) => inSession<"session:apply">((session) => session.apply(change)),
    "session:undo": () => inSession<"session:undo">((session) => session.undo()),
    "session:redo": () => inSession<"session:redo">((session) => session.redo()),
  };
}
