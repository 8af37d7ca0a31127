"""How words of job titles are spelled, shortened and stripped: data for ``models.vocabulary.titles``."""

from __future__ import annotations

from models.profile import Seniority
from models.vocabulary.title_languages import FOREIGN_WORDS


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as running text."""
    return frozenset(text.split())


WHOLE_TITLES = {
    "ds": "data scientist",
    "de": "data engineer",
    "da": "data analyst",
    "pm": "product manager",
    "em": "engineering manager",
    "ba": "business analyst",
    "swe ml": "machine learning engineer",
    "em ml": "machine learning manager",
    "data scientist or machine learning specialist": "data scientist",
    "machine learning mlops engineer": "machine learning engineer",
    "research intern": "research scientist intern",
    "research lead": "lead research scientist",
    "software intern": "software engineer intern",
    "data intern": "data analyst intern",
    "机器学习工程师": "machine learning engineer",
    "算法工程师": "algorithm engineer",
    "数据科学家": "data scientist",
    "数据分析师": "data analyst",
    "数据工程师": "data engineer",
    "软件工程师": "software engineer",
    "データサイエンティスト": "data scientist",
    "データエンジニア": "data engineer",
    "機械学習エンジニア": "machine learning engineer",
    "ソフトウェアエンジニア": "software engineer",
    "инженер машинного обучения": "machine learning engineer",
    "инженер данных": "data engineer",
    "аналитик данных": "data analyst",
    "дата сайентист": "data scientist",
    "research and development role": "research and development engineer",
    "data or business analyst": "data analyst",
}
"""Titles that mean something only as a whole (two letters, or the wording of a survey)."""

PHRASES = {
    "machine learning operations": "mlops",
    "ml operations": "mlops",
    "ml ops": "mlops",
    "ml op": "mlops",
    "llm ops": "llmops",
    "data ops": "dataops",
    "dev ops": "devops",
    "dev sec ops": "devsecops",
    "artificial intelligence": "ai",
    "artificial inteligence": "ai",
    "inteligencia artificial": "ai",
    "intelligence artificielle": "ai",
    "kunstliche intelligenz": "ai",
    "sztucznej inteligencji": "ai",
    "machinelearning": "machine learning",
    "maschinelles lernen": "machine learning",
    "apprentissage automatique": "machine learning",
    "aprendizaje automatico": "machine learning",
    "aprendizado de maquina": "machine learning",
    "uczenia maszynowego": "machine learning",
    "gen ai": "generative ai",
    "gen artificial intelligence": "generative ai",
    "large language models": "llm",
    "large language model": "llm",
    "natural language processing": "nlp",
    "natural language": "nlp",
    "language technology": "nlp",
    "vision par ordinateur": "computer vision",
    "vision artificielle": "computer vision",
    "vision artificial": "computer vision",
    "business intelligence": "bi",
    "business inteligence": "bi",
    "powerbi": "power bi",
    "working student": "intern",
    "new grad": "graduate",
    "early career": "junior",
    "entry level": "junior",
    "mid level": "mid",
    "eng manager": "engineering manager",
    "system analyst": "systems analyst",
    "full stack": "fullstack",
    "back end": "backend",
    "front end": "frontend",
    "soft ware": "software",
    "data base": "database",
    "data warehousing": "data warehouse",
    "datawarehouse": "data warehouse",
    "bigdata": "big data",
    "vice president": "vp",
    "self driving": "autonomous driving",
    "driverless": "autonomous driving",
    "post doctoral": "postdoctoral",
    "post doc": "postdoctoral",
    "ph d": "phd",
    "r d": "research and development",
    "teamlead": "team lead",
    "techlead": "tech lead",
    "technical lead": "tech lead",
    "leader": "lead",
    "team leader": "team lead",
    "quality assurance": "qa",
    "recommender": "recommendation",
    "recommendations": "recommendation",
    "system administrator": "systems administrator",
    "system engineer": "systems engineer",
    "system architect": "systems architect",
    "solution architect": "solutions architect",
    "solution engineer": "solutions engineer",
    "chef de projet": "project manager",
    "jefe de proyecto": "project manager",
    "data entry": "clerk",
    "data center": "datacenter",
    "data centre": "datacenter",
    "developer operations": "devops",
    "machine learning ops": "mlops",
    "research development": "research and development",
}

WORDS = FOREIGN_WORDS | {
    "ml": "machine learning",
    "aiml": "ai machine learning",
    "tinyml": "tiny machine learning",
    "dta": "data",
    "leaning": "learning",
    "teamleiter": "team lead",
    "mle": "machine learning engineer",
    "mles": "machine learning engineer",
    "dl": "deep learning",
    "rl": "reinforcement learning",
    "ki": "ai",
    "ia": "ai",
    "genai": "generative ai",
    "gai": "generative ai",
    "llms": "llm",
    "cv": "computer vision",
    "bie": "bi engineer",
    "swe": "software engineer",
    "sde": "software development engineer",
    "sdet": "software test engineer",
    "sre": "site reliability engineer",
    "dba": "database administrator",
    "tpm": "technical program manager",
    "pm": "product manager",
    "mts": "member of technical staff",
    "cto": "chief technology officer",
    "cdo": "chief data officer",
    "caio": "chief ai officer",
    "cdao": "chief data and analytics officer",
    "cso": "chief science officer",
    "av": "autonomous vehicle",
    "dwh": "data warehouse",
    "eng": "engineer",
    "engr": "engineer",
    "engineers": "engineer",
    "dev": "developer",
    "devs": "developer",
    "developers": "developer",
    "coder": "programmer",
    "sci": "scientist",
    "scientists": "scientist",
    "analysts": "analyst",
    "researchers": "researcher",
    "arch": "architect",
    "mgr": "manager",
    "mngr": "manager",
    "mgmt": "management",
    "admin": "administrator",
    "sysadmin": "systems administrator",
    "dir": "director",
    "svp": "vp",
    "evp": "vp",
    "avp": "vp",
    "quant": "quantitative",
    "quants": "quantitative",
    "robot": "robotics",
    "robots": "robotics",
    "roboticist": "robotics engineer",
    "postdoc": "postdoctoral researcher",
    "prod": "product",
    "recsys": "recommendation systems",
    "infra": "infrastructure",
    "ops": "operations",
    "analytic": "analytics",
    "algo": "algorithm",
    "algorithms": "algorithm",
    "k8s": "kubernetes",
    "golang": "go",
    "js": "javascript",
    "ts": "typescript",
}
"""One word (lower case, without diacritics) by what it stands for; women's forms are cut first."""

