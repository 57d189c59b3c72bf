import { defineMessages } from "../define";

/** What these formats are for (`about-<id>`), their options (`option-<id>`) and values (`value-<value>`). */
export const networksFormatMessages = defineMessages({
  "about-network-graphml": {
    en: "Who speaks to which statement, who agrees with whom: for Gephi, igraph, networkx, visone, Cytoscape.",
    de: "Wer sich zu welcher Aussage äußert, wer wem zustimmt: für Gephi, igraph, networkx, visone, Cytoscape.",
  },
  "about-network-gexf": {
    en: "The same network with colours, in the format of Gephi.",
    de: "Dasselbe Netzwerk mit Farben, im Format von Gephi.",
  },
  "about-network-dl": {
    en: "The same network for UCINET.",
    de: "Dasselbe Netzwerk für UCINET.",
  },
  "about-network-csv": {
    en: "The same network as tables: edges, nodes and the matrix.",
    de: "Dasselbe Netzwerk als Tabellen: Kanten, Knoten und die Matrix.",
  },

  "option-network": { en: "Network of", de: "Netzwerk aus" },
  "value-actor-statement": { en: "actors and statements", de: "Akteuren und Aussagen" },
  "value-actor-actor": { en: "actors", de: "Akteuren" },
  "value-source-source": { en: "sources", de: "Quellen" },

  "option-counting": { en: "Counting", de: "Zählweise" },
  "value-corrected": { en: "corrected", de: "berichtigt" },
  "value-dna": {
    en: "as Discourse Network Analyzer counts",
    de: "wie der Discourse Network Analyzer zählt",
  },

  "option-measure": {
    en: "Weight between two actors or two sources",
    de: "Gewicht zwischen zwei Akteuren oder zwei Quellen",
  },
  "value-congruence": { en: "congruence", de: "Kongruenz" },
  "value-conflict": { en: "conflict", de: "Konflikt" },
  "value-subtract": { en: "agreement minus disagreement", de: "Zustimmung minus Ablehnung" },
  "value-ignore": { en: "whatever side is taken", de: "gleich auf welcher Seite" },

  "option-qualifier": {
    en: "Weight between an actor and a statement",
    de: "Gewicht zwischen Akteur und Aussage",
  },
  "value-only-yes": { en: "only agreement", de: "nur Zustimmung" },
  "value-only-no": { en: "only disagreement", de: "nur Ablehnung" },
  "value-combine": {
    en: "1 agrees, 2 disagrees, 3 does both",
    de: "1 stimmt zu, 2 lehnt ab, 3 tut beides",
  },

  "option-normalisation": { en: "Weights are divided", de: "Gewichte werden geteilt" },
  "value-raw": { en: "not at all", de: "gar nicht" },
  "value-average": {
    en: "by the mean activity (one kind of node)",
    de: "durch die mittlere Aktivität (eine Art Knoten)",
  },
  "value-jaccard": { en: "Jaccard index (one kind of node)", de: "Jaccard-Index (eine Art Knoten)" },
  "value-cosine": { en: "cosine (one kind of node)", de: "Kosinus (eine Art Knoten)" },
  "value-activity": {
    en: "by all the actor says (actors and statements)",
    de: "durch alles, was der Akteur sagt (Akteure und Aussagen)",
  },
  "value-prominence": {
    en: "by all that is said to the statement (actors and statements)",
    de: "durch alles, was zur Aussage gesagt wird (Akteure und Aussagen)",
  },

  "option-weight": { en: "What is counted", de: "Gezählt werden" },
  "value-claims": { en: "claims", de: "Behauptungen" },
  "value-binary": { en: "only whether there is one", de: "nur, ob es eine gibt" },
  "value-articles": { en: "articles", de: "Artikel" },

  "option-duplicates": {
    en: "Repeated claims of an actor count",
    de: "Wiederholte Behauptungen eines Akteurs zählen",
  },
  "value-include": { en: "each time", de: "jedes Mal" },
  "value-document": { en: "once an article", de: "einmal je Artikel" },
  "value-week": { en: "once a week", de: "einmal je Woche" },
  "value-month": { en: "once a month", de: "einmal je Monat" },
  "value-year": { en: "once a year", de: "einmal je Jahr" },

  "option-level": { en: "Actors count as", de: "Akteure zählen als" },
  "value-actor": { en: "themselves", de: "sie selbst" },
  "value-parent": { en: "what they belong to", de: "das, wozu sie gehören" },
  "value-top": { en: "the uppermost they belong to", de: "das Oberste, wozu sie gehören" },

  "option-unset": { en: "Claims without a stance", de: "Behauptungen ohne Haltung" },
  "value-no-side": { en: "take no side", de: "nehmen keine Seite ein" },
  "value-agrees": { en: "agree", de: "stimmen zu" },

  "option-isolates": { en: "Keep nodes without an edge", de: "Knoten ohne Kante behalten" },
  "option-from": { en: "From (2025, 2025-09 or 2025-09-04)", de: "Von (2025, 2025-09 oder 2025-09-04)" },
  "option-to": { en: "To", de: "Bis" },
  "option-sources": {
    en: "Only these sources, with semicolons between",
    de: "Nur diese Quellen, durch Semikolon getrennt",
  },
  "option-claimLabels": {
    en: "Only claims with these labels (ids), with semicolons between",
    de: "Nur Behauptungen dieser Kategorien (Kennungen), durch Semikolon getrennt",
  },
});

