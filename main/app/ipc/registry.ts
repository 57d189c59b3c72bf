import { actorPage, knownWordings, registryUsage, statementPage } from "#core/registry/index";
import type { OpenIndex } from "../open-index";
import type { Answerers } from "./handle";

/** How actors and statements are used, and all about one of them. */
export function registryAnswerers(
  open: OpenIndex,
): Answerers<"registry:usage" | "registry:wordings" | "registry:actor" | "registry:statement"> {
  return {
    "registry:usage": async () => {
      const index = open.require();
      return index.ok ? registryUsage(index.value) : index;
    },
    "registry:wordings": async () => {
      const index = open.require();
      return index.ok ? knownWordings(index.value) : index;
    },
    "registry:actor": async ({ actor }) => {
      const index = open.require();
      return index.ok ? actorPage(index.value, actor) : index;
    },
    "registry:statement": async ({ statement }) => {
      const index = open.require();
      return index.ok ? statementPage(index.value, statement) : index;
    },
  };
}
