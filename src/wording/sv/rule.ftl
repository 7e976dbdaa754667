## Granskningens regler

points-one = procentenhet
points-other = procentenheter

rule-unbound-number = ett nyckeltals värde skrivet för hand
diagnostic-unbound-number = `{ $number }` är ett nyckeltals värde, skrivet för hand
explain-unbound-number =
    Ett tal som står i ett nyckeltal ska hämtas därifrån. Annars stämmer texten bara tills någon rättar nyckeltalet. Skriv en begäran i stället för talet, eller tillåt varningen om talet betyder något annat.
bad-unbound-number = Av dem har 2 555 inte slutfört utbildningen.
good-unbound-number = Av dem har {"{{"} training.rest {"}}"} inte slutfört utbildningen.

rule-number-differs = ett tal nära ett nyckeltal men inte det
diagnostic-number-differs = `{ $number }` ligger nära nyckeltalet, som är `{ $value }`
explain-number-differs =
    Texten handlar om ett nyckeltal och ger ett tal som nästan är dess värde. Oftast är det en äldre uppgift eller ett skrivfel. Hämta värdet ur nyckeltalet, eller säg vad det andra talet är.
bad-number-differs = Utbildningen har genomförts av 49,5 procent.
good-number-differs = Utbildningen har genomförts av {"{{"} training.share | long {"}}"}.

rule-number-from-last-year = förra årets värde i årets text
diagnostic-number-from-last-year = `{ $number }` är det förra värdet, inte årets
explain-number-from-last-year =
    Talet stämmer med det senast jämförbara året, men meningen säger inte att det gäller då. Så blir det när förra årets text följer med. Hämta årets värde, eller skriv vilket år talet gäller.
bad-number-from-last-year = Registret omfattar 22 risker. (Så många var de förra året.)
good-number-from-last-year = Registret omfattar {"{{"} risks.total {"}}"} risker.

rule-earlier-number-differs = ett tidigare år berättat med fel tal
diagnostic-earlier-number-differs = `{ $number }` ligger nära värdet för { $year }, som är `{ $value }`
explain-earlier-number-differs =
    Meningen handlar om ett tidigare år, och talet är nästan det årets värde. Oftast är det avrundat för hårt eller hämtat ur ett utkast. Låt programmet skriva det tidigare värdet, eller säg vad talet är.
bad-earlier-number-differs = Andelen var 36 procent förra året, när den var 37,0.
good-earlier-number-differs = Andelen var {"{{"} training.share.previous {"}}"} förra året.

rule-complement-told = resten i stället för andelen
diagnostic-complement-told = `{ $number }` är andelen som är kvar, inte andelen själv
explain-complement-told =
    Procenttalet är vad som återstår när nyckeltalets andel dras från hundra. Den som räknar på dem som inte är klara skriver lätt resten som om den vore andelen. Hämta andelen ur nyckeltalet, eller skriv att talet gäller dem som inte är klara.
bad-complement-told = 49,1 procent har genomfört utbildningen.
good-complement-told = {"{{"} training.share | long {"}}"} har genomfört utbildningen.

rule-hedge-contradicts = ord om en andel som inte stämmer
diagnostic-hedge-contradicts = ”{ $claim }” stämmer inte: värdet är `{ $value }`
explain-hedge-contradicts =
    Orden säger att en andel ligger över eller under något, och nyckeltalet säger motsatsen. Låt programmet välja orden: `in_words` skriver bara det som är sant om värdet.
bad-hedge-contradicts = Strax under hälften har genomfört utbildningen, när andelen är 50,9 %.
good-hedge-contradicts = {"{{"} training.share | in_words {"}}"} har genomfört utbildningen.

rule-change-contradicts = en förändring som nyckeltalet inte visar
diagnostic-change-contradicts = ”{ $claim }” stämmer inte: värdet var `{ $before }` { $year } och är `{ $now }`
explain-change-contradicts =
    Texten säger att något har ökat, minskat, är oförändrat eller har blivit bättre, och nyckeltalets värden säger något annat. Kontrollera värdena och ändra det som är fel.
bad-change-contradicts = Antalet risker har minskat, när de var 22 och är 25.
good-change-contradicts = Antalet risker har ökat med {"{{"} risks.total.change {"}}"}.

rule-change-not-comparable = en förändring mellan år som inte får jämföras
diagnostic-change-not-comparable = ”{ $claim }” jämför { $until } med { $from }, men de åren går inte att jämföra
explain-change-not-comparable =
    Texten säger att något har ökat, minskat eller är oförändrat mellan två år då det mättes på olika sätt, för olika områden eller inte alls. Skillnaden kan bero på mätningen och inte på verkligheten.
    Ta bort påståendet, eller skriv i samma stycke att åren inte går att jämföra och varför.
bad-change-not-comparable = Andelen har ökat sedan 2023. (Metoden ändrades 2024.)
good-change-not-comparable = Andelen är 50,9 procent. Metoden är ny, så den går inte att jämföra med 2023.

rule-claims-contradict = framsteg och inga framsteg om samma nyckeltal
diagnostic-claims-contradict = ”{ $claim }” går inte ihop med ”{ $denial }” om samma nyckeltal
explain-claims-contradict =
    En av nyckeltalets texter säger att inget har hänt, en annan att något har blivit bättre. Läsaren vet inte vilket som gäller. Säg vad som har förbättrats och varför det inte syns i värdet.
bad-claims-contradict = Rapportering: Inga framsteg. Kommentar: Vissa förbättringar har gjorts.
good-claims-contradict = Rapportering: Värdet är oförändrat. Kommentar: Två rutiner är på plats, men de räknas först när de används.

rule-plan-contradicts = arbete som ska göras och inte är planerat
diagnostic-plan-contradicts = ”{ $denial }” går inte ihop med ”{ $promise }” i samma text
explain-plan-contradicts =
    Samma text lovar ett arbete och säger att inget arbete är planerat. Den som läser ett svar på en rekommendation vet då inte vad som gäller. Säg vad som ska göras och när, och vad som inte ska göras.
