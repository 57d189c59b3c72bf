import { CalendarCheck, EyeOff, Repeat } from "lucide-react";
import { useMemo } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { suggestionMessages } from "#shared/messages/suggestions";
import { type SuggestionKind, suggestionKinds } from "#shared/suggest/suggestion";
import { shortcutOf } from "../../commands/run-command";
import { useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { acceptAll, acceptable } from "../../state/suggestion-actions";
import { countKinds } from "../../state/suggestions-list";
import {
  askForSuggestions,
  filterSuggestions,
  showSuggestions,
  useSuggestions,
} from "../../state/suggestions-store";
import { Button, IconButton } from "../../ui/Button";
import { SuggestionList } from "./SuggestionList";

/** What is proposed for the article, by kind: to go to, accept or turn down. */
export function SuggestionsSection() {
  const t = useMessages(suggestionMessages);
  const { open, list, kind, shown, article, asking, error } = useSuggestions();
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  if (!shown || readOnly) return null;
  const counts = countKinds(open);
  return (
    <section aria-label={t("title")} className="suggestion-section">
      <h2 className="section-title">
        <span className="grow">
          {t("title")} <span className="number">{open.length}</span>
        </span>
        <AcceptAll />
        <IconButton label={t("hide")} icon={<EyeOff size={14} />} onPress={() => showSuggestions(false)} />
      </h2>
      {open.length > 0 ? <KindFilter counts={counts} kind={kind} /> : null}
      {error ? (
        <p className="suggestion-state">
          {t("failed")}{" "}
          <Button look="quiet" onPress={() => void askForSuggestions()}>
            {t("tryAgain")}
          </Button>
        </p>
      ) : list.length > 0 ? (
        <SuggestionList list={list} />
      ) : (
        <p className="suggestion-state quiet-text">
          {article === undefined || asking ? t("looking") : t(kind ? "noneOfKind" : "none")}
        </p>
      )}
    </section>
  );
}

/** Accepts all dates, or all known wordings, of the article. */
function AcceptAll() {
  const t = useMessages(suggestionMessages);
  const open = useSuggestions((state) => state.open);
  const counts = useMemo(
    () => ({ date: acceptable("date", open).length, known: acceptable("known", open).length }),
    [open],
  );
  return (
    <>
      {counts.known > 0 ? (
        <IconButton
          label={t("acceptKnown", { count: counts.known })}
          shortcut={shortcutOf("suggestion.accept-known")}
          icon={<Repeat size={14} />}
          onPress={() => void acceptAll("known")}
        />
      ) : null}
      {counts.date > 0 ? (
        <IconButton
          label={t("acceptDates", { count: counts.date })}
          shortcut={shortcutOf("suggestion.accept-dates")}
          icon={<CalendarCheck size={14} />}
          onPress={() => void acceptAll("date")}
        />
      ) : null}
    </>
  );
}

const all = "*";

function KindFilter({
  counts,
  kind,
}: {
  counts: Partial<Record<SuggestionKind, number>>;
  kind: SuggestionKind | undefined;
}) {
  const t = useMessages(suggestionMessages);
  const present = suggestionKinds.filter((one) => (counts[one] ?? 0) > 0 || one === kind);
  if (present.length < 2) return null;
  return (
    <ToggleButtonGroup
      className="chips suggestion-chips"
      aria-label={t("filter")}
      disallowEmptySelection
      selectedKeys={[kind ?? all]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        filterSuggestions(suggestionKinds.find((one) => one === key));
      }}
    >
      <ToggleButton id={all} className="chip">
        {t("all")}
      </ToggleButton>
      {present.map((one) => (
        <ToggleButton key={one} id={one} className="chip">
          {t(one)} <span className="number">{counts[one] ?? 0}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
