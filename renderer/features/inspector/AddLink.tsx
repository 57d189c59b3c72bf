import { Plus } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { inspectorMessages } from "#shared/messages/inspector";
import type { LinkRole } from "#shared/model/codebook";
import { useMessages } from "../../i18n/use-messages";
import { pickTarget } from "../../state/link-store";
import { Hint } from "../../ui/Hint";

/** The quiet plus at the end of a role's row; its key is shown to be learnt. */
export function AddLink({ span, role }: { span: string; role: LinkRole }) {
  const t = useMessages(inspectorMessages);
  const label = t("addLink", { role: role.name });
  return (
    <Hint text={label} shortcut={role.key?.toUpperCase()}>
      <AriaButton className="add-link" aria-label={label} onPress={() => pickTarget(span, role.id)}>
        <Plus size={13} aria-hidden />
        {role.key ? <kbd aria-hidden>{role.key.toUpperCase()}</kbd> : null}
      </AriaButton>
    </Hint>
  );
}
