import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { TabPanel, Tabs } from "react-aria-components";
import { appMessages } from "#shared/messages/app";
import { ChronologyScreen } from "../features/chronology/ChronologyScreen";
import { CodebookScreen } from "../features/codebook/CodebookScreen";
import { CompareScreen } from "../features/compare/CompareScreen";
import { ConcordanceScreen } from "../features/concordance/ConcordanceScreen";
import { ImportScreen } from "../features/import/ImportScreen";
import { OverviewScreen } from "../features/overview/OverviewScreen";
import { ActorsScreen } from "../features/registry/ActorsScreen";
import { SpanImportScreen } from "../features/span-import/SpanImportScreen";
import { WordingScreen } from "../features/wording/WordingScreen";
import { useMessages } from "../i18n/use-messages";
import { useImport } from "../state/import-store";
import { useProject } from "../state/project-store";
import { useSpanImport } from "../state/span-import-store";
import { type Screen, useView } from "../state/view-store";
import { ClaimsTab } from "./ClaimsTab";
import { DatasetTab } from "./DatasetTab";
import { PaneBoundary } from "./PaneBoundary";
import { ReadScreen } from "./ReadScreen";
import { StatusBar } from "./StatusBar";
import { TopBar } from "./TopBar";

/** Every screen but the one for reading, which stays mounted. */
const screens: ReadonlyArray<[Exclude<Screen, "read">, () => ReactNode]> = [
  ["compare", CompareScreen],
  ["overview", OverviewScreen],
  ["wording", WordingScreen],
  ["claims", ClaimsTab],
  ["chronology", ChronologyScreen],
  ["concordance", ConcordanceScreen],
  ["actors", ActorsScreen],
  ["codebook", CodebookScreen],
  ["dataset", DatasetTab],
];

/** The window of an open project: bars, and one screen between them. */
export function Shell() {
  const screen = useView((state) => state.screen);
  const takingIn = useImport((state) => state.stage.at !== "none");
  const lookingAt = useSpanImport((state) => state.stage.at !== "none");
  const importing = takingIn || lookingAt;
  return (
    <Tabs
      className="shell"
      selectedKey={screen}
      onSelectionChange={(key) => useView.setState({ screen: key as Screen })}
    >
      <TopBar />
      <ReadOnlyBanner />
      <main className="stage">
        <TabPanel id="read" shouldForceMount className="screen">
          <div className="screen-inner" inert={importing}>
            <ReadScreen />
          </div>
        </TabPanel>
        {screens.map(([id, ScreenOf]) => (
          <TabPanel key={id} id={id} className="screen">
            <PaneBoundary>
              <ScreenOf />
            </PaneBoundary>
          </TabPanel>
        ))}
        {importing ? (
          <div className="screen screen-over">
            <PaneBoundary>{takingIn ? <ImportScreen /> : <SpanImportScreen />}</PaneBoundary>
          </div>
        ) : null}
      </main>
      <StatusBar />
    </Tabs>
  );
}

function ReadOnlyBanner() {
  const t = useMessages(appMessages);
  const readOnly = useProject((state) => state.snapshot?.readOnly);
  if (!readOnly) return null;
  const key = readOnly.reason === "locked" ? "readOnlyLocked" : "readOnlyFolder";
  return (
    <div className="banner" role="status">
      <Lock size={15} aria-hidden />
      <p>{t(key, { detail: readOnly.detail })}</p>
    </div>
  );
}
