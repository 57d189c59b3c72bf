import { useRef, useState } from "react";
import { useTyped } from "../inspector/use-typed";

/**
 * A field of an entry of a registry. What is typed stands there until the field is left and the project has taken it:
 * an entry comes back from the disk later than the next key.
 */
export function useKeptField(kept: string, keep: (text: string) => Promise<unknown> | undefined) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const taken = useRef<Promise<unknown> | undefined>(undefined);
  const turn = useRef(0);
  const { type, finish } = useTyped(kept, (text) => {
    taken.current = keep(text);
  });
  return {
    value: typed ?? kept,
    onChange: (text: string) => {
      turn.current += 1;
      setTyped(text);
      type(text);
    },
    onBlur: () => {
      finish();
      const now = turn.current;
      void Promise.resolve(taken.current).then(() => {
        if (turn.current === now) setTyped(undefined);
      });
    },
  };
}
