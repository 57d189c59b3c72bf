import { AtSign, ChevronRight, FileText } from "lucide-react";
import { paletteMessages } from "#shared/messages/palette";
import { publishedInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { Keys } from "../../ui/Keys";
import type { Item } from "./palette-items";
import type { Marks, Ranked } from "./rank";

const icons = { command: ChevronRight, article: FileText, actor: AtSign };
const headings = { command: "commands", article: "articles", actor: "actors" } as const;

/** One thing found, under the heading of its kind where a new kind begins. */
export function PaletteRow({
  id,
  result,
  heading,
  isCurrent,
  onPoint,
  onRun,
}: {
  id: string;
  result: Ranked<Item>;
  heading: boolean;
  isCurrent: boolean;
  onPoint: () => void;
  onRun: () => void;
}) {
  const t = useMessages(paletteMessages);
  const { item, marks } = result;
  const Icon = icons[item.kind];
  return (
    <>
      {heading ? (
        <div className="menu-title" role="presentation">
          {t(headings[item.kind])}
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field has the focus and the keys. */}
      <div
        id={id}
        role="option"
        aria-selected={isCurrent}
        className={`palette-row ${isCurrent ? "is-current" : ""}`}
        onPointerMove={isCurrent ? undefined : onPoint}
        onClick={onRun}
      >
        <Icon size={15} aria-hidden />
        <span className="palette-name">
          <Marked text={item.name} marks={marks} />
        </span>
        <Aside item={item} />
      </div>
    </>
  );
}

function Aside({ item }: { item: Item }) {
  const t = useMessages(paletteMessages);
  const language = useLanguage();
  if (item.kind === "command") return item.shortcut ? <Keys shortcut={item.shortcut} joined /> : null;
  if (item.kind === "actor")
    return <span className="palette-aside">{item.actor.aliases.slice(0, 2).join(", ")}</span>;
  const { published, source } = item.article;
  const date = published ? publishedInWords(published, language, "short") : t("undated");
  return <span className="palette-aside">{[source, date].filter(Boolean).join(" · ")}</span>;
}

function Marked({ text, marks }: { text: string; marks: Marks }) {
  const parts: React.ReactNode[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    if (start < from) continue;
    parts.push(text.slice(from, start), <b key={start}>{text.slice(start, end)}</b>);
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
}