/** What networks leave out and why, as the core says it in English. */
export const networkLossMessages = defineMessages({
  claims: { en: "claims", de: "Behauptungen" },
  "names of nodes": { en: "names of nodes", de: "Namen von Knoten" },
  "the matrix": { en: "the matrix", de: "die Matrix" },
  "a network has no place for them.": {
    en: "A network has no place for them.",
    de: "Ein Netzwerk hat dafür keinen Platz.",
  },
  "they have another label than was asked for.": {
    en: "They have another label than was asked for.",
    de: "Sie haben eine andere Kategorie als gewünscht.",
  },
  "they stand in another source than was asked for.": {
    en: "They stand in another source than was asked for.",
    de: "Sie stehen in einer anderen Quelle als gewünscht.",
  },
  "they are linked to no statement.": {
    en: "They are linked to no statement.",
    de: "Sie sind mit keiner Aussage verknüpft.",
  },
  "none of their speakers is linked to the actor registry.": {
    en: "None of their speakers is linked to the actor registry.",
    de: "Keiner ihrer Sprecher ist mit dem Akteursverzeichnis verknüpft.",
  },
  "the source of their article is not known.": {
    en: "The source of their article is not known.",
    de: "Die Quelle ihres Artikels ist nicht bekannt.",
  },
  "nothing says when they were made, and a window was asked for.": {
    en: "Nothing says when they were made, and a window was asked for.",
    de: "Nichts sagt, wann sie gemacht wurden, und ein Zeitraum war gewünscht.",
  },
  "they lie outside the window.": {
    en: "They lie outside the window.",
    de: "Sie liegen außerhalb des Zeitraums.",
  },
  "they have no stance: they take no side here, unless claims without a stance are to agree.": {
    en: "They have no stance: they take no side here, unless claims without a stance are to agree.",
    de: "Sie haben keine Haltung: Hier nehmen sie keine Seite ein, es sei denn, solche sollen zustimmen.",
  },
  "signs that no line can hold became blanks.": {
    en: "Signs that no line can hold became blanks.",
    de: "Zeichen, die keine Zeile fassen kann, wurden zu Leerzeichen.",
  },
  "it would have too many cells; the list of edges says the same.": {
    en: "It would have too many cells; the list of edges says the same.",
    de: "Sie hätte zu viele Zellen; die Liste der Kanten sagt dasselbe.",
  },
});
