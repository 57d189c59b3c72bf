import { useEffect, useMemo, useState } from "react";
import type { EverywhereAnswer } from "#shared/ipc/suggest-types";
import { concordanceMessages } from "#shared/messages/concordance";
import { publishedInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { ask } from "../../state/ask";
import { goToPlace } from "../../state/navigation";
import { useProject } from "../../state/project-store";
import { runBulk } from "../../state/run-bulk";
import { closeDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { type KwicLine, KwicSource, KwicTable } from "../../ui/KwicTable";
import { Toggle } from "../../ui/Toggle";
import "./everywhere.css";

type EverywherePlace = EverywhereAnswer["places"][number];

interface EverywhereProps {
  label: string;
  wording: string;
  language: string;
  actor?: string;
}

const keyOf = ({ article, start, end }: EverywherePlace) => `${article} ${start} ${end}`;

/** Tags one wording in the whole project, after a look at every place, as one step. */
export function Everywhere({ label, wording, language, actor }: EverywhereProps) {
  const t = useMessages(concordanceMessages);
  const snapshot = useProject((state) => state.snapshot);
  const [inflections, setInflections] = useState(true);
  const [showTagged, setShowTagged] = useState(false);
  const [places, setPlaces] = useState<readonly EverywherePlace[] | undefined>(undefined);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [running, setRunning] = useState(false);
  const coder = snapshot?.coder ?? "";
  useEffect(() => {
    let here = true;
    void ask("suggest:everywhere", { label, wording, language, inflections, coder }).then((answer) => {
      if (!here || !answer) return;
      setPlaces(answer.places);
      // What may be something else is left for the person to choose.
      setChosen(new Set(answer.places.filter((place) => !place.tagged && !place.inside).map(keyOf)));
    });
    return () => {
      here = false;
    };
  }, [label, wording, language, inflections, coder]);
  const shown = useMemo(
    () => (places ?? []).filter((place) => showTagged || !place.tagged),
    [places, showTagged],
  );
  const labelName = snapshot?.codebook.labels.find(({ id }) => id === label)?.name ?? label;
  const actorName = snapshot?.actors.find(({ id }) => id === actor)?.name;
  const wanted = (places ?? []).filter((place) => chosen.has(keyOf(place)) && !place.tagged);
  const run = async () => {
    setRunning(true);
    const done = await runBulk(
      {
        action: "tag-places",
        label,
        ...(actor ? { actor } : {}),
        places: wanted.map(({ article, start, end }) => ({ article, start, end })),
      },
      wanted.length,
    );
    setRunning(false);
    if (done) closeDialog();
  };
  const choose = (keys: string[], on: boolean) => {
    const next = new Set(chosen);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    setChosen(next);
  };
  const taggedCount = (places ?? []).filter((place) => place.tagged).length;
  return (
    <Dialog
      size="large"
      title={t("everywhereTitle", { wording: shortened(wording) })}
      closeLabel={t("close")}
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>{t("cancel")}</Button>
          <Button
            look="primary"
            autoFocus
            isDisabled={wanted.length === 0 || snapshot?.readOnly !== undefined}
            isPending={running}
            onPress={() => void run()}
          >
            {t("tagChosen", { count: wanted.length })}
          </Button>
        </>
      }
    >
      <p>
        {actorName
          ? t("everywhereActor", { label: labelName, actor: actorName })
          : t("everywhereAs", { label: labelName })}
      </p>
      <div className="everywhere-switches">
        <Toggle value={inflections} onChange={setInflections}>
          {t("withInflections")}
        </Toggle>
        {taggedCount > 0 ? (
          <Toggle value={showTagged} onChange={setShowTagged}>
            {t("showTagged", { count: taggedCount })}
          </Toggle>
        ) : null}
      </div>
      {places === undefined ? <p className="quiet-text">{t("searching")}</p> : null}
      {places && shown.length === 0 ? <p role="status">{t("everywhereNone")}</p> : null}
      {shown.length > 0 ? <Places places={shown} chosen={chosen} onChoose={choose} /> : null}
    </Dialog>
  );
}

function shortened(wording: string): string {
  return wording.length > 60 ? `${wording.slice(0, 58).trimEnd()}…` : wording;
}

interface PlacesProps {
  places: readonly EverywherePlace[];
  chosen: ReadonlySet<string>;
  onChoose: (keys: string[], on: boolean) => void;
}

function Places({ places, chosen, onChoose }: PlacesProps) {
  const t = useMessages(concordanceMessages);
  const language = useLanguage();
  const lineAt = (index: number): KwicLine | undefined => {
    const place = places[index];
    if (!place) return undefined;
    const { source, published, before, quote, after } = place;
    const date = published ? publishedInWords(published, language, "short") : t("undated");
    return {
      key: keyOf(place),
      before,
      quote,
      after,
      where: <KwicSource source={source || t("noSource")} date={date} />,
      spoken: t("spoken", { source: source || t("noSource"), published: date, before, quote, after }),
      about: <About place={place} />,
    };
  };
  return (
    <div className="everywhere-places">
      <KwicTable
        label={t("lines")}
        count={places.length}
        lineAt={lineAt}
        chosen={chosen}
        onChoose={onChoose}
        onChooseAll={() => onChoose(places.map(keyOf), true)}
        onOpen={(index) => {
          const place = places[index];
          if (!place) return;
          closeDialog();
          goToPlace(place);
        }}
      />
    </div>
  );
}

function About({ place }: { place: EverywherePlace }) {
  const t = useMessages(concordanceMessages);
  const words = [
    place.tagged ? t("tagged") : "",
    place.inside && !place.tagged ? t("inside") : "",
    place.how === "same" ? "" : t(place.how),
  ].filter(Boolean);
  return <span className="quiet-text">{words.join(", ")}</span>;
}
