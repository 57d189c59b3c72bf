import { formatMessage, type UiLanguage } from "#shared/messages/define";
import { repairMessages } from "#shared/messages/project";

type Known = keyof typeof repairMessages;
const gap = "{what}";
const beginnings = (Object.keys(repairMessages) as Known[])
  .filter((key) => key.endsWith(gap))
  .map((key) => ({ key, begins: key.slice(0, -gap.length) }));

/** What was done about a damaged file, in the language of the screen; what is not known is shown as it came. */
export function repairInWords(repaired: string, language: UiLanguage): string {
  const words = repaired
    .split("; ")
    .map((piece) => pieceInWords(piece, language))
    .join("; ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function pieceInWords(piece: string, language: UiLanguage): string {
  if (Object.hasOwn(repairMessages, piece)) return formatMessage(repairMessages[piece as Known], language);
  const known = beginnings.find(({ begins }) => piece.startsWith(begins));
  if (!known) return piece;
  return formatMessage(repairMessages[known.key], language, { what: piece.slice(known.begins.length) });
}
