#!/usr/bin/env python3
"""Makes the web fonts of this folder from the full fonts in the folder above.

    pip install fonttools==4.60.1 brotli==1.1.0
    python3 theme/fonts/web/subset.py

The full fonts are Source Sans 3 (npm `source-sans` 3.52.0) and Source Serif 4 Display (npm `source-serif` 4.5.1),
unchanged. "Source" is a Reserved Font Name of their licence (OFL 1.1), so what is made here, being a changed version,
carries other family names: Berattelse Sans and Berattelse Serif. The same input gives the same bytes.
"""

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
FULL = HERE.parent

SANS_RANGES = (
    "0020-007E 00A0-017F 2009-200A 2010-2015 2018-201E 2020-2022 2026 202F 2030 2032-2033 2039-203A "
    "20AC 2190-2193 2212 2248 2260 2264-2265 25A0-25A1 25B2 25BC 25CB 25CF 2713"
)
# Titles and key values: Latin-1, the letters of the Sami languages, dashes, quotes, minus.
SERIF_RANGES = (
    "0020-007E 00A0-00FF 010C-010D 0110-0111 014A-014B 0160-0161 0166-0167 017D-017E "
    "2010-2015 2018-201E 2026 202F 2030 20AC 2212 2264-2265"
)
FEATURES = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "lnum", "tnum", "pnum", "case", "sups"]

SERIF_FEATURES = ["kern", "liga", "ccmp", "locl", "lnum", "pnum"]

FONTS = [
    ("SourceSans3-Regular.ttf", "Berattelse Sans", "Regular", "BerattelseSans-Regular", SANS_RANGES),
    ("SourceSans3-It.ttf", "Berattelse Sans", "Italic", "BerattelseSans-Italic", SANS_RANGES),
    ("SourceSans3-Semibold.ttf", "Berattelse Sans", "Semibold", "BerattelseSans-Semibold", SANS_RANGES),
    ("SourceSerif4Display-Semibold.ttf", "Berattelse Serif", "Semibold", "BerattelseSerif-Semibold", SERIF_RANGES),
]


def characters(ranges):
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def rename(font, family, style, file_stem):
    names = font["name"]
    keep = {0, 5, 8, 9, 11, 12, 13, 14}  # copyright, version, makers and licence stay as they are
    names.names = [record for record in names.names if record.nameID in keep]
    for name_id, text in {
        1: family if style in ("Regular", "Italic") else f"{family} {style}",
        2: style if style in ("Regular", "Italic") else "Regular",
        3: f"{file_stem};berattelse",
        4: f"{family} {style}",
        6: file_stem,
        16: family,
        17: style,
    }.items():
        names.setName(text, name_id, 3, 1, 0x409)


def main():
    total = 0
    for file_name, family, style, stem, ranges in FONTS:
        options = subset.Options()
        options.layout_features = SERIF_FEATURES if "Serif" in family else FEATURES
        options.hinting = False
        options.desubroutinize = True
        options.notdef_outline = True
        options.name_IDs = ["*"]
        options.name_languages = ["*"]
        options.drop_tables += ["DSIG", "meta"]
        options.recalc_timestamp = False
        font = TTFont(FULL / file_name, recalcTimestamp=False)
        subsetter = subset.Subsetter(options=options)
        subsetter.populate(unicodes=list(characters(ranges)))
        subsetter.subset(font)
        rename(font, family, style, stem)
        font.flavor = "woff2"
        target = HERE / f"{stem}.woff2"
        font.save(target)
        total += target.stat().st_size
        print(f"{target.name}: {target.stat().st_size} bytes")
    print(f"together: {total} bytes")


if __name__ == "__main__":
    main()
