import { defineMessages, type Message } from "../define";

/** Why words look like a claim, and why somebody seems to say it. */
export const speechReasons: Record<string, Message> = defineMessages({
  // Why words look like a claim.
  quotation: { en: "Quotation", de: "Zitat" },
  "quotation-frame": { en: "Quotation with “{verb}”", de: "Zitat mit „{verb}“" },
  "quoted-words": { en: "Quoted words with “{verb}”", de: "Zitierte Worte bei „{verb}“" },
  postposed: { en: "“{verb}” follows", de: "„{verb}“ folgt darauf" },
  interrupted: { en: "“{verb}” stands inside", de: "„{verb}“ steht mittendrin" },
  dependent: { en: "Depends on “{verb}”", de: "Hängt von „{verb}“ ab" },
  dass: { en: "“dass” clause after “{verb}”", de: "dass-Satz nach „{verb}“" },
  that: { en: "“that” clause after “{verb}”", de: "that-Satz nach „{verb}“" },
  question: { en: "Indirect question after “{verb}”", de: "Indirekte Frage nach „{verb}“" },
  infinitive: { en: "Infinitive after “{verb}”", de: "Infinitiv nach „{verb}“" },
  of: { en: "What “{verb}” is about", de: "Worum es bei „{verb}“ geht" },
  colon: { en: "“{verb}” with a colon", de: "„{verb}“ mit Doppelpunkt" },
  main: { en: "Clause after “{verb}”", de: "Satz nach „{verb}“" },
  wie: { en: "“wie … {verb}”", de: "„wie … {verb}“" },
  back: { en: "The next sentence says who: “{verb}”", de: "Der nächste Satz sagt, wer: „{verb}“" },
  object: { en: "What “{verb}” takes", de: "Worauf sich „{verb}“ richtet" },
  noun: { en: "Depends on “{noun}”", de: "Hängt von „{noun}“ ab" },
  subjunctive: { en: "Konjunktiv I: {words}", de: "Konjunktiv I: {words}" },
  "subjunctive-second": {
    en: "May be reported speech: {words}",
    de: "Vielleicht indirekte Rede: {words}",
  },
  demnach: { en: "“{word}” goes on what was said", de: "„{word}“ setzt das Gesagte fort" },
  hearsay: { en: "The narrator hedges: “{word}”", de: "Der Erzähler schränkt ein: „{word}“" },
  narrated: { en: "No frame of speech around it", de: "Keine Redeeinleitung ringsum" },
  // Why somebody seems to say it.
  "subject-before": { en: "Subject of “{verb}”", de: "Subjekt von „{verb}“" },
  "subject-after": { en: "Subject behind “{verb}”", de: "Subjekt hinter „{verb}“" },
  attribution: { en: "Source named with “{word}”", de: "Quelle bei „{word}“" },
  source: { en: "Source: “{words}”", de: "Quelle: „{words}“" },
  owner: { en: "Whose “{noun}” it is", de: "Wessen „{noun}“ es ist" },
  quoted: { en: "Is quoted", de: "Wird zitiert" },
  nested: { en: "Says what somebody else said", de: "Sagt, was jemand anderes gesagt hat" },
  addressee: { en: "It is said to them (“{verb}”)", de: "An sie ist es gerichtet („{verb}“)" },
  "goes-on": { en: "Goes on what {name} says", de: "Setzt fort, was {name} sagt" },
  "next-sentence": { en: "Named in the next sentence", de: "Im nächsten Satz genannt" },
  pronoun: { en: "“{pronoun}” means {name}", de: "„{pronoun}“ meint {name}" },
  // What stands near a claim.
  "same-sentence": { en: "In the same sentence", de: "Im selben Satz" },
  "same-paragraph": { en: "In the same paragraph", de: "Im selben Absatz" },
  "near-sentence": { en: "In a sentence nearby", de: "In einem Satz in der Nähe" },
  "date-in-frame": {
    en: "Beside the words that say who speaks",
    de: "Bei den Worten, die sagen, wer spricht",
  },
});
