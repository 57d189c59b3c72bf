import { ChevronDown, ChevronRight } from "lucide-react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { datasetMessages } from "#shared/messages/dataset";
import { useMessages } from "../../i18n/use-messages";
import { Field } from "../../ui/Field";
import type { DatasetChoice } from "./dataset-choice";

const fields = [
  { id: "title" },
  { id: "version" },
  { id: "licence" },
  { id: "homepage" },
  { id: "authors", rows: 2 },
  { id: "citation", rows: 2 },
  { id: "description", rows: 3 },
] as const;

/** What the data card says of the dataset in the person's own words. */
export function AboutFields({
  choice,
  onChange,
}: {
  choice: DatasetChoice;
  onChange: (edit: Partial<DatasetChoice>) => void;
}) {
  const t = useMessages(datasetMessages);
  const filled = Object.values(choice.about).some((value) => (value ?? "").trim() !== "");
  return (
    <Disclosure className="dataset-part" defaultExpanded={filled}>
      {({ isExpanded }) => (
        <>
          <Heading level={2} className="about-heading">
            <Button slot="trigger" className="about-toggle section-title">
              {isExpanded ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
              {t("about")}
            </Button>
          </Heading>
          <p className="quiet-text">{t("aboutText")}</p>
          <DisclosurePanel className="about-panel">
            <div className="about-fields">
              {fields.map((field) => (
                <Field
                  key={field.id}
                  label={t(`about-${field.id}`)}
                  value={choice.about[field.id] ?? ""}
                  onChange={(value) => onChange({ about: { ...choice.about, [field.id]: value } })}
                  {...("rows" in field ? { rows: field.rows, className: "is-wide" } : {})}
                />
              ))}
            </div>
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}
