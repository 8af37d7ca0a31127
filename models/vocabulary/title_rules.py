"""Which words make a title which role: an ordered table, the first row that fits decides.

Words stand as ``models.vocabulary.title_words`` spells them ("machine learning", never "ml"; "bi" for business
intelligence). A row fits when every group of ``needs`` has a word in the title and, if ``crafts`` are named, one of
those is there too; ``but`` holds words that keep it from fitting.
"""

from __future__ import annotations

from dataclasses import dataclass

from models.profile import Role
from models.vocabulary.title_words import words

ENGINEER = "engineer developer programmer"
SCIENTIST = "scientist"
RESEARCHER = "researcher"
MANAGER = "manager director head vp chief officer president"
LEARNING = "machine deep reinforcement mlops llmops ai llm nlp"
TECHNICAL = (
    "data machine deep ai llm generative analytics bi software engineering technology technical tech platform"
    " research science nlp vision robotics mlops devops cloud infrastructure security it reliability"
    " quantitative autonomous algorithm backend frontend fullstack mobile insights applied statistics qa"
    " recommendation"
)
SOFTWARE = (
    "software backend frontend fullstack web mobile ios android cloud devops devsecops reliability platform"
    " infrastructure embedded firmware security cybersecurity qa test testing systems automation application"
    " applications python java javascript typescript react angular node php ruby rails go rust scala cpp c c++"
    " c# net dotnet kotlin swift blockchain web3 game games graphics gameplay network release solutions"
    " solution integration kernel compiler gpu cuda distributed api microservices aws azure gcp kubernetes"
    " docker linux erp sap salesforce crm rpa support customer sales desktop enterprise experience search"
    " computer it iot technical tech implementation product simulation performance founding observability"
    " storage tooling tools build growth forward deployed payments identity programming sas elasticsearch"
    " development vr ar xr unity unreal vue django spring flutter haskell elixir penetration appsec wordpress"
)
SYSTEMS = (
    "software systems security cybersecurity it network cloud devops application applications sap erp"
    " salesforce infrastructure qa test testing linux aws azure technical technology kubernetes elasticsearch"
    " integration rpa automation platform solutions penetration computer developer crm"
)


@dataclass(frozen=True, slots=True)
class Rule:
    role: Role
    needs: tuple[frozenset[str], ...]
    crafts: frozenset[str] | None
    but: frozenset[str]


def _rule(role: Role, needs: str, crafts: str = "", but: str = "") -> Rule:
    groups = tuple(frozenset(group.split("|")) for group in needs.split())
    return Rule(role, groups, frozenset(crafts.split()) or None, frozenset(but.split()))


def _any(words: str) -> str:
    return "|".join(words.split())


