/** Whether a publication date (`2025`, `2025-03`, `2025-03-04`) lies in a period at least in part. */
export function isInPeriod(
  published: string | null,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): boolean {
  if (!from && !to) return true;
  if (published === null) return false;
  const last = (date: string) => `${date}${"-99-99".slice(0, Math.max(0, 10 - date.length))}`;
  return !(from && last(published) < from) && !(to && published > last(to));
}
