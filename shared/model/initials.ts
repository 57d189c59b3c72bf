/**
 * The initials of a coder: first letters of the first and the last word of the name. A name that is initials
 * already, such as "AH", stands for itself.
 */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 1 && /^[\p{Lu}\p{N}]{1,3}$/u.test(words[0] ?? "")) return words[0] ?? "?";
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  return (
    ends
      .map((word) => [...(word ?? "")][0] ?? "")
      .join("")
      .toLocaleUpperCase() || "?"
  );
}
