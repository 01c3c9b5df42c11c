"""Makes inter.woff2 from InterVariable.woff2 of the npm package inter-ui 4.1.1 (pip install fonttools brotli)."""

import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

LATIN = (
    "20-7E,A0-FF,100-17F,2010-2015,2018-201E,2020-2022,2026,2030,2032-2033,2039-203A,"
    "20AC,2122,2190-2193,2212,2264-2265,2713"
)
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "calt", "liga", "tnum", "case"]

whole, made = sys.argv[1:3]
font = instancer.instantiateVariableFont(TTFont(whole), {"opsz": 14, "wght": (400, 400, 700)})
font.save(made)

options = subset.Options(flavor="woff2", layout_features=FEATURES, hinting=False)
options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17, 25]
latin = subset.Subsetter(options)
for span in LATIN.split(","):
    first, _, last = span.partition("-")
    latin.populate(unicodes=range(int(first, 16), int(last or first, 16) + 1))
font = TTFont(made)
latin.subset(font)
subset.save_font(font, made, options)
