import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";
import { Keys } from "./Keys";

export interface MenuEntry {
  id: string;
  name: string;
  icon?: ReactNode;
  shortcut?: string | undefined;
  checked?: boolean;
  disabled?: boolean;
  danger?: boolean;
  run: () => void;
}

export interface MenuPart {
  id: string;
  title?: string;
  entries: MenuEntry[];
}

/** A button (the child) that opens a menu in parts. */
export function MenuButton({
  label,
  parts,
  children,
}: {
  label: string;
  parts: MenuPart[];
  children: ReactElement;
}) {
  const filled = parts.filter((part) => part.entries.length > 0);
  const all = filled.flatMap((part) => part.entries);
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" offset={4}>
        <Menu
          aria-label={label}
          className="menu"
          disabledKeys={all.filter((entry) => entry.disabled).map((entry) => entry.id)}
          onAction={(key) => all.find((entry) => entry.id === key)?.run()}
        >
          {filled.flatMap((part, index) => [
            index > 0 ? <Separator key={`${part.id}-line`} className="menu-line" /> : null,
            <MenuSection key={part.id} aria-label={part.title ?? label} {...choiceOf(part)}>
              {part.title ? <Header className="menu-title">{part.title}</Header> : null}
              {part.entries.map((entry) => (
                <MenuRow key={entry.id} entry={entry} />
              ))}
            </MenuSection>,
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Where one of the entries is the present one, that is said as well as shown. */
function choiceOf({ entries }: MenuPart) {
  if (entries.every((entry) => entry.checked === undefined)) return {};
  const selectedKeys = entries.filter((entry) => entry.checked).map((entry) => entry.id);
  return { selectionMode: "single" as const, selectedKeys };
}

function MenuRow({ entry }: { entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.name}
      className={`menu-item ${entry.danger ? "is-danger" : ""} ${entry.checked ? "is-checked" : ""}`}
    >
      {entry.icon}
      <span className="grow">{entry.name}</span>
      {entry.shortcut ? <Keys shortcut={entry.shortcut} joined /> : null}
      {entry.checked ? <Check size={14} className="menu-tick" /> : null}
    </MenuItem>
  );
}
