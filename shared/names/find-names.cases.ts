/** A text and the spans a researcher would tag in it, with the guess of their kind. All invented. */
export const germanNameCases: ReadonlyArray<readonly [text: string, names: readonly string[]]> = [
  [
    "Gestern kam Chinas Partei- und Armeechef Xi Jinping.",
    ["person: Chinas Partei- und Armeechef Xi Jinping"],
  ],
  ["Nordkoreas Machthaber Kim Jong Un blieb.", ["person: Nordkoreas Machthaber Kim Jong Un"]],
  ["Dann sprach der nordkoreanische Machthaber.", ["person: der nordkoreanische Machthaber"]],
  ["Das sagte der Kremlchef.", ["person: der Kremlchef"]],
  ["Bundeskanzler Friedrich Merz (CDU) schwieg.", ["person: Bundeskanzler Friedrich Merz (CDU)"]],
  ["Das Auswärtige Amt prüft es.", ["organisation: Auswärtige Amt"]],
  ["Dem widersprach die chinesische Regierung.", ["organisation: die chinesische Regierung"]],
  ["Der US-Präsident reist ab.", ["person: Der US-Präsident"]],
  ["Die EU-Kommission klagt.", ["organisation: EU-Kommission"]],
  ["Gestern reiste die belgische Außenministerin an.", ["person: die belgische Außenministerin"]],
  [
    "Er traf Ursula von der Leyen und Xaver Hütter.",
    ["person: Ursula von der Leyen", "person: Xaver Hütter"],
  ],
  ["Auch Robert Koch war da.", ["person: Robert Koch"]],
  ["Da sagte Dr. Mirja Tannhof nichts.", ["person: Dr. Mirja Tannhof"]],
  ["Es schrieb J. K. Halbrock darüber.", ["person: J. K. Halbrock"]],
  ["Die Nachricht kam von der Agentur Xinhua.", ["medium: der Agentur Xinhua"]],
  ["So stand es in der «NZZ».", ["medium: NZZ"]],
  ["So berichtet die „Financial Times“.", ["medium: Financial Times"]],
  ["Das meldet der „Spiegel“ am Abend.", ["medium: Spiegel"]],
  ["Wie die Zeitung „Morgenstunde“ schreibt, regnet es.", ["medium: Morgenstunde"]],
  ["Es klagt die Läppchen AG aus Ulm.", ["organisation: Läppchen AG", "other: Ulm"]],
  [
    "Die Vereinten Nationen und die Vereinigten Staaten schweigen.",
    ["organisation: Vereinten Nationen", "state: Vereinigten Staaten"],
  ],
  [
    "Gestern traf der stellvertretende Außenminister Hong Lei ein.",
    ["person: der stellvertretende Außenminister Hong Lei"],
  ],
  [
    "Beim russischen Präsidenten Wladimir Putin war Besuch.",
    ["person: russischen Präsidenten Wladimir Putin"],
  ],
  ["Seine Außenministerin Choe Son-hui kam mit.", ["person: Außenministerin Choe Son-hui"]],
  ["Die Konrad-Adenauer-Stiftung lädt ein.", ["organisation: Konrad-Adenauer-Stiftung"]],
  [
    "Gestern gab die Shanghaier Organisation für Zusammenarbeit (SOZ) nach.",
    ["organisation: die Shanghaier Organisation für Zusammenarbeit (SOZ)"],
  ],
  ["Am Dienstag im August begann die Sitzung um acht Uhr.", []],
  ["Die Vertiefung der Beziehungen ist ein wichtiger Schritt für beide Länder.", []],
  ["Nach dem Abendessen gab es Streit über Löhne, Zinsen und Mieten.", []],
  ["Viele Beobachter werteten die Reise als Zeichen der Normalisierung.", []],
  ["Die Minister und die Sprecher der Länder trafen sich.", []],
  ["", []],
];

/** The same for English. */
export const englishNameCases: ReadonlyArray<readonly [text: string, names: readonly string[]]> = [
  ["Chinese President Xi Jinping spoke.", ["person: Chinese President Xi Jinping"]],
  ["On Tuesday, North Korean leader Kim Jong Un left.", ["person: North Korean leader Kim Jong Un"]],
  ["Former U.S. President Donald Trump waited.", ["person: Former U.S. President Donald Trump"]],
  ["It was denied by Kremlin spokesman Dmitry Peskov.", ["person: Kremlin spokesman Dmitry Peskov"]],
  ["Then the North Korean leader left.", ["person: the North Korean leader"]],
  ["They met Mr Harrow and Ursula von der Leyen.", ["person: Mr Harrow", "person: Ursula von der Leyen"]],
  ["The Ministry of Foreign Affairs said no.", ["organisation: Ministry of Foreign Affairs"]],
  ["He read it in the Financial Times.", ["medium: Financial Times"]],
  ["Prices rose in North Carolina and Hungary.", ["other: North Carolina", "state: Hungary"]],
  ["Analysts expected rates to fall on Monday.", []],
  ["We will not accept this, however.", []],
];
