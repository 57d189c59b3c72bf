import { useEffect, useState } from "react";
import type { CodebookUsage, RecheckItem } from "#shared/ipc/codebook-types";
import { ask } from "../../state/ask";
import { useProject } from "../../state/project-store";

function useAsked<T>(question: () => Promise<T | undefined>): T | undefined {
  const change = useProject((state) => state.snapshot?.history.change);
  const [answer, setAnswer] = useState<T | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the project is what makes an answer old.
  useEffect(() => {
    let here = true;
    void question().then((found) => {
      if (here && found !== undefined) setAnswer(found);
    });
    return () => {
      here = false;
    };
  }, [change]);
  return answer;
}

const askUsage = async () => (await ask("codebook:usage")) ?? undefined;
const askRecheck = async () => (await ask("codebook:recheck")) ?? undefined;

/** How often labels, values and links are used. */
export function useCodebookUsage(): CodebookUsage | undefined {
  return useAsked(askUsage);
}

/** The spans to check again. */
export function useRecheck(): RecheckItem[] | undefined {
  return useAsked(askRecheck);
}