RULES = (
    # who manages, and what
    _rule(Role.AI_PRODUCT_MANAGER, "product", "manager owner director head vp chief lead", "analytics analysis"),
    _rule(Role.AI_PRODUCT_MANAGER, f"project|program|programme|delivery {_any(TECHNICAL)}", "manager owner"),
    _rule(Role.AI_PRODUCT_MANAGER, "scrum", "master"),
    _rule(Role.QUANTITATIVE_RESEARCHER, "quantitative|quantitive", "", "marketing ux psychology"),
    _rule(Role.QUANTITATIVE_RESEARCHER, "algorithmic|algorithm|options|derivatives", "trader"),
    _rule(Role.DATA_SCIENTIST, "chief|head data scientist", "", "of"),
    _rule(Role.ML_MANAGER, _any(TECHNICAL), MANAGER, "account sales store office"),
    _rule(Role.ML_MANAGER, f"team {_any(TECHNICAL)}", "lead"),
    # architects
    _rule(Role.AI_ARCHITECT, _any(LEARNING + " generative learning vision chatbot agent"), "architect"),
    _rule(Role.DATA_ARCHITECT, "data|bi|analytics|database|warehouse|databricks|snowflake|information", "architect"),
    _rule(Role.SOFTWARE_ENGINEER, _any(SOFTWARE), "architect", "landscape building"),
    _rule(Role.DATA_ARCHITECT, "data", "modeler modeller"),
    # research
    _rule(Role.RESEARCH_ENGINEER, "research", ENGINEER),
    _rule(Role.RESEARCH_SCIENTIST, "research", SCIENTIST, "data applied"),
    _rule(Role.APPLIED_SCIENTIST, "applied", "scientist researcher", "data"),
    _rule(Role.DATA_SCIENTIST, "data", SCIENTIST),
    _rule(Role.DATA_SCIENTIST, "data science"),
    _rule(Role.DATA_SCIENTIST, "decision", SCIENTIST),
    _rule(Role.SOFTWARE_ENGINEER, "security|cybersecurity", RESEARCHER),
    _rule(
        Role.RESEARCH_SCIENTIST,
        _any(LEARNING + " generative vision robotics data speech principal academic"),
        RESEARCHER,
    ),
    _rule(Role.RESEARCH_SCIENTIST, f"research {_any(LEARNING + ' vision robotics')}", "", "analyst scientist product"),
    # one field within machine learning
    _rule(Role.MLOPS_ENGINEER, "mlops|llmops|aiops"),
    _rule(
        Role.MLOPS_ENGINEER,
        "machine|ai platform|infrastructure|operations|deployment|reliability|devops|production",
        ENGINEER,
    ),
    _rule(Role.DATA_ENGINEER, "data", ENGINEER, "analytics visualization analysis"),
    _rule(Role.ANALYTICS_ENGINEER, "analytics", ENGINEER),
    _rule(Role.NLP_ENGINEER, "nlp|linguist|speech|linguistics"),
    _rule(Role.COMPUTER_VISION_ENGINEER, "vision|perception|opencv", "", "robotics"),
    _rule(Role.COMPUTER_VISION_ENGINEER, "image|video processing|recognition|analysis", ENGINEER + " scientist"),
    _rule(Role.ROBOTICS_ENGINEER, "robotics|slam|autonomy|autonomous|mechatronics|drone|drones"),
    _rule(Role.APPLIED_SCIENTIST, _any(LEARNING + " generative learning"), SCIENTIST),
    _rule(Role.DATA_ANALYST, _any(LEARNING + " data bi analytics generative"), "analyst"),
    _rule(
        Role.MACHINE_LEARNING_ENGINEER,
        "machine|deep|reinforcement|federated|tensorflow|pytorch learning|tensorflow|pytorch",
    ),
    _rule(
        Role.MACHINE_LEARNING_ENGINEER, "algorithm|recommendation|personalization|ranking|inference|neural", ENGINEER
    ),
    _rule(Role.AI_PRODUCT_MANAGER, "ai", "strategist"),
    _rule(
        Role.AI_ENGINEER, "ai|llm|generative|prompt|chatbot|conversational|agent|agents|agentic|rag|langchain|copilot"
    ),
    # data
    _rule(Role.DATA_ANALYST, "bi|tableau|looker|visualization|visualisation|qlik|dashboard|reporting"),
    _rule(
        Role.DATA_ENGINEER,
        "etl|elt|spark|hadoop|databricks|snowflake|airflow|kafka|dbt|warehouse|dataops|database|sql",
        ENGINEER,
    ),
    _rule(Role.DATA_ENGINEER, "database|dataops"),
    _rule(Role.DATA_ENGINEER, "data", "integrator administrator"),
    _rule(
        Role.ML_MANAGER,
        "data lead",
        "",
        "analytics analysis management quality governance strategy integration operations",
    ),
    _rule(Role.DATA_ENGINEER, "data tech"),
    _rule(Role.DATA_ANALYST, "data|analytics|insight|insights|bi|kpi"),
    _rule(
        Role.DATA_ANALYST,
        "business|product|marketing|research|risk|pricing|operations|decision|crm|web|fraud|growth|actuarial|statistical"
        "|digital|people|customer|commercial|supply|healthcare|clinical|sql|excel|series|forecasting|gis|geospatial|spatial|game|revenue|reporting",
        "analyst",
        "equity investment",
    ),
    _rule(
        Role.DATA_SCIENTIST,
        "econometrician|statistician|biostatistician|bioinformatician|bioinformatics|psychometrician|statistics",
    ),
    _rule(Role.DATA_SCIENTIST, "statistical|kaggle"),
    _rule(Role.DATA_SCIENTIST, "risk|credit|predictive|pricing|machine", "modeler modeller"),
    # other research
    _rule(Role.RESEARCH_SCIENTIST, "scientist", "", "food forensic environmental political"),
    _rule(Role.RESEARCH_SCIENTIST, "researcher", "", "ux user market"),
    _rule(Role.RESEARCH_SCIENTIST, "research|postdoctoral", "associate assistant fellow professional specialist"),
    _rule(Role.RESEARCH_SCIENTIST, "computational", "biologist chemist physicist linguist neuroscientist"),
    _rule(Role.RESEARCH_SCIENTIST, "postdoctoral"),
    # software
    _rule(
        Role.SOFTWARE_ENGINEER, "developer|programmer", "", "business property land sales content organizational course"
    ),
    _rule(Role.SOFTWARE_ENGINEER, _any(SOFTWARE), ENGINEER, "marketing"),
    _rule(
        Role.SOFTWARE_ENGINEER,
        _any(SYSTEMS),
        "specialist administrator tester advocate analyst hacker consultant expert",
    ),
    _rule(Role.SOFTWARE_ENGINEER, "software|engineering|platform|cloud|mobile|ios|android|security|qa", "lead"),
    _rule(Role.SOFTWARE_ENGINEER, "founding", "engineer"),
    _rule(Role.SOFTWARE_ENGINEER, "tech lead"),
    _rule(Role.SOFTWARE_ENGINEER, "member technical staff"),
    _rule(Role.SOFTWARE_ENGINEER, "security|cybersecurity", "professional"),
    _rule(Role.SOFTWARE_ENGINEER, "devops|devsecops|backend|frontend|fullstack|qa"),
    _rule(Role.SOFTWARE_ENGINEER, "technology", "integrator technologist"),
    _rule(Role.SOFTWARE_ENGINEER, "creative", "technologist"),
)

