import { FolderOpen } from "lucide-react";
import { projectMessages } from "#shared/messages/project";
import { useMessages } from "../../i18n/use-messages";
import { ask } from "../../state/ask";
import { useProject } from "../../state/project-store";
import { closeDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { ProblemTable } from "./ProblemTable";

/** Shown after opening a project in which files were damaged: nothing is mended in silence. */
export function Problems() {
  const t = useMessages(projectMessages);
  const problems = useProject((state) => state.snapshot?.problems);
  return (
    <Dialog
      size="large"
      title={t("problemsTitle")}
      closeLabel={t("close")}
      onClose={closeDialog}
      footer={
        <>
          <Button icon={<FolderOpen size={15} />} onPress={() => void ask("project:reveal")}>
            {t("showFolder")}
          </Button>
          <Button look="primary" autoFocus onPress={closeDialog}>
            {t("ok")}
          </Button>
        </>
      }
    >
      <p>{t("problemsText")}</p>
      <ProblemTable problems={problems ?? []} />
    </Dialog>
  );
}
