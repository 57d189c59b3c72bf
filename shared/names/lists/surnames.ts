/** Common German family names, and those of politicians of the German-speaking countries. */
export const germanSurnames = `
Müller Schmidt Schmitt Schmitz Schmid Schneider Fischer Weber Meyer Meier Maier Mayer Wagner Becker Schulz
Schulze Hoffmann Hofmann Schäfer Bauer Koch Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun
Krüger Hartmann Lange Werner Krause Lehmann Köhler Kaiser Fuchs Scholz Möller Weiß Jung Hahn Schubert Vogel
Keller Günther Frank Roth Beck Berger Winkler Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter
Kraus Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Dietrich
Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Voigt Sauer Arnold Wolff Pfeiffer Merkel Merz Habeck Baerbock
Lindner Söder Laschet Wagenknecht Gysi Steinmeier Gauck Wulff Rau Herzog Weizsäcker Kohl Adenauer Erhard
Kiesinger Genscher Westerwelle Trittin Özdemir Künast Klingbeil Pistorius Faeser Esken Heil Lauterbach Scheuer
Spahn Seehofer Maizière Schäuble Leyen Weidel Chrupalla Gauland Höcke Meuthen Petry Bartsch Kipping Lafontaine
Stoiber Beckstein Bouffier Kretschmann Kretschmer Haseloff Ramelow Woidke Weil Dreyer Dobrindt Wadephul Reiche
Prien Warken Klöckner Linnemann Frei Miersch Reichinnek Brantner Banaszak Haßelmann Dröge Schmidtke Haider
Strache Kurz Kern Faymann Gusenbauer Schüssel Nehammer Stocker Kickl Babler Meinl-Reisinger Blocher Leuthard
Sommaruga Berset Cassis Parmelin Keller-Sutter
`;
