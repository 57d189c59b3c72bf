import { BookmarkPlus, ChevronDown, History, Trash2 } from "lucide-react";
import { useState } from "react";
import type { ExportPreset, ExportRequest } from "#shared/ipc/export-types";
import { appMessages } from "#shared/messages/app";
import { datasetMessages } from "#shared/messages/dataset";
import { useMessages } from "../../i18n/use-messages";
import { exportAgain, keepPreset, lastExport, removePreset, useExport } from "../../state/export-store";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { MenuButton } from "../../ui/MenuButton";

/** Exports that were kept: taken up again, made again, kept, forgotten. */
export function PresetMenu({
  request,
  onTake,
}: {
  request: ExportRequest | undefined;
  onTake: (preset: ExportPreset) => void;
}) {
  const t = useMessages(datasetMessages);
  const presets = useExport((state) => state.presets);
  const running = useExport((state) => state.running);
  const [naming, setNaming] = useState(false);
  const nameOf = ({ id, name, request: { format } }: ExportPreset) =>
    id === lastExport ? t("presetLast", { format }) : name;
  const named = presets.filter(({ id }) => id !== lastExport);
  return (
    <div className="preset-bar">
      <MenuButton
        label={t("presets")}
        parts={[
          {
            id: "take",
            title: t("presetTake"),
            entries: presets.map((preset) => ({
              id: `take ${preset.id}`,
              name: nameOf(preset),
              run: () => onTake(preset),
            })),
          },
          {
            id: "again",
            title: t("presetAgain"),
            entries: presets
              .filter(({ folder }) => folder !== undefined)
              .map((preset) => ({
                id: `again ${preset.id}`,
                name: `${nameOf(preset)} → ${preset.folder}`,
                icon: <History size={14} aria-hidden />,
                disabled: running,
                run: () => void exportAgain(preset.id),
              })),
          },
          {
            id: "keep",
            entries: [
              {
                id: "keep",
                name: t("presetKeep"),
                icon: <BookmarkPlus size={14} aria-hidden />,
                disabled: request === undefined,
                run: () => setNaming(true),
              },
            ],
          },
          {
            id: "remove",
            title: t("presetRemove"),
            entries: named.map((preset) => ({
              id: `remove ${preset.id}`,
              name: preset.name,
              icon: <Trash2 size={14} aria-hidden />,
              danger: true,
              run: () => void removePreset(preset.id),
            })),
          },
        ]}
      >
        <Button>
          {t("presets")} <ChevronDown size={14} aria-hidden />
        </Button>
      </MenuButton>
      {naming && request ? <NameDialog request={request} onClose={() => setNaming(false)} /> : null}
    </div>
  );
}

function NameDialog({ request, onClose }: { request: ExportRequest; onClose: () => void }) {
  const t = useMessages(datasetMessages);
  const app = useMessages(appMessages);
  const presets = useExport((state) => state.presets);
  const [name, setName] = useState("");
  const clean = name.trim();
  const same = presets.find((preset) => preset.id !== lastExport && preset.name === clean);
  const keep = () => {
    if (clean === "") return;
    void keepPreset(same?.id ?? "", clean, request);
    onClose();
  };
  return (
    <Dialog
      title={t("presetKeep")}
      closeLabel={app("close")}
      onClose={onClose}
      size="small"
      footer={
        <Button look="primary" isDisabled={clean === ""} onPress={keep}>
          {t(same ? "presetReplace" : "presetKeepNow")}
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <Field label={t("presetName")} value={name} onChange={setName} autoFocus maxLength={120} />
      </form>
    </Dialog>
  );
}
