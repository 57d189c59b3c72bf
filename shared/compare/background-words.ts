/** Words of a language by how many articles of the news have them, function words left out. Written by hand. */
export interface CommonWords {
  /** In every fifth article or more. */
  everywhere: string;
  /** In every fiftieth article or more. */
  often: string;
}

const german: CommonWords = {
  everywhere: `
    sagen sagte gesagt geben gibt gab gegeben kommen kommt kam gekommen gehen geht ging gegangen stehen steht stand
    machen macht machte gemacht lassen lässt ließ sehen sieht sah gesehen bleiben bleibt blieb heißen heißt hieß
    neu neue neuen groß große großen größer weit weitere weiteren gut gute letzte letzten vergangene vergangenen
    nächste erste ersten zweite eigen hoch hohe kurz lang deutlich rund etwa bereits weiter zuletzt erneut
    Jahr Jahre Jahren Jahres Monat Monate Woche Wochen Tag Tage Tagen Stunde Stunden Zeit Uhr Ende Anfang Mitte
    Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Morgen Abend Mittag Nacht heute gestern
    Januar Februar März April Mai Juni Juli August September Oktober November Dezember
    Mensch Menschen Mann Frau Leute Land Länder Stadt Staat Welt Teil Seite Fall Frage Grund Angabe Angaben
    Million Millionen Milliarde Milliarden Prozent Euro Dollar tausend hundert Zahl
    Regierung Präsident Politik Deutschland deutsche deutschen Polizei Unternehmen Mitteilung Bericht
    laut zufolge mitteilen mitgeteilt teilte erklären erklärte erklärt berichten berichtete berichtet Sprecher
    Sprecherin finden fand nehmen nahm genommen stellen stellt führen führt halten hält hielt zeigen zeigt liegen
    liegt lag bringen brachte wissen weiß tun zwei drei vier fünf sechs sieben acht neun zehn
  `,
  often: `
    Chef Chefin Partei Minister Ministerin Ministerium Außenminister Außenministerin Ministerpräsident Kanzler
    Bundeskanzler Bürgermeister Bürgermeisterin Behörde Behörden Opposition Parlament Bundestag Senat Senator
    Senatorin Gericht Gesetz Wahl Mitglied Vertreter Staatschef Staatspräsident Machthaber Regierungschef Vorsitzende
    Führung Amt Hauptstadt Nachrichtenagentur Agentur Medien Zeitung Staatsmedien Journalist Interview Experte
    Beobachter Kritik Kritiker kritisieren kritisierte fordern forderte gefordert Forderung warnen warnte betonen
    betonte bestätigen bestätigte ankündigen angekündigt kündigte Ankündigung planen geplant Plan Pläne Projekt
    Entscheidung entscheiden entschieden Ergebnis Lage Situation Problem Probleme Folge Folgen Ziel Schritt
    Maßnahme Maßnahmen Möglichkeit möglich Hilfe Unterstützung unterstützen Zusammenarbeit Beziehung Beziehungen
    Gespräch Gespräche Treffen treffen traf getroffen Besuch besuchen besuchte Reise reisen reiste gereist
    Konflikt Krieg Frieden Angriff Angriffe Militär Armee Soldat Soldaten Waffe Waffen Sicherheit Ukraine Russland
    russisch russische russischen Moskau Kreml China chinesische chinesischen Peking USA amerikanische amerikanischen
    Washington Europa europäisch europäische EU Union Berlin Bund international internationale internationalen
    politisch politische politischen wirtschaftlich wirtschaftliche Wirtschaft Markt Firma Konzern Betreiber
    Kosten Geld Preis Preise Zahlung zahlen Summe Steuer Haushalt Arbeit arbeiten arbeitet Mitarbeiter Beschäftigte
    Kind Kinder Familie Eltern Schule Bewohner Bürger Bevölkerung Opfer Tote Verletzte Unfall Täter Verdacht
    Haus Straße Ort Region Gebiet Grenze Meter Kilometer Grad Platz Weg Wasser Bau bauen gebaut Anlage
    beginnen begann begonnen Beginn starten enden beenden dauern steigen stieg gestiegen sinken fallen gefallen
    erreichen erreicht erhalten erhielt bekommen bekam verlieren verloren gewinnen gewann erwarten erwartet
    rechnen glauben denken hoffen hofft wollen versuchen versucht nennen nannte genannt gelten gilt galt gehören
    gehört leben lebt sterben gestorben tragen trägt setzen setzt ziehen zog gezogen folgen folgt gefolgt sprechen
    sprach gesprochen schreiben schrieb geschrieben reden verweisen verwies äußern äußerte öffentlich offiziell
    staatlich staatliche staatlichen privat private direkt direkte leisten leistet geleistet lehnen lehnte weisen
    wies werfen warf gemeinsam gemeinsame gemeinsamen wichtig wichtige wichtigen stark starke schwer schwere klar einzig früh frühe
    spät später früher jung alt alte alten klein kleine ganz mehrere zahlreiche verschiedene wenige einige
    Anteil Hälfte Drittel Viertel Höhe Rahmen Bereich Thema Rolle Recht Rechte Vertrag Abkommen Vorwurf Vorwürfe
    verbessern verbessert Verbesserung möglicherweise vermutlich wahrscheinlich offenbar angeblich tatsächlich
    ebenfalls dagegen außerdem zudem insgesamt vor allem besonders inzwischen mittlerweile derzeit künftig
    vorerst schließlich zunächst daraufhin anschließend sofort bisher bislang seitdem trotzdem allerdings
    Angelegenheit Fragen Versuch versuchte Wunsch Hinweis Zeichen Signal Reaktion reagieren reagierte Auftritt
    Verhandlungen verhandeln Vorschlag Vorschläge vorschlagen Bedingung Bedingungen Position Haltung Einigung
    verstärken verstärkt ausbauen ausgebaut entwickeln entwickelt erhöhen erhöht senken gesenkt bieten bietet bot
    anbieten bestehen besteht bestand entstehen entstanden vorbereiten vorbereitet Vorbereitung verantwortlich
    Verantwortung zuständig weltweit national nationale regional regionale lokal westlich westliche östlich
    Norden Süden Osten Westen Ausland ausländisch ausländische Nachbarland Nachbar Bürgerin Wähler Volk
    Kontakt Kontakte Austausch Verhältnis eng enge engere engen Partner Freund Freunde Gast Gäste teilnehmen Teilnahme
    Teilnehmer persönlich persönliche nutzen nutzt genutzt Angebot Leistung Erfolg erfolgreich Stimme Stimmen
    Sitzung Konferenz Gipfel Besucher Veranstaltung Feier Rede Brief Antwort Nachricht Information Informationen
    Vergleich Gefahr Sorge Grundlage Bedeutung Interesse Zukunft Entwicklung Bild Name Gruppe Zusammenhang
  `,
};

