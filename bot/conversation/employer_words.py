"""Words that decide whether an employer is named and asked about. Data for ``employer_names``."""

from __future__ import annotations

OTHER_TOPICS = frozenset(
    (
        *("bonus", "equity", "benefits", "negotiation", "transparency", "gender_gap", "outlook", "satisfaction"),
        *("remote", "certifications", "skills", "data_sources", "trends"),
    )
)
"""Topics that a message about an employer may be about instead ("does Google pay a bonus?")."""
TOOLS = frozenset(("aws", "databricks", "snowflake", "oracle", "sap", "salesforce"))
"""Employers whose products are skills: "salary for aws" is not about Amazon."""
IDLE = frozenset(
    (
        *("a", "an", "the", "my", "me", "i", "you", "we", "us", "they", "it", "he", "she", "this", "that", "these"),
        *("those", "someone", "somebody", "anyone", "what", "how", "who", "one", "work", "remote", "data", "machine"),
        *("learning", "ai", "ml", "senior", "junior", "lead", "entry", "level", "startup", "startups", "big", "tech"),
        *("pay", "salary", "money", "people", "engineer", "engineers", "scientist", "scientists", "most", "more"),
        *("less", "best", "better", "in", "on", "to", "of", "and", "or", "is", "are", "does", "do", "at", "for"),
        *("total", "base", "average", "typical", "median", "good", "fair", "equal", "matter", "count", "higher"),
        *(
            "human",
            "apply",
            "black",
            "intern",
            "move",
            "upgrade",
            "ahead",
            "seniority",
            "experience",
            "education",
            "companies",
            "employers",
            "company",
            "firms",
            "much",
            "bigger",
        ),
    )
)
