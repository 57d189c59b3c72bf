import { useVirtualizer } from "@tanstack/react-virtual";
import { CircleCheck, CircleX, Copy, EyeOff } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { Button as AriaButton, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { ImportOutcome, ImportReport } from "#shared/ipc/import-types";
import { explainError } from "#shared/messages/errors";
import { importSummaries } from "#shared/messages/import";
import { importScreenMessages } from "#shared/messages/import-screen";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { leaveImport } from "../../state/import-store";
import { showArticle } from "../../state/navigation";
import { Button } from "../../ui/Button";

type Outcome = ImportOutcome["outcome"];
const kinds: Outcome[] = ["imported", "duplicate", "failed", "skipped"];

/** One sentence about the import, and what became of each file. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const t = useMessages(importScreenMessages);
  const summary = useMessages(importSummaries);
  const [kind, setKind] = useState<Outcome | "all">("all");
  const counts: Record<Outcome, number> = {
    imported: report.imported,
    duplicate: report.duplicates,
    failed: report.failed,
    skipped: report.skipped,
  };
  const shown = useMemo(
    () => report.outcomes.filter((outcome) => kind === "all" || outcome.outcome === kind),
    [report, kind],
  );
  const { imported, duplicates, failed, skipped } = report;
  return (
    <div className="review">
      <header className="review-head">
        <div className="grow">
          <h1 className="screen-title">{t(report.cancelled ? "reportCancelled" : "reportTitle")}</h1>
          <p role="status" className="report-summary">
            {summary(report.cancelled ? "cancelled" : "done", { imported, duplicates, failed, skipped })}
          </p>
        </div>
        <Button look="primary" autoFocus onPress={() => void leaveImport()}>
          {t("toArticles")}
        </Button>
      </header>
      <div className="review-tools">
        <ToggleButtonGroup
          className="chips"
          aria-label={t("show")}
          disallowEmptySelection
          selectedKeys={[kind]}
          onSelectionChange={(keys) => {
            const [key] = keys;
            setKind((key ?? "all") as Outcome | "all");
          }}
        >
          <ToggleButton id="all" className="chip number">
            {t("chip", { name: t("all"), count: report.outcomes.length })}
          </ToggleButton>
          {kinds
            .filter((name) => counts[name] > 0)
            .map((name) => (
              <ToggleButton key={name} id={name} className="chip number">
                {t("chip", { name: t(`outcome_${name}`), count: counts[name] })}
              </ToggleButton>
            ))}
        </ToggleButtonGroup>
      </div>
      <OutcomeList outcomes={shown} />
    </div>
  );
}

const rowHeight = 44;

function OutcomeList({ outcomes }: { outcomes: readonly ImportOutcome[] }) {
  const t = useMessages(importScreenMessages);
  const scroller = useRef<HTMLUListElement>(null);
  const virtual = useVirtualizer({
    count: outcomes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <ul ref={scroller} className="outcome-list" aria-label={t("outcomes")} tabIndex={0}>
      <li aria-hidden className="outcome-space" style={{ height: virtual.getTotalSize() }} />
      {virtual.getVirtualItems().map((item) => {
        const outcome = outcomes[item.index];
        if (!outcome) return null;
        return (
          <li
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            className="outcome"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <OutcomeRow outcome={outcome} />
          </li>
        );
      })}
    </ul>
  );
}

const icons = { imported: CircleCheck, duplicate: Copy, failed: CircleX, skipped: EyeOff };

function OutcomeRow({ outcome }: { outcome: ImportOutcome }) {
  const t = useMessages(importScreenMessages);
  const language = useLanguage();
  const Icon = icons[outcome.outcome];
  const { article, title, error } = outcome;
  const words = error ? explainError(error, language) : undefined;
  const open = () => {
    void leaveImport();
    if (article) showArticle(article);
  };
  return (
    <>
      <span className={`outcome-kind outcome-${outcome.outcome}`}>
        <Icon size={15} aria-hidden /> {t(`outcome_${outcome.outcome}`)}
      </span>
      <span className="outcome-file mono">{outcome.fileName}</span>
      <span className="outcome-words selectable">
        {article && title ? (
          <AriaButton className="text-link" aria-label={t("open", { title })} onPress={open}>
            {title}
          </AriaButton>
        ) : (
          title
        )}
        {outcome.outcome === "duplicate" ? <span className="quiet-text"> {t("duplicateText")}</span> : null}
        {words ? `${words.why} ${words.todo}` : null}
      </span>
    </>
  );
}
