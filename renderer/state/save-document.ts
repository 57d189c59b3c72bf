import { useMemo } from "react";
import type { SavedFile } from "#shared/ipc/save-types";
import type { UiLanguage } from "#shared/messages/define";
import { figureMessages } from "#shared/messages/figure";
import { fitDocument } from "#shared/tables/fit-document";
import type { PictureDocument, TableDocument } from "#shared/tables/table-document";
import { numberInWords } from "../i18n/dates";
import { say, useLanguage, useMessages } from "../i18n/use-messages";
import type { FigureWords } from "../ui/Figure";
import type { TakeAwayFormat } from "../ui/TakeAway";
import { ask } from "./ask";
import { notifyDone, notifyInfo } from "./notices-store";
import { drawPicture } from "./picture-png";
import { pictureFile } from "./picture-svg";

const mostRows = 200_000;

/** Writes a table to a file the person chooses, with its settings beside it; a notice says where it is. */
export async function saveTable(table: TableDocument, format: "csv" | "xlsx"): Promise<void> {
  if (table.rows.length > mostRows) {
    notifyInfo(say(figureMessages, "tooManyRows", { count: table.rows.length, most: mostRows }));
    return;
  }
  tell(await ask("save:table", { table: fitDocument(table), format }));
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
  const data = format === "svg" ? file.text : await drawPicture(file);
  if (data === undefined) notifyInfo(say(figureMessages, "pictureFailed"));
  else tell(await ask("save:picture", { picture: fitDocument(picture), format, data }));
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
  notifyDone(say(figureMessages, "saved", { path: saved.path }), {
    label: say(figureMessages, "reveal"),
    run: () => void ask("save:reveal"),
  });
}

/** A share from 0 to 1 in percent. */
export function shareInWords(share: number, language: UiLanguage): string {
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
