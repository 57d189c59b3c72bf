import { useEffect, useState } from "react";
import type { LikeArticle } from "#shared/ipc/compare-types";
import { ask } from "../../state/ask";
import { useCompare } from "../../state/compare-store";

/** Articles that share wording with `article`, the most first; undefined while they are looked for. */
export function useLikes(article: string | undefined): readonly LikeArticle[] | undefined {
  const settings = useCompare((state) => state.settings);
  const [found, setFound] = useState<{ of: string; likes: readonly LikeArticle[] } | undefined>(undefined);
  useEffect(() => {
    if (article === undefined) return undefined;
    let here = true;
    void ask("compare:like", { article, settings }).then((likes) => {
      if (here) setFound({ of: article, likes: likes ?? [] });
    });
    return () => {
      here = false;
    };
  }, [article, settings]);
  return found && found.of === article ? found.likes : undefined;
}
