
## Förslag som flera delar

hint-did-you-mean = skriv `{ $name }`, om det är det som menas
hint-valid-names = skriv något av { $names }
note-first-here = stod först här

## YAML

diagnostic-yaml-syntax = { $reason ->
    [tab] ett tabbtecken står där YAML räknar mellanslag
    [unclosed-quote] en text i citattecken tar aldrig slut
    [unclosed-bracket] en parentes `[` eller `{"{"}` stängs aldrig eller stängs med fel tecken
    [indentation] raden är indragen på ett sätt som inte passar raderna ovanför
    [colon] ett kolon står där YAML inte väntar sig en nyckel
    [key] här väntade YAML en nyckel följd av kolon
    [comma] mellan två delar inom parentes saknas ett komma
    [dash] ett streck för en listpost står på fel plats
    [escape] efter ett omvänt snedstreck inom dubbla citattecken står ett okänt tecken
    [alias] `*` hänvisar till ett annat värde; hänvisningar finns inte här
    [anchor] `&` namnger ett värde; namngivna värden finns inte här
    [tag] `!` ger ett värde en typ; sådana typer finns inte här
    [second-document] `---` börjar ett andra dokument; en fil är ett dokument
    [key-not-text] en nyckel är en lista eller en grupp av nycklar; nycklar är ord
   *[other] YAML kan inte läsas härifrån
}
explain-yaml-syntax =
    Filen följer inte YAML, så inget av det som kommer efter stället kan läsas. Vanliga orsaker är tabbtecken, citattecken som inte stängs och kolon inne i en text.
    Indrag skrivs med mellanslag. En text med kolon eller `#` står inom citattecken: `titel: "Risk: hög"`.
    Ankare, hänvisningar, taggar och flera dokument i en fil används inte här.

diagnostic-yaml-limit = { $what ->
    [depth] värdena ligger djupare i varandra än { $limit } nivåer
   *[nodes] filen har fler än { $limit } värden
}
explain-yaml-limit =
    En fil får ha högst 200 000 värden och högst 32 nivåer. Gränserna skyddar mot filer som är gjorda för att göra slut på minnet.
    Dela en stor fil, eller lägg ett stort register i en CSV-fil.

diagnostic-duplicate-key = `{ $key }` står två gånger
explain-duplicate-key =
    Samma nyckel får stå en gång i en grupp, annars vet ingen vilket värde som gäller. Ta bort den ena, eller ge den det namn den skulle ha.

diagnostic-comma-in-braces = komma skiljer delarna i `{"{"}…{"}"}` åt, och `{ $rest }` är ingen nyckel med ett värde
explain-comma-in-braces =
    Inom klamrar skiljer komma en nyckel från nästa. En text med komma måste därför stå inom citattecken; annars slutar texten vid kommat och resten läses som en nyckel.
    Sätt hela texten inom citattecken: `source: {"{"}name: "Granskning av it-driften, 2026-06-11"{"}"}`. Texter på egna rader behöver inga. Ett tal skrivs med punkt: `1.5`.

diagnostic-unknown-key = `{ $key }` är ingen nyckel här
explain-unknown-key =
    Nyckeln finns inte på det här stället. En felstavad nyckel skulle annars tyst lämna en lucka i rapporten, därför är det ett fel.
    Stava om den, flytta den dit den hör eller ta bort den. `berattelse schema` skriver ut vilka nycklar varje fil har.

diagnostic-missing-key = `{ $key }` saknas
explain-missing-key =
    Nyckeln måste finnas. Felet pekar på den första nyckeln i den grupp där den saknas.
    Exempel: varje `report.yaml` har `title: Informationssäkerhetsberättelse`.

diagnostic-wrong-type = här ska det stå { $expected ->
    [text] en text
    [number] ett tal
    [integer] ett heltal
    [boolean] `true` eller `false`
    [list] en lista
    [map] nycklar med värden
    [list-or-text] en text eller en lista
    [map-or-number] ett tal eller nycklar med värden
    [map-or-text] en text eller nycklar med värden
   *[other] ett annat slags värde
}, men det står { $found ->
    [text] texten `{ $value }`
    [empty-text] en tom text
    [number] talet `{ $value }`
    [boolean] `{ $value }`
    [nothing] inget värde
    [list] en lista
    [empty-list] en tom lista
   *[map] nycklar med värden
}
explain-wrong-type =
    Värdet är av ett annat slag än nyckeln tar. YAML gör `12` till ett tal och `true` till sant; med citattecken blir de text.
    Exempel: `version: "1.0"` är en text, `target: 95` är ett tal.

diagnostic-unknown-value = `{ $value }` är inget av orden för `{ $key }`
explain-unknown-value =
    Nyckeln tar ett av några bestämda ord. Förslaget under felet visar vilka. Exempel: `status: draft` eller `status: adopted`.

diagnostic-empty-file = filen är tom
explain-empty-file =
    En fil utan innehåll kan inte läsas som det den skulle vara. Fyll i den eller ta bort den.

diagnostic-bad-number = `{ $value }` är inget { $expected ->
    [integer] heltal
   *[number] tal
} som kan läsas
explain-bad-number =
    Tal skrivs med siffror och decimalpunkt: `50.9`, `-0.8`, `5200`. Exponenter, `.nan`, `.inf`, procenttecken och decimalkomma går inte att läsa.
    Talet är mindre än 1 000 000 000 000 000 och har högst nio decimaler.
    Så blir varje tal exakt det som står i filen; svenska tecken får det först i rapporten.

diagnostic-bad-date = `{ $value }` är inget datum
explain-bad-date =
    Datum skrivs som år, månad och dag med bindestreck och dagen måste finnas: `2024-12-31`.

diagnostic-bad-id = `{ $value }` kan inte vara ett id
explain-bad-id =
    Ett id börjar med en liten bokstav a–z och fortsätter med a–z, 0–9, `-` eller `_`, högst 64 tecken. Det används i hänvisningar och filnamn.
    Exempel: `utbildning`, `msbfs-2020-6`.

diagnostic-out-of-range = { $value } ligger utanför { $minimum }–{ $maximum }
explain-out-of-range =
    Talet är mindre eller större än vad nyckeln tar. Rätta talet; om det stämmer hör det till en annan nyckel eller en annan skala.

diagnostic-bad-colour = `{ $value }` är ingen färg
explain-bad-colour =
    Färger skrivs som `"#1B1F24"`: sex hexadecimala siffror efter `#`, inom citattecken, för annars läser YAML resten av raden som en kommentar.

note-yaml-parser = läsaren säger: { $detail }
note-rest-unread = innan det är rättat prövas inget annat i filen; kör `check` igen då
note-comma-ends-text = inom `{"{"}…{"}"}` slutar texten `{ $text }` vid kommat; en text med komma står inom citattecken
hint-use-spaces = använd mellanslag, inte tabbtecken
hint-quote-bracket = sätt hela texten inom citattecken om parentesen hör till den
hint-quote-text = sätt hela texten inom citattecken om kolonet hör till den
hint-put-in-brackets = sätt hakparenteser om: `[{ $text }]`
hint-write-or-remove = skriv ett värde eller ta bort nyckeln
hint-write-date = skriv datumet som `2024-12-31`
hint-say-unknown-area = skriv `{ $area }: …`; är det inte känt, skriv `unknown`, eller för nivåer området under `not_assessed`
hint-write-id = skriv till exempel `{ $id }`
hint-write-colour = skriv färgen som `"#1B1F24"`
hint-write-provision = skriv kapitel, paragraf och punkt som `18:8 p3`
hint-write-number = skriv `{ $number }`
hint-put-in-quotes = sätt det inom citattecken: `"{ $text }"`
hint-without-quotes = skriv det utan citattecken: `{ $text }`

## Filer

