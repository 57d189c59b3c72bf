function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** Determiners that a subject can begin with. */
export const subjectDeterminers = set(
  "der die das ein eine kein keine dieser diese dieses jener jene jenes jeder jede jedes beide mehrere viele einige " +
    "manche alle sämtliche etliche zahlreiche andere weitere wenige sein seine ihr ihre unser unsere mein meine " +
    "dessen deren derselbe dieselbe solche einzelne zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hunderte " +
    "tausende dutzende welcher welche irgendein irgendeine selbst",
);

/** Determiners that only another case can begin with. */
export const otherDeterminers = set(
  "den dem des einen einem eines einer keinen keinem keiner diesen diesem jenen jenem jeden jedem seinen seinem " +
    "seines seiner ihren ihrem ihres ihrer unseren unserem meinen meinem beiden mehreren vielen einigen allen",
);

/** What a genitive attribute can begin with. */
export const genitiveDeterminers = set(
  "der des dieser dieses jener eines einer seines seiner ihres ihrer unserer unseres beider mehrerer vieler aller " +
    "zweier dreier",
);

/** What a dative can begin with: whom somebody says it to. */
export const dativeDeterminers = set("der dem den einem einer seinem seiner ihrem ihrer");

/** Prepositions, those that stand behind their noun too. */
export const prepositions = set(
  "ab abseits als an angesichts anhand anlässlich anstatt auf aufgrund aus ausser außer außerhalb bei beim bezüglich bis " +
    "dank durch für gegen gegenüber gemäß hinsichtlich hinter im in infolge ins inmitten innerhalb laut mangels mit " +
    "mithilfe mittels nach neben ohne seit statt trotz über um unter ungeachtet via vom von vor vonseiten während wegen " +
    "wider zu zufolge zugunsten zum zur zwischen am ans aufs durchs fürs hinterm übers unterm vors vorm binnen entgegen " +
    "samt nebst seitens per pro je entlang jenseits diesseits",
);

/** Conjunctions that begin a clause with the verb at its end. */
export const subordinators = set(
  "dass ob weil da wenn falls sofern soweit nachdem bevor ehe bis während als obwohl obgleich obschon wenngleich indem " +
    "damit sodass seit seitdem sobald solange sooft sowie wie wo wohingegen zumal",
);

/** What an indirect question begins with. */
export const questionWords = set(
  "wer wen wem wessen was wann warum weshalb wieso wo woher wohin wie wieviel welche welcher welches welchen welchem " +
    "womit wofür wogegen wodurch woran worauf worin worüber wovon wozu inwieweit inwiefern",
);

/** What a relative clause begins with. */
export const relativePronouns = set(
  "der die das den dem dessen deren denen welcher welche welches welchen was wo",
);

/** Conjunctions between clauses of one rank. */
export const coordinators = set("und oder aber doch sondern denn sowie beziehungsweise jedoch");

/** Pronouns that can be who says it. */
export const subjectPronouns = set(
  "er sie es man jeder alle viele manche einige keiner andere beide jener diese dieser letzterer letztere ersterer niemand jemand",
);

/** Pronouns and particles between verb and subject. */
export const smallPronouns = set("sich es ihm ihr ihnen mir uns mich dir euch ihn das dies");

/** Adverbs that stand between verb and subject, or at the beginning of a sentence. */
export const adverbs = set(
  "auch nun dagegen zudem zugleich daraufhin zuletzt gestern heute morgen erneut dabei dazu darauf danach außerdem " +
    "allerdings jedoch hingegen indes indessen später zuvor bereits schon noch nur einmal damals jetzt hier dort da dann " +
    "so ebenfalls ebenso gleichzeitig unterdessen mittlerweile inzwischen schließlich abschließend anschließend " +
    "weiter weiterhin ferner überdies derweil bislang bisher kürzlich jüngst neulich vorerst offenbar angeblich " +
    "offensichtlich deutlich klar ausdrücklich öffentlich erstmals wiederholt mehrfach immer wieder nie nicht kaum " +
    "sofort umgehend prompt sogar selbst allein besonders insbesondere vor allem darüber hinaus daran dafür demnach " +
    "demzufolge entsprechend nämlich denn aber doch zwar eben gerade etwa vielmehr trotzdem dennoch gleichwohl " +
    "nachdrücklich vehement entschieden scharf energisch abends morgens mittags nachmittags vormittags nachts " +
    "übermorgen vorgestern tags unlängst seitdem seither daher deshalb deswegen somit folglich ansonsten sonst " +
    "anders einerseits andererseits zunächst zuerst erst lediglich vorsorglich dementsprechend stattdessen wörtlich " +
    "sinngemäß selbstbewusst kämpferisch versöhnlich knapp kurz lapidar trocken nüchtern freilich übrigens dahinter " +
    "zusammen gemeinsam hierbei hierzu hiermit unabhängig abgesehen ausgehend endlich letztlich meist oft häufig bald " +
    "hinterher vorher vielleicht womöglich möglicherweise wahrscheinlich vermutlich wohl",
);

