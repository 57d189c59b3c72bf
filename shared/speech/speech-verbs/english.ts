import { englishVerbs } from "./english-verbs";
import type { SpeechClass, SpeechVerb } from "./speech-class";

/** A form of an English verb of saying. */
export interface EnglishForm {
  verb: SpeechVerb;
  kind: "present" | "base" | "past" | "participle" | "ing";
  /** More often a noun: claims, reports, demands. */
  nounLike?: true;
}

const spelling = /^(?<head>[^+!?~]+)(?:\+(?<needs>[^!?~]+))?(?<marks>[!?~]*)$/u;

/** A consonant that is doubled: plan, planned; not in "offer", "order", "highlight". */
const doubled = /^(?:admit|commit|slam|plan|rebut|quip|label|signal|beg)$/u;

function regular(base: string): { present: string; past: string; ing: string } {
  const short = doubled.test(base) && base !== "label" && base !== "signal" ? base + base.slice(-1) : base;
  const british = base === "label" || base === "signal" ? `${base}l` : short;
  const stem = /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}i` : british;
  return {
    present: /(?:s|sh|ch|x|z)$/u.test(base)
      ? `${base}es`
      : /[^aeiou]y$/u.test(base)
        ? `${stem}es`
        : `${base}s`,
    past: base.endsWith("e") ? `${base}d` : `${stem}ed`,
    ing: base.endsWith("e") ? `${base.slice(0, -1)}ing` : `${british}ing`,
  };
}

function collect(): Map<string, EnglishForm[]> {
  const forms = new Map<string, EnglishForm[]>();
  const add = (form: string, entry: EnglishForm) => forms.set(form, [...(forms.get(form) ?? []), entry]);
  for (const speechClass of Object.keys(englishVerbs) as SpeechClass[]) {
    for (const line of englishVerbs[speechClass]) {
      const { head = line, needs, marks = "" } = spelling.exec(line)?.groups ?? {};
      const [base = head, irregular] = head.split(":");
      const verb: SpeechVerb = {
        lemma: base,
        class: speechClass,
        ...(needs ? { needs: needs.split(",") } : {}),
        ...(marks.includes("!") ? { object: true as const } : {}),
        ...(marks.includes("?") ? { weak: true as const } : {}),
      };
      const { present, past, ing } = regular(base);
      const [irregularPast, participle] = irregular?.split(",") ?? [];
      const nounLike = marks.includes("~") ? { nounLike: true as const } : {};
      add(base, { verb, kind: "base", ...nounLike });
      add(present, { verb, kind: "present", ...nounLike });
      add(irregularPast ?? past, { verb, kind: "past" });
      add(participle ?? irregularPast ?? past, { verb, kind: "participle" });
      add(ing, { verb, kind: "ing" });
    }
  }
  return forms;
}

/** Every form of the English verbs of saying, in lower case. */
export const englishForms: ReadonlyMap<string, readonly EnglishForm[]> = collect();
