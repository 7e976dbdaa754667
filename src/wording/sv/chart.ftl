### Diagrammens ord: rubriker, underrubriker, alternativtexter, sammanfattningar och tabellhuvuden.

## Gemensamt

chart-years = { $first }–{ $last }
chart-years-aloud = { $first } till { $last }
chart-names-left = { $count } till
chart-names-left-apart = samt { $count } till
chart-none = inga
chart-or = { $left } eller { $right }
chart-or-higher = { $level } eller högre
chart-nothing = Inga { $things } har registrerats.
chart-new-method = Ny metod
chart-other-things = Andra { $things }
chart-earlier-only = Endast tidigare år:
chart-total-of = Totalt { $total }
chart-total-row = Totalt
chart-status-column = Status
chart-of-total = { $count } av { $total }
chart-have-reached = har nått { $level }
chart-break = Ny metod { $year }: { $reason }.
chart-years-left-out = Diagrammet visar { $years }; tabellen har alla år.

## Staplar: antal per status och år

chart-columns-headline = { $met } av { $total } { $things } har nått { $level }
chart-columns-headline-all = alla { $total } { $things } har nått { $level }
chart-columns-headline-none = inga { $things } har nått { $level }
chart-columns-headline-plain = Antal { $things } per status
chart-columns-subtitle = Antal { $things } per status, { $years }
chart-columns-alt = Staplat stapeldiagram över { $counted } per år, { $years }.
chart-bar-alt = Liggande stapel med { $counted } fördelade på status, { $years }.
chart-columns-met = År { $year } har { $met } nått { $level }.
chart-columns-met-compared = År { $year } har { $met } nått { $level }; { $previous_year } hade { $previous } gjort det.
chart-columns-latest = { $any ->
    [none] Vid den senaste mätningen, { $year }, hade inga { $things } nått { $level }.
   *[some] Vid den senaste mätningen, { $year }, hade { $met } av { $total } nått { $level }.
}
chart-columns-spread = Fördelning { $year }: { $parts }.
chart-columns-first = Av { $total } { $things } har { $met } nått { $level }.
chart-columns-more = Antalet som har nått { $level } ökade mellan { $previous_year } och { $year }, från { $previous } till { $met }.
chart-columns-fewer = Antalet som har nått { $level } minskade mellan { $previous_year } och { $year }, från { $previous } till { $met }.
chart-columns-same = Antalet som har nått { $level } är { $met }, detsamma som { $previous_year }.
chart-columns-apart = År { $year } var inte samma { $things } tillämpliga, så antalen jämförs inte.
chart-columns-none-have = Inga { $things } har status { $level }.
chart-columns-have = { $count } { $things } har status { $level }
chart-columns-have-too = { $count } har status { $level }
chart-columns-not-applicable = { $counted } är inte { $form ->
    [one] tillämpligt
   *[other] tillämpliga
} och räknas inte med.
chart-columns-total-changed = Antalet { $things } ändrades { $year } från { $before } till { $after }.
chart-columns-met-row = { $level }
chart-columns-applicable-row = Tillämpliga

## Punktdiagram: nivå per område

