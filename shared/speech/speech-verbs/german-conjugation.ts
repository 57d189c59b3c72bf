import type { FormKind } from "./speech-class";

/** One form of a German verb of the third person, or one that is not finite. */
export interface GermanForm {
  form: string;
  kind: FormKind;
  number?: "singular" | "plural";
  joined?: true;
}

const inseparable = /^(?:be|ent|emp|er|ge|miss|ver|zer|wider|unter(?=str|st|br)|über(?=l|z)|voll|hinter)/u;

/**
 * The forms of a verb, given as "sagen", "mit|teilen" or, where it is strong, with its forms of the third person
 * singular, the past and the participle: "vor|werfen:wirft,warf,geworfen".
 */
export function conjugate(spelling: string): GermanForm[] {
  const [head = "", irregular] = spelling.split(":");
  const [particle, base] = head.includes("|") ? (head.split("|") as [string, string]) : [undefined, head];
  const simple = simpleForms(base, irregular);
  if (particle === undefined) return simple;
  return [
    ...simple.filter(({ kind }) => kind === "finite"),
    ...simple.map((form) => joinedForm(form, particle)),
  ];
}

function joinedForm(form: GermanForm, particle: string): GermanForm {
  const zu = form.kind === "zu-infinitive" ? `zu${form.form.replace(/^zu /u, "")}` : form.form;
  return { ...form, form: `${particle}${zu}`, joined: true };
}

function simpleForms(infinitive: string, irregular: string | undefined): GermanForm[] {
  const stem = infinitive.replace(/(?<=e[lr])n$|en$|n$/u, "");
  const [present, past, participle] = irregular ? irregular.split(",") : regular(infinitive, stem);
  const pasts = pastForms(past ?? "");
  return [
    { form: present ?? "", kind: "finite", number: "singular" },
    { form: infinitive, kind: "finite", number: "plural" },
    { form: subjunctive(infinitive, stem), kind: "finite", number: "singular" },
    { form: pasts[0], kind: "finite", number: "singular" },
    { form: pasts[1], kind: "finite", number: "plural" },
    { form: participle ?? "", kind: "participle" },
    { form: infinitive, kind: "infinitive" },
    { form: `zu ${infinitive}`, kind: "zu-infinitive" },
  ];
}

/** er bestreite, er fordere, er räume */
export function subjunctive(infinitive: string, stem: string): string {
  return infinitive.endsWith("en") ? `${stem}e` : infinitive.slice(0, -1).replace(/(?<=e[lr])$/u, "e");
}

function pastForms(past: string): [string, string] {
  return [past, past.endsWith("e") ? `${past}n` : `${past}en`];
}

function regular(infinitive: string, stem: string): [string, string, string] {
  const link = /(?:[dt]|(?:ch|[^lrmnhaeiouäöü])[mn])$/u.test(stem) ? "e" : "";
  const ge = inseparable.test(infinitive) || /ieren$/u.test(infinitive) ? "" : "ge";
  return [`${stem}${link}t`, `${stem}${link}te`, `${ge}${stem}${link}t`];
}
