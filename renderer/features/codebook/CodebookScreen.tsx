import { BookOpen } from "lucide-react";
import { codebookMessages } from "#shared/messages/codebook";
import { useMessages } from "../../i18n/use-messages";
import { useCodebook, useDraft } from "../../state/codebook-store";
import { useProject } from "../../state/project-store";
import { Blank } from "../../ui/Blank";
import { CodebookHead } from "./CodebookHead";
import { CodebookList } from "./CodebookList";
import { LabelEditor } from "./LabelEditor";
import { RecheckList } from "./RecheckList";
import { RoleEditor } from "./RoleEditor";
import { Versions } from "./Versions";
import "./codebook.css";

/** The codebook: labels, attributes and links, their looks and guidelines, and what became of them over time. */
export function CodebookScreen() {
  const draft = useDraft();
  if (!draft) return null;
  return (
    <div className="codebook">
      <CodebookList draft={draft} />
      <div className="codebook-main">
        <CodebookHead draft={draft} />
        <CodebookPage />
      </div>
    </div>
  );
}

function CodebookPage() {
  const t = useMessages(codebookMessages);
  const draft = useDraft();
  const place = useCodebook((state) => state.place);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const labels = draft?.labels ?? [];
  if (place?.at === "versions") return <Versions />;
  if (place?.at === "recheck") return <RecheckList />;
  if (place?.at === "role") {
    const role = draft?.roles.find(({ id }) => id === place.id);
    if (role) return <RoleEditor key={role.id} role={role} labels={labels} readOnly={readOnly} />;
  }
  const label = place?.at === "label" ? labels.find(({ id }) => id === place.id) : labels[0];
  if (label) return <LabelEditor key={label.id} label={label} readOnly={readOnly} />;
  return <Blank icon={<BookOpen size={34} strokeWidth={1.4} />} title={t("title")} />;
}
