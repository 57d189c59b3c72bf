import { Label, ProgressBar } from "react-aria-components";

/** How far a long job is; without a total it only shows that something happens. */
export function Progress({
  label,
  done,
  total,
  detail,
}: {
  label: string;
  done: number;
  total: number;
  detail?: string;
}) {
  const known = total > 0;
  const share = known ? Math.min(100, (100 * done) / total) : 0;
  return (
    <ProgressBar className="progress" value={share} isIndeterminate={!known}>
      <div className="progress-words">
        <Label>{label}</Label>
        {detail ? <span className="number quiet-text">{detail}</span> : null}
      </div>
      <div className="progress-track">
        <div
          className={known ? "progress-fill" : "progress-fill is-moving"}
          style={known ? { width: `${share}%` } : {}}
        />
      </div>
    </ProgressBar>
  );
}
