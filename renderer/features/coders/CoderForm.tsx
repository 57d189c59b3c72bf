import { type FormEvent, useState } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import { settingsMessages } from "#shared/messages/settings";
import { neverChanged } from "#shared/model/file";
import { newId } from "#shared/model/ids";
import { initialsOf } from "#shared/model/initials";
import type { Coder } from "#shared/model/project";
import { useMessages } from "../../i18n/use-messages";
import { chooseCoder } from "../../state/project-actions";
import { useProject } from "../../state/project-store";
import { applyChange } from "../../state/session-store";
import { closeDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { cssColour, paletteNames } from "../../ui/label-colour";

/** Name, initials and colour of a coder; without `coder` a new one is added and starts to work. */
export function CoderForm({ coder, onClose }: { coder: Coder | undefined; onClose: () => void }) {
  const t = useMessages(settingsMessages);
  const coders = useProject((state) => state.snapshot?.coders);
  const free = paletteNames.find((name) => !coders?.some((other) => other.colour === name)) ?? "slate";
  const [name, setName] = useState(coder?.name ?? "");
  const [initials, setInitials] = useState(coder?.initials);
  const [colour, setColour] = useState(coder?.colour ?? free);
  const shownInitials = initials ?? initialsOf(name);
  const complete = name.trim() !== "" && shownInitials.trim() !== "";
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const value: Coder = {
      format: "wortlaut-coder",
      formatVersion: 1,
      id: coder?.id ?? newId("c"),
      name: name.trim(),
      initials: shownInitials.trim(),
      colour,
      saved: coder?.saved ?? neverChanged,
    };
    const op = { target: "coder", coder: value.id, op: "put-coder", value } as const;
    const answer = await applyChange({ name: "put-coder", ops: [op] });
    if (!answer.ok) return;
    onClose();
    if (!coder) {
      closeDialog();
      await chooseCoder(value.id);
    }
  };
  return (
    <form className="coder-form" onSubmit={(event) => void submit(event)}>
      <h3 className="section-title">{coder ? coder.name : t("newCoder")}</h3>
      <div className="coder-fields">
        <Field label={t("name")} value={name} onChange={setName} autoFocus />
        <Field label={t("initials")} value={shownInitials} onChange={setInitials} maxLength={4} />
      </div>
      <ColourField value={colour} onChange={setColour} />
      <div className="coder-buttons">
        <Button onPress={onClose}>{t("cancel")}</Button>
        <Button look="primary" type="submit" isDisabled={!complete}>
          {t(coder ? "save" : "add")}
        </Button>
      </div>
    </form>
  );
}

function ColourField({ value, onChange }: { value: string; onChange: (colour: string) => void }) {
  const t = useMessages(settingsMessages);
  const names = paletteNames.includes(value) ? paletteNames : [...paletteNames, value];
  return (
    <RadioGroup className="field" aria-label={t("colour")} value={value} onChange={onChange}>
      <span className="field-label">{t("colour")}</span>
      <div className="colour-choices">
        {names.map((name) => (
          <Radio
            key={name}
            value={name}
            className="colour-choice"
            aria-label={paletteNames.includes(name) ? t(`colour_${name}` as "colour_claim") : name}
          >
            <span className="colour-dot" style={{ background: cssColour(name) }} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
