import { useMemo, useState } from "react";
import type { ClaimLine, MentionLine } from "#shared/ipc/registry-types";
import { registryMessages } from "#shared/messages/registry";
import { publishedInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { keepFocus } from "../../state/focus-return";
import { goToPlace } from "../../state/navigation";
import { useProject } from "../../state/project-store";
import { openDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { type KwicLine, KwicSource, KwicTable } from "../../ui/KwicTable";

type Line = MentionLine | ClaimLine;

interface PlacesProps {
  /** Undefined while they are on their way. */
  lines: readonly Line[] | undefined;
  empty: string;
  /** Where the places can be moved away from. */
  move?: { registry: "actors" | "statements"; entry: string };
  /** In place of moving: the chosen claims are put into a statement. */
  group?: boolean;
}

const keyOf = (line: Line) => `${line.coder} ${line.article} ${line.link || line.span}`;

function bySource(a: Line, b: Line): number {
  return (
    a.source.localeCompare(b.source) ||
    (a.published ?? "").localeCompare(b.published ?? "") ||
    a.start - b.start
  );
}

/** Places of an entry under each other, by source; chosen ones can be moved to another entry. */
export function Places({ lines, empty, move, group = false }: PlacesProps) {
  const t = useMessages(registryMessages);
  const language = useLanguage();
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const sorted = useMemo(() => [...(lines ?? [])].sort(bySource), [lines]);
  if (!lines) return <p className="registry-empty quiet-text">{t("loading")}</p>;
  if (lines.length === 0) return <p className="registry-empty quiet-text">{empty}</p>;
  const lineAt = (index: number): KwicLine | undefined => {
    const line = sorted[index];
    if (!line) return undefined;
    const { source, published, before, quote, after } = line;
    const date = published ? publishedInWords(published, language, "short") : t("undated");
    return {
      key: keyOf(line),
      before,
      quote,
      after,
      where: <KwicSource source={source || t("noSource")} date={date} title={line.title} />,
      about: <About line={line} />,
      spoken: t("spoken", { source: source || t("noSource"), published: date, before, quote, after }),
    };
  };
  const choose = (keys: string[], on: boolean) => {
    const next = new Set(chosen);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    setChosen(next);
  };
  const chooseNone = () => {
    setChosen(new Set());
    keepFocus(".registry-panel .kwic");
  };
  const canChoose = (move !== undefined || group) && !readOnly;
  const links = sorted
    .filter((line) => chosen.has(keyOf(line)))
    .map(({ coder, article, link, span }) => ({ coder, article, id: link || span }));
  return (
    <>
      <KwicTable
        label={t("lines")}
        count={sorted.length}
        lineAt={lineAt}
        {...(canChoose ? { chosen, onChoose: choose } : {})}
        {...(canChoose ? { onChooseAll: () => choose(sorted.map(keyOf), true) } : {})}
        onOpen={(index) => {
          const line = sorted[index];
          if (line) goToPlace(line);
        }}
      />
      {group && links.length > 0 ? (
        <footer className="registry-chosen">
          <span className="grow" />
          <Button look="quiet" onPress={chooseNone}>
            {t("chooseNone")}
          </Button>
          <Button
            look="primary"
            onPress={() =>
              openDialog({
                kind: "split-entry",
                registry: "statements",
                links,
                name: sorted.find((line) => chosen.has(keyOf(line)))?.quote ?? "",
                onDone: () => setChosen(new Set()),
              })
            }
          >
            {t("assign")}
          </Button>
        </footer>
      ) : null}
      {move && links.length > 0 ? (
        <footer className="registry-chosen">
          <span className="grow" />
          <Button look="quiet" onPress={chooseNone}>
            {t("chooseNone")}
          </Button>
          <Button
            look="primary"
            onPress={() =>
              openDialog({ kind: "split-entry", ...move, links, onDone: () => setChosen(new Set()) })
            }
          >
            {t("splitChosen", { count: links.length })}
          </Button>
        </footer>
      ) : null}
    </>
  );
}

function About({ line }: { line: Line }) {
  const coders = useProject((state) => state.snapshot?.coders);
  const initials = coders?.find(({ id }) => id === line.coder)?.initials;
  const words = "speakers" in line ? [line.speakers.join(", "), line.stance] : [];
  return (
    <span className="quiet-text registry-about" title={words.filter(Boolean).join(" · ")}>
      {[...words, coders && coders.length > 1 ? initials : ""].filter(Boolean).join(" · ")}
    </span>
  );
}
