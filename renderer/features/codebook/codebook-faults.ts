import { sayFlaw } from "#shared/messages/codebook-flaws";
import type { UiLanguage } from "#shared/messages/define";
import { type CodebookFlaw, findFlaws } from "#shared/model/codebook-checks";
import type { CodebookDraft } from "../../state/codebook-store";

/** What there is to say about a draft as it would be saved, a sentence each. */
export interface DraftFlaws {
  /** These keep it from being saved. */
  faults: string[];
  hints: string[];
}

/** Looks at the draft without what is to go. */
export function flawsOf(draft: CodebookDraft, language: UiLanguage): DraftFlaws {
  const labels = draft.labels.filter(({ id }) => !draft.removed[id]);
  const gone = new Set(Object.keys(draft.removed));
  const stays = (id: string) => !gone.has(id);
  const roles = draft.roles
    .filter(({ id }) => !draft.removedRoles.includes(id))
    .map((role) => ({ ...role, from: role.from.filter(stays), to: role.to.filter(stays) }));
  const flaws = findFlaws({ labels, roles });
  const nameAt = ({ kind, id }: CodebookFlaw["at"]) =>
    (kind === "label" ? labels : roles).find((owner) => owner.id === id)?.name ?? id;
  const said = (severity: CodebookFlaw["severity"]) => [
    ...new Set(
      flaws
        .filter((flaw) => flaw.severity === severity)
        .map((flaw) => sayFlaw(flaw, nameAt(flaw.at), language)),
    ),
  ];
  return { faults: said("fault"), hints: said("hint") };
}
