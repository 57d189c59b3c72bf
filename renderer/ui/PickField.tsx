import { ChevronDown } from "lucide-react";
import { useMemo, useState } from "react";
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
}

const none = "-";

/** One of very many, found by typing. */
export function PickField(props: PickFieldProps) {
  const { label, labelHidden, value, search, onChange, placeholder, isReadOnly = false } = props;
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const shown = typed ?? value?.name ?? "";
  const items = useMemo(() => search(typed ?? ""), [search, typed]);
  return (
    <ComboBox
      className="field"
      items={items}
      inputValue={shown}
      onInputChange={setTyped}
      value={value?.id ?? none}
      onChange={(key) => {
        setTyped(undefined);
        if (key !== null && key !== none) onChange(String(key));
      }}
      onOpenChange={(open) => {
        if (!open) setTyped(undefined);
      }}
      onBlur={() => {
        if (typed?.trim() === "" && value) onChange(undefined);
        setTyped(undefined);
      }}
      allowsEmptyCollection={false}
      menuTrigger="focus"
      isReadOnly={isReadOnly}
    >
      <Label className={labelHidden ? "visually-hidden" : "field-label"}>{label}</Label>
      <div className="pick">
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
