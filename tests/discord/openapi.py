"""Request bodies held against Discord's own OpenAPI description (public as discord/discord-api-spec).

The file is found through the environment variable ``SALARY_BOT_DISCORD_OPENAPI``.
"""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

VARIABLE = "SALARY_BOT_DISCORD_OPENAPI"
WITHOUT_IT = f"Discord's OpenAPI description is not here: name its file in {VARIABLE}"

_DOCUMENT = "urn:discord"


def is_available() -> bool:
    return bool(os.environ.get(VARIABLE)) and Path(os.environ[VARIABLE]).is_file()


@cache
def description() -> OpenApi:
    """The description that the environment names; read once."""
    return OpenApi(Path(os.environ[VARIABLE]))


class OpenApi:
    """Discord's description of its REST interface, from its JSON file."""

    def __init__(self, path: Path) -> None:
        document = json.loads(path.read_text("utf-8"))
        # Discord's gateway and library write a snowflake as an integer now and then, and REST takes it.
        document["components"]["schemas"]["SnowflakeType"]["type"] = ["string", "integer"]
        self._paths: dict[str, dict[str, Any]] = document["paths"]
        self._routes = sorted(((_route_pattern(template), template) for template in self._paths), key=_fewest_blanks)
        resource = Resource.from_contents(document, default_specification=DRAFT202012)
        self._registry: Registry[Any] = Registry().with_resource(_DOCUMENT, resource)
        self._validators: dict[tuple[str, str], Draft202012Validator | None] = {}

    def problems(self, method: str, path: str, body: object) -> list[str]:
        """What Discord's description refuses of ``body``; a route it does not know is a problem too."""
        template = self._template(path)
        operation = self._paths.get(template or "", {}).get(method.lower())
        if template is None or operation is None:
            return [f"{method} {path}: no such route"]
        validator = self._validator(method.lower(), template, operation)
        if validator is None:
            return [] if body is None else [f"{method} {path}: takes no body"]
        return [_sentence(error) for error in validator.iter_errors(body)]

    def _template(self, path: str) -> str | None:
        return next((template for pattern, template in self._routes if pattern.fullmatch(path)), None)

    def _validator(self, method: str, template: str, operation: dict[str, Any]) -> Draft202012Validator | None:
        key = method, template
        if key not in self._validators:
            self._validators[key] = self._new_validator(method, template) if "requestBody" in operation else None
        return self._validators[key]

    def _new_validator(self, method: str, template: str) -> Draft202012Validator:
        steps = ("paths", template, method, "requestBody", "content", "application/json", "schema")
        pointer = "/".join(step.replace("~", "~0").replace("/", "~1") for step in steps)
        return Draft202012Validator({"$ref": f"{_DOCUMENT}#/{_percent_encoded(pointer)}"}, registry=self._registry)


def _percent_encoded(pointer: str) -> str:
    return pointer.replace("{", "%7B").replace("}", "%7D").replace("@", "%40")


def _route_pattern(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(template)))


def _fewest_blanks(route: tuple[re.Pattern[str], str]) -> int:
    """``/messages/@original`` is tried before ``/messages/{message_id}``."""
    return route[1].count("{")


def _sentence(error: ValidationError) -> str:
    deepest = _deepest(error)
    place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in deepest.absolute_path)
    message = deepest.message if len(deepest.message) < 200 else f"{deepest.message[:60]} ... {deepest.message[-100:]}"
    return f"body{place}: {message}"


def _deepest(error: ValidationError) -> ValidationError:
    """Of alternatives that all failed, the one whose ``type`` was the right one says what is wrong."""
    if not error.context:
        return error
    branches: dict[object, list[ValidationError]] = {}
    for below in error.context:
        branches.setdefault(below.schema_path[0], []).append(below)
    meant = [errors for errors in branches.values() if not any(_is_about_the_kind(below, error) for below in errors)]
    return _deepest(max(meant[0], key=lambda below: len(below.absolute_path))) if len(meant) == 1 else error


def _is_about_the_kind(below: ValidationError, above: ValidationError) -> bool:
    place = list(below.absolute_path)[len(above.absolute_path) :]
    return place == ["type"] or (not place and below.validator == "type")
