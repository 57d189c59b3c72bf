import { inspectorMessages } from "#shared/messages/inspector";
import { useMessages } from "../../i18n/use-messages";
import { showSpan } from "../../state/navigation";
import { useSession } from "../../state/session-store";
import { useWorkLeft } from "../../state/use-work-left";
import { type Gap, gaps, nextOf } from "../../state/work-left";

const words = {
  speaker: "gapSpeaker",
  date: "gapDate",
  required: "gapRequired",
  entry: "gapEntry",
  value: "gapValue",
} as const satisfies Record<Gap, keyof typeof inspectorMessages>;

/** What is still missing in the article; each count goes to the next place. */
export function WorkLeft() {
  const t = useMessages(inspectorMessages);
  const work = useWorkLeft();
  const left = gaps.filter((gap) => work[gap].length > 0);
  const tagged = useSession((state) => (state.open?.shown.annotations.spans.length ?? 0) > 0);
  if (!tagged) return null;
  return (
    <div className="work-left">
      <h3 className="row-name" id="work-left">
        {t("workLeft")}
      </h3>
      {left.length === 0 ? (
        <p className="quiet-text">{t("workDone")}</p>
      ) : (
        <ul aria-labelledby="work-left" className="chips">
          {left.map((gap) => (
            <li key={gap}>
              <button type="button" className="chip work-chip" onClick={() => goToNext(work[gap])}>
                {t(words[gap], { count: work[gap].length })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Goes to the next of these spans after the selected one, around the end. */
function goToNext(ids: readonly string[]): void {
  const { open, selectedSpan } = useSession.getState();
  const next = nextOf(ids, open?.shown.annotations.spans ?? [], selectedSpan);
  if (next) showSpan(next);
}
