import { useMemo, useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useActorIndex } from "../../state/known-store";
import { useProject } from "../../state/project-store";
import type { AttributeProps } from "./AttributeFields";

const mostShown = 12;

/** An entry of the actor registry, found by a few letters. An emptied field takes the value away. */
export function ActorAttribute({ definition, value, onChange, readOnly }: AttributeProps) {
  const actors = useProject((state) => state.snapshot?.actors);
  const index = useActorIndex();
  const names = useMemo(() => new Map((actors ?? []).map((actor) => [actor.id, actor.name])), [actors]);
  const kept = typeof value === "string" ? (names.get(value) ?? value) : "";
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const items = useMemo(
    () =>
      index
        .search(typed ?? "", { limit: mostShown })
        .map(({ actor }) => ({ id: actor, name: names.get(actor) ?? actor })),
    [index, typed, names],
  );
  return (
    <ComboBox
      className="field"
      items={items}
      inputValue={typed ?? kept}
      onInputChange={(text) => setTyped(text === kept ? undefined : text)}
      selectedKey={typeof value === "string" ? value : null}
      onSelectionChange={(key) => {
        setTyped(undefined);
        if (key !== null) onChange(String(key));
      }}
      onBlur={() => {
        if (typed?.trim() === "" && value !== undefined) onChange(null);
        setTyped(undefined);
      }}
      allowsCustomValue
      menuTrigger="input"
      isDisabled={readOnly}
    >
      <Label className="visually-hidden">{definition.name}</Label>
      <Input className="input" />
      <Popover className="popover" offset={4}>
        <ListBox className="menu">
          {(item: { id: string; name: string }) => (
            <ListBoxItem id={item.id} textValue={item.name} className="menu-item">
              {item.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
