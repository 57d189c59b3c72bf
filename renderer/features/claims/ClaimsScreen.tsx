import { appMessages } from "#shared/messages/app";
import { useMessages } from "../../i18n/use-messages";
import { Blank } from "../../ui/Blank";

/** The screen "claims". */
export function ClaimsScreen() {
  const t = useMessages(appMessages);
  return <Blank title={t("claims")} />;
}
