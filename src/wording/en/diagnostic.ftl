
## Hints that several share

hint-did-you-mean = write `{ $name }`, if that is what is meant
hint-valid-names = write one of { $names }
note-first-here = first stated here

## YAML

diagnostic-yaml-syntax = { $reason ->
    [tab] a tab stands where YAML counts spaces
    [unclosed-quote] a text in quotes never ends
    [unclosed-bracket] a bracket `[` or `{"{"}` is never closed, or closed with the wrong one
    [indentation] the line is indented in a way that does not fit the lines above
    [colon] a colon stands where YAML expects no key
    [key] YAML expected a key followed by a colon here
    [comma] a comma is missing between two items in brackets
    [dash] a dash for a list item stands in the wrong place
    [escape] a backslash in double quotes is followed by an unknown character
    [alias] `*` refers to another value; there are no references here
    [anchor] `&` names a value; there are no named values here
    [tag] `!` gives a value a type; there are no such types here
    [second-document] `---` begins a second document; a file is one document
    [key-not-text] a key is a list or a group of keys; keys are words
   *[other] YAML cannot be read from here on
}
explain-yaml-syntax =
    The file does not follow YAML, so nothing after this place can be read. The usual reasons are tabs, quotes that are not closed and a colon inside a text.
    Indent with spaces. Put a text with a colon or `#` in quotes: `title: "Risk: high"`.
    Anchors, references, tags and several documents in one file are not used here.

diagnostic-yaml-limit = { $what ->
    [depth] the values lie deeper in one another than { $limit } levels
   *[nodes] the file has more than { $limit } values
}
explain-yaml-limit =
    A file may have at most 200,000 values and at most 32 levels. The limits guard against files that are made to exhaust the memory.
    Split a large file, or put a large register into a CSV file.

diagnostic-duplicate-key = `{ $key }` stands twice
explain-duplicate-key =
    A key may stand once in a group, or else no one knows which value counts. Remove one, or give it the name it should have.

diagnostic-unknown-key = `{ $key }` is not a key here
explain-unknown-key =
    There is no such key in this place. A misspelt key would silently leave a gap in the report, so it is an error.
    Correct its spelling, move it to where it belongs or remove it. `berattelse schema` writes the keys of every file.

diagnostic-missing-key = `{ $key }` is missing
explain-missing-key =
    The key is required. The error points at the first key of the group that lacks it.
    Example: every `report.yaml` has `title: Information Security Report`.

diagnostic-wrong-type = expected { $expected ->
    [text] a text
    [number] a number
    [integer] a whole number
    [boolean] `true` or `false`
    [list] a list
    [map] keys with values
    [list-or-text] a text or a list
    [map-or-number] a number or keys with values
    [map-or-text] a text or keys with values
   *[other] another kind of value
}, found { $found ->
    [text] the text `{ $value }`
    [empty-text] an empty text
    [number] the number `{ $value }`
    [boolean] `{ $value }`
    [nothing] no value
    [list] a list
    [empty-list] an empty list
   *[map] keys with values
}
explain-wrong-type =
    The value is of another kind than the key takes. YAML makes `12` a number and `true` a truth value; in quotes they are text.
    Example: `version: "1.0"` is a text, `target: 95` is a number.

diagnostic-unknown-value = `{ $value }` is not one of the words for `{ $key }`
explain-unknown-value =
    The key takes one of a few words. The hint below the error shows which. Example: `status: draft` or `status: adopted`.

diagnostic-empty-file = the file is empty
explain-empty-file =
    A file without content cannot be read as what it should be. Fill it in or remove it.

diagnostic-bad-number = `{ $value }` is not a { $expected ->
    [integer] whole number
   *[number] number
} that can be read
explain-bad-number =
    Numbers are written with digits and a decimal point: `50.9`, `-0.8`, `5200`. Exponents, `.nan`, `.inf`, percent signs and decimal commas cannot be read.
    So every number is exactly what the file says; it gets the signs of its language only in the report.

diagnostic-bad-date = `{ $value }` is not a date
explain-bad-date =
    Dates are written as year, month and day with hyphens, and the day must exist: `2024-12-31`.

diagnostic-bad-id = `{ $value }` cannot be an id
explain-bad-id =
    An id starts with a small letter a–z and goes on with a–z, 0–9, `-` or `_`, at most 64 characters. It is used in references and file names.
    Examples: `training`, `msbfs-2020-6`.

diagnostic-out-of-range = { $value } is outside { $minimum }–{ $maximum }
explain-out-of-range =
    The number is smaller or larger than the key takes. Correct the number; if it is right, it belongs to another key or another scale.

diagnostic-bad-colour = `{ $value }` is not a colour
explain-bad-colour =
    Colours are written as `"#1B1F24"`: six hexadecimal digits after `#`, in quotes, for otherwise YAML takes the rest of the line for a comment.

note-yaml-parser = the reader says: { $detail }
hint-use-spaces = use spaces, not tabs
hint-quote-text = put the whole text in quotes if the colon belongs to it
hint-write-or-remove = write a value or remove the key
hint-write-date = write the date as `2024-12-31`
hint-write-id = write, for example, `{ $id }`
hint-write-colour = write the colour as `"#1B1F24"`
hint-write-provision = write chapter, paragraph and item as `18:8 p3`
hint-write-number = write `{ $number }`
hint-put-in-quotes = put it in quotes: `"{ $text }"`
hint-without-quotes = write it without quotes: `{ $text }`
