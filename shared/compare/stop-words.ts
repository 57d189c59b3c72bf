// Function words only, normalised as tokens are: no umlauts, ss for ß, what is split at hyphens and apostrophes in parts.
const german = `
der die das des dem den ein eine einer eines einem einen kein keine keiner keines keinem keinen
ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen man wer wen wem wessen was
mein meine meiner meines meinem meinen dein deine deiner deines deinem deinen sein seine seiner seines seinem seinen
ihre ihrer ihres ihrem ihren unser unsere unserer unseres unserem unseren euer eure eurer eures eurem euren
dieser diese dieses diesem diesen jener jene jenes jenem jenen welcher welche welches welchem welchen
solcher solche solches solchem solchen jeder jede jedes jedem jeden alle aller alles allem allen
manche mancher manches manchem manchen einige einiger einiges einigen mehrere mehrerer mehreren viele vieler vielen
beide beider beiden beides derselbe dieselbe dasselbe denselben demselben deren dessen denen
und oder aber denn sondern sowie sowohl als auch wie dass ob wenn weil da damit obwohl wahrend bevor nachdem bis
seit seitdem indem sodass falls sofern solange sobald zumal doch jedoch entweder weder noch zwar
in im ins an am ans auf aufs aus bei beim durch fur gegen hinter mit nach neben ohne uber unter um von vom vor
zu zum zur zwischen wegen trotz statt anstatt innerhalb ausserhalb gegenuber entlang laut gemass zufolge je pro per
ab binnen samt nebst mittels aufgrund anlasslich infolge hinsichtlich bezuglich
bin bist ist sind seid war warst waren wart sei seien seist ware waren gewesen
habe hast hat haben habt hatte hattest hatten hattet hatte gehabt
werde wirst wird werden werdet wurde wurdest wurden wurdet geworden worden
kann kannst konnen konnt konnte konnten konne muss musst mussen musste mussten musse
soll sollst sollen sollte sollten solle will willst wollen wollte wollten wolle
darf durfen durfte durften durfe mag mogen mochte mochten
nicht nichts nie niemand nur schon noch auch so sehr mehr meist etwa rund gar eben erst sogar bereits immer wieder
hier dort da dann nun jetzt dabei dafur dagegen daher dahin damit danach daneben daran darauf daraus darin daruber
darum darunter davon davor dazu dazwischen deshalb deswegen somit hierzu hierbei hiermit hin her hinaus heraus
worauf woran woraus worin woruber womit wozu wobei wofur wonach wo wann warum wohin woher
zudem ausserdem allerdings dennoch trotzdem also zugleich ebenfalls ebenso jedenfalls insgesamt insbesondere
etwas einander selbst selber sonst ja nein mal fast kaum ganz sehr zu weiter weiterhin
`;

const english = `
the a an this that these those some any no every each all both either neither another other others such
i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
myself yourself himself herself itself ourselves yourselves themselves one ones
who whom whose which what where when why how whether whoever whatever
and or but nor so yet if because although though while whereas unless until till since as than that once
of to in on at by for with from into onto upon about above below over under between among through during before after
against without within along across behind beyond around off out up down near toward towards via per despite except
is am are was were be been being has have had having do does did doing done will would shall should can could may
might must ought isnt arent wasnt werent hasnt havent hadnt dont doesnt didnt wont wouldnt shouldnt cant couldnt
s t re ve ll d m im ive ill id youre theyre hes shes its weve
not only just also too very more most much many few less least even still already again then there here now
however therefore thus moreover meanwhile instead rather quite almost nearly perhaps
`;

const lists: Readonly<Record<string, string>> = { de: german, en: english };
const sets = new Map<string, ReadonlySet<string>>();
const none: ReadonlySet<string> = new Set();

/** The function words of a language (`primaryLanguage`), normalised; none for languages without a list. */
export function stopWords(language: string): ReadonlySet<string> {
  if (!Object.hasOwn(lists, language)) return none;
  let words = sets.get(language);
  if (!words) {
    words = new Set((lists[language] ?? "").split(/\s+/u).filter(Boolean));
    sets.set(language, words);
  }
  return words;
}
