import type { PassageKind } from "#shared/compare/passage";

/** A small piece of text as this kind is drawn: colour and line style. */
export function KindMark({ kind }: { kind: PassageKind | "only-here" }) {
  return <span className={`kind-mark kind-${kind}`} aria-hidden />;
}