diagnostic-not-a-project = här finns inget `content/project.yaml`
explain-not-a-project =
    Mappen är inget projekt: filen som säger vilken organisation rapporterna gäller saknas.
    Gå till projektets mapp, ange den med `-C MAPP`, eller gör ett nytt projekt med `berattelse init MAPP`.
diagnostic-missing-file = filen `{ $path }` finns inte
explain-missing-file =
    En sökväg pekar på en fil som inte finns. Sökvägar räknas från filen de står i, bilders från årets mapp; de skiljer på stora och små bokstäver och skrivs med `/`.
    Exempel: i `content/2024/report.yaml` betyder `chapters/slutsats.md` filen `content/2024/chapters/slutsats.md`.
diagnostic-file-too-large = filen är större än { $limit } MiB
explain-file-too-large =
    En text får vara högst 5 MiB och en bild eller ett typsnitt högst 25 MiB. Gränsen finns för att ett misstag inte ska göra slut på minnet.
    Dela texten eller gör bilden mindre.
diagnostic-not-utf8 = byten `{ $byte }` är inte UTF-8
explain-not-utf8 =
    Alla texter läses som UTF-8. Filen är sparad på något annat sätt, ofta Latin-1 (där är `å` byten 0xE5) eller UTF-16.
    Öppna filen i en textredigerare och spara den som UTF-8.
diagnostic-control-character = tecknet `{ $character }` syns inte och får inte stå här
explain-control-character =
    Styrtecken, och tecken som vänder läsriktningen, får en läsare att se en annan text än den som står i filen. De följer ofta med när text klistras in.
    Ta bort tecknet på den plats som anges.
diagnostic-path-outside-project = `{ $path }` leder ut ur projektet eller är ingen sökväg inom det
explain-path-outside-project =
    Sökvägar är relativa och stannar i projektets mapp. Absoluta sökvägar, enhetsbokstäver, omvända snedstreck och `..` som leder ut tas inte emot.
    Kopiera filen in i projektet och ange var den ligger där.
diagnostic-symlink = en symbolisk länk följs inte
explain-symlink =
    En länk kan leda ut ur projektet, så att en annan dator bygger en annan rapport. Därför läses ingen länk.
    Lägg en kopia av filen på länkens plats.
diagnostic-unexpected-file = { $reason ->
    [name] namnet `{ $name }` går inte att använda på alla system
    [no-folder] `{ $name }` är en fil, men skulle vara en mapp
   *[special] `{ $name }` är ingen vanlig fil
}
explain-unexpected-file =
    Ett projekt består av vanliga filer i mapparna `content`, `templates` och `theme`. Filnamn får inte ha `\ : * ? " < > |` eller styrtecken, för alla system kan inte spara sådana.
    Byt namn på filen eller ta bort den.
diagnostic-untranslated-text = { $language ->
        [en] texten är på svenska, men rapporterna är på engelska
       *[sv] texten är på engelska, men rapporterna är på svenska
    }
explain-untranslated-text =
    Rapporternas språk står i `language` i `project.yaml`. Programmets egna ord följer det, men här står en text på det andra språket, så rapporten blir blandad.
    Texter i YAML-filer skrivs på båda språken med `{"{"}sv: …, en: …{"}"}`. Ett kapitel `02-risker.md` översätts i filen `02-risker.en.md` bredvid.
    Språket känns igen på vanliga ord, så korta texter kan passera.
hint-translate-text = skriv texten på båda språken: `{"{"}sv: …, en: …{"}"}`
hint-translate-chapter = lägg en översättning i `{ $name }` bredvid
diagnostic-translation-differs = { $problem ->
        [missing] översättningen saknar `{ $mark }`, som står i `{ $original }`
       *[surplus] `{ $mark }` står i översättningen men inte i `{ $original }`
    }
explain-translation-differs =
    Två språk säger samma sak med olika ord: samma värden, diagram, tabeller och kort, samma namn på rubriker, samma beslut och åtgärder och samma sekretessmarkerade stycken. Ett värde som bara det ena språket frågar efter skulle göra två rapporter av en, och ett stycke som bara är sekretessmarkerat på det ena språket skulle bli offentligt på det andra.
    Båda versionerna jämförs i varje bygge, vilket språk det än är på. Hur ett värde skrivs får skilja: `{"{{"} training.share {"}}"}` på det ena språket och `{"{{"} training.share | in_words {"}}"}` på det andra är samma fråga.
    Skriv markeringen i båda versionerna eller i ingen av dem.
diagnostic-unused-file = filen används inte
explain-unused-file =
    Ingen rapport använder filen. Det kan vara ett kapitel som inte står i `report.yaml`, en bild som ingen text visar eller ett nyckeltal som ligger i fel mapp.
    Lägg till den där den hör hemma eller ta bort den.

## Innehållet i projekt, rapporter, register, ramverk och tema

diagnostic-verdict-without-words = bedömningen är `other` men säger inte med ord vad den är
explain-verdict-without-words =
    En bedömning är `yes`, `partly`, `no` eller `other`. Med `other` måste `words` säga vad svaret är, eftersom inget annat ord står i tabellen.
    Exempel: `verdict: other` och `words: Går inte att bedöma`.
diagnostic-told-twice = läget för `{ $id }` anges både här och i registret
explain-told-twice =
    En åtgärds status, ansvarig och datum står på ett enda ställe: åtgärdsregistret. Den som hänvisar dit med `action` får dem därifrån. Ta bort `status`, `owner` och `due` här, eller ta bort `action`.
diagnostic-two-statuses = ”{ $title }” är `{ $status }` här men `{ $other }` på ett annat ställe samma år
explain-two-statuses =
    Samma åtgärd, rekommendation eller aktivitet får ha en status om året. Sägs läget på flera ställen ska det stå i åtgärdsregistret, en gång, och de andra ställena hänvisar dit med `action: id`. Är det två olika saker behöver de olika namn.
diagnostic-duplicate-id = `{ $id }` finns redan
explain-duplicate-id =
    Varje id, kapitel och utgåva står en gång i sin lista, annars vet ingen vilken som menas. Byt namn på den ena eller ta bort den.
diagnostic-bad-contact = `{ $value }` är ingen e-postadress
explain-bad-contact =
    Adressen blir en länk i rapporten och måste gå att skriva till: `namn@organisation.se`, med bokstäverna a–z, siffror, `.`, `_`, `+` och `-`.
diagnostic-out-of-order = { $second } är före { $first }
explain-out-of-order =
    Den sista dagen ligger före den första. Rätta det datum som är fel.
diagnostic-conformance-unclear = { $shortcomings ->
        [none] `conformance` säger att något brister, men ingen brist står under `shortcomings`
       *[some] `conformance: full` säger att inget brister, men det står brister under `shortcomings`
    }
explain-conformance-unclear =
    Tillgänglighetsredogörelsen ska säga både hur väl rapporterna uppfyller lagen och vilka brister som finns. De två måste stämma med varandra.
    Skriv varje brist under `shortcomings` med `what` och `reason`, eller ändra `conformance`.
    Exempel: `conformance: partial` och `shortcomings: [{"{"}what: Kartan saknar textalternativ, reason: Den görs om{"}"}]`.
diagnostic-adopted-without-decision = en fastställd rapport behöver `decision`
explain-adopted-without-decision =
    `status: adopted` säger att någon har beslutat om rapporten. Då står beslutet på omslaget: vem som beslutade, när och i vilken paragraf.
    Exempel: `decision: {"{"}body: Regionstyrelsen, date: 2025-03-18, paragraph: "§ 42"{"}"}`. En rapport som inte är beslutad har `status: draft`.
