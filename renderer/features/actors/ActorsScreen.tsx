import { appMessages } from "#shared/messages/app";
import { useMessages } from "../../i18n/use-messages";
import { Blank } from "../../ui/Blank";

/** The screen "actors". */
export function ActorsScreen() {
  const t = useMessages(appMessages);
  return <Blank title={t("actors")} />;
}
