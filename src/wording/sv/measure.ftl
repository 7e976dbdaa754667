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
