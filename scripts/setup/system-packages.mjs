/**
 * A package in the words of each package manager; for apt the names of several releases, newest first.
 * @typedef {{apt: string[], dnf: string, pacman: string, zypper: string}} SystemPackage
 */

/** @type {Record<string, SystemPackage>} */
const packages = {
  gtk: { apt: ["libgtk-3-0t64", "libgtk-3-0"], dnf: "gtk3", pacman: "gtk3", zypper: "libgtk-3-0" },
  nss: { apt: ["libnss3"], dnf: "nss", pacman: "nss", zypper: "mozilla-nss" },
  gbm: { apt: ["libgbm1"], dnf: "mesa-libgbm", pacman: "mesa", zypper: "libgbm1" },
  sound: { apt: ["libasound2t64", "libasound2"], dnf: "alsa-lib", pacman: "alsa-lib", zypper: "libasound2" },
  cups: { apt: ["libcups2t64", "libcups2"], dnf: "cups-libs", pacman: "libcups", zypper: "libcups2" },
  xvfb: {
    apt: ["xvfb"],
    dnf: "xorg-x11-server-Xvfb",
    pacman: "xorg-server-xvfb",
    zypper: "xorg-x11-server-Xvfb",
  },
  fonts: {
    apt: ["fonts-dejavu-core"],
    dnf: "dejavu-sans-fonts",
    pacman: "ttf-dejavu",
    zypper: "dejavu-fonts",
  },
};

/** GTK brings what is not named here: ATK, Cairo, Pango, D-Bus, GLib and the X11 libraries. */
const ownersOf = [
  { library: /^lib(nss3|nssutil3|smime3|nspr4|ssl3)\.so/, names: ["nss"] },
  { library: /^lib(gbm|drm)\.so/, names: ["gbm"] },
  { library: /^libasound\.so/, names: ["sound"] },
  { library: /^libcups\.so/, names: ["gtk", "cups"] },
];

/** The libraries that `ldd` could not find, from its output. */
export function missingLibraries(/** @type {string} */ lddOutput) {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? "");
  return [...new Set(names)];
}

/**
 * The packages that supply missing libraries, each once.
 * @param {{libraries: readonly string[], needsXvfb?: boolean, needsFonts?: boolean}} missing
 * @returns {SystemPackage[]}
 */
export function neededPackages({ libraries, needsXvfb = false, needsFonts = false }) {
  const names = new Set(
    libraries.flatMap((library) => ownersOf.find((owner) => owner.library.test(library))?.names ?? ["gtk"]),
  );
  if (needsXvfb) names.add("xvfb");
  if (needsFonts) names.add("fonts");
  return Object.keys(packages)
    .filter((name) => names.has(name))
    .flatMap((name) => packages[name] ?? []);
}

/**
 * Whether apt could install each of the names, from the output of `apt-cache policy`. A virtual package, as the old
 * names are after a rename, has no candidate.
 * @returns {Set<string>}
 */
export function installableNames(/** @type {string} */ policyOutput) {
  const found = new Set();
  let current = "";
  for (const line of policyOutput.split("\n")) {
    const header = /^(\S+):$/.exec(line);
    if (header) current = header[1] ?? "";
    const candidate = /^\s+Candidate: (.+)$/.exec(line)?.[1];
    if (candidate && candidate !== "(none)") found.add(current.replace(/:\w+$/, ""));
  }
  return found;
}

/**
 * One apt name for each package: the first that exists in this release, else the oldest.
 * @param {readonly SystemPackage[]} needed
 * @param {ReadonlySet<string>} installable
 */
export function aptNames(needed, installable) {
  return needed.map(({ apt }) => apt.find((name) => installable.has(name)) ?? apt.at(-1) ?? "");
}

/** The command that installs packages, for a package manager other than apt. */
export function installCommand(
  /** @type {"dnf" | "pacman" | "zypper"} */ manager,
  /** @type {readonly SystemPackage[]} */ needed,
) {
  const verb = { dnf: "dnf install", pacman: "pacman -S", zypper: "zypper install" }[manager];
  return `sudo ${verb} ${needed.map((one) => one[manager]).join(" ")}`;
}
