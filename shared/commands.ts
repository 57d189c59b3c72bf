/** Where a command stands in the native menu. */
export type MenuPlace = "file" | "edit" | "view" | "article" | "tag" | "go" | "help";

/** One thing a person can do: it feeds the menu, the keyboard, the palette and the buttons. */
export interface CommandDescription {
  /** `noun.verb`; its words are `commands.<id>` in messages/commands.ts. */
  id: string;
  /** In Electron's accelerator form; "Mod" is Ctrl, on macOS Cmd. */
  shortcut?: string;
  menu?: MenuPlace;
  /** Commands of one menu with the same group stand between separators. */
  group?: number;
  /** Shown as a tick that can be set. */
  checkable?: boolean;
  /** Keys the reader handles itself: shown in menu and help, but not registered as an accelerator. */
  readerOnly?: boolean;
}

/** Every user command, in the order of menus and help. */
export const commands = [
  { id: "project.new", shortcut: "Mod+Shift+N", menu: "file", group: 1 },
  { id: "project.open", shortcut: "Mod+O", menu: "file", group: 1 },
  { id: "project.open-sample", menu: "file", group: 1 },
  { id: "project.close", menu: "file", group: 1 },
  { id: "import.files", shortcut: "Mod+I", menu: "file", group: 2 },
  { id: "import.folder", shortcut: "Mod+Shift+I", menu: "file", group: 2 },
  { id: "import.paste", shortcut: "Mod+Shift+V", menu: "file", group: 2 },
  { id: "import.spans", menu: "file", group: 2 },
  { id: "import.spans-folder", menu: "file", group: 2 },
  { id: "export.dataset", shortcut: "Mod+E", menu: "file", group: 3 },
  { id: "export.again", menu: "file", group: 3 },
  { id: "project.verify", menu: "file", group: 4 },
  { id: "project.reveal", menu: "file", group: 4 },
  { id: "settings.open", shortcut: "Mod+,", menu: "file", group: 5 },
  { id: "edit.undo", shortcut: "Mod+Z", menu: "edit", group: 1 },
  { id: "edit.redo", shortcut: "Mod+Y", menu: "edit", group: 1 },
  { id: "find.article", shortcut: "Mod+F", menu: "edit", group: 3 },
  { id: "find.project", shortcut: "Mod+Shift+F", menu: "edit", group: 3 },
  { id: "tag.claim", shortcut: "1", menu: "tag", group: 1, readerOnly: true },
  { id: "tag.actor", shortcut: "2", menu: "tag", group: 1, readerOnly: true },
  { id: "tag.date", shortcut: "3", menu: "tag", group: 1, readerOnly: true },
  { id: "tag.same-wording", shortcut: "Mod+D", menu: "tag", group: 2 },
  { id: "tag.note", shortcut: "N", menu: "tag", group: 2, readerOnly: true },
  { id: "span.next", shortcut: "Tab", menu: "tag", group: 3, readerOnly: true },
  { id: "span.previous", shortcut: "Shift+Tab", menu: "tag", group: 3, readerOnly: true },
  { id: "span.inspect", shortcut: "Enter", menu: "tag", group: 3, readerOnly: true },
  { id: "span.start-earlier", shortcut: "Alt+ArrowLeft", menu: "tag", group: 4, readerOnly: true },
  { id: "span.start-later", shortcut: "Alt+ArrowDown", menu: "tag", group: 4, readerOnly: true },
  { id: "span.end-earlier", shortcut: "Alt+ArrowUp", menu: "tag", group: 4, readerOnly: true },
  { id: "span.end-later", shortcut: "Alt+ArrowRight", menu: "tag", group: 4, readerOnly: true },
  { id: "span.remove", shortcut: "Delete", menu: "tag", group: 5, readerOnly: true },
  { id: "link.speaker", shortcut: "A", menu: "tag", group: 6, readerOnly: true },
  { id: "link.date", shortcut: "D", menu: "tag", group: 6, readerOnly: true },
  { id: "link.statement", shortcut: "S", menu: "tag", group: 6, readerOnly: true },
  { id: "link.entry", shortcut: "I", menu: "tag", group: 6, readerOnly: true },
  { id: "link.any", shortcut: "L", menu: "tag", group: 6, readerOnly: true },
  { id: "suggestion.next", shortcut: ".", menu: "tag", group: 7, readerOnly: true },
  { id: "suggestion.previous", shortcut: ",", menu: "tag", group: 7, readerOnly: true },
  { id: "suggestion.accept", shortcut: "Enter", menu: "tag", group: 7, readerOnly: true },
  { id: "suggestion.reject", shortcut: "X", menu: "tag", group: 7, readerOnly: true },
  { id: "suggestion.other-reading", shortcut: "R", menu: "tag", group: 7, readerOnly: true },
  { id: "suggestion.accept-proposals", shortcut: "P", menu: "tag", group: 7, readerOnly: true },
  { id: "suggestion.accept-dates", shortcut: "Mod+Shift+D", menu: "tag", group: 8 },
  { id: "suggestion.accept-known", shortcut: "Mod+Shift+A", menu: "tag", group: 8 },
  { id: "tag.everywhere", shortcut: "Mod+Shift+E", menu: "tag", group: 8 },
  { id: "article.edit", menu: "article", group: 1 },
  { id: "article.mask", menu: "article", group: 1 },
  { id: "article.unmask", menu: "article", group: 1 },
  { id: "article.todo", menu: "article", group: 2 },
  { id: "article.doing", menu: "article", group: 2 },
  { id: "article.done", shortcut: "Mod+Enter", menu: "article", group: 2 },
  { id: "article.compare", shortcut: "Mod+Shift+C", menu: "article", group: 2 },
  { id: "article.like", menu: "article", group: 2 },
  { id: "article.remove", menu: "article", group: 3 },
  { id: "article.next", shortcut: "Mod+PageDown", menu: "go", group: 1 },
  { id: "article.previous", shortcut: "Mod+PageUp", menu: "go", group: 1 },
  { id: "go.library", shortcut: "Mod+1", menu: "go", group: 2 },
  { id: "go.reader", shortcut: "Mod+2", menu: "go", group: 2 },
  { id: "go.inspector", shortcut: "Mod+3", menu: "go", group: 2 },
  { id: "go.read", menu: "go", group: 3 },
  { id: "go.compare", menu: "go", group: 3 },
  { id: "go.overview", menu: "go", group: 3 },
  { id: "go.wording", menu: "go", group: 3 },
  { id: "go.chronology", menu: "go", group: 3 },
  { id: "go.concordance", menu: "go", group: 3 },
  { id: "go.actors", menu: "go", group: 3 },
  { id: "go.claims", menu: "go", group: 3 },
  { id: "go.codebook", menu: "go", group: 3 },
  { id: "go.dataset", menu: "go", group: 3 },
  { id: "coder.choose", menu: "article", group: 4 },
  { id: "view.library", shortcut: "Mod+B", menu: "view", group: 1, checkable: true },
  { id: "view.inspector", shortcut: "Mod+Shift+B", menu: "view", group: 1, checkable: true },
  { id: "view.suggestions", menu: "view", group: 1, checkable: true },
  { id: "view.minimap", menu: "view", group: 1, checkable: true },
  { id: "view.larger", shortcut: "Mod+Plus", menu: "view", group: 2 },
  { id: "view.smaller", shortcut: "Mod+-", menu: "view", group: 2 },
  { id: "view.normal-size", shortcut: "Mod+0", menu: "view", group: 2 },
  { id: "view.theme", menu: "view", group: 3 },
  { id: "palette.open", shortcut: "Mod+K", menu: "help", group: 1 },
  { id: "help.guideline", shortcut: "F1", menu: "help", group: 1 },
  { id: "help.keys", shortcut: "?", menu: "help", group: 1, readerOnly: true },
  { id: "help.about", menu: "help", group: 2 },
] as const satisfies readonly CommandDescription[];

export type CommandId = (typeof commands)[number]["id"];
