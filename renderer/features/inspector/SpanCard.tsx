import { Check, Crosshair, Trash2 } from "lucide-react";
import { inspectorMessages } from "#shared/messages/inspector";
import type { Span } from "#shared/model/annotations";
import type { Label } from "#shared/model/codebook";
import { numberParagraphs, paragraphNumberAt } from "#shared/text/offsets";
import { useMessages } from "../../i18n/use-messages";
import { relabelSpan, removeSpans, setSpanNote } from "../../state/annotate";
import { isDateLabel } from "../../state/codebook-kinds";
import { showSpan } from "../../state/navigation";
import { useProject } from "../../state/project-store";
import { acceptProposals, type Proposal, proposalsNow } from "../../state/proposals";
import { reader } from "../../state/reader-store";
import { useSession } from "../../state/session-store";
import { missingRequired } from "../../state/work-left";
import { Button, IconButton } from "../../ui/Button";
import { SelectField } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { Hint } from "../../ui/Hint";
import { LabelMark } from "../../ui/LabelMark";
import { cssColour } from "../../ui/label-colour";
import { AttributeFields } from "./AttributeFields";
import { DateValue } from "./DateValue";
import { RoleRows } from "./RoleRows";
import { useTyped } from "./use-typed";

const noLabels: Label[] = [];

/** Everything about the selected span, to be changed in place. */
export function SpanCard({ span }: { span: Span }) {
  const t = useMessages(inspectorMessages);
  const text = useSession((state) => state.open?.shown.text ?? "");
  const language = useSession((state) => state.open?.shown.article.language);
  const codebook = useProject((state) => state.snapshot?.codebook);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const proposals = useProposals(span.id);
  const label = codebook?.labels.find((other) => other.id === span.label);
  const isDate = label !== undefined && isDateLabel(label);
  const paragraph = paragraphNumber(text, span.start);
  const name = label?.name ?? t("unknownLabel", { label: span.label });
  const missing = codebook ? missingRequired(span, codebook) : [];
  return (
    <section aria-label={t("spanTitle", { label: name, paragraph })}>
      <h2 className="section-title">
        <span className="grow">{t("spanTitle", { label: name, paragraph })}</span>
        <IconButton
          label={t("showInText")}
          icon={<Crosshair size={14} />}
          onPress={() => showSpan(span.id)}
        />
      </h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in the text brings the keyboard here, Escape takes it back. */}
      <div className="card inspector-card" data-span-card={span.id} tabIndex={-1} onKeyDown={backToText}>
        <blockquote
          className="span-quote selectable"
          lang={language || undefined}
          style={{ borderColor: cssColour(label?.colour ?? "slate") }}
        >
          {span.quote}
        </blockquote>
        <div className="rows">
          <LabelRow span={span} readOnly={readOnly} />
          {isDate ? <DateValue span={span} readOnly={readOnly} /> : null}
          <RoleRows span={span} proposals={proposals.filter(isLink)} readOnly={readOnly} />
          <AttributeFields
            span={span}
            definitions={label?.attributes ?? []}
            except={isDate ? "value" : undefined}
            proposals={proposals.filter(isValue)}
            readOnly={readOnly}
          />
        </div>
        <AcceptAllProposals span={span.id} proposals={proposals} />
        {missing.length > 0 ? (
          <p className="missing-required">{t("missingRequired", { names: missing.join(", ") })}</p>
        ) : null}
        <SpanNote span={span} readOnly={readOnly} />
        <SpanFoot span={span} paragraph={paragraph} readOnly={readOnly} />
      </div>
    </section>
  );
}

/** What is proposed for a span; worked out again when its article, its links or the codebook change. */
function useProposals(span: string): readonly Proposal[] {
  useSession((state) => state.open?.shown.annotations);
  useProject((state) => state.snapshot?.codebook);
  return proposalsNow(span);
}

const isLink = (proposal: Proposal) => proposal.kind === "link";
const isValue = (proposal: Proposal) => proposal.kind === "value";

function AcceptAllProposals({ span, proposals }: { span: string; proposals: readonly Proposal[] }) {
  const t = useMessages(inspectorMessages);
  if (proposals.length === 0) return null;
  return (
    <Button
      look="quiet"
      className="accept-proposals"
      icon={<Check size={14} aria-hidden />}
      onPress={() => void acceptProposals(span, proposals)}
    >
      {t("acceptProposals", { count: proposals.length })}
      <kbd aria-hidden>P</kbd>
    </Button>
  );
}

function LabelRow({ span, readOnly }: { span: Span; readOnly: boolean }) {
  const t = useMessages(inspectorMessages);
  const labels = useProject((state) => state.snapshot?.codebook.labels ?? noLabels);
  const choices = labels.filter((other) => !other.retired || other.id === span.label);
  return (
    <div className="row">
      <span className="row-name">{t("label")}</span>
      <SelectField
        label={t("label")}
        labelHidden
        isDisabled={readOnly}
        options={choices.map((other) => ({
          id: other.id,
          name: other.name,
          icon: <LabelMark colour={other.colour} shape={other.shape} />,
        }))}
        value={span.label}
        onChange={(next) => relabelSpan(span.id, next)}
      />
    </div>
  );
}

function SpanFoot({ span, paragraph, readOnly }: { span: Span; paragraph: number; readOnly: boolean }) {
  const t = useMessages(inspectorMessages);
  return (
    <div className="span-foot">
      <Hint text={t("borderHint")}>
        <Button look="quiet" className="span-border number" onPress={() => showSpan(span.id)}>
          {t("border", { paragraph, count: [...span.quote].length, start: span.start, end: span.end })}
        </Button>
      </Hint>
      {readOnly ? null : (
        <IconButton
          label={t("removeSpan")}
          icon={<Trash2 size={15} />}
          onPress={() => {
            removeSpans([span.id]);
            reader()?.focus();
          }}
        />
      )}
    </div>
  );
}

/** Escape goes back to the text, where the span still is. */
function backToText(event: React.KeyboardEvent): void {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  event.preventDefault();
  reader()?.focus();
}

function paragraphNumber(text: string, offset: number): number {
  return paragraphNumberAt(numberParagraphs(text), offset);
}

function SpanNote({ span, readOnly }: { span: Span; readOnly: boolean }) {
  const t = useMessages(inspectorMessages);
  const { text, type, finish } = useTyped(span.note ?? "", (note) => setSpanNote(span.id, note));
  return (
    <div data-span-note>
      <Field
        label={t("note")}
        labelHidden
        placeholder={`${t("note")}: ${t("notePlaceholder")}`}
        rows={1}
        className="growing"
        value={text}
        onChange={type}
        onBlur={finish}
        isReadOnly={readOnly}
      />
    </div>
  );
}
