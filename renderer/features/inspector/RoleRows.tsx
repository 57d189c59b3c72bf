import { inspectorMessages } from "#shared/messages/inspector";
import type { Link, Span } from "#shared/model/annotations";
import type { LinkRole } from "#shared/model/codebook";
import { useMessages } from "../../i18n/use-messages";
import { entryRole, rolesFrom } from "../../state/codebook-kinds";
import { useProject } from "../../state/project-store";
import type { ProposedLink } from "../../state/proposals";
import { AddLink } from "./AddLink";
import { EntryRow } from "./EntryRow";
import { LinkPill } from "./LinkPill";
import { type LinkIndex, linksFrom, linksTo } from "./link-targets";
import { ProposalPill } from "./ProposalPill";
import { useLinkIndex } from "./use-link-index";

interface RoleRowsProps {
  span: Span;
  proposals: readonly ProposedLink[];
  readOnly: boolean;
}

/** A row for every role that may begin at the span, empty ones too, and one for every role that leads to it. */
export function RoleRows({ span, proposals, readOnly }: RoleRowsProps) {
  const t = useMessages(inspectorMessages);
  const index = useLinkIndex();
  const codebook = useProject((state) => state.snapshot?.codebook);
  if (!index || !codebook) return null;
  const possible = rolesFrom(codebook, span.label);
  const entry = entryRole(codebook, span.label);
  const outgoing = linksFrom(index, span.id);
  // Links of a role that no longer begins at this label are still shown, so that nothing is hidden.
  const strayRoles = [...new Set(outgoing.map((link) => link.role))].filter(
    (id) => !possible.some((role) => role.id === id),
  );
  const nameOf = (id: string) => codebook.roles.find((role) => role.id === id)?.name ?? id;
  const incoming = byRole(linksTo(index, span.id));
  return (
    <>
      {possible.map((role) => {
        const links = outgoing.filter((link) => link.role === role.id);
        const Row = role.id === entry?.id ? EntryRow : RoleRow;
        const proposed = proposals.filter((proposal) => proposal.role.id === role.id);
        return (
          <Row
            key={role.id}
            span={span}
            role={role}
            links={links}
            proposals={proposed}
            index={index}
            readOnly={readOnly}
          />
        );
      })}
      {strayRoles.map((id) => (
        <Pills
          key={id}
          name={nameOf(id)}
          links={outgoing.filter((link) => link.role === id)}
          end="to"
          {...{ index, readOnly }}
        />
      ))}
      {incoming.map(([id, links]) => (
        <Pills
          key={`from ${id}`}
          name={t("linkedFrom", { role: nameOf(id) })}
          links={links}
          end="from"
          {...{ index, readOnly }}
        />
      ))}
    </>
  );
}

export interface RoleRowProps extends RoleRowsProps {
  role: LinkRole;
  links: readonly Link[];
  index: LinkIndex;
}

function RoleRow({ span, role, links, proposals, index, readOnly }: RoleRowProps) {
  const empty = links.length === 0 && proposals.length === 0;
  if (empty && readOnly) return null;
  return (
    <div className={`row role-row ${empty ? "is-empty" : ""}`}>
      <span className="row-name">{role.name}</span>
      <div className="role-value">
        <ul className="link-pills" aria-label={role.name}>
          {links.map((link) => (
            <li key={link.id}>
              <LinkPill link={link} role={role} end="to" target={index.target(link.to)} readOnly={readOnly} />
            </li>
          ))}
          {proposals.map((proposal) => (
            <li key={proposal.key}>
              <ProposalPill span={span.id} proposal={proposal} />
            </li>
          ))}
        </ul>
        {readOnly || (links.length > 0 && !role.many) ? null : <AddLink span={span.id} role={role} />}
      </div>
    </div>
  );
}

function Pills({
  name,
  links,
  end,
  index,
  readOnly,
}: {
  name: string;
  links: readonly Link[];
  end: "from" | "to";
  index: LinkIndex;
  readOnly: boolean;
}) {
  return (
    <div className="row">
      <span className="row-name">{name}</span>
      <ul className="link-pills" aria-label={name}>
        {links.map((link) => (
          <li key={link.id}>
            <LinkPill
              link={link}
              role={{ id: link.role, name, attributes: [] }}
              end={end}
              target={index.target(link[end])}
              readOnly={readOnly}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function byRole(links: readonly Link[]): Array<[string, Link[]]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) groups.set(link.role, [...(groups.get(link.role) ?? []), link]);
  return [...groups];
}
