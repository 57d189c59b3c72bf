/** The screen. */
export function OverviewScreen() {
  return <section aria-label="Overview" />;
}
