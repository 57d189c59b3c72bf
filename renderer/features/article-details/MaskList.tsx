import { Undo2 } from "lucide-react";
import { maskReasonNames } from "#shared/messages/import";
import { projectMessages } from "#shared/messages/project";
import { useMessages } from "../../i18n/use-messages";
import { unmaskStretch } from "../../state/edit-articles";
import { useSession } from "../../state/session-store";
import { IconButton } from "../../ui/Button";

const longest = 90;

/** What of the open article's text does not count, with the reason, and the way back. */
export function MaskList({ article, readOnly }: { article: string; readOnly: boolean }) {
  const t = useMessages(projectMessages);
  const reason = useMessages(maskReasonNames);
  const open = useSession((state) => state.open?.shown);
  if (open?.article.id !== article) return null;
  const { mask } = open.article;
  return (
    <section>
      <h3 className="section-title">{t("masks")}</h3>
      <p className="quiet-text mask-help">{mask.length === 0 ? t("noMasks") : t("masksText")}</p>
      <ul className="mask-list">
        {mask.map((stretch) => {
          const text = shorten(open.text.slice(stretch.start, stretch.end));
          return (
            <li key={`${stretch.start}-${stretch.end}`} className="mask-row">
              <span className="grow mask-text">{text}</span>
              <span className="quiet-text">{reason(stretch.reason)}</span>
              {readOnly ? null : (
                <IconButton
                  label={t("unmask", { text })}
                  icon={<Undo2 size={14} />}
                  onPress={() => unmaskStretch(stretch.start, stretch.end)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : line;
}