const english: CommonWords = {
  everywhere: `
    say says said saying tell told make makes made take takes took taken come comes came go goes went going get got
    give given gave see saw seen know known new old last next first second third other more most many much
    year years month months week weeks day days hour hours time end people man men woman women country countries
    world city state states part way case number million billion thousand hundred per cent percent dollar dollars
    pound pounds euro euros government president minister official officials police company report reports reported
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday morning evening night today yesterday
    January February March April May June July August September October November December
    according spokesman spokeswoman spokesperson statement news one two three four five six seven eight nine ten
    use used work working include including long high large small good great back around still early late later
    group home place point question add added
  `,
  often: `
    leader leaders leading party parties parliament senate senator congress mayor council court law laws election
    vote member members secretary foreign prime head chief chairman chief executive department ministry agency
    authority authorities opposition critics criticise criticised criticism demand demanded demands warn warned warning
    announce announced announcement confirm confirmed plan plans planned planning project decision decide decided
    result results situation problem problems issue issues measure measures help support supported cooperation
    relation relations talk talks meet met meeting visit visited travel travelled trip conflict war peace attack
    attacks military army soldier soldiers troops weapon weapons security Ukraine Ukrainian Russia Russian Moscow
    Kremlin China Chinese Beijing United States American US Washington Europe European Union Britain British London
    international political economic economy market markets business firm industry cost costs money price prices
    pay paid tax budget worker workers staff job jobs child children family families school student students
    resident residents citizen citizens public victim victims death deaths killed injured accident suspect
    house street area region border metre metres kilometre kilometres mile miles water build building built
    begin began begun start started finish ended rise rose risen fall fell fallen reach reached receive received
    lose lost win won expect expected believe think thought hope hoped want wanted try tried call called show showed
    shown live lived die died bring brought keep kept hold held lead led follow followed speak spoke write wrote
    refuse deny denied accuse accused insist insisted describe described open opened close closed closure
    common important major strong hard clear young few several half quarter third share level role right rights
    agreement deal treaty claim claims risk concern concerns future development picture name set stand run left
    private direct state-run newly accused managing spokesman move change changed local national federal central social interest media newspaper journalist interview
  `,
};

/** By language without region. Other languages have none: there a word's length has to do. */
export const commonWords: Readonly<Record<string, CommonWords>> = { de: german, en: english };
