"""Large employers classed by hand: kind and size, and the names by which people call them. Data for ``employers``."""

from __future__ import annotations

BIG_TECH = (
    *("AMAZON", "APPLE", "GOOGLE", "META", "MICROSOFT", "NETFLIX", "NVIDIA", "SALESFORCE", "LINKEDIN", "ADOBE"),
    *("UBER TECHNOLOGIES", "BYTEDANCE", "TIKTOK", "AIRBNB", "ORACLE AMERICA", "TESLA", "INTUIT"),
)

CONSULTANCIES = (
    *("COGNIZANT", "TCS", "EY", "INFOSYS", "HCL", "DELOITTE", "ACCENTURE", "CAPGEMINI", "WIPRO", "LTIMINDTREE"),
    *("MPHASIS", "TECH MAHINDRA", "PWC", "CGI TECHNOLOGIES AND SOLUTIONS", "UST GLOBAL", "VIRTUSA", "KPMG"),
    *("BOSTON CONSULTING GROUP", "MCKINSEY & COMPANY, INC. UNITED STATES", "NTT DATA AMERICAS", "EPAM SYSTEMS"),
    *("SLALOM", "ZS ASSOCIATES", "GENPACT", "HEXAWARE TECHNOLOGIES", "PERSISTENT SYSTEMS"),
)

CORPORATIONS = (
    *("WAL-MART ASSOCIATES", "JPMORGAN CHASE &", "IBM", "INTEL", "CISCO SYSTEMS", "FORD MOTOR COMPANY"),
    *("QUALCOMM TECHNOLOGIES", "GOLDMAN SACHS &", "GENERAL MOTORS", "CITIBANK, N.A.", "PAYPAL"),
    *("AMERICAN EXPRESS TRAVEL RELATED SERVICES COMPANY", "AT&T SERVICES", "ADVANCED MICRO DEVICES"),
    *("WELLS FARGO BANK, N.A.", "ELEVANCE HEALTH", "CAPITAL ONE SERVICES", "BANK OF AMERICA N.A."),
    *("BARCLAYS SERVICES", "FIS MANAGEMENT SERVICES", "OPTUM SERVICES", "MORGAN STANLEY SERVICES GROUP"),
    *("FISERV SOLUTIONS", "CHARLES SCHWAB & COMPANY", "FEDERAL EXPRESS", "CUMMINS", "T-MOBILE USA", "WORKDAY"),
    *("U.S. BANK NATIONAL ASSOCIATION", "CHARTER COMMUNICATIONS", "RIVIAN AUTOMOTIVE", "APPLIED MATERIALS"),
    *("AMGEN", "EBAY", "COMCAST CABLE COMMUNICATIONS", "WESTERN DIGITAL TECHNOLOGIES", "EXPEDIA", "BLOOMBERG L.P."),
    *("CATERPILLAR", "HEWLETT PACKARD ENTERPRISE COMPANY", "MICRON TECHNOLOGY", "LOWE'S COMPANIES", "MEDTRONIC"),
    *("HOME DEPOT MANAGEMENT COMPANY", "SAP AMERICA", "VERIZON DATA SERVICES", "NIKE", "AMERICAN AIRLINES"),
    *("AUTODESK", "HUMANA", "NOKIA OF AMERICA", "WAYFAIR", "IQVIA", "ELI LILLY AND COMPANY", "TARGET ENTERPRISE"),
)

KINDS = {
    **dict.fromkeys(BIG_TECH, "big_tech"),
    **dict.fromkeys(CONSULTANCIES, "consultancy"),
    **dict.fromkeys(CORPORATIONS, "corporation"),
}
"""All of these have ten thousand employees and more, but for ``SMALLER``."""

SHOWN = {
    "JPMORGAN CHASE &": "JPMorgan Chase",
    "LINKEDIN": "LinkedIn",
    "BYTEDANCE": "ByteDance",
    "TIKTOK": "TikTok",
    "NVIDIA": "NVIDIA",
    "PAYPAL": "PayPal",
    "META": "Meta",
    "WAL-MART ASSOCIATES": "Walmart",
    "INTEL": "Intel",
}
"""Names that capital letters alone would spell wrongly."""

SMALLER = {"AIRBNB": "5000-9999", "SLALOM": "5000-9999", "ZS ASSOCIATES": "5000-9999"}

CALLED = {
    "facebook": "META",
    "meta platforms": "META",
    "alphabet": "GOOGLE",
    "deepmind": "GOOGLE",
    "aws": "AMAZON",
    "amazon web services": "AMAZON",
    "uber": "UBER TECHNOLOGIES",
    "oracle": "ORACLE AMERICA",
    "walmart": "WAL-MART ASSOCIATES",
    "wal mart": "WAL-MART ASSOCIATES",
    "jpmorgan": "JPMORGAN CHASE &",
    "jp morgan": "JPMORGAN CHASE &",
    "goldman sachs": "GOLDMAN SACHS &",
    "tata consultancy services": "TCS",
    "ernst and young": "EY",
    "ernst young": "EY",
    "pricewaterhousecoopers": "PWC",
    "mckinsey": "MCKINSEY & COMPANY, INC. UNITED STATES",
    "bcg": "BOSTON CONSULTING GROUP",
    "ford": "FORD MOTOR COMPANY",
    "gm": "GENERAL MOTORS",
    "amd": "ADVANCED MICRO DEVICES",
    "citi": "CITIBANK, N.A.",
    "citibank": "CITIBANK, N.A.",
    "bank of america": "BANK OF AMERICA N.A.",
    "at t": "AT&T SERVICES",
    "fedex": "FEDERAL EXPRESS",
    "cisco": "CISCO SYSTEMS",
    "qualcomm": "QUALCOMM TECHNOLOGIES",
    "american express": "AMERICAN EXPRESS TRAVEL RELATED SERVICES COMPANY",
    "amex": "AMERICAN EXPRESS TRAVEL RELATED SERVICES COMPANY",
    "wells fargo": "WELLS FARGO BANK, N.A.",
    "capital one": "CAPITAL ONE SERVICES",
    "morgan stanley": "MORGAN STANLEY SERVICES GROUP",
    "bloomberg": "BLOOMBERG L.P.",
    "sap": "SAP AMERICA",
    "hp enterprise": "HEWLETT PACKARD ENTERPRISE COMPANY",
    "mit": "MASSACHUSETTS INSTITUTE OF TECHNOLOGY",
    "stanford": "THE LELAND STANFORD, JR UNIVERSITY",
    "stanford university": "THE LELAND STANFORD, JR UNIVERSITY",
}
