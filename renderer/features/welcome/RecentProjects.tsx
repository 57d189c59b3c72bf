import { FolderClosed, FolderX, X } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import type { RecentProject } from "#shared/ipc/project-types";
import { projectMessages } from "#shared/messages/project";
import { momentInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { forgetRecent, openProject, useRecent } from "../../state/project-actions";
import { IconButton } from "../../ui/Button";

/** The projects opened lately; one whose folder is gone says so and can be looked for. */
export function RecentProjects() {
  const t = useMessages(projectMessages);
  const recent = useRecent((state) => state.recent);
  return (
    <section className="recent">
      <h2 className="section-title">{t("recent")}</h2>
      {recent && recent.length > 0 ? (
        <ul className="recent-list">
          {recent.map((project) => (
            <RecentRow key={project.id} project={project} />
          ))}
        </ul>
      ) : (
        <p className="quiet-text recent-none">{t("noRecent")}</p>
      )}
    </section>
  );
}

function RecentRow({ project }: { project: RecentProject }) {
  const t = useMessages(projectMessages);
  const language = useLanguage();
  const Icon = project.missing ? FolderX : FolderClosed;
  return (
    <li className={`recent-row ${project.missing ? "is-missing" : ""}`}>
      <AriaButton
        className="recent-open"
        onPress={() => void openProject(project.missing ? undefined : project.id)}
      >
        <Icon size={18} strokeWidth={1.6} aria-hidden />
        <span className="grow recent-words">
          <span className="recent-title">
            {project.title}
            {project.sample ? <span className="pill recent-sample">{t("sample")}</span> : null}
          </span>
          <span className="recent-folder" title={project.folder}>
            {project.missing ? `${t("missing")} · ${t("locate")}` : project.folder}
          </span>
        </span>
        <span className="recent-date number">{momentInWords(project.opened, language)}</span>
      </AriaButton>
      <IconButton
        label={t("forget", { title: project.title })}
        icon={<X size={14} />}
        onPress={() => void forgetRecent(project.id)}
      />
    </li>
  );
}
