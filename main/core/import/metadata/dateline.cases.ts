import type { Dateline } from "./dateline";

/** Paragraphs with their dateline as it is written, and what it says. */
export const datelines: ReadonlyArray<
  readonly [dateline: string, rest: string, says: Omit<Dateline, "end">]
> = [
  ["NORDHEIM (dpa-AFX) - ", "Der Hafen bleibt zu.", { place: "Nordheim", agency: "dpa-AFX" }],
  ["Nordheim/Südheim (dpa) – ", "Der Hafen bleibt zu.", { place: "Nordheim/Südheim", agency: "dpa" }],
  ["WASHINGTON (AP) — ", "The port stays closed.", { place: "Washington", agency: "AP" }],
  ["(Reuters) - ", "The port stays closed.", { place: "", agency: "Reuters" }],
  ["NEW YORK (AP/dpa) -- ", "The port stays closed.", { place: "New York", agency: "AP/dpa" }],
  ["FRANKFURT AM MAIN (awp) - ", "Die Börse öffnet später.", { place: "Frankfurt am Main", agency: "awp" }],
  ["SANKT-PETERSBURG (Interfax) - ", "Das Eis schmilzt.", { place: "Sankt-Petersburg", agency: "Interfax" }],
  ["Frankfurt a.M. (epd). ", "Die Kirche tagt.", { place: "Frankfurt a.M.", agency: "epd" }],
  ["BERLIN dpa/taz | ", "Der Senat tagt.", { place: "Berlin", agency: "dpa/taz" }],
  [
    "Berlin (dts Nachrichtenagentur) - ",
    "Der Senat tagt.",
    { place: "Berlin", agency: "dts Nachrichtenagentur" },
  ],
  ["NORDHEIM (Hafenbote) - ", "Der Senat tagt.", { place: "Nordheim", agency: "Hafenbote" }],
  ["LONDON, Sept 4 (Reuters) - ", "Shares fell.", { place: "London", agency: "Reuters" }],
  ["BEIJING, Sept. 4 (Xinhua) -- ", "Shares fell.", { place: "Beijing", agency: "Xinhua" }],
  [
    "NORDHEIM, 4. September 2025 – ",
    "Der Senat tagt.",
    { place: "Nordheim", agency: "", published: "2025-09-04" },
  ],
  ["Oslo, 04.09.2025 (NTB) - ", "Der Senat tagt.", { place: "Oslo", agency: "NTB", published: "2025-09-04" }],
  ["NORDHEIM - ", "Der Senat tagt.", { place: "Nordheim", agency: "" }],
  ["Berlin – ", "Der Senat tagt.", { place: "Berlin", agency: "" }],
  ["  BRÜSSEL (AFP) - ", "Die Kommission prüft.", { place: "Brüssel", agency: "AFP" }],
  ["MARLING. ", "Der Rat tagt.", { place: "Marling", agency: "" }],
  ["WIEN/BOZEN. ", "Der Rat tagt.", { place: "Wien/Bozen", agency: "" }],
  ["Meran (ki). ", "Der Rat tagt.", { place: "Meran", agency: "" }],
  ["BOZEN(pir). ", "„Nein“, sagte er.", { place: "Bozen", agency: "" }],
  ["Berlin. ", "Der Senat tagt.", { place: "Berlin", agency: "" }],
  ["St. Nordheim (dpa) - ", "Der Rat tagt.", { place: "St. Nordheim", agency: "dpa" }],
  ["UN (AP) - ", "The council met.", { place: "UN", agency: "AP" }],
];

/** Paragraphs that begin like a dateline and have none. */
export const noDatelines: readonly string[] = [
  "Der Hafen von Nordheim bleibt zu.",
  "Der Präsident (62) - seit Jahren im Amt - tritt ab.",
  "Anna Muster (Grüne) – die neue Ministerin – sprach am Abend.",
  "Krieg – Frieden: Das ist die Frage.",
  "Nordheim – eine Stadt am Meer, die kaum jemand kennt.",
  "Die EU (Europäische Union) - also der Staatenbund - berät.",
  "Im Hafen - wo sonst - lagen drei Schiffe.",
  "NORDHEIM (dpa) - ",
  "Nein. Das geht nicht.",
  "SPD. Grüne. FDP. So war die Reihenfolge.",
  "Nordheim. Der Name steht für den Hafen.",
  "MARLING. ",
  "Berlin: Der Senat tagt.",
  "",
  "- ",
];
