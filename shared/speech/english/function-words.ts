function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** What a noun phrase begins with. */
export const determiners = set(
  "the a an this that these those his her its their our my your some many several few both all most other another each " +
    "every no two three four five six seven eight nine ten dozens hundreds thousands one any such",
);

/** Pronouns that can be a subject. */
export const pronouns = set(
  "he she it they we you i who everyone everybody somebody someone nobody others many some both",
);

/** Pronouns that mean somebody named before. */
export const personalPronouns = set("he she it they");

/** Prepositions of one word. */
export const prepositions = set(
  "about above across after against along amid among around as at before behind below beneath beside between beyond by " +
    "despite down during except for from in inside into like near of off on onto out outside over past per since through " +
    "throughout to toward towards under until up upon via with within without following",
);

/** Conjunctions between clauses of one rank. */
export const coordinators = set("and but or yet so nor");

/** Conjunctions that begin a dependent clause. */
export const subordinators = set(
  "although though while whereas because since if unless when whenever after before as until once that whether where even",
);

/** Finite and other forms of auxiliaries and modals. */
export const auxiliaries = set(
  "is are was were be been being am has have had will would can could shall should may might must do does did ’s isn't " +
    "aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't don't doesn't didn't isn’t " +
    "aren’t wasn’t weren’t hasn’t haven’t hadn’t won’t wouldn’t can’t couldn’t shouldn’t don’t doesn’t didn’t cannot",
);

/** Adverbs that stand between subject and verb, or before both. */
export const adverbs = set(
  "also later earlier again now then however meanwhile still already recently today yesterday tomorrow tonight once " +
    "repeatedly publicly privately reportedly allegedly apparently simply only even just never always often previously " +
    "separately subsequently initially immediately quickly angrily bluntly flatly strongly clearly explicitly openly " +
    "firmly simply merely too instead nevertheless nonetheless therefore further finally long",
);

/** Nouns and adverbs that say when. */
export const timeWord =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|morning|afternoon|evening|night|noon|midnight|week|weekend|month|year|january|february|march|april|may|june|july|august|september|october|november|december|summer|winter|spring|autumn|fall|hours|days|weeks|months|years|ago)$/u;

/** Papers, agencies and broadcasters: they pass on what others say. */
export const mediaNoun =
  /^(?:newspaper|paper|daily|weekly|agency|broadcaster|channel|magazine|media|outlet|outlets|tabloid|website|portal|station|network|reuters|afp|ap|bbc|cnn|dpa|tass|xinhua|yonhap|kyodo|interfax|bloomberg|axios|politico|guardian|times|post|telegraph|journal|spiegel|bild|reports?|press|radio|television|tv|newspapers|agencies)$/u;

/** Papers and figures: what they show is what their makers say. */
export const documentNoun =
  /^(?:statement|report|reports|study|survey|poll|figures|data|documents?|papers?|letter|memo|records|filings?|minutes|release|post|tweet|interview|estimates?|research|analysis|officials|statistics)$/u;

/** Pasts and other finite forms no ending shows. */
export const irregularFinite = set(
  "said told went came took made gave got saw knew thought found left kept held led met paid sent spent stood lost won " +
    "began broke brought built bought cut fell felt fought flew froze grew heard hit hurt laid lay let meant put ran read " +
    "rose sank sat sold set shot showed shut slept spoke stole struck struggled swore taught threw understood wore wrote " +
    "means needs wants knows thinks says goes comes takes makes gives gets sees remains seems becomes became chose drew " +
    "drove ate forgot hid knelt know think go come take make give get see remain seem become " +
    "believe expect intend agree deserve",
);
