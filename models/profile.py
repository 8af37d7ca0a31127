"""The vocabulary and the Profile: the only definition of the fields that pay depends on.

Nothing else about a person can enter an estimate: no name, no pronoun, no nationality, no server.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


class Role(StrEnum):
    MACHINE_LEARNING_ENGINEER = "machine_learning_engineer"
    AI_ENGINEER = "ai_engineer"
    MLOPS_ENGINEER = "mlops_engineer"
    NLP_ENGINEER = "nlp_engineer"
    COMPUTER_VISION_ENGINEER = "computer_vision_engineer"
    ROBOTICS_ENGINEER = "robotics_engineer"
    DATA_SCIENTIST = "data_scientist"
    APPLIED_SCIENTIST = "applied_scientist"
    RESEARCH_SCIENTIST = "research_scientist"
    RESEARCH_ENGINEER = "research_engineer"
    DATA_ENGINEER = "data_engineer"
    ANALYTICS_ENGINEER = "analytics_engineer"
    DATA_ANALYST = "data_analyst"
    DATA_ARCHITECT = "data_architect"
    AI_ARCHITECT = "ai_architect"
    SOFTWARE_ENGINEER = "software_engineer"
    QUANTITATIVE_RESEARCHER = "quantitative_researcher"
    ML_MANAGER = "ml_manager"
    AI_PRODUCT_MANAGER = "ai_product_manager"


class Seniority(StrEnum):
    ENTRY = "entry"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"
    EXECUTIVE = "executive"


class Remote(StrEnum):
    ONSITE = "onsite"
    HYBRID = "hybrid"
    REMOTE = "remote"


class CompanySize(StrEnum):
    """Employees of the whole company."""

    ONE = "1"
    FROM_2 = "2-9"
    FROM_10 = "10-19"
    FROM_20 = "20-99"
    FROM_100 = "100-499"
    FROM_500 = "500-999"
    FROM_1000 = "1000-4999"
    FROM_5000 = "5000-9999"
    FROM_10000 = "10000+"


class CompanyType(StrEnum):
    STARTUP = "startup"
    SCALEUP = "scaleup"
    CORPORATION = "corporation"
    BIG_TECH = "big_tech"
    CONSULTANCY = "consultancy"
    PUBLIC_SECTOR = "public_sector"
    ACADEMIA = "academia"
    NONPROFIT = "nonprofit"


class Industry(StrEnum):
    TECHNOLOGY = "technology"
    FINANCE = "finance"
    FINTECH = "fintech"
    INSURANCE = "insurance"
    HEALTHCARE = "healthcare"
    AUTOMOTIVE = "automotive"
    RETAIL = "retail"
    MANUFACTURING = "manufacturing"
    ENERGY = "energy"
    MEDIA = "media"
    TELECOM = "telecom"
    TRANSPORT = "transport"
    EDUCATION = "education"
    GOVERNMENT = "government"
    CONSULTING = "consulting"
    DEFENCE = "defence"
    OTHER = "other"


class Education(StrEnum):
    NONE = "none"
    BACHELOR = "bachelor"
    MASTER = "master"
    PHD = "phd"


class Skill(StrEnum):
    PYTHON = "python"
    R = "r"
    JAVA = "java"
    CPP = "cpp"
    SCALA = "scala"
    JULIA = "julia"
    GO = "go"
    RUST = "rust"
    SQL = "sql"
    JAVASCRIPT = "javascript"
    TENSORFLOW = "tensorflow"
    PYTORCH = "pytorch"
    SCIKIT_LEARN = "scikit_learn"
    KERAS = "keras"
    JAX = "jax"
    HUGGING_FACE = "hugging_face"
    SPARK = "spark"
    KAFKA = "kafka"
    HADOOP = "hadoop"
    AIRFLOW = "airflow"
    DATABRICKS = "databricks"
    SNOWFLAKE = "snowflake"
    AWS = "aws"
    AZURE = "azure"
    GCP = "gcp"
    DOCKER = "docker"
    KUBERNETES = "kubernetes"
    MLFLOW = "mlflow"
    CUDA = "cuda"
    LANGCHAIN = "langchain"
    OPENCV = "opencv"


class Specialisation(StrEnum):
    NLP = "nlp"
    GENERATIVE_AI = "generative_ai"
    COMPUTER_VISION = "computer_vision"
    REINFORCEMENT_LEARNING = "reinforcement_learning"
    RECOMMENDER_SYSTEMS = "recommender_systems"
    MLOPS = "mlops"
    EDGE = "edge"
    TIME_SERIES = "time_series"
    SPEECH = "speech"
    AUTONOMOUS_SYSTEMS = "autonomous_systems"


class Certification(StrEnum):
    AWS = "aws"
    GOOGLE_CLOUD = "google_cloud"
    MICROSOFT = "microsoft"
    DATABRICKS = "databricks"
    NVIDIA = "nvidia"
    OTHER = "other"


class Employment(StrEnum):
    FULL_TIME = "full_time"
    PART_TIME = "part_time"
    CONTRACT = "contract"
    FREELANCE = "freelance"


CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
"""ISO 3166-1 alpha-2."""

CurrencyCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""ISO 4217."""


class Profile(BaseModel):
    """A job and a person's place in it. Every field may be unknown (``None`` or an empty tuple).

    Values are canonical: what people write is read into them by ``models.reading.read_profile``,
    which also checks that city and country agree.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    role: Role | None = None
    title: str | None = Field(default=None, max_length=80)
    """The job title below its role, as ``models.vocabulary.titles`` spells it ("head of data").

    None if no more than the role was said.
    """
    seniority: Seniority | None = None
    years: float | None = Field(default=None, ge=0, le=50)
    """Years of professional experience."""
    country: CountryCode | None = None
    state: str | None = Field(default=None, pattern=r"^[A-Z]{2}$")
    """US state (postal code), where a city or the state itself was named."""
    city: str | None = Field(default=None, max_length=80)
    """Name as written in English, as ``models.vocabulary.places`` spells it."""
    remote: Remote | None = None
    company_size: CompanySize | None = None
    company_type: CompanyType | None = None
    industry: Industry | None = None
    education: Education | None = None
    skills: tuple[Skill, ...] = ()
    specialisations: tuple[Specialisation, ...] = ()
    certifications: tuple[Certification, ...] = ()
    employment: Employment | None = None
    year: int | None = Field(default=None, ge=1990, le=2100)
    """Year of the pay; None is the newest year in the data."""
    currency: CurrencyCode | None = None
    """None is the country's own."""

    def known(self) -> dict[str, object]:
        """The fields that are given, in the order of this definition, as JSON values."""
        return self.model_dump(mode="json", exclude_defaults=True)

    def changed(self, changes: dict[str, object]) -> Profile:
        """This profile with canonical ``changes`` laid over it, checked anew."""
        return Profile.model_validate({**self.__dict__, **changes})


DERIVED_FIELDS = ("title", "state")
"""Fields of a Profile that people give through ``role`` and ``city``, never by their own name."""

INPUT_FIELDS = tuple(name for name in Profile.model_fields if name not in DERIVED_FIELDS)
"""The fields that the machine interface takes, in its order."""

LIST_FIELDS = ("skills", "specialisations", "certifications")

VOCABULARY: dict[str, type[StrEnum]] = {
    "role": Role,
    "seniority": Seniority,
    "remote": Remote,
    "company_size": CompanySize,
    "company_type": CompanyType,
    "industry": Industry,
    "education": Education,
    "skills": Skill,
    "specialisations": Specialisation,
    "certifications": Certification,
    "employment": Employment,
}
"""The closed vocabularies by field name."""
