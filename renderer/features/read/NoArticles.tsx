import { ClipboardPaste, FileInput, FolderInput, Newspaper } from "lucide-react";
import { commandMessages } from "#shared/messages/commands";
import { libraryMessages } from "#shared/messages/library";
import { runCommand } from "../../commands/run-command";
import { useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { Blank } from "../../ui/Blank";
import { Button } from "../../ui/Button";

/** A project without articles: the ways to bring some in. */
export function NoArticles() {
  const t = useMessages(libraryMessages);
  const command = useMessages(commandMessages);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  return (
    <Blank
      icon={<Newspaper size={40} strokeWidth={1.2} />}
      title={t("emptyTitle")}
      actions={
        readOnly ? null : (
          <>
            <Button look="primary" icon={<FileInput size={15} />} onPress={() => runCommand("import.files")}>
              {command("import.files")}
            </Button>
            <Button icon={<FolderInput size={15} />} onPress={() => runCommand("import.folder")}>
              {command("import.folder")}
            </Button>
            <Button icon={<ClipboardPaste size={15} />} onPress={() => runCommand("import.paste")}>
              {command("import.paste")}
            </Button>
          </>
        )
      }
    >
      {t("emptyText")}
    </Blank>
  );
}
