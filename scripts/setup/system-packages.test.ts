import { describe, expect, test } from "vitest";
import {
  aptNames,
  installableNames,
  installCommand,
  missingLibraries,
  neededPackages,
} from "./system-packages.mjs";

const ldd = `	linux-vdso.so.1 (0x00007ffd)
	libgtk-3.so.0 => not found
	libnss3.so => not found
	libnssutil3.so => not found
	libgtk-3.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
`;

const policy = (names: Record<string, string>) =>
  Object.entries(names)
    .map(
      ([name, candidate]) => `${name}:\n  Installed: (none)\n  Candidate: ${candidate}\n  Version table:\n`,
    )
    .join("");

const bookworm = policy({
  "libgtk-3-0": "3.24.38-2~deb12u3",
  libnss3: "2:3.87.1-1",
  libgbm1: "22.3.6-1",
  libasound2: "1.2.8-1",
  xvfb: "2:21.1.7",
});
const noble = policy({
  "libgtk-3-0": "(none)",
  "libgtk-3-0t64": "3.24.41-4",
  libnss3: "2:3.98-1",
  libgbm1: "24.0.5-1",
  libasound2: "(none)",
  libasound2t64: "1.2.11-1",
  xvfb: "2:21.1.12",
});
const all = neededPackages({
  libraries: ["libgtk-3.so.0", "libnss3.so", "libgbm.so.1", "libasound.so.2"],
  needsXvfb: true,
});

test("missingLibraries names each library ldd could not find, once", () => {
  expect(missingLibraries(ldd)).toEqual(["libgtk-3.so.0", "libnss3.so", "libnssutil3.so"]);
  expect(missingLibraries("\tstatically linked\n")).toEqual([]);
});

describe("neededPackages", () => {
  const apt = (libraries: string[]) => neededPackages({ libraries }).map((one) => one.apt.at(-1));

  test("asks for no more than what is missing", () => {
    expect(apt([])).toEqual([]);
    expect(apt(["libnspr4.so", "libnss3.so"])).toEqual(["libnss3"]);
    expect(apt(["libasound.so.2"])).toEqual(["libasound2"]);
  });

  test("counts on GTK for the libraries it brings along", () => {
    expect(apt(["libatk-1.0.so.0", "libXcomposite.so.1", "libgtk-3.so.0"])).toEqual(["libgtk-3-0"]);
  });

  test("adds a virtual screen and a font on request", () => {
    const needed = neededPackages({ libraries: [], needsXvfb: true, needsFonts: true });
    expect(needed.map((one) => one.apt)).toEqual([["xvfb"], ["fonts-dejavu-core"]]);
  });
});

describe("aptNames", () => {
  test("takes the plain names where there are no others", () => {
    expect(aptNames(all, installableNames(bookworm))).toEqual([
      "libgtk-3-0",
      "libnss3",
      "libgbm1",
      "libasound2",
      "xvfb",
    ]);
  });

  test("takes the t64 names where the plain ones are only virtual", () => {
    expect(aptNames(all, installableNames(noble))).toEqual([
      "libgtk-3-0t64",
      "libnss3",
      "libgbm1",
      "libasound2t64",
      "xvfb",
    ]);
  });

  test("still has a name when apt knows nothing yet", () => {
    expect(aptNames(all, installableNames(""))).toContain("libgtk-3-0");
  });
});

test("installableNames drops the architecture apt adds on foreign ones", () => {
  expect(installableNames("libnss3:i386:\n  Candidate: 2.0\n")).toEqual(new Set(["libnss3"]));
});

test("installCommand speaks each package manager's words", () => {
  const needed = neededPackages({ libraries: ["libnss3.so", "libgbm.so.1"] });
  expect(installCommand("dnf", needed)).toBe("sudo dnf install nss mesa-libgbm");
  expect(installCommand("pacman", needed)).toBe("sudo pacman -S nss mesa");
  expect(installCommand("zypper", needed)).toBe("sudo zypper install mozilla-nss libgbm1");
});
