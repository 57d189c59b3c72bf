import { memo } from "react";
import type { ClaimWording } from "#shared/ipc/claims-types";
import { claimsTableMessages } from "#shared/messages/claims-table";
import { useMessages } from "../../i18n/use-messages";
import type { Stance } from "./stances";
import { WordingText } from "./WordingText";

const mostShown = 3;

interface SourceCellProps {
  wordings: readonly ClaimWording[];
  reference: ClaimWording | undefined;
  stances: ReadonlyMap<string, Stance>;
}

/** What one source says of a statement, the first few claims. */
export const SourceCell = memo(function SourceCell({ wordings, reference, stances }: SourceCellProps) {
  const t = useMessages(claimsTableMessages);
  if (wordings.length === 0) return <p className="claims-none">{t("notHere")}</p>;
  return (
    <>
      {wordings.slice(0, mostShown).map((wording) => (
        <div key={`${wording.article} ${wording.coder} ${wording.span}`} className="claims-wording">
          <p className="claims-quote">
            <WordingText
              wording={wording.quote}
              reference={wording === reference ? undefined : reference?.quote}
            />
          </p>
          <WordingFacts wording={wording} stances={stances} isReference={wording === reference} />
        </div>
      ))}
      {wordings.length > mostShown ? (
        <p className="claims-none">{t("more", { count: wordings.length - mostShown })}</p>
      ) : null}
    </>
  );
});

/** Who says it, and with which stance. */
export function WordingFacts({
  wording,
  stances,
  isReference,
}: {
  wording: ClaimWording;
  stances: ReadonlyMap<string, Stance>;
  isReference: boolean;
}) {
  const t = useMessages(claimsTableMessages);
  const stance = wording.stance === undefined ? undefined : stances.get(wording.stance);
  const name = stance?.name ?? wording.stance;
  if (wording.speakers.length === 0 && name === undefined && !isReference) return null;
  return (
    <p className="claims-facts">
      {name === undefined ? null : (
        <span className="claims-stance">
          {stance?.sign ? <span aria-hidden>{stance.sign}</span> : null} {name}
        </span>
      )}
      {wording.speakers.length > 0 ? <span>{wording.speakers.join(", ")}</span> : null}
      {isReference ? <span className="claims-reference">{t("reference")}</span> : null}
    </p>
  );
}
