import { useState } from "react";
import { inspectorMessages } from "#shared/messages/inspector";
import { linkMessages } from "#shared/messages/link";
import type { LinkRole } from "#shared/model/codebook";
import { useMessages } from "../../i18n/use-messages";
import { setLinkAttribute } from "../../state/annotate";
import { choosable, closePicker, mergeKey } from "../../state/link-store";
import { ChoiceStage } from "./ChoiceStage";

/** What a link that was just made carries, one attribute after the other; each can be left open. */
export function AttributeStage({ role, link }: { role: LinkRole; link: string }) {
  const t = useMessages(linkMessages);
  const inspector = useMessages(inspectorMessages);
  const [place, setPlace] = useState(0);
  const attributes = role.attributes.filter(choosable);
  const attribute = attributes[place];
  if (!attribute) return null;
  const goOn = () => {
    if (place + 1 < attributes.length) setPlace(place + 1);
    else closePicker();
  };
  const yesNo = attribute.type === "yes-no";
  const options = yesNo
    ? [
        { id: "yes", name: inspector("yes") },
        { id: "no", name: inspector("no") },
      ]
    : (attribute.values ?? []);
  return (
    <ChoiceStage
      key={attribute.id}
      title={attribute.name}
      label={attribute.name}
      foot={t("keysSkip")}
      options={options}
      onEnter={goOn}
      onChoose={(id) => {
        setLinkAttribute(link, attribute.id, yesNo ? id === "yes" : id, mergeKey(link));
        goOn();
      }}
    />
  );
}
