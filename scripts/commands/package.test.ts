import { expect, test } from "vitest";
import { targetArguments } from "./package.mjs";

test("each platform is named once, before its targets", () => {
  expect(targetArguments(["deb", "dmg", "AppImage", "nsis"])).toEqual([
    "--linux",
    "deb",
    "AppImage",
    "--mac",
    "dmg",
    "--win",
    "nsis",
  ]);
});

test.runIf(process.platform === "linux")(
  "folders and archives are made for the machine's own platform",
  () => {
    expect(targetArguments(["dir", "tar.gz", "zip"])).toEqual(["--linux", "dir", "tar.gz", "zip"]);
  },
);
