/** Names of several words that are no media and no states; one a line, with the kind in front. */
export const namePhrases = `
organisation: Vereinte Nationen, Europäische Union, Europäische Kommission, Europäische Zentralbank, Europäischer Rat
organisation: Europäisches Parlament, Europäischer Gerichtshof, Internationaler Strafgerichtshof, Internationale Atomenergiebehörde
organisation: Internationaler Währungsfonds, Weißes Haus, Rotes Kreuz, Internationales Rotes Kreuz, Roter Halbmond, Auswärtiges Amt
organisation: Islamischer Staat, Boko Haram, Muslimbruderschaft, Amnesty International, Human Rights Watch, Transparency International
organisation: Ärzte ohne Grenzen, Reporter ohne Grenzen, Brot für die Welt, Fridays for Future, Letzte Generation, Black Lives Matter
organisation: Deutsche Bank, Deutsche Bahn, Deutsche Telekom, Deutsche Post, Deutsche Börse, Deutscher Bundestag, Deutsche Bundesbank
organisation: Deutscher Gewerkschaftsbund, Deutscher Fußball-Bund, Deutscher Städtetag, Deutsches Rotes Kreuz, Hohe Pforte, Rote Armee
organisation: Bündnis 90/Die Grünen, Die Grünen, Die Linke, Freie Wähler, Grüne Jugend, Junge Union, Werteunion, Rassemblement National
organisation: Front National, Fratelli d'Italia, Forza Italia, Lega Nord, Partido Popular, Vlaams Belang, Schwedendemokraten, Wahre Finnen
organisation: Goldman Sachs, Morgan Stanley, Lehman Brothers, Credit Suisse, Swiss Re, Munich Re, Deutsche Lufthansa, Air France
organisation: British Airways, Air Berlin, Rolls-Royce, General Motors, General Electric, Tata Motors, Hewlett-Packard, Procter & Gamble
organisation: Johnson & Johnson, Standard & Poor's, Ernst & Young, McKinsey, Boston Consulting Group, Real Madrid, FC Barcelona
organisation: FC Bayern München, FC Bayern, Bayern München, Borussia Dortmund, Borussia Mönchengladbach, Schalke 04, Manchester United
organisation: Manchester City, Inter Mailand, AC Mailand, Hertha BSC, Eintracht Frankfurt, Bayer Leverkusen, Werder Bremen, VfB Stuttgart
organisation: 1. FC Köln, Hamburger SV, RB Leipzig, Hannover 96, Mainz 05, Paris Saint-Germain, Ajax Amsterdam, Benfica Lissabon
organisation: United Nations, European Union, European Commission, European Central Bank, European Parliament, White House, Red Cross
organisation: Supreme Court, Security Council, State Department, Federal Reserve, World Bank, World Health Organization, Red Crescent
organisation: International Monetary Fund, International Criminal Court, Islamic State, Muslim Brotherhood, Democratic Party, Republican Party
organisation: Labour Party, Conservative Party, Liberal Democrats, Green Party, Communist Party, House of Commons, House of Lords
organisation: House of Representatives, Scotland Yard, Wall Street, Royal Navy, Royal Air Force, Red Army, Wagner Group, Nobel Committee
other: New York, Los Angeles, San Francisco, San Diego, San Antonio, Las Vegas, New Orleans, New Jersey, New Mexico, New Hampshire
other: North Carolina, South Carolina, North Dakota, South Dakota, West Virginia, Rhode Island, Salt Lake City, Kansas City, Santa Monica
other: Santa Fe, St. Louis, St. Petersburg, Sankt Petersburg, St. Pölten, Sankt Pölten, St. Gallen, Sankt Gallen, St. Moritz
other: Rio de Janeiro, São Paulo, Sao Paulo, Porto Alegre, Belo Horizonte, Hong Kong, Den Haag, Tel Aviv, Buenos Aires, Kuala Lumpur
other: Frankfurt am Main, Frankfurt an der Oder, Bad Homburg, Bad Godesberg, Bad Reichenhall, Baden-Baden, Mar-a-Lago, Camp David
other: Naher Osten, Mittlerer Osten, Ferner Osten, Middle East, Far East, Silicon Valley, Kap der Guten Hoffnung, Rotes Meer
other: Schwarzes Meer, Kaspisches Meer, Südchinesisches Meer, Rotes Meer, Persischer Golf, Golf von Mexiko, Straße von Hormus
other: South China Sea, Red Sea, Black Sea, Persian Gulf, West Bank, Gaza Strip, Korean Peninsula, Capitol Hill, Ground Zero
`;
