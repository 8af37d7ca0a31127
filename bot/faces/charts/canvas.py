"""A ground to draw on at twice its size: smooth shapes, one bundled font, a PNG that says nothing but the picture."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

SCALE = 2
WIDTH = 480
"""Points; a phone shows about 360 of them across, so text of 14 points stays readable there."""
MARGIN = 22.0
TALLEST = 1600
_FINER = 4
"""Shapes are drawn this much finer and reduced, because Pillow's own edges are jagged."""

GROUND = "#1B2030"
TEXT = "#F4F6FA"
QUIET = "#B4BCCB"
FAINT = "#3B455B"
SKY, ORANGE, GREEN, PINK = "#56B4E9", "#E69F00", "#009E73", "#CC79A7"
"""From Okabe and Ito's palette (2008), told apart by colour-blind people; each holds 4 to 1 or more on the ground."""

REGULAR, STRONG = 450, 680
_FONT = "Inter[opsz,wght].ttf"
_NARROW_SPACE = str.maketrans({"\u202f": "\u00a0", "\u2009": "\u00a0"})

Point = tuple[float, float]


@cache
def _font(size: float, weight: int) -> ImageFont.FreeTypeFont:
    with (files("fontpkg_inter") / "files" / _FONT).open("rb") as file:
        font = ImageFont.truetype(io.BytesIO(file.read()), size * SCALE)
    font.set_variation_by_axes([14, weight])
    return font


class Canvas:
    """Positions and sizes are in points from the upper left; ``y`` is where the next part of a chart begins."""

    def __init__(self) -> None:
        self._image = Image.new("RGB", (WIDTH * SCALE, TALLEST * SCALE), GROUND)
        self._draw = ImageDraw.Draw(self._image)
        self.y = MARGIN

    def png(self) -> bytes:
        """What was drawn down to ``y``, without any metadata."""
        height = min(int(self.y + MARGIN), TALLEST) * SCALE
        content = io.BytesIO()
        self._image.crop((0, 0, WIDTH * SCALE, height)).save(content, "PNG", compress_level=4)
        return content.getvalue()

    def text(
        self, at: Point, text: str, size: float = 14, *, weight: int = REGULAR, colour: str = TEXT, anchor: str = "lm"
    ) -> None:
        """One line; ``anchor`` is Pillow's: l, m or r across, m for the middle of the line."""
        place = (at[0] * SCALE, at[1] * SCALE)
        self._draw.text(place, text.translate(_NARROW_SPACE), colour, _font(size, weight), anchor)

    def box(self, left: float, top: float, right: float, bottom: float, colour: str, radius: float = 0) -> None:
        def fill(pen: ImageDraw.ImageDraw, finer: Callable[[Point], Point]) -> None:
            corners = [finer((left, top)), finer((max(right, left + 1), bottom))]
            pen.rounded_rectangle(corners, radius * SCALE * _FINER, 255)

        self._smooth([(left, top), (max(right, left + 1), bottom)], colour, fill)

    def polygon(self, corners: Sequence[Point], colour: str) -> None:
        self._smooth(corners, colour, lambda pen, finer: pen.polygon([finer(corner) for corner in corners], 255))

    def dot(self, at: Point, radius: float, colour: str) -> None:
        left, top, right, bottom = at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius
        bounds = [(left, top), (right, bottom)]
        self._smooth(bounds, colour, lambda pen, finer: pen.ellipse([finer(corner) for corner in bounds], 255))

    def line(self, points: Sequence[Point], colour: str, width: float) -> None:
        def stroke(pen: ImageDraw.ImageDraw, finer: Callable[[Point], Point]) -> None:
            pen.line([finer(point) for point in points], 255, round(width * SCALE * _FINER), joint="curve")

        self._smooth(points, colour, stroke, width)

    def dashes(self, x: float, top: float, bottom: float, colour: str) -> None:
        """A broken upright line."""
        y = top
        while y < bottom:
            self._draw.rectangle((x * SCALE - 1, y * SCALE, x * SCALE + 1, min(y + 4, bottom) * SCALE), colour)
            y += 8

    def stripes(self, left: float, top: float, right: float, bottom: float, *, falls: bool = False) -> None:
        """Slanted lines of the ground over a box, so that two parts differ by more than their colours."""
        height = bottom - top
        start, end = (top, bottom) if falls else (bottom, top)
        x = left
        while x + height < right:
            self.line([(x, start), (x + height, end)], GROUND, 1.2)
            x += 8

    def dots(self, left: float, top: float, right: float, bottom: float) -> None:
        """Dots of the ground over a box, for the same reason."""
        middle, x, is_upper = (top + bottom) / 2, left + 5, True
        while x + 3 < right:
            self.dot((x, middle - 4 if is_upper else middle + 4), 1.6, GROUND)
            x, is_upper = x + 6, not is_upper

    def _smooth(
        self,
        points: Sequence[Point],
        colour: str,
        fill: Callable[[ImageDraw.ImageDraw, Callable[[Point], Point]], None],
        around: float = 0,
    ) -> None:
        left, top = (int((min(point[axis] for point in points) - around) * SCALE) for axis in (0, 1))
        right, bottom = (int((max(point[axis] for point in points) + around) * SCALE) + 2 for axis in (0, 1))
        mask = Image.new("L", ((right - left) * _FINER, (bottom - top) * _FINER))
        fill(ImageDraw.Draw(mask), lambda at: ((at[0] * SCALE - left) * _FINER, (at[1] * SCALE - top) * _FINER))
        self._image.paste(colour, (left, top), mask.reduce(_FINER))


def width_of(text: str, size: float = 14, weight: int = REGULAR) -> float:
    """How wide a line is, in points."""
    return _font(size, weight).getlength(text.translate(_NARROW_SPACE)) / SCALE


def fitted(text: str, width: float, size: float = 14, weight: int = REGULAR) -> str:
    """The text, cut with an ellipsis where it is wider than that."""
    if width_of(text, size, weight) <= width:
        return text
    while text and width_of(text + "…", size, weight) > width:
        text = text[:-1]
    return text.rstrip() + "…"


def wrapped(text: str, width: float, size: float = 14, weight: int = REGULAR) -> list[str]:
    """The text in lines no wider than that."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, weight) <= width:
            lines[-1] = longer
        else:
            lines.append(fitted(word, width, size, weight))
    return lines
