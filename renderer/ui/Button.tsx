import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { Hint } from "./Hint";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  look?: "plain" | "primary" | "quiet" | "danger";
  icon?: ReactNode;
  children?: ReactNode;
  className?: string;
}

/** A button with words. */
export function Button({ look = "plain", icon, children, className = "", ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${look} ${className}`}>
      {icon}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  /** What it does, for the hint and for screen readers. */
  label: string;
  /** Its key, shown in the hint. */
  shortcut?: string | undefined;
  icon: ReactNode;
  pressed?: boolean | undefined;
  className?: string;
}

/** A button with a picture only; its words come up as a hint. */
export function IconButton({ label, shortcut, icon, pressed, className = "", ...rest }: IconButtonProps) {
  return (
    <Hint text={label} shortcut={shortcut}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
        className={`icon-button ${pressed ? "is-pressed" : ""} ${className}`}
      >
        {icon}
      </AriaButton>
    </Hint>
  );
}
