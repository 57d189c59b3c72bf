import type { Comparison } from "#shared/compare/comparison";
import type { PairShare } from "#shared/compare/passage";
import { compareMessages } from "#shared/messages/compare";
import { useMessages } from "../../i18n/use-messages";
import { useCompare } from "../../state/compare-store";
import { type ComparedColumn, usePercent } from "./use-compared";

/** "12 shared passages · 34 % of Blatt A's words also in Blatt B". */
export function ShareSentence({ columns }: { columns: readonly ComparedColumn[] }) {
  const t = useMessages(compareMessages);
  const percent = usePercent();
  const { comparison, passages, waiting } = useCompare();
  const count = passages.filter(({ kind }) => kind !== "formula").length;
  const share = comparison && mostShared(comparison);
  const nameOf = (id: string) => columns.find((column) => column.id === id)?.name ?? "";
  const words = () => {
    if (waiting || !comparison) return t("comparing");
    const much = t("passages", { count });
    if (!share || count === 0) return much;
    const values = { a: nameOf(share.a), b: nameOf(share.b), share: percent(share.share) };
    return columns.length === 2
      ? `${much} · ${t("shareTwo", { ...values, back: percent(share.back) })}`
      : `${much} · ${t("shareMany", values)}`;
  };
  // What is computed in a moment is not announced as awaited.
  const sentence = !comparison && !waiting ? "" : words();
  return (
    <p className="compare-share grow" role="status" title={sentence}>
      {sentence}
    </p>
  );
}

interface Share {
  a: string;
  b: string;
  share: number;
  back: number;
}

/** The share of the pair that has most in common, told from the side of which more is in the other one. */
export function mostShared({ articles, pairs }: Comparison): Share | undefined {
  const words = new Map(articles.map((article) => [article.id, article.words]));
  const shareOf = (shared: number, article: string) => shared / Math.max(1, words.get(article) ?? 1);
  const tell = ({ a, b, sharedWordsA, sharedWordsB }: PairShare): Share => {
    const [one, other] = [shareOf(sharedWordsA, a), shareOf(sharedWordsB, b)];
    const isTurned = articles.length > 2 && other > one;
    return isTurned ? { a: b, b: a, share: other, back: one } : { a, b, share: one, back: other };
  };
  return pairs.map(tell).sort((one, other) => other.share - one.share)[0];
}
