### Ord för tal, mått och nyckeltalens slag.

## Förbehåll före ett tal
hedge-about = cirka
hedge-at-least = minst
hedge-at-most = högst
hedge-under = under
hedge-over = över

## Enheter
quantity-percent = { $number }{"\u00A0"}%
quantity-percent-word = procent
quantity-percentage-points = { $form ->
    [one] procentenhet
   *[other] procentenheter
}
quantity-of-scale = av{"\u00A0"}{ $max }

## Andelar i ord
words-none = ingen
words-rare = färre än en av hundra
words-nearly-all = nästan alla
words-all = alla
words-under = knappt { $anchor }
words-over = drygt { $anchor }
words-about = cirka { $anchor }
words-under-half = strax under hälften
words-over-half = strax över hälften
words-anchor-tenth = en av tio
words-anchor-fifth = en av fem
words-anchor-quarter = en fjärdedel
words-anchor-third = en tredjedel
words-anchor-half = hälften
words-anchor-two-thirds = två tredjedelar
words-anchor-three-quarters = tre fjärdedelar
words-anchor-four-fifths = fyra av fem
words-anchor-nine-tenths = nio av tio

## Hela tal i ord
number-0 = noll
number-1 = en
number-2 = två
number-3 = tre
number-4 = fyra
number-5 = fem
number-6 = sex
number-7 = sju
number-8 = åtta
number-9 = nio
number-10 = tio
number-11 = elva
number-12 = tolv

list-and = { $first } och { $last }
list-or = { $first } eller { $last }

## Det som alla slag delar
measure-head-year = År
measure-head-target = Mål
measure-head-total = Totalt
year-no-course = Ingen jämförelse
year-not-measured = Ingen mätning
year-other-method = Annan metod
year-not-reportable = Kan inte rapporteras
year-awaited = Värde saknas
awaited-reason = Värdet för { $year } är inte ifyllt.
year-withheld = Uppgift utelämnad
method-break = Ny metod { $year }: { $reason }
trend-areas = områden

## Perioder
period-months = { $count }{"\u00A0"}{ $form ->
    [one] månad
   *[other] månader
}
period-one = { $last } { $year }
period-within = { $first }–{ $last } { $year }
period-across = { $first } { $first_year }–{ $last } { $year }
period-bare-one = { $last }
period-bare-within = { $first }–{ $last }
period-month-1 = jan
period-month-2 = feb
period-month-3 = mars
period-month-4 = apr
period-month-5 = maj
period-month-6 = juni
period-month-7 = juli
period-month-8 = aug
period-month-9 = sep
period-month-10 = okt
period-month-11 = nov
period-month-12 = dec
period-aloud-one = { $last } { $year }
period-aloud-within = { $first } till { $last } { $year }
period-aloud-across = { $first } { $first_year } till { $last } { $year }
period-aloud-month-1 = januari
period-aloud-month-2 = februari
period-aloud-month-3 = mars
period-aloud-month-4 = april
period-aloud-month-5 = maj
period-aloud-month-6 = juni
period-aloud-month-7 = juli
period-aloud-month-8 = augusti
period-aloud-month-9 = september
period-aloud-month-10 = oktober
period-aloud-month-11 = november
period-aloud-month-12 = december

## Tid
tick-day = { $day }{"\u00A0"}{ $month }
duration-days = { $count }{"\u00A0"}dygn
duration-hours = { $count }{"\u00A0"}h
duration-minutes = { $count }{"\u00A0"}min
duration-aloud-days = { $count }{"\u00A0"}dygn
duration-aloud-hours = { $count }{"\u00A0"}{ $form ->
    [one] timme
   *[other] timmar
}
duration-aloud-minutes = { $count }{"\u00A0"}{ $form ->
    [one] minut
   *[other] minuter
}

## Efterlevnad
compliance-noun-one = kravområde
compliance-noun-other = kravområden
compliance-ground = Kravområden i { $framework } med status { $met }.
compliance-rule = Uppfyllt{"\u00A0"}= { $met }.
compliance-rule-without = Uppfyllt{"\u00A0"}= { $met }; { $out } räknas inte med.
compliance-calculation = { $terms } = { $met }; { $met }{"\u00A0"}÷{"\u00A0"}{ $whole } = { $share }. { $rule }
compliance-one-term = { $met }{"\u00A0"}÷{"\u00A0"}{ $whole } = { $share }. { $rule }
compliance-none-apply = Inget kravområde är tillämpligt. { $rule }
compliance-of-whole = { $met } av { $whole }
compliance-title = Status per kravområde, { $framework }
compliance-share-measure = andel uppfyllda kravområden
compliance-share-subject = andelen uppfyllda kravområden
compliance-head-area = Kravområde
compliance-head-met = Uppfyllda

