/** German functions and titles before a name; longer words that end in one ("Außenminister") are titles too. */
export const germanTitles = `
präsident präsidentin kanzler kanzlerin minister ministerin premier premierminister premierministerin chef
chefin machthaber machthaberin herrscher herrscherin diktator staatsmann staatsoberhaupt oberhaupt regent
regentin führer führerin anführer anführerin sprecher sprecherin vorsitzende vorsitzender vorstand vize
beauftragte beauftragter kommissar kommissarin kommissionspräsidentin senator senatorin gouverneur
gouverneurin bürgermeister bürgermeisterin landrat landrätin stadtrat stadträtin abgeordnete abgeordneter
parlamentarier parlamentarierin politiker politikerin kandidat kandidatin sekretär sekretärin botschafter
botschafterin gesandte gesandter diplomat diplomatin konsul konsulin generalsekretär generalsekretärin
geschäftsführer geschäftsführerin direktor direktorin intendant intendantin leiter leiterin manager managerin
unternehmer unternehmerin gründer gründerin milliardär milliardärin investor aktivist aktivistin
oppositionsführer oppositionelle dissident dissidentin experte expertin analyst analystin ökonom ökonomin
volkswirt volkswirtin forscher forscherin wissenschaftler wissenschaftlerin politologe politologin soziologe
soziologin historiker historikerin jurist juristin anwalt anwältin richter richterin verteidiger verteidigerin
ermittler staatsanwalt staatsanwältin professor professorin philosoph philosophin theologe theologin
psychologe psychologin physiker physikerin chemiker chemikerin biologe biologin mathematiker mathematikerin
arzt ärztin virologe virologin mediziner medizinerin autor autorin schriftsteller schriftstellerin dichter
dichterin journalist journalistin korrespondent korrespondentin reporter reporterin redakteur redakteurin
moderator moderatorin kolumnist kolumnistin publizist publizistin regisseur regisseurin schauspieler
schauspielerin sänger sängerin musiker musikerin komponist komponistin dirigent dirigentin pianist pianistin
maler malerin bildhauer künstler künstlerin architekt architektin designer designerin fotograf fotografin
trainer trainerin bundestrainer torwart torhüter stürmer mittelfeldspieler nationalspieler profi kapitän
kapitänin weltmeister weltmeisterin olympiasieger olympiasiegerin rennfahrer könig königin kaiser kaiserin zar
zarin papst bischof bischöfin erzbischof kardinal pfarrer pfarrerin pastor pastorin pater abt äbtissin imam
rabbiner ajatollah großajatollah scheich sultan emir schah kronprinz kronprinzessin prinz prinzessin herzog
herzogin fürst fürstin graf gräfin freiherr baron baronin lord lady sir sheriff general generalin generalmajor
generalleutnant oberst oberstleutnant major leutnant hauptmann feldmarschall marschall admiral kommandeur
kommandant befehlshaber inspekteur rebellenführer clanchef tycoon oligarch kronzeuge whistleblower
ministerpräsident ministerpräsidentin verkehrsminister kollege kollegin obmann obfrau hauptgeschäftsführer
staatschef nachfolger nachfolgerin vorgänger vorgängerin stellvertreter stellvertreterin herausgeber
herausgeberin kanzlerkandidat spitzenkandidat bundesrat bundesrätin nationalrat nationalrätin ständerat
ständerätin regierungsrat regierungsrätin landesrat landesrätin staatsrat staatsrätin gemeinderat
gemeinderätin hofrat hofrätin unterhändler unterhändlerin chefdiplomat chefdiplomatin außenbeauftragte
koordinator koordinatorin präses patriarch metropolit vertreter vertreterin berater beraterin mitbegründer
mitgründer
`;

/** Titles before a name that say nobody by themselves; with or without a full stop. */
export const germanAddresses =
  "Dr Prof Herr Herrn Frau Mag Ing Dipl Hr Fr Sankt St Mr Mrs Ms Miss Madame Monsieur Don Dona Doña Señor Signora";

/** German words for relatives and the like: a name follows, but they are no title of it. */
export const germanKin = `
vater mutter sohn tochter bruder schwester ehefrau ehemann frau mann gattin gatte witwe witwer freund freundin
onkel tante neffe nichte cousin cousine enkel enkelin opa oma zwilling kumpel partner partnerin lebensgefährte
lebensgefährtin student studentin schüler schülerin namens zeuge zeugin opfer täter nachbar nachbarin lehrer
lehrerin chefarzt tochterfirma
`;

/** English functions and titles before a name; written small or with a capital. */
export const englishTitles = `
president vice-president chancellor minister premier leader ruler dictator chief chairman chairwoman chair
chairperson head spokesman spokeswoman spokesperson senator governor mayor congressman congresswoman
representative lawmaker politician candidate secretary ambassador envoy diplomat consul director manager ceo
cfo executive founder co-founder billionaire investor activist dissident expert analyst economist researcher
scientist historian lawyer attorney judge justice prosecutor professor philosopher physicist doctor author
writer novelist poet journalist correspondent reporter editor columnist presenter anchor filmmaker actor
actress singer musician composer conductor artist painter architect designer coach captain striker midfielder
goalkeeper king queen emperor empress tsar czar pope bishop archbishop cardinal pastor priest imam rabbi
ayatollah sheikh sultan emir shah prince princess duke duchess earl count countess baron baroness lord lady
sir dame sheriff general admiral colonel major lieutenant sergeant commander marshal commissioner
superintendent inspector detective officer oligarch tycoon strongman opposition-leader successor predecessor
deputy treasurer solicitor adviser advisor aide negotiator coordinator
`;

/** English words in front of or inside a title. */
export const englishTitleParts = `
prime foreign vice deputy former acting interim defence defense finance interior justice health education
trade chief attorney first lady supreme general managing executive opposition party state house senate
majority minority speaker national security white treasury secretary assistant under junior senior shadow home
press media political federal army navy
`;

export const englishAddresses =
  "Mr Mrs Ms Miss Dr Prof Rev Sen Rep Gov Gen Lt Sgt Col Capt Cpl Sir Lord Lady Dame Madame Saint St Hon Fr";
