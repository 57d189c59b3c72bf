import type { ReactNode, RefObject } from "react";
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from "react-aria-components";

interface FieldProps extends Omit<TextFieldProps, "className" | "style" | "children"> {
  label: string;
  /** Where the label is read out but not shown. */
  labelHidden?: boolean;
  help?: ReactNode;
  error?: string | undefined;
  placeholder?: string;
  /** More than one line: how many are shown at first. */
  rows?: number;
  className?: string;
  list?: string;
  inputRef?: RefObject<HTMLInputElement | null>;
}

/** A labelled text field, of one line or more, with help and error below it. */
export function Field(props: FieldProps) {
  const {
    label,
    labelHidden,
    help,
    error,
    placeholder,
    rows,
    className = "",
    list,
    inputRef,
    ...rest
  } = props;
  const hint = placeholder === undefined ? {} : { placeholder };
  return (
    <TextField {...rest} isInvalid={error !== undefined} className={`field ${className}`}>
      <Label className={labelHidden ? "visually-hidden" : "field-label"}>{label}</Label>
      {rows ? (
        <TextArea className="input" rows={rows} {...hint} />
      ) : (
        <Input
          className="input"
          {...hint}
          {...(list ? { list } : {})}
          {...(inputRef ? { ref: inputRef } : {})}
        />
      )}
      {help ? (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      ) : null}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}