bad-plan-contradicts = Ett förtydligande ska tas fram. Något ytterligare arbete är inte planerat.
good-plan-contradicts = Ett förtydligande ska tas fram till den 1 mars. Rutinen i övrigt ändras inte.

rule-claim-without-number = en trend eller mängd utan tal
diagnostic-claim-without-number = ”{ $claim }” sägs utan något tal som visar det
explain-claim-without-number =
    En trend, och ord som relativt få, är en bedömning av tal som läsaren inte får se. Visa talen: ett nyckeltal, ett diagram eller en hänvisning. Finns inga tal är det bättre att säga det.
bad-claim-without-number = De särskilda händelserna visar en nedåtgående trend.
good-claim-without-number = De särskilda händelserna har gått från 14 till 9 på två år.

rule-price-without-count = ett pris för en, och inget om hur många
diagnostic-price-without-count = `{ $price }` är priset för en, och rapporten säger inte hur många det gäller
explain-price-without-count =
    Ett pris för var och en säger inte vad det kostar. Den som ska besluta behöver veta hur många det gäller, eller att ingen vet det. Skriv antalet eller summan, eller att antalet inte är känt. Ett pris för en tid, som 500 kronor per månad, är ingen sådan uppgift.
bad-price-without-count = Bytet av klienter kostar cirka 10 000 kronor per dator.
good-price-without-count = Bytet av 40 datorer kostar cirka 10 000 kronor per dator, tillsammans 400 000 kronor.

rule-dependence-wanted = beroende bland det som är bra
diagnostic-dependence-wanted = `{ $word }` står bland sådant som är bra
explain-dependence-wanted =
    Meningen räknar upp fördelar, och en av dem är ett beroende. Nästan alltid har ett o fallit bort: oberoende var menat. Båda är ord, så ingen stavningskontroll ser det. Skriv oberoende, eller minskat beroende.
bad-dependence-wanted = Ett eget nät ger förutsättningar för leverantörsberoende och bättre kontroll.
good-dependence-wanted = Ett eget nät ger förutsättningar för leverantörsoberoende och bättre kontroll.

rule-told-differently = samma sak berättad med två tal
diagnostic-told-differently = `{ $number }` är `{ $other }` på ett annat ställe
explain-told-differently =
    Två meningar säger samma sak med olika tal, i rapporten eller i två års rapporter. Då är ett av dem fel, eller så handlar de om olika saker. Gör uppgiften till ett nyckeltal, eller säg vad som skiljer dem. Gäller det en rättelse av ett tidigare år: skriv det.
bad-told-differently = Säkerhetsorganisationen får 12 medarbetare. … Säkerhetsorganisationen får 10–12 medarbetare.
good-told-differently = Säkerhetsorganisationen får {"{{"} staffing.need {"}}"} medarbetare, på båda ställena.

rule-last-time-contradicts = senaste gången, och en senare
diagnostic-last-time-contradicts = `{ $year }` sägs vara senaste gången, men ett annat ställe berättar om { $later }
explain-last-time-contradicts =
    En text säger när något gjordes senast, och en annan, här eller i ett annat av projektets dokument, berättar att samma sak gjordes senare. Då är en av uppgifterna fel, eller så handlar de om olika saker. Rätta den som är fel, eller säg vad som skiljer dem.
bad-last-time-contradicts = 2021: Upphandlingen av driften blev klar i våras. 2024: Driften upphandlades senast 2019.
good-last-time-contradicts = 2021: Upphandlingen av driften blev klar i våras. 2024: Driften upphandlades senast 2021.

rule-audit-year-differs = en granskning ett år, och en rapport ett annat
diagnostic-audit-year-differs = granskningen sägs vara gjord `{ $year }`, men dess rapport är daterad { $dated }
explain-audit-year-differs =
    Texten säger vilket år en granskning gjordes, och granskningens egen rapport är daterad ett annat. Båda kan vara sanna, för det som granskas på hösten redovisas ofta på våren, men den som letar efter rapporten hittar den inte. Skriv båda tiderna, eller låt rapportens period namnge året då arbetet gjordes.
bad-audit-year-differs = Revisorerna har under 2020 gjort en granskning. (Rapporten är daterad den 25 mars 2021.)
good-audit-year-differs = Revisorerna har under 2020 gjort en granskning, som redovisades den 25 mars 2021.

rule-regulates-and-lacks = något som reglerar, och som saknar krav
diagnostic-regulates-and-lacks = ”{ $gap }” går inte ihop med ”{ $claim }” på ett annat ställe
explain-regulates-and-lacks =
    Ett stycke säger utan förbehåll att ett avtal, en riktlinje eller något liknande reglerar något. Ett annat stycke säger att krav saknas i det. Den som bara läser det första, ofta en sammanfattning, tror att allt är ordnat. Berätta om bristen där det sägs vara reglerat, eller säg att det är två olika dokument som menas.
bad-regulates-and-lacks = Avtalen reglerar vad som händer vid en störning. … Avtalen saknar krav på svarstider.
good-regulates-and-lacks = Avtalen reglerar vad som händer vid en störning, men saknar krav på svarstider.

rule-percent-for-points = procent där procentenheter menas
diagnostic-percent-for-points = `{ $number }` är en skillnad mellan två andelar, alltså procentenheter
explain-percent-for-points =
    När en andel går från 40 till 50 procent ökar den med 10 procentenheter. I procent är det en ökning med 25. Skriv enheten ut, eller låt programmet göra det med `.change`.
bad-percent-for-points = Andelen ökade från 40 till 50 procent, alltså med 10 procent.
good-percent-for-points = Andelen har ökat med {"{{"} training.share.change {"}}"}.

rule-says-not-reportable = kan inte rapporteras, men har ett värde
diagnostic-says-not-reportable = texten säger att det inte går att rapportera, men `{ $id }` har värdet `{ $value }`
explain-says-not-reportable =
    Nyckeltalet har ett värde, och dess text säger att det inte går att rapportera. Ett värde med en gräns, till exempel högst 1 procent, är också ett värde. Ta bort det ena: värdet och dess räkning, eller påståendet.
