import { ChartColumn, FolderDown } from "lucide-react";
import { datasetMessages } from "#shared/messages/dataset";
import { DatasetScreen } from "../features/dataset/DatasetScreen";
import { StatisticsPanel } from "../features/statistics/StatisticsPanel";
import { useMessages } from "../i18n/use-messages";
import { useExport } from "../state/export-store";
import { Segments } from "../ui/Choice";
import { PaneBoundary } from "./PaneBoundary";
import "./claims-tab.css";

/** The dataset: at a glance, or as it is exported. */
export function DatasetTab() {
  const t = useMessages(datasetMessages);
  const view = useExport((state) => state.view);
  return (
    <div className="claims-tab">
      <div className="claims-tab-head">
        <Segments
          label={t("views")}
          labelHidden
          value={view}
          options={[
            { id: "glance", name: t("glance"), icon: <ChartColumn size={14} aria-hidden /> },
            { id: "export", name: t("exportView"), icon: <FolderDown size={14} aria-hidden /> },
          ]}
          onChange={(next) => useExport.setState({ view: next })}
        />
      </div>
      <div className="claims-tab-body">
        <PaneBoundary key={view}>{view === "glance" ? <StatisticsPanel /> : <DatasetScreen />}</PaneBoundary>
      </div>
    </div>
  );
}
