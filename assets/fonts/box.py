"""
Makes Box.ttf: one glyph, a box, that every Unicode character is mapped to. It stands last among the fonts of documents, so that a
character that no other font has is printed as a box and can still be copied and read aloud.

    apt-get install python3-fonttools && python3 assets/fonts/box.py
"""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

UNITS_PER_EM = 1000
WIDTH = 600
# As Noto Sans, so that a line with a box is no higher than others.
ASCENT, DESCENT = 1069, -293


def box():
    pen = TTGlyphPen(None)
    outer = [(60, 0), (60, 714), (540, 714), (540, 0)]
    inner = [(110, 50), (490, 50), (490, 664), (110, 664)]
    for contour in (outer, inner):
        pen.moveTo(contour[0])
        for point in contour[1:]:
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()


def every_character():
    """A table that maps ranges of characters to one glyph (cmap format 13)."""
    table = CmapSubtable.newSubtable(13)
    table.platformID, table.platEncID, table.language = 3, 10, 0
    table.cmap = {code: "box" for code in range(0x20, 0x110000) if not 0xD800 <= code <= 0xDFFF}
    return table


builder = FontBuilder(UNITS_PER_EM, isTTF=True)
builder.setupGlyphOrder([".notdef", "box"])
builder.setupGlyf({".notdef": box(), "box": box()})
builder.setupHorizontalMetrics({".notdef": (WIDTH, 60), "box": (WIDTH, 60)})
builder.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT)
builder.setupNameTable({"familyName": "Box", "styleName": "Regular", "psName": "Box-Regular", "version": "Version 1.000"})
builder.setupCharacterMap({0x20: "box"})
builder.setupOS2(sTypoAscender=ASCENT, sTypoDescender=DESCENT, usWinAscent=ASCENT, usWinDescent=-DESCENT)
builder.setupPost()
builder.font["cmap"].tables = [every_character()]
# The same bytes whenever it is made.
builder.font["head"].created = builder.font["head"].modified = 0
builder.font.recalcTimestamp = False
builder.save(Path(__file__).with_name("Box.ttf"))
