/**
 * Why something is proposed: a key of `messages/reasons/<domain>.ts` and the values its sentence needs, all of them
 * plain words, numbers or ISO dates. The screen and the command line say it in the person's language.
 */
export interface Reason {
  /** Which table of messages: "dates", "names", "speech" or "known". */
  domain: "dates" | "names" | "speech" | "known";
  key: string;
  values?: Readonly<Record<string, string | number>>;
}
