import { app } from "electron";
import { registerAppScheme } from "./app-protocol";
import { ownArguments, readCommandLine } from "./command-line";
import { closeNetworkBeforeReady } from "./offline";
import { startWindow } from "./start-window";
import { isCommand, runCommandLine } from "./without-window";

// The order matters: everything up to `startWindow` has to happen before Electron is ready.
closeNetworkBeforeReady();
registerAppScheme();
// Forcing the sandbox would undo --no-sandbox, which root needs: Chromium then dies again and again.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
if (process.env.WORTLAUT_USER_DATA) app.setPath("userData", process.env.WORTLAUT_USER_DATA);

const start = readCommandLine(ownArguments(process.argv, app.isPackaged), isCommand, process.cwd());
if (start.kind === "cli") {
  app.exit(await runCommandLine(start.args));
} else if (app.requestSingleInstanceLock({ project: start.project ?? null })) {
  startWindow(start.project).catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });
} else {
  // Another Wortlaut of this profile has taken over what was to be opened.
  app.exit(0);
}
