import { PanelLeft, PanelRight, Search, Settings } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { appMessages } from "#shared/messages/app";
import { runCommand, shortcutOf } from "../commands/run-command";
import { useMessages } from "../i18n/use-messages";
import { useImport } from "../state/import-store";
import { useProject } from "../state/project-store";
import { useSettings } from "../state/settings-store";
import { floats, useView } from "../state/view-store";
import { IconButton } from "../ui/Button";
import { Keys } from "../ui/Keys";
import { ScreenTabs } from "./ScreenTabs";

/** Name, project, screens, search and the switches of the side panes. */
export function TopBar() {
  const t = useMessages(appMessages);
  const title = useProject((state) => state.snapshot?.project.title ?? "");
  return (
    <header className="top-bar">
      <PaneSwitch pane="library" />
      <b className="top-name">Wortlaut</b>
      <span className="top-project" title={title}>
        {title}
      </span>
      <ScreenTabs />
      <AriaButton className="search-button" onPress={() => runCommand("palette.open")}>
        <Search size={14} aria-hidden />
        <span className="search-button-text">{t("search")}</span>
        <Keys shortcut="Mod+K" joined />
      </AriaButton>
      <IconButton
        label={t("settings")}
        shortcut={shortcutOf("settings.open")}
        icon={<Settings size={16} />}
        onPress={() => runCommand("settings.open")}
      />
      <PaneSwitch pane="inspector" />
    </header>
  );
}

const switches = {
  library: { command: "view.library", Icon: PanelLeft, show: "showLibrary", hide: "hideLibrary" },
  inspector: { command: "view.inspector", Icon: PanelRight, show: "showInspector", hide: "hideInspector" },
} as const;

function PaneSwitch({ pane }: { pane: "library" | "inspector" }) {
  const t = useMessages(appMessages);
  const docked = useSettings((state) => state.settings[pane].open);
  const { narrow, overlay, screen } = useView();
  const importing = useImport((state) => state.stage.at !== "none");
  const open = floats(pane, narrow) ? overlay === pane : docked;
  const { command, Icon, show, hide } = switches[pane];
  return (
    <IconButton
      label={t(open ? hide : show)}
      shortcut={shortcutOf(command)}
      icon={<Icon size={16} />}
      isDisabled={screen !== "read" || importing}
      onPress={() => runCommand(command)}
    />
  );
}
