import {
  AlignHorizontalDistributeCenter,
  Files,
  Lock,
  LockOpen,
  SquareDashed,
  TextQuote,
} from "lucide-react";
import { ToggleButton } from "react-aria-components";
import { type PassageKind, passageKinds } from "#shared/compare/passage";
import { compareMessages } from "#shared/messages/compare";
import { useMessages } from "../../i18n/use-messages";
import { toggleKind, useCompare } from "../../state/compare-store";
import { countKinds } from "../../state/shared-passages";
import { Button, IconButton } from "../../ui/Button";
import { Segments } from "../../ui/Choice";
import { Hint } from "../../ui/Hint";
import { CompareSettings } from "./CompareSettings";
import { Decisions } from "./Decisions";
import { KindMark } from "./KindMark";
import { PassagesExport } from "./PassagesExport";
import { ShareSentence } from "./ShareSentence";
import type { ComparedColumn } from "./use-compared";
import type { Walking } from "./use-walking";

/** What is shown and how much is shared; the switches of the kinds are the legend, too. */
export function CompareToolbar({
  columns,
  walking,
}: {
  columns: readonly ComparedColumn[];
  walking: Walking;
}) {
  const t = useMessages(compareMessages);
  const { view, onlyHere, locked } = useCompare();
  return (
    <header className="compare-toolbar">
      <div className="compare-tools">
        <Button
          icon={<Files size={15} aria-hidden />}
          onPress={() => useCompare.setState({ choosing: true, like: undefined, replacing: undefined })}
        >
          {t("articles")}
        </Button>
        <Segments
          label={t("view")}
          labelHidden
          value={view}
          options={[
            { id: "texts" as const, name: t("texts"), icon: <TextQuote size={14} aria-hidden /> },
            {
              id: "picture" as const,
              name: t("picture"),
              icon: <AlignHorizontalDistributeCenter size={14} aria-hidden />,
            },
          ]}
          onChange={(next) => useCompare.setState({ view: next })}
        />
        <ShareSentence columns={columns} />
        <Decisions columns={columns} walking={walking} />
        <CompareSettings />
        <PassagesExport columns={columns} />
      </div>
      <div className="compare-tools">
        <KindSwitches />
        <span className="grow" />
        {view === "texts" ? (
          <>
            <Hint text={t("onlyHereHint")} shortcut="O">
              <ToggleButton
                className="kind-switch"
                isSelected={onlyHere}
                onChange={(next) => useCompare.setState({ onlyHere: next })}
              >
                <SquareDashed size={14} aria-hidden />
                {t("onlyHere")}
              </ToggleButton>
            </Hint>
            <IconButton
              label={t("lock")}
              shortcut="L"
              pressed={locked}
              icon={locked ? <Lock size={15} /> : <LockOpen size={15} />}
              onPress={() => useCompare.setState({ locked: !locked })}
            />
          </>
        ) : null}
      </div>
    </header>
  );
}

/** Which kinds are shown, with how many there are of each. */
function KindSwitches() {
  const t = useMessages(compareMessages);
  const passages = useCompare((state) => state.passages);
  const hidden = useCompare((state) => state.hidden);
  const counts = countKinds(passages);
  const nameOf = (kind: PassageKind) => (
    <>
      <KindMark kind={kind} />
      {t(kind)} <span className="number kind-count">{counts[kind]}</span>
    </>
  );
  return (
    <fieldset className="kind-switches">
      <legend className="visually-hidden">{t("kinds")}</legend>
      {passageKinds.map((kind) => {
        const button = (
          <ToggleButton
            key={kind}
            className="kind-switch"
            isSelected={!hidden.has(kind)}
            onChange={() => toggleKind(kind)}
          >
            {nameOf(kind)}
          </ToggleButton>
        );
        return kind === "formula" ? (
          <Hint key={kind} text={t("formulaHint")}>
            {button}
          </Hint>
        ) : (
          button
        );
      })}
      <span className="kind-legend">
        <mark className="wording-changed">{t("changedWord")}</mark>
        <mark className="wording-variant">{t("variantWord")}</mark>
      </span>
    </fieldset>
  );
}
