const names: Record<string, string> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Plus: "+",
  "-": "−",
  Enter: "↵",
};

const germanNames: Record<string, string> = {
  Mod: "Strg",
  Shift: "Umschalt",
  Delete: "Entf",
  Escape: "Esc",
  PageUp: "Bild ↑",
  PageDown: "Bild ↓",
  Home: "Pos1",
  End: "Ende",
  Space: "Leertaste",
};

const englishNames: Record<string, string> = {
  Mod: "Ctrl",
  Escape: "Esc",
  PageUp: "PgUp",
  PageDown: "PgDn",
};

const macNames: Record<string, string> = { Mod: "⌘", Shift: "⇧", Alt: "⌥" };

/** The keys of an accelerator such as `Mod+Shift+F`, as they are printed on the keyboard. */
export function keysOf(shortcut: string, language: "en" | "de", mac: boolean): string[] {
  const table = { ...names, ...(language === "de" ? germanNames : englishNames), ...(mac ? macNames : {}) };
  return shortcut.split("+").map((key) => table[key] ?? key);
}
