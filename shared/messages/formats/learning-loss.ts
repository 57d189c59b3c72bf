import { defineMessages } from "../define";

/** What formats for learning and for other tools leave out or change, and why, as the core says it in English. */
export const learningLossMessages = defineMessages({
  "ids of spans and links": {
    en: "ids of tags and links",
    de: "Kennungen von Markierungen und Verknüpfungen",
  },
  "words cut by the border of a span": {
    en: "words cut by the border of a tag",
    de: "Wörter, die die Grenze einer Markierung zerschneidet",
  },
  "a span begins or ends inside the word: the word was cut into two tokens there.": {
    en: "A tag begins or ends inside the word: the word was cut into two tokens there.",
    de: "Eine Markierung beginnt oder endet im Wort: Dort wurde es in zwei Token geteilt.",
  },
  "spans with blanks at their ends": {
    en: "tags with blanks at their ends",
    de: "Markierungen mit Leerzeichen an den Enden",
  },
  "tokens cannot begin or end with blanks: the exact offsets are kept beside the span.": {
    en: "Tokens cannot begin or end with blanks: the exact offsets are kept beside the tag.",
    de: "Token können nicht mit Leerzeichen beginnen oder enden: Die genauen Offsets stehen bei der Markierung.",
  },
  "spans that overlap a longer one": {
    en: "tags that overlap a longer one",
    de: "Markierungen, die eine längere überlappen",
  },
  "entities cannot overlap: they are in the span group “sc”, but not in “ents”, where the longer one stands.":
    {
      en: "Entities cannot overlap: they are in the span group “sc”, but not in “ents”, where the longer one stands.",
      de: "Entitäten können sich nicht überlappen: Sie stehen in der Gruppe „sc“, nicht aber in „ents“, wo die längere steht.",
    },
  "a doccano example has no place for them.": {
    en: "A doccano example has no place for them.",
    de: "Ein doccano-Beispiel hat dafür keinen Platz.",
  },
  "only the id of the coder stands in each example.": {
    en: "Only the id of the coder stands in each example.",
    de: "In jedem Beispiel steht nur die Kennung des Kodierers.",
  },
  "spans with attributes or a note": {
    en: "tags with attributes or a note",
    de: "Markierungen mit Attributen oder Notiz",
  },
  "links with actors and statements": {
    en: "links with actors and statements",
    de: "Verknüpfungen mit Akteuren und Aussagen",
  },
  "links with other spans": { en: "links with other tags", de: "Verknüpfungen mit anderen Markierungen" },
  "doccano shows them nowhere: they are in the metadata of the example only.": {
    en: "doccano shows them nowhere: they are in the metadata of the example only.",
    de: "doccano zeigt sie nirgends: Sie stehen nur in den Metadaten des Beispiels.",
  },
  "a project for spans has no relations: they are in the metadata of the example only.": {
    en: "A project for spans has no relations: they are in the metadata of the example only.",
    de: "Ein Projekt nur für Spans hat keine Beziehungen: Sie stehen nur in den Metadaten des Beispiels.",
  },
  "a Label Studio task has no place for them.": {
    en: "A Label Studio task has no place for them.",
    de: "Eine Label-Studio-Aufgabe hat dafür keinen Platz.",
  },
  "attribute values the codebook does not foresee": {
    en: "attribute values the codebook does not foresee",
    de: "Attributwerte, die das Kategorienbuch nicht vorsieht",
  },
  "Label Studio has no control for them: they are in the data of the task only.": {
    en: "Label Studio has no control for them: they are in the data of the task only.",
    de: "Label Studio hat dafür kein Bedienelement: Sie stehen nur in den Daten der Aufgabe.",
  },
  "CoNLL has tokens and tags only.": {
    en: "CoNLL has tokens and tags only.",
    de: "CoNLL hat nur Token und Tags.",
  },
  "tags have no ids.": { en: "CoNLL’s tags have no ids.", de: "Tags in CoNLL haben keine Kennungen." },
  "only the id of the coder stands in conll/documents.csv.": {
    en: "Only the id of the coder stands in conll/documents.csv.",
    de: "In conll/documents.csv steht nur die Kennung des Kodierers.",
  },
  "spans that cut a token": { en: "tags that cut a token", de: "Markierungen, die ein Token zerschneiden" },
  "they begin or end inside a token: widened to whole tokens; conll/left-out.csv lists them.": {
    en: "They begin or end inside a token: widened to whole tokens; conll/left-out.csv lists them.",
    de: "Sie beginnen oder enden im Token: auf ganze Token erweitert; conll/left-out.csv führt sie auf.",
  },
  "no token is a blank: blanks at their ends were taken off; conll/left-out.csv lists them.": {
    en: "No token is a blank: blanks at their ends were taken off; conll/left-out.csv lists them.",
    de: "Leerzeichen sind keine Token: An den Enden wurden sie weggelassen; conll/left-out.csv führt sie auf.",
  },
  "spans left out that overlap another of their label": {
    en: "tags left out that overlap another of their label",
    de: "ausgelassene Markierungen, die eine andere ihrer Kategorie überlappen",
  },
  "a token has one tag: the longer span of a label stays; conll/left-out.csv lists them.": {
    en: "A token has one tag: the longer span of a label stays; conll/left-out.csv lists them.",
    de: "Ein Token hat einen Tag: Die längere Markierung bleibt; conll/left-out.csv führt die anderen auf.",
  },
  "spans left out without a token": {
    en: "tags left out without a token",
    de: "ausgelassene Markierungen ohne Token",
  },
  "they hold nothing but blanks; conll/left-out.csv lists them.": {
    en: "They hold nothing but blanks; conll/left-out.csv lists them.",
    de: "Sie enthalten nur Leerzeichen; conll/left-out.csv führt sie auf.",
  },
  "borders of sentences": { en: "borders of sentences", de: "Satzgrenzen" },
  "a span goes over the border: the sentences were joined, so that it stays one span.": {
    en: "A tag goes over the border: the sentences were joined, so that it stays one.",
    de: "Eine Markierung geht über die Grenze: Die Sätze wurden verbunden, damit sie eine bleibt.",
  },
});