## Mognad
maturity-measure = mognad
maturity-mean-measure = medelvärde på skalan { $scale }
maturity-mean-subject = medelvärdet
maturity-noun-one = område
maturity-noun-other = områden
maturity-ground = Genomsnitt för { $form ->
    [one] ett område
   *[other] { $count } områden
} på skalan { $scale }.
maturity-calculation = { $sum }{"\u00A0"}÷{"\u00A0"}{ $digits } { $form ->
    [one] område
   *[other] områden
} = { $mean }. Skala { $scale }. Medelvärde utan vikter.
maturity-left-out = { $form ->
    [one] Ett område är inte bedömt och räknas inte med.
   *[other] { $count } områden är inte bedömda och räknas inte med.
}
maturity-benchmark = Jämförelse: { $name }, { $mean }.
maturity-benchmark-year = Jämförelse: { $name } { $year }, { $mean }.
maturity-none-assessed = Inget område är bedömt.
maturity-title = Mognad per område, { $framework }
maturity-subtitle = Skala { $scale }.
maturity-head-area = Område
maturity-head-mean = Medelvärde
maturity-not-assessed = Ej bedömt
maturity-no-target = Inget mål

## Andelar
share-ground = { $part } av { $whole }.
share-ground-state = { $part } av { $whole } { $state }.
share-numerator = Täljare: { $amount }.
share-numerator-state = Täljare: { $amount } som { $state }.
share-denominator = Nämnare: { $amount }.
share-calculation-rest = { $whole } − { $rest } = { $part }.
share-calculation = { $part }{"\u00A0"}÷ { $whole } = { $share }.
share-is-upper-bound = { $bound ->
    [whole] Nämnaren är en undre gräns; andelen är därför en övre gräns.
   *[part] Täljaren är en övre gräns; andelen är därför en övre gräns.
}
share-is-lower-bound = { $bound ->
    [whole] Nämnaren är en övre gräns; andelen är därför en undre gräns.
   *[part] Täljaren är en undre gräns; andelen är därför en undre gräns.
}
share-is-estimate = Andelen bygger på ett uppskattat tal.
share-title-units = Per enhet, { $year }: { $measure }
share-title-years = Andel per år
share-measure = andel { $unit }
share-subject = andelen
share-measure-state = andel { $unit } som { $state }
share-noun-one = enhet
share-noun-other = enheter
share-head-unit = Enhet
share-head-part = Antal
share-head-whole = Av totalt
share-head-share = Andel
share-head-organisation = Hela organisationen
share-unit-missing = Uppgift saknas
share-third = { $label }: { $amount }.

## Risker
risk-noun = { $form ->
    [one] risk
   *[other] risker
}
risk-critical = { $form ->
    [one] kritisk
   *[other] kritiska
}
risk-high = { $form ->
    [one] hög
   *[other] höga
}
risk-medium = { $form ->
    [one] medel
   *[other] medel
}
risk-low = { $form ->
    [one] låg
   *[other] låga
}
risks-ground = { $levels }.
risks-calculation = { $terms } = { $total }.
risks-title = Risker per nivå
risks-head-level = Nivå
risks-head-inherent = Utan åtgärder
risks-head-number = Nr
risks-head-risk = Risk
risks-head-owner = Riskägare
risks-head-status = Åtgärd
risks-likelihood = Sannolikhet
risks-consequence = Konsekvens
risks-no-step = Ingen ruta
risks-not-assessed = Inte bedömd
risks-not-assessed-row = Inte bedömda
risks-counted-unassessed = { $count } { $form ->
    [one] inte bedömd
   *[other] inte bedömda
}
risks-register-title = Risker i riskregistret, efter nivå
risks-register-subtitle = Sannolikhet på skalan 1–{ $likelihood } och konsekvens på skalan 1–{ $consequence }.
risks-moved-title = Nya, flyttade och stängda risker sedan { $year }
risks-moved-subtitle = Nivå och ruta i matrisen: sannolikhet × konsekvens.{ $closed ->
    [yes] {" "}Tecknet ”–” betyder att risken är stängd och inte längre behandlas.
   *[no] {""}
}
risks-was-not-there = Ny
risks-is-closed = Stängd
risks-matrix-title = Så får en risk sin nivå
risks-matrix-subtitle = Raderna är sannolikhet, kolumnerna konsekvens.

## Antal
count-ground = Enligt källans uppgift.
count-ground-need = Behovet uppskattas till { $need }.
count-ground-need-for = För { $for } uppskattas behovet till { $need }.
count-calculation = Enligt källan { $amount }.
count-title = Antal { $unit }
count-measure = antal { $unit }
count-subject = antalet { $unit }
count-head-amount = Antal

## Serier
series-ground-largest = Flest: { $name }, { $count }.
series-ground-partial = Gäller { $months }, { $per_month } per månad.
series-calculation = { $terms } = { $total }.
series-calculation-per-month = { $total }{"\u00A0"}÷{"\u00A0"}{ $months } = { $per_month } per månad.
series-missing = Uppgift saknas för { $names }; summan är därför en undre gräns.
series-title = Antal { $things } per kategori
series-change = { $change } mot { $before }
series-change-per-month = { $change } per månad mot { $before }
series-renamed = ”{ $before }” heter här ”{ $name }”.

