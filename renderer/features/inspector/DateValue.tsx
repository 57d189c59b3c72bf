import { CalendarPlus } from "lucide-react";
import { useDeferredValue, useMemo } from "react";
import { describeTimex } from "#shared/dates/describe-timex";
import type { Timex } from "#shared/dates/timex";
import { readTypedTimex, type TypedContext } from "#shared/dates/typed-timex";
import { inspectorMessages } from "#shared/messages/inspector";
import { sayReason } from "#shared/messages/reasons/index";
import type { Span } from "#shared/model/annotations";
import type { AttributeDefinition } from "#shared/model/codebook";
import type { Reason } from "#shared/suggest/reason";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { setDateValue } from "../../state/annotate";
import { fitsDefinition } from "../../state/codebook-kinds";
import { useProject } from "../../state/project-store";
import { useSession } from "../../state/session-store";
import { openDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { readingsOf, sameTimex, timexOf } from "./date-reading";
import { useTyped } from "./use-typed";

const noDefinitions: AttributeDefinition[] = [];

/** Sets type, value and modifier together; what the codebook has no place for is taken away. */
function useSetTimex(span: Span): (timex: Timex | null) => void {
  const definitions = useProject(
    (state) =>
      state.snapshot?.codebook.labels.find((label) => label.id === span.label)?.attributes ?? noDefinitions,
  );
  return (timex) => {
    const fitting = (id: "type" | "value" | "mod") => {
      const definition = definitions.find((other) => other.id === id);
      const value = timex?.[id];
      if (!definition) return {};
      return { [id]: value !== undefined && fitsDefinition(definition, value) ? value : null };
    };
    setDateValue(span.id, { ...fitting("type"), ...fitting("value"), ...fitting("mod") });
  };
}

/** What was typed as TIMEX3. Where only the value was typed the modifier that is there stays. */
function readDate(
  typed: string,
  now: Timex | undefined,
  context: TypedContext,
): { timex?: Timex; why: Reason | undefined } {
  const read = readTypedTimex(typed, context);
  if (!read.ok) return { why: read.why };
  const { timex, why } = read;
  const keepsMod = timex.value === typed.trim() && timex.type === now?.type && !timex.mod && now.mod;
  return { timex: keepsMod ? { ...timex, mod: keepsMod } : timex, why };
}

/** What a date span stands for: typed in any notation, with what it means in words, why, and how else it can be read. */
export function DateValue({ span, readOnly }: { span: Span; readOnly: boolean }) {
  const t = useMessages(inspectorMessages);
  const language = useLanguage();
  const say = (why: Reason | undefined) => (why ? sayReason(why, language) : "");
  const published = useSession((state) => state.open?.shown.article.published ?? null);
  const articleLanguage = useSession((state) => state.open?.shown.article.language ?? "");
  const set = useSetTimex(span);
  const now = timexOf(span.attributes);
  const read = (typed: string) => readDate(typed, now, { language: articleLanguage, published });
  const { text, type, finish } = useTyped(
    now?.value ?? "",
    (typed) => {
      const timex = read(typed).timex;
      if (typed.trim() === "") set(null);
      else if (timex) set(timex);
    },
    true,
  );
  const isTyping = text !== (now?.value ?? "") && text.trim() !== "";
  const typed = isTyping ? read(text) : undefined;
  const shown = typed ? typed.timex : now;
  return (
    <div className="row">
      <span className="row-name">{t("dateValue")}</span>
      <div className="row-value">
        <Field
          label={t("dateValue")}
          labelHidden
          placeholder={t("dateValuePlaceholder")}
          value={text}
          onChange={type}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key === "Enter") finish();
            // Escape leads back to the text, undo belongs to the field: both are settled further up.
            else event.continuePropagation();
          }}
          isReadOnly={readOnly}
          error={typed && !typed.timex ? t("dateNotRead", { why: say(typed.why) }) : undefined}
        />
        {shown ? (
          <p className={`date-words ${isTyping ? "is-preview" : ""}`} aria-live="polite">
            {[describeTimex(shown, language), say(typed?.why)].filter(Boolean).join(" · ")}
          </p>
        ) : null}
        {typed ? null : <Readings span={span} now={now} onChoose={readOnly ? undefined : set} />}
      </div>
    </div>
  );
}

/** Why the value is what it is, and the other readings of the words to take with one press. */
function Readings({
  span,
  now,
  onChoose,
}: {
  span: Span;
  now: Timex | undefined;
  onChoose: ((timex: Timex) => void) | undefined;
}) {
  const t = useMessages(inspectorMessages);
  const language = useLanguage();
  const text = useSession((state) => state.open?.shown.text ?? "");
  const article = useDeferredValue(useSession((state) => state.open?.shown.article));
  const { readings, waiting } = useMemo(
    () => (article ? readingsOf({ text, article }, span) : { readings: [], waiting: false }),
    [text, article, span],
  );
  const current = readings.find((reading) => sameTimex(reading, now));
  const others = readings.filter((reading) => reading !== current);
  return (
    <>
      {current && !waiting ? <p className="date-why">{sayReason(current.why, language)}</p> : null}
      {onChoose && others.length > 0 ? (
        <ul className="chips">
          {others.map((reading) => {
            const { why, ...timex } = reading;
            const words = describeTimex(timex, language);
            return (
              <li key={`${timex.type} ${timex.value} ${timex.mod ?? ""}`}>
                <button
                  type="button"
                  className="chip reading-chip"
                  title={sayReason(why, language)}
                  onClick={() => onChoose(timex)}
                >
                  {t(now ? "otherReading" : "fillReading", { what: words })}
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
      {waiting ? <NeedsPublished article={article?.id} canSet={onChoose !== undefined} /> : null}
    </>
  );
}

function NeedsPublished({ article, canSet }: { article: string | undefined; canSet: boolean }) {
  const t = useMessages(inspectorMessages);
  return (
    <div className="needs-published">
      <p className="date-why">{t("needsPublished")}</p>
      {canSet && article ? (
        <Button
          icon={<CalendarPlus size={14} aria-hidden />}
          onPress={() => openDialog({ kind: "edit-article", article })}
        >
          {t("setPublished")}
        </Button>
      ) : null}
    </div>
  );
}
