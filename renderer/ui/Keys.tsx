import { createContext, use } from "react";
import { keysOf } from "./shortcut-text";

/** How keys are called here: set once at the top. */
export const KeyNames = createContext<{ language: "en" | "de"; mac: boolean }>({
  language: "en",
  mac: false,
});

/** The keys of an accelerator, each on a key cap. */
export function Keys({ shortcut, joined = false }: { shortcut: string; joined?: boolean }) {
  const { language, mac } = use(KeyNames);
  const keys = keysOf(shortcut, language, mac);
  if (joined) return <kbd>{keys.join(" ")}</kbd>;
  return (
    <span className="keys">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
