import type { FileHandle } from "node:fs/promises";
import { type Disk, realDisk } from "./disk";

/** A kind of call that can be made to fail. */
export type DiskCall = "open" | "write" | "sync" | "rename" | "link" | "mkdir";

/** A disk for tests that fails when told to. */
export interface FailingDisk extends Disk {
  /** Makes calls fail with this error code where `decide` says so; undefined ends it. */
  failWith(code: string | undefined, decide?: (call: DiskCall, file: string) => boolean): void;
  /** How many calls of each kind were made. */
  readonly calls: Record<DiskCall, number>;
}

/** A real disk that can be made to fail. */
export function failingDisk(): FailingDisk {
  let code: string | undefined;
  let decides: (call: DiskCall, file: string) => boolean = () => true;
  const calls: Record<DiskCall, number> = { open: 0, write: 0, sync: 0, rename: 0, link: 0, mkdir: 0 };
  const check = (call: DiskCall, file: string) => {
    calls[call]++;
    if (code && decides(call, file)) throw Object.assign(new Error(`${code}: ${call} ${file}`), { code });
  };
  const wrap = (handle: FileHandle, file: string): FileHandle =>
    new Proxy(handle, {
      get(target, name) {
        const value = Reflect.get(target, name, target);
        if (typeof value !== "function") return value;
        return async (...args: unknown[]) => {
          if (name === "write" || name === "writeFile") check("write", file);
          if (name === "sync" || name === "datasync") check("sync", file);
          return value.apply(target, args);
        };
      },
    });
  return {
    ...realDisk,
    calls,
    failWith(next, decide = () => true) {
      code = next;
      decides = decide;
    },
    async open(file, flags, mode) {
      if (flags !== "r") check("open", String(file));
      return wrap(await realDisk.open(file, flags, mode), String(file));
    },
    async rename(from, to) {
      check("rename", String(to));
      return realDisk.rename(from, to);
    },
    async link(from, to) {
      check("link", String(to));
      return realDisk.link(from, to);
    },
    mkdir: (async (folder: string, options?: { recursive?: boolean }) => {
      check("mkdir", String(folder));
      return realDisk.mkdir(folder, options);
    }) as Disk["mkdir"],
  };
}
