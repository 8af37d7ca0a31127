"""Near matches for the words of closed vocabularies: data by hand first, then likeness of letters."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from models.profile import INPUT_FIELDS, VOCABULARY, CompanySize
from models.vocabulary.spelling import fold

MEANT_FIELDS = {
    "experience": "years",
    "years_of_experience": "years",
    "yoe": "years",
    "level": "seniority",
    "location": "city",
    "place": "city",
    "state": "city",
    "title": "role",
    "job": "role",
    "job_title": "role",
    "position": "role",
    "degree": "education",
    "size": "company_size",
    "employees": "company_size",
    "company": "company_type",
    "sector": "industry",
    "employment_type": "employment",
    "remote_ratio": "remote",
    "specialization": "specialisations",
    "specializations": "specialisations",
    "specialisation": "specialisations",
    "certificates": "certifications",
}
"""What other programs call the fields."""

MEANT_WORDS = {
    "seniority": {
        "junior": "entry", "jr": "entry", "intern": "entry", "graduate": "entry", "middle": "mid", "mid level": "mid",
        "sr": "senior", "staff": "lead", "principal": "lead", "director": "executive", "vp": "executive",
        "head": "executive",
    },
    "remote": {
        "wfh": "remote", "home": "remote", "office": "onsite", "true": "remote", "false": "onsite",
        "on site": "onsite",
    },
    "education": {
        "doctorate": "phd", "ph d": "phd", "dr": "phd", "msc": "master", "ms": "master", "mba": "master",
        "bsc": "bachelor",
        "ba": "bachelor", "bs": "bachelor", "degree": "bachelor", "high school": "none",
    },
    "company_type": {
        "faang": "big_tech", "enterprise": "corporation", "university": "academia", "government": "public_sector",
        "agency": "consultancy", "ngo": "nonprofit", "charity": "nonprofit",
    },
    "industry": {
        "tech": "technology", "it": "technology", "software": "technology", "bank": "finance", "banking": "finance",
        "health": "healthcare", "pharma": "healthcare", "cars": "automotive", "ecommerce": "retail",
        "telco": "telecom",
        "logistics": "transport", "defense": "defence", "oil": "energy", "university": "education",
    },
    "skills": {
        "c++": "cpp", "sklearn": "scikit_learn", "scikit learn": "scikit_learn", "k8s": "kubernetes",
        "torch": "pytorch",
        "tf": "tensorflow", "golang": "go", "js": "javascript", "huggingface": "hugging_face",
        "transformers": "hugging_face",
        "pyspark": "spark", "google cloud": "gcp", "amazon": "aws",
    },
    "specialisations": {
        "llm": "generative_ai", "genai": "generative_ai", "cv": "computer_vision", "rl": "reinforcement_learning",
        "recsys": "recommender_systems", "robotics": "autonomous_systems", "forecasting": "time_series",
    },
    "certifications": {"gcp": "google_cloud", "google": "google_cloud", "azure": "microsoft", "amazon": "aws"},
    "employment": {
        "permanent": "full_time", "ft": "full_time", "pt": "part_time", "contractor": "contract",
        "self employed": "freelance",
    },
}  # fmt: skip
"""What people say for a word of a closed vocabulary: suggested, never taken."""


def near_fields(name: str) -> tuple[str, ...]:
    """Fields that a wrong name may mean."""
    meant = MEANT_FIELDS.get(fold(name).replace(" ", "_").replace("-", "_"))
    return (meant,) if meant else _alike(name, INPUT_FIELDS)


def near_words(field: str, value: object) -> tuple[str, ...]:
    """Words of the field's vocabulary that a wrong value may mean; the bin of a company's size."""
    if isinstance(value, bool):
        value = str(value).lower()
    if field == "company_size" and isinstance(value, (int, float)):
        return _size_of(value)
    if not isinstance(value, str):
        return ()
    if field == "company_size" and value.strip().isdecimal() and len(value) < 9:
        return _size_of(int(value))
    spelled = " ".join(fold(value).replace("_", " ").replace("-", " ").replace(".", " ").split())
    meant = MEANT_WORDS.get(field, {}).get(spelled)
    return (meant,) if meant else _alike(spelled.replace(" ", "_"), [word.value for word in VOCABULARY[field]])


def near_numbers(value: object, limits: tuple[int, int]) -> tuple[str, ...]:
    """The number in a text like "5 years", if it is within the limits."""
    digits = "".join(letter for letter in value if letter in "0123456789") if isinstance(value, str) else ""
    return (str(int(digits)),) if 0 < len(digits) <= 4 and limits[0] <= int(digits) <= limits[1] else ()


def _alike(word: str, known: Sequence[str]) -> tuple[str, ...]:
    near = process.extract(word[:60].lower(), known, scorer=fuzz.ratio, score_cutoff=60, limit=3)
    return tuple(match for match, _, _ in near)


def _size_of(employees: float) -> tuple[str, ...]:
    for size in reversed(CompanySize):
        if employees >= int(size.value.split("-")[0].rstrip("+")):
            return (size.value,)
    return ()
