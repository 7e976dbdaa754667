# Severities and totals
cli-error = fel
cli-warning = varning
cli-failure = avbrott
cli-totals = { $errors } fel, { $warnings-form ->
        [one] { $warnings } varning
       *[other] { $warnings } varningar
    }{ $rules ->
        [waiting] ; reglerna prövas när felen är rättade
       *[run] {""}
    }
cli-unknown-code = det finns ingen kod `{ $code }`; `berattelse explain` visar alla

# Steps and results
step-read = Läser { $subject }
step-resolve = Sammanställer { $subject }
step-html = Skriver webbsidan { $subject }
step-pdf = Sätter PDF-filen { $subject }
cli-checked = Inga fel. Kontrollerade dokument: { $reports }
cli-checked-with-warnings = Kontrollerade dokument: { $reports }
cli-allowed = { $place }: { $code } får stå ({ $count }): { $reason }
cli-mended = { $count } { $form ->
    [one] ställe rättat
   *[other] ställen rättade
}
cli-would-mend = { $count } { $form ->
    [one] ställe kan rättas
   *[other] ställen kan rättas
} av programmet
trace-title = titel
trace-definition = mäter
trace-value = värde
trace-no-value = kan inte rapporteras
trace-calculation = uträkning
trace-values = värden att fråga efter
trace-target = mål
trace-source = källa
trace-as-of = gäller
trace-owner = ansvarar
trace-years = genom åren
trace-method-break = metodbyte
trace-file = fil
trace-change = senast ändrat
trace-change-committed = { $date } { $author }, { $commit }: { $subject }
trace-change-uncommitted = efter den senaste incheckningen i git
trace-change-untracked = filen är inte incheckad i git än
trace-change-cut = tidigare än de incheckningar som finns här; hämta hela historiken med `git fetch --unshallow`
trace-change-no-repository = okänt: projektet ligger inte i git
trace-change-no-git = okänt: git finns inte på den här datorn
trace-change-refused = okänt: git svarar { $reason }
trace-uses = används i
trace-unused = ingenstans i texten
sarif-root = Projektets mapp
sarif-fix = Rätta
cli-unknown-value = det finns inget `{ $name }`; det som finns är { $known }
cli-bad = Fel:
cli-good = Rätt:
cli-rule-off = Regeln är avslagen. Slå på den i `content/project.yaml`: `rules: {"{"}{ $code }: true{"}"}`
cli-rule-allow = Får det stå? Skriv före blocket `{"{{"} allow: { $code }, skälet {"}}"}` eller i YAML `allow: [{"{"}code: { $code }, reason: skälet{"}"}]`.
cli-built = Klart: { $files } filer i { $folder } ({ $milliseconds } ms)
cli-file = { "  " }{ $path }
cli-initialised = Klart: { $files } filer i { $folder }. Bygg med `berattelse build` i mappen.
cli-outlined = Klart: { $files } filer i { $folder }. `berattelse check` i mappen räknar upp det som ska fyllas i.
cli-schemas = Klart: { $files } scheman i { $folder }

# What the machine would not do
failure-read = kan inte läsa `{ $subject }`: { $reason }
failure-write = kan inte skriva `{ $subject }`: { $reason }
failure-write-kept = kan inte skriva; den förra utmappen ligger kvar i `{ $subject }`: { $reason }
failure-start = kan inte starta `{ $subject }`: { $reason }
failure-replace-project = utmappen `{ $subject }` rymmer eller ligger i det som rapporten görs av, och ersätts inte; välj en annan mapp med --out ({ $reason })
failure-replace-file = utmappen `{ $subject }` är en fil; välj en annan mapp med --out ({ $reason })
failure-replace-folder = utmappen `{ $subject }` har andra filer än våra och ersätts inte; välj en annan mapp med --out ({ $reason })
failure-not-empty = mappen `{ $subject }` är inte tom: där finns { $reason }; välj en ny mapp
failure-typst-version = `{ $subject }` är inte Typst 0.15: { $reason }

# A new year
rollover-files = Filer för { $year }, från { $from } ({ $count }):
rollover-left = Följer inte med ({ $count }):
rollover-values = Nyckeltal som behöver ett värde ({ $count }):
rollover-missing = Nyckeltal som texterna ber om, men som inte följde med till { $year } ({ $count }):
rollover-marks = Uppgifter att fylla i ({ $count }):
rollover-texts = Texter att läsa och bekräfta ({ $count }):
rollover-actions = Öppna åtgärder som behöver en status för { $year } ({ $count }):
cli-rolled-over = Klart: { $files } filer i content/{ $year }. `berattelse check` säger vad som är kvar att göra.
cli-would-roll-over = { $files } filer skulle skrivas i content/{ $year }. Inget är skrivet.
rollover-old-value = Värdet för { $year }, att utgå från:
rollover-date = FYLL I dokumentets datum
rollover-record-number = FYLL I diarienummer
rollover-remark = ta bort raden när allt i filen är ifyllt och läst
rollover-follow-up-file = chapters/uppfoljning.md
rollover-follow-up-title = Uppföljning
failure-no-main-document = det finns inget årligt dokument att föra över till { $reason }: ingen `report.yaml` direkt i en mapp under `{ $subject }`
failure-year-is-there = `{ $subject }` finns redan, och inget skrivs över: { $reason }
failure-year-is-not-later = { $subject } är inte senare än det nyaste året, { $reason }
failure-roll-over = `{ $subject }` kan inte föras över; skriv varje nyckel på en egen rad, utan klamrar
