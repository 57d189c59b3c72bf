/** The screen. */
export function CompareScreen() {
  return <section aria-label="Compare" />;
}