bad-says-not-reportable = Värde: 30 av minst 3 000. Kommentar: Det går inte att rapportera på nyckeltalet.
good-says-not-reportable = Värde: 30 av minst 3 000. Kommentar: Andelen är högst 1 procent, eftersom antalet system inte är känt.

rule-partial-period = en del av ett år jämförd med hela år
diagnostic-partial-period = `{ $period }` är en del av ett år och jämförs med hela
explain-partial-period =
    Tio månader är nästan alltid färre än tolv. En tabell eller en mening som ställer dem bredvid varandra visar en minskning som kanske inte finns. Jämför lika långa perioder, eller räkna per månad och säg det.
bad-partial-period = Tabellens kolumner är 2023 och 2024 (t.o.m. oktober).
good-partial-period = Tabellens kolumner är januari–oktober 2023 och januari–oktober 2024.

rule-placeholder = något som skulle fyllas i
diagnostic-placeholder = `{ $found }` ser ut att vänta på att fyllas i
explain-placeholder =
    Sådana märken sätts medan man skriver och ska inte vara kvar när rapporten beslutas. Fyll i det som saknas, eller skriv att uppgiften inte är känd.
bad-placeholder = Ett lager för X antal dagar.
good-placeholder = Ett lager för 14 dagar.

rule-missing-space = inget mellanslag efter skiljetecken
diagnostic-missing-space = mellanslag saknas i `{ $found }`
explain-missing-space =
    Efter punkt och kommatecken står ett mellanslag. Det försvinner ofta när text klistras in.
bad-missing-space = Det gäller verksamheterna.Det gäller också ledningen.
good-missing-space = Det gäller verksamheterna. Det gäller också ledningen.

rule-stray-sign = skiljetecken för mycket
diagnostic-stray-sign = `{ $found }` har ett tecken för mycket
explain-stray-sign =
    Dubbla kommatecken eller punkter och mellanslag före ett kommatecken blir kvar när ord tas bort eller klistras in.
bad-stray-sign = Styrelsen, , beslutade.
good-stray-sign = Styrelsen beslutade.

rule-repeated-word = samma ord två gånger i följd
diagnostic-repeated-word = `{ $word }` står två gånger i följd
explain-repeated-word =
    Ordet står två gånger, oftast efter en omskrivning. Ta bort det ena.
bad-repeated-word = Regionen har har beslutat.
good-repeated-word = Regionen har beslutat.

rule-soft-hyphen = ett osynligt bindestreck
diagnostic-soft-hyphen = ett mjukt bindestreck ligger kvar i `{ $word }`
explain-soft-hyphen =
    Mjuka bindestreck (U+00AD) syns inte men följer med när text klistras in ur andra dokument, och de gör att ord inte går att söka efter. Programmet avstavar själv. Rubriker på omslaget får ha dem.
bad-soft-hyphen = beslu⁃tade med ett osynligt tecken i mitten
good-soft-hyphen = beslutade

rule-broken-word = ett ord som har delats
diagnostic-broken-word = `{ $found }` ser ut att vara ordet `{ $word }`
explain-broken-word =
    Ett ord som delades vid radslut eller i en smal kolumn har följt med i två delar. Ordet finns helt på ett annat ställe.
bad-broken-word = Styrelsen beslu-tade om planen.
good-broken-word = Styrelsen beslutade om planen.

rule-odd-date = datum med sex siffror
diagnostic-odd-date = `{ $found }` är ett datum utan sekel och streck
explain-odd-date =
    Sex siffror i rad kan läsas på flera sätt. Skriv datumet med ord, eller med år, månad och dag.
bad-odd-date = Avtalet gäller från 250101.
good-odd-date = Avtalet gäller från den 1 januari 2025.

rule-repeated-paragraph = samma stycke på två ställen
diagnostic-repeated-paragraph = samma stycke står på ett annat ställe i rapporten
explain-repeated-paragraph =
    Ett stycke som står två gånger blir snart två olika stycken. Säg det på ett ställe och hänvisa dit från det andra.
bad-repeated-paragraph = Samma förklaring i sammanfattningen och i ett nyckeltals kommentar.
good-repeated-paragraph = Förklaringen i kommentaren, och i sammanfattningen: Se @sec:organisation.

rule-repeated-sentence = samma mening på två ställen
diagnostic-repeated-sentence = samma mening står på ett annat ställe i rapporten
explain-repeated-sentence =
    En hel mening står ordagrant på två ställen. Ett förslag som gäller flera nyckeltal hör hemma i åtgärdsregistret, där det står en gång.
bad-repeated-sentence = Samma mening om en ny organisation i fem nyckeltals förslag.
good-repeated-sentence = `actions: [ny-organisation]` i de fem nyckeltalen.

rule-duplicate-heading = två rubriker med samma namn
diagnostic-duplicate-heading = rubriken `{ $heading }` finns redan
explain-duplicate-heading =
    Två lika rubriker går inte att skilja åt i innehållsförteckningen eller för den som går mellan rubriker med en skärmläsare. En rubrik behöver inte heller upprepa dokumentets titel.
bad-duplicate-heading = Ett kapitel som heter Informationssäkerhetsberättelse 2024 i berättelsen för 2024.
good-duplicate-heading = Ett kapitel som heter Om berättelsen.

rule-other-order = samma lista i en annan ordning
diagnostic-other-order = listan har samma punkter som en tidigare, i en annan ordning
explain-other-order =
    Frågor och rekommendationer hittas efter sin plats: ”fråga 3” ska vara samma fråga i sammanfattningen och i resultatet. Skriv punkterna i samma ordning, eller skriv listan en gång och hänvisa dit.
bad-other-order = Frågorna står som A, B, C i inledningen och som A, C, B i resultatet.
good-other-order = Frågorna står som A, B, C på båda ställena.

rule-drifting-title = ett nyckeltal under ett annat namn
diagnostic-drifting-title = `{ $found }` är nästan nyckeltalet `{ $title }`
explain-drifting-title =
    En egen tabell nämner ett nyckeltal med andra ord än dess titel. Läsaren undrar om det är samma sak. Låt programmet skriva tabellen, eller använd titeln.
