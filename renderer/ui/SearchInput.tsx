import { Search, X } from "lucide-react";
import type { RefObject } from "react";
import { Button, Input, SearchField, type SearchFieldProps } from "react-aria-components";

interface SearchInputProps extends Omit<SearchFieldProps, "className" | "style" | "children"> {
  label: string;
  clearLabel: string;
  placeholder: string;
  className?: string;
  inputRef?: RefObject<HTMLInputElement | null>;
  /** Marks it as the place where the keyboard lands when its pane is chosen. */
  paneFocus?: boolean;
}

/** A field to search or filter with. Escape empties it. */
export function SearchInput(props: SearchInputProps) {
  const { label, clearLabel, placeholder, className = "", inputRef, paneFocus, ...rest } = props;
  return (
    <SearchField {...rest} aria-label={label} className={`search ${className}`}>
      <Search size={14} aria-hidden className="search-icon" />
      <Input
        className="search-input"
        placeholder={placeholder}
        {...(inputRef ? { ref: inputRef } : {})}
        {...(paneFocus ? { "data-pane-focus": true } : {})}
      />
      <Button className="search-clear" aria-label={clearLabel}>
        <X size={14} />
      </Button>
    </SearchField>
  );
}