chart-mean = Medelvärde
chart-target = Mål
chart-target-value = Mål { $target }
chart-to-target = Till mål
chart-left = { $amount } kvar
chart-reached = nått
chart-above = { $amount } över
chart-no-target = inget mål
chart-no-target-cell = Inget mål
chart-not-assessed = Ingen bedömning
chart-no-value = Uppgift saknas
chart-no-comparison = Ingen jämförelse
chart-new = ny
chart-change = Förändring
chart-left-to-target = Kvar till mål
chart-per = { $measure } per { $thing }
chart-targets-none = inga { $things } når målet
chart-targets-all = alla { $total } { $things } når målet
chart-targets-some = { $reached } av { $total } { $things } når målet
chart-targets-count = { $any ->
    [none] inga { $things } når sitt mål.
   *[some] { $reached } av { $total } når sitt mål.
}
chart-target-count = { $any ->
    [none] inga { $things } når målet { $target }.
   *[some] { $reached } av { $total } når målet { $target }.
}
chart-mean-rose = Medelvärdet har ökat från { $previous } till { $mean }
chart-mean-fell = Medelvärdet har minskat från { $previous } till { $mean }
chart-mean-is = Medelvärdet är { $mean } på skalan { $min }–{ $max }
chart-mean-alone = Medelvärdet är { $mean }.
chart-mean-compared = Medelvärdet är { $mean }, år { $year } var det { $previous }.
chart-mean-apart = År { $year } bedömdes inte samma { $things }, så medelvärdena jämförs inte.
chart-mean-and-target = Medelvärdet är { $mean } och målet { $target }.
chart-dumbbell-subtitle = { $what } på skalan { $min }–{ $max }, { $years }
chart-dumbbell-alt = Punktdiagram över { $measure } i { $counted } på skalan { $min } till { $max }, { $years }.
chart-furthest = Längst från målet är { $name }: { $level } mot { $target }.
chart-furthest-tied = Längst från målet, { $amount } kvar, är { $names }.
chart-extremes = Lägst nivå har { $lowest } ({ $low }) och högst har { $highest } ({ $high }).
chart-all-same = Alla { $things } ligger på { $level }.
chart-not-assessed-sentence = Ingen bedömning finns för { $names }.
chart-changes = Sedan { $year } har nivån { $parts }.
chart-part-rose = höjts i { $counted }
chart-part-fell = sänkts i { $counted }
chart-part-same = varit oförändrad i { $counted }
chart-lower-than = Lägre än { $year } är { $names }.

## Liggande staplar: andel per enhet

chart-rows-left-out = … och { $counted } till, se tabellen
chart-bars-headline = { $label }: { $share }
chart-bars-range = Från { $from } till { $to }
chart-bars-subtitle = { $measure } per { $thing }, { $year }
chart-bars-alt = Liggande stapeldiagram över { $measure } per { $thing }, { $year }.
chart-bars-total = { $label }: { $share } ({ $amounts }).
chart-bars-total-alone = { $label }: { $share }.
chart-bars-total-and-target = { $label }: { $share }, målet är { $target }.
chart-bars-target = Målet är { $target }.
chart-bars-target-reached = { $any ->
    [none] Målet är { $target }; inga { $things } når det.
   *[some] Målet är { $target }; { $reached } av { $counted } når det.
}
chart-bars-ends = Högst andel har { $highest } ({ $high }) och lägst har { $lowest } ({ $low }).
chart-missing-sentence = Uppgift saknas för { $names }.
chart-part-column = Antal
chart-whole-column = Av totalt
chart-share-column = Andel
chart-reaches-column = Når målet { $target }
chart-yes = Ja
chart-no = Nej

## Nivåer: antal per nivå, i år och förra året

chart-count-in-year = { $year }: { $count }
chart-no-value-in-year = uppgift saknas { $year }
chart-level-column = Nivå
chart-levels-headline = { $count } av { $total } { $things } är { $level }
chart-levels-headline-none = inga { $things } är { $levels }
chart-levels-headline-more = Antalet { $levels } { $things } har ökat från { $before } till { $count }
chart-levels-headline-fewer = Antalet { $levels } { $things } har minskat från { $before } till { $count }
chart-levels-subtitle = Antal { $things } per nivå, { $years }
chart-levels-alt = Stapeldiagram över { $counted } per nivå { $year }: { $parts }.
chart-levels-alt-previous = År { $year } var det { $counted }: { $parts }.
chart-levels-total = Sammanlagt { $counted } { $year }.
chart-levels-total-compared = Sammanlagt { $counted } { $year }, mot { $before } { $before_year }.
chart-levels-unchanged = Antalet är oförändrat på alla nivåer.
chart-levels-more = antalet { $levels } har ökat från { $before } till { $count }
chart-levels-fewer = antalet { $levels } har minskat från { $before } till { $count }
chart-levels-unassessed = { $counted } är inte { $form ->
    [one] bedömd
   *[other] bedömda
}.
chart-unassessed-row = Inte bedömda

