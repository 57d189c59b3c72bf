import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from "electron";
import { systemMenuMessages } from "#shared/messages/commands";
import type { UiLanguage } from "#shared/messages/define";

/** The menu of the right mouse button: cut, copy and paste where text is, nothing elsewhere. */
export function offerContextMenu(window: BrowserWindow, language: () => UiLanguage): void {
  window.webContents.on(
    "context-menu",
    (_event, { isEditable, editFlags, selectionText, formControlType }) => {
      // The article is a text one can walk in but not change; only form fields take cut and paste.
      const field = isEditable && formControlType !== "none";
      if (!field && selectionText.trim() === "") return;
      const say = (key: "cut" | "copy" | "paste" | "selectAll") => systemMenuMessages[key][language()];
      const items: MenuItemConstructorOptions[] = [
        { role: "copy", label: say("copy"), enabled: editFlags.canCopy },
        { type: "separator" },
        { role: "selectAll", label: say("selectAll"), enabled: editFlags.canSelectAll },
      ];
      if (field) {
        items.unshift({ role: "cut", label: say("cut"), enabled: editFlags.canCut });
        items.splice(2, 0, { role: "paste", label: say("paste"), enabled: editFlags.canPaste });
      }
      Menu.buildFromTemplate(items).popup({ window });
    },
  );
}
