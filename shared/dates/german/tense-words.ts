/** Words that speak of what is to come. */
export const futureWords =
  /(?<!\p{L})(?:wird|werden|werde|würde|Soll|Wird|Will|Voraussichtlich|will|wollen|wolle|möchte|möchten|soll|sollen|solle|dürfte|dürften|plant|planen|geplant|voraussichtlich|künftig|bevorsteht|ansteht|anstehen|anstehende[nr]?|beginnt|startet|eröffnet|endet|tagt|entscheidet|entscheiden|vorgesehen|angesetzt|erwartet|erwarten|spätestens|frühestens)(?!\p{L})/u;
/** "steht an", "findet statt": verbs in two parts that announce. */
export const standsAhead =
  /(?<!\p{L})(?:steht|stehen|findet|finden|tritt|treten|läuft|geht|kommt|kommen|gibt es|ist|sind) (?:.{0,60} )?(?:an|statt|bevor|in Kraft|los|zusammen|fällig)(?!\p{L})/u;
/** What a participle needs beside it to tell of the past. */
export const pastAuxiliary =
  /(?<!\p{L})(?:war|waren|wurde|wurden|hatte|hatten|habe|haben|hat|hätten|worden|gewesen|sei|seien|ist|sind|Ist|Hat)(?!\p{L})/u;
/** Forms that are past and nothing else; those that are participles as well are left out. */
export const plainPast =
  /(?<!\p{L})(?:war|waren|wurde|wurden|hatte|hatten|worden|gewesen|kam|kamen|ging|gingen|gab|gaben|sprach|sprachen|traf|trafen|trat|traten|fiel|fielen|nahm|nahmen|hielt|hielten|ließ|ließen|stand|standen|blieb|blieben|lag|lagen|fand|fanden|begann|begannen|schrieb|schrieben|sah|sahen|hieß|stieg|stiegen|sank|sanken|flog|flogen|fuhr|fuhren|starb|starben|schloss|schlossen|verlor|gewann|gewannen|rief|riefen|lief|liefen|bot|boten|bat|baten|zog|zogen|warf|warfen|schlug|schlugen|brach|brachen|trug|trugen|entschied|erschien|verließ|verließen|erhielt|erhielten|bekam|bekamen|wies|wiesen|unterschrieb|griff|griffen|stieß|stießen|wuchs|wuchsen|verschwand|verschwanden|empfing|empfingen|beschloss|schwieg|aß|tat|taten|bestand|entstand|entstanden|verbot|betrat|betraten|ertrank|ertranken|wusste|wussten|konnte|konnten|musste|mussten|wollte|wollten|sollte|durfte|durften|dachte|dachten|brachte|brachten|kannte|nannte|nannten)(?!\p{L})/u;
/** Verbs of the weak kind: "sagte", "reisten", "überquerte"; written small. */
export const weakPast = /(?<![\p{L}-])(\p{Ll}{2,}(?:te|ten))(?!\p{L})/gu;
/** Words in -te and -ten that are no past. */
export const notVerbs = new Set(
  (
    "heute letzte letzten erste ersten zweite zweiten dritte dritten vierte vierten fünfte fünften sechste sechsten " +
    "siebte siebten achte achten neunte neunten zehnte zehnten beste besten gute guten weite weiten breite breiten " +
    "bitte seite mitte nächste nächsten meiste meisten jüngste jüngsten höchste höchsten größte größten wichtigste " +
    "wichtigsten älteste ältesten alte alten kalte kalten harte harten laute lauten rote roten späte späten tote toten " +
    "echte echten rechte rechten leichte leichten schlechte schlechten erwarten starten arbeiten leiten bieten warten " +
    "halten enthalten erhalten behalten treten vertreten betreten raten beraten verraten bitten braten gestatten mieten " +
    "berichten richten beobachten achten betrachten antworten verantworten fürchten befürchten verhaften kosten leisten " +
    "gewährleisten testen belasten entlasten dürfte dürften könnte könnten müsste müssten möchte möchten sollten würde " +
    "hätte hätten bedeutet gesamte gesamten bekannte bekannten konkrete konkreten verletzte verletzten erneute erneuten " +
    "komplette kompletten private privaten direkte direkten deutsche geplante geplanten genannte genannten weitesten " +
    "spätesten frühesten ersten verhandelten beantragten rebellierenden zweitgrößte größten stärkste stärksten dichte " +
    "schlichte acht interessante interessanten prominente relevante relevanten bestimmte bestimmten sogenannte sogenannten " +
    "vereinte vereinten untersten obersten mitten unten hinten selten heuten inmitten seiten zeiten kosten daten karten " +
    "arten orten worten welten werten punkten monaten staaten soldaten minister räten"
  ).split(" "),
);
/** A participle behind "hat", "ist" or "sei": perfect tense, hence past. */
export const participle =
  /(?<![\p{L}])(?:\p{Ll}*ge\p{Ll}{2,}(?:t|en)|(?:be|ver|er|ent|zer|miss|über|unter|wider|voll)\p{Ll}{3,}(?:t|en)|\p{Ll}+iert)(?![\p{L}])/u;
