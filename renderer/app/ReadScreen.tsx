import { useEffect } from "react";
import { appMessages } from "#shared/messages/app";
import { Guideline } from "../features/codebook/Guideline";
import { ProjectFind } from "../features/find/ProjectFind";
import { Inspector } from "../features/inspector/Inspector";
import { Library } from "../features/library/Library";
import { LinkPicker } from "../features/link/LinkPicker";
import { ArticlePane } from "../features/read/ArticlePane";
import { useReading } from "../features/read/use-reading";
import { useMessages } from "../i18n/use-messages";
import { useView } from "../state/view-store";
import { PaneBoundary } from "./PaneBoundary";
import { SidePane } from "./SidePane";

/** Reading and tagging: the articles, the text, the details. */
export function ReadScreen() {
  const t = useMessages(appMessages);
  const guideline = useView((state) => state.guideline !== undefined);
  const finding = useView((state) => state.projectFindOpen);
  useEscapeFromOverlay();
  useReading();
  return (
    <div className="panes">
      <SidePane pane="library" label={t("library")}>
        {finding ? <ProjectFind /> : <Library />}
      </SidePane>
      <section className="reader-pane" data-pane="reader" aria-label={t("text")}>
        <PaneBoundary>
          <ArticlePane />
        </PaneBoundary>
      </section>
      <SidePane pane="inspector" label={t("inspector")}>
        <Inspector />
      </SidePane>
      {guideline ? <Guideline /> : null}
      <LinkPicker />
    </div>
  );
}

function useEscapeFromOverlay(): void {
  const overlay = useView((state) => state.overlay);
  useEffect(() => {
    if (!overlay) return undefined;
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) useView.setState({ overlay: undefined });
    };
    window.addEventListener("keydown", close);
    return () => window.removeEventListener("keydown", close);
  }, [overlay]);
}