diagnostic-missing-head-field = `{ $field }` saknas: ett dokument av typen `{ $type }` ska ha det
explain-missing-head-field =
    Varje dokumenttyp bestämmer vad dokumentets huvud ska innehålla. En granskning behöver till exempel `auditor`, och ett svar på revision behöver `recipient` och `record_numbers`. Lägg till nyckeln i `report.yaml`.
    Exempel: `recipient: Regionens revisorer`.
diagnostic-head-field-not-of-type = `{ $field }` har ingen plats i ett dokument av typen `{ $type }`
explain-head-field-not-of-type =
    Dokumenttypen bestämmer vilka uppgifter som står i dokumentets huvud, och den här hör inte dit. Ta bort nyckeln, byt `type`, eller gör en egen typ i `content/types/` som har fältet.
diagnostic-status-before-start = status för { $year }, men åtgärden finns inte förrän { $start }
explain-status-before-start =
    En åtgärd har en status för varje år från och med det år då den först togs upp (`year`). Rätta året i statusen eller åtgärdens `year`.
diagnostic-unclear-source = ett ställe är antingen ett `document`, med eller utan `section`, eller en `source`
explain-unclear-source =
    Var något om en åtgärd sägs skrivs på ett av två sätt. Står det i ett av projektets dokument: `document: 2021/svar`, och gärna rubrikens ankare, `section: uppfoljning`. Står det någon annanstans: `source: Protokoll 2021-06-15`. Ta bort det som är för mycket, eller lägg till det som saknas.
diagnostic-low-contrast = `{ $front }` mot `{ $back }` har kontrasten { $contrast }:1 i { $mode ->
    [dark] mörkt
   *[light] ljust
} läge, minst { $least }:1 behövs
explain-low-contrast =
    Färgerna ligger för nära varandra för den som ser sämre. Text behöver 4,5:1, ytor och märken i diagram 3:1 (WCAG 2.2, 1.4.3 och 1.4.11), vit text på omslagets färg 7:1.
    Gör den ena färgen ljusare eller mörkare i `theme/theme.yaml`.
hint-colour-with-contrast = ta `"{ $colour }"` för `{ $role }`, den närmaste färg som räcker
diagnostic-unknown-framework = inget ramverk heter `{ $id }`
explain-unknown-framework =
    Ramverk är förteckningar över kravområden. Flera är inbyggda, bland dem `msbfs-2020-6` och `cybersakerhetskollen`; egna läggs i `content/frameworks/<id>.yaml`.
diagnostic-framework-not-in-force = { $title } gällde inte hela { $year }
explain-framework-not-in-force =
    Ramverket har upphört, eller hade inte börjat gälla, under året som mäts. En rapport som mäter mot regler som inte gäller bör säga varför.
    Välj det ramverk som gällde, eller skriv in datumen i ramverkets fil om de är fel.
diagnostic-unknown-area = inget område heter `{ $id }`
explain-unknown-area =
    Ett nyckeltals `area` är ett av områdena i `content/project.yaml`, och nycklarna i `statuses` och `levels` är kravområden i det ramverk som anges.
diagnostic-unknown-action = ingen åtgärd heter `{ $id }`
explain-unknown-action =
    Åtgärder står i `content/register/actions.yaml` och nämns med sitt `id`. Lägg till åtgärden där eller rätta namnet.
diagnostic-unknown-year = `{ $year }` är inget år som finns här
explain-unknown-year =
    Mappar med rapporter och historik heter som sitt år, till exempel `content/2024`, och ett år skrivs med fyra siffror. En uppföljning kan bara visa år som har åtgärder, och ett värde från ett tidigare år finns bara om nyckeltalet har en fil det året.
diagnostic-unknown-document = det finns inget dokument `{ $document }`
explain-unknown-document =
    Ett dokument är en mapp med filen `report.yaml`. Årets huvuddokument ligger i `content/<år>` och heter som året, till exempel `2024`. Andra dokument ligger i en mapp under året och heter till exempel `2024/granskning`; i en hänvisning inom samma år räcker `@doc:granskning`.
diagnostic-mixed-kinds = `{ $id }` är `{ $kind }` här men `{ $other }` ett annat år
explain-mixed-kinds =
    Ett nyckeltal följs över åren och är av samma slag alla år, annars kan åren inte jämföras. Ge det nya slaget ett eget id, eller rätta `kind`.
note-other-kind = här är det `{ $kind }`
diagnostic-csv-syntax = { $reason ->
    [columns] raden har { $found } fält, rubrikraden har { $expected }
    [quote] ett citattecken stängs aldrig
    [no-header] rubrikraden saknas
    [duplicate-column] kolumnen `{ $name }` finns två gånger
    [unknown-column] kolumnen `{ $name }` är okänd
    [missing-column] kolumnen `{ $name }` saknas
   *[other] raden kan inte läsas
}
explain-csv-syntax =
    En CSV-fil har en rubrikrad och sedan lika många fält på varje rad, skilda av komma eller semikolon. Fält med skiljetecken eller radbrytning står inom citattecken.

hint-init = skapa ett projekt med `berattelse init MAPP`, eller ange projektets mapp med `-C MAPP`
hint-copy-file = lägg en kopia av filen här i stället
hint-save-as-utf8 = spara filen som UTF-8
hint-outline = se hur ett helt dokument ser ut: `berattelse init --preset { $preset } MAPP`
hint-tell-once = ta bort `status`, `owner` och `due` här
hint-state-decision = lägg till `decision` med `body` och `date`, eller skriv `status: draft`
hint-add-chapter = lägg till den under `chapters` i `report.yaml`, eller ta bort den
hint-rename-yaml = byt namn på den till `{ $name }`
## Typst

diagnostic-typst = Typst kan inte göra PDF-filen: { $message }
explain-typst =
    PDF-filen sätts av Typst, som här fann ett fel. Meddelandet är Typsts eget och därför på engelska.
    Pekar det på en fil i `templates/typst/` är det mallen som ska rättas; pekar det på texten är det något där som mallen inte klarar.
    En egen mall som inte behövs längre tas bort; då används den inbyggda.
diagnostic-typst-warning = Typst varnar: { $message }
explain-typst-warning =
    PDF-filen skapades, men Typst fann något som troligen inte är avsikten, till exempel ett typsnitt som saknas eller en mall som aldrig blir färdig.
    Meddelandet är Typsts eget och därför på engelska. Med `pdf: {"{"}engine: command{"}"}` varnas också för en annan version av `typst` än den inbyggda.
note-typst = Typst tillägger: { $message }
failure-find = hittar inte programmet `{ $subject }`: { $reason }
failure-run = programmet `{ $subject }` avslutades med fel: { $reason }
# Templates
diagnostic-template-syntax = mallen går inte att läsa: { $reason }
explain-template-syntax =
    En mall under `templates/html/` följer inte Teras grammatik, eller använder ett filter, en del eller en mall som inte finns.
    Tera är mallspråket för HTML-sidorna, och dess egna ord om felet står sist i meddelandet.
    Rätta raden, eller ta bort filen så att den inbyggda mallen används.
    Exempel: `{"{% if contact %}"}` måste följas av `{"{% endif %}"}`.
diagnostic-template-data = mallen kan inte fyllas: { $reason }
explain-template-data =
    En mall under `templates/html/` använder en nyckel som sidan inte har, eller använder den på ett sätt som inte går.
    Alla nycklar står i `templates/README.md`, som `init --with-templates` skriver.
    Rätta namnet, eller pröva först om nyckeln finns.
    Exempel: `{"{% if mosaic %}{{ mosaic | safe }}{% endif %}"}`.
diagnostic-unknown-template-key = `{ $page }` har ingen nyckel som heter `{ $name }`
explain-unknown-template-key =
    En mall under `templates/html/` frågar efter något som sidan inte har. Där skulle aldrig stå något.
    Alla nycklar står i `templates/README.md`, som `init --with-templates` skriver.
    Rätta namnet. Ett namn som är mallens eget ges först ett värde, till exempel `{"{% set namn = \"…\" %}"}`.
