import { Check, Pencil, UserPlus } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { settingsMessages } from "#shared/messages/settings";
import type { Coder } from "#shared/model/project";
import { useMessages } from "../../i18n/use-messages";
import { chooseCoder } from "../../state/project-actions";
import { useProject } from "../../state/project-store";
import { closeDialog } from "../../state/view-store";
import { Button, IconButton } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { cssColour } from "../../ui/label-colour";
import { CoderForm } from "./CoderForm";
import "./coders.css";

/** Who works in this window: choose, add, rename. */
export function Coders() {
  const t = useMessages(settingsMessages);
  const coders = useProject((state) => state.snapshot?.coders);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const [editing, setEditing] = useState<Coder | "new" | undefined>(undefined);
  return (
    <Dialog title={t("codersTitle")} closeLabel={t("close")} onClose={closeDialog} size="small">
      <p className="quiet-text">{t("codersText")}</p>
      {editing ? (
        <CoderForm
          key={editing === "new" ? "new" : editing.id}
          coder={editing === "new" ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      ) : (
        <>
          <ul className="coder-list" aria-label={t("coders")}>
            {(coders ?? []).map((coder) => (
              <CoderRow
                key={coder.id}
                coder={coder}
                onEdit={readOnly ? undefined : () => setEditing(coder)}
              />
            ))}
          </ul>
          {readOnly ? null : (
            <Button icon={<UserPlus size={15} />} onPress={() => setEditing("new")}>
              {t("addCoder")}
            </Button>
          )}
        </>
      )}
    </Dialog>
  );
}

function CoderRow({ coder, onEdit }: { coder: Coder; onEdit: (() => void) | undefined }) {
  const t = useMessages(settingsMessages);
  const atWork = useProject((state) => state.snapshot?.coder === coder.id);
  const articles = useProject((state) => state.snapshot?.articles);
  const count = articles?.length ?? 0;
  const done = articles?.filter((article) => article.work[coder.id]?.status === "done").length ?? 0;
  const choose = () => {
    closeDialog();
    if (!atWork) void chooseCoder(coder.id);
  };
  return (
    <li className={`coder-row ${atWork ? "is-current" : ""}`}>
      <AriaButton
        className="coder-choose"
        aria-label={`${t("work", { name: coder.name })}${atWork ? ` (${t("working")})` : ""}`}
        aria-current={atWork}
        onPress={choose}
      >
        <span className="coder-badge" style={{ borderColor: cssColour(coder.colour) }} aria-hidden>
          {coder.initials}
        </span>
        <span className="grow coder-words">
          <span className="coder-name">{coder.name}</span>
          <span className="quiet-text number">{t("articlesDone", { done, count })}</span>
        </span>
        {atWork ? <Check size={17} aria-hidden /> : null}
      </AriaButton>
      {onEdit ? (
        <IconButton
          label={t("editCoder", { name: coder.name })}
          icon={<Pencil size={14} />}
          onPress={onEdit}
        />
      ) : null}
    </li>
  );
}
