import { type AppError, appError } from "#shared/errors";
import type { SavedFile } from "#shared/ipc/save-types";
import type { UiLanguage } from "#shared/messages/define";
import { fail, ok, type Result } from "#shared/result";
import type { PictureDocument } from "#shared/tables/table-document";
import { pngSize } from "./check-png";
import { svgFlaw } from "./check-svg";
import { saveWithSettings } from "./save-file";

export interface SavePictureArgument {
  picture: PictureDocument;
  format: "svg" | "png";
  /** The text of an SVG file, or a PNG file in base 64. */
  data: string;
}

/** Bytes of a picture that were looked at. */
export interface CheckedPicture {
  bytes: Uint8Array;
  /** Facts for the settings file. */
  more: Record<string, unknown>;
}

/** The picture's bytes; `request-invalid` when they are no PNG or an SVG that does not stand on its own. */
export function checkPicture({ picture, format, data }: SavePictureArgument): Result<CheckedPicture> {
  const refused = (why: string): AppError => appError("request-invalid", picture.name, why);
  if (format === "svg") {
    const flaw = svgFlaw(data);
    return flaw ? fail(refused(flaw)) : ok({ bytes: Buffer.from(data, "utf8"), more: {} });
  }
  const bytes = Buffer.from(data, "base64");
  const size = pngSize(bytes);
  return size ? ok({ bytes, more: { pixels: size } }) : fail(refused("it is no PNG file"));
}

/** Writes a picture `checkPicture` let through to `file` (absolute path), with its settings beside it. */
export function savePicture(
  { bytes, more }: CheckedPicture,
  { title, settings, notes }: PictureDocument,
  { file, language, created }: { file: string; language: UiLanguage; created: string },
): Promise<Result<SavedFile>> {
  return saveWithSettings(file, bytes, { kind: "picture", title, settings, notes, language, created }, more);
}
