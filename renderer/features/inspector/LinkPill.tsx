import { X } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { inspectorMessages } from "#shared/messages/inspector";
import type { Link } from "#shared/model/annotations";
import type { LinkRole } from "#shared/model/codebook";
import { useMessages } from "../../i18n/use-messages";
import { removeLink, setLinkAttribute } from "../../state/annotate";
import { showSpan } from "../../state/navigation";
import { useProject } from "../../state/project-store";
import { tintOf } from "../../ui/label-colour";
import { AttributeRows } from "./AttributeFields";
import type { LinkTarget } from "./link-targets";

/** What a link leads to, or comes from, with what the link carries below it. */
export function LinkPill({
  link,
  role,
  target,
  end,
  readOnly,
}: {
  link: Link;
  role: Pick<LinkRole, "id" | "name" | "attributes">;
  target: LinkTarget;
  end: "from" | "to";
  readOnly: boolean;
}) {
  const t = useMessages(inspectorMessages);
  const colour = useTargetColour(target);
  const { span } = target;
  const name = target.kind === "unknown" ? t("unknownTarget") : target.name;
  return (
    <>
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
            aria-label={t("removeLink", { role: role.name, target: name })}
            onPress={() => removeLink(link.id)}
          >
            <X size={12} />
          </AriaButton>
        )}
      </span>
      {end === "to" && role.attributes.length > 0 ? (
        <div className="link-attributes">
          <AttributeRows
            attributes={link.attributes ?? {}}
            definitions={role.attributes}
            readOnly={readOnly}
            onChange={(attribute, value, typing) =>
              setLinkAttribute(
                link.id,
                attribute,
                value,
                typing ? `attribute:${link.id}:${attribute}` : undefined,
              )
            }
          />
        </div>
      ) : null}
    </>
  );
}

function useTargetColour(target: LinkTarget): string {
  const labels = useProject((state) => state.snapshot?.codebook.labels);
  if (target.kind === "actor") return "actor";
  if (target.kind === "statement") return "claim";
  return labels?.find((label) => label.id === target.span?.label)?.colour ?? "slate";
}
