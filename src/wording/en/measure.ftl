### Words for numbers, units and the kinds of key figure.

## Hedges before a number
hedge-about = about
hedge-at-least = at least
hedge-at-most = at most
hedge-under = under
hedge-over = over

## Units
quantity-percent = { $number }%
quantity-percent-word = per cent
quantity-percentage-points = { $form ->
    [one] percentage point
   *[other] percentage points
}
quantity-of-scale = of{"\u00A0"}{ $max }

## Shares in words
words-none = none
words-rare = fewer than one in a hundred
words-nearly-all = almost all
words-all = all
words-under = just under { $anchor }
words-over = just over { $anchor }
words-about = about { $anchor }
words-under-half = just under half
words-over-half = just over half
words-anchor-tenth = one in ten
words-anchor-fifth = one in five
words-anchor-quarter = a quarter
words-anchor-third = a third
words-anchor-half = half
words-anchor-two-thirds = two thirds
words-anchor-three-quarters = three quarters
words-anchor-four-fifths = four in five
words-anchor-nine-tenths = nine in ten

## Whole numbers in words
number-0 = zero
number-1 = one
number-2 = two
number-3 = three
number-4 = four
number-5 = five
number-6 = six
number-7 = seven
number-8 = eight
number-9 = nine
number-10 = ten
number-11 = eleven
number-12 = twelve

list-and = { $first } and { $last }
