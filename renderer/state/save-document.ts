import { useMemo } from "react";
import type { SavedFile } from "#shared/ipc/save-types";
import type { UiLanguage } from "#shared/messages/define";
import { figureMessages } from "#shared/messages/figure";
import type { PictureDocument, TableDocument } from "#shared/tables/table-document";
import { numberInWords } from "../i18n/dates";
import { say, useLanguage, useMessages } from "../i18n/use-messages";
import type { FigureWords } from "../ui/Figure";
import type { TakeAwayFormat } from "../ui/TakeAway";
import { ask } from "./ask";
import { notifyDone, notifyInfo } from "./notices-store";
import { pictureFile } from "./picture-svg";

const mostRows = 200_000;

/** Writes a table to a file the person chooses, with its settings beside it; a notice says where it is. */
export async function saveTable(table: TableDocument, format: "csv" | "xlsx"): Promise<void> {
  if (table.rows.length > mostRows) {
    notifyInfo(say(figureMessages, "tooManyRows", { count: table.rows.length, most: mostRows }));
    return;
  }
  tell(await ask("save:table", { table, format }));
}

/**
 * Writes a picture to a file the person chooses, with its settings beside it. What is drawn is what `svg` shows now,
 * in the colours of the light theme on white.
 */
export async function savePicture(
  svg: SVGSVGElement,
  picture: PictureDocument,
  format: "svg" | "png",
): Promise<void> {
  const lines = [...picture.notes, ...picture.settings.map(({ name, value }) => `${name}: ${value}`)];
  const file = await pictureFile(svg, { title: picture.title, description: lines.join("\n") });
  const data = format === "svg" ? file.text : await drawn(file.text, file.width, file.height);
  if (data === undefined) notifyInfo(say(figureMessages, "pictureFailed"));
  else tell(await ask("save:picture", { picture, format, data }));
}

/** Writes what a figure shows: its table or its picture. */
export async function saveFigure(
  format: TakeAwayFormat,
  svg: SVGSVGElement | null,
  table: TableDocument,
  picture: PictureDocument,
): Promise<void> {
  if (format === "csv" || format === "xlsx") await saveTable(table, format);
  else if (svg) await savePicture(svg, picture, format);
}

function tell(saved: SavedFile | null | undefined): void {
  if (!saved) return;
  const settings = saved.settingsPath.split(/[\\/]/).at(-1) ?? "";
  notifyDone(say(figureMessages, "saved", { path: saved.path, settings }), {
    label: say(figureMessages, "reveal"),
    run: () => void ask("save:reveal"),
  });
}

// Three points for each of the screen's are enough for print; browsers draw no larger pictures than this.
const sharpness = 3;
const mostPoints = 60_000_000;
const longestSide = 16_000;

/** The picture as a PNG file in base 64, or undefined when it cannot be drawn. */
async function drawn(text: string, width: number, height: number): Promise<string | undefined> {
  const scale = Math.min(
    sharpness,
    longestSide / Math.max(width, height),
    Math.sqrt(mostPoints / (width * height)),
  );
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const start = "data:image/png;base64,";
  const address = canvas.toDataURL("image/png");
  return address.startsWith(start) ? address.slice(start.length) : undefined;
}

/** A share from 0 to 1 in percent. */
function shareInWords(share: number, language: UiLanguage): string {
  const locale = language === "de" ? "de-DE" : "en-GB";
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(share);
}

/** The words of `Figure`, `TakeAway` and `DataTable` in the language of the screen. */
export function useFigureWords(): FigureWords {
  const t = useMessages(figureMessages);
  const language = useLanguage();
  return useMemo(
    () => ({
      view: t("view"),
      picture: t("picture"),
      table: t("table"),
      takeAway: t("takeAway"),
      asTable: t("asTable"),
      asPicture: t("asPicture"),
      formats: { csv: t("csv"), xlsx: t("xlsx"), svg: t("svg"), png: t("png") },
      number: (value) => numberInWords(value, language),
      share: (value) => shareInWords(value, language),
      emptyCell: t("emptyCell"),
    }),
    [t, language],
  );
}
