import path from "node:path";
import { describe, expect, test, vi } from "vitest";

const state = vi.hoisted(() => ({ isPackaged: false }));
vi.mock("electron", () => ({ app: state, protocol: {} }));
const { contentSecurityPolicy, fileOfUrl } = await import("./app-protocol");
const { isAllowedUrl } = await import("./offline");
const { devOrigin, isOurUrl } = await import("./page-origin");

const folder = path.resolve("/program/out/renderer");
const inFolder = (name: string) => path.join(folder, name);

describe("the files of the page", () => {
  test.each([
    ["app://wortlaut/", "index.html"],
    ["app://wortlaut/assets/index-1a.js", "assets/index-1a.js"],
    ["app://wortlaut/assets/a%20b.css?x=1#y", "assets/a b.css"],
    ["app://wortlaut/../../x.js", "x.js"],
  ])("%s is served", (url, file) => {
    expect(fileOfUrl(url, folder)).toBe(inFolder(file));
  });

  test.each([
    "app://wortlaut/%2e%2e%2fmain/index.js",
    "app://wortlaut/..%2f..%2f..%2fetc/passwd",
    "app://wortlaut/%5c..%5c..%5cx",
    "app://wortlaut/a%00.html",
    "app://wortlaut/%",
    "app://wortlaut/.",
    "app://other/index.html",
    "app://wortlaut:80/index.html",
    "file:///etc/passwd",
    "https://wortlaut/index.html",
    "nonsense",
  ])("%s is refused", (url) => {
    const file = fileOfUrl(url, folder);
    // An address that names the folder itself is its start page.
    expect(file === undefined || file === inFolder("index.html")).toBe(true);
  });
});

describe("what may be loaded", () => {
  test.each([
    "app://wortlaut/x.js",
    "data:image/png;base64,AA",
    "blob:app://wortlaut/1",
    "devtools://devtools/x",
  ])("%s yes", (url) => expect(isAllowedUrl(url, undefined)).toBe(true));

  test.each([
    "http://127.0.0.1:5174/",
    "https://example.org/",
    "ws://127.0.0.1:1/",
    "file:///etc/passwd",
    "app://wortlaut.example.org/",
    "app://other/",
    "blob:https://example.org/1",
    "ftp://127.0.0.1/",
    "",
  ])("%s no", (url) => expect(isAllowedUrl(url, undefined)).toBe(false));

  test("the development server, and only on this computer and unpackaged", () => {
    vi.stubEnv("WORTLAUT_DEV_ORIGIN", "http://127.0.0.1:5174");
    expect(devOrigin()).toBe("http://127.0.0.1:5174");
    expect(isOurUrl("http://127.0.0.1:5174/index.html")).toBe(true);
    expect(isAllowedUrl("ws://127.0.0.1:5174/", devOrigin())).toBe(true);
    expect(isAllowedUrl("http://127.0.0.1:51740/", devOrigin())).toBe(false);
    state.isPackaged = true;
    expect(devOrigin()).toBeUndefined();
    state.isPackaged = false;
    for (const origin of [
      "http://192.168.0.2:5174",
      "http://127.0.0.1:5174@evil.example",
      "https://x.example",
    ]) {
      vi.stubEnv("WORTLAUT_DEV_ORIGIN", origin);
      expect(devOrigin()).toBeUndefined();
    }
    vi.unstubAllEnvs();
  });
});

test("the policy allows nothing that is not named", () => {
  expect(contentSecurityPolicy).toMatch(/^default-src 'none';/);
  expect(contentSecurityPolicy).not.toMatch(/unsafe|http|\*/);
});
