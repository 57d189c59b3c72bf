/** German words of closed classes and frequent sentence beginnings: never names, also when a sentence begins with them. */
export const germanFunctionWords = `
ab aber abends abermals allem allen aller allerdings alles alle allein alleine als also alsbald am an andere
anderen anderer anderes andererseits anders angeblich angesichts anhand anlässlich anschließend anstatt
anstelle auch auf aufgrund aus ausgerechnet außer außerdem außerhalb bald beachtlich beginnend bei beide
beiden beider beides beim beinahe bekannt bekanntlich bereits besonders besser bestimmt bevor bezüglich binnen
bis bisher bislang bitte bloß da dabei dadurch dafür dagegen daher dahin dahinter damals damit danach daneben
dank dann daran darauf daraufhin daraus darf darin darüber darum darunter das dass dasselbe davon davor dazu
dazwischen dein deine dem demnach demnächst demzufolge den denen denn dennoch der deren derselbe derzeit des
deshalb dessen desto deswegen deutlich die dies diese dieselbe diesem diesen dieser dieses diesmal dir doch
dort dorthin drei drinnen dritte drittens du durch dürfen dürfte eben ebenfalls ebenso ehe eher eigentlich ein
einander eine einem einen einer einerseits eines einfach einige einigen einiger einiges einmal einst einzelne
einzig ende endlich entgegen entlang entsprechend entweder er erneut erst erste ersten erster erstes erstens
erstmals es etliche etwa etwas euch euer eure fast ferner folglich fort frei freilich früher frühestens für
fünf ganz ganze gar geben gegen gegenüber gehen gemäß gemeinsam genau genauso genug gerade gern gestern gewiss
gewöhnlich gibt gilt glaubt gleich gleichwohl gleichzeitig glücklicherweise größere grundsätzlich gut guten
habe haben halb halt hat hatte hatten hätte hätten hauptsächlich heute heutzutage hier hierbei hierfür hiermit
hierzu hingegen hinter hinterher höchstens ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer
immerhin in indem indes indessen infolge infolgedessen innerhalb ins insbesondere insgesamt insofern
inzwischen irgend irgendwann irgendwie irgendwo ist ja jährlich je jede jedem jeden jedenfalls jeder jederzeit
jedes jedoch jemals jemand jene jenem jenen jener jenes jenseits jetzt jüngst kam kann kaum kein keine keinem
keinen keiner keines keineswegs klar kommt können könnte könnten konnte konnten kürzlich kurz künftig längst
laut lässt lange leider letzte letzten letzter letztes letztendlich letztlich links mal man manche manchen
mancher manches manchmal mehr mehrere mehreren mehrfach mein meine meinem meinen meiner meines meist meistens
mich mindestens minus mir mit miteinander mithin mitten mittels mittlerweile möchte mögen möglich
möglicherweise morgen morgens muss müssen müsste musste mussten nach nachdem nachher nachmittags nächste
nächsten nächster nächstes nachts nahe nahezu nämlich natürlich neben nebenbei nein neu neue neuen neuer neues
neun nicht nichts nie niemals niemand nirgends noch nochmals nun nunmehr nur ob oben obgleich obwohl oder
offen offenbar offensichtlich offiziell oft öfter oftmals ohne ohnehin plötzlich pro prompt rasch rechts recht
rund sagt sagte samt sämtliche schließlich schlimmer schnell schon schwer sechs sehr sei seid sein seine
seinem seinen seiner seines seit seitdem seither seitens selber selbst selbstverständlich selten sich sicher
sicherlich sie sieben siehe sind so sobald sodann sodass sofern sofort sogar sogenannte solange solch solche
solchem solchen solcher solches soll sollen sollte sollten somit sondern sonst soviel soweit sowie sowohl
später spätestens statt stattdessen stets tatsächlich teils teilweise traditionell trotz trotzdem über überall
überdies übrigens um umgekehrt und ungeachtet ungefähr uns unser unsere unserem unseren unserer unten unter
unterdessen unterhalb unverändert ursprünglich usw vergangene vergangenen vermutlich viel viele vielen vieler
vieles vielleicht vielmehr vier voll vollends völlig vom von vor voran voraus voraussichtlich vorbei
vorbehaltlich vorerst vorher vorläufig vormittags vorn vorne während währenddessen wann war waren wäre wären
warum was weder wegen weil weit weiter weitere weiteren weiterer weiteres weiterhin welche welchem welchen
welcher welches wem wen wenig wenige weniger wenigstens wenn wenngleich wer werde werden weshalb wessen
weswegen wichtig wie wieder wiederum wieso will wir wird wirklich wo wobei wodurch wofür wogegen woher wohin
wohl wollen wollte wollten womit womöglich woran worauf woraus worin worüber wovon wozu wurde wurden würde
würden zahlreiche zehn zeitweise ziemlich zu zuallererst zudem zuerst zufolge zufällig zugleich zuletzt zum
zumal zumeist zumindest zunächst zur zurück zurzeit zusammen zusätzlich zuvor zwar zwei zweite zweiten zweiter
zweitens zwischen zwölf elf acht hundert tausend hinzu herr frau hallo ach oh danke bravo hierdurch obendrein
letzterer letztere letzteres ersterer erstere ersteres allgemein geplant allerlei etwaige bleibt dienstags
montags mittwochs donnerstags freitags samstags sonntags nummer sowas folgende folgenden gleiche gleichen
kleine kleiner große großer großen großes hohe hoher hohen alte alten alter altes junge jungen junger heutige
heutigen jetzige weiß schwarz schwarze weiße rot rote grün grüne blau geboren gestorben bekannte
`;

