import { ExternalLink } from "lucide-react";
import { rangeOf } from "#shared/claims/time-range";
import type { ChronologyEvent } from "#shared/ipc/claims-types";
import { chronologyMessages } from "#shared/messages/chronology";
import { claimsTableMessages } from "#shared/messages/claims-table";
import { publishedInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { goToPlace } from "../../state/navigation";
import { summaryOf, useProject } from "../../state/project-store";
import { Button } from "../../ui/Button";
import { rangeInWords } from "./time-words";

const mostShown = 40;

interface EventDetailsProps {
  events: readonly ChronologyEvent[];
  roleName: (role: string) => string;
}

/** The event that was chosen, or those that are counted together, in full. */
export function EventDetails({ events, roleName }: EventDetailsProps) {
  const t = useMessages(chronologyMessages);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <aside className="event-details" aria-label={t("details")} tabIndex={0}>
      {events.length === 0 ? <p className="quiet-text">{t("detailsHint")}</p> : null}
      {events.slice(0, mostShown).map((event) => (
        <OneEvent
          key={`${event.article} ${event.claim} ${event.date} ${event.role}`}
          {...{ event, roleName }}
        />
      ))}
      {events.length > mostShown ? (
        <p className="quiet-text">{t("more", { count: events.length - mostShown })}</p>
      ) : null}
    </aside>
  );
}

function OneEvent({ event, roleName }: { event: ChronologyEvent; roleName: (role: string) => string }) {
  const t = useMessages(chronologyMessages);
  const say = useMessages(claimsTableMessages);
  const language = useLanguage();
  const article = useProject((state) => summaryOf(state.snapshot, event.article));
  const statement = useProject(
    (state) => state.snapshot?.statements.find(({ id }) => id === event.statement)?.wording,
  );
  const published = event.published ? publishedInWords(event.published, language) : say("undated");
  const facts: Array<[string, string]> = [
    [roleName(event.role), event.interval ? rangeInWords(rangeOf(event.interval), language) : ""],
    [t("dateWording"), t("quoted", { words: event.dateQuote })],
    [t("value"), [event.value, event.mod].filter(Boolean).join(" ")],
    [t("speakers"), event.speakers.join(", ")],
    [t("published"), published],
    [t("statement"), statement ?? ""],
  ];
  return (
    <article className="event-card">
      <h2 className="section-title">{event.source || say("noSource")}</h2>
      <p className="event-quote">{event.quote.replace(/\s+/gu, " ")}</p>
      <dl className="event-facts">
        {facts
          .filter(([, value]) => value !== "")
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p className="quiet-text event-title">{article?.title}</p>
      <Button look="quiet" icon={<ExternalLink size={14} aria-hidden />} onPress={() => goToPlace(event)}>
        {t("open")}
      </Button>
    </article>
  );
}
