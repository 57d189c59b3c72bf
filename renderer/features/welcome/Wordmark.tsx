/** The name as the app would tag it: a claim's tint, an actor's line, a date's dots. */
export function Wordmark() {
  return (
    <h1 className="wordmark">
      <span className="wordmark-claim">Wort</span>
      <span className="wordmark-actor">la</span>
      <span className="wordmark-date">ut</span>
    </h1>
  );
}
