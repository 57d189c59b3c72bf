import { registryMessages } from "#shared/messages/registry";
import { useMessages } from "../../i18n/use-messages";
import { keepFocus } from "../../state/focus-return";
import { useProject } from "../../state/project-store";
import { openDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";

interface ChosenEntriesProps {
  registry: "actors" | "statements";
  chosen: ReadonlySet<string>;
  onNone: () => void;
}

/** What can be done with several entries of a registry. */
export function ChosenEntries({ registry, chosen, onNone }: ChosenEntriesProps) {
  const t = useMessages(registryMessages);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  if (chosen.size < 2) return null;
  return (
    <footer className="registry-chosen">
      <span className="grow">{t("chosen", { count: chosen.size })}</span>
      <Button
        look="quiet"
        onPress={() => {
          onNone();
          keepFocus();
        }}
      >
        {t("chooseNone")}
      </Button>
      <Button
        look="primary"
        isDisabled={readOnly}
        onPress={() => openDialog({ kind: "merge-entries", registry, entries: [...chosen], onDone: onNone })}
      >
        {t("mergeInto")}
      </Button>
    </footer>
  );
}
