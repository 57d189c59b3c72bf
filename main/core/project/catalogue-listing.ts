import { idSchema } from "#shared/model/ids";
import { errnoOf, isMissing } from "./disk";
import { type Stamp, stampOf } from "./durable-file";
import { inParallel } from "./in-parallel";
import type { ProjectFolder } from "./project-folder";

/** The files of one article as they are on disk. */
export interface ListedArticle {
  id: string;
  /** Undefined when the folder has no `article.json`. */
  stamp: Stamp | undefined;
  /** By coder. */
  work: Map<string, Stamp | undefined>;
}

/** What there is in a project folder, from names and times alone. */
export interface ProjectListing {
  articles: ListedArticle[];
  /** Annotation files whose article is not there, as coder and article. */
  stray: Array<{ coder: string; article: string }>;
}

/** Lists articles and annotation files; files of other names are not looked at. */
export async function listProject(folder: ProjectFolder): Promise<ProjectListing> {
  const ids = (await namesIn(folder, "articles")).filter(isId);
  const byId = new Map<string, ListedArticle>(
    ids.map((id) => [id, { id, stamp: undefined, work: new Map() }]),
  );
  const stray: ProjectListing["stray"] = [];
  for (const coder of (await namesIn(folder, "annotations")).filter(isId)) {
    for (const name of await namesIn(folder, `annotations/${coder}`)) {
      const article = idOfFile(name);
      if (article === undefined) continue;
      const listed = byId.get(article);
      if (listed) listed.work.set(coder, undefined);
      else stray.push({ coder, article });
    }
  }
  const articles = [...byId.values()];
  await inParallel(articles, 48, async (article) => {
    article.stamp = await stampOf(folder.disk, folder.at(`articles/${article.id}/article.json`));
    for (const coder of article.work.keys()) {
      const file = folder.at(`annotations/${coder}/${article.id}.json`);
      article.work.set(coder, await stampOf(folder.disk, file));
    }
  });
  return { articles, stray };
}

/** Ids of the coders that have a file. */
export async function listCoders(folder: ProjectFolder): Promise<string[]> {
  const names = await namesIn(folder, "coders");
  return names.flatMap((name) => idOfFile(name) ?? []).sort();
}

/** Names in a folder of the project; none if it is missing. */
export async function namesIn(folder: ProjectFolder, name: string): Promise<string[]> {
  try {
    return await folder.disk.readdir(folder.at(name));
  } catch (error) {
    if (isMissing(error) || errnoOf(error) === "ENOTDIR") return [];
    throw error;
  }
}

function idOfFile(name: string): string | undefined {
  const id = name.endsWith(".json") ? name.slice(0, -5) : "";
  return isId(id) ? id : undefined;
}

function isId(name: string): boolean {
  return idSchema.safeParse(name).success;
}
