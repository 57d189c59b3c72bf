import { readFile } from "node:fs/promises";
import path from "node:path";
import { protocol, type Session } from "electron";

/** What the page may load and run: nothing but its own files. No inline code, no inline style, no evaluation. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types ProseMirrorClipboard",
].join("; ");

const headers = {
  "content-security-policy": contentSecurityPolicy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

const contentTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".map": "application/json",
  ".md": "text/markdown; charset=utf-8",
};

/** Declares `app:` as a scheme with an origin of its own. Has to run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** The file of `folder` that an address names, or undefined when it points anywhere else. */
export function fileOfUrl(address: string, folder: string): string | undefined {
  let pathname: string;
  try {
    const url = new URL(address);
    if (url.protocol !== "app:" || url.host !== "wortlaut") return undefined;
    pathname = decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
  if (pathname.includes("\0") || pathname.includes("\\")) return undefined;
  const file = path.resolve(folder, `.${pathname === "/" ? "/index.html" : pathname}`);
  const inside = path.relative(folder, file);
  if (inside === "" || inside.startsWith("..") || path.isAbsolute(inside)) return undefined;
  return file;
}

/** Serves the files of `folder` (the built page) at app://wortlaut/. */
export function serveRenderer(session: Session, folder: string): void {
  session.protocol.handle("app", async (request) => {
    const file = request.method === "GET" ? fileOfUrl(request.url, folder) : undefined;
    if (!file) return new Response("refused", { status: 403, headers });
    try {
      const body = await readFile(file);
      const type = contentTypes[path.extname(file)] ?? "application/octet-stream";
      return new Response(new Uint8Array(body), { headers: { ...headers, "content-type": type } });
    } catch {
      return new Response("not found", { status: 404, headers });
    }
  });
}
