/** The screen. */
export function WordingScreen() {
  return <section aria-label="Wording" />;
}
