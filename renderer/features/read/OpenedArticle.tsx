import { useCallback, useEffect, useMemo } from "react";
import type { Label } from "#shared/model/codebook";
import { runCommand } from "../../commands/run-command";
import { togglePane } from "../../commands/view-commands";
import { useLanguage } from "../../i18n/use-messages";
import { ArticleView } from "../../reader/ArticleView";
import type { ArticleViewHandle, ArticleViewProps } from "../../reader/reader-props";
import { addSpan, addSpans, moveSpanTo, relabelSpan, removeSpans, selectSpan } from "../../state/annotate";
import { maskStretch, unmaskStretch } from "../../state/edit-articles";
import { useProject } from "../../state/project-store";
import { announce, setReader, useReader } from "../../state/reader-store";
import { useSession } from "../../state/session-store";
import { useSettings } from "../../state/settings-store";
import { focusInspector } from "../../state/view-store";
import { ArticleHeader } from "./ArticleHeader";
import { useOthers } from "./use-others";

const noLabels: Label[] = [];

// What the reader tells, and what is done about it: the same for every article.
const callbacks = {
  onSelectSpan: selectSpan,
  onSelectionChange: (selection) => useReader.setState({ selection }),
  onCaret: (caret) => useReader.setState({ caret }),
  onTag: addSpan,
  onTagMany: ({ label, ranges }) => addSpans(label, ranges),
  onMoveSpan: ({ id, start, end }) => moveSpanTo(id, start, end),
  onRelabelSpan: ({ id, label }) => relabelSpan(id, label),
  onRemoveSpan: (id) => removeSpans([id]),
  onInspect: (id) => inspect(id, "span"),
  onNote: (id) => inspect(id, "note"),
  onShowKeys: () => void runCommand("help.keys"),
  onMask: maskStretch,
  onUnmask: ({ start, end }) => unmaskStretch(start, end),
  announce,
} satisfies Partial<ArticleViewProps>;

function inspect(id: string, place: "span" | "note"): void {
  selectSpan(id);
  togglePane("inspector", true);
  focusInspector(place);
}

/** The open article in the reader. */
export function OpenedArticle() {
  const shown = useSession((state) => state.open?.shown);
  const selectedSpan = useSession((state) => state.selectedSpan ?? null);
  const labels = useProject((state) => state.snapshot?.codebook.labels ?? noLabels);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const settings = useSettings((state) => state.settings);
  const language = useLanguage();
  const others = useOthers();
  const handle = useCallback((next: ArticleViewHandle | null) => setReader(next), []);
  const header = useMemo(() => <ArticleHeader />, []);
  useEffect(() => selectSpan(null), []);
  if (!shown) return null;
  return (
    <ArticleView
      ref={handle}
      article={shown.article}
      text={shown.text}
      spans={shown.annotations.spans}
      links={shown.annotations.links}
      labels={labels}
      others={others}
      mask={shown.article.mask}
      readOnly={readOnly}
      language={language}
      readingSize={settings.readingSize}
      hyphenation={settings.hyphenation}
      snapToWords={settings.snapToWords}
      showMask={settings.showMask}
      minimap={settings.minimap}
      selectedSpan={selectedSpan}
      header={header}
      {...callbacks}
    />
  );
}
