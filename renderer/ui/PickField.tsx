import { ChevronDown } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";

export interface PickOption {
  id: string;
  name: string;
  detail?: string;
}

interface PickFieldProps {
  label: string;
  labelHidden?: boolean;
  /** The entry that is chosen now. */
  value: PickOption | undefined;
  /** What fits what was typed, best first; asked on every key. */
  search: (typed: string) => readonly PickOption[];
  /** Undefined when the field was emptied. */
  onChange: (id: string | undefined) => void;
  placeholder?: string;
  isReadOnly?: boolean;
  autoFocus?: boolean;
}

const none = "-";

/** One of very many, found by typing. */
export function PickField(props: PickFieldProps) {
  const { label, labelHidden, value, search, onChange, placeholder } = props;
  const [typed, setTyped] = useState<string | undefined>(undefined);
  // What the person wrote, unlike what the box writes itself when it goes back to the entry chosen.
  const written = useRef<string | undefined>(undefined);
  const shown = typed ?? value?.name ?? "";
  const items = useMemo(() => search(typed ?? ""), [search, typed]);
  const choose = (id: string | undefined) => {
    written.current = undefined;
    setTyped(undefined);
    if (id !== value?.id) onChange(id);
  };
  const isEmptied = () => written.current?.trim() === "";
  return (
    <ComboBox
      className="field"
      items={items}
      inputValue={shown}
      onInputChange={(next) => setTyped(next === written.current ? next : undefined)}
      value={value?.id ?? none}
      onChange={(key) => {
        if (key === null || key === none) return;
        choose(isEmptied() && key === value?.id ? undefined : String(key));
      }}
      onBlur={() => choose(isEmptied() ? undefined : value?.id)}
      allowsEmptyCollection={false}
      menuTrigger="focus"
      isReadOnly={props.isReadOnly ?? false}
      autoFocus={props.autoFocus ?? false}
    >
      <Label className={labelHidden ? "visually-hidden" : "field-label"}>{label}</Label>
      <div
        className="pick"
        onInputCapture={(event) => {
          written.current = (event.target as HTMLInputElement).value;
        }}
        onKeyDownCapture={(event) => {
          if (event.key === "Escape") written.current = undefined;
        }}
      >
        <Input className="input" {...(placeholder === undefined ? {} : { placeholder })} />
        <Button className="pick-button">
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
      <Popover className="popover" offset={4}>
        <ListBox<PickOption> className="menu">
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.name} className="menu-item">
              <span className="grow">{option.name}</span>
              {option.detail ? <span className="quiet-text">{option.detail}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
