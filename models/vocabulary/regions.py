"""Groups of countries that people name as one place ("the EU", "DACH"), with their members, larger markets first."""

from __future__ import annotations

_MEMBERS = {
    "european_union": "DE FR ES IT NL PL SE BE AT IE RO PT DK CZ FI HU GR BG SK HR LT SI LV EE LU CY MT",
    "europe": "DE GB FR ES IT NL PL CH SE BE AT IE RO PT DK NO CZ FI HU GR UA RS BG SK HR LT SI LV EE LU BA AL MK ME MD"
    " IS CY MT",
    "western_europe": "DE GB FR NL CH BE AT IE LU",
    "eastern_europe": "PL RO CZ UA HU BG SK MD",
    "southern_europe": "ES IT PT GR MT CY",
    "dach": "DE CH AT",
    "nordics": "SE DK NO FI IS",
    "benelux": "NL BE LU",
    "baltics": "LT EE LV",
    "balkans": "RS HR BG SI BA MK AL ME",
    "north_america": "US CA MX",
    "latin_america": "BR MX AR CO CL PE UY CR EC",
    "asia": "IN CN JP KR SG TW HK ID MY TH VN PH PK BD LK",
    "southeast_asia": "SG ID MY TH VN PH",
    "middle_east": "AE IL SA QA TR EG KW BH OM JO",
    "gulf": "AE SA QA KW BH OM",
    "africa": "ZA NG EG KE MA GH TN ET",
    "oceania": "AU NZ",
}
MEMBERS: dict[str, tuple[str, ...]] = {name: tuple(codes.split()) for name, codes in _MEMBERS.items()}
"""ISO 3166-1 alpha-2 codes by a region's name."""


def members(region: str) -> tuple[str, ...]:
    """The countries of a region. Raises ``KeyError`` for an unknown name."""
    return MEMBERS[region]
