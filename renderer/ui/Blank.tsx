import type { ReactNode } from "react";

/** What stands in a pane that has nothing to show: a picture, what it means, what to do. */
export function Blank({
  icon,
  title,
  children,
  actions,
  compact = false,
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  compact?: boolean;
}) {
  return (
    <div className={`blank ${compact ? "is-compact" : ""}`}>
      {icon ? <div className="blank-icon">{icon}</div> : null}
      <p className="blank-title">{title}</p>
      {children ? <div className="blank-text">{children}</div> : null}
      {actions ? <div className="blank-actions">{actions}</div> : null}
    </div>
  );
}
