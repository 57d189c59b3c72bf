import { CircleCheck, CircleMinus } from "lucide-react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { type FormatDescription, formatGroups } from "#shared/ipc/export-types";
import { datasetMessages } from "#shared/messages/dataset";
import { formatMessages } from "#shared/messages/formats";
import { useMessages } from "../../i18n/use-messages";
import { useLossWords } from "./use-loss-words";

/** The formats in groups of what they are for, and what there is to know about the one that is chosen. */
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
  const word = useMessages(formatMessages);
  const groups = formatGroups
    .map((group) => ({ group, own: formats.filter((format) => format.group === group) }))
    .filter(({ own }) => own.length > 0);
  const format = formats.find(({ id }) => id === chosen);
  return (
    <div className="format-choice">
      <RadioGroup value={chosen} onChange={onChoose}>
        <Label className="section-title">{t("format")}</Label>
        <div className="format-groups">
          {groups.map(({ group, own }) => (
            <div key={group} className="format-group">
              <p className="format-group-name" aria-hidden>
                {word(`group-${group}`)}
              </p>
              <div className="format-cards">
                {own.map(({ id, name, extensions }) => (
                  <Radio key={id} value={id} className="format-card">
                    <span className="format-name">{name}</span>
                    <span className="format-extension">.{extensions[0]}</span>
                  </Radio>
                ))}
              </div>
            </div>
          ))}
        </div>
      </RadioGroup>
      {format ? <FormatFacts format={format} /> : null}
    </div>
  );
}

function FormatFacts({ format }: { format: FormatDescription }) {
  const t = useMessages(datasetMessages);
  const word = useMessages(formatMessages);
  const loss = useLossWords();
  const about = `about-${format.id}`;
  return (
    <div className="format-facts" role="status">
      <p className="format-about">
        <strong>{format.name}.</strong> {about in formatMessages ? word(about as "about-csv") : null}
      </p>
      <p className="format-unit">
        {t(`unit-${format.offsetUnit}`)}
        {format.textFree ? ` · ${t("canBeTextFree")}` : null}
      </p>
      {format.cannotCarry.length === 0 ? (
        <p className="format-all">
          <CircleCheck size={14} aria-hidden /> {t("carriesAll")}
        </p>
      ) : (
        <p className="format-lacks">
          <CircleMinus size={14} aria-hidden />
          <span>
            {t("cannotCarry")}: {format.cannotCarry.map((entry) => loss.whatOf(entry)).join("; ")}
          </span>
        </p>
      )}
    </div>
  );
}
