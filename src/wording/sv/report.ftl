# Labels and references
label-figure = Figur { $number }
label-table = Tabell { $number }
reference-figure = figur { $number }
reference-table = tabell { $number }
reference-chapter = avsnitt { $number }
reference-section = avsnitt { $number }
reference-unnumbered = avsnittet ”{ $title }”
reference-unnamed = avsnittet
reference-appendix-a = bilaga A
reference-row = bilaga A, rad { $row }
missing = Uppgift saknas
missing-date = Datum saknas

# Editions and the document head
edition-public = Offentlig utgåva
edition-internal = Intern utgåva
edition-internal-running = Intern utgåva, innehåller sekretess
edition-public-whole = Offentlig, utan uppgifter som omfattas av sekretess. I det här dokumentet fanns inga att utelämna.
edition-public-parts = Offentlig: { $form ->
        [one] en uppgift är utelämnad
       *[other] { $count } uppgifter är utelämnade
    } enligt offentlighets- och sekretesslagen (2009:400), se bilaga B.
edition-internal-whole = Intern. Inga uppgifter är sekretessmarkerade.
edition-internal-parts = Intern: { $form ->
        [one] en uppgift är sekretessmarkerad
       *[other] { $count } uppgifter är sekretessmarkerade
    } enligt offentlighets- och sekretesslagen (2009:400), se bilaga B.
head-organisation = Organisation
head-type = Dokumenttyp
head-record-number = Diarienummer
head-decision = Beslut
head-decision-value = { $body } { $date }
head-decision-value-paragraph = { $body } { $date }, { $paragraph }
head-period = Avser
head-period-value = Kalenderåret { $year }
head-status = Status, version och datum
head-status-adopted = Fastställd, version { $version }, { $date }
head-status-draft = Utkast, version { $version }, { $date }
head-responsible = Dokumentansvarig
head-replaces = Ersätter
head-edition = Utgåva
head-contact = Kontakt
head-assignment = Uppdrag
head-recipient = Ställs till
head-handler = Handläggare
head-auditor = Granskare
head-classification = Klassning
head-secrecy-note = Om sekretess
head-copyright = Upphovsrätt
head-signatures = Underskrifter
signature-place = Ort och datum
head-version-value = version { $version }
head-until = till och med { $year }
head-adopted = Fastställd { $date }
head-adopted-undated = Fastställd
head-draft = Utkast
head-description = { $title } för { $organisation }

# Secrecy (offentlighets- och sekretesslagen)
secrecy-provision = { $chapter } kap. { $paragraph } §
secrecy-provision-item = { $chapter } kap. { $paragraph } § { $item }
secrecy-provision-short = { $chapter }:{ $paragraph }
secrecy-provision-short-item = { $chapter }:{ $paragraph } p { $item }
secrecy-provision-act = { $provision } OSL
secrecy-withheld = Uppgift utelämnad, { $provision }
secrecy-withheld-short = Uppgift utelämnad
secrecy-passage = Avsnitt utelämnat
secrecy-table = Tabell utelämnad
secrecy-picture = Diagram utelämnat
secrecy-whole-chapter = Hela avsnittet är sekretessmarkerat.
secrecy-marking = Sekretess
secrecy-stamp = SEKRETESS
secrecy-stamp-act = Enligt { $provisions } offentlighets- och sekretesslagen (2009:400)
left-out-chapter = Ett helt avsnitt
left-out-passage = Stycke
left-out-passage-in = Stycke i avsnitt { $place }
left-out-row = Raden { $row } i nyckeltalet { $title }
left-out-key-figure = Nyckeltalet { $title }

# Callouts
callout-decision = Förslag till beslut
callout-decided = Beslut
callout-note = Observera
callout-tip = Så läser du
callout-important = Viktigt
callout-warning = Varning

