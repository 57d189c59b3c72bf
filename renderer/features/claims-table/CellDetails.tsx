import { Columns3, ExternalLink, Pin } from "lucide-react";
import { wordingKey } from "#shared/claims/row-order";
import type { ClaimWording } from "#shared/ipc/claims-types";
import { claimsTableMessages } from "#shared/messages/claims-table";
import { publishedInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { chooseReference, useClaims } from "../../state/claims-table-store";
import { mostColumns } from "../../state/compare-store";
import { goToPlace } from "../../state/navigation";
import { summaryOf, useProject } from "../../state/project-store";
import { useRegistry } from "../../state/registry-store";
import { Button } from "../../ui/Button";
import { WordingFacts } from "./SourceCell";
import { useStances } from "./stances";
import { articlesOf, type TableRow } from "./table-rows";
import { WordingText } from "./WordingText";

interface CellDetailsProps {
  row: TableRow;
  /** Name and wordings of the source that is looked at; undefined for the whole row. */
  source: { name: string; wordings: readonly ClaimWording[] } | undefined;
  onCompare: (begin?: ClaimWording) => void;
}

// The rest is in what is exported.
const mostShown = 40;

/** What stands in a cell in full, and where one can go from there. */
export function CellDetails({ row, source, onCompare }: CellDetailsProps) {
  const t = useMessages(claimsTableMessages);
  const articles = articlesOf(row);
  const wordings = source ? source.wordings : row.cells.flat();
  const openStatement = () => {
    useRegistry.setState({ openStatement: row.id });
    useClaims.setState({ view: "list" });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <aside className="claims-details" aria-label={t("details")} tabIndex={0}>
      <h2 className="section-title">{source ? source.name || t("noSource") : t("statement")}</h2>
      <p className="claims-details-statement">{row.wording.replace(/\s+/gu, " ")}</p>
      <div className="claims-actions">
        <Button
          icon={<Columns3 size={15} aria-hidden />}
          isDisabled={articles.length < 2}
          onPress={() => onCompare(source?.wordings[0])}
        >
          {t("compareRow", { count: Math.min(articles.length, mostColumns) })}
        </Button>
        {row.kind === "statement" ? (
          <Button look="quiet" onPress={openStatement}>
            {t("openStatement")}
          </Button>
        ) : null}
      </div>
      {articles.length > mostColumns ? (
        <p className="quiet-text claims-small">{t("compareFirst", { count: articles.length })}</p>
      ) : null}
      {wordings.length === 0 ? <p className="claims-none">{t("notHere")}</p> : null}
      <ul className="claims-wordings">
        {wordings.slice(0, mostShown).map((wording) => (
          <FullWording key={wordingKey(wording)} row={row} wording={wording} withSource={!source} />
        ))}
      </ul>
      {wordings.length > mostShown ? (
        <p className="claims-none">{t("more", { count: wordings.length - mostShown })}</p>
      ) : null}
    </aside>
  );
}

function FullWording({
  row,
  wording,
  withSource,
}: {
  row: TableRow;
  wording: ClaimWording;
  withSource: boolean;
}) {
  const t = useMessages(claimsTableMessages);
  const language = useLanguage();
  const stances = useStances();
  const article = useProject((state) => summaryOf(state.snapshot, wording.article));
  const coders = useProject((state) => state.snapshot?.coders);
  const isReference = wording === row.reference;
  const published = wording.published ? publishedInWords(wording.published, language) : t("undated");
  const names = [wording.coder, ...(wording.alsoBy ?? [])].map(
    (id) => coders?.find((coder) => coder.id === id)?.name ?? id,
  );
  const where = [withSource ? article?.source : "", article?.title, published].filter(Boolean).join(" · ");
  return (
    <li className="claims-full">
      <p className="claims-quote is-full">
        <WordingText
          wording={wording.quote}
          reference={isReference ? undefined : row.reference?.quote}
          isFull
        />
      </p>
      <WordingFacts wording={wording} stances={stances} isReference={isReference} />
      <p className="claims-small quiet-text">{where}</p>
      {(coders?.length ?? 0) > 1 ? (
        <p className="claims-small quiet-text">{t("alsoBy", { names: names.join(", ") })}</p>
      ) : null}
      <div className="claims-actions">
        <Button look="quiet" icon={<ExternalLink size={14} aria-hidden />} onPress={() => goToPlace(wording)}>
          {t("open")}
        </Button>
        {isReference ? null : (
          <Button
            look="quiet"
            icon={<Pin size={14} aria-hidden />}
            onPress={() => chooseReference(row.id, wordingKey(wording))}
          >
            {t("useReference")}
          </Button>
        )}
      </div>
    </li>
  );
}
