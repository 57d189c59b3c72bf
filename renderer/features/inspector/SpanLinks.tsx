import { X } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { inspectorMessages } from "#shared/messages/inspector";
import type { Link, Span } from "#shared/model/annotations";
import { useMessages } from "../../i18n/use-messages";
import { removeLink } from "../../state/annotate";
import { showSpan } from "../../state/navigation";
import { useProject } from "../../state/project-store";
import { tintOf } from "../../ui/label-colour";
import { type LinkTarget, linksFrom, linksTo } from "./link-targets";
import { useLinkIndex } from "./use-link-index";

/** The links of a span, a row for each role. */
export function SpanLinks({ span, readOnly }: { span: Span; readOnly: boolean }) {
  const t = useMessages(inspectorMessages);
  const index = useLinkIndex();
  const roles = useProject((state) => state.snapshot?.codebook.roles);
  if (!index) return null;
  const nameOf = (role: string) => roles?.find((other) => other.id === role)?.name ?? role;
  const rows = [
    ...byRole(linksFrom(index, span.id)).map(([role, links]) => ({ role, links, end: "to" as const })),
    ...byRole(linksTo(index, span.id)).map(([role, links]) => ({ role, links, end: "from" as const })),
  ];
  return rows.map(({ role, links, end }) => (
    <div className="row" key={`${end} ${role}`}>
      <span className="row-name">
        {end === "to" ? nameOf(role) : t("linkedFrom", { role: nameOf(role) })}
      </span>
      <ul className="link-pills" aria-label={nameOf(role)}>
        {links.map((link) => (
          <li key={link.id}>
            <LinkPill link={link} role={nameOf(role)} target={index.target(link[end])} readOnly={readOnly} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

function byRole(links: readonly Link[]): Array<[string, Link[]]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) groups.set(link.role, [...(groups.get(link.role) ?? []), link]);
  return [...groups];
}

function LinkPill({
  link,
  role,
  target,
  readOnly,
}: {
  link: Link;
  role: string;
  target: LinkTarget;
  readOnly: boolean;
}) {
  const t = useMessages(inspectorMessages);
  const colour = useTargetColour(target);
  const { span } = target;
  const name = target.kind === "unknown" ? t("unknownTarget") : target.name;
  return (
    <span className="pill link-pill" style={tintOf(colour) as React.CSSProperties}>
      {span ? (
        <AriaButton className="link-go" onPress={() => showSpan(span.id)}>
          <span className="pill-text" title={span.quote}>
            {name}
          </span>
        </AriaButton>
      ) : (
        <span className="pill-text" title={name}>
          {name}
        </span>
      )}
      {readOnly ? null : (
        <AriaButton
          className="link-remove"
          aria-label={t("removeLink", { role, target: name })}
          onPress={() => removeLink(link.id)}
        >
          <X size={12} />
        </AriaButton>
      )}
    </span>
  );
}

function useTargetColour(target: LinkTarget): string {
  const labels = useProject((state) => state.snapshot?.codebook.labels);
  if (target.kind === "actor") return "actor";
  if (target.kind === "statement") return "claim";
  return labels?.find((label) => label.id === target.span?.label)?.colour ?? "slate";
}
