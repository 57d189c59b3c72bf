import { I18nProvider } from "react-aria-components";
import { appMessages } from "#shared/messages/app";
import { Welcome } from "../features/welcome/Welcome";
import { useLanguage, useMessages } from "../i18n/use-messages";
import { useProject } from "../state/project-store";
import { useSettings } from "../state/settings-store";
import { KeyNames } from "../ui/Keys";
import { Dialogs } from "./Dialogs";
import { DropZone } from "./DropZone";
import { LiveRegion } from "./LiveRegion";
import { Notices } from "./Notices";
import { PaneBoundary } from "./PaneBoundary";
import { Shell } from "./Shell";

/** Everything in the window. */
export function App() {
  const language = useLanguage();
  const mac = useSettings((state) => state.info?.platform === "darwin");
  return (
    <I18nProvider locale={language === "de" ? "de-DE" : "en-GB"}>
      <KeyNames value={{ language, mac }}>
        <PaneBoundary>
          <Body />
          <Dialogs />
        </PaneBoundary>
        <DropZone />
        <Notices />
        <LiveRegion />
      </KeyNames>
    </I18nProvider>
  );
}

function Body() {
  const t = useMessages(appMessages);
  const phase = useProject((state) => state.phase);
  if (phase === "open") return <Shell />;
  if (phase === "starting") return <p className="visually-hidden">{t("starting")}</p>;
  return <Welcome busy={phase === "opening"} />;
}