## Rutnät: status per område och år

chart-gap-words = { $gap ->
    [not-reportable] Kan inte rapporteras
    [awaited] Värde saknas
    [withheld] Uppgift utelämnad
    [other-method] Annan metod
   *[not-measured] Ingen mätning
}
chart-gap-sentence = { $gap ->
    [not-reportable] Uppgiften kan inte rapporteras för { $years }.
    [awaited] Värdet för { $years } är inte ifyllt.
    [withheld] Uppgiften för { $years } är utelämnad.
    [other-method] För { $years } användes ett annat ramverk eller en annan skala.
   *[not-measured] Ingen mätning gjordes { $years }.
}
chart-gap-key = { $words }: { $years }
chart-grid-change = Ändring
chart-grid-known = känt
chart-grid-unknown = okänt
chart-grid-dropped = utgår
chart-grid-plain = Status per { $thing }
chart-grid-subtitle = Status per { $thing }, { $years }
chart-grid-subtitle-compared = Status per { $thing }, { $years }; ändring i steg sedan { $year }
chart-grid-none-changed = Inga { $things } har höjts eller sänkts sedan { $year }
chart-grid-all-raised = alla { $total } { $things } har höjts sedan { $year }
chart-grid-all-lowered = alla { $total } { $things } har sänkts sedan { $year }
chart-grid-some-raised = { $count } av { $total } { $things } har höjts sedan { $year }
chart-grid-some-lowered = { $count } av { $total } { $things } har sänkts sedan { $year }
chart-grid-both-ways = { $raised } { $things } har höjts och { $lowered } har sänkts sedan { $year }
chart-grid-alt = Rutnät med status för { $counted }, { $years }.
chart-grid-changes = Sedan { $year } har { $parts }.
chart-grid-part-raised = { $counted } höjts
chart-grid-part-lowered = { $counted } sänkts
chart-grid-part-same = { $counted } behållit sin status
chart-grid-lowest = Lägst status, { $status }, har { $names }.
chart-grid-have = Status { $status } har { $names }.
chart-grid-higher-than = Högre status än { $year } har { $names }.
chart-grid-lower-than = Lägre status än { $year } har { $names }.
chart-grid-cell-up = { $count } steg upp
chart-grid-cell-down = { $count } steg ned
chart-grid-cell-same = Oförändrad
chart-grid-cell-new = Ny
chart-grid-cell-known = Tidigare okänd
chart-grid-cell-unknown = Okänd i år
chart-grid-cell-dropped = Inte längre tillämplig

## Matris: antal per sannolikhet och konsekvens, förra året och i år

chart-matrix-heading = { $year }: { $counted }
chart-matrix-steps = { $axis }: { $steps }
chart-matrix-subtitle = Antal { $things } efter { $likelihood } och { $consequence }, { $years }
chart-matrix-alt = Matris { $rows } × { $columns } över { $counted } { $year } efter { $likelihood } och { $consequence }: { $parts }.
chart-matrix-most = Flest, { $counted }, finns vid { $likelihood } { $row } och { $consequence } { $column }.
chart-matrix-part-new = { $count } { $form ->
    [one] ny
   *[other] nya
}
chart-matrix-part-moved = { $count } { $form ->
    [one] flyttad
   *[other] flyttade
}
chart-matrix-part-closed = { $count } { $form ->
    [one] stängd
   *[other] stängda
}
chart-matrix-movement = Sedan { $year }: { $parts }; { $kept } är kvar i samma ruta.
chart-matrix-unmoved = Inga { $things } är nya, flyttade eller stängda sedan { $year }.
chart-matrix-unplaced = { $counted } är inte { $form ->
    [one] placerad
   *[other] placerade
} i matrisen.
chart-matrix-place-column = { $likelihood } × { $consequence }
chart-matrix-all-cells = hela matrisen
chart-matrix-whole-level = hela nivån
chart-matrix-between-years = hela matrisen, räknat mellan åren
chart-matrix-no-cell = utan ruta
chart-matrix-empty-cells = tomma rutor: { $places }
chart-matrix-level-total = { $levels }, totalt
chart-matrix-row-new = Nya sedan { $year }
chart-matrix-row-moved = Flyttade sedan { $year }
chart-matrix-row-closed = Stängda sedan { $year }
chart-matrix-row-kept = Kvar i samma ruta