# Values, changes and targets
value-not-reportable = kan inte rapporteras
display-not-reportable = Kan inte rapporteras
value-awaited = värde saknas
display-awaited = Värde saknas
awaited-picture = Diagrammet visas när värdet är ifyllt.
awaited-table = Tabellen visas när värdet är ifyllt.
awaited-list = Redovisningen visas när värdet är ifyllt.
awaited-figure-reference = en figur som väntar på sitt värde
awaited-table-reference = en tabell som väntar på sitt värde
display-statement = Redovisas i text
change-better = Bättre, { $amount }
change-worse = Sämre, { $amount }
change-up = Högre, { $amount }
change-down = Lägre, { $amount }
change-more = Fler, { $amount }
change-fewer = Färre, { $amount }
change-none = Oförändrat
change-since = { $change } sedan { $year }
change-first = Ingen jämförelse: första mätningen
change-method-break = Ingen jämförelse: ny metod
change-withheld = Ingen jämförelse: uppgift utelämnad
change-other-ground = Ingen jämförelse: underlaget skiljer sig
change-bound = Ingen jämförelse: talet är en gräns
change-neither-reported = Inte heller rapporterat { $year }
target-none = Inget mål är satt
target-reached = Mål { $target }: nått
target-not-reached = Mål { $target }: ej nått
target-unclear = Mål { $target }: går inte att avgöra
source-line = Källa: { $source }.
source-line-taken = Källa: { $source }, uttag { $date }.
source-missing = Källa: uppgift saknas.
source-as-of = Avser { $date }.
overview-comparison = Jämförelser avser { $years }.
overview-invented = Uppgifter som saknas i underlaget är exempelvärden.
overview-calculations = Så är talen framräknade:

# Cards
card-target = Mål { $target }.
card-owner = Ansvarig: { $owner }.
source-calculation = Beräkning:

## The HTML page's own words

html-skip = Hoppa till innehållet
html-download = Ladda ned
html-download-pdf = Berättelsen som pdf
html-download-pdf-document = Dokumentet som pdf
html-download-csv = Nyckeltal, csv
html-download-parts = { $title }, csv
html-download-json = Nyckeltal, json
html-kilobytes = { $size } kB
html-megabytes = { $size } MB
html-more = Mer
html-all-documents = Alla dokument
html-previous = Föregående år:
html-next = Nästa år:
html-contact = Kontakt
html-start-title = Dokument om informations­säkerhet
html-start-kicker = { $form ->
        [one] ett dokument
       *[other] { $count } dokument
    }, { $years }
html-own-address = Länk till { $heading }
html-all-years = Alla år
html-courses = Nyckeltalen över åren
course-share = { $value } är { $share }.
html-show-data = Visa data som tabell
html-same-data = { $table } har samma uppgifter som { $other } och skrivs inte ut.
html-notes = Noter till { $chapter }
html-note = Not { $number }
html-note-back = Tillbaka till texten från not { $number }

## Cards

card-key-figure = Nyckeltal
card-reporting = Rapportering
card-comment = Kommentar
card-proposal = Förslag

# Tables
head-row = Rad
head-number = Nr
head-area = Område
head-key-figure = Nyckeltal
head-key-figure-definition = Nyckeltal och definition
head-earlier = Tidigare värden
head-source-owner = Källa och ansvarig
head-calculation = Beräkning
head-status-column = Status
head-meaning = Innebörd
head-action = Åtgärd och ursprung
head-owner = Ansvarig
head-due = Klar senast
head-place = Plats
head-ground = Grund
head-date = Datum
head-authority = Myndighet
head-course = Utveckling
table-key-figures-by-year = Nyckeltalen år för år
table-key-figures-by-year-subtitle = Kurvan har skalans höjd; punkten är årets värde.
table-key-figures = Nyckeltal per målområde
table-statuses = Så bedöms efterlevnaden
table-calculations = Nyckeltalens underlag
table-left-out = Utelämnade uppgifter
table-marked = Sekretessmarkerade uppgifter
table-follow-up = Åtgärder och deras status
table-follow-up-subtitle = Status vid utgången av { $from } och { $until }

# Follow-up
action-number = Å{ $number }
action-label = Åtgärd { $number }
action-due = klar senast { $date }
status-not-started = Ej påbörjad
status-ongoing = Pågår
status-late = Försenad
status-done = Genomförd
status-cancelled = Utgår
follow-up-nothing = Åtgärdsregistret har inga åtgärder att visa.
follow-up-total = { $form ->
        [one] en åtgärd följs upp.
       *[other] { $count } åtgärder följs upp.
    }
follow-up-done = { $form ->
        [one] en är genomförd
       *[other] { $count } är genomförda
    }
follow-up-ongoing = { $form ->
        [one] en pågår
       *[other] { $count } pågår
    }
follow-up-late = { $form ->
        [one] en är försenad
       *[other] { $count } är försenade
    }