diagnostic-missing-component = mallen definierar inte `{ $name }`
explain-missing-component =
    En egen fil i `templates/typst/` ersätter den inbyggda. Den måste därför definiera allt som rapporten eller en annan mall anropar.
    Alla komponenter står i `templates/README.md`, som `init --with-templates` skriver.
    Lägg till den, till exempel `{"#let card(anchor: none, ..rest) = { … }"}`, eller ta bort filen så att den inbyggda används.
diagnostic-component-argument = `{ $component }` tar inte emot argumentet `{ $name }`
explain-component-argument =
    Rapporten anropar den här komponenten i `templates/typst/` med ett argument som din version inte tar emot.
    Alla argument står i `templates/README.md`, som `init --with-templates` skriver.
    Lägg till det bland parametrarna, till exempel `heads: ()`, eller avsluta dem med `..rest` för att lämna det som inte används.

## Sekretess

diagnostic-bad-provision = `{ $value }` är ingen bestämmelse i offentlighets- och sekretesslagen
explain-bad-provision =
    En sekretessmarkering anger bestämmelsen som kapitel, paragraf och, om det behövs, punkt: `18:8 p3` är 18 kap. 8 § 3, `18:8b` är 18 kap. 8 b §.
    En markering som inte kan läsas är ett fel, för annars kunde det hemliga hamna i den offentliga utgåvan.

## Nyckeltalens värden

diagnostic-part-over-whole = { $part } är fler än de { $whole } som de är en del av
explain-part-over-whole =
    En andel är en del av en helhet och kan inte vara över 100 procent. Kontrollera att talen inte har bytt plats och att de gäller samma dag.
    Är helheten bara känd som en undre gräns, skriv en gräns som rymmer delen: `whole: {"{"}at_least: 3000{"}"}`.
note-whole-here = helheten står här
diagnostic-part-and-rest = { $found ->
    [both] både `part` och `rest` anges; den ena följer av den andra
    [half] en enhet har bara det ena av `part` och `whole`
   *[neither] varken `part` eller `rest` anges
}
explain-part-and-rest =
    En andel beskrivs av helheten och en av delarna: `part` (de som har gjort det) eller `rest` (de som inte har gjort det). Den andra räknas ut.
    Exempel: `rest: 2555` och `whole: {"{"}about: 5200{"}"}`. En enhet har både `part` och `whole`, eller inget av dem om uppgiften saknas.
diagnostic-empty-whole = helheten är 0
explain-empty-whole =
    En andel av ingenting går inte att räkna ut. Finns det inget att mäta, säg det med `not_reportable` och en mening om varför.
diagnostic-negative-amount = { $value } är mindre än noll
explain-negative-amount =
    Ett antal kan inte vara negativt. Rätta talet eller ta bort minustecknet.
diagnostic-units-over-whole = enheternas { $which ->
    [part] `part`
   *[whole] `whole`
} blir tillsammans { $sum }, men hela organisationen har { $limit }
explain-units-over-whole =
    Enheterna är delar av organisationen och kan inte tillsammans ha fler än den. Kanske är någon räknad i två enheter, eller så är organisationens tal från en annan dag.
    Är organisationens tal en uppskattning, skriv det: `whole: {"{"}about: 5200{"}"}`; då jämförs det inte.
diagnostic-bad-scale = { $what ->
    [names] skalan { $min }–{ $max } har { $steps } hela steg men { $names } namn
   *[ends] skalans början { $min } är inte lägre än dess slut { $max }
}
explain-bad-scale =
    En skala går från `min` upp till `max`. Namnen i `names`, om de finns, är ett för varje helt steg nerifrån.
    Exempel: `scale: {"{"}min: 0, max: 4{"}"}` har fem steg.
diagnostic-level-outside-scale = { $level } ligger utanför skalan { $min }–{ $max }
explain-level-outside-scale =
    Nivåer och mål ligger på skalan som anges under `scale`. Antingen är talet fel eller så är skalan en annan än den som anges.
diagnostic-nothing-assessed = inget område har en nivå
explain-nothing-assessed =
    Ett medelvärde behöver minst ett bedömt område. Är inget bedömt, säg det med `not_reportable` och en mening om varför.
diagnostic-two-values = `{ $area }` har en nivå men står också i `not_assessed`
explain-two-values =
    Ett område är antingen bedömt och har en nivå, eller inte bedömt. Ta bort det ena.
diagnostic-unknown-level = ingen risknivå heter `{ $level }`
explain-unknown-level =
    Utan `levels` är nivåerna `critical`, `high`, `medium` och `low`. Egna nivåer räknas upp under `levels`, den högsta först, med id och ord för en och flera.
diagnostic-unknown-class = `{ $class }` är ingen av klasserna { $classes }
explain-unknown-class =
    En händelse har en klass ur skalan under `classes`. Rätta klassen, eller lägg till den i skalan på sin plats mellan lindrigare och allvarligare: `- {"{"}number: 2, name: Mindre allvarlig{"}"}`.
diagnostic-unclear-time = { $reason ->
    [twice] klockan visade tiden två gånger den natten, när sommartiden slutade
    [never] klockan visade aldrig den tiden, den hoppade över timmen när sommartiden började
   *[early] före 1996 gällde en annan regel för sommartid
}
explain-unclear-time =
    En tid utan avstånd till UTC är svensk tid. Den natt då klockan ställs om finns en timme två gånger eller inte alls, och då går varaktigheten inte att räkna ut.
    Skriv avståndet efter tiden: `2024-10-27 02:30+02:00` är sommartid, `2024-10-27 02:30+01:00` är normaltid.
diagnostic-event-outside-period = { $date } ligger utanför perioden som registret gäller
explain-event-outside-period =
    Händelserna ska ha någon dag i perioden, annars stämmer varken antalet eller jämförelsen med andra år. Utan `period` är den hela året i mappens namn.
    Rätta datumet, flytta händelsen till det år den hör till eller ändra perioden: `period: {"{"}from: 2021-09, until: 2021-10{"}"}`.
hint-write-offset = skriv avståndet till UTC efter tiden, till exempel `02:30+01:00`
hint-write-moment = skriv `2021-09-01 05:06`, eller bara dagen
hint-write-end = skriv `2021-09-01 05:06`, bara dagen, eller `ongoing`
note-begins-here = början står här
diagnostic-unknown-category = ingen kategori heter `{ $id }`
explain-unknown-category =
    Kolumnen `category` i tabellen ska ha ett id som står under `categories` i nyckeltalets fil. Rätta id:t, eller lägg till kategorin där: `- {"{"}id: natfiske, name: Nätfiske{"}"}`.
diagnostic-unknown-period = `{ $period }` är ingen av nyckeltalets perioder
explain-unknown-period =
    Kolumnen `period` i tabellen ska namnge en period som står under `periods` i nyckeltalets fil. Ett helt år skrivs `2023`, en del av ett år med första och sista månaden: `2024-01/2024-10`.
diagnostic-overlapping-periods = perioden börjar innan den förra är slut
explain-overlapping-periods =
    Perioderna skrivs i tidsordning och får inte ha någon månad gemensamt, för då skulle samma händelser räknas två gånger.
    Exempel: `periods: [2023, {"{"}from: 2024-01, until: 2024-10{"}"}]`.
diagnostic-values-differ-from-periods = { $found } { $found_form ->
    [one] värde
   *[other] värden
} till { $periods } { $periods_form ->
    [one] period
   *[other] perioder
}
explain-values-differ-from-periods =
    Varje kategori har ett värde för varje period, i samma ordning som perioderna. Ett värde som inte är känt skrivs `missing`, så att det inte blir noll.
    Exempel: `values: [172, missing]`.
