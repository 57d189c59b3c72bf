import { CircleCheck, CirclePlus, CircleX, Equal, MoveHorizontal } from "lucide-react";
import type { ReactNode } from "react";
import type { SpanFate, SpanImportPreview } from "#shared/ipc/span-import-types";
import { spanImportMessages } from "#shared/messages/span-import";
import { numberInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";

/** What the import would do with the present mapping. */
export function OutcomeView({
  preview,
  looking,
  refused,
}: {
  preview: SpanImportPreview | undefined;
  looking: boolean;
  refused: boolean;
}) {
  const t = useMessages(spanImportMessages);
  if (refused) return null;
  return (
    <section className="foreign-outcome" aria-busy={looking}>
      <h2 className="section-title">{t("outcome")}</h2>
      {preview ? (
        <OutcomeLists outcome={preview} />
      ) : (
        <p className="quiet-text" role="status">
          {looking ? t("looking") : null}
        </p>
      )}
    </section>
  );
}

/** Counts of what is added, there already, moved and left out; what is made for it; and why something does not fit. */
export function OutcomeLists({ outcome }: { outcome: SpanImportPreview }) {
  const t = useMessages(spanImportMessages);
  const { added, unchanged, links, counts, made, reanchored, failed } = outcome;
  const parts = ["articles", "labels", "attributes", "roles", "coders", "actors", "statements"] as const;
  return (
    <>
      <div role="status">
        <ul className="foreign-counts">
          <Count icon={<CirclePlus size={16} aria-hidden />} count={added} name={t("added")} />
          <Count icon={<Equal size={16} aria-hidden />} count={unchanged} name={t("unchanged")} />
          <Count
            icon={<MoveHorizontal size={16} aria-hidden />}
            count={counts.reanchored}
            name={t("reanchored")}
          />
          <Count icon={<CircleX size={16} aria-hidden />} count={counts.failed} name={t("failed")} />
          <Count icon={<CircleCheck size={16} aria-hidden />} count={links.added} name={t("linksAdded")} />
          {links.failed > 0 ? (
            <Count icon={<CircleX size={16} aria-hidden />} count={links.failed} name={t("linksFailed")} />
          ) : null}
        </ul>
      </div>
      {parts.some((part) => made[part].length > 0) ? (
        <dl className="foreign-made">
          {parts
            .filter((part) => made[part].length > 0)
            .map((part) => (
              <div key={part}>
                <dt>{t(`made-${part}`, { count: made[part].length })}</dt>
                <dd className="selectable">{someOf(made[part])}</dd>
              </div>
            ))}
        </dl>
      ) : null}
      <Fates title={t("failedList")} fates={failed} count={counts.failed} open />
      <Fates title={t("reanchoredList")} fates={reanchored} count={counts.reanchored} />
    </>
  );
}

const mostMade = 12;

function someOf(names: readonly string[]): string {
  return names.length > mostMade ? `${names.slice(0, mostMade).join(", ")} …` : names.join(", ");
}

function Count({ icon, count, name }: { icon: ReactNode; count: number; name: string }) {
  const language = useLanguage();
  return (
    <li className={count === 0 ? "is-none" : ""}>
      {icon} <strong className="number">{numberInWords(count, language)}</strong> {name}
    </li>
  );
}

const mostShown = 300;

function Fates({
  title,
  fates,
  count,
  open = false,
}: {
  title: string;
  fates: readonly SpanFate[];
  count: number;
  open?: boolean;
}) {
  const t = useMessages(spanImportMessages);
  if (fates.length === 0) return null;
  const shown = fates.slice(0, mostShown);
  return (
    <details className="foreign-fates" open={open}>
      <summary>{title}</summary>
      <ul className="foreign-list selectable">
        {shown.map((fate, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two tags may share everything shown here.
          <li key={index}>
            <span className="foreign-quote">{fate.quote || "–"}</span>{" "}
            <span className="quiet-text">
              {fate.label} · {fate.document}
            </span>
            <br />
            {fate.why}
          </li>
        ))}
      </ul>
      {count > shown.length ? (
        <p className="quiet-text">{t("andMore", { count: count - shown.length })}</p>
      ) : null}
    </details>
  );
}
