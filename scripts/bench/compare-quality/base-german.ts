/** Invented German articles on events that have nothing to do with one another. */
export const germanArticles: readonly string[] = [
  `Der Stadtrat von Brellingen hat nach langem Streit den Verkauf des alten Schlachthofs beschlossen. Für den Entwurf stimmten am Donnerstagabend 24 Abgeordnete, 19 lehnten ihn ab. Käufer ist die Genossenschaft Roter Hahn, die auf dem Gelände 140 Wohnungen und eine Musikschule errichten möchte. Oberbürgermeisterin Hedda Quantz sprach von einem guten Tag für das Viertel.

Die Gegner bemängeln vor allem den niedrigen Preis. Ein Gutachten hatte das Grundstück auf elf Millionen Euro geschätzt, bezahlt werden nun knapp sieben. Der Fraktionsvorsitzende Lothar Mewes kündigte an, den Vertrag prüfen zu lassen. Die Genossenschaft verweist dagegen auf die hohen Ausgaben für die Entgiftung des Bodens. Anwohner hatten sich in einer Umfrage mehrheitlich für das Vorhaben ausgesprochen. Mit den ersten Abrissarbeiten wird im Frühling gerechnet, die Mieter der Werkstätten müssen bis dahin ausziehen.`,
  `Ein Blitzschlag hat im Umspannwerk Talheimer Kreuz einen Brand ausgelöst und fast 30.000 Haushalte von der Stromversorgung abgeschnitten. Betroffen waren nach Angaben des Netzbetreibers vor allem die Gemeinden Ober- und Niedertalheim. Nach vier Stunden brannte in den meisten Wohnungen wieder Licht.

Feuerwehrleute löschten zwei Transformatoren mit Schaum, verletzt wurde niemand. Einsatzleiter Gunnar Pelz lobte die schnelle Reaktion der Nachbarwehren. Ein Krankenhaus musste drei Operationen mit Notstrom zu Ende bringen. In einer Molkerei verdarben mehrere tausend Liter Milch, weil die Kühlung ausfiel. Den Sachschaden schätzt das Unternehmen auf eine halbe Million Euro. Das betagte Werk soll ohnehin im kommenden Sommer erneuert werden. Meteorologen warnen vor weiteren Gewittern am Wochenende.`,
  `Forscherinnen der Universität Wendburg haben in einer Höhle am Silberkamm die bislang älteste Flöte des Landes gefunden. Das Instrument aus dem Knochen eines Gänsegeiers ist etwa 38.000 Jahre alt und besitzt fünf Grifflöcher. Grabungsleiterin Thea Morlock nannte den Fund einen seltenen Glücksfall.

Das Stück lag unter einer Schicht aus Kalk, die es vor dem Zerfall schützte. Mit einem Nachbau aus dem Drucker spielten die Archäologen bereits einfache Melodien. Zweifel an der Datierung äußerte der Prähistoriker Emil Sattler, der eine zweite Messung verlangt. Von Oktober an soll die Flöte im Landesmuseum gezeigt werden. Die Höhle bleibt für Besucher vorerst gesperrt, weil herabstürzende Steine die Wege gefährden.`,
  `Die Fährgesellschaft Nordkante stellt ihre Verbindung zwischen Hallum und der Insel Ystrand ein. Seit Jahren schrumpfe die Zahl der Passagiere, begründete Geschäftsführer Piet Landahl den Schritt. Im vorigen Sommer nutzten nur noch 41.000 Reisende das Schiff, vor zehn Jahren waren es doppelt so viele.

Auf der Insel herrscht Entsetzen. Hotelbesitzer befürchten leere Betten, der Arzt sieht die Versorgung von Kranken gefährdet. Der Landrat versprach, bis zum Herbst einen Ersatz zu suchen. Denkbar sei ein kleineres Elektroboot, das auch Pakete befördert. Die 22 Seeleute der Linie sollen auf anderen Strecken weiterbeschäftigt werden. Eine Bürgerinitiative sammelte innerhalb von zwei Tagen mehr als 5.000 Unterschriften gegen das Aus.`,
  `Der Radrennfahrer Jannik Osterloh hat überraschend die Bergetappe der Karwendelrundfahrt gewonnen. Der 21 Jahre alte Neuling setzte sich acht Kilometer vor dem Gipfel ab und rettete einen Vorsprung von zwölf Sekunden ins Ziel. Favorit Matteo Brandl stürzte in einer nassen Kurve und brach sich das Schlüsselbein.

Osterloh hatte erst im Winter einen Vertrag beim Team Falke erhalten, nachdem sein früherer Rennstall zahlungsunfähig geworden war. Sein Trainer rühmte die Geduld des Kletterers. In der Gesamtwertung rückte der Sieger auf den dritten Platz vor. Die Königsetappe am Sonntag führt über vier Pässe und wird voraussichtlich die Entscheidung bringen. Wegen Schneefalls könnte allerdings der höchste Abschnitt gestrichen werden.`,
  `In der Affäre um verschwundene Impfdosen hat das Landgericht Mauernheim eine frühere Apothekerin zu zwei Jahren Haft auf Bewährung verurteilt. Die Kammer sah es als erwiesen an, dass die Angeklagte 600 Ampullen an einen Händler verkauft hatte. Ihr Verteidiger hatte Freispruch beantragt und will Berufung einlegen.

Der Staatsanwalt sprach in seinem Plädoyer von erheblicher krimineller Energie. Aufgeflogen war der Diebstahl, als eine Lieferantin fehlende Rechnungen bemerkte. Der Händler ist weiterhin auf der Flucht, vermutet wird er in Südamerika. Die Richterin rügte zudem die lasche Aufsicht durch die Kammer der Apotheker. Als Auflage muss die Verurteilte 40.000 Euro an ein Kinderhospiz überweisen.`,
];

/** Words that may stand for one another in these articles, inflected alike. */
export const germanSynonyms: Readonly<Record<string, string>> = {
  Streit: "Zank",
  beschlossen: "gebilligt",
  Entwurf: "Antrag",
  errichten: "bauen",
  Viertel: "Quartier",
  Gegner: "Kritiker",
  bemängeln: "beanstanden",
  Preis: "Betrag",
  Grundstück: "Areal",
  Ausgaben: "Kosten",
  Vorhaben: "Projekt",
  Brand: "Feuer",
  Gemeinden: "Ortschaften",
  schnelle: "rasche",
  Krankenhaus: "Hospital",
  Unternehmen: "Firma",
  erneuert: "modernisiert",
  gefunden: "entdeckt",
  seltenen: "außergewöhnlichen",
  Zerfall: "Verfall",
  verlangt: "fordert",
  gezeigt: "ausgestellt",
  gesperrt: "geschlossen",
  Verbindung: "Linie",
  Passagiere: "Fahrgäste",
  Schritt: "Beschluss",
  Entsetzen: "Bestürzung",
  befürchten: "erwarten",
  Ersatz: "Nachfolger",
  gewonnen: "errungen",
  Vorsprung: "Abstand",
  erhalten: "bekommen",
  rühmte: "lobte",
  Entscheidung: "Klärung",
  Händler: "Zwischenhändler",
  Diebstahl: "Raub",
  vermutet: "vermutlich",
  rügte: "tadelte",
  Grund: "Ursache",
  Millionen: "Mio",
  sagte: "erklärte",
  Sprecherin: "Vertreterin",
  Betreiber: "Träger",
};
