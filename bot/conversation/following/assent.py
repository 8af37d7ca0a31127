"""The words of a yes, a no and a nod, in every language that is spoken here; folded, as ``words_in`` gives them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.pattern import Pattern
from models.language.text import clean, fold

_WORD = Pattern(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_REFUSING_SIGN = Pattern("[👎❌✖✋🚫⛔🛑]")
PLAIN_YES = frozenset((
    "yes", "yep", "yeah", "yup", "y", "yess", "ja", "oui", "si", "sim", "da",
))  # fmt: skip
_CONJUNCTIONS = frozenset(("da", "si"))
"""Words for yes that mean "that" or "if" in the middle of a line."""
YES = PLAIN_YES | frozenset(("sure", "absolutely", "definitely", "certainly", "confirm", "confirmed", "agreed"))
_YES_PHRASES = (
    "of course", "go ahead", "do it", "do that", "please do", "go for it", "i do", "i agree", "i am sure",
    "que si", "que sim", "que oui",
)  # fmt: skip
PLAIN_NO = frozenset((
    "no", "nope", "nah", "n", "nein", "non", "nao", "ne", "cancel", "stop", "nevermind", "later", "wait",
))  # fmt: skip
_NEGATIONS = frozenset((
    "not", "mind", "never", "nothing", "nor", "neither", "none", "without", "dont", "doesnt", "wont", "cant", "cannot",
    "shouldnt", "wouldnt", "nicht", "nichts", "nie", "niemals", "kein", "keine", "keinen", "keinem", "keinesfalls",
    "keineswegs", "pas", "jamais", "rien", "aucun", "aucune", "aucunement", "nullement", "nunca", "jamas", "nada",
    "ningun", "ninguna", "tampoco", "nenhum", "nenhuma", "tampouco", "jamais", "nemoj", "nemojte", "nikad", "nikada",
    "nista", "nikako", "niposto", "nisam", "necu", "nije",
))  # fmt: skip
NO = PLAIN_NO | _NEGATIONS
NODS = frozenset((
    "ok", "okay", "k", "fine", "alright", "cool", "right", "good", "great", "hm", "hmm", "well", "so", "gut", "klar",
    "bon", "bien", "bueno", "vale", "bom", "bem", "dobro", "naravno", "claro", "naturlich",
))  # fmt: skip
BESIDE = frozenset((
    "please", "pls", "now", "then", "thanks", "thank", "you", "it", "this", "that", "all", "my", "me", "the", "i",
    "i'm", "i'd", "am", "want", "to", "everything", "anything", "data", "do", "go", "ahead", "just", "of", "for", "can",
    "may", "should", "really", "quite", "very", "sure", "course", "what", "with", "at", "rather", "better", "on", "yet",
    "way", "would", "agree",
    "bitte", "danke", "jetzt", "ich", "will", "mochte", "das", "es", "alles", "auf", "fall", "lieber", "doch", "gar",
    "auch", "mehr", "meine", "daten", "bestimmt", "sicher",
    "merci", "je", "veux", "le", "la", "les", "ca", "du", "tout", "sur", "certainement", "absolument", "maintenant",
    "que", "plutot", "surtout", "mes", "donnees", "fais", "fait", "cela",
    "gracias", "por", "favor", "quiero", "lo", "eso", "todo", "ahora", "supuesto", "mis", "datos", "hagas", "de", "en",
    "absoluto", "luego", "desde",
    "obrigado", "obrigada", "quero", "isso", "agora", "certeza", "com", "meus", "dados", "faca", "tudo", "jeito", "o",
    "hvala", "molim", "sada", "zelim", "to", "sve", "moje", "podatke", "sigurno", "apsolutno", "definitivno",
    "absolutamente", "definitivamente", "absolut", "definitiv", "definitivement",
))  # fmt: skip
"""Words that say nothing of their own beside a yes or a no."""
SMALL = YES | NO | NODS | BESIDE | {word for phrase in _YES_PHRASES for word in phrase.split()}
_ASKING = ("what", "should i", "can i", "may i", "would you")
"""Words that make a question of what else would be a yes."""


def words_in(text: str) -> list[str]:
    return _WORD.findall(fold(clean(_REFUSING_SIGN.sub(" no ", text))))


def negates(word: str) -> bool:
    """Whether a word turns what is said into its contrary ("not", "don't", "n'efface")."""
    return word in _NEGATIONS or word.endswith("n't") or word.startswith("n'")


def leaning(words: Sequence[str]) -> str:
    """ "no" where any word refuses, "yes" where words begin with one that agrees, "unclear" for a yes that is taken
    back; nothing where they do neither. A refusal is looked for first, so that none is ever taken for a yes."""
    told = [word for word in words if word not in NODS]
    if any(word in PLAIN_NO or negates(word) for word in told):
        agreeing = {
            word for at, word in enumerate(told) if word in PLAIN_YES and (at == 0 or word not in _CONJUNCTIONS)
        }
        return "no" if not agreeing or told[:2] == ["da", "ne"] else "unclear"
    return "yes" if f"{' '.join(told)} ".startswith(tuple(f"{phrase} " for phrase in (*YES, *_YES_PHRASES))) else ""


def is_question(text: str, words: Sequence[str], beside: Collection[str]) -> bool:
    """Whether a line asks. Words of ``beside`` (the question it may answer) make no question of it."""
    line = f" {' '.join(words)} "
    return "?" in text or any(f" {asking} " in line for asking in _ASKING if asking not in beside)
