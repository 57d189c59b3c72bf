import type { ReactNode } from "react";
import { maskReasonNames } from "#shared/messages/import";
import type { Mask } from "#shared/model/article";
import { useMessages } from "../../i18n/use-messages";

/** A text in paragraphs; what does not count as article is greyed out and says why. */
export function MaskedText({ text, mask }: { text: string; mask: readonly Mask[] }) {
  const reason = useMessages(maskReasonNames);
  const parts: ReactNode[] = [];
  let from = 0;
  for (const stretch of mask) {
    if (stretch.start >= text.length) break;
    parts.push(text.slice(from, stretch.start));
    parts.push(
      <del key={stretch.start} className="masked" title={reason(stretch.reason)}>
        {text.slice(stretch.start, stretch.end)}
      </del>,
    );
    from = stretch.end;
  }
  parts.push(text.slice(from));
  return <div className="masked-text">{parts}</div>;
}