/** Days, months and seasons: capitalised in both languages, never actors. */
export const calendarWords = `
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar feber märz april
mai juni juli august september oktober november dezember jan feb mär apr jun jul aug sep sept okt nov dez
frühling frühjahr sommer herbst winter ostern pfingsten weihnachten silvester neujahr advent karfreitag
heiligabend christi uhr mez mesz monday tuesday wednesday thursday friday saturday sunday january february
march may june july october december spring summer autumn christmas easter thanksgiving halloween ramadan gmt
est utc
`;

/** English words of closed classes and frequent sentence beginnings. */
export const englishFunctionWords = `
a about above according across after afterwards again against ago all almost alone along already also although
altogether always am amid among an and another any anybody anyone anything anyway are around as aside at away
back be because been before behind being below beneath beside besides best better between beyond big both but
by can cannot clearly come concerning consequently could critics currently dear despite did do does done down
due during each earlier early easy eight either eleven else elsewhere enough even eventually ever every
everybody everyone everything evidently except experts few fewer finally first five fifty following for former
formerly forty four from further furthermore general generally get given go good government great had half has
have having he hello hence her here hers herself high him himself his hopefully how however hundred i if in
indeed initially inside instead interestingly into is it its itself just last late lately later latest least
less let like likewise little local long looking low made mainly make many may maybe me meanwhile might
million mine minutes more moreover most mostly much must my myself national near nearby nearly neither never
nevertheless new news next nine no nobody none nonetheless nor not nothing notably now nowhere obviously of
off officials often oh ok old on once one ones only onto open or other others otherwise our ours ourselves out
outside over overall own particularly past people per perhaps please police possibly previously primarily
probably recent recently regarding reports residents right s said same say says second secondly see seven
several she should similarly since six small so some somebody someone something sometimes soon sources
speaking still subsequently such suddenly surely ten than thank thanks that the their theirs them themselves
then there thereafter therefore these they third this those though thousands three through throughout thus
time to today together tomorrow tonight too toward towards tuesday twelve twenty two typically ultimately
under underneath unfortunately unless unlike until up upon us usually very via was we well were what whatever
when whenever where whereas wherever whether which whichever while white who whoever whole whom whose why will
with within without witnesses women won would year years yes yesterday yet you young your yours yourself
investigators authorities analysts lawmakers protesters scientists researchers students workers voters
families men children
`;

/** Words inside a name that are written small: Ursula von der Leyen, Osama bin Laden. */
export const nameParticles =
  "von van de der den del della di da do dos du des la le al el bin ibn ben zu zum zur vom af av ter ten und";
