"""One door to all that Discord would refuse: its OpenAPI description (where it is here) and the limits beyond it."""

from __future__ import annotations

import re
from typing import Any

from tests.discord import openapi
from tests.discord.limits import limit_problems

_PREFIX = re.compile(r"^(https?://[^/]+)?/api/v\d+")


class RefusedError(AssertionError):
    """A request that Discord would answer with 400 Invalid Form Body; ``problems`` says why, one sentence each."""

    def __init__(self, method: str, path: str, problems: list[str]) -> None:
        super().__init__(f"{method} {path} would be refused:\n" + "\n".join(f"- {problem}" for problem in problems))
        self.problems = problems


def request_problems(method: str, path: str, body: Any, files: int = 0) -> list[str]:
    """Everything wrong with a request's JSON ``body`` (of a multipart request its ``payload_json``).

    ``path`` may carry the address, ``/api/v10`` and a query; ``files`` is how many files came along.
    """
    route = _PREFIX.sub("", path.partition("?")[0])
    described = openapi.description().problems(method, route, body) if openapi.is_available() else []
    return described + (limit_problems(method, route, body, files) if body is not None else [])


def check_request(method: str, path: str, body: Any, files: int = 0) -> None:
    """Raises ``RefusedError`` if Discord would refuse it."""
    problems = request_problems(method, path, body, files)
    if problems:
        raise RefusedError(method, path, problems)
