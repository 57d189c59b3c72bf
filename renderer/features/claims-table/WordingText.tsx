import { memo, useMemo } from "react";
import { wordDifferences } from "#shared/claims/word-differences";
import { claimsTableMessages } from "#shared/messages/claims-table";
import { useMessages } from "../../i18n/use-messages";

const onOneLine = (text: string) => text.replace(/\s+/gu, " ");

interface WordingTextProps {
  wording: string;
  /** What it is held against; undefined for the reference itself. */
  reference: string | undefined;
  /** Whether words that are left out are spelled out, or only a sign says that there are some. */
  isFull?: boolean;
}

/** A wording with the words marked in which it differs from the reference wording. */
export const WordingText = memo(function WordingText({ wording, reference, isFull }: WordingTextProps) {
  const t = useMessages(claimsTableMessages);
  const pieces = useMemo(
    () => (reference === undefined ? undefined : wordDifferences(onOneLine(wording), onOneLine(reference))),
    [wording, reference],
  );
  if (!pieces) return <>{onOneLine(wording)}</>;
  return (
    <>
      {pieces.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === "same") return <span key={key}>{text}</span>;
        if (kind === "own") {
          return (
            <mark key={key} className="wording-own">
              {text}
            </mark>
          );
        }
        if (isFull) {
          return (
            <del key={key} className="wording-left">
              {text}
            </del>
          );
        }
        return (
          <span key={key} className="wording-gap" title={t("left", { words: text })}>
            […]
          </span>
        );
      })}
    </>
  );
});
