import { extname } from "node:path";
import { realDisk } from "../project/disk";
import { stampOf } from "../project/durable-file";

// Signs no file name may have on one of the systems, and names Windows keeps for devices.
const refusedSigns = /[<>:"/\\|?*\p{Cc}\p{Cs}]+/gu;
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** `name` as a file name for every system, without an ending; `fallback` when nothing of it is left. */
export function fileName(name: string, fallback: string): string {
  const cleaned = name
    .replace(refusedSigns, " ")
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  return cleaned === "" || devices.test(cleaned) ? fallback : cleaned;
}

/**
 * Where a file of `format` goes when the person chose `target`: there if it ends so, else with the ending. The system
 * has asked whether `target` may be replaced, not whether the longer name may; if that is taken, a free one is found.
 */
export async function placeFor(target: string, format: string): Promise<string> {
  if (extname(target).toLowerCase() === `.${format}`) return target;
  for (let number = 1; ; number++) {
    const file = `${target}${number === 1 ? "" : ` (${number})`}.${format}`;
    const stamp = await stampOf(realDisk, file);
    if (!stamp) return file;
  }
}
