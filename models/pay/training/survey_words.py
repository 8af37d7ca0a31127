"""How the surveys word their answers, and what we call them: data for the survey loaders."""

from __future__ import annotations

REMOTES = {
    "Hybrid (some remote, some in-person)": "hybrid",
    "Hybrid-Flexible": "hybrid",
    "Hybrid-InPerson": "hybrid",
    "Hybrid-Choice": "hybrid",
    "Remote": "remote",
    "In-person": "onsite",
}

EDUCATIONS = {
    "Bachelor’s degree (B.A., B.S., B.Eng., etc.)": "bachelor",
    "Bachelor's degree": "bachelor",
    "Master’s degree (M.A., M.S., M.Eng., MBA, etc.)": "master",
    "Master's degree": "master",
    # the surveys' doctoral level
    "Professional degree (JD, MD, Ph.D, Ed.D, etc.)": "phd",
    "Professional degree": "phd",
    "Some college/university study without earning a degree": "none",
    "Some college": "none",
    "Secondary school (e.g. American high school, German Realschule or Gymnasium, etc.)": "none",
    "Secondary school": "none",
    "Primary/elementary school": "none",
    "Associate degree (A.A., A.S., etc.)": "none",
    "Associate degree": "none",
    "Less than secondary": "none",
}

SIZES = {
    "Just me - I am a freelancer, sole proprietor, etc.": "1",
    "2 to 9 employees": "2-9",
    "2-9": "2-9",
    "10 to 19 employees": "10-19",
    "10-19": "10-19",
    "20 to 99 employees": "20-99",
    "20-99": "20-99",
    "100 to 499 employees": "100-499",
    "100-499": "100-499",
    "500 to 999 employees": "500-999",
    "500-999": "500-999",
    "1,000 to 4,999 employees": "1000-4999",
    "1,000-4,999": "1000-4999",
    "5,000 to 9,999 employees": "5000-9999",
    "5,000-9,999": "5000-9999",
    "10,000 or more employees": "10000+",
    "10,000 or more": "10000+",
}

INDUSTRIES = {
    "Software Development": "technology",
    "Internet, Telecomm or Information Services": "technology",
    "Computer Systems Design and Services": "technology",
    "Information Services, IT, Software Development, or other Technology": "technology",
    "Fintech": "fintech",
    "Banking/Financial Services": "finance",
    "Financial Services": "finance",
    "Insurance": "insurance",
    "Healthcare": "healthcare",
    "Retail and Consumer Services": "retail",
    "Wholesale": "retail",
    "Manufacturing": "manufacturing",
    "Manufacturing, Transportation, or Supply Chain": "manufacturing",
    "Government": "government",
    "Media & Advertising Services": "media",
    "Advertising Services": "media",
    "Higher Education": "education",
    "Transportation, or Supply Chain": "transport",
    "Energy": "energy",
    "Oil & Gas": "energy",
    "Other:": "other",
    "Other": "other",
    "Legal Services": "other",
}

SKILLS = {
    "Python": "python",
    "R": "r",
    "Java": "java",
    "C++": "cpp",
    "Scala": "scala",
    "Julia": "julia",
    "Go": "go",
    "Rust": "rust",
    "SQL": "sql",
    "JavaScript": "javascript",
    "TensorFlow": "tensorflow",
    "Torch/PyTorch": "pytorch",
    "Scikit-Learn": "scikit_learn",
    "Keras": "keras",
    "JAX": "jax",
    "Hugging Face Transformers": "hugging_face",
    "Apache Spark": "spark",
    "Apache Kafka": "kafka",
    "Hadoop": "hadoop",
    "Amazon Web Services (AWS)": "aws",
    "Microsoft Azure": "azure",
    "Google Cloud": "gcp",
    "Docker": "docker",
    "Kubernetes": "kubernetes",
    "CUDA": "cuda",
    "Opencv": "opencv",
    "OpenCV": "opencv",
}

COUNTRIES = {
    "Hong Kong (S.A.R.)": "HK",
    "Democratic Republic of the Congo": "CD",
    "Congo, Republic of the...": "CG",
    "Libyan Arab Jamahiriya": "LY",
}
"""Countries that the surveys name as nobody else does."""

_CODING_LESS_WORK = ((4, 0.0), (8, 2.0), (13, 3.5), (21, 4.7), (999, 6.4))
"""Up to that many years of coding, by how many they exceed years of work (measured where both were asked)."""


def work_years(coding: float) -> float:
    """Years of professional work that go with so many years of coding, on average; never falling."""
    most = 0.0
    for upto, less in _CODING_LESS_WORK:
        if coding <= upto:
            return max(coding - less, most)
        most = upto - less
    return coding
