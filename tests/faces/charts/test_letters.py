"""The bundled font has every letter and sign of the languages that pictures speak."""

import string

import pytest

from bot.faces.charts.canvas import _NARROW_SPACE, _font

LETTERS = {
    "en": string.ascii_letters + string.digits,
    "de": "äöüÄÖÜß„“",
    "fr": "àâæçèéêëîïôœùûüÿÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸ«»’\u202f",
    "es": "áéíñóúüÁÉÍÑÓÚÜ¿¡",
    "pt_BR": "áâãàçéêíóôõúÁÂÃÀÇÉÊÍÓÔÕÚ",
    "hr": "čćđšžČĆĐŠŽ",
    "signs": "€£¥₹₪₩₺₴₫₱₦$%+−×±·…–—▶◀◆→'\"()[]/:;,.?!&°\u00a0",
}


@pytest.mark.parametrize("language", LETTERS)
def test_the_font_has_the_letters_of(language: str) -> None:
    font = _font(14, 450)
    unknown = bytes(font.getmask("\U0010fffe"))
    written = LETTERS[language].translate(_NARROW_SPACE)
    assert [letter for letter in written if bytes(font.getmask(letter)) == unknown] == []