follow-up-not-started = { $form ->
        [one] en är inte påbörjad
       *[other] { $count } är inte påbörjade
    }
follow-up-cancelled = { $form ->
        [one] en utgår
       *[other] { $count } utgår
    }
follow-up-ended = { $form ->
        [one] en avslutades tidigare
       *[other] { $count } avslutades tidigare
    }
follow-up-source = Källa: åtgärdsregistret.
follow-up-dash = Tecknet ”–” betyder att åtgärden { $when ->
        [before] inte fanns ännu
        [after] redan var avslutad
       *[both] inte fanns ännu eller redan var avslutad
    }.
follow-up-no-due = Slutdatum saknas för { $actions }: { $reason }.
follow-up-no-owner = Ansvarig saknas för { $actions }: { $reason }.

# Appendices
appendix-kicker = Bilaga { $letter }
appendix-sources = Källor och beräkningar
appendix-sources-lead = Här står varje nyckeltals definition, beräkning, tidigare värden, källa och mätdag. Nyckeltalen i text, tabeller och diagram hämtas från dessa uppgifter.
appendix-data = Diagrammens uppgifter
appendix-data-subtitle = Uppgifter till { $figure }
appendix-numbers = Så skrivs talen
appendix-numbers-shares = { $decimals ->
    [one] Andelar anges med en decimal.
    [none] Andelar anges i hela procent.
   *[both] Ett nyckeltals andelar anges med en decimal, eller i hela procent om helheten är mindre än { $whole }. Delarnas andelar skrivs som helhetens.
} Mål skrivs som de är satta. I löpande text kan andelar vara avrundade och skrivna med ord. Förändringar mellan andelar anges i procentenheter och räknas på de avrundade talen.
appendix-numbers-hedges = Orden ”cirka”, ”minst” och ”högst” betyder att ett tal är uppskattat eller en gräns.
appendix-numbers-derived = Ett tal som är uträknat ur ett uppskattat tal får inget eget ”cirka” där det uppskattade talet står bredvid.
appendix-numbers-missing = Det som inte är mätt skrivs aldrig som noll: då står det att uppgiften saknas eller inte kan rapporteras, och varför.
appendix-left-out = Utelämnade uppgifter
appendix-left-out-lead = Här står vad som är utelämnat i den offentliga utgåvan, enligt offentlighets- och sekretesslagen (2009:400), OSL.
appendix-marked = Sekretessmarkerade uppgifter
appendix-marked-lead = Här står vad som är sekretessmarkerat enligt offentlighets- och sekretesslagen (2009:400), OSL. Det är utelämnat i den offentliga utgåvan.
calculation-not-reportable = Kan inte rapporteras: { $reason }
calculation-taken = uttag { $date }
calculation-as-of = avser { $date }
calculation-owner = Ansvarig: { $owner }
calculation-earlier = { $year }: { $value }
calculation-earlier-method = { $year }: { $value }, med annan metod
calculation-no-earlier = Inga tidigare värden
calculation-shown = Visas i
mosaic-caption = Omslaget visar status för { $count } kravområden { $from }–{ $until }, ett område per kolumn och ett år per rad.

# Pages: cover, contents, running lines, pictures
document-head-title = Dokumentuppgifter
contents-title = Innehåll
cover-adopted = Fastställd
cover-status = Status
cover-source = Källa
running-record-number = Dnr { $numbers }
picture-data = Alla tal:
picture-same-data = Samma uppgifter som i { $figure }.
picture-part = Del { $part } av { $count }; hela bilden beskrivs vid den första delen.
task-done = Klar uppgift:
task-open = Ej klar uppgift:

# The accessibility statement (lagen (2018:1937) om tillgänglighet till digital offentlig service)
html-accessibility = Tillgänglighetsredogörelse
access-title = Tillgänglighets­redogörelse
access-about = Om redogörelsen
access-who = { $organisation } står bakom de här dokumenten. Redogörelsen gäller alla sidor och filer i denna utgåva ({ $edition }).
access-what = Här står hur väl de uppfyller lagen (2018:1937) om tillgänglighet till digital offentlig service, vilka brister som är kända och hur du kan rapportera brister.
access-conformance = Så tillgängliga är dokumenten
access-full = Dokumenten är helt förenliga med lagen om tillgänglighet till digital offentlig service.
access-partial = Dokumenten är delvis förenliga med lagen om tillgänglighet till digital offentlig service. Bristerna står nedan.
access-none = Dokumenten är inte förenliga med lagen om tillgänglighet till digital offentlig service. Bristerna står nedan.
access-not-assessed = { $organisation } har inte angett någon bedömning av hur väl dokumenten uppfyller lagen. Det som kontrollerades när sidorna skapades står nedan, men det ersätter inte en bedömning.
access-shortcomings = Innehåll som inte är tillgängligt
access-shortcomings-lead = Följande innehåll är inte tillgängligt:
access-shortcomings-no = Inga brister är kända.
access-shortcomings-unknown = Inga brister är angivna. Det betyder inte att det saknas brister.
access-reason = Skäl: { $reason }
access-alternative = I stället: { $alternative }
access-burdens = Oskäligt betungande anpassning
access-burdens-lead = Följande innehåll är undantaget enligt 12 § i lagen:
access-outside = Innehåll som inte omfattas av lagen
access-outside-lead = Följande innehåll omfattas inte av kraven enligt 9 § i lagen:
access-checked = Det som är kontrollerat
access-checked-lead = När sidorna och filerna skapades kontrollerade programmet detta. Om något hade brustit skulle de inte ha skapats.
access-checked-contrast = Kontrasten är beräknad för { $form ->
        [one] ett färgpar
       *[other] { $count } färgpar
    } i ljust och mörkt läge. Alla når den nivå som WCAG 2.2 AA kräver för sin användning.
access-checked-headings = Ingen rubriknivå hoppas över i texterna. De tabeller som görs av nyckeltalen har rubriker för kolumner och rader.
access-checked-language = Varje sida anger sitt språk.
access-checked-charts = { $form ->
        [one] Ett diagram
       *[other] { $count } diagram
    } har textalternativ, en sammanfattning i ord och alla tal i en tabell. Allt är skrivet utifrån diagrammets data.
access-checked-images = { $form ->
        [one] En bild
       *[other] { $count } bilder
    } har textalternativ.
access-pdf = { $form ->
        [one] En pdf-fil är skapad
       *[other] { $count } pdf-filer är skapade
    } enligt PDF/UA-⁠1 (taggad och tillgänglig pdf) och PDF/A-⁠2a (för arkivering).
access-pdf-data = { $form ->
        [one] En pdf-fil är skapad
       *[other] { $count } pdf-filer är skapade
    } enligt PDF/UA-⁠1 (taggad och tillgänglig pdf) och PDF/A-⁠3a (för arkivering, med data bifogade).
access-unchecked = Det som inte är kontrollerat
access-unchecked-lead = Detta kan inget program avgöra, eller så prövades det inte när sidorna skapades:
access-unchecked-devices = Hur sidorna och filerna fungerar med skärmläsare, förstoring, röststyrning och andra hjälpmedel.
access-unchecked-language = Om texterna är lätta att förstå.
access-unchecked-images = Om bildernas textalternativ säger det som bilden visar, och om text i bilderna går att läsa.
access-method = Så är bedömningen gjord
access-method-none = Ingen bedömning är angiven.
access-method-self = Bedömningen gjordes { $date } genom självskattning.
access-method-other = Bedömningen gjordes { $date } av { $assessor }.
access-updated = Redogörelsen uppdaterades senast { $updated }.
access-reporting = Rapportera brister
access-report = Skriv till oss om något inte går att läsa eller använda, eller om du behöver innehållet i en annan form:
access-report-nowhere = Ingen kontaktuppgift är angiven.
access-supervision = Tillsyn
access-supervisor = { $supervisor } har tillsyn över att lagen följs. Är du inte nöjd med hur vi hanterar dina synpunkter kan du anmäla det till myndigheten:
access-supervisor-unnamed = Vilken myndighet som har tillsyn över att lagen följs står i förordningen (2018:1938) om tillgänglighet till digital offentlig service. Är du inte nöjd med hur vi hanterar dina synpunkter kan du anmäla det till den myndigheten.
access-supervision-form = Anmäl bristande tillgänglighet
access-unchecked-look = Hur organisationens egna mallar eller stilmall påverkar tillgängligheten.
file-accessibility = tillganglighet

