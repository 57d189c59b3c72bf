/**
 * Verbs whose third person of Konjunktiv I ("er verursache") is found by their infinitive; those that are separable
 * or have a common prefix are found by their base. Left out are verbs whose form is a common word of another kind
 * (einen, meinen, einigen).
 */
export const subjunctiveInfinitives =
  "achten addieren ahnen ähneln ändern anbieten anfangen anklagen antworten arbeiten ärgern atmen äußern backen baden bahnen " +
  "bangen basteln bauen beben bedrohen beenden befehlen begegnen beginnen begleiten behaupten beißen belasten belegen beleidigen " +
  "bergen beruhen betreffen betrügen beugen bewegen bieten biegen bilden binden bitten blasen bleiben blicken blockieren blühen " +
  "bluten bohren brauchen brechen bremsen brennen bringen bröckeln buchen bücken bürgen büßen dämpfen danken dauern decken dehnen " +
  "denken deuten dichten dienen drängen drehen dringen drohen drücken dulden durchlaufen dürfen eignen eilen enden erben erfahren " +
  "erinnern ernten erwarten essen existieren fahren fallen falten fangen fassen fechten fehlen feiern fertigen festigen feuern " +
  "finden fischen fliegen fliehen fließen flüchten folgen foltern fordern fördern formen forschen fragen freuen frieren fruchten " +
  "fühlen führen füllen funktionieren fürchten fußen gären garantieren geben gebühren gefährden gehen gehören gelangen gelingen " +
  "gelten genesen genießen genügen gerinnen geschehen gestalten gewähren gewinnen gewöhnen gießen glätten glauben gleichen gleiten " +
  "graben greifen grenzen gründen grüßen haben haften hageln halten handeln hängen hassen häufen heben heilen heißen heizen helfen " +
  "hemmen herrschen hetzen hindern hinken hoffen holen hören hüllen hungern hüten impfen informieren irren jagen jammern kämpfen " +
  "kaufen kehren kennen ketten kippen klaffen klagen klammern klappen klären kleben kleiden klettern klingen klopfen knüpfen kochen " +
  "kommen können korrigieren kosten kranken krachen kratzen kreisen kreuzen kriegen kriechen kritisieren kümmern kündigen kürzen " +
  "laden lagern lähmen landen langen lassen lasten laufen lauern leben legen lehnen lehren leiden leihen leisten leiten lenken " +
  "lernen lesen leuchten leugnen liefern liegen locken lohnen lösen lotsen lügen machen mahlen mahnen malen mangeln meiden melden " +
  "merken messen mieten mildern mindern mischen misstrauen mögen müssen nagen nähern nähren nehmen neigen nennen nicken nötigen " +
  "nutzen nützen öffnen opfern ordnen orten pachten packen parken passen passieren pendeln pflanzen pflegen planen plündern pochen " +
  "prägen prallen proben prüfen quälen räumen ragen rächen rasen raten rauben rauchen reagieren rechnen rechtfertigen reden regeln " +
  "regen regieren reiben reichen reifen reihen reisen reißen reiten reizen rennen retten richten ringen rinnen rollen rücken rufen " +
  "ruhen rühren rüsten rutschen sagen sammeln sanieren schaden schaffen schalten schämen schätzen schauen scheiden scheinen scheitern " +
  "schenken scheuen schicken schieben schießen schildern schlafen schlagen schleppen schließen schmelzen schmerzen schmücken " +
  "schmuggeln schneiden schonen schöpfen schrecken schreiben schreiten schrumpfen schulden schüren schütteln schützen schwächen " +
  "schwanken schweben schweigen schwellen schwimmen schwinden schwingen schwören segeln sehen sehnen seufzen senden senken setzen " +
  "sichern siedeln siegen sinken sitzen sollen sondern sorgen spalten spannen sparen speichern sperren spiegeln spielen spinnen " +
  "sprechen sprengen springen spüren stammen stärken starren starten stattfinden stechen stecken stehen stehlen steigen steigern " +
  "stellen sterben steuern stiften stimmen stocken stolpern stoppen stören stoßen strahlen streben strecken streichen streiken " +
  "streiten streuen strömen studieren stufen stürmen stürzen stützen suchen tagen tanken tanzen tarnen tasten tauchen taugen " +
  "tauschen täuschen teilen testen tragen trauen trauern träumen treffen treiben trennen treten triumphieren trinken trocknen " +
  "trotzen trüben tun türmen üben überlegen überzeugen umfassen unterliegen unterscheiden unterstützen urteilen verachten " +
  "verdächtigen verdanken verdienen verdoppeln vereinbaren vereinen verfügen vergessen verhandeln verlieren vermissen vernichten " +
  "verschwinden verteidigen verteilen vertreten verursachen verwirklichen verzichten verzögern wachen wachsen wagen wählen wahren " +
  "währen wälzen wandeln wandern wappnen warnen warten waschen wechseln wecken wehen wehren weichen weigern weinen weisen wenden " +
  "werben werden werfen werten wetten wickeln widmen wiegen winken wirken wirtschaften wissen wittern wohnen wollen wünschen wurzeln " +
  "würdigen zählen zahlen zaubern zeichnen zeigen zelten zerren zeugen ziehen zielen zögern zollen zünden zucken zürnen zweifeln " +
  "zwingen beantragen beauftragen beabsichtigen befürworten begnadigen begünstigen behandeln beherbergen beherrschen beinhalten " +
  "bekräftigen belästigen bemühen benachteiligen benötigen berechtigen berichten berücksichtigen beschädigen beschäftigen beschleunigen " +
  "beschränken beschuldigen beseitigen besichtigen bestätigen bestehen bestrafen beteiligen betonen betrachten beunruhigen " +
  "bevorzugen bewaffnen bewältigen bewerten bezeichnen bezwecken bezweifeln entfernen entgegnen entlasten entscheiden entschädigen " +
  "entschuldigen entstehen entwickeln erhöhen erkundigen erlauben erläutern erleichtern ermitteln ermöglichen ermutigen erneuern " +
  "ermuntern erobern eröffnen erörtern ersetzen ertränken erübrigen erwägen erweitern erzeugen erzielen genehmigen vergewaltigen " +
  "verändern veranstalten verantworten verbessern verbreiten vereinfachen vereinigen verfolgen vergrößern verhindern verletzen " +
  "vermeiden vermuten vernachlässigen veröffentlichen verringern versammeln verschärfen verschlechtern verschwenden versichern " +
  "versorgen verspäten verstärken versuchen verurteilen verweigern widerlegen wiederholen zerstören bereuen beharren anstreben " +
  "bedeuten bedauern bedürfen befinden beklagen beobachten betragen bluffen bezahlen besuchen bedrängen fürchten profitieren";
