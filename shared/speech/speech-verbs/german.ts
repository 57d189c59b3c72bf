import { conjugate } from "./german-conjugation";
import { germanVerbs } from "./german-verbs";
import type { SpeechClass, SpeechForm, SpeechVerb } from "./speech-class";

const spelling = /^(?<head>[^+!?]+)(?:\+(?<needs>[^!?]+))?(?<mark>[!?]?)$/u;

function readVerb(speechClass: SpeechClass, line: string): { verb: SpeechVerb; head: string } {
  const { head = line, needs, mark } = spelling.exec(line)?.groups ?? {};
  const infinitive = head.split(":")[0] ?? head;
  const [particle, base] = infinitive.includes("|") ? infinitive.split("|") : [undefined, infinitive];
  return {
    head,
    verb: {
      lemma: `${particle ?? ""}${base}`,
      class: speechClass,
      ...(particle ? { particle } : {}),
      ...(needs ? { needs: needs.split(",") } : {}),
      ...(mark === "!" ? { object: true as const } : {}),
      ...(mark === "?" ? { weak: true as const } : {}),
    },
  };
}

function collect(): Map<string, SpeechForm[]> {
  const forms = new Map<string, SpeechForm[]>();
  for (const speechClass of Object.keys(germanVerbs) as SpeechClass[]) {
    for (const line of germanVerbs[speechClass]) {
      const { verb, head } = readVerb(speechClass, line);
      for (const { form, kind, number, joined } of conjugate(head)) {
        const key = form.replace(/^zu /u, "");
        const entry = { verb, kind, ...(number ? { number } : {}), ...(joined ? { joined } : {}) };
        forms.set(key, [...(forms.get(key) ?? []), entry]);
      }
    }
  }
  return forms;
}

/** Every form of the German verbs of saying, in lower case. */
export const germanForms: ReadonlyMap<string, readonly SpeechForm[]> = collect();
