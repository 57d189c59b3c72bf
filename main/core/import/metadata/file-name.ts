import { baseNameOf } from "../importer";
import { findDate } from "./date-notation";

/** What names of files and folders tell about an article. */
export interface NameFacts {
  source: string;
  sourceReason: "file-name" | "folder-name";
  published: string;
  publishedReason: "file-name" | "folder-name";
}

/** Outlets as they are abbreviated in file names, and their names. */
const outlets: Record<string, string> = Object.fromEntries(
  (
    "faz=FAZ|faznet=FAZ.net|fas=FAS|sz=Süddeutsche Zeitung|sueddeutsche=Süddeutsche Zeitung|süddeutsche=Süddeutsche Zeitung|" +
    "spiegel=Der Spiegel|spon=Spiegel Online|zeit=Die Zeit|welt=Die Welt|bild=Bild|taz=taz|fr=Frankfurter Rundschau|" +
    "nzz=NZZ|standard=Der Standard|derstandard=Der Standard|presse=Die Presse|diepresse=Die Presse|orf=ORF|srf=SRF|" +
    "tagesschau=tagesschau|ard=ARD|zdf=ZDF|ntv=n-tv|rtl=RTL|dlf=Deutschlandfunk|deutschlandfunk=Deutschlandfunk|dw=DW|" +
    "focus=Focus|stern=Stern|handelsblatt=Handelsblatt|wiwo=Wirtschaftswoche|tagesspiegel=Tagesspiegel|merkur=Merkur|" +
    "mdr=MDR|ndr=NDR|wdr=WDR|br=BR|swr=SWR|rbb=RBB|waz=WAZ|rnd=RND|finanzen=finanzen.net|t-online=t-online|" +
    "dpa=dpa|dpa-afx=dpa-AFX|afp=AFP|apa=APA|reuters=Reuters|rt=RT|xinhua=Xinhua|tass=TASS|kcna=KCNA|bbc=BBC|cnn=CNN|" +
    "guardian=The Guardian|nyt=The New York Times|wapo=The Washington Post|wsj=The Wall Street Journal|ft=Financial Times|" +
    "economist=The Economist|times=The Times|telegraph=The Telegraph|independent=The Independent|lemonde=Le Monde|" +
    "politico=Politico|aljazeera=Al Jazeera|globaltimes=Global Times|scmp=South China Morning Post|yonhap=Yonhap"
  )
    .split("|")
    .map((pair) => pair.split("=") as [string, string]),
);

/** Outlets whose abbreviation is also a word: they need a date or an underscore beside them. */
const alsoWords =
  /^(?:bild|welt|zeit|presse|standard|stern|focus|times|independent|economist|telegraph|merkur|br|fr|rt|ft)$/iu;

/** Names that say what a file is, not who published it. */
const generic =
  /^(?:article|artikel|text|texte|texts|doc|document|dokument|file|datei|news|export|data|daten|page|seite|untitled|unbenannt|kopie|copy|scan|download|downloads|corpus|korpus|html|pdf|txt|docx|import|input|original|originals|raw|test|sample|samples|articles|dokumente|documents|desktop|tmp|temp|home|archive|archiv|csv|tsv|json|jsonl|markdown|md|zip|docx?|word|web|text|plain)\d*$/iu;

/** What the name of a file and, when files come from several folders, of its folder say. Empty strings for nothing. */
export function readNames(fileName: string, folder: string): NameFacts {
  const stem = baseNameOf(fileName).replace(/\.[A-Za-z0-9]{1,8}$/, "");
  const date = dateIn(stem);
  const folderDate = date ? "" : dateIn(folder);
  const fileSource = sourceIn(stem);
  const known = knownOutlet(folder);
  const folderSource = fileSource ? "" : known || folderAsSource(folder);
  return {
    source: fileSource || folderSource,
    sourceReason: fileSource ? "file-name" : "folder-name",
    published: date || folderDate,
    publishedReason: date ? "file-name" : "folder-name",
  };
}

function dateIn(name: string): string {
  // Underscores stand for dots and blanks in names: 04_09_2025, 4_September_2025.
  for (const text of [name, name.replace(/_/g, "."), name.replace(/_/g, "-"), name.replace(/[_-]/g, " ")]) {
    const found = findDate(text);
    if (found?.reading.kind === "date") return found.reading.value;
  }
  return "";
}

function knownOutlet(name: string): string {
  return (
    outlets[name.toLowerCase().replace(/^(?:der|die|das|the)[\s_-]/u, "")] ??
    outlets[name.toLowerCase()] ??
    ""
  );
}

/** `faz-slug`, `2025-09-04_taz_slug`: an outlet at the start or beside the date; `Nordkurier_2025-09-04…` for others. */
function sourceIn(stem: string): string {
  const found = findDate(stem.replace(/_/g, "-"));
  const date = found?.reading.kind === "date" ? found : undefined;
  const before = date ? stem.slice(0, date.start).replace(/[\s_-]+$/u, "") : stem;
  const after = date ? stem.slice(date.end).replace(/^[\s_-]+/u, "") : "";
  for (const part of [before, after]) {
    const tokens = part.split(/[\s_-]+/u);
    const two = tokens.slice(0, 2).join("-");
    if (tokens.length > 1 && outlets[two.toLowerCase()]) return outlets[two.toLowerCase()] ?? "";
    const first = tokens[0] ?? "";
    const clear = !alsoWords.test(first) || date || part[first.length] === "_";
    if (outlets[first.toLowerCase()] && clear && (tokens.length > 1 || date)) {
      return outlets[first.toLowerCase()] ?? "";
    }
  }
  const words = before.split(/[\s_-]+/u);
  const named = date && before !== "" && words.length <= 3 && words.every((w) => /^\p{L}[\p{L}.]+$/u.test(w));
  return named && !words.some((w) => generic.test(w)) ? capitalised(words.join(" ")) : "";
}

function folderAsSource(folder: string): string {
  const words = folder.split(/[\s_-]+/u).filter(Boolean);
  const readable =
    /\p{L}/u.test(folder) && words.length <= 5 && words.every((w) => /^[\p{L}&.']+\d{0,2}$/u.test(w));
  return readable && !words.some((w) => generic.test(w)) ? capitalised(words.join(" ")) : "";
}

function capitalised(name: string): string {
  return name === name.toLowerCase() ? name.replace(/(?<![\p{L}.])\p{Ll}/gu, (c) => c.toUpperCase()) : name;
}
