import { useCallback, useEffect, useRef, useState } from "react";
import { wordsKept, wordsWait } from "../../state/typed-words";

const pause = 300;

/**
 * A text field whose words are kept a moment after typing stops, and at once when the field is left or goes away;
 * with `wait` only then. While nothing is under way it shows what is kept, so that undo shows in the field.
 */
export function useTyped(
  kept: string,
  keep: (text: string) => void,
  wait = false,
): { text: string; type: (text: string) => void; finish: () => void } {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const latest = useRef({ typed, keep });
  latest.current = { ...latest.current, keep };
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const finish = useCallback(() => {
    clearTimeout(timer.current);
    wordsKept(finish);
    const { typed: text, keep: keepNow } = latest.current;
    if (text === undefined) return;
    latest.current.typed = undefined;
    setTyped(undefined);
    keepNow(text);
  }, []);

  const type = useCallback(
    (text: string) => {
      latest.current.typed = text;
      setTyped(text);
      wordsWait(finish);
      clearTimeout(timer.current);
      if (!wait) timer.current = setTimeout(finish, pause);
    },
    [finish, wait],
  );

  useEffect(() => finish, [finish]);
  return { text: typed ?? kept, type, finish };
}