# Read aloud: what a screen reader adds, in its own short way
read-title = sidtitel, { $language }
read-swedish = svenska
read-english = engelska
read-banner = sidhuvud
read-navigation = navigering: { $name }
read-main = huvudinnehåll
read-footer = sidfot
read-region = område: { $name }
read-heading = rubrik { $level }
read-list = lista, { $form ->
        [one] { $count } punkt
       *[other] { $count } punkter
    }
read-terms = beskrivningslista, { $form ->
        [one] { $count } post
       *[other] { $count } poster
    }
read-table = tabell, { $rows-form ->
        [one] { $rows } rad
       *[other] { $rows } rader
    }, { $columns-form ->
        [one] { $columns } kolumn
       *[other] { $columns } kolumner
    }
read-row = rad { $number }
read-column = kolumn { $number }
read-figure = figur
read-picture = bild
read-details = utfällbart
read-group = grupp
read-quote = citat
read-divider = avdelare
read-link = länk
read-link-to = till { $address }
read-note = not { $number }

# The end of the file names of the internal edition: a-z only
file-internal = intern

# Coverage of frameworks
coverage-head-item = Punkt
coverage-head-demand = Krav
coverage-head-section = Besvaras i
coverage-nowhere = Inget avsnitt
coverage-nowhere-because = Inget avsnitt. { $reason }
coverage-counted = { $form ->
        [none] inget
        [one] ett
       *[other] { $answered }
    } av { $total } krav besvaras.
table-coverage = Så besvaras kraven: { $framework }

# Actions' lives: the register as a document
register-title = Åtgärder
register-kicker = Åtgärdsregister
register-status = Åtgärdsregistret
register-description = Alla förslag, rekommendationer, beslut och löften som { $organisation } följer, och vad det blev av dem.
register-summary = I korthet
register-began = Vad det blev av åtgärderna
register-began-subtitle = Efter det år då de började. Läget vid utgången av { $year }
register-head-year = Började
register-head-count = Antal
register-all = Alla
register-head-actions = Åtgärder
register-head-state = Läget avser
register-state = utgången av { $year }
register-total = { $form ->
        [one] en åtgärd följs.
       *[other] { $count } åtgärder följs.
    }
register-reading = En åtgärd är ett förslag, en rekommendation, ett beslut eller ett löfte. Varje åtgärd står en gång i registret, med sin status vid utgången av varje år och den källa som statusen kommer från. Inget besked betyder att ingen källa säger hur det gick det året och att ingen har avslutat åtgärden.
register-group-silent = Utan besked
register-group-late = Försenade
register-group-ongoing = Pågår
register-group-not-started = Ej påbörjade
register-group-replaced = Ersatta
register-group-cancelled = Utgår
register-group-done = Genomförda
register-group-withheld = Utelämnade
register-count-silent = { $form ->
        [one] en saknar besked
       *[other] { $count } saknar besked
    }
register-count-late = { $form ->
        [one] en är försenad
       *[other] { $count } är försenade
    }
register-count-ongoing = { $form ->
        [one] en pågår
       *[other] { $count } pågår
    }
register-count-not-started = { $form ->
        [one] en är inte påbörjad
       *[other] { $count } är inte påbörjade
    }
register-count-replaced = { $form ->
        [one] en är ersatt av en annan
       *[other] { $count } är ersatta av andra
    }
register-count-cancelled = { $form ->
        [one] en utgår genom beslut
       *[other] { $count } utgår genom beslut
    }
register-count-done = { $form ->
        [one] en är genomförd
       *[other] { $count } är genomförda
    }
register-count-withheld = { $form ->
        [one] en är utelämnad
       *[other] { $count } är utelämnade
    }
register-lead-silent = De här åtgärderna är lovade eller föreslagna, men inget besked finns om det senaste året. Inget beslut har avslutat dem.
register-lead-late = De här åtgärderna är försenade enligt det senaste beskedet.
register-lead-ongoing = Arbetet med de här åtgärderna pågår.
register-lead-not-started = De här åtgärderna är lovade eller föreslagna men inte påbörjade.
register-lead-replaced = En nyare åtgärd har tagit över.
register-lead-cancelled = Det är beslutat att de här åtgärderna inte ska genomföras.
register-lead-done = De här åtgärderna är klara.
register-lead-withheld = Den offentliga utgåvan lämnar ut vilka år de började, inget mer.
register-table-silent = { $form ->
        [one] en åtgärd utan besked
       *[other] { $count } åtgärder utan besked
    }
