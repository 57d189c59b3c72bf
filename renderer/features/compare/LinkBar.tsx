import { Link2, Tags } from "lucide-react";
import { useState } from "react";
import { type PassageKind, passageKinds } from "#shared/compare/passage";
import { compareMessages } from "#shared/messages/compare";
import { useMessages } from "../../i18n/use-messages";
import { type ArticlePlace, lookAtOutcome, useCompare } from "../../state/compare-store";
import { comparedArticle } from "../../state/compared-articles";
import { guessKind, linkPlaces } from "../../state/decide-passages";
import { useProject } from "../../state/project-store";
import { announce } from "../../state/reader-store";
import { Button } from "../../ui/Button";
import { SelectField } from "../../ui/Choice";
import { Keys } from "../../ui/Keys";
import { KindMark } from "./KindMark";

/** What is selected in the columns now, from left to right. */
export function selectedPlaces(): ArticlePlace[] {
  const { shown, selections } = useCompare.getState();
  return shown.flatMap((article, column) => {
    const range = selections[column];
    return range && range.start < range.end ? [{ article, start: range.start, end: range.end }] : [];
  });
}

const wordsAt = ({ article, start, end }: ArticlePlace) =>
  comparedArticle(article)?.text.slice(start, end) ?? "";

function guessed(places: readonly ArticlePlace[]): PassageKind {
  const [one, other] = places;
  return one && other ? guessKind(wordsAt(one), wordsAt(other)) : "edited";
}

/** Links what is selected in two columns or more. */
export async function linkSelections(
  t: (key: keyof typeof compareMessages, values?: Record<string, string>) => string,
  kind?: PassageKind,
): Promise<void> {
  if (useProject.getState().snapshot?.readOnly) {
    announce(t("readOnly"), true);
    return;
  }
  const places = selectedPlaces();
  if (places.length < 2) {
    announce(t("linkNeedsTwo"), true);
    return;
  }
  const as = kind ?? guessed(places);
  if (!(await linkPlaces(places, as))) return;
  useCompare.setState({ selections: [] });
  announce(t("didLink", { kind: t(as) }), true);
  const [first] = places;
  if (first) lookAtOutcome(first);
}

/** Comes up when text is selected: linking it by hand, and tagging it in all sources. */
export function LinkBar({ offer, onTag }: { offer: string | undefined; onTag: () => void }) {
  const t = useMessages(compareMessages);
  // The places change with the selections.
  useCompare((state) => state.selections);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const places = selectedPlaces();
  const words = places.map(wordsAt).join("\n");
  const [chosen, setChosen] = useState<{ words: string; kind: PassageKind } | undefined>(undefined);
  if (readOnly || (places.length < 2 && offer === undefined)) return null;
  // A kind chosen for other words does not hold for these.
  const kind = chosen?.words === words ? chosen.kind : guessed(places);
  return (
    <section className="link-bar" aria-label={t("linkBar")}>
      {places.length > 1 ? (
        <>
          <Button
            look="primary"
            icon={<Link2 size={15} aria-hidden />}
            onPress={() => void linkSelections(t, kind)}
          >
            {t("link", { count: places.length })} <Keys shortcut="Mod+L" joined />
          </Button>
          <span className="quiet-text">{t("linkAs")}</span>
          <SelectField
            label={t("kind")}
            labelHidden
            className="link-kind"
            value={kind}
            options={passageKinds.map((id) => ({ id, name: t(id), icon: <KindMark kind={id} /> }))}
            onChange={(next) => setChosen({ words, kind: next })}
          />
        </>
      ) : null}
      {offer !== undefined ? (
        <Button icon={<Tags size={15} aria-hidden />} onPress={onTag}>
          <span className="link-offer">{t("offerTag", { quote: offer })}</span>
          <Keys shortcut="Mod+Shift+T" joined />
        </Button>
      ) : null}
    </section>
  );
}