bad-drifting-title = Sammanfattning av omvärldsbevakningen, när nyckeltalet heter Sammanfattning av omvärldsanalysen.
good-drifting-title = {"{{"} table: key_figures {"}}"}

rule-announced-missing = något utlovat som inte kommer
diagnostic-announced-missing = `{ $found }` lovar något, men inget kommer
explain-announced-missing =
    Stycket slutar med kolon, och efter det kommer ingen lista, tabell eller bild. Kanske har den fallit bort.
bad-announced-missing = Följande åtgärder föreslås:
good-announced-missing = Följande åtgärder föreslås: en ny policy och en ny organisation.

rule-typed-reference = ett figur- eller tabellnummer skrivet för hand
diagnostic-typed-reference = `{ $found }` är ett nummer skrivet för hand
explain-typed-reference =
    Figurer och tabeller numreras av programmet. Ett nummer skrivet för hand blir fel när en bild läggs till eller flyttas.
bad-typed-reference = Nivåerna visas i figur 2.
good-typed-reference = Nivåerna visas i @fig:maturity.dumbbell.

rule-figure-called-table = figur som kallas tabell
diagnostic-figure-called-table = `{ $word }` står före en hänvisning till något annat
explain-figure-called-table =
    Hänvisningen skriver själv vad den leder till: figur, tabell eller avsnitt. Ordet före säger något annat, eller samma sak två gånger.
bad-figure-called-table = Se tabell @fig:risks.levels.
good-figure-called-table = Se @fig:risks.levels.

rule-vague-link-text = länktext som inte säger vart länken leder
diagnostic-vague-link-text = länktexten `{ $text }` säger inte vart länken leder
explain-vague-link-text =
    Den som använder skärmläsare går ofta igenom sidans länkar som en lista, utan texten omkring. Då säger ”här” och ”läs mer” ingenting, och i en utskrift leder de ingenstans. Skriv namnet på det som länken leder till.
