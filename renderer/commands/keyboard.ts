import type { CommandId } from "#shared/commands";
import { useSettings } from "../state/settings-store";
import { commandList, isEnabled, runCommand } from "./run-command";
import { typesIn } from "./typing";

interface KeyPattern {
  id: CommandId;
  mod: boolean;
  shift: boolean;
  alt: boolean;
  key: string;
}

const keyNames: Record<string, string> = { plus: "+" };

/** Reads an accelerator such as `Mod+Shift+F`. */
export function parseShortcut(shortcut: string): Omit<KeyPattern, "id"> {
  const parts = shortcut.split("+").map((part) => part.toLowerCase());
  const key = parts.at(-1) ?? "";
  return {
    mod: parts.includes("mod"),
    shift: parts.includes("shift"),
    alt: parts.includes("alt"),
    key: keyNames[key] ?? key,
  };
}

// Keys the reader knows itself are left to it; all others hold in the whole window.
const patterns: KeyPattern[] = commandList.flatMap((command) =>
  command.shortcut && !command.readerOnly ? [{ id: command.id, ...parseShortcut(command.shortcut) }] : [],
);

function isMac(): boolean {
  return useSettings.getState().info?.platform === "darwin";
}

function matches(pattern: KeyPattern, event: KeyboardEvent): boolean {
  const mod = isMac() ? event.metaKey : event.ctrlKey;
  if (pattern.mod !== mod || pattern.alt !== event.altKey) return false;
  const key = event.key.toLowerCase();
  // "+" stands behind Shift on many keyboards and alone on others.
  if (pattern.key === "+") return key === "+" || key === "=";
  if (pattern.shift !== event.shiftKey) return false;
  return key === pattern.key || (/^[0-9]$/.test(pattern.key) && event.code === `Digit${pattern.key}`);
}

/** The command whose keys these are. */
export function commandForKey(event: KeyboardEvent): CommandId | undefined {
  if (event.isComposing) return undefined;
  return patterns.find((pattern) => matches(pattern, event))?.id;
}

function onKeyDown(event: KeyboardEvent): void {
  const id = commandForKey(event);
  if (!id) {
    const asksForKeys = event.key === "?" && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (asksForKeys && !event.defaultPrevented && !writes(event.target)) runCommand("help.keys");
    return;
  }
  // Fields keep their own undo, and what they do with the keys while a dialog is open.
  if ((id === "edit.undo" || id === "edit.redo") && typesIn(document.activeElement)) return;
  if (!isEnabled(id)) return;
  event.preventDefault();
  event.stopPropagation();
  runCommand(id);
}

function writes(target: EventTarget | null): boolean {
  return target instanceof Element && (typesIn(target) || target.closest("[contenteditable]") !== null);
}

/**
 * Listens for the keys of all commands. In the capture phase, because lists and menus stop keys on their way up. A key
 * that is taken here does not reach the native menu, so nothing runs twice.
 */
export function startKeyboard(): () => void {
  window.addEventListener("keydown", onKeyDown, true);
  return () => window.removeEventListener("keydown", onKeyDown, true);
}
