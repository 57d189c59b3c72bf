/** The screen. */
export function ChronologyScreen() {
  return <section aria-label="Chronology" />;
}
