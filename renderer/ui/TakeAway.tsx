import { FileDown, FileSpreadsheet, Image, Shapes, Table2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "./Button";
import { MenuButton, type MenuEntry, type MenuPart } from "./MenuButton";

/** What a table (the first two) or a picture can be written as. */
export const takeAwayFormats = ["csv", "xlsx", "svg", "png"] as const;
export type TakeAwayFormat = (typeof takeAwayFormats)[number];

/** The words of the button and its menu. */
export interface TakeAwayWords {
  takeAway: string;
  asTable: string;
  asPicture: string;
  formats: Record<TakeAwayFormat, string>;
}

interface TakeAwayProps {
  words: TakeAwayWords;
  /** The formats on offer; by default those of a table. */
  formats?: readonly TakeAwayFormat[];
  /** Writes the file; the button waits until it is done. */
  onTake: (format: TakeAwayFormat) => Promise<void>;
  isDisabled?: boolean;
  look?: "plain" | "quiet";
}

const icons: Record<TakeAwayFormat, ReactNode> = {
  csv: <Table2 size={15} aria-hidden />,
  xlsx: <FileSpreadsheet size={15} aria-hidden />,
  svg: <Shapes size={15} aria-hidden />,
  png: <Image size={15} aria-hidden />,
};
const ofTables: readonly TakeAwayFormat[] = ["csv", "xlsx"];

/** A button whose menu offers to write a table or a picture to a file. */
export function TakeAway({ words, formats = ofTables, onTake, isDisabled = false, look }: TakeAwayProps) {
  const [running, setRunning] = useState(false);
  const take = async (format: TakeAwayFormat) => {
    setRunning(true);
    try {
      await onTake(format);
    } finally {
      setRunning(false);
    }
  };
  const entry = (format: TakeAwayFormat): MenuEntry => ({
    id: format,
    name: words.formats[format],
    icon: icons[format],
    run: () => void take(format),
  });
  const tables = formats.filter((format) => ofTables.includes(format));
  const pictures = formats.filter((format) => !ofTables.includes(format));
  const both = tables.length > 0 && pictures.length > 0;
  const parts: MenuPart[] = [
    { id: "table", ...(both ? { title: words.asTable } : {}), entries: tables.map(entry) },
    { id: "picture", ...(both ? { title: words.asPicture } : {}), entries: pictures.map(entry) },
  ];
  return (
    <MenuButton label={words.takeAway} parts={parts}>
      <Button
        look={look ?? "plain"}
        icon={<FileDown size={15} aria-hidden />}
        isDisabled={isDisabled}
        isPending={running}
      >
        {words.takeAway}
      </Button>
    </MenuButton>
  );
}
