import type { CommandId } from "#shared/commands";
import type { ArticleSummary } from "#shared/ipc/project-types";
import { commandMessages } from "#shared/messages/commands";
import { formatMessage, type UiLanguage } from "#shared/messages/define";
import type { Actor } from "#shared/model/project";
import { commandList } from "../../commands/run-command";
import type { PaletteItem } from "./rank";

export type Item =
  | (PaletteItem & { kind: "command"; command: CommandId; shortcut: string | undefined })
  | (PaletteItem & { kind: "article"; article: ArticleSummary })
  | (PaletteItem & { kind: "actor"; actor: Actor });

// Walking and border keys mean nothing from a palette that has just covered the text.
const hidden = new Set<CommandId>([
  "palette.open",
  "span.start-earlier",
  "span.start-later",
  "span.end-earlier",
  "span.end-later",
]);

/** These commands, found by their names in both languages. */
export function commandItems(commands: readonly CommandId[], language: UiLanguage): Item[] {
  const other = language === "en" ? "de" : "en";
  return commandList
    .filter((command) => !hidden.has(command.id) && commands.includes(command.id))
    .map((command) => ({
      id: `command ${command.id}`,
      kind: "command",
      command: command.id,
      name: formatMessage(commandMessages[command.id], language),
      also: formatMessage(commandMessages[command.id], other),
      shortcut: command.shortcut,
    }));
}

/** All articles, found by title, source and file. */
export function articleItems(articles: readonly ArticleSummary[]): Item[] {
  return articles.map((article) => ({
    id: `article ${article.id}`,
    kind: "article",
    article,
    name: article.title,
    also: `${article.source} ${article.fileName}`,
  }));
}

/** All actors of the registry, found by name and aliases. */
export function actorItems(actors: readonly Actor[]): Item[] {
  return actors.map((actor) => ({
    id: `actor ${actor.id}`,
    kind: "actor",
    actor,
    name: actor.name,
    also: actor.aliases.join(" "),
  }));
}
