"""Countries as people call them, and where the United Nations put them: data by hand."""

from __future__ import annotations

SUB_REGIONS = {
    "Northern Africa": "DZ EG EH LY MA SD TN",
    "Eastern Africa": "BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW",
    "Middle Africa": "AO CD CF CG CM GA GQ ST TD",
    "Southern Africa": "BW LS NA SZ ZA",
    "Western Africa": "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG",
    "Caribbean": "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI",
    "Central America": "BZ CR GT HN MX NI PA SV",
    "South America": "AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE",
    "Northern America": "BM CA GL PM US",
    "Antarctica": "AQ",
    "Central Asia": "KG KZ TJ TM UZ",
    "Eastern Asia": "CN HK JP KP KR MN MO TW",
    "South-eastern Asia": "BN ID KH LA MM MY PH SG TH TL VN",
    "Southern Asia": "AF BD BT IN IR LK MV NP PK",
    "Western Asia": "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE",
    "Eastern Europe": "BG BY CZ HU MD PL RO RU SK UA",
    "Northern Europe": "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ",
    "Southern Europe": "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA",
    "Western Europe": "AT BE CH DE FR LI LU MC NL",
    "Australia and New Zealand": "AU CC CX HM NF NZ",
    "Melanesia": "FJ NC PG SB VU",
    "Micronesia": "FM GU KI MH MP NR PW UM",
    "Polynesia": "AS CK NU PF PN TK TO TV WF WS",
}
"""UN M49 sub-regions (unstats.un.org/unsd/methodology/m49) by ISO 3166-1 code; TW is not in M49."""

COMMON_NAMES = {
    "AE": "emirates; the emirates; u.a.e.",
    "BA": "bosnia",
    "BO": "bolivia",
    "BN": "brunei",
    "CD": "dr congo; drc; congo kinshasa",
    "CG": "congo; congo brazzaville; republic of congo",
    "CI": "ivory coast",
    "CV": "cape verde",
    "CZ": "czech republic; czechia",
    "FM": "micronesia",
    "GB": (
        "uk; u.k.; great britain; britain; england; scotland; wales; northern ireland; the united kingdom; gb;"
        " grossbritannien; inglaterra; angleterre; inghilterra; anglia; schottland"
    ),
    "HK": "hong kong; hongkong; hk",
    "IR": "iran",
    "KP": "north korea",
    "KR": "south korea; korea; republic of korea",
    "LA": "laos",
    "MD": "moldova",
    "MK": "macedonia; north macedonia",
    "MM": "burma; myanmar",
    "MO": "macau; macao",
    "NL": "holland; the netherlands",
    "PH": "the philippines",
    "PS": "palestine; palestinian territories",
    "RU": "russia",
    "SY": "syria",
    "SZ": "swaziland; eswatini",
    "TL": "east timor",
    "TR": "turkey; turkiye",
    "TW": "taiwan; republic of china",
    "TZ": "tanzania",
    "US": (
        "usa; u.s.; u.s.a.; us of a; the us; the usa; the states; states; america; the united states;"
        " united states of america; amerika; estados unidos; etats unis; vereinigte staaten; eeuu; ee.uu.; eua"
    ),
    "VA": "vatican; the vatican; holy see",
    "VE": "venezuela",
    "VN": "vietnam; viet nam",
    "ZA": "south africa; rsa",
    "NZ": "new zealand; aotearoa",
    "SA": "ksa; saudi arabia; saudi",
}
"""What people call a country beside its names in CLDR and ISO 3166, divided by semicolons."""

LANGUAGES = (
    "en de fr es pt it nl pl sv da nb fi cs sk hu ro bg hr sr sl el tr ru uk be he ar fa hi bn ur ta te th vi id ms"
    " zh zh_Hant ja ko lt lv et ca is ga mt sq mk ka hy az kk uz mn sw"
)
"""Languages (CLDR) in which countries are known; on a clash the earlier one decides."""
