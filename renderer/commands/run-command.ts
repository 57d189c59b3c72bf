import { type CommandDescription, type CommandId, commands } from "#shared/commands";
import { openDialog } from "../state/view-store";
import { articleCommands } from "./article-commands";
import type { Behaviour } from "./behaviour";
import { linkCommands } from "./link-commands";
import { free, projectCommands } from "./project-commands";
import { viewCommands } from "./view-commands";

const behaviours: Record<CommandId, Behaviour> = {
  ...projectCommands,
  ...articleCommands,
  ...viewCommands,
  ...linkCommands,
  "palette.open": { run: openPalette, isEnabled: free },
};

/** The palette disables what it covers, so what can be run is noted before it opens. */
function openPalette(): void {
  const enabled = commandList.filter((command) => isEnabled(command.id)).map((command) => command.id);
  openDialog({ kind: "palette", commands: enabled });
}

/** Every command with its shortcut and place in the menu. */
export const commandList: ReadonlyArray<CommandDescription & { id: CommandId }> = commands;

const byId = new Map(commandList.map((command) => [command.id as string, command]));

/** Whether a command would do something now. */
export function isEnabled(id: CommandId): boolean {
  return behaviours[id].isEnabled?.() ?? true;
}

/** Whether a command's tick is set. */
export function isChecked(id: CommandId): boolean {
  return behaviours[id].isChecked?.() ?? false;
}

/** Runs a command if it can be run now: menu, keyboard, palette and buttons all come here. */
export function runCommand(id: CommandId): boolean {
  if (!isEnabled(id)) return false;
  behaviours[id].run();
  return true;
}

/** Runs the command with this id if there is one, as for a menu event. */
export function runCommandNamed(id: string): boolean {
  const command = byId.get(id);
  return command ? runCommand(command.id) : false;
}

/** The keys of a command, in Electron's accelerator form. */
export function shortcutOf(id: CommandId): string | undefined {
  return byId.get(id)?.shortcut;
}
