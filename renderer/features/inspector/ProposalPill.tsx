import { X } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { inspectorMessages } from "#shared/messages/inspector";
import { sayReason } from "#shared/messages/reasons/index";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { acceptProposals, type Proposal, rejectProposal } from "../../state/proposals";

/** Something proposed for a claim, with its reason: pressing it takes it over, the cross turns it down. */
export function ProposalPill({ span, proposal }: { span: string; proposal: Proposal }) {
  const t = useMessages(inspectorMessages);
  const language = useLanguage();
  const why = sayReason(proposal.why, language);
  const name = proposal.kind === "link" ? proposal.quote : proposal.name;
  const role = proposal.kind === "link" ? proposal.role.name : proposal.title;
  return (
    <div className="proposal">
      <span className="pill proposal-pill">
        <AriaButton
          className="link-go"
          aria-label={t("acceptProposal", { role, name })}
          onPress={() => void acceptProposals(span, [proposal])}
        >
          <span className="pill-text">{name}</span>
        </AriaButton>
        <AriaButton
          className="link-remove"
          aria-label={t("rejectProposal", { role, name })}
          onPress={() => rejectProposal(proposal)}
        >
          <X size={12} />
        </AriaButton>
      </span>
      <span className="proposal-why">{why}</span>
    </div>
  );
}
