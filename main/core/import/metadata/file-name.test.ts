import { expect, it } from "vitest";
import { readNames } from "./file-name";

it.each([
  ["faz-2025-09-04-hafen.txt", "", "FAZ", "2025-09-04"],
  ["2025-09-04_taz_hafen.html", "", "taz", "2025-09-04"],
  ["hafenbote_2025-09-04.txt", "", "Hafenbote", "2025-09-04"],
  ["Nordheimer Anzeiger 04.09.2025.docx", "", "Nordheimer Anzeiger", "2025-09-04"],
  ["20250904_hafen.txt", "", "", "2025-09-04"],
  ["04_09_2025 Hafen.txt", "", "", "2025-09-04"],
  ["spiegel_hafen-bleibt-zu.html", "", "Der Spiegel", ""],
  ["dpa-afx-hafen.txt", "", "dpa-AFX", ""],
  ["zeit-fuer-veraenderung.txt", "", "", ""],
  ["zeit_hafen.txt", "", "Die Zeit", ""],
  ["artikel_2025-09-04.txt", "", "", "2025-09-04"],
  ["000_ea36492a4c02e788.txt", "", "", ""],
  ["hafen-2025-02-30.txt", "", "", ""],
  ["hafen.txt", "Hafenbote", "Hafenbote", ""],
  ["hafen.txt", "der-nordkurier", "Der Nordkurier", ""],
  ["hafen.txt", "sz", "Süddeutsche Zeitung", ""],
  ["hafen.txt", "2025-09-04", "", "2025-09-04"],
  ["hafen.txt", "texte", "", ""],
  ["taz-2025-09-04.txt", "Hafenbote", "taz", "2025-09-04"],
  ["archiv.zip#hafenbote/2025-09-04.txt", "hafenbote", "Hafenbote", "2025-09-04"],
  ["hafen.txt", "..", "", ""],
])("%s in %j", (fileName, folder, source, published) => {
  expect(readNames(fileName, folder)).toMatchObject({ source, published });
});

it("says whether the file or the folder told it", () => {
  expect(readNames("hafen.txt", "taz 2025-09-04")).toMatchObject({
    sourceReason: "folder-name",
    publishedReason: "folder-name",
  });
  expect(readNames("taz_2025-09-04.txt", "")).toMatchObject({
    sourceReason: "file-name",
    publishedReason: "file-name",
  });
});
