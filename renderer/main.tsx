import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/source-serif-4/index.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/buttons.css";
import "./styles/fields.css";
import "./styles/overlays.css";
import "./styles/bits.css";
import "./styles/shell.css";
import "./styles/reader.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { startKeyboard } from "./commands/keyboard";
import { startMenu } from "./commands/menu-state";
import { reportFault, watchFaults } from "./faults";
import { startJobs } from "./state/jobs-store";
import { startProject } from "./state/project-actions";
import { startSettings } from "./state/settings-store";
import { measureWindow } from "./state/view-store";

watchFaults();
measureWindow();
window.addEventListener("resize", () => measureWindow());
startKeyboard();
startJobs();

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root.");

// The first picture already has the right theme and language.
await startSettings();
startMenu();
createRoot(root, { onUncaughtError: reportFault, onCaughtError: reportFault }).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
await startProject();