register-table-late = { $form ->
        [one] en försenad åtgärd
       *[other] { $count } försenade åtgärder
    }
register-table-ongoing = { $form ->
        [one] en pågående åtgärd
       *[other] { $count } pågående åtgärder
    }
register-table-not-started = { $form ->
        [one] en åtgärd som inte är påbörjad
       *[other] { $count } åtgärder som inte är påbörjade
    }
register-table-replaced = { $form ->
        [one] en ersatt åtgärd
       *[other] { $count } ersatta åtgärder
    }
register-table-cancelled = { $form ->
        [one] en åtgärd som utgår
       *[other] { $count } åtgärder som utgår
    }
register-table-done = { $form ->
        [one] en genomförd åtgärd
       *[other] { $count } genomförda åtgärder
    }
register-table-withheld = { $form ->
        [one] en utelämnad åtgärd
       *[other] { $count } utelämnade åtgärder
    }
head-action-title = Åtgärd
table-lives = Åtgärderna år för år
table-lives-subtitle = Senaste beskedet varje år
kind-proposal = Förslag
kind-recommendation = Rekommendation
kind-decision = Beslut
kind-promise = Löfte
life-begun-proposal = Föreslagen{ $has-by ->
        [yes] {" "}av { $by }
       *[no] {""}
    }
life-begun-recommendation = Rekommenderad{ $has-by ->
        [yes] {" "}av { $by }
       *[no] {""}
    }
life-begun-decision = Beslutad{ $has-by ->
        [yes] {" "}av { $by }
       *[no] {""}
    }
life-begun-promise = Utlovad{ $has-by ->
        [yes] {" "}av { $by }
       *[no] {""}
    }
life-due = Klar senast { $date }
life-moved = Slutdatum flyttat till { $date }
life-status = Läget { $year }: { $status }
life-status-words = Läget { $year }: { $status }, { $words }
life-no-word = Inget besked
life-later = Börjar { $year }
life-head = Förlopp
life-never = Inget besked
life-silent = Inget besked sedan { $year }
life-replaced = Ersatt av { $number }
life-no-owner = Ansvarig saknas.
life-no-owner-why = Ansvarig saknas: { $reason }.
life-no-due = Slutdatum saknas
life-no-due-why = Slutdatum saknas: { $reason }
life-no-place = Källa saknas
life-record-number = Diarienummer { $number }.
follow-up-silent = { $form ->
        [one] om en av åtgärderna finns inget besked för { $year }, och inget beslut har avslutat den.
       *[other] om { $count } av åtgärderna finns inget besked för { $year }, och inget beslut har avslutat dem.
    }
follow-up-further = Varje åtgärds hela förlopp, med källor, står i
html-download-actions-csv = Alla åtgärder, csv
html-download-actions-json = Alla åtgärder, json
file-register = atgarder

# The page on requirements
requirements-title = Så besvaras kraven
requirements-kicker = Krav i lag och standard
requirements-status = Ur dokumentens egna uppgifter
requirements-description = Vilka krav i lagar och standarder som { $organisation } svarar mot, i vilka avsnitt de besvaras och vilka som inte besvaras.
requirements-summary = I korthet
requirements-head-total = Krav
requirements-head-answered = Besvaras
requirements-head-unanswered = Besvaras inte
requirements-all = { $total-form ->
        [one] kravet besvaras
       *[other] alla { $total } krav besvaras
    }{ $edition ->
        [public] {" "}i den offentliga utgåvan.
       *[internal] .
    }
requirements-some = { $form ->
        [one] ett
       *[other] { $unanswered }
    } av { $total } krav besvaras inte{ $edition ->
        [public] {" "}i den offentliga utgåvan.
       *[internal] .
    }
requirements-unanswered = Krav som inte besvaras
requirements-head-document = Dokument
requirements-head-reason = Skäl
requirements-no-reason = Inget skäl anges
requirements-source = Källa: dokumentens egna uppgifter.
requirements-reading = Varje dokument säger vilka krav det svarar mot och i vilka avsnitt. Ett krav som flera dokument svarar mot räknas en gång för varje. Sidan visar var svaren står, inte om de räcker.{ $edition ->
        [public] {" "}Bara avsnitt som den offentliga utgåvan visar räknas.
       *[internal] {""}
    }
html-download-requirements-csv = Alla krav, csv
html-download-requirements-json = Alla krav, json
file-requirements = krav