CRAFTS = words(
    f"""
    {ENGINEER} {MANAGER} scientist researcher analyst architect specialist consultant expert professional
    associate administrator technologist strategist lead practitioner advisor advocate evangelist designer
    technician modeler modeller integrator owner trader steward operator archivist reporter coordinator
    partner fellow assistant linguist statistician econometrician biostatistician bioinformatician psychometrician
    biologist chemist physicist neuroscientist tester hacker master
    """
)
"""Nouns that say what somebody is. A title without one must be explained by its other words wholly ("power bi")."""

TOO_LITTLE = frozenset(
    ("data", "research", "software", "security", "tech", "analytics", "database", "language", "speech", "agent")
)
"""One word that names a field and no work in it."""

GENERIC = words(
    """
    manager analyst associate engineer consultant specialist director executive architect expert
    professional intern trainee head vp chief officer lead leader technician advisor assistant coordinator
    partner strategist team staff principal student president administrator fellow designer
    modeler integrator technologist
    """
)
"""A title of nothing but these says no trade."""

SAYS_NO_MORE = {
    Role.ML_MANAGER: (
        "machine learning manager",
        "ai manager",
        "machine learning team lead",
        "machine learning engineering manager",
    ),
    Role.AI_ENGINEER: ("ai", "ai engineering"),
    Role.AI_PRODUCT_MANAGER: ("machine learning product manager",),
    Role.QUANTITATIVE_RESEARCHER: ("quantitative", "quantitative research"),
    Role.MACHINE_LEARNING_ENGINEER: (
        "machine learning",
        "machine learning engineering",
        "ai machine learning engineer",
        "machine learning ai engineer",
        "ai and machine learning engineer",
        "machine learning and ai engineer",
    ),
    Role.DATA_SCIENTIST: ("data science",),
    Role.DATA_ENGINEER: ("data engineering",),
    Role.ANALYTICS_ENGINEER: ("analytics engineering",),
    Role.DATA_ANALYST: ("data analysis", "data analytics"),
    Role.MLOPS_ENGINEER: ("mlops",),
    Role.NLP_ENGINEER: ("nlp",),
    Role.COMPUTER_VISION_ENGINEER: ("computer vision",),
    Role.ROBOTICS_ENGINEER: ("robotics",),
    Role.SOFTWARE_ENGINEER: ("software engineering",),
}
"""Spellings beside the role's own name that add nothing to it."""
