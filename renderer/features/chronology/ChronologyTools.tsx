import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from "lucide-react";
import { sideOf } from "#shared/claims/time-range";
import { chronologyMessages } from "#shared/messages/chronology";
import { useMessages } from "../../i18n/use-messages";
import { Button, IconButton } from "../../ui/Button";
import { SelectField } from "../../ui/Choice";
import type { TimeLineView } from "./TimeLine";
import type { Lane } from "./time-line-layout";

interface ChronologyToolsProps {
  roles: readonly string[];
  role: string;
  roleName: (role: string) => string;
  onRole: (role: string) => void;
  by: "role" | "source";
  onBy: (by: "role" | "source") => void;
  view: TimeLineView & { whole: () => void };
  lanes: readonly Lane[];
  /** The stretch shown, in words. */
  shown: string;
}

/** What is shown of the time line and how, and what lies outside of it. */
export function ChronologyTools(props: ChronologyToolsProps) {
  const { roles, role, roleName, by, view, lanes } = props;
  const t = useMessages(chronologyMessages);
  const times = lanes.flatMap(({ events }) => events.map(({ time }) => time));
  const outside = (side: "before" | "after") => times.filter((time) => sideOf(time, view.range) === side);
  const [before, after] = [outside("before"), outside("after")];
  /** Goes as far as the nearest of those outside. */
  const reach = (side: "before" | "after") => {
    const { from, to } = view.range;
    const room = (to - from) * 0.1;
    if (side === "before") view.show({ from: Math.max(...before.map((time) => time.from)) - room, to });
    else view.show({ from, to: Math.min(...after.map((time) => time.to)) + room });
  };
  return (
    <header className="chronology-tools">
      {roles.length > 1 ? (
        <SelectField
          label={t("role")}
          labelHidden
          className="chronology-field"
          value={role}
          options={[{ id: "*", name: t("allRoles") }, ...roles.map((id) => ({ id, name: roleName(id) }))]}
          onChange={props.onRole}
        />
      ) : null}
      <SelectField<"role" | "source">
        label={t("colourBy")}
        labelHidden
        className="chronology-field"
        value={by}
        options={[
          { id: "role", name: t("byRole") },
          { id: "source", name: t("bySource") },
        ]}
        onChange={props.onBy}
      />
      <div className="chronology-zoom">
        <IconButton label={t("zoomIn")} icon={<ZoomIn size={16} />} onPress={() => view.zoom(0.6)} />
        <IconButton label={t("zoomOut")} icon={<ZoomOut size={16} />} onPress={() => view.zoom(1.6)} />
        <IconButton label={t("earlier")} icon={<ChevronLeft size={16} />} onPress={() => view.move(-0.3)} />
        <IconButton label={t("later")} icon={<ChevronRight size={16} />} onPress={() => view.move(0.3)} />
        <Button look="quiet" onPress={view.home}>
          {t("dense")}
        </Button>
        <Button look="quiet" onPress={view.whole}>
          {t("whole")}
        </Button>
      </div>
      <p className="chronology-shown" role="status">
        <b>{props.shown}</b>
      </p>
      <div className="chronology-outside">
        {before.length > 0 ? (
          <Button look="quiet" icon={<ChevronLeft size={14} aria-hidden />} onPress={() => reach("before")}>
            {t("before", { count: before.length })}
          </Button>
        ) : null}
        {after.length > 0 ? (
          <Button look="quiet" icon={<ChevronRight size={14} aria-hidden />} onPress={() => reach("after")}>
            {t("after", { count: after.length })}
          </Button>
        ) : null}
      </div>
    </header>
  );
}

/** What is drawn besides the events themselves. */
export function LookLegend() {
  const t = useMessages(chronologyMessages);
  return (
    <ul className="look-legend">
      <li>
        <svg width={8} height={14} viewBox="0 0 8 14" aria-hidden className="lane-published">
          <line x1={4} x2={4} y1={2} y2={12} />
        </svg>
        {t("publication")}
      </li>
      <li>
        <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden>
          <rect className="bin-bar" x={1} y={3} width={12} height={10} />
        </svg>
        {t("counted")}
      </li>
    </ul>
  );
}