## Grupperade staplar: antal per kategori och period

chart-grouped-category = Kategori
chart-grouped-categories = { $count }{"\u00A0"}{ $form ->
    [one] kategori
   *[other] kategorier
}
chart-grouped-others = Övriga ({ $counted })
chart-grouped-missing = uppgift saknas
chart-grouped-not-listed = redovisas inte
chart-grouped-change-per-month = Förändring per månad
chart-grouped-change-since = { $head } sedan { $before }
chart-grouped-total-per-month = Totalt per månad
chart-grouped-partial = { $period } ({ $months })
chart-grouped-headline-one-rose = { $name } ökade, övriga kategorier minskade
chart-grouped-headline-one-rose-per-month = { $name } ökade per månad, övriga kategorier minskade
chart-grouped-headline-one-fell = { $name } minskade, övriga kategorier ökade
chart-grouped-headline-one-fell-per-month = { $name } minskade per månad, övriga kategorier ökade
chart-grouped-headline-more = Antalet { $things } ökade från { $before } till { $count }
chart-grouped-headline-more-per-month = Antalet { $things } per månad ökade från { $before } till { $count }
chart-grouped-headline-fewer = Antalet { $things } minskade från { $before } till { $count }
chart-grouped-headline-fewer-per-month = Antalet { $things } per månad minskade från { $before } till { $count }
chart-grouped-headline-same = Antalet { $things } är oförändrat: { $count }
chart-grouped-headline-same-per-month = Antalet { $things } per månad är oförändrat: { $count }
chart-grouped-headline-largest = { $count } av { $total } { $things } gäller { $name }
chart-grouped-subtitle = Antal { $things } per kategori, { $periods }
chart-grouped-alt = Grupperat stapeldiagram över antal { $things } i { $categories }, { $periods }.
chart-grouped-alt-single = Liggande stapeldiagram över antal { $things } i { $categories }, { $periods }.
chart-grouped-total = Antal { $things }: { $count } under { $period }.
chart-grouped-totals = Antal { $things }: { $count } under { $period } och { $before } under { $before_period }.
chart-grouped-totals-per-month = Antal { $things }: { $count } under { $period } ({ $months }) och { $before } under { $before_period } ({ $before_months }).
chart-grouped-lengths = { $period } omfattar { $months } och { $before_period } { $before_months }; därför jämförs antalet per månad.
chart-grouped-per-month = Per månad är det { $count } mot { $before }.
chart-grouped-changes = jämfört med { $before_period } { $ways ->
    [rose] ökade { $risen }
    [fell] minskade { $fallen }
   *[both] ökade { $risen }, medan { $fallen } minskade
}.
chart-grouped-changes-per-month = räknat per månad { $ways ->
    [rose] ökade { $risen }
    [fell] minskade { $fallen }
   *[both] ökade { $risen }, medan { $fallen } minskade
}.
chart-grouped-moved = { $name } (från { $before } till { $count })
chart-grouped-moved-per-month = { $name } ({ $change })
chart-grouped-largest = Flest gäller { $name }, { $count }.
chart-grouped-none = Inga { $things }: { $names }.
chart-grouped-came = { $form ->
    [one] Kategorin { $names } är ny { $period }.
   *[other] Kategorierna { $names } är nya { $period }.
}
chart-grouped-went = { $form ->
    [one] Kategorin { $names } redovisas inte { $period }.
   *[other] Kategorierna { $names } redovisas inte { $period }.
}
chart-grouped-gap = Uppgifter för { $years } ingår inte.

## Radar: samma uppgifter som i punktdiagrammet

chart-radar-subtitle = { $subtitle }; områdena i ramverkets ordning
chart-radar-rim = Den yttersta ringen är { $rim }; skalan går till { $max }.
chart-radar-alt = Radardiagram över { $measure } i { $counted } på skalan { $min } till { $max }, { $years }.
chart-radar-target = (mål { $target })
chart-radar-reading = Läs av nivån längs varje axel; ytans form beror på områdenas ordning.

