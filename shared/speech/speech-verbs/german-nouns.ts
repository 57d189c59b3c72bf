import type { SpeechClass } from "./speech-class";

const nouns: Readonly<Record<SpeechClass, string>> = {
  says:
    "aussage aussagen äußerung äußerungen behauptung behauptungen vorwurf vorwürfe warnung warnungen kritik hinweis hinweise " +
    "feststellung begründung argument erklärung these botschaft vorhaltung anschuldigung anschuldigungen bemerkung " +
    "beteuerung beschwerde klage mitteilung vorhersage prognose andeutung",
  demands:
    "forderung forderungen appell aufruf bitte mahnung vorschlag empfehlung ruf rat wunsch aufforderung plädoyer antrag",
  denies: "dementi widerspruch bestreitung",
  announces:
    "ankündigung ankündigungen versprechen zusage drohung drohungen bekenntnis zusicherung angebot verpflichtung",
  admits: "eingeständnis geständnis zugeständnis",
  asks: "frage fragen",
  thinks:
    "meinung ansicht auffassung überzeugung einschätzung annahme hoffnung befürchtung befürchtungen sorge vermutung erwartung " +
    "zweifel verdacht glaube standpunkt eindruck",
  reports: "bericht berichte meldung meldungen gerücht gerüchte nachricht information informationen",
};

/** German nouns of saying in lower case, with what they say. */
export const germanSpeechNouns: ReadonlyMap<string, SpeechClass> = new Map(
  (Object.keys(nouns) as SpeechClass[]).flatMap((speechClass) =>
    nouns[speechClass].split(" ").map((noun): [string, SpeechClass] => [noun, speechClass]),
  ),
);
