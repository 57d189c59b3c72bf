/** German nouns that organisations are named with; longer words that end in one ("Außenministerium") count too. */
export const germanOrganisationWords = `
ministerium amt bundesamt auswärtige regierung parlament senat kongress kommission rat gericht gerichtshof
verfassungsgericht behörde agentur organisation union partei fraktion koalition verband bund bündnis verein
gewerkschaft kammer kirche bank zentralbank notenbank konzern stiftung institut universität hochschule
akademie schule klinik universitätsklinik museum theater oper orchester philharmoniker verlag zeitung magazin
sender rundfunk fernsehen nachrichtenagentur polizei staatsanwaltschaft armee streitkräfte marine luftwaffe
miliz geheimdienst botschaft konsulat opposition führung staatsführung volkspartei nationen gemeinschaft liga
allianz föderation konföderation gesellschaft zentrum fonds währungsfonds weltbank komitee ausschuss
vereinigung börse fußballverband volksbefreiungsarmee bundeswehr kreuz halbmond zentralkomitee politbüro
volkskongress volksrepublik republik staatsmedien
`;

/** German words before the name of a medium. */
export const germanMediaWords = `
zeitung tageszeitung wochenzeitung sonntagszeitung staatszeitung parteizeitung wirtschaftszeitung
boulevardzeitung blatt boulevardblatt magazin nachrichtenmagazin wochenmagazin zeitschrift fachzeitschrift
sender fernsehsender tv-sender radiosender nachrichtensender rundfunksender agentur nachrichtenagentur
presseagentur staatsagentur portal nachrichtenportal newsportal onlineportal internetportal website
onlinedienst nachrichtendienst wirtschaftsdienst plattform
`;

/** Words that make what stands before them a company or an association; as they are written. */
export const legalForms = `
AG GmbH KG OHG KGaA SE eV e.V gGmbH mbH UG Ltd Limited Inc Corp Corporation Company Co LLC LLP PLC Plc plc SA
S.A SpA S.p.A NV N.V BV B.V SARL Oy AB ASA A/S Group Holding Holdings Bank Airlines Airways Motors Industries
Technologies Systems Partners Foundation Institute University College School Society Association Union Party
Ministry Department Agency Council Committee Commission Court Bureau Office Authority Church Museum Times Post
Journal News Herald Tribune Press Gazette Observer Review Magazine Network Club FC United Orchestra Records
Studios Pictures Entertainment Brothers
`;

/** English organisation words that stand in front: "University of …", "Ministry of …", "Bank of …". */
export const englishOrganisationHeads = `
university ministry department bank house council court institute office board committee commission chamber
organisation organization association federation union party agency church college school museum
`;