bad-vague-link-text = Policyn finns [här](https://example.org/policy).
good-vague-link-text = Läs [informationssäkerhetspolicyn](https://example.org/policy).

rule-bare-address = en webbadress som länktext
diagnostic-bare-address = länktexten är en adress, `{ $address }`, inte namnet på det den leder till
explain-bare-address =
    En adress läses upp tecken för tecken och säger sällan vad som finns där. Skriv namnet på sidan eller dokumentet som länktext. Adressen följer med länken.
bad-bare-address = Se <https://example.org/policy>.
good-bare-address = Se [informationssäkerhetspolicyn](https://example.org/policy).

rule-unexplained-acronym = en förkortning som inte förklaras
diagnostic-unexplained-acronym = `{ $acronym }` förklaras aldrig
explain-unexplained-acronym =
    En förkortning skrivs ut första gången, med förkortningen inom parentes. Regeln är avslagen om projektet inte slår på den, eftersom många förkortningar är kända av läsarna.
bad-unexplained-acronym = Arbetet följer LIS.
good-unexplained-acronym = Arbetet följer ledningssystemet för informationssäkerhet (LIS).

rule-empty-section = en rubrik utan text
diagnostic-empty-section = under rubriken står ingenting
explain-empty-section =
    Rubriken lovar något som inte finns. Skriv vad som gäller, också när det är att inget har gjorts eller är känt. Ta annars bort rubriken. En rubrik som bara har underrubriker räknas inte.
bad-empty-section = ## Riskbedömningar, och sedan nästa rubrik.
good-empty-section = ## Riskbedömningar, och under den: Under året har ingen riskbedömning gjorts.

rule-requirement-unanswered = ett krav som ingen del av rapporten besvarar
diagnostic-requirement-unanswered = { $item } i { $framework } besvaras ingenstans: `{ $demand }`
explain-requirement-unanswered =
    Rapporten säger i `coverage` i `report.yaml`, eller med `{"{{"} coverage: … {"}}"}`, att den svarar mot ett regelverk, men en av dess punkter har inget avsnitt. Skriv avsnittet och dess rubriks namn under punkten. Svarar rapporten med avsikt inte på punkten: skriv skälet, `p15-2: {"{"}not_answered: …{"}"}`. Läsarna får se det på sidan om kraven.
bad-requirement-unanswered = coverage: msbfs-2020-6-report, utan p15-2.
good-requirement-unanswered = coverage: msbfs-2020-6-report med p15-2: [allvarliga-risker].

rule-outdated-framework = regler som inte gäller rapportens år
diagnostic-outdated-framework = `{ $name }` gällde { $when ->
        [from] först från
       *[other] till och med
    } { $date }, inte rapportens år
explain-outdated-framework =
    Rapporten svarar mot eller hänvisar till regler som inte gällde under dess år. Hänvisa till dem som gällde, eller skriv att det är tidigare regler: ”den tidigare”, ”ersattes av”, ”upphävdes”. Ett regelverks giltighet, och vad det ersätter, står i dess fil i `content/frameworks`.
bad-outdated-framework = Arbetet följer ISO/IEC 27001:2013. (I en rapport för 2026.)
good-outdated-framework = Arbetet följer ISO/IEC 27001:2022, som ersatte ISO/IEC 27001:2013.

rule-follow-up-missing = ett dokument som inte följer upp
diagnostic-follow-up-missing = dokumentet visar inte vad det blev av det som var ogjort när året började ({ $count } i registret, bland annat `{ $id }`)
explain-follow-up-missing =
    Registret har åtgärder från tidigare år som ingen hade avslutat när året började, och dokumentet visar inte vad det blev av dem. Det som tyst faller bort syns bara där det följs upp. Det gäller alla typer med `follows_up: true`: berättelser, svar på revision, lägesrapporter och uppföljningar, men inte revisorernas egna rapporter. Lägg till `{"{{"} follow_up {"}}"}`, eller `{"{{"} actions: id, id {"}}"}` för några av dem.
bad-follow-up-missing = En rapport för 2024 utan `{"{{"} follow_up {"}}"}`, när registret har ett löfte från 2021.
good-follow-up-missing = {"{{"} follow_up {"}}"}

rule-action-without-owner = en åtgärd utan ansvarig
diagnostic-action-without-owner = åtgärden `{ $id }` har ingen ansvarig
explain-action-without-owner =
    En åtgärd som ingen ansvarar för blir sällan gjord. Skriv vem som svarar för den, eller varför ingen gör det: `owner: {"{"}none: utses av beslutet{"}"}`. Skälet står då under tabellen.
bad-action-without-owner = `owner` saknas.
good-action-without-owner = `owner: Regiondirektören`

rule-action-without-due = en åtgärd utan slutdatum
diagnostic-action-without-due = åtgärden `{ $id }` har inget slutdatum
explain-action-without-due =
    Utan slutdatum går det inte att säga om en åtgärd är försenad. Skriv när den ska vara klar, eller varför inget datum är satt: `due: {"{"}none: sätts av beslutet{"}"}`. Skälet står då under tabellen.
bad-action-without-due = `due` saknas.
good-action-without-due = `due: 2025-12-31`

rule-action-without-status = en åtgärd utan årets status
diagnostic-action-without-status = åtgärden `{ $id }` har ingen status för { $year }
explain-action-without-status =
    En åtgärd följs år för år tills den är genomförd eller utgår. Utan årets status faller den tyst ur uppföljningen.
bad-action-without-status = `statuses: {"{"}2023: ongoing{"}"}` i rapporten för 2024.
good-action-without-status = `statuses: {"{"}2023: ongoing, 2024: late{"}"}`

rule-overdue-not-late = slutdatumet har gått, men åtgärden är inte försenad
diagnostic-overdue-not-late = `{ $id }` skulle vara klar { $due } men har inte status `late`
explain-overdue-not-late =
    Slutdatumet gick ut under rapportens år, och åtgärden är varken klar eller försenad. Ändra status, eller skriv det nya slutdatumet om det har beslutats.
bad-overdue-not-late = `due: 2024-06-30` och `2024: ongoing`
good-overdue-not-late = `due: 2024-06-30` och `2024: late`

rule-due-before-document = ett slutdatum före dokumentets datum
diagnostic-due-before-document = ”{ $title }” skulle vara klart { $due }, före dokumentets datum { $date }, och har inte läget `late`, `done` eller `cancelled`
explain-due-before-document =
    Ett svar eller en aktivitet med ett slutdatum som redan har passerat när dokumentet dateras är genomförd, försenad eller har utgått. Oftast är det datumet som är fel, eller läget som inte har ändrats.
bad-due-before-document = `due: 2024-12-31` och `status: ongoing` i ett dokument från 2025-03-18
good-due-before-document = `due: 2024-12-31` och `status: late` i ett dokument från 2025-03-18

rule-status-goes-back = något klart som inte längre är det
diagnostic-status-goes-back = `{ $id }` var `{ $then }` { $year } och är nu `{ $now }`
explain-status-goes-back =
    En åtgärd som var genomförd eller hade utgått är öppen igen. Då var den tidigare uppgiften fel, eller så är det en ny åtgärd, till exempel en tjänst som tillsattes och nu är vakant. Rätta det tidigare året, eller skriv en ny åtgärd som hänvisar till den gamla.
bad-status-goes-back = statuses: 2021 done, 2024 ongoing.
good-status-goes-back = En ny åtgärd: Tillsätt tjänsten på nytt. Ursprung: den tidigare åtgärden.

rule-status-contradicts = texten och registret säger olika om en åtgärd
diagnostic-status-contradicts = ”{ $words }” stämmer inte med { $where ->
    [register] `{ $other }`, som är status för `{ $id }`
   *[text] ”{ $other }”, som sägs om `{ $id }` på ett annat ställe
}
explain-status-contradicts =
    Hur långt en åtgärd har kommit står i åtgärdsregistret och visas därifrån. Texten nämner åtgärden med diarienummer, eller är åtgärdens egen, och säger något annat. Det är ett fel, och rapporten byggs inte: läsaren vet inte vad som gäller. Rätta det som är fel, och låt helst texten handla om innehållet. Handlar orden om något annat än åtgärden får de stå, med `allow` och ett skäl.
bad-status-contradicts = Policyn (RS/12/2024) är genomförd, när registret säger `ongoing`.
good-status-contradicts = Policyn (RS/12/2024) behandlas i @sec:uppfoljning.

rule-status-may-contradict = texten och registret säger kanske olika om en åtgärd
diagnostic-status-may-contradict = ”{ $words }” tycks handla om `{ $id }`, men dess status är `{ $status }`
explain-status-may-contradict =
    Meningen innehåller ett långt ord ur åtgärdens namn, eller står i text om åtgärden, och säger inte samma sak som registret om hur långt den har kommit. Rätta det som är fel. Handlar meningen om något annat får den stå, med `allow` och ett skäl.
bad-status-may-contradict = Säkerhetsorganisationen är genomförd, när registret säger `ongoing`.
good-status-may-contradict = Säkerhetsorganisationen behandlas i @sec:uppfoljning.

rule-status-told-twice = samma åtgärd med olika status i texten
diagnostic-status-told-twice = ”{ $words }” är ett annat sätt att säga hur långt `{ $id }` har kommit
explain-status-told-twice =
    Texten berättar på flera ställen hur långt samma åtgärd har kommit, och olika på varje ställe. Registret har en status om året. Visa den, och upprepa den inte med egna ord.
bad-status-told-twice = Förslaget har beställts. (Längre fram:) Förslaget har lagts fram.
good-status-told-twice = {"{{"} follow_up {"}}"}

rule-goal-without-activity = ett mål utan aktivitet
diagnostic-goal-without-activity = ingen aktivitet tjänar målet `{ $goal }`
explain-goal-without-activity =
    Ett mål som ingen gör något för nås inte. Lägg till vad som görs, eller tillåt varningen med skälet till att inget görs i år.
bad-goal-without-activity = Målet om informationsägarskap har ingen aktivitet.
good-goal-without-activity = `activities: [{"{"}action: agarskap{"}"}]`

rule-recommendation-unanswered = en rekommendation utan svar
diagnostic-recommendation-unanswered = rekommendationen `{ $recommendation }` har inget svar
explain-recommendation-unanswered =
    Den som har granskat väntar på svar på varje rekommendation. Skriv svaret, även om det är att inget ska göras och varför.
bad-recommendation-unanswered = Åtta rekommendationer och sju svar.
good-recommendation-unanswered = Ett svar till varje rekommendation.

rule-answer-without-due = ett svar som inte säger när
diagnostic-answer-without-due = svaret på `{ $recommendation }` har inget slutdatum
explain-answer-without-due =
    Ett svar utan slutdatum går inte att följa upp. Skriv när det ska vara gjort, eller knyt svaret till en åtgärd i registret som har ett datum.
bad-answer-without-due = Arbetet kommer att fortsätta.
good-answer-without-due = `due: 2025-12-31`

rule-answer-without-owner = ett svar utan ansvarig
diagnostic-answer-without-owner = svaret på `{ $recommendation }` har ingen ansvarig
explain-answer-without-owner =
    Ett svar som ingen ansvarar för blir sällan av. Skriv vem som ansvarar, eller låt svaret hänvisa till en åtgärd i registret som har en ansvarig.
bad-answer-without-owner = answer: En rutin tas fram. status: ongoing.
good-answer-without-owner = answer: En rutin tas fram. owner: It-chefen.

rule-verdict-without-grounds = en bedömning utan grunder
diagnostic-verdict-without-grounds = bedömningen av `{ $question }` leder inte till något avsnitt
explain-verdict-without-grounds =
    Läsaren vill se vad en bedömning bygger på. Regeln är avslagen om projektet inte slår på den, eftersom en kort granskning får stå utan grunder.
bad-verdict-without-grounds = `verdict: partly` utan `section`
good-verdict-without-grounds = `verdict: partly` och `section: styrdokument`

rule-risk-without-owner = en risk som ingen äger
diagnostic-risk-without-owner = risken `{ $id }` har ingen ägare{ $form ->
        [none] {""}
       *[other] {", och inte heller "}{ $more } till
    }
explain-risk-without-owner =
    En risk utan ägare behandlas inte, och ingen kan svara för hur den har förändrats. Skriv vem som äger den i registret. Är det okänt är det i sig något att berätta.
bad-risk-without-owner = R07 med tom kolumn owner.
good-risk-without-owner = R07 med owner: HR-direktören.

rule-residual-over-inherent = en risk som är värre med åtgärder än utan
diagnostic-residual-over-inherent = risken `{ $id }` är `{ $level }` med åtgärder men `{ $inherent }` utan
explain-residual-over-inherent =
    Det som görs åt en risk kan inte göra den värre. Har nivåerna bytt plats, eller är en av dem gammal? Rätta `level` (eller sannolikhet och konsekvens) eller `inherent`.
bad-residual-over-inherent = level: critical, inherent: high.
good-residual-over-inherent = level: high, inherent: critical.

rule-event-left-open = en händelse vars slut aldrig berättas
diagnostic-event-left-open = `{ $id }` är öppen här, och ingen rapport till och med { $year } säger hur det gick
explain-event-left-open =
    Händelsen pågick eller utreddes när rapporten skrevs, och projektet har senare rapporter som inte nämner den. Läsaren undrar vad det berodde på. Ta med händelsen, med samma id, i ett senare års händelser, eller tillåt varningen och säg varför.
bad-event-left-open = 2021: under_analysis: true. 2022–2024: ingenting.
good-event-left-open = 2022: samma id, med end, cause och measures.

rule-event-told-twice = en händelse som står två gånger
diagnostic-event-told-twice = `{ $id }` har samma namn som `{ $other }` och samma tid
explain-event-told-twice =
    Två händelser med samma namn överlappar varandra i tiden. Då räknas samma händelse två gånger, i antal och i tid. Behåll en, eller ge dem namn som säger vad som skiljer dem.
bad-event-told-twice = Två avbrott i journalsystemet den 1 september klockan 05.06.
good-event-told-twice = Ett avbrott i journalsystemet och ett i brevlådorna.

rule-mild-class = en mild klass och en allvarlig följd
diagnostic-mild-class = `{ $id }` har klassen ”{ $class }”, men i följden står det ”{ $effect }”
explain-mild-class =
    Händelsens klass låter mild, och följden är sådan att läsaren väntar sig en allvarligare: vård som ställdes in, någon som kom till skada. Klassen kan vara rätt, om den till exempel bygger på hur länge avbrottet varade. Ändra det som är fel, eller tillåt varningen och skriv vad klassen bygger på.
bad-mild-class = Klass: Mindre allvarlig. Följd: Planerad vård ställdes in.
good-mild-class = Klass: Allvarlig. Följd: Planerad vård ställdes in.

rule-missing-owner = ett nyckeltal utan ansvarig
diagnostic-missing-owner = ingen ansvarar för nyckeltalet `{ $id }`
explain-missing-owner =
    Den som läser ska veta vem som kan svara på frågor om uppgiften, och den som samlar in uppgifterna nästa år vem som ska lämna den.
bad-missing-owner = `owner` saknas.
good-missing-owner = `owner: HR-direktören`

rule-missing-as-of = ett värde utan datum
diagnostic-missing-as-of = värdet i `{ $id }` har inget datum
explain-missing-as-of =
    Ett värde gäller en viss dag. Utan den går det inte att jämföra med nästa års värde.
bad-missing-as-of = `as_of` saknas.
good-missing-as-of = `as_of: 2024-12-31`

rule-target-without-value = ett mål för något som inte mäts
diagnostic-target-without-value = `{ $id }` har ett mål men inget värde
explain-target-without-value =
    Ett mål som inte mäts kan inte nås. Regeln är avslagen om projektet inte slår på den, eftersom ett mål får sättas innan mätningen har börjat.
bad-target-without-value = `target: 100` och `not_reportable: …`
good-target-without-value = `target` tas bort tills det finns ett värde.

rule-stale-date = ett värde från ett tidigare år
diagnostic-stale-date = värdet gäller { $date }, före { $year }
explain-stale-date =
    Nyckeltalet hör till rapportens år, men dagen det gäller ligger före. Antingen är värdet gammalt, eller så har datumet följt med från förra årets fil.
bad-stale-date = `as_of: 2023-12-31` i rapporten för 2024.
good-stale-date = `as_of: 2024-12-31`

rule-date-order = datum i en ordning som inte går
diagnostic-date-order = { $what ->
    [taken] uppgifterna hämtades { $earlier }, före dagen de gäller, { $later }
    [document] dokumentet är daterat { $earlier }, före dagen som värdet gäller, { $later }
    [adopted] beslutet är från { $earlier }, men dokumentet som beslutades är daterat senare, { $later }
    [decision] beslutet är från { $earlier }, innan rapportens år började
   *[other] dokumentet är daterat { $earlier }, innan rapportens år började
}
explain-date-order =
    Det ena datumet kan inte ligga före det andra. Oftast är ett av dem kvar från förra året.
bad-date-order = `as_of: 2024-12-31` i ett dokument med `date: 2024-11-30`
good-date-order = `as_of: 2024-10-31` i ett dokument med `date: 2024-11-30`

rule-small-group = en grupp så liten att någon kan pekas ut
diagnostic-small-group = `{ $unit }` är { $count }, färre än { $least }
explain-small-group =
    I en grupp på färre än fem kan läsaren räkna ut vem det gäller. Slå samman gruppen med en annan, eller tillåt varningen om det som räknas inte är människor.
bad-small-group = En enhet med 3 medarbetare.
good-small-group = Enheten redovisas tillsammans med en annan.

rule-drifting-label = nästan samma namn som förra året
diagnostic-drifting-label = `{ $name }` hette `{ $old }` { $year }
explain-drifting-label =
    Enheten har nästan samma namn som tidigare år. Programmet jämför namn tecken för tecken, så två stavningar blir två enheter.
bad-drifting-label = Folktandvård i år, Folktandvården förra året.
good-drifting-label = Folktandvården båda åren.

rule-duplicate-title = två nyckeltal med samma namn
diagnostic-duplicate-title = titeln `{ $title }` har också nyckeltalet `{ $id }`
explain-duplicate-title =
    Två nyckeltal med samma titel går inte att skilja åt i tabeller och diagram. Säg i titeln vad som skiljer dem: vad som räknas, var eller vilka.
bad-duplicate-title = Andel utbildade, och Andel utbildade.
good-duplicate-title = Andel utbildade medarbetare, och Andel utbildade chefer.

rule-missing-year = ett år som fattas i nyckeltalets historia
diagnostic-missing-year = `{ $id }` finns för { $earlier } men inte för { $year }, som har andra nyckeltal
explain-missing-year =
    Nyckeltalet hoppar över ett år som annars redovisas. Läsaren kan inte veta om det inte mättes eller glömdes bort. Lägg till årets fil, med `not_reportable` och skälet om det inte mättes.
bad-missing-year = 2022 och 2024, när 2023 har andra nyckeltal.
good-missing-year = 2023: not_reportable: Ingen mätning gjordes, eftersom portalen byttes.

rule-dropped-key-figure = ett nyckeltal som försvinner utan ett ord
diagnostic-dropped-key-figure = nyckeltalet `{ $id }`, `{ $title }`, fanns { $year } och saknas här
explain-dropped-key-figure =
    Förra rapporten hade ett nyckeltal som den här inte nämner. Det som slutar mätas är ofta det som går dåligt, och läsaren märker det. Lägg till nyckeltalet med `not_reportable` och skälet, eller tillåt varningen i `report.yaml` med skälet.
bad-dropped-key-figure = 2023 har nyckeltalet training; 2024 har det inte.
good-dropped-key-figure = 2024: training med not_reportable: Utbildningen gavs inte i år.

rule-method-changed = mätt på ett annat sätt utan att det sägs
diagnostic-method-changed = { $what ->
        [source] källan var ”{ $then }”
       *[other] definitionen var ”{ $then }”
    } { $year }, och inget `method_break` säger vad det betyder
explain-method-changed =
    Nyckeltalet definieras på ett annat sätt, eller kommer från en annan källa, än året före, och rapporten jämför ändå åren. Skriv `method_break` med vad som har ändrats, så jämförs inte åren. Är det samma mått med andra ord: skriv som året före.
bad-method-changed = 2023: Andelen anställda. 2024: Andelen anställda och konsulter.
good-method-changed = 2024: method_break: Konsulter räknas från och med i år.

rule-restated-value = ett tidigare tal som har ändrats
diagnostic-restated-value = `{ $name }` { $period } är `{ $now }` här men `{ $then }` i rapporten för { $year }
explain-restated-value =
    Ett tal för en tidigare period skiljer sig från det som då publicerades. Är det en rättelse ska läsaren få veta det: skriv `method_break` med vad som har ändrats. Annars är ett av talen fel.
bad-restated-value = 2023 års rapport: 172 störningar 2023. 2024 års rapport: 168 störningar 2023.
good-restated-value = 2024: method_break: Störningar från provmiljön räknas inte längre.

rule-title-says-percent = titeln lovar en andel som inte finns
diagnostic-title-says-percent = `{ $title }` lovar en andel, men nyckeltalet har ingen
explain-title-says-percent =
    Titeln säger andel eller procent, och nyckeltalet är av ett slag som inte räknar någon. Använd slaget `share`, skriv `not_reportable` med skälet, eller ändra titeln.
bad-title-says-percent = `title: Procent av genomförda klassningar` och `kind: count`
good-title-says-percent = `kind: share` med del och helhet.

rule-scale-without-ends = en skala utan ändpunkter
diagnostic-scale-without-ends = skalan går från { $min } till { $max }, vilket inte framgår
explain-scale-without-ends =
    En femgradig skala kan vara 0–4 eller 1–5, och 0,8 betyder helt olika saker i dem. Skriv var skalan börjar och slutar.
bad-scale-without-ends = Genomsnittet är 0,8 på den femgradiga skalan.
good-scale-without-ends = Genomsnittet är 0,8 på skalan från 0 till 4.

rule-missing-record-number = ett beslutat dokument utan diarienummer
diagnostic-missing-record-number = dokumentet är fastställt men har inget diarienummer
explain-missing-record-number =
    En rapport som beslutas är en allmän handling och ska gå att hitta i diariet. Skriv numret. Ett utkast behöver inget.
bad-missing-record-number = `record_numbers` saknas.
good-missing-record-number = `record_numbers: [RS/101/2025]`

rule-adopted-below-one = ett fastställt dokument med versionen för ett utkast
diagnostic-adopted-below-one = dokumentet är fastställt, men version `{ $version }` hör till ett utkast
explain-adopted-below-one =
    En version under 1.0 är ett utkast. Står den kvar i ett fastställt dokument vet läsaren inte vilken text som beslutades. Höj versionen till `"1.0"` när beslutet är fattat, eller skriv `status: draft` tills dess.
bad-adopted-below-one = `status: adopted` och `version: "0.3"`
good-adopted-below-one = `status: adopted` och `version: "1.0"`

rule-draft-with-decision = ett beslut i ett utkast
diagnostic-draft-with-decision = beslutet skrivs inte ut, eftersom dokumentet är ett utkast
explain-draft-with-decision =
    Ett utkast visar inget beslut. Är beslutet fattat ska dokumentet ha `status: adopted`, annars står det ”Utkast” på omslaget av en beslutad handling. Är det inte fattat, sätt `#` framför `decision` tills dess.
bad-draft-with-decision = `status: draft` och `decision: {"{"}body: Kommunstyrelsen, date: 2026-03-10{"}"}`
good-draft-with-decision = `status: adopted` och `decision: {"{"}body: Kommunstyrelsen, date: 2026-03-10{"}"}`

rule-copied-head = samma uppgift som i förra rapporten
diagnostic-copied-head = `{ $key }` är `{ $value }`, samma som i rapporten för { $year }
explain-copied-head =
    Diarienummer, datum och beslut hör till ett enda dokument. Står samma uppgift i två rapporter har den följt med när den ena kopierades.
bad-copied-head = `record_numbers: [RS/88/2024]` i två år.
good-copied-head = Ett eget nummer för varje rapport.

## Förslag och förklaringar

hint-bind-number = skriv `{ $request }`, om det är det som menas
note-true-of-rest = det stämmer för resten, `{ $value }`
hint-check-change = kontrollera värdena för båda åren, eller ändra ordet
note-denied-here = här står att inget har ändrats
hint-write-points = skriv `{ $text }`
hint-say-once = säg det på ett ställe och hänvisa dit
note-document-title = dokumentets titel står här
hint-use-table = skriv titeln som i nyckeltalet, eller använd `{"{{"} table: key_figures {"}}"}`
hint-write-reference = skriv en hänvisning, till exempel `@fig:risks.levels` eller `@tab:risks`
hint-leave-out-word = ta bort ordet; hänvisningen skriver det
hint-compare-equal-periods = jämför lika långa perioder, eller skriv att de inte är det
hint-add-owner = skriv `owner: …`
hint-add-activity = lägg till det som görs under `activities`
hint-add-answer = skriv `answer: …`
hint-add-section = skriv `section: …` med avsnittets ankare
hint-add-due = skriv `due: …`
hint-add-status = skriv `{ $year }: …` under `statuses`
hint-drop-change = ta bort påståendet, eller skriv i stycket att åren inte går att jämföra
hint-adopt-or-leave-out = skriv `status: adopted` om det är beslutat, eller sätt `#` framför `decision` tills dess
hint-raise-version = skriv `version: "1.0"`, eller `status: draft` om det inte är beslutat
hint-say-late-here = ändra datumet, eller skriv `status: late`
note-no-value-then = det finns inget värde för { $year }
hint-say-late = skriv `{ $year }: late` under `statuses`
note-action-here = åtgärden står här
hint-add-follow-up = lägg till en uppföljning: `{"{{"} follow_up {"}}"}`
hint-leave-status = låt registret säga hur långt åtgärden har kommit
hint-add-as-of = skriv `as_of: { $year }-12-31`, eller den dag som gäller
hint-check-year = kontrollera att uppgiften är årets
hint-join-units = slå samman enheten med en annan
hint-use-share = skriv `kind: share` eller ändra titeln
hint-say-ends = skriv var skalan börjar och slutar
hint-add-record-number = skriv `record_numbers: […]`
note-promised-here = här lovas det
hint-show-number = visa talet, eller hänvisa till det
hint-same-order = skriv punkterna i samma ordning
hint-name-target = skriv namnet på det som länken leder till
hint-fill-in = skriv det som ska stå här, och ta bort märket
hint-fill-section = skriv vad som gäller, eller ta bort rubriken
hint-answer-item = skriv `{ $item }: [avsnittets-namn]` under `coverage`, eller `{ $item }: {"{"}not_answered: …{"}"}` med skälet
hint-name-successor = hänvisa till `{ $title }`, eller skriv att det är tidigare regler
hint-new-action = rätta det tidigare året, eller skriv en ny åtgärd
hint-tell-count = skriv hur många det gäller, summan, eller att det inte är känt
hint-write-opposite = skriv `{ $opposite }`, om det är vad som menas
note-done-here = här står det att det gjordes senare
note-audit-dated = här är rapportens datum
note-regulates-here = här står det att frågan är reglerad
hint-check-class = kontrollera klassen, eller tillåt varningen och skriv vad den bygger på
hint-tell-end = ta med händelsen i ett senare års händelser
hint-say-why-missing = lägg till filen för { $year }, med `not_reportable` om det inte mättes
hint-say-why-dropped = lägg till nyckeltalet med `not_reportable` och skälet
