import { expect, test } from "vitest";
import { controlFile, parseFpmArguments } from "./fpm-arguments.mjs";

const argv = [
  "-s",
  "dir",
  "--force",
  "-t",
  "deb",
  "--name=wortlaut",
  "--version",
  "1.2.0",
  "--architecture",
  "amd64",
  "-d",
  "libnss3",
  "-d",
  "libgtk-3-0 | libgtk-3-0t64",
  "--description",
  "Tags news.\n\nOffline = safe.",
  "--url",
  "https://example.invalid/?a=b",
  "/build/linux-unpacked/=/opt/Wortlaut",
];

test("tells flags from sources and keeps what comes several times", () => {
  const fpm = parseFpmArguments(argv);
  expect(fpm.sources).toEqual(["/build/linux-unpacked/=/opt/Wortlaut"]);
  expect(fpm.last("-t")).toBe("deb");
  expect(fpm.last("--name", "-n")).toBe("wortlaut");
  expect(fpm.all("-d")).toEqual(["libnss3", "libgtk-3-0 | libgtk-3-0t64"]);
  expect(fpm.last("--url")).toBe("https://example.invalid/?a=b");
  expect(fpm.last("--nothing")).toBeUndefined();
});

test("writes a control file that Debian accepts", () => {
  expect(controlFile(parseFpmArguments(argv), 2049)).toBe(
    [
      "Package: wortlaut",
      "Version: 1.2.0",
      "Architecture: amd64",
      "Installed-Size: 3",
      "Depends: libnss3, libgtk-3-0 | libgtk-3-0t64",
      "Section: misc",
      "Priority: optional",
      "Homepage: https://example.invalid/?a=b",
      "Description: Tags news.",
      " .",
      " Offline = safe.",
      "",
    ].join("\n"),
  );
});