## Händelser
event-noun = { $form ->
    [one] händelse
   *[other] händelser
}
event-day = { $form ->
    [one] kalenderdag
   *[other] kalenderdagar
}
event-since = från { $moment }
events-of-class = { $count } av klass { $number }
events-unclassified = { $count } ej { $form ->
    [one] klassad
   *[other] klassade
}
events-ongoing = { $count } pågår
events-under-analysis = { $count } under analys
events-analysed = Under analys
events-ground = Enligt registret.
events-calculation = { $counted } i registret.
events-calculation-duration = Varaktighet: { $terms } = { $sum }.
events-without-duration = För { $count } av dem är varaktigheten i timmar inte känd.
events-key-duration = Sammanlagd varaktighet
events-title = { $things }, { $period }
events-details-title = Effekt, orsak och åtgärder
events-clock = Tider är svensk tid.
events-action = { $number }: { $status }
events-line = { $head }: { $text }
events-head-effect = Effekt
events-head-cause = Orsak
events-head-measures = Åtgärder

## Redovisning i ord
statement-ground = Redovisas i ord.
statement-calculation = Inget tal att beräkna.

## Skalan för efterlevnad

scale-unknown = Okänt
scale-unknown-meaning = Har ännu inte kontrollerats
scale-missing = Finns ej
scale-missing-meaning = Känd styrning, processer och rutiner saknas helt
scale-started = Påbörjat
scale-started-meaning = Arbetet har påbörjats
scale-limited = Begränsat
scale-limited-meaning = Fortskrider som planerat men är ännu inte klart
scale-defined = Definierat
scale-defined-meaning = Dokumenterat men ännu inte infört, kommunicerat eller fungerande
scale-managed = Managerat
scale-managed-meaning = Har precis börjat användas
scale-optimised = Optimerat
scale-optimised-meaning = Används, fungerar och följs upp regelbundet
scale-not-applicable = Ej applicerbart
scale-not-applicable-meaning = Gäller inte verksamheten

## Bedömningar, svar och mål
item-line = { $head }: { $value }
assessment-yes = Ja
assessment-partly = Delvis
assessment-no = Nej
assessment-other = Annat
assessment-key-yes = Frågor med svaret ja
assessment-key-partly = Frågor med svaret delvis
assessment-key-no = Frågor med svaret nej
assessment-key-other = Frågor med annat svar
assessment-counted = { $count } { $verdict }
assessment-ground = Frågor med svaret ja. Alla svar: { $counted }.
assessment-calculation = { $counted }; { $total } { $form ->
    [one] fråga
   *[other] frågor
} sammanlagt.
assessment-title = Frågor och bedömningar
assessment-head-question = Fråga
assessment-head-verdict = Bedömning
assessment-head-section = Utvecklas i
assessment-item = Fråga { $number }
assessment-item-verdict = Bedömning: { $verdict }
answers-ground = Besvarade rekommendationer. { $form ->
    [none] Inget svar har slutdatum.
    [one] Ett svar har slutdatum.
   *[other] { $dated } svar har slutdatum.
}
answers-calculation = { $answered } av { $total } { $form ->
    [one] rekommendation är besvarad
   *[other] rekommendationer är besvarade
}, { $dated } med slutdatum; { $open } inte slutförda.
answers-key-total = Rekommendationer
answers-key-answered = Besvarade rekommendationer
answers-key-dated = Svar med slutdatum
answers-title = Rekommendationer och svar
answers-title-unanswered = Rekommendationer
answers-head-recommendation = Rekommendation
answers-head-answer = Svar i korthet
answers-in-text = Se svaret i texten
answers-no-due = { $which ->
        [all] Slutdatum saknas
       *[some] Slutdatum saknas för { $count } av { $total }
    }{ $has-reason ->
        [yes] {": "}{ $reason }
       *[no] {""}
    }.
answers-no-answer = Inget svar
answers-item = Rekommendation { $number }
answers-item-answer = Svar
goals-ground = Mål med minst en aktivitet. { $form ->
    [one] Ett mål saknar aktivitet.
   *[other] { $count } mål saknar aktivitet.
}
goals-ground-all = Mål med minst en aktivitet. Inget mål saknar aktivitet.
goals-calculation = { $served } av { $total } mål har minst en aktivitet, { $unserved } har ingen.
goals-key-served = Mål med aktivitet
goals-key-unserved = Mål utan aktivitet
goals-title = Mål och aktiviteter
goals-head-goal = Mål
goals-head-activities = Aktiviteter och deras läge
goals-no-activity = Ingen aktivitet redovisad
goals-item = Mål { $number }
