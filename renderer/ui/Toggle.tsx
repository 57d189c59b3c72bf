import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox, Switch } from "react-aria-components";

interface ToggleProps {
  value: boolean;
  onChange: (value: boolean) => void;
  children: ReactNode;
  isDisabled?: boolean;
  className?: string;
}

/** On or off, taking effect at once. */
export function Toggle({ value, onChange, children, isDisabled = false, className = "" }: ToggleProps) {
  return (
    <Switch isSelected={value} onChange={onChange} isDisabled={isDisabled} className={`switch ${className}`}>
      <span className="switch-track" aria-hidden>
        <span className="switch-knob" />
      </span>
      <span>{children}</span>
    </Switch>
  );
}

/** One of several that can all be chosen. */
export function Tick({ value, onChange, children, isDisabled = false, className = "" }: ToggleProps) {
  return (
    <Checkbox isSelected={value} onChange={onChange} isDisabled={isDisabled} className={`tick ${className}`}>
      <span className="tick-box" aria-hidden>
        <Check size={12} strokeWidth={3} />
      </span>
      <span className="tick-text">{children}</span>
    </Checkbox>
  );
}
