import { spanImportMessages } from "#shared/messages/span-import";
import { useMessages } from "../../i18n/use-messages";

/** Others' work: what was found in the files, what becomes of it, what came of it. */
export function SpanImportScreen() {
  const t = useMessages(spanImportMessages);
  return <section aria-label={t("title")} />;
}
