import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { makeLargeProject } from "../large/project";

type Made = Awaited<ReturnType<typeof makeLargeProject>>;

/**
 * The project of `makeLargeProject` with at most `spans` spans in all, made anew only when it is not there: half a
 * million spans take minutes to write.
 */
export async function makeExportProject(folder: string, articles: number, spans: number): Promise<Made> {
  const note = `${folder}.json`;
  if (existsSync(note)) return JSON.parse(readFileSync(note, "utf8")) as Made;
  rmSync(folder, { recursive: true, force: true });
  const made = await makeLargeProject(folder, articles, Math.max(20, Math.ceil(articles / 2)), spans);
  writeFileSync(note, JSON.stringify(made));
  return made;
}
