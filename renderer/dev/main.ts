// Looks at the page in a browser, without Electron: `vite`, then /dev/index.html?articles=10000 (or ?articles=none).
import { FakeMain } from "./fake-bridge";

const wanted = new URLSearchParams(location.search).get("articles") ?? "8";
const main = new FakeMain(wanted === "none" ? null : Number(wanted));
Object.defineProperty(window, "wortlaut", { value: main.bridge() });
Object.defineProperty(window, "fakeMain", { value: main });

await import("../main");
