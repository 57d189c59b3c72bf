import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { inspectorMessages } from "#shared/messages/inspector";
import type { Span } from "#shared/model/annotations";
import { useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { LabelMark } from "../../ui/LabelMark";

const all = "*";

/** Chips that leave only the spans of one label in the list. */
export function SpanLabelFilter({
  spans,
  chosen,
  onChoose,
}: {
  spans: readonly Span[];
  chosen: string | undefined;
  onChoose: (label: string | undefined) => void;
}) {
  const t = useMessages(inspectorMessages);
  const labels = useProject((state) => state.snapshot?.codebook.labels);
  const present = (labels ?? []).filter((label) => spans.some((span) => span.label === label.id));
  if (present.length < 2 && chosen === undefined) return null;
  return (
    <ToggleButtonGroup
      className="chips span-chips"
      aria-label={t("filterLabel")}
      disallowEmptySelection
      selectedKeys={[chosen ?? all]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        onChoose(key === undefined || key === all ? undefined : String(key));
      }}
    >
      <ToggleButton id={all} className="chip">
        {t("allLabels")}
      </ToggleButton>
      {present.map((label) => (
        <ToggleButton key={label.id} id={label.id} className="chip">
          <LabelMark colour={label.colour} shape={label.shape} /> {label.name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
