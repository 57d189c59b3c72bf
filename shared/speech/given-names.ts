function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Common given names of women in the news, lower case: they tell whom "she" may mean. */
export const femaleNames: ReadonlySet<string> = names(
  "alice alexandra alina amelia andrea angela anja anke anna annalena anne antje astrid barbara beate bettina birgit britta " +
    "brigitte carola caroline catherine charlotte christiane christina christine claudia cornelia daniela diana doris edda elena " +
    "elisabeth elizabeth ella emily emma erika esther eva fenja franziska friederike gabriele giorgia gisela hanna hannah heike " +
    "heidi helen helena helga hillary imke ines inge ingrid irene iris isabel isabella jana jane janet janine jennifer jessica " +
    "joan johanna julia jutta karen karin karla katharina katherine kathrin katja katrin kerstin kirsten klara kristina laura lea " +
    "lena lilly linda lisa louise lucy luise lydia maja manuela margaret margarete maria marianne marie marina marine marion " +
    "martina mary mathilde melanie melissa michelle mia monika nadine nancy natalie nicole nina olga olivia patricia paula petra " +
    "rachel rebecca regina renate ricarda rita rosa ruth sabine sabrina sahra sally samantha sandra sanna sara sarah saskia silke " +
    "silvia simone sofia sonja sophia sophie stefanie steffi stephanie susan susanne svenja swantje sylvia tanja teresa theresa " +
    "tina ulrike ursula uta ute valerie vera veronika victoria viktoria yvonne zoe",
);

/** Common given names of men in the news, lower case. */
export const maleNames: ReadonlySet<string> = names(
  "adam adrian albert alexander alexej alfred ali andreas andrew anthony anton antonio armin arno arthur axel ben benjamin " +
    "bernd bernhard björn boris brian bruno carl carlos carsten charles christian christoph christopher claus clemens daniel david " +
    "dennis detlef dieter dietmar dirk dmitri dominik donald eduard edward emmanuel emil eric erich erik ernst felix ferdinand " +
    "florian francis frank franz fred friedrich fritz gabriel georg george gerd gerhard giovanni gregor günter günther guido gustav " +
    "hannes hans harald harry heiko heinrich heinz helmut henning henry herbert hermann holger horst hubert hugo ingo ivan jack " +
    "jakob james jan jean jeff jens jim joachim joe johann johannes john jonas jonathan jörg josef joseph joshua jürgen julian kai " +
    "karl karsten keir kevin klaus konrad konstantin kurt lars leo leon lorenz lothar louis luca ludwig luis lukas lutz manfred " +
    "marc marcel marco mario mark markus martin mathias matthias max maximilian michael michail mike mohammed moritz nicolas " +
    "niklas nikolaus norbert olaf ole oliver oskar otto pascal patrick paul pedro peter philip philipp pierre rainer ralf ralph " +
    "reiner reinhard rené richard robert robin roger roland rolf roman rudolf rupert samuel sebastian sergej siegfried sigmar " +
    "simon stefan steffen stephan stephen steven sven theodor thomas thorsten till tim timo tobias tom tony torsten udo ulrich uwe " +
    "viktor vincent volker walter werner wilhelm william winfried wladimir wolfgang wolfram xaver",
);