/** "am Dienstag in Bern vorgestellte Bericht": what has a participle as adjective is done. */
export const attributeBehind =
  /^ (?:(?:in|von|vom|im|mit|auf|bei) (?:\p{L}+ ){1,3}|erneut |offiziell |bereits )?\p{Ll}*(?:ge\p{Ll}{2,}|(?:be|ver|er|ent|zer|über|unter)\p{Ll}{2,}|ier)(?:te|ene)[nrsm]? \p{Lu}/u;
/** The auxiliary of future and passive. */
export const passiveAhead = /(?<!\p{L})[Ww](?:ird|erden|erde)(?!\p{L})/u;
/** "soll am Dienstag die Grenze passiert haben": told of the past; "soll 2026 fertig sein" is not. */
export const toldPast =
  /(?:ge\p{Ll}{2,}|(?:be|ver|er|ent|zer|über|unter)\p{Ll}{3,}|ier)(?:t|en) haben(?!\p{L})|(?:gereist|gekommen|gegangen|geflogen|gefahren|getroffen|gestorben|gefallen|geflohen|gelaufen|gebrochen|gekehrt|erschienen|geblieben|gewesen|worden|passiert|geschehen|entkommen) sein(?!\p{L})/u;
/** In the present: what happens "am Sonntag" then is still to come. Not verbs of saying, which tell of the past in it. */
export const presentAhead =
  /(?<!\p{L})(?:kommt|kommen|trifft|treffen|spielt|spielen|reist|reisen|fliegt|fliegen|fährt|fahren|lädt|laden|muss|müssen|kann|können|darf|dürfen|empfängt|empfangen|berät|beraten|stimmt|stimmen|wählt|wählen|feiert|feiern|eröffnet|öffnet|öffnen|schließt|schließen|erscheint|erscheinen|bekommt|bekommen|besucht|besuchen|hält|halten|steht|stehen|gibt|geht|gehen|tritt|treten|gilt|gelten|übernimmt|übernehmen|debattiert|diskutiert|verhandelt|verhandeln|bestreitet|bestreiten|gastiert|liest|singt|zeigt|präsentiert|findet|finden|wechselt|wechseln|folgt|folgen|zieht|ziehen|streikt|streiken|demonstriert|demonstrieren|steigt|steigen|sinkt|sinken|bleibt|bleiben|regnet|schneit|ruht|ruhen|streitet)(?!\p{L})/u;
/** Said of what is still to come; "hat … angekündigt" is not. */
export const planned =
  /(?<!\p{L})(?:ist|sind|sei|seien) (?:.{0,80} )?(?:geplant|vorgesehen|angesetzt|angekündigt)(?!\p{L})/u;
/** "seit Montag" looks back whatever the verb. */
export const sinceBefore = /(?<!\p{L})[Ss]eit (?:dem |der |vergangenem |letztem )?$/u;
/** Stems that end in t: "gelten" and "warten" are no past. */
export const stemInT =
  /(?:alt|elt|eit|eut|aut|äut|art|ort|ost|est|ist|üst|ast|ust|öst|icht|acht|echt|ücht|ürcht|aft|eft|üft|[^t]et|at|ät|öt|iet|itt|ett|oft|ift)en$/u;
/** Verbs whose past ends like a superlative. */
export const pastInSte =
  /(?:reist|löst|fasst|passt|küsst|musst|wusst|bremst|kreist|rast|speist|hasst|presst|grüßt|lasst|misst)en?$/u;
/** "vorgestellte": a participle before its noun. */
export const participleInTe =
  /^(?:ab|an|auf|aus|bei|ein|fest|frei|her|hin|los|mit|nach|um|vor|weg|weiter|wieder|zu|zurück|zusammen|heraus|hervor)?ge\p{Ll}{2,}te$/u;
/** Beside these a form in -ten is an infinitive. */
export const modal =
  /(?<!\p{L})(?:wird|werden|werde|soll|sollen|solle|will|wollen|wolle|kann|können|könne|könnte|könnten|muss|müssen|müsse|müsste|darf|dürfen|dürfe|dürfte|möchte|möchten|um|zu)(?!\p{L})/iu;