/** Finite forms of auxiliaries and modals. */
export const auxiliaries = set(
  "hat hatte haben hatten habe hätte hätten wird wurde werden wurden werde würde würden ist war sind waren sei seien " +
    "wäre wären soll sollte sollen sollten solle will wollte wollen wollten wolle kann konnte können konnten könne " +
    "könnte könnten muss musste müssen mussten müsse müsste müssten darf durfte dürfen durften dürfe dürfte dürften " +
    "mag mochte mögen möchte möchten möge lässt ließ ließen lasse",
);

/** Papers, agencies and broadcasters: they pass on what others say. */
export const mediaNoun =
  /(?:zeitung|zeitungen|blatt|blatts|blätter|magazin|magazins|magazine|zeitschrift|zeitschriften|sender|senders|agentur|agenturen|presse|medien|medium|medienbericht|medienberichte|medienberichten|medienberichts|rundfunk|rundfunks|fernsehen|fernsehens|radio|portal|portals|portale|portalen|mediengruppe|netzwerk|podcast|zeitungsbericht|zeitungsberichten|pressebericht|presseberichten|kanal|tagesschau|redaktionsnetzwerk)$|^(?:spiegel|tagesspiegel|bild|zeit|welt|focus|stern|faz|taz|zdf|ard|wdr|ndr|mdr|br|swr|rbb|hr|orf|srf|rtl|dpa|afp|reuters|ap|kna|epd|apa|sda|ansa|tass|interfax|xinhua|yonhap|kcna|kyodo|bbc|cnn|nhk|cctv|al-dschasira|anadolu|belta|ukrinform|unian|politico|bloomberg|axios|times|guardian|journal|monde|figaro|repubblica|handelsblatt|standard|kurier|bericht|berichten|berichte|berichts|interview|npx)$/u;

/** Not somebody who speaks: a pre-field with these is what the verb governs. */
export const thingNoun =
  /(?:vorwurf|vorwürfe|kritik|entscheidung|entscheidungen|grund|gründe|frage|fragen|zahl|zahlen|vorschlag|vorschläge|forderung|forderungen|bericht|berichte|plan|pläne|angebot|anschuldigung|anschuldigungen|behauptung|behauptungen|aussage|aussagen|lage|situation|schuld|verantwortung|maßnahme|maßnahmen|idee|ideen|gerücht|gerüchte|angaben|spekulationen|urteil|beschluss|vorhaben|projekt|beispiel|bedingung|bedingungen|regelung|regelungen|äußerung|äußerungen|ergebnis|ergebnisse|angriff|angriffe|schritt|schritte|vorgehen|verhalten|zustand|zustände|leistung|leistungen|reform|gesetz|abkommen)$/u;

/** Nouns for people by what they do; a genitive can follow them. */
export const roleNoun =
  /(?:er|erin|ern|erinnen|or|orin|oren|ent|entin|enten|ist|istin|isten|chef|chefin|chefs|mitglied|mitglieder|beamte|beamter|beamten|abgeordnete|abgeordneter|abgeordneten|vorsitzende|vorsitzender|vorsitzenden|experte|expertin|experten|teile|angehörige|vorstand|leitung|spitze|behörde|amt|rat|rätin|regierung|ministerium|anwalt|anwältin|vize|general|boss|obmann|obfrau|frau|mann|quelle|quellen|kreise|kreisen|direktion|kommission|fraktion|haus|büro|verband|partei|abteilung)$/u;

/** Small words inside names: van, de, al … */
export const nameParticles = set(
  "van von de der den del della di da dos du el al le la bin ibn zu zur ter ten und abu",
);

/** Papers and statements: who made them is the one who speaks. */
export const documentNoun =
  /(?:mitteilung|erklärung|angaben|angabe|bericht|berichten|berichts|studie|umfrage|papier|papiers|stellungnahme|aussendung|protokoll|gutachten|interview|rede|aussagen|aussage|dokument|dokumenten|entwurf|beschluss|vorschlag|schreiben|brief|analyse|prognose|statistik|statistiken|zahlen|schätzung|schätzungen|statement|bekanntmachung|notiz|meldung|meldungen|tweet|post|beitrag|vermerk|worten|einschätzung|darstellung|ansicht)$/u;
