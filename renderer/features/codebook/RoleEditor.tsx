import { codebookMessages } from "#shared/messages/codebook";
import type { Label, LinkRole } from "#shared/model/codebook";
import { useMessages } from "../../i18n/use-messages";
import { editRole, toggleRole, useDraft } from "../../state/codebook-store";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { LabelMark } from "../../ui/LabelMark";
import { Tick, Toggle } from "../../ui/Toggle";
import { AttributesEditor } from "./AttributesEditor";
import { useCodebookUsage } from "./use-codebook-facts";
import { useFreshName } from "./use-fresh-name";

interface RoleEditorProps {
  role: LinkRole;
  labels: readonly Label[];
  readOnly: boolean;
}

const registries = ["actor-entry", "statement"] as const;

/** Everything about one kind of link. */
export function RoleEditor({ role, labels, readOnly }: RoleEditorProps) {
  const t = useMessages(codebookMessages);
  const usage = useCodebookUsage();
  const isGone = useDraft()?.removedRoles.includes(role.id) ?? false;
  const edit = (next: Partial<LinkRole>) => editRole(role.id, next);
  const set = (end: "from" | "to", id: string, on: boolean) =>
    edit({ [end]: on ? [...role[end], id] : role[end].filter((other) => other !== id) });
  const labelTick = (end: "from" | "to") =>
    labels.map((label) => (
      <Tick
        key={label.id}
        value={role[end].includes(label.id)}
        isDisabled={readOnly}
        onChange={(on) => set(end, label.id, on)}
      >
        <LabelMark colour={label.colour} shape={label.shape} /> {label.name}
      </Tick>
    ));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="codebook-page" aria-label={role.name} tabIndex={0}>
      <div className="codebook-fields">
        <Field
          label={t("name")}
          value={role.name}
          error={role.name.trim() === "" ? t("nameNeeded") : undefined}
          isReadOnly={readOnly}
          onChange={(name) => edit({ name })}
          {...useFreshName(role.id)}
        />
        <Field
          label={t("key")}
          help={t("keyHelpRole")}
          value={role.key ?? ""}
          maxLength={1}
          isReadOnly={readOnly}
          onChange={(key) =>
            edit(key.trim() === "" ? ({ key: undefined } as never) : { key: key.trim().toLowerCase() })
          }
        />
        <fieldset className="ticks">
          <legend className="field-label">{t("from")}</legend>
          {labelTick("from")}
        </fieldset>
        <fieldset className="ticks">
          <legend className="field-label">{t("to")}</legend>
          {labelTick("to")}
          {registries.map((id) => (
            <Tick
              key={id}
              value={role.to.includes(id)}
              isDisabled={readOnly}
              onChange={(on) => set("to", id, on)}
            >
              {t(id)}
            </Tick>
          ))}
        </fieldset>
      </div>
      <Toggle value={role.many} isDisabled={readOnly} onChange={(many) => edit({ many })}>
        {t("many")}
      </Toggle>
      <AttributesEditor
        attributes={role.attributes}
        usage={usage?.values[role.id]}
        readOnly={readOnly}
        onChange={(attributes) => edit({ attributes })}
      />
      {readOnly ? null : (
        <div className="codebook-actions">
          <span className="grow" />
          <Button look={isGone ? "plain" : "danger"} onPress={() => toggleRole(role.id)}>
            {t(isGone ? "keep" : "removeRole")}
          </Button>
        </div>
      )}
    </section>
  );
}
