import path from "node:path";
import { type Disk, errnoOf, isMissing } from "./disk";

let probes = 0;

/** Age of a file by the clock of its file system, which may be a server's: measured against a file made just now. */
export async function ageOf(disk: Disk, folder: string, file: string): Promise<number> {
  const probe = path.join(folder, ".wortlaut", `.clock.${process.pid}.${probes++}.tmp`);
  const handle = await disk.open(probe, "wx");
  try {
    const now = (await handle.stat()).mtimeMs;
    return now - (await disk.stat(file)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  } finally {
    await handle.close();
    await disk.unlink(probe);
  }
}
/** Age of a file by this computer's clock, for folders that cannot be written to. */
export async function ageWithoutWriting(disk: Disk, file: string): Promise<number> {
  try {
    return Date.now() - (await disk.stat(file)).mtimeMs;
  } catch {
    return 0;
  }
}

/** Creates `file` with its content in one step; false if it is there already. */
export async function createWith(disk: Disk, file: string, content: string): Promise<boolean> {
  const temporary = `${path.dirname(file)}/.${path.basename(file)}.${process.pid}.${probes++}.tmp`;
  const handle = await disk.open(temporary, "wx");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await disk.link(temporary, file);
    return true;
  } catch (error) {
    if (errnoOf(error) === "EEXIST") return false;
    return await createInPlace(disk, file, content);
  } finally {
    await disk.unlink(temporary).catch(() => undefined);
  }
}

/** For file systems without links (FAT, some shares): for a moment the file is there without its content. */
async function createInPlace(disk: Disk, file: string, content: string): Promise<boolean> {
  try {
    const handle = await disk.open(file, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (errnoOf(error) === "EEXIST") return false;
    throw error;
  }
}
