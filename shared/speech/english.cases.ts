import type { ExpectedClaim } from "./german.cases";

/** Invented English sentences with every claim that is to be found in them. */
export const englishCases: Array<[text: string, claims: ExpectedClaim[]]> = [
  [
    "The bridge will close in May, the mayor said on Monday.",
    [["The bridge will close in May", "the mayor"]],
  ],
  [
    "Prices are rising again, said Finance Minister Orla Wick.",
    [["Prices are rising again", "Finance Minister Orla Wick"]],
  ],
  [
    '"We will not pay," company spokesman Dan Ferris said.',
    [['"We will not pay,"', "company spokesman Dan Ferris"]],
  ],
  [
    "“This is a disgrace,” said Anna Holt, the head of the union.",
    [["“This is a disgrace,”", "Anna Holt, the head of the union"]],
  ],
  ["‘It cannot go on,’ he added.", [["‘It cannot go on,’", ""]]],
  [
    '"We waited for hours," said Kim Doyle, "and nobody came."',
    [
      ['"We waited for hours,"', "Kim Doyle"],
      ['"and nobody came."', "Kim Doyle"],
    ],
  ],
  ['She said: "The plan stands."', [['"The plan stands."', ""]]],
  [
    'Prime Minister Ian Vale warned, "There is no way back."',
    [['"There is no way back."', "Prime Minister Ian Vale"]],
  ],
  [
    "The minister said that the school would reopen in June.",
    [["the school would reopen in June", "The minister"]],
  ],
  [
    "The minister said the school would reopen in June.",
    [["the school would reopen in June", "The minister"]],
  ],
  ["Police said on Tuesday they had arrested two men.", [["they had arrested two men", "Police"]]],
  [
    "The company announced on Friday that it was closing the plant.",
    [["it was closing the plant", "The company"]],
  ],
  [
    "Senator Ruth Cole told reporters that the vote was unfair.",
    [["the vote was unfair", "Senator Ruth Cole"]],
  ],
  ["Cole told the BBC she would resign.", [["she would resign", "Cole", "the BBC"]]],
  ["The union insisted that nobody had been warned.", [["nobody had been warned", "The union"]]],
  [
    "Its chairman, Hal Brook, argued that the tax was illegal.",
    [["the tax was illegal", "Its chairman, Hal Brook"]],
  ],
  ["Brook, who leads the party, claimed the data had been forged.", [["the data had been forged", "Brook"]]],
  [
    "Two officials in Arden, the capital, said talks might fail.",
    [["talks might fail", "Two officials in Arden, the capital"]],
  ],
  ["Ministers vowed to cut taxes.", [["to cut taxes", "Ministers"]]],
  ["The president threatened to leave the treaty.", [["to leave the treaty", "The president"]]],
  ["The group urged the government to act.", [["to act", "The group"]]],
  ["Ms Pratt promised to pay back the money.", [["to pay back the money", "Ms Pratt"]]],
  ["The opposition accused the mayor of hiding the report.", [["hiding the report", "The opposition"]]],
  ["He has denied that he knew of the deal.", [["he knew of the deal", ""]]],
  ["The bank admitted that it had lost the files.", [["it had lost the files", "The bank"]]],
  ["Residents fear that the dam will break.", [["the dam will break", "Residents"]]],
  ["Analysts believe the bank will raise rates.", [["the bank will raise rates", "Analysts"]]],
  ["Reporters asked whether he would stand again.", [["whether he would stand again", "Reporters"]]],
  ["The mayor rejected the plan.", [["The mayor rejected the plan", "The mayor"]]],
  ["The firm denied any wrongdoing.", [["The firm denied any wrongdoing", "The firm"]]],
  ["Campaigners called for a new inquiry.", [["Campaigners called for a new inquiry", "Campaigners"]]],
  ['Judge Mary Olsen called the delay "shameful".', [['"shameful"', "Judge Mary Olsen"]]],
  ['She said the work was "ahead of schedule".', [['the work was "ahead of schedule"', ""]]],
  ["According to the police, three people were hurt.", [["three people were hurt", "the police"]]],
  ["Three people were hurt, according to the police.", [["Three people were hurt", "the police"]]],
  [
    "The fire began in the kitchen, according to chief officer Lena Marsh.",
    [["The fire began in the kitchen", "chief officer Lena Marsh"]],
  ],
  [
    "The daily Courier quoted Mr Hale as saying the deal was dead.",
    [["the deal was dead", "Mr Hale", "The daily Courier"]],
  ],
  [
    '"The deal is dead," the daily Courier quoted Mr Hale as saying.',
    [['"The deal is dead,"', "Mr Hale", "the daily Courier"]],
  ],
  ["The king has reportedly left the country.", [["The king has reportedly left the country", ""]]],
  ["The firm allegedly paid the mayor.", [["The firm allegedly paid the mayor", ""]]],
  [
    "The harbour is safe, she said, adding that ships could dock again.",
    [
      ["The harbour is safe", ""],
      ["ships could dock again", ""],
    ],
  ],
  [
    "The minister rejected the claim, saying his office had acted in time.",
    [
      ["The minister rejected the claim", "The minister"],
      ["his office had acted in time", "The minister"],
    ],
  ],
  [
    "The coach praised the team and said they deserved the cup.",
    [
      ["The coach praised the team", "The coach"],
      ["they deserved the cup", "The coach"],
    ],
  ],
  [
    "Although two experts said the dam was weak, nothing was done.",
    [["the dam was weak, nothing was done", "two experts"]],
  ],
  ["The plan, she said, would fail.", [["The plan, she said, would fail", ""]]],
  [
    'Mayor Tom Birch said the pool was closed. "It leaks."',
    [
      ["the pool was closed", "Mayor Tom Birch"],
      ['"It leaks."', "Mayor Tom Birch"],
    ],
  ],
  [
    "Mayor Tom Birch opened the fair. He said it was the best ever.",
    [["it was the best ever", "Mayor Tom Birch"]],
  ],
  ["Ms Lowe met Mr Grey. She said the talks went well.", [["the talks went well", "Ms Lowe"]]],
  [
    "The figures were wrong, a person familiar with the audit said.",
    [["The figures were wrong", "a person familiar with the audit"]],
  ],
  ["Exports fell by a fifth, customs data show.", [["Exports fell by a fifth", "", "customs data"]]],
  ["The navy has not ruled out a strike.", []],
  ["The ship left at noon.", []],
  ["It rained all night and the match was off.", []],
  ["Claims for damages rose last year.", []],
  ["The reports are on the table.", []],
  ["The United States sent a ship.", []],
  ["The announced cuts are deep.", []],
  ["He said nothing.", []],
  ["The dog's owner didn't come.", []],
  ["She was told to wait.", []],
  ["They demand that the law be changed.", [["the law be changed", ""]]],
  [
    "In a statement, the ministry said the border remained open.",
    [["the border remained open", "the ministry"]],
  ],
  ["On Tuesday Ms Reed said she was tired.", [["she was tired", "Ms Reed"]]],
  [
    "“I have no regrets,” Brook told the Daily Courier in an interview.",
    [["“I have no regrets,”", "Brook", "the Daily Courier"]],
  ],
  [
    "“We are ready to talk,” the foreign minister, Ivo Brand, said on Friday, adding that no date had been set.",
    [
      ["“We are ready to talk,”", "the foreign minister, Ivo Brand"],
      ["no date had been set", "the foreign minister, Ivo Brand"],
    ],
  ],
  [
    "Lawyers for Mr Pratt argue that the evidence was forged.",
    [["the evidence was forged", "Lawyers for Mr Pratt"]],
  ],
  ["The court ruled that the law was invalid.", [["the law was invalid", "The court"]]],
  [
    "According to a report by the Norddienst news agency, the general has fled.",
    [["the general has fled", "", "the Norddienst news agency"]],
  ],
  [
    "President Ed Vale on Monday said he would sign the bill.",
    [["he would sign the bill", "President Ed Vale"]],
  ],
  [
    "The two leaders agreed to meet again, the Norddienst agency reported.",
    [["The two leaders agreed to meet again", "", "the Norddienst agency"]],
  ],
  ["Police believe the man acted alone.", [["the man acted alone", "Police"]]],
  ["He is said to be ill.", []],
  ["A spokesman declined to comment.", []],
];