note-period-before = den förra perioden
hint-write-missing = skriv `missing` för ett värde som inte är känt
hint-write-month = skriv månaden som `2024-10`
diagnostic-level-without-count = nivån `{ $level }` har inget antal
explain-level-without-count =
    Varje nivå får ett antal, också när det är noll. Annars går det inte att skilja på ingen risk och ingen uppgift.
diagnostic-empty-cell = raden saknar `{ $column }`
explain-empty-cell =
    Varje rad i ett riskregister har ett id och en beskrivning. Den har både sannolikhet och konsekvens eller ingetdera; en risk utan dem och utan nivå räknas som inte bedömd. Fyll i cellen eller ta bort raden.
diagnostic-count-differs-from-register = { $count } risker på nivån `{ $level }`, men registret har { $rows }
explain-count-differs-from-register =
    Antalen i `counts` och raderna i registret säger samma sak två gånger och måste stämma överens. Rätta det som är fel.
note-register-here = registret står här
diagnostic-bad-matrix = { $reason ->
    [steps] en riskmatris har tre till sex steg åt varje håll, inte { $found }
    [rows] { $found } rader i `levels`, men { $expected } steg i `likelihood`
   *[columns] { $found } nivåer i raden, men { $expected } steg i `consequence`
}
explain-bad-matrix =
    Matrisen skrivs som den ritas: en rad för varje steg av sannolikhet, med den högsta överst, och i raden en nivå för varje steg av konsekvens, med den lägsta först. Fyll på eller ta bort steg eller nivåer så att de stämmer överens.
    Exempel på en rad: `- [low, medium, high]`.
diagnostic-level-differs-from-matrix = risken `{ $id }` har nivån `{ $level }`, men dess ruta i matrisen ger `{ $expected }`
explain-level-differs-from-matrix =
    Nivån följer av sannolikhet, konsekvens och organisationens matris. När registret säger något annat är en av uppgifterna fel. Rätta den, eller ta bort kolumnen `level` så att matrisen ger nivån.
diagnostic-value-and-not-reportable = både `value` och `not_reportable` anges
explain-value-and-not-reportable =
    Ett nyckeltal har antingen ett värde eller ett skäl till att det inte kan rapporteras. Behåll det som gäller.
note-value-here = värdet står här
diagnostic-value-missing = nyckeltalet har varken `value` eller `not_reportable`
explain-value-missing =
    Det som inte är mätt sägs ut, med skälet. Det blir aldrig noll och aldrig en tom ruta.
    Exempel: `not_reportable: De verksamhetskritiska områdena är inte identifierade.`
diagnostic-missing-area = { $form ->
    [one] kravområdet { $areas } i { $framework } saknas
   *[other] kravområdena { $areas } i { $framework } saknas
}
explain-missing-area =
    Varje område i ramverket har en status eller en nivå, annars ser bilden bättre ut än läget är. Okänt läge är en status: `unknown`. Ett område utan nivå står i `not_assessed`.
diagnostic-unknown-status = ingen status heter `{ $status }`
explain-unknown-status =
    Statusar är `unknown`, `missing`, `started`, `limited`, `defined`, `managed`, `optimised` och `not_applicable`. Den sista kan inte räknas som uppfylld under `met`.
diagnostic-mixed-frameworks = { $year } och { $earlier } mäts på olika sätt
explain-mixed-frameworks =
    Ramverk, skala eller regel för vad som är uppfyllt har ändrats mellan åren, så värdena kan inte jämföras. Säg det med `method_break` och en mening om varför, i det senare årets fil.
    Rapporten skriver då ut skälet och räknar inte fram någon förändring.
note-earlier-year = det tidigare året
diagnostic-missing-source = nyckeltalet har ett värde men ingen källa
explain-missing-source =
    Läsaren ska kunna se var varje tal kommer ifrån. Exempel: `source: {"{"}name: Utbildningsplattformen, taken: 2025-01-08{"}"}`.
note-framework-here = ramverkets giltighetstid står här
hint-keep-one = behåll ett av dem
hint-tell-both-dates = skriv när granskningen gjordes och när den redovisades
hint-tell-gap = nämn bristen också där det står att frågan är reglerad
hint-not-reportable = skriv `not_reportable: …` i stället för `value`
hint-value-or-reason = skriv `value` med värdet, eller `not_reportable` med skälet
diagnostic-value-awaited = nyckeltalet saknar värde för { $year }
explain-value-awaited =
    Filen är kopierad från ett tidigare år. Dess värde hör till det året och är historik nu; årets värde ska fyllas i. Tills det är gjort står det ”Värde saknas” överallt där värdet ska synas.
    Skriv `value` med årets värde, eller `not_reportable` med skälet till att det inte finns något. Förra årets värde står kvar i filen som en kommentar, att utgå från.
diagnostic-carried-over = { $what ->
    [chapter] texten nedanför är från { $year } och har inte bekräftats sedan dess
    [head] dokumentets huvud är från { $year } och har inte bekräftats sedan dess
   *[key-figure] nyckeltalets texter är från { $year } och har inte bekräftats sedan dess
}
explain-carried-over =
    Med `berattelse new` följer förra årets texter med. De var sanna då. Märket säger att ingen har läst dem sedan dess, och det syns aldrig i det som byggs.
    Läs texten, ändra det som inte stämmer och ta bort raden. I ett kapitel gäller märket allt som står nedanför det: flytta det nedåt allteftersom du läser, och ta bort det när du är klar.
    Exempel: `{"{{"} carried_over: 2024 {"}}"}` i ett kapitel, `carried_over: 2024` i en YAML-fil.
hint-confirm-chapter = läs texten och ta bort raden, eller flytta den nedanför det du har läst
hint-confirm-yaml = läs, ändra det som inte stämmer och ta bort raden
diagnostic-other-method = `{ $id }` mättes på ett annat sätt { $year } än i år
explain-other-method =
    Värdet är rätt för sitt år, men det kan inte jämföras med årets: metoden, skalan eller periodens längd är en annan. Den som läser båda talen jämför dem ändå.
    Säg i meningen att värdet mättes på ett annat sätt, och tillåt sedan varningen med det skälet. Exempel: `{"{{"} allow: other-method, Meningen säger att frågorna var andra. {"}}"}`
hint-say-other-method = säg det i meningen och tillåt varningen, eller ta bort talet
note-method-reason = { $reason }
hint-write-zero = skriv `{ $level }: 0` om det inte finns någon
hint-method-break = lägg till `method_break: …` med skälet
diagnostic-font-format = filen är inget typsnitt som kan läsas
explain-font-format =
    Typsnitt för PDF och diagram är TrueType-filer med fasta snitt (`.ttf`), typsnitt för webbsidan WOFF2. Rapporten mäter texter i dem, så de måste gå att läsa.
    Ta bort filen för att få det inbyggda typsnittet, eller lägg dit ett som stämmer.
## Markdown

diagnostic-raw-html = HTML kan inte stå i texten
explain-raw-html =
    Rapporten blir både HTML och PDF, och HTML i en text kan bara hamna i den ena. Därför är taggar och kommentarer fel.
    Använd Markdown i stället: `**fetstil**`, `*kursiv*`, tabeller, listor. Ett tecken som ska synas skrivs med omvänt snedstreck: `\<`.
diagnostic-missing-title = kapitlet har ingen titel
explain-missing-title =
    Varje kapitel börjar med en rubrik på nivå 1, och den är kapitlets titel i innehållsförteckningen.
    Exempel: `# Sammanfattning` på filens första rad.
diagnostic-title-not-first = något står före kapitlets titel
explain-title-not-first =
    Titeln är det första i ett kapitel. Det som står före den har ingen plats i rapporten.
    Flytta texten till efter rubriken på nivå 1.
