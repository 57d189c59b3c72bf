import { Button as AriaButton } from "react-aria-components";
import { inspectorMessages } from "#shared/messages/inspector";
import { linkMessages } from "#shared/messages/link";
import { sayReason } from "#shared/messages/reasons/index";
import type { Span } from "#shared/model/annotations";
import type { LinkRole } from "#shared/model/codebook";
import { type Actor, actorKinds } from "#shared/model/project";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { useActorIndex } from "../../state/known-store";
import { linkTo } from "../../state/link-store";
import { useProject } from "../../state/project-store";
import { applyChange } from "../../state/session-store";
import { SelectField } from "../../ui/Choice";
import { AddLink } from "./AddLink";
import { LinkPill } from "./LinkPill";
import type { RoleRowProps } from "./RoleRows";

/** Which entry of the registry the words stand for, with its kind and where it belongs; else the likely ones. */
export function EntryRow({ span, role, links, index, readOnly }: RoleRowProps) {
  const actors = useProject((state) => state.snapshot?.actors);
  const [link] = links;
  const actor = link && actors?.find((other) => other.id === link.to);
  return (
    <div className={`row role-row ${link ? "" : "is-empty"}`}>
      <span className="row-name">{role.name}</span>
      <div className="role-value">
        {link ? (
          <ul className="link-pills" aria-label={role.name}>
            <li>
              <LinkPill link={link} role={role} end="to" target={index.target(link.to)} readOnly={readOnly} />
            </li>
          </ul>
        ) : (
          <LikelyEntries span={span} role={role} readOnly={readOnly} />
        )}
        {readOnly ? null : <AddLink span={span.id} role={role} />}
        {actor ? <EntryDetails actor={actor} readOnly={readOnly} /> : null}
      </div>
    </div>
  );
}

function EntryDetails({ actor, readOnly }: { actor: Actor; readOnly: boolean }) {
  const t = useMessages(inspectorMessages);
  const kinds = useMessages(linkMessages);
  const parent = useProject(
    (state) => state.snapshot?.actors.find((other) => other.id === actor.parent)?.name,
  );
  const setKind = (kind: Actor["kind"]) => {
    void applyChange({
      name: "put-actor",
      ops: [{ target: "actors", op: "put-actor", actor: { ...actor, kind } }],
    });
  };
  return (
    <div className="entry-details">
      <SelectField
        label={t("actorKind")}
        labelHidden
        isDisabled={readOnly}
        options={actorKinds.map((id) => ({ id, name: kinds(id) }))}
        value={actor.kind}
        onChange={setKind}
      />
      {parent ? <span className="quiet-text">{t("partOf", { name: parent })}</span> : null}
    </div>
  );
}

const mostLikely = 3;

/** The entries the words may stand for, each linked with one press. */
function LikelyEntries({ span, role, readOnly }: { span: Span; role: LinkRole; readOnly: boolean }) {
  const t = useMessages(inspectorMessages);
  const language = useLanguage();
  const index = useActorIndex();
  const actors = useProject((state) => state.snapshot?.actors);
  const likely = index.match(span.quote).slice(0, mostLikely);
  if (readOnly || likely.length === 0) return null;
  return (
    <ul className="link-pills" aria-label={t("likelyEntries")}>
      {likely.map(({ actor, why }) => {
        const name = actors?.find((other) => other.id === actor)?.name ?? actor;
        const reason = sayReason(why, language);
        return (
          <li key={actor} className="proposal">
            <span className="pill proposal-pill">
              <AriaButton
                className="link-go"
                aria-label={t("linkAs", { name, why: reason })}
                onPress={() => void linkTo(span.id, role, { kind: "actor", actor })}
              >
                <span className="pill-text">{name}</span>
              </AriaButton>
            </span>
            <span className="proposal-why">{reason}</span>
          </li>
        );
      })}
    </ul>
  );
}