## Linje: ett värde över åren

chart-line-year = År
chart-line-value = Värde
chart-line-what = { $title }, { $measure }
chart-line-subtitle = { $title }, { $measure }, { $years }
chart-line-subtitle-target = { $title }, { $measure }, { $years }; målet är { $target }
chart-line-headline = { $way ->
    [rose] { $subject } har ökat från { $before } till { $now } sedan { $first }
    [fell] { $subject } har minskat från { $before } till { $now } sedan { $first }
   *[same] { $subject } är { $now }, samma som { $first }
}
chart-line-headline-alone = år { $year } är { $subject } { $now }
chart-line-alt = Linjediagram: { $title }, { $measure }, { $years }.
chart-line-change = { $way ->
    [rose] mellan { $first } och { $last } ökade { $subject } från { $before } till { $now }.
    [fell] mellan { $first } och { $last } minskade { $subject } från { $before } till { $now }.
   *[same] år { $last } är { $subject } { $now }, samma som { $first }.
}
chart-line-latest = år { $year } är { $subject } { $now }.
chart-line-highest = Högst var värdet { $year }: { $value }.
chart-line-lowest = Lägst var värdet { $year }: { $value }.
chart-line-target = Målet är { $target }.
chart-line-target-reached = Målet, { $target }, är nått.
chart-line-target-not-reached = Målet, { $target }, är inte nått.
chart-line-other-things = År { $year } avser { $subject } inte samma { $things } som förra gången, så åren jämförs inte.
chart-line-since = Sedan { $year } har { $subject } { $way ->
    [rose] ökat med { $amount }
    [fell] minskat med { $amount }
   *[same] inte ändrats
}{ $judgement ->
    [better] , vilket är en förbättring
    [worse] , vilket är en försämring
   *[none] { "" }
}.
## Tidslinje: händelser över tid

chart-timeline-event = Händelse
chart-timeline-begins = Början
chart-timeline-ends = Slut
chart-timeline-duration = Varaktighet
chart-timeline-class-head = Klass
chart-timeline-class = klass { $number }
chart-timeline-class-name = klass { $number }, { $name }
chart-timeline-no-class = ej klassad
chart-timeline-class-count = { $class }: { $counted }
chart-timeline-ongoing = pågår
chart-timeline-end-unknown = slut okänt
chart-timeline-analysed = under analys
chart-timeline-scale = Klass på skalan { $low }–{ $high }, där { $worst } är allvarligast.
chart-timeline-headline = { $counted } under { $period }
chart-timeline-headline-lasted = { $name } varade { $duration }
chart-timeline-headline-state = { $name }: { $duration }
chart-timeline-headline-ongoing = { $counted }, varav { $count } pågår
chart-timeline-headline-longest = { $counted }, längsta varaktighet { $duration }
chart-timeline-headline-longest-known = { $counted }, längsta kända varaktighet { $duration }
chart-timeline-subtitle = { $things }, { $period }
chart-timeline-alt = Tidslinje över { $counted }, { $period }.
chart-timeline-count = { $counted } under { $period }.
chart-timeline-lasted = { $name } varade { $duration }.
chart-timeline-longest = Längst varade { $name }: { $duration }.
chart-timeline-longest-known = Längst känd varaktighet har { $name }: { $duration }.
chart-timeline-are-ongoing = Pågår: { $names }.
chart-timeline-ends-unknown = Slut är inte känt för { $names }.
chart-timeline-ends-unknown-analysed = Under analys, utan känt slut: { $names }.
chart-timeline-under-analysis = Under analys: { $names }.
chart-timeline-left-out = en händelse vars namn är utelämnat
chart-timeline-classes = Allvarligast först: { $parts }.
chart-timeline-of-class = { $count } av { $class }
chart-timeline-of-no-class = { $count } ej { $form ->
    [one] klassad
   *[other] klassade
}