diagnostic-second-title = kapitlet har redan en titel
explain-second-title =
    En fil är ett kapitel och har en rubrik på nivå 1. Gör den andra till en underrubrik med `##`, eller lägg den i en egen fil.
diagnostic-heading-skips-level = rubriken är på nivå { $found } men den förra på nivå { $last }
explain-heading-skips-level =
    Rubriknivåerna följer på varandra: under `#` kommer `##`, under `##` kommer `###`. Den som läser med skärmläsare hoppar mellan rubriker och tror annars att något saknas.
    Välj nivå efter var stycket hör hemma, inte efter hur stor rubriken blir.
diagnostic-heading-too-deep = rubriken är på nivå { $found }, men nivåerna slutar på 4
explain-heading-too-deep =
    En rapport har kapitel (`#`) och tre nivåer under dem (`##`, `###`, `####`). Djupare nivåer går inte att skilja åt på sidan.
    Gör rubriken till ett stycke som börjar med fetstil, eller dela kapitlet.
diagnostic-empty-heading = rubriken har ingen text
explain-empty-heading =
    En rubrik utan text syns inte men läses upp som en rubrik och hamnar i innehållsförteckningen. Skriv vad avsnittet handlar om, eller ta bort raden.
diagnostic-block-place = { $block ->
    [heading] en rubrik kan inte stå i en text om ett nyckeltal
   *[footnote] en fotnot kan inte stå i en text om ett nyckeltal
}
explain-block-place =
    Texterna i ett nyckeltal visas i dess kort, som har egna rubriker och ingen plats för fotnoter.
    Skriv ett stycke med fetstil i stället för rubriken, och lägg fotnotens text inom parentes.
diagnostic-table-row = celler i raden: { $found }, kolumner i tabellen: { $expected }
explain-table-row =
    Varje rad har lika många celler som tabellens första rad. Celler som är för många skulle försvinna och de som saknas bli tomma.
    Ett lodstreck inne i en cell skrivs `\|`, även i en begäran: `{"{{"} training.share \| in_words {"}}"}`.
diagnostic-duplicate-anchor = ankaret `{ $anchor }` finns redan
explain-duplicate-anchor =
    Ett ankare är den adress som länkar och hänvisningar leder till, och varje ankare finns en gång i rapporten. Två rubriker med samma ord får samma ankare, och ett diagram, en tabell eller ett kort som visas två gånger likaså.
    Ge den ena rubriken ett eget: `## Slutsats {"{#slutsats-utbildning}"}`.
diagnostic-dead-reference = { $kind ->
    [fig] det finns ingen figur `{ $name }`
    [tab] det finns ingen tabell `{ $name }`
   *[sec] det finns inget avsnitt `{ $name }`
}
explain-dead-reference =
    En hänvisning leder till något som finns i samma rapport: `@fig:compliance.trend` till ett diagram eller en bild, `@tab:risks` till en tabell, `@sec:slutsats` till en rubrik.
    Det som bara finns i den interna utgåvan kan inte nämnas i den offentliga.
diagnostic-dead-link = det finns inget ankare `{ $anchor }`
explain-dead-link =
    En länk som börjar med `#` leder till en rubrik, ett diagram eller en tabell i samma rapport. Ankaret är det som står i `{"{#…}"}` efter rubriken, eller rubrikens ord med bindestreck.
    Hellre än en länk: `@sec:slutsats`, som blir ”avsnitt 4.2”.
diagnostic-undefined-link = länken `[{ $found }]` har ingen adress
explain-undefined-link =
    I `[text][namn]` ska namnet ha en adress någon annanstans i filen: `[namn]: https://exempel.se`. Utan den blir texten med sina hakparenteser stående.
    Skriv adressen, eller direkt: `[text](https://exempel.se)`.
diagnostic-link-scheme = adressen `{ $found }` är av ett slag som inte tas med
explain-link-scheme =
    Länkar börjar med `https://`, `http://` eller `mailto:`, leder till ett ankare (`#slutsats`) eller till en fil bredvid rapporten. Bilder är filer i projektet.
    En rapport kan inte svara för att adresser som kör kod, innehåller data eller leder till den egna datorn är säkra eller fungerar.
diagnostic-empty-link = länken har { $part ->
    [text] ingen text
   *[target] ingen adress
}
explain-empty-link =
    En länk har en text som säger vart den leder, även för den som bara hör den, och en adress. Exempel: `[föreskriften](https://exempel.se)`.
diagnostic-unknown-marker = `{ $found }` är ingen markering som finns
explain-unknown-marker =
    Ett citat som börjar med `[!…]` är en ruta. De som finns är NOTE, TIP, IMPORTANT, WARNING, DECISION, ACTION och SECRET, med stora bokstäver.
    En markering som inte kan läsas är ett fel, för den kan vara en felstavad sekretessmarkering. Exempel: `> [!DECISION] Regionstyrelsen beslutar …`.
diagnostic-unclosed-request = `{"{{"}` stängs inte
explain-unclosed-request =
    En begäran börjar med `{"{{"}` och slutar med `{"}}"}` i samma stycke, utan fetstil, kod eller länkar inuti.
    Ska klamrarna synas skrivs de `\{"{{"}`.
diagnostic-unopened-request = `{"}}"}` hör inte till någon `{"{{"}`
explain-unopened-request =
    En begäran börjar med två klamrar, `{"{{"}`. Ofta har den ena fallit bort: `{"{"} training.share {"}}"}`.
    Ska klamrarna synas skrivs de `\{"}}"}`.
diagnostic-language-mark = { $problem ->
    [language] `{ $found }` är inget språk; skriv till exempel `{"{"}lang=en{"}"}`
   *[words] `{ $found }` står inte efter ord inom hakparenteser
}
explain-language-mark =
    Ord på ett annat språk märks så att skärmläsare uttalar dem rätt: `[Annual report]{"{"}lang=en{"}"}`. Inom hakparenteserna står
    bara text; fetstil och kursiv sätts utanför. Språket skrivs med två eller tre små bokstäver och kan följas av ett land:
    `en`, `fi`, `en-GB`.
diagnostic-bad-request = { $problem ->
    [empty] begäran är tom
    [no-name] `{ $found }` säger inte vad
    [arguments] `contents` tar inget efter kolonet, men här står `{ $found }`
    [gap] här saknas ett namn
    [year] här ska det stå ett årtal, inte `{ $found }`
    [formats] `{ $found }` är ett andra format; ett värde har ett
    [no-format] `{ $found }` står efter ett årtal eller en text, som inte har format
    [document] `{ $found }` är inget dokument: skriv ett år, ett namn, eller `år/namn`
    [percent-of-change] `{ $found }` hör till en förändring: skriv `.change` före lodstrecket
   *[parts] `{ $found }` är en del för mycket
}
explain-bad-request =
    En begäran har en av formerna `{"{{"} nyckeltal {"}}"}`, `{"{{"} nyckeltal.värde {"}}"}`, `{"{{"} nyckeltal.värde.2021 {"}}"}`, `{"{{"} nyckeltal.värde.change | format {"}}"}` och `{"{{"} chart: nyckeltal.form {"}}"}`.
    Exempel: `{"{{"} training.share | in_words {"}}"}`, `{"{{"} card: training {"}}"}`, `{"{{"} follow_up: 2023 {"}}"}`.
diagnostic-unknown-request = `{ $found }` är inget som kan begäras
explain-unknown-request =
    Block begärs med `chart`, `table`, `card`, `list`, `coverage`, `overview`, `follow_up` och `contents`; hänvisningar börjar med `@fig:`, `@tab:`, `@sec:` eller `@doc:`; sist i ett värde står `change`, `previous` eller ett år.
    Ska ett `@` synas före ett ord med kolon skrivs det `\@`.
