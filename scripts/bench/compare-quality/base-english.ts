/** Invented English articles on events that have nothing to do with one another. */
export const englishArticles: readonly string[] = [
  `The town council of Hadderby voted on Thursday to sell its disused railway depot to a housing charity. Twenty-one councillors backed the motion, while 17 opposed it after a debate that lasted four hours. The charity, Open Gate, intends to convert the brick sheds into 90 flats and a public library.

Mayor Lorna Pettifer called it a fresh start for a neglected corner of the town. Opponents complained that the agreed price was too low. An independent valuation had put the site at six million pounds, twice what the buyer will hand over. The charity replied that removing asbestos from the roofs would swallow most of the difference. Demolition crews are expected in spring, and the artists who rent studios there must leave by February.`,
  `A lightning strike set fire to an electricity substation near Corriemuir late on Sunday, leaving about 26,000 homes without power. The network operator restored supplies to most streets within five hours. Nobody was hurt, but a dairy had to pour away thousands of litres of milk when its refrigeration failed.

Firefighters smothered two transformers with foam. Incident commander Neil Rathbone praised volunteers from neighbouring villages for their swift response. Surgeons at the district hospital completed three operations on emergency generators. The company put the damage at 400,000 pounds and said the ageing plant was already due for replacement next summer. Forecasters expect further thunderstorms before the weekend.`,
  `Archaeologists digging in a limestone cave have unearthed what they believe is the oldest flute ever discovered in the region. Carved from the wing bone of a vulture, the instrument has five finger holes and dates back some 37,000 years. Excavation director Miriam Oakes described the find as a rare stroke of luck.

A crust of calcite had shielded the bone from decay. Using a printed replica, the researchers have already managed to play simple tunes. Not everyone is persuaded by the date: the historian Gerald Finch wants a second laboratory to repeat the measurement. The flute will go on display at the county museum in October. The cave itself stays shut because falling rocks threaten the footpath.`,
  `The ferry company Northway is to scrap its route between Port Callum and the isle of Skerrow. Managing director Hugh Tarrant blamed a steady drop in passenger numbers, which have halved over the past decade. Only 38,000 travellers used the ship last summer.

Islanders reacted with dismay. Hotel owners fear empty rooms and the local doctor worries about moving patients in winter. The regional transport board promised to look for a replacement before the autumn. One idea is a smaller electric boat that would carry parcels as well. All 19 sailors will be offered posts on other routes. A petition against the closure gathered more than 4,000 signatures in two days.`,
  `Cyclist Owen Hartley produced the surprise of the season by winning the mountain stage of the Tour of the Fells. The 22-year-old newcomer broke away seven kilometres from the summit and clung on to finish eleven seconds ahead. Favourite Luca Ferrand crashed on a wet bend and broke his collarbone.

Hartley only signed for the Kestrel squad in winter, after his former team had gone bankrupt. His coach admired the patience of the young climber. The victory lifts him to third place overall. Sunday's longest stage crosses four passes and will probably decide the race, although heavy snow may force organisers to remove the highest section.`,
  `A court in Westmarch has given a former pharmacist a suspended sentence of two years for stealing vaccines. Judges found that the defendant had sold 550 vials to a dealer who later vanished. Her lawyer had asked for an acquittal and plans to appeal.

The prosecutor spoke of considerable criminal energy. The theft came to light when a supplier noticed that invoices were missing. The dealer remains on the run and is thought to be hiding abroad. The presiding judge also rebuked the professional body for lax supervision. As a condition of her sentence, the woman must transfer 35,000 pounds to a hospice for children.`,
  `Farmers in the Lowmere valley are counting their losses after hailstones the size of walnuts flattened orchards on Saturday afternoon. The growers' association estimates that two thirds of the apple crop has been destroyed. Greenhouses were shattered in eleven villages and a church lost part of its slate roof.

Agriculture secretary Dinah Colworth toured the stricken area on Sunday and promised emergency loans. Insurers say that barely half of the orchards were covered against hail. Beekeepers reported smashed hives, and a rail line was closed for six hours because branches blocked the track. Weather experts say such storms have become more frequent in the valley since the turn of the century.`,
  `The chess federation has stripped grandmaster Viktor Lendl of his national title after finding a tiny receiver in the heel of his shoe. A disciplinary panel ruled unanimously that he had obtained outside advice in at least three games. Lendl, 34, denies cheating and says the device belonged to a hearing aid.

Suspicion arose when an arbiter noticed that the player never removed his boots, even in summer heat. The title passes to runner-up Aisha Brand, who learned of the verdict during a school lesson she was teaching. Sponsors suspended their payments at once. The federation now wants metal detectors at every tournament, a step that smaller clubs consider unaffordable.`,
];

/** Words that may stand for one another in these articles, inflected alike. */
export const englishSynonyms: Readonly<Record<string, string>> = {
  voted: "decided",
  disused: "abandoned",
  backed: "supported",
  opposed: "rejected",
  intends: "plans",
  convert: "turn",
  neglected: "forgotten",
  complained: "objected",
  agreed: "negotiated",
  site: "plot",
  removing: "clearing",
  expected: "due",
  restored: "returned",
  hurt: "injured",
  praised: "commended",
  swift: "rapid",
  completed: "finished",
  damage: "loss",
  ageing: "old",
  unearthed: "found",
  discovered: "recovered",
  rare: "unusual",
  decay: "rot",
  researchers: "scientists",
  persuaded: "convinced",
  shut: "closed",
  threaten: "endanger",
  scrap: "abolish",
  drop: "decline",
  travellers: "passengers",
  dismay: "anger",
  fear: "expect",
  replacement: "substitute",
  boat: "vessel",
  gathered: "collected",
  victory: "win",
  probably: "likely",
  remove: "cut",
  sold: "passed",
  theft: "crime",
  noticed: "saw",
  rebuked: "criticised",
  transfer: "pay",
  destroyed: "ruined",
  promised: "offered",
  blocked: "covered",
  frequent: "common",
  denies: "rejects",
  device: "gadget",
  verdict: "ruling",
  announced: "declared",
  closure: "end",
};
