### Diagrammens ord: rubriker, underrubriker, alternativtexter, sammanfattningar och tabellhuvuden.

## Gemensamt

chart-years = { $first }–{ $last }
chart-years-aloud = { $first } till { $last }
chart-names-left = { $count } till
chart-or = { $left } eller { $right }
chart-or-higher = { $level } eller högre
chart-nothing = Inga { $things } har registrerats.
chart-no-measurement = Ingen mätning
chart-new-method = Ny metod
chart-earlier-only = Endast tidigare år:
chart-total-of = Totalt { $total }
chart-total-row = Totalt
chart-status-column = Status
chart-of-total = { $count } av { $total }
chart-have-reached = har nått { $level }
chart-gap = Ingen mätning gjordes { $years }.
chart-break = Ny metod { $year }: { $reason }.
chart-years-left-out = Diagrammet visar { $years }; tabellen har alla år.
chart-headline-no-measurement = Ingen mätning gjordes { $year }

## Staplar: antal per status och år

chart-columns-headline = { $met } av { $total } { $things } har nått { $level }
chart-columns-headline-all = alla { $total } { $things } har nått { $level }
chart-columns-headline-none = inga { $things } har nått { $level }
chart-columns-headline-plain = Antal { $things } per status
chart-columns-subtitle = Antal { $things } per status, { $years }
chart-columns-alt = Staplat stapeldiagram över { $counted } per år, { $years }.
chart-bar-alt = Liggande stapel med { $counted } fördelade på status, { $years }.
chart-columns-met = År { $year } har { $met } nått { $level }.
chart-columns-met-compared = År { $year } har { $met } nått { $level }, år { $previous_year } hade { $previous } gjort det.
chart-columns-spread = Fördelning { $year }: { $parts }.
chart-columns-first = Av { $total } { $things } har { $met } nått { $level }.
chart-columns-more = Antalet som har nått { $level } ökade från { $previous } år { $previous_year } till { $met } år { $year }.
chart-columns-fewer = Antalet som har nått { $level } minskade från { $previous } år { $previous_year } till { $met } år { $year }.
chart-columns-same = Antalet som har nått { $level } är { $met }, lika många som { $previous_year }.
chart-columns-none-have = Inga { $things } har status { $level }.
chart-columns-have = { $count } { $things } har status { $level }.
chart-columns-not-applicable = { $counted } är inte { $form ->
    [one] tillämpligt
   *[other] tillämpliga
} och räknas inte med.
chart-columns-total-changed = Antalet { $things } ändrades { $year } från { $before } till { $after }.
chart-columns-met-row = { $level }
chart-columns-applicable-row = Tillämpliga