diagnostic-unknown-format = `{ $found }` är inget format
explain-unknown-format =
    Efter lodstrecket står hur värdet skrivs: `in_words` (”strax över hälften”), `long` (”50,9 procent”), `number` (bara siffrorna), `spelled` (”fyra”) eller `percent` (en förändring i procent). Utan format skrivs tal och enhet: ”50,9 %”.
diagnostic-request-place = { $place ->
    [text] det begärda blir ett eget block och kan inte stå inne i en text
    [key-figure] det begärda blir ett eget block och kan inte stå i en text om ett nyckeltal
    [footnote] det begärda blir ett eget block och kan inte stå i en fotnot
   *[alternative-text] en begäran kan inte stå i en bilds alternativtext
}
explain-request-place =
    Diagram, tabeller, kort och översikter står i ett eget stycke, mellan tomma rader, i ett kapitel. Värden kan stå inne i en text men inte i en alternativtext.
    Hänvisa till blocket från texten: `@fig:compliance.trend`.
diagnostic-nested-too-deep = mer än { $deepest } nivåer ligger i varandra
explain-nested-too-deep =
    Listor, citat och rutor får ligga åtta nivåer i varandra, liksom fetstil, kursiv och länkar. Djupare går inte att läsa och inte att sätta.
    Dela upp innehållet i avsnitt.
diagnostic-missing-alternative-text = bilden `{ $found }` har ingen alternativtext
explain-missing-alternative-text =
    Den som inte ser bilden får alternativtexten i stället. Den säger vad bilden visar, inte att den är en bild.
    Exempel: `![Karta över regionens fyra sjukhus](images/karta.png "Sjukhusen 2024. Källa: …")`.
diagnostic-image-format = `{ $found }` är ingen bild som kan tas med
explain-image-format =
    Bilder är PNG, JPEG eller SVG, och filens namn slutar på `.png`, `.jpg`, `.jpeg` eller `.svg` och säger vad filen innehåller. Spara om bilden i något av dem; att byta namn räcker inte.
diagnostic-image-place = en bild kan inte stå { $place ->
    [footnote] i en fotnot
   *[text] inne i en text
}
explain-image-place =
    En bild har egen plats, bildtext och nummer. Den står i ett eget stycke, mellan tomma rader, inte i en mening, rubrik, länk, tabell eller fotnot.
diagnostic-damaged-image = bilden `{ $found }` är skadad och kan inte avkodas
explain-damaged-image =
    Filen börjar som en bild av sitt slag, men den kan inte läsas till slut: kanske har bara en del av den kopierats. En läsare skulle se en halv bild eller ingen, och därför byggs ingenting.
    Öppna filen i ett bildprogram och spara den igen, eller hämta den på nytt där den kom ifrån.
diagnostic-image-too-large = bilden `{ $found }` har { $width } × { $height } bildpunkter, och högst { $limit } miljoner tas med
explain-image-too-large =
    En bild visas högst så bred som sidan. 2 400 bildpunkter på bredden är skarpt på papper och skärm; mer än så gör sidan trög att öppna och PDF-filen stor.
    Förminska bilden i ett bildprogram, till exempel till 2 400 bildpunkter på bredden.
diagnostic-image-variant = bilden `{ $found }` { $variant ->
    [animated] är rörlig
    [cmyk] har tryckfärger, CMYK
    [coding] är kodad på ett sätt som få program kan läsa
    [depth] har mer än åtta bitar per färg
   *[turned] ska vridas innan den visas
}, vilket inte går att visa överallt
explain-image-variant =
    Sidan och PDF-filen ska visa samma bild. En PDF rör sig inte, i en PDF för arkivering finns här inga CMYK-färger, och det är inte alla webbläsare som vrider en PNG-bild som bara säger att den ska vridas.
    Spara bilden som vanlig PNG eller JPEG: en enda stillbild, i RGB eller gråskala, med åtta bitar per färg och vänd åt rätt håll. JPEG-foton som säger vad som är upp vrids av sig själva.
diagnostic-image-content = bilden `{ $found }` innehåller { $part ->
    [animation] en animering
    [document] ett dokument (`foreignObject`)
    [entity] egna deklarationer (`<!ENTITY`)
    [handler] en händelsehanterare
    [image] en annan bild
    [reference] en hänvisning till något utanför filen
   *[script] ett skript
} på rad { $line }, vilket inte hör till en stillbild
explain-image-content =
    En berättelse kör ingen kod, hämtar ingenting och ser likadan ut överallt. En SVG-bild får därför bara innehålla former och text: inga skript, händelsehanterare, animeringar, inbäddade dokument eller bilder, och inga hänvisningar annat än till delar av samma fil (`#namn`).
    Exportera teckningen som enkel SVG eller som PNG. Ett foto i en teckning läggs hellre in som en egen bild.
hint-save-picture-again = öppna bilden i ett bildprogram och spara den igen
hint-scale-picture = förminska bilden till omkring 2 400 bildpunkter på bredden
hint-picture-variant = { $variant ->
    [animated] spara en bild ur animeringen som PNG
    [cmyk] spara bilden med RGB-färger
    [coding] spara bilden som vanlig JPEG eller som PNG
    [depth] spara bilden med åtta bitar per färg
   *[turned] vrid bilden i ett bildprogram och spara den som PNG
}
hint-plain-svg = exportera teckningen som enkel SVG eller som PNG
hint-text-as-paths = exportera teckningen med texten omgjord till banor
note-decoder = avkodaren säger: { $message }
note-in-picture = det står i bilden `{ $found }`
diagnostic-unknown-footnote = det finns ingen fotnot `{ $found }`
explain-unknown-footnote =
    `[^namn]` hänvisar till en fotnot vars text står i samma fil: `[^namn]: Texten.` Ska tecknen synas skrivs de `\[^namn]`.
diagnostic-duplicate-footnote = fotnoten `{ $found }` har redan en text
explain-duplicate-footnote =
    En fotnot har en text. Ge den andra ett eget namn, eller ta bort den. Flera hänvisningar får leda till samma fotnot.
diagnostic-unused-footnote = ingen hänvisar till fotnoten `{ $found }`
explain-unused-footnote =
    En fotnot utan hänvisning kommer inte med i rapporten. Sätt `[^namn]` där den hör hemma, eller ta bort texten.
diagnostic-text-too-long = { $piece ->
    [address] adressen
    [alternative-text] alternativtexten
    [picture-text] alternativtexten
    [heading] rubriken
    [word] ordet
   *[value] texten
} har { $count } tecken, och högst { $limit } kan hållas ihop
explain-text-too-long =
    En PDF håller ihop titlar, rubriker, alternativtexter och ord var för sig, och en PDF för arkivering har en gräns för hur långa de får vara: 30 000 tecken för en text, 10 000 för ett ord utan mellanslag och 2 000 för en adress. För ett diagrams alternativtext är gränsen 400, så att den kan läsas upp i ett svep; resten hör hemma i tabellen.
    Skriv en kort titel eller alternativtext och berätta resten i texten omkring. Dela ett långt ord med mellanslag.
diagnostic-missing-glyph = tecknet `{ $character }` ({ $found }) finns inte i rapportens typsnitt
explain-missing-glyph =
    Ett tecken som typsnitten saknar skulle bli en tom ruta, och då uppfyller PDF-filen inte kraven på tillgänglighet och arkivering.
    Skriv det med ord i stället för emoji, eller i latinsk skrift.

