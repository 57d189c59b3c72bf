import { LayoutList, Table2 } from "lucide-react";
import { claimsTableMessages } from "#shared/messages/claims-table";
import { ClaimsTableScreen } from "../features/claims-table/ClaimsTableScreen";
import { ClaimsScreen } from "../features/registry/ClaimsScreen";
import { useMessages } from "../i18n/use-messages";
import { useClaims } from "../state/claims-table-store";
import { Segments } from "../ui/Choice";
import { PaneBoundary } from "./PaneBoundary";
import "./claims-tab.css";

/** The statements: as a list with all about each of them, or by source. */
export function ClaimsTab() {
  const t = useMessages(claimsTableMessages);
  const view = useClaims((state) => state.view);
  return (
    <div className="claims-tab">
      <div className="claims-tab-head">
        <Segments
          label={t("view")}
          labelHidden
          value={view}
          options={[
            { id: "list", name: t("list"), icon: <LayoutList size={14} aria-hidden /> },
            { id: "by-source", name: t("bySource"), icon: <Table2 size={14} aria-hidden /> },
          ]}
          onChange={(next) => useClaims.setState({ view: next as "list" | "by-source" })}
        />
      </div>
      <div className="claims-tab-body">
        <PaneBoundary key={view}>{view === "list" ? <ClaimsScreen /> : <ClaimsTableScreen />}</PaneBoundary>
      </div>
    </div>
  );
}
