import { FileWarning } from "lucide-react";
import { useRef, useState } from "react";
import { compareMessages } from "#shared/messages/compare";
import { explainError } from "#shared/messages/errors";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { compareNow, useCompare } from "../../state/compare-store";
import { announce } from "../../state/reader-store";
import { Blank } from "../../ui/Blank";
import { Button } from "../../ui/Button";
import { AlignmentPicture } from "./AlignmentPicture";
import { Chooser } from "./Chooser";
import { CompareNotices } from "./CompareNotices";
import { CompareToolbar } from "./CompareToolbar";
import { LinkBar, linkSelections } from "./LinkBar";
import { PassageFoot } from "./PassageFoot";
import { Stage } from "./stage";
import { TextStage } from "./TextStage";
import { quoteOf } from "./tag-places";
import { compareKeys } from "./use-compare-keys";
import { useComparedColumns, useWalk } from "./use-compared";
import { useJudging } from "./use-judging";
import { useLanding } from "./use-landing";
import { useMarked } from "./use-marked";
import { useSteps } from "./use-steps";
import { useWalking } from "./use-walking";
import "./compare.css";
import "./compare-stage.css";
import "./passage-card.css";
import "./alignment.css";
import "./compare-narrow.css";
import "./chooser.css";

/** Articles side by side: choosing them, then what they share. */
export function CompareScreen() {
  const count = useCompare((state) => state.articles.length);
  const choosing = useCompare((state) => state.choosing);
  return count < 2 || choosing ? <Chooser /> : <Comparing />;
}

/** In a lower window, CSS pixels, the wording of the passage comes up when it is asked for. */
const roomForCard = 720;

function Comparing() {
  const t = useMessages(compareMessages);
  const [stage] = useState(() => new Stage());
  const columns = useComparedColumns();
  const walk = useWalk();
  const walking = useWalking(useSteps(walk, columns), stage);
  const { current, view, error } = useCompare();
  const passage = walk.find(({ id }) => id === current);
  const judging = useJudging(passage);
  const marked = useMarked(passage);
  const [isOpen, setOpen] = useState(() => window.innerHeight >= roomForCard);
  const [isTagging, setTagging] = useState(false);
  const screen = useRef<HTMLElement>(null);
  useLanding(screen, walking.steps.length > 0);
  const tag = (tagging: boolean) => {
    if (tagging && !judging.canJudge) announce(t(passage ? "readOnly" : "noPassages"), true);
    else setTagging(tagging);
    if (!tagging) screen.current?.querySelector<HTMLElement>("[data-pane-focus]")?.focus();
  };
  const onKeyDown = compareKeys({
    walking,
    judging,
    link: () => void linkSelections(t),
    tag: () => tag(true),
    leave: () => setTagging(false),
  });
  const offer = marked && passage ? quoteOf(passage, marked.place) : undefined;
  return (
    <section
      ref={screen}
      className="compare"
      aria-label={t("compare")}
      tabIndex={-1}
      data-compare
      data-shared-passages={walk.length}
      onKeyDown={onKeyDown}
    >
      <CompareToolbar columns={columns} walking={walking} />
      {error ? <Failed /> : <CompareNotices columns={columns} />}
      {view === "picture" ? (
        <AlignmentPicture columns={columns} />
      ) : (
        <>
          <div className="compare-texts">
            <TextStage stage={stage} columns={columns} walk={walk} walking={walking} />
            <LinkBar offer={isTagging ? undefined : offer} onTag={() => tag(true)} />
          </div>
          <PassageFoot
            columns={columns}
            walking={walking}
            passage={passage}
            judging={judging}
            marked={marked}
            isTagging={isTagging}
            onTag={tag}
            isOpen={isOpen}
            onOpen={setOpen}
          />
        </>
      )}
    </section>
  );
}

function Failed() {
  const t = useMessages(compareMessages);
  const language = useLanguage();
  const error = useCompare((state) => state.error);
  if (!error) return null;
  const words = explainError(error, language);
  return (
    <div role="alert" className="compare-failed">
      <Blank
        compact
        icon={<FileWarning size={24} strokeWidth={1.4} />}
        title={t("failedTitle")}
        actions={<Button onPress={() => void compareNow()}>{t("tryAgain")}</Button>}
      >
        <p className="notice-what">{words.what}</p>
        <p>
          {words.why} {words.todo}
        </p>
      </Blank>
    </div>
  );
}
