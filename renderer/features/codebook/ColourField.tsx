import { Label as AriaLabel, Radio, RadioGroup } from "react-aria-components";
import { codebookMessages } from "#shared/messages/codebook";
import type { Label } from "#shared/model/codebook";
import { useMessages } from "../../i18n/use-messages";
import { LabelMark } from "../../ui/LabelMark";
import { paletteNames } from "../../ui/label-colour";

interface ColourFieldProps {
  colour: string;
  shape: Label["shape"];
  readOnly: boolean;
  onChange: (colour: string) => void;
}

/** One of the colours that fit both themes, or one's own. */
export function ColourField({ colour, shape, readOnly, onChange }: ColourFieldProps) {
  const t = useMessages(codebookMessages);
  const isOwn = colour.startsWith("#");
  return (
    <div className="codebook-wide">
      <RadioGroup
        className="field"
        value={colour}
        onChange={onChange}
        orientation="horizontal"
        isDisabled={readOnly}
      >
        <AriaLabel className="field-label">{t("colour")}</AriaLabel>
        <div className="colour-row">
          {paletteNames.map((name) => (
            <Radio key={name} value={name} aria-label={name} className="colour-choice">
              <LabelMark colour={name} shape={shape} />
            </Radio>
          ))}
          <label className={`colour-own ${isOwn ? "is-own" : ""}`}>
            <input
              type="color"
              value={isOwn ? colour : "#5a6b7c"}
              disabled={readOnly}
              onChange={(event) => onChange(event.target.value)}
            />
            <span>{t("ownColour")}</span>
          </label>
        </div>
      </RadioGroup>
    </div>
  );
}
