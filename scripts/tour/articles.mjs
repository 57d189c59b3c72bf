import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** Invented articles as a researcher would have them: a date in front, a dateline, a headline line, an address. */
const articles = {
  "hallmark-harbour-tram.txt": ` date 2025-05-20 Harbour tram delayed again

KESTERBY (npx) - The tram line to the new harbour will open six months later than planned. "We will run the first train in November," transport minister Ilva Brandt said on Tuesday.

The operator Kesterbahn blamed a shortage of signal parts. According to Kesterbahn, nothing else on the line is missing.

The opposition called the delay a farce. Its leader Oke Janssen demanded a new timetable by the end of May.
`,
  "kesterby-post-2025-05-21.md": `# Six more months without a tram

Passengers in Kesterby have to be patient. The harbour tram, promised for this spring, will not run before November, minister Brandt announced.

Shopkeepers at the harbour fear for their summer. "Nobody walks two kilometres in the rain," said baker Runa Holt on Wednesday.
`,
  "wattblatt-strassenbahn.html": `<!doctype html><html lang="de"><head><title>Hafenbahn kommt erst im November</title>
<meta name="date" content="2025-05-21"><meta name="author" content="Tilda Voss"></head><body><nav>Start Politik Sport</nav>
<article><h1>Hafenbahn kommt erst im November</h1>
<p>Die Straßenbahn zum neuen Hafen von Kesterby fährt ein halbes Jahr später als geplant. Verkehrsministerin Ilva Brandt
sagte am Dienstag, der erste Zug werde im November fahren.</p>
<p>Der Betreiber Kesterbahn verweist auf fehlende Teile der Signalanlage. Oppositionsführer Oke Janssen sprach von einer Posse.</p>
<p>Die Händler am Hafen rechnen mit Einbußen, weil die Buslinie 7 nur alle 40 Minuten fährt.</p></article>
<footer>Impressum</footer></body></html>
`,
};

/** Writes the tour's articles into `folder` and answers its files. */
export async function writeArticles(/** @type {string} */ folder) {
  await mkdir(folder, { recursive: true });
  const files = [];
  for (const [name, content] of Object.entries(articles)) {
    const file = path.join(folder, name);
    await writeFile(file, content);
    files.push(file);
  }
  return files;
}
