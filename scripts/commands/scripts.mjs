import { existsSync } from "node:fs";
import path from "node:path";
import { runNode } from "../setup/child.mjs";
import { withDisplay } from "../setup/display.mjs";
import { root, SetupError } from "../setup/project.mjs";
import { prepareAll } from "./prepare.mjs";

/**
 * A command that runs a script of its own with a window: set up, built, on a display, with WORTLAUT_ELECTRON set.
 * @param {string} script relative to scripts/
 */
export function windowScript(script) {
  return async (/** @type {string[]} */ args) => {
    const file = path.join(root, "scripts", script);
    if (!existsSync(file)) throw new SetupError(`scripts/${script} is not there.`);
    const electron = await prepareAll();
    const env = { WORTLAUT_ELECTRON: electron.executable, ELECTRON_RUN_AS_NODE: undefined };
    const { code } = await withDisplay(() => runNode(file, args, { cwd: root, env }));
    return code;
  };
}