LINKS = words(
    """
    a an and or the of for in at to with de des del della dei da do dos der den du la le les di fur d el
    """
)
"""Small words that join a title and carry nothing."""

SENIORITY = {
    Seniority.ENTRY: (
        "entry", "junior", "jr", "jnr", "juniorin", "intern", "internship", "trainee", "apprentice", "graduate",
        "grad", "fresher",
        "werkstudent", "praktikant", "stagiaire", "stage", "alternance", "alternant", "becario", "student", "i", "1",
    ),
    Seniority.MID: ("mid", "midlevel", "middle", "intermediate", "medior", "regular", "confirme", "pleno", "ii", "2"),
    Seniority.SENIOR: ("senior", "snr", "sr", "seniorin", "iii", "3"),
    Seniority.LEAD: ("lead", "leading", "leitender", "staff", "principal", "distinguished", "iv", "v", "4", "5"),
}  # fmt: skip
"""Words beside a title that say how senior it is; ``executive`` is part of the title itself (head, director, VP)."""

IGNORED = words(
    """
    experienced remote hybrid onsite freelance contract contractor fulltime parttime global level l1 l2 l3
    l4 l5 l6 l7 l8 ic1 ic2 ic3 ic4 ic5 ic6 ic7 e3 e4 e5 e6 e7
    """
)
"""Words that people put before a title and that change neither role nor seniority."""

ORDINARY = words("voice trainer training precision mission station sales")
"""Words that a slip of the pen would turn into one of ours, but that mean what they say."""

EXECUTIVE = frozenset(("head", "director", "vp", "chief", "president"))

TRADES = words(
    """
    nurse lawyer attorney paralegal teacher professor lecturer educator recruiter copywriter writer
    accountant bookkeeper auditor cashier driver chef cook waiter waitress barista plumber electrician
    carpenter welder pilot doctor physician surgeon dentist pharmacist veterinarian therapist psychologist
    police firefighter soldier secretary receptionist salesperson salesman janitor cleaner journalist editor
    actor musician photographer annotator labeler labeller clerk realtor broker representative economist
    actuary account guard mechanic artist baker butcher farmer gardener hairdresser librarian protection non what how
    much does earn earns make makes salary pay wage is are my me you who why should
    """
)
"""Other trades, and words of a question: with one of these it is not one of our titles, whatever stands beside it."""
