import { type KeyboardEvent, useEffect, useState } from "react";

interface EditCellProps {
  column: string;
  label: string;
  value: string;
  title?: string;
  placeholder: string;
  /** The value of what was typed (without spaces around it); undefined when it is none. */
  read: (text: string) => string | undefined;
  /** What is wrong with an invalid value. */
  invalidTitle: string;
  /** Called with a changed, valid value when the cell is left or Enter is pressed. */
  onKeep: (text: string) => void;
}

/** A cell that is a text field: Enter or leaving keeps what was typed, Escape takes it back. */
export function EditCell(props: EditCellProps) {
  const { column, label, value, title, placeholder, read, invalidTitle, onKeep } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const meant = read(typed.trim());
  const wrong = meant === undefined;
  const keep = () => {
    setTyped(meant ?? value);
    if (meant !== undefined && meant !== value) onKeep(meant);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") keep();
    else if (event.key === "Escape") setTyped(value);
    else return;
    event.preventDefault();
  };
  return (
    <input
      className="cell-input"
      data-cell={column}
      aria-label={label}
      aria-invalid={wrong}
      title={wrong ? invalidTitle : title}
      placeholder={placeholder}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  );
}
