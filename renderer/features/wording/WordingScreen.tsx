import { wordingMessages } from "#shared/messages/wording";
import { useMessages } from "../../i18n/use-messages";
import { useWording } from "../../state/wording-store";
import { Segments } from "../../ui/Choice";
import { GroupsView } from "./GroupsView";
import { TableView } from "./TableView";
import "./wording.css";
import "./places.css";
import "./keyness.css";
import "./wording-narrow.css";

/** How the sources word the same: side by side in a table, or as two groups. */
export function WordingScreen() {
  const t = useMessages(wordingMessages);
  const view = useWording((state) => state.view);
  const switcher = (
    <Segments
      label={t("view")}
      labelHidden
      value={view}
      options={[
        { id: "table", name: t("viewTable") },
        { id: "groups", name: t("viewGroups") },
      ]}
      onChange={(next) => useWording.setState({ view: next })}
    />
  );
  return (
    <section className="wording-screen" aria-label={t("wording")}>
      {view === "table" ? <TableView switcher={switcher} /> : <GroupsView switcher={switcher} />}
    </section>
  );
}
