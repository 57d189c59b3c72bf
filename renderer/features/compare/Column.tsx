import { FileWarning } from "lucide-react";
import { type Ref, useEffect } from "react";
import { columnMessages } from "#shared/messages/column";
import { explainError } from "#shared/messages/errors";
import { inspectorMessages } from "#shared/messages/inspector";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { holdCompared, readCompared, useCompared } from "../../state/compared-articles";
import { summaryOf, useProject } from "../../state/project-store";
import { Blank } from "../../ui/Blank";
import { Button } from "../../ui/Button";
import { ColumnReader } from "./ColumnReader";
import type { ColumnHandle, ColumnProps } from "./column";
import "./columns.css";

/** One article of the comparison in the reader: it can be read and tagged like the open one. */
export function Column({ ref, ...props }: ColumnProps & { ref?: Ref<ColumnHandle> | undefined }) {
  const t = useMessages(columnMessages);
  const inspector = useMessages(inspectorMessages);
  const { article, column } = props;
  const summary = useProject((state) => summaryOf(state.snapshot, article));
  const read = useCompared((state) => state.articles[article]?.open !== undefined);
  const failed = useCompared((state) => state.articles[article]?.error !== undefined);
  useEffect(() => holdCompared(article), [article]);
  const label = t("column", {
    number: column + 1,
    source: summary?.source || inspector("noSource"),
    title: summary?.title || inspector("untitled"),
  });
  return (
    <section className="compare-column" aria-label={label}>
      {!summary ? (
        <Blank icon={<FileWarning size={28} strokeWidth={1.4} />} title={t("gone")} />
      ) : read ? (
        <ColumnReader key={article} ref={ref} {...props} />
      ) : failed ? (
        <ReadFailed article={article} />
      ) : (
        <Reading />
      )}
    </section>
  );
}

/** Seen only when reading takes longer than a moment. */
function Reading() {
  const t = useMessages(inspectorMessages);
  return (
    <p className="column-reading" role="status">
      {t("loading")}
    </p>
  );
}

function ReadFailed({ article }: { article: string }) {
  const t = useMessages(inspectorMessages);
  const language = useLanguage();
  const error = useCompared((state) => state.articles[article]?.error);
  if (!error) return null;
  const words = explainError(error, language);
  return (
    <div role="alert" className="fault">
      <Blank
        icon={<FileWarning size={28} strokeWidth={1.4} />}
        title={t("failedTitle")}
        actions={<Button onPress={() => void readCompared(article)}>{t("tryAgain")}</Button>}
      >
        <p className="notice-what">{words.what}</p>
        <p>
          {words.why} {words.todo}
        </p>
      </Blank>
    </div>
  );
}
