import { useEffect, useState } from "react";
import { type Hyphenator, loadedHyphenator, loadHyphenator } from "./hyphenation";

/** What divides the words of a language, as soon as it is there; null while it is not or is not `wanted`. */
export function useHyphenator(language: string, wanted: boolean): Hyphenator | null {
  const [arrived, arrive] = useState<{ language: string; hyphenator: Hyphenator | null } | null>(null);
  useEffect(() => {
    if (!wanted || loadedHyphenator(language)) return;
    let current = true;
    loadHyphenator(language).then(
      (hyphenator) => {
        if (current) arrive({ language, hyphenator });
      },
      // Without its patterns a text is as legible as in a language that has none.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [language, wanted]);
  if (!wanted) return null;
  return arrived?.language === language ? arrived.hyphenator : loadedHyphenator(language);
}