hint-action-id = skriv åtgärdens namn ur registret efter `ACTION`, till exempel `[!ACTION utbildning]`
hint-add-title = börja filen med `# ` och kapitlets titel
hint-alternative-text = skriv mellan hakparenteserna vad bilden visar
hint-marker-in-quote = börja stycket med `> [!SECRET 18:8]` eller ett annat märke, först i citatet
hint-close-marker = avsluta markeringen med `]` på samma rad
hint-close-request = avsluta med `{"}}"}` i samma stycke, eller skriv `\{"{{"}` om klamrarna ska synas
hint-define-link = skriv adressen på en egen rad: `[{ $label }]: https://…`
hint-escape-angle = skriv `\<` om tecknet ska synas
hint-escape-bar = skriv `\|` för ett lodstreck inne i en cell
hint-escape-braces = skriv `{"{{"}` först, eller `\{"}}"}` om klamrarna ska synas
hint-language-mark = skriv orden inom hakparenteser följt av språket: `[Annual report]{"{"}lang=en{"}"}`
hint-hard-break = avsluta raden med `\` för ett radbyte
hint-heading-level = börja rubriken med `{ $marks }`
hint-lower-heading = gör den till underrubrik med `##`, eller lägg den i en egen fil
hint-marker-alone = skriv bara `[!{ $marker }]`, och texten efter
hint-marker-without-colon = ta bort kolonet efter markeringen
hint-no-comments = ta bort kommentaren
hint-other-script = skriv det med ord eller med latinska bokstäver
hint-own-paragraph = sätt tomma rader före och efter
hint-show-once = ta bort den ena och hänvisa till den som blir kvar
hint-set-anchor = skriv ett eget ankare efter rubriken: `{"{#eget-namn}"}`
note-more-characters = ytterligare { $count } tecken i filen saknas
note-more-places = tecknet står { $count } gånger i filen
note-title-here = titeln står här

## Det som begärs

diagnostic-unknown-key-figure = det finns inget nyckeltal `{ $id }` för { $year }
explain-unknown-key-figure =
    Ett nyckeltal är en fil i årets mapp, och namnet är filens: `content/2024/key-figures/training.yaml` är `training`.
    Stava om namnet, eller lägg till filen.
diagnostic-unknown-field = nyckeltalet `{ $id }` har inget värde `{ $field }`
explain-unknown-field =
    Varje slag av nyckeltal har sina värden: en andel har till exempel `share`, `part`, `rest` och `whole`, en mognad `mean`, `lowest`, `highest` och ett per område.
    Utan värde skrivs det viktigaste: `{"{{"} training {"}}"}`.
diagnostic-unknown-table = nyckeltalet `{ $id }` har ingen tabell `{ $name }`
explain-unknown-table =
    Efter punkten står vilken av nyckeltalets tabeller som ska visas. Vilka som finns beror på slaget och på vad filen innehåller: `{"{{"} table: risks.register {"}}"}` kräver ett riskregister, `risks.moved` dessutom ett för året före och `risks.matrix` en matris.
diagnostic-unknown-picture = nyckeltalet `{ $id }` har inget diagram `{ $name }`
explain-unknown-picture =
    Efter punkten står vilken form diagrammet har, och varje slag av nyckeltal har sina. Utan form visas den första: `{"{{"} chart: compliance {"}}"}`.
diagnostic-picture-text-outdated = { $reason ->
    [new] texterna till diagrammet `{ $name }` säger inte vilka tal de är skrivna för
   *[changed] texterna till diagrammet `{ $name }` är skrivna för andra tal än de som nu visas
}
explain-picture-text-outdated =
    Den som skriver egen rubrik eller alternativtext till ett diagram skriver den för vissa tal. `written_for` håller reda på vilka: talen i den genererade alternativtexten och ett kort märke för alla tal i tabellen. När ett tal ändras kan texten ha blivit fel.
    Läs texten mot diagrammet, rätta den vid behov och klistra in det nya värdet. Vill du hellre ha de genererade texterna tar du bort posten under `pictures`.
note-written-for-old = skrivet för: { $numbers }
note-written-for-new = visas nu: { $numbers }
hint-written-for = läs texten mot diagrammet och skriv `written_for: "{ $numbers }"`
diagnostic-unsuitable-picture = diagrammet `{ $name }` går inte att läsa med de värden som `{ $id }` har
explain-unsuitable-picture =
    En linje av en eller två punkter visar ingen utveckling, och ett radardiagram med få eller många axlar går inte att läsa av.
    Välj ett annat av nyckeltalets diagram, till exempel `{"{{"} chart: maturity.dumbbell {"}}"}`, eller berätta om utvecklingen i texten med `{"{{"} maturity.mean.change {"}}"}`. Linjen kan läggas till när det finns tre år med värden.
note-line-needs-years = en linje behöver tre år med värden; här finns { $count }
note-radar-needs-areas = ett radardiagram behöver 5–12 områden; här finns { $count }
hint-other-picture = välj ett annat diagram eller skriv om utvecklingen i texten
diagnostic-no-value-to-show = `{ $id }` har inget värde att visa här
explain-no-value-to-show =
    Det som begärs finns inte i år, förra året eller alls, till exempel en förändring för ett nyckeltal som mäts för första gången. Ett tomt ställe skulle läsas som noll eller som ett fel.
    Skriv om meningen utan värdet; orsaken till att ett nyckeltal inte kan rapporteras skrivs med `{"{{"} namn.reason {"}}"}`.
note-bound = värdena är gränser eller ungefärliga på ett sätt som inte kan jämföras
note-rows-of-both-years = det kräver ett register båda åren
note-other-areas = de är inte av samma områden, så de kan inte jämföras
note-other-length = perioderna är olika långa, så antalen kan inte jämföras som de är
note-small-base = talet före förändringen är under 20 eller en gräns, så en förändring i procent skulle vilseleda
note-not-a-count = värdet är inget antal; andelar jämförs i procentenheter
hint-ask-per-month = be om `{ $field }`, som går att jämföra
note-first-year = det finns inget tidigare år att jämföra med
note-is-reported = nyckeltalet rapporteras, så det finns inget skäl att ange
note-method-break = årets värde kan inte jämföras med tidigare år, eftersom metoden har ändrats
note-no-picture-without-value = ett diagram ritas bara av värden
note-no-list = nyckeltalet har inga delar att räkna upp
note-no-table = det finns inga värden att ställa upp i en tabell
note-no-target = nyckeltalet har inget mål
note-previous-withheld = det tidigare värdet är utelämnat i den här utgåvan

## Hur problem skrivs ut

print-error = fel
print-warning = varning
print-note = upplysning
print-hint = förslag

## Varningar som får stå

diagnostic-unknown-warning = ingen varning heter `{ $code }`
explain-unknown-warning =
    Det som tillåts är en varning, med den kod som står inom hakparentes när den skrivs ut. Fel kan inte tillåtas, bara rättas, utom `status-contradicts`, som bygger på hur texten är formulerad.
    Exempel: `{"{{"} allow: repeated-sentence, Beslutet ska stå ordagrant på båda ställena. {"}}"}`
diagnostic-unknown-rule = ingen regel heter `{ $name }`
explain-unknown-rule =
    Under `rules` i `content/project.yaml` slås granskningens regler på och av för hela projektet. Namnen är reglernas koder; `berattelse explain` räknar upp dem.
    Exempel: `rules: {"{"}unexplained-acronym: true{"}"}`
diagnostic-allow-without-reason = `{ $code }` tillåts utan skäl
explain-allow-without-reason =
    En varning får stå om det finns ett skäl, och skälet skrivs ner så att den som läser nästa år förstår. Det syns inte i rapporten.
    Exempel: `{"{{"} allow: unbound-number, Talet är taket i avtalet. {"}}"}`
diagnostic-unused-allow = det finns ingen varning `{ $code }` här att tillåta
explain-unused-allow =
    Varningen som tillåts finns inte längre på det stället. Kanske är felet rättat, kanske har texten flyttats. Ett tillstånd som blir kvar döljer nästa fel.
    Begäran ska stå i ett eget stycke närmast före det block som den gäller.
hint-give-reason = skriv skälet efter koden
hint-remove-allow = ta bort tillståndet
