import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { useEffect, useState } from "react";
import { appMessages } from "#shared/messages/app";
import { explainError } from "#shared/messages/errors";
import { useLanguage, useMessages } from "../i18n/use-messages";
import { closeNotice, type Notice, useNotices } from "../state/notices-store";
import { Button, IconButton } from "../ui/Button";

const icons = { done: CircleCheck, info: Info, error: CircleAlert };

/** Short messages in the corner: results politely, failures at once. Both regions are always there to be heard. */
export function Notices() {
  const t = useMessages(appMessages);
  const notices = useNotices((state) => state.notices);
  const errors = notices.filter((notice) => notice.kind === "error");
  const others = notices.filter((notice) => notice.kind !== "error");
  return (
    <section className="notices" aria-label={t("notices")} data-react-aria-top-layer="true">
      <div role="alert">
        {errors.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </div>
      <div role="status">
        {others.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </div>
    </section>
  );
}

/** Failures stay until they are closed; other notices go when nobody points at them. */
function useLeaving(notice: Notice): { onEnter: () => void; onLeave: () => void } {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (notice.kind === "error" || held) return undefined;
    const timer = setTimeout(() => closeNotice(notice.id), notice.action ? 10_000 : 5_000);
    return () => clearTimeout(timer);
  }, [notice, held]);
  return { onEnter: () => setHeld(true), onLeave: () => setHeld(false) };
}

function NoticeCard({ notice }: { notice: Notice }) {
  const t = useMessages(appMessages);
  const Icon = icons[notice.kind];
  const { onEnter, onLeave } = useLeaving(notice);
  const { action } = notice;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it from going away.
    <div
      className={`notice notice-${notice.kind}`}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
      onFocus={onEnter}
      onBlur={onLeave}
    >
      <Icon size={18} aria-hidden className="notice-icon" />
      <NoticeWords content={notice.content} />
      {action ? (
        <Button
          look="quiet"
          onPress={() => {
            closeNotice(notice.id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <IconButton label={t("closeNotice")} icon={<X size={15} />} onPress={() => closeNotice(notice.id)} />
    </div>
  );
}

function NoticeWords({ content }: { content: Notice["content"] }) {
  const language = useLanguage();
  if (typeof content === "string") return <p className="grow notice-words">{content}</p>;
  const words = explainError(content, language);
  return (
    <div className="grow notice-words selectable">
      <p className="notice-what">{words.what}</p>
      <p>
        {words.why} {words.todo}
      </p>
    </div>
  );
}
