"""A small folder of source files with the columns and the quirks of the real ones, drawn anew from a fixed seed."""

from __future__ import annotations

import csv
import gzip
import io
import random
from collections.abc import Iterable
from pathlib import Path

TITLES = ["Data Scientist", "Data Engineer", "Machine Learning Engineer", "Head of Data", "BI Developer", "Analyst"]
LEVELS = {"EN": 0.7, "MI": 0.9, "SE": 1.1, "EX": 1.4}
PLACES = {"US": ("USD", 1.0), "GB": ("GBP", 0.76), "DE": ("EUR", 0.88), "CA": ("USD", 1.4), "IN": ("INR", 87.0)}


def write_table(path: Path, header: list[str], rows: Iterable[list[object]]) -> None:
    text = io.StringIO()
    csv.writer(text).writerows([header, *rows])
    content = text.getvalue().encode()
    path.write_bytes(gzip.compress(content, mtime=0) if path.suffix == ".gz" else content)


def read_table(path: Path) -> tuple[list[str], list[list[str]]]:
    content = path.read_bytes()
    text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode()
    header, *rows = csv.reader(io.StringIO(text))
    return header, rows


def write_small_data(folder: Path, postings: int = 600, people: int = 400) -> Path:
    """Write every source file into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    draw = random.Random(7)
    _write_aijobs(folder, draw, postings)
    _write_surveys(folder, draw, people)
    _write_wages(folder)
    _write_rates(folder)
    return folder


AIJOBS = [
    *("work_year", "experience_level", "employment_type", "job_title", "salary", "salary_currency", "salary_in_usd"),
    *("employee_residence", "remote_ratio", "company_location", "company_size"),
]


def _write_aijobs(folder: Path, draw: random.Random, postings: int) -> None:
    rows: list[list[object]] = []
    for number in range(postings):
        country = draw.choice(["US", "US", "US", *PLACES])
        currency, rate = PLACES[country]
        level, title = draw.choice(list(LEVELS)), draw.choice(TITLES)
        low = round(90_000 * LEVELS[level] * draw.lognormvariate(0, 0.2) * (0.5 if country == "IN" else 1) * rate, -2)
        year = 2025 if number < postings / 2 else draw.choice([2023, 2024])
        for pay in (round(low * 1.4, -2), low):
            dollars = pay if currency == "USD" else pay / rate
            rows.append(
                [
                    year,
                    level,
                    "FT",
                    title,
                    int(pay),
                    currency,
                    int(dollars),
                    country,
                    100 if number % 3 == 0 else 0,
                    country,
                    "M",
                ]
            )
    write_table(folder / "aijobs_to_2025-06-22.csv.gz", AIJOBS, rows)


def _write_surveys(folder: Path, draw: random.Random, people: int) -> None:
    crafts = ["Developer, full-stack", "Data scientist or machine learning specialist", "Data engineer"]
    sizes = ["2 to 9 employees", "20 to 99 employees", "10,000 or more employees"]
    degrees = ["Bachelor’s degree (B.A., B.S., B.Eng., etc.)", "Master’s degree (M.A., M.S., M.Eng., MBA, etc.)"]
    countries = {"United States of America": 1.0, "Germany": 0.6, "India": 0.2, "Luxembourg": 0.7}
    remotes = ["Remote", "In-person", "Hybrid (some remote, some in-person)"]
    rows23, rows24, rows25 = [], [], []
    for number in range(people):
        years, country = draw.randint(0, 30), draw.choices(list(countries), [10, 8, 8, 1])[0]
        pay = int(100_000 * countries[country] * (1 + years / 30) * draw.lognormvariate(0, 0.3))
        craft, degree, remote = draw.choice(crafts), draw.choice(degrees), draw.choice(remotes)
        rows24.append([number, remote, degree, years, craft, draw.choice(sizes), country, years, "Fintech", pay])
        rows25.append([pay, country, degree, years + 3, "Employed", "Data engineer", remote.split(" ")[0]])
        skills = draw.sample(["Python", "SQL", "Rust", "Java"], 2)
        american = int(pay / countries[country])
        employed, size = "Employed, full-time", draw.choice(["2-9", "10,000 or more"])
        languages = ";".join(skills)
        rows23.append(
            [employed, remote, "Bachelor's degree", years, craft, size, american, languages, "", "", "Docker", "Other"]
        )
    header = ["Q4", "Q5", "Q8", "Q11", "Q23", "Q24", "Q29", "Q12_1", "Q17_1", "Q31_1"]
    bands = ["60,000-69,999", "100,000-124,999", "150,000-199,999", "> $1,000,000"]
    kaggle: list[list[object]] = [["In which country?", "A student?", *["What?"] * 8]]
    for number in range(people):
        person = ["India" if number % 3 else "Germany", "No" if number % 5 else "Yes", "Master’s degree", "3-5 years"]
        person += [
            "Data Scientist",
            "Computers/Technology",
            bands[number % 3] if number % 7 else "",
            "Python",
            "  PyTorch ",
            "",
        ]
        kaggle.append([*person])
    write_table(folder / "kaggle_survey_2022.csv.gz", header, kaggle)
    write_table(
        folder / "stackoverflow_2024.csv.gz",
        [
            *("ResponseId", "RemoteWork", "EdLevel", "YearsCodePro", "DevType", "OrgSize", "Country", "WorkExp"),
            *("Industry", "ConvertedCompYearly"),
        ],
        rows24,
    )
    write_table(
        folder / "stackoverflow_2025.csv.gz",
        [
            *("CompYearlyUSD", "Country", "EdLevelSimplified", "YearsCodeNum", "Employment", "DevTypePrimary"),
            "RemoteCategory",
        ],
        rows25,
    )
    write_table(
        folder / "stackoverflow_2023_us.csv.gz",
        [
            *("Employment", "RemoteWork", "EdLevel", "YearsCodePro", "DevType", "OrgSize", "Salary"),
            *("LanguageHaveWorkedWith", "PlatformHaveWorkedWith", "MiscTechHaveWorkedWith", "ToolsTechHaveWorkedWith"),
            "Industry",
        ],
        rows23,
    )


def _write_wages(folder: Path) -> None:
    header = [
        *("areatype", "area_code", "area_name", "state_code", "industry_code", "industry_name", "occupation_code"),
        *("occupation_name", "tot_emp", "a_pct10", "a_pct25", "a_median", "a_pct75", "a_pct90"),
    ]
    areas = [
        ("N", "0000099", "U.S.", "99", 1.0),
        ("M", "0041860", "San Francisco", "06", 1.4),
        ("M", "0012420", "Austin", "48", 0.95),
    ]
    areas += [("S", "0600000", "California", "06", 1.2), ("S", "4800000", "Texas", "48", 0.95)]
    rows: list[list[object]] = []
    for kind, code, name, state, ratio in areas:
        for occupation in ("152051", "151252"):
            wages = [int(120_000 * ratio * part) for part in (0.6, 0.8, 1, 1.3, 1.6)]
            rows.append([kind, code, name, state, "000000", "Cross-Industry", occupation, "x", 5000, *wages])
    rows.append(["M", "0010180", "Abilene", "48", "000000", "Cross-Industry", "152051", "x", "-", *["-"] * 5])
    for industry, name in (("517000", "Telecommunications"), ("336100", "Motor Vehicle Manufacturing")):
        wages = [int(120_000 * part) for part in (0.6, 0.8, 1, 1.3, 1.6)]
        rows.append(["N", "0000099", "U.S.", "99", industry, name, "152051", "x", 900, *wages])
    write_table(folder / "bls_oews_may2025_tech.csv.gz", header, rows)
    employers = [["AMAZON", "WA", 900, 165_000, "Software Developer"], ["TINY", "TX", 300, 120_000, "Data Analyst"]]
    filings = ["company", "primary_state", "total_filings", "median_salary", "primary_job_title"]
    write_table(folder / "lca_fy2024_employers.csv.gz", filings, employers)
    split = [
        *("where", "kind", "employer", "years_of_experience", "n", "base_share", "stock_share", "bonus_share"),
        *("share_with_stock", "total_over_base_p50", "total_over_base_p25", "total_over_base_p75"),
    ]
    cells = [
        [where, kind, employer, years, 100, 0.8, 0.12, 0.08, 0.5, 1.2, 1.1, 1.4]
        for where in ("US", "outside US")
        for kind in ("Data Scientist", "ML / AI", "Software Engineer")
        for employer in ("large technology company", "other company")
        for years in ("0-1", "2-3", "4-5", "6-8", "9-12", "13-20")
    ]
    write_table(folder / "compensation_split_2017_2021.csv", split, cells)


def _write_rates(folder: Path) -> None:
    series = {"Euro": 0.88, "India": 87.0, "Canada": 1.4, "Australia": 1.5}
    years = [[f"{year}-01-01", name, rate] for name, rate in series.items() for year in range(2020, 2026)]
    write_table(folder / "fx_annual.csv", ["Date", "Country", "Exchange rate"], years)
    months = [[f"{y}-{m:02}-01", "United Kingdom", 0.76] for y in range(2020, 2026) for m in range(1, 13)]
    prices = [["00000", "United States", 1, 100.0], ["41860", "San Francisco", 1, 118.0], ["12420", "Austin", 1, 98.0]]
    write_table(folder / "bea_regional_price_parities.csv", ["GeoFIPS", "GeoName", "LineCode", "2024"], prices)
    parities = [["United States", "US", 2024, 1.0], ["Germany", "DE", 2024, 0.7], ["India", "IN", 2024, 20.4]]
    write_table(folder / "worldbank_ppp.csv", ["Country", "Country ID", "Year", "PPP"], parities)
    write_table(folder / "fx_monthly.csv", ["Date", "Country", "Exchange rate"], months)
