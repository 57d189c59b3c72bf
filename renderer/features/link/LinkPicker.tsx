import { useLayoutEffect, useRef, useState } from "react";
import { Dialog, Popover } from "react-aria-components";
import { linkMessages } from "#shared/messages/link";
import { useMessages } from "../../i18n/use-messages";
import { chooseRole, closePicker, type Picker, useLink } from "../../state/link-store";
import { reader } from "../../state/reader-store";
import { useSession } from "../../state/session-store";
import { AttributeStage } from "./AttributeStage";
import { ChoiceStage } from "./ChoiceStage";
import { TargetStage } from "./TargetStage";
import "./link.css";

/** The picker that links the selected span, beside its words. */
export function LinkPicker() {
  const picker = useLink((state) => state.picker);
  return picker ? <PickerPopover key={picker.span} picker={picker} /> : null;
}

interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Beside the words, or beside what opened it where the words are out of view. */
function placeFor(span: string, opener: Element | null): Place {
  const box = reader()?.linkAnchor(span) ?? opener?.getBoundingClientRect();
  if (!box) return { left: window.innerWidth / 2, top: window.innerHeight / 4, width: 0, height: 0 };
  const top = Math.min(Math.max(box.top, 0), window.innerHeight);
  return { left: box.left, top, width: box.width, height: Math.min(box.height, window.innerHeight - top) };
}

function PickerPopover({ picker }: { picker: Picker }) {
  const t = useMessages(linkMessages);
  const anchor = useRef<HTMLSpanElement>(null);
  const back = useLink((state) => state.back);
  const [place] = useState(() => placeFor(picker.span, back));
  const [placed, setPlaced] = useState(false);
  // The popover measures its anchor when it opens: the anchor has to be there before.
  useLayoutEffect(() => setPlaced(true), []);
  const span = useSession((state) =>
    state.open?.shown.annotations.spans.find((other) => other.id === picker.span),
  );
  if (!span) return null;
  return (
    <>
      <span ref={anchor} className="link-anchor" style={place} aria-hidden />
      <Popover
        className="popover link-popover"
        triggerRef={anchor}
        isOpen={placed}
        placement="bottom start"
        offset={6}
        onOpenChange={(open) => {
          if (!open) closePicker();
        }}
      >
        <Dialog
          className="link-dialog"
          aria-label={picker.stage === "role" ? t("chooseRole") : picker.role.name}
        >
          {picker.stage === "role" ? (
            <ChoiceStage
              title={t("chooseRole")}
              label={t("roles")}
              foot={t("keys")}
              options={picker.roles}
              onChoose={(id) => {
                const role = picker.roles.find((other) => other.id === id);
                if (role) chooseRole(role);
              }}
            />
          ) : picker.stage === "target" ? (
            <TargetStage key={picker.role.id} span={span} role={picker.role} />
          ) : (
            <AttributeStage key={picker.link} role={picker.role} link={picker.link} />
          )}
        </Dialog>
      </Popover>
    </>
  );
}
