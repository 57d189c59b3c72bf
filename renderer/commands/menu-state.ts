import { listen, request } from "../api";
import { useImport } from "../state/import-store";
import { useProject } from "../state/project-store";
import { useReader } from "../state/reader-store";
import { useSession } from "../state/session-store";
import { useSettings } from "../state/settings-store";
import { useSuggestions } from "../state/suggestions-store";
import { useView } from "../state/view-store";
import { commandList, isChecked, isEnabled, runCommandNamed } from "./run-command";

const atMostEvery = 120;
let waiting = false;
let lastSent = "";

function report(): void {
  waiting = false;
  const enabled = commandList.filter((command) => isEnabled(command.id)).map((command) => command.id);
  const checked = commandList
    .filter((command) => command.checkable && isChecked(command.id))
    .map((command) => command.id);
  const state = JSON.stringify([enabled, checked]);
  if (state === lastSent) return;
  lastSent = state;
  void request("menu:state", { enabled, checked });
}

function reportSoon(): void {
  if (waiting) return;
  waiting = true;
  setTimeout(report, atMostEvery);
}

/** Runs what is chosen in the native menu, and tells it what can be chosen. */
export function startMenu(): void {
  listen("command:run", ({ command }) => void runCommandNamed(command));
  for (const store of [useProject, useSession, useView, useReader, useSettings, useImport, useSuggestions]) {
    store.subscribe(reportSoon);
  }
  // Undo means the field's own while one is in use.
  document.addEventListener("focusin", reportSoon);
  document.addEventListener("focusout", reportSoon);
  reportSoon();
}
