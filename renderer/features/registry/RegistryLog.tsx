import { registryMessages } from "#shared/messages/registry";
import type { RegistryEvent } from "#shared/model/registry-log";
import { momentInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";

interface RegistryLogProps {
  registry: "actors" | "statements";
  entry: string;
}

const sentences = { merge: "logMerge", split: "logSplit", remove: "logRemove" } as const;
const noEvents: RegistryEvent[] = [];

/** What was merged, split or removed around an entry: who did it, when and why. The newest stands first. */
export function RegistryLog({ registry, entry }: RegistryLogProps) {
  const t = useMessages(registryMessages);
  const language = useLanguage();
  const all = useProject((state) => state.snapshot?.log[registry] ?? noEvents);
  const coders = useProject((state) => state.snapshot?.coders);
  const events = all
    .filter(({ from, into }) => [...from, ...into].some(({ id }) => id === entry))
    .toReversed();
  if (events.length === 0) return <p className="registry-empty quiet-text">{t("noLog")}</p>;
  const names = (entries: RegistryEvent["from"]) => entries.map(({ name }) => name).join(", ");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="registry-scroll" tabIndex={0} aria-label={t("log")}>
      <ul className="registry-log selectable">
        {events.map((event) => (
          <li key={event.id}>
            <p>
              {t(sentences[event.what], { from: names(event.from), into: names(event.into) })} ·{" "}
              {t("logMoved", { count: event.moved })}
            </p>
            {event.why ? <p>{event.why}</p> : null}
            <p className="quiet-text">
              {coders?.find(({ id }) => id === event.coder)?.name ?? event.coder} ·{" "}
              {momentInWords(event.at, language)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
