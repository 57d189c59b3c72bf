import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
} from "react-aria-components";

export interface Option<T extends string> {
  id: T;
  name: string;
  icon?: ReactNode;
}

interface ChoiceProps<T extends string> {
  label: string;
  labelHidden?: boolean;
  options: ReadonlyArray<Option<T>>;
  value: T | undefined;
  onChange: (value: T) => void;
  isDisabled?: boolean;
  placeholder?: string;
  className?: string;
}

/** One of several, from a list that opens. */
export function SelectField<T extends string>(props: ChoiceProps<T>) {
  const { label, labelHidden, options, value, onChange, placeholder, className = "" } = props;
  return (
    <Select
      className={`field ${className}`}
      value={value ?? null}
      onChange={(key) => onChange(key as T)}
      isDisabled={props.isDisabled ?? false}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label className={labelHidden ? "visually-hidden" : "field-label"}>{label}</Label>
      <Button className="select-button">
        <SelectValue className="select-value" />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="menu" items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.name} className="menu-item">
              {option.icon}
              <span className="grow">{option.name}</span>
              <Check size={14} className="menu-tick" aria-hidden />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** One of a few, all visible side by side. */
export function Segments<T extends string>(props: ChoiceProps<T>) {
  const { label, labelHidden, options, value, onChange, className = "" } = props;
  return (
    <RadioGroup
      className={`field ${className}`}
      value={value ?? null}
      onChange={(next) => onChange(next as T)}
      orientation="horizontal"
      isDisabled={props.isDisabled ?? false}
    >
      <Label className={labelHidden ? "visually-hidden" : "field-label"}>{label}</Label>
      <div className="segments">
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="segment">
            {option.icon}
            {option.name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
