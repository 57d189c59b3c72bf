import { CircleCheck, CircleMinus } from "lucide-react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { FormatDescription } from "#shared/ipc/export-types";
import { datasetMessages } from "#shared/messages/dataset";
import { formatMessages } from "#shared/messages/formats";
import { useMessages } from "../../i18n/use-messages";
import { useLossWords } from "./use-loss-words";

/** The formats as cards: what each is for, how it counts offsets, what it cannot carry. */
export function FormatCards({
  formats,
  chosen,
  onChoose,
}: {
  formats: readonly FormatDescription[];
  chosen: string;
  onChoose: (format: string) => void;
}) {
  const t = useMessages(datasetMessages);
  return (
    <RadioGroup value={chosen} onChange={onChoose}>
      <Label className="section-title">{t("format")}</Label>
      <div className="format-cards">
        {formats.map((format) => (
          <FormatCard key={format.id} format={format} />
        ))}
      </div>
    </RadioGroup>
  );
}

function FormatCard({ format }: { format: FormatDescription }) {
  const t = useMessages(datasetMessages);
  const formatWord = useMessages(formatMessages);
  const loss = useLossWords();
  const about = `about-${format.id}`;
  return (
    <Radio value={format.id} className="format-card">
      <span className="format-name">{format.name}</span>
      {about in formatMessages ? (
        <span className="format-about">{formatWord(about as "about-csv")}</span>
      ) : null}
      <span className="format-facts">
        <span className="format-unit">
          {t(`unit-${format.offsetUnit}`)} · .{format.extensions[0]}
        </span>
        {format.cannotCarry.length === 0 ? (
          <span className="format-all">
            <CircleCheck size={13} aria-hidden /> {t("carriesAll")}
          </span>
        ) : (
          <span className="format-lacks">
            <CircleMinus size={13} aria-hidden />
            <span>
              {t("cannotCarry")}: {format.cannotCarry.map((entry) => loss.whatOf(entry)).join("; ")}
            </span>
          </span>
        )}
      </span>
    </Radio>
  );
}
