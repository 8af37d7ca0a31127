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
    *("SERVICENOW", "VISA TECHNOLOGY & OPERATIONS", "MASTERCARD TECHNOLOGIES", "DELL USA L.P.", "BLOCK", "DOORDASH"),
    *("ATLASSIAN US", "PALO ALTO NETWORKS", "SYNOPSYS", "CADENCE DESIGN SYSTEMS", "ERICSSON", "DELTA AIR LINES"),
    *("SAMSUNG ELECTRONICS AMERICA", "ABBVIE", "BLACKROCK FINANCIAL MANAGEMENT", "LAM RESEARCH", "KLA", "HP"),
    *("SNOWFLAKE", "TWILIO", "HUBSPOT", "ZSCALER", "OKTA", "LUCID USA", "PURE STORAGE", "DOCUSIGN", "SPOTIFY USA"),
    *("PINTEREST", "ROBINHOOD MARKETS", "ROBLOX", "COINBASE", "LYFT", "REDDIT", "SNAP", "ROKU", "ASANA", "BOX"),
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
    "PWC": "PwC",
    "META": "Meta",
    "WAL-MART ASSOCIATES": "Walmart",
    "INTEL": "Intel",
    "ORACLE AMERICA": "Oracle",
    "SAP AMERICA": "SAP",
    "TARGET ENTERPRISE": "Target",
    "UBER TECHNOLOGIES": "Uber",
    "ADVANCED MICRO DEVICES": "AMD",
    "FORD MOTOR COMPANY": "Ford",
    "CITIBANK, N.A.": "Citibank",
    "WELLS FARGO BANK, N.A.": "Wells Fargo",
    "BANK OF AMERICA N.A.": "Bank of America",
    "BLOOMBERG L.P.": "Bloomberg",
    "MCKINSEY & COMPANY, INC. UNITED STATES": "McKinsey",
    "THE LELAND STANFORD, JR UNIVERSITY": "Stanford University",
    "OPENAI OPCO": "OpenAI",
    "ANTHROPIC, PBC D/B/A ANTHROPIC": "Anthropic",
    "VISA TECHNOLOGY & OPERATIONS": "Visa",
    "MASTERCARD TECHNOLOGIES": "Mastercard",
    "DELL USA L.P.": "Dell",
    "ATLASSIAN US": "Atlassian",
    "SPOTIFY USA": "Spotify",
    "SHOPIFY (USA)": "Shopify",
    "COHERE US": "Cohere",
    "DOORDASH": "DoorDash",
    "SERVICENOW": "ServiceNow",
    "DOCUSIGN": "DocuSign",
    "HUBSPOT": "HubSpot",
    "ABBVIE": "AbbVie",
    "LUCID USA": "Lucid",
    "SNAP": "Snap",
    "LYFT": "Lyft",
    "ROKU": "Roku",
    "OKTA": "Okta",
    "BOX": "Box",
    "GAP": "Gap",
    "NIKE": "Nike",
    "EBAY": "eBay",
}
"""Names that capital letters alone would spell wrongly."""

SMALLER = {
    **dict.fromkeys(("AIRBNB", "SLALOM", "ZS ASSOCIATES", "SNOWFLAKE", "TWILIO", "HUBSPOT", "ZSCALER"), "5000-9999"),
    **dict.fromkeys(("OKTA", "LUCID USA", "PURE STORAGE", "DOCUSIGN", "SPOTIFY USA"), "5000-9999"),
    **dict.fromkeys(("PINTEREST", "ROBINHOOD MARKETS", "ROBLOX", "COINBASE", "LYFT", "REDDIT"), "1000-4999"),
    **dict.fromkeys(("SNAP", "ROKU", "ASANA", "BOX"), "1000-4999"),
}

CALLED = {
    "facebook": "META",
    "meta platforms": "META",
    "alphabet": "GOOGLE",
    "deepmind": "GOOGLE",
    "google deepmind": "GOOGLE",
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
    "open ai": "OPENAI OPCO",
    "chatgpt": "OPENAI OPCO",
    "visa": "VISA TECHNOLOGY & OPERATIONS",
    "mastercard": "MASTERCARD TECHNOLOGIES",
    "dell": "DELL USA L.P.",
    "hewlett packard": "HP",
    "rivian": "RIVIAN AUTOMOTIVE",
    "micron": "MICRON TECHNOLOGY",
    "comcast": "COMCAST CABLE COMMUNICATIONS",
    "verizon": "VERIZON DATA SERVICES",
    "blackrock": "BLACKROCK FINANCIAL MANAGEMENT",
    "samsung": "SAMSUNG ELECTRONICS AMERICA",
    "cadence": "CADENCE DESIGN SYSTEMS",
    "delta airlines": "DELTA AIR LINES",
    "hp enterprise": "HEWLETT PACKARD ENTERPRISE COMPANY",
    "mit": "MASSACHUSETTS INSTITUTE OF TECHNOLOGY",
    "stanford": "THE LELAND STANFORD, JR UNIVERSITY",
    "stanford university": "THE LELAND STANFORD, JR UNIVERSITY",
}

ORDINARY = frozenset(
    (
        *("apple", "block", "target", "oracle", "delta", "cadence", "lucid", "asana", "micron", "slalom", "workday"),
        *("discover", "salesforce", "snowflake", "databricks", "stanford", "ericsson", "humana", "amazon web services"),
        *("ernst and young", "ernst young", "wal mart"),
    )
)
"""Names that are words, people, places or tools too: they name an employer only where a sentence shows it."""
