import { BookOpenText, FileDown, FolderOpen, FolderPlus, Settings } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import { projectMessages } from "#shared/messages/project";
import { runCommand, shortcutOf } from "../../commands/run-command";
import { useMessages } from "../../i18n/use-messages";
import { IconButton } from "../../ui/Button";
import { Keys } from "../../ui/Keys";
import { Progress } from "../../ui/Progress";
import { RecentProjects } from "./RecentProjects";
import { Wordmark } from "./Wordmark";
import "./welcome.css";

/** What the window shows while no project is open. */
export function Welcome({ busy }: { busy: boolean }) {
  const t = useMessages(projectMessages);
  return (
    <main className="welcome">
      <div className="welcome-settings">
        <IconButton
          label={t("settings")}
          shortcut={shortcutOf("settings.open")}
          icon={<Settings size={17} />}
          onPress={() => runCommand("settings.open")}
        />
      </div>
      <div className="welcome-page">
        <section className="welcome-lead">
          <Wordmark />
          <p className="welcome-tagline">{t("tagline")}</p>
          {busy ? (
            <div className="welcome-busy" role="status">
              <Progress label={t("opening")} done={0} total={0} />
            </div>
          ) : (
            <Starts />
          )}
        </section>
        <section className="welcome-side">
          <RecentProjects />
          <div className="welcome-drop">
            <FileDown size={24} strokeWidth={1.5} aria-hidden />
            <div>
              <p className="welcome-drop-title">{t("dropTitle")}</p>
              <p className="quiet-text">{t("dropText")}</p>
            </div>
          </div>
        </section>
      </div>
      <p className="welcome-offline">{t("offline")}</p>
    </main>
  );
}

function Starts() {
  const t = useMessages(projectMessages);
  return (
    <div className="starts">
      <Start
        icon={<FolderPlus size={20} strokeWidth={1.6} />}
        title={t("newProject")}
        text={t("newProjectText")}
        shortcut={shortcutOf("project.new")}
        primary
        onPress={() => runCommand("project.new")}
      />
      <Start
        icon={<FolderOpen size={20} strokeWidth={1.6} />}
        title={t("openProject")}
        text={t("openProjectText")}
        shortcut={shortcutOf("project.open")}
        onPress={() => runCommand("project.open")}
      />
      <Start
        icon={<BookOpenText size={20} strokeWidth={1.6} />}
        title={t("openSample")}
        text={t("openSampleText")}
        onPress={() => runCommand("project.open-sample")}
      />
    </div>
  );
}

function Start(props: {
  icon: ReactNode;
  title: string;
  text: string;
  shortcut?: string | undefined;
  primary?: boolean;
  onPress: () => void;
}) {
  return (
    <AriaButton className={`start ${props.primary ? "is-primary" : ""}`} onPress={props.onPress}>
      <span className="start-icon">{props.icon}</span>
      <span className="grow start-words">
        <span className="start-title">{props.title}</span>
        <span className="start-text">{props.text}</span>
      </span>
      {props.shortcut ? <Keys shortcut={props.shortcut} /> : null}
    </AriaButton>
  );
}
