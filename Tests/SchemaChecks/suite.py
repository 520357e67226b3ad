"""Tests of the JSON Schema Test Suite, as trials that an OpenAPI document can have.

What a draft 4 schema says in words that have changed since then is said in those of OpenAPI 3.1, as the release notes
of JSON Schema tell it; where OpenAPI 3.0 has all the words, which are those of draft 4, it stays as it is.
"""
import os
import re
import urllib.parse

import trial

ONE = {
    "additionalProperties", "items", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedItems",
    "unevaluatedProperties", "additionalItems", "contentSchema",
}
MANY = {"allOf", "anyOf", "oneOf", "prefixItems", "items"}
NAMED = {"properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies"}
# What a schema of OpenAPI 3.0 can have, of JSON Schema.
WORDS_OF_3_0 = {
    "type", "enum", "properties", "required", "additionalProperties", "items", "allOf", "anyOf", "oneOf", "not",
    "format", "default", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
    "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties", "$ref",
    "description",
}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Unsayable(Exception):
    """Why no OpenAPI document can have a schema."""


class Group:
    """A schema of the suite, and the tests that it has to let pass."""

    def __init__(self, draft, file, number, group):
        self.file = f"{draft}/{file}"
        self.description = group["description"]
        self.tests = [test for test in group["tests"] if test["valid"]]
        self.schema = group["schema"]
        self.name = f"{'Draft' if draft == 'draft4' else 'Schema'}{number}"
        self.draft = draft
        self.trial = None
        self.reason = None
        try:
            self.trial = self.make()
        except Unsayable as reason:
            self.reason = str(reason)

    def make(self):
        root = f"#/components/schemas/{self.name}"
        schema, version = self.schema, "3.1.0"
        if self.draft == "draft4":
            if is_of_3_0(schema, self.tests):
                version = "3.0.3"
            else:
                schema = renewed(schema)
        schema = placed(schema, root, self.name)
        instances = [trial.write(test["data"]) for test in self.tests]
        return trial.Trial(self.name, {self.name: schema}, instances, version)


def groups(folder):
    """All of a folder of the suite, and those in its `optional`, without those that have no valid instance."""
    draft = os.path.basename(folder)
    found = []
    for path, _, files in sorted(os.walk(folder)):
        for file in sorted(files):
            with open(os.path.join(path, file)) as source:
                # Numbers keep their digits.
                for group in trial.read(source.read()):
                    where = os.path.relpath(os.path.join(path, file), folder)
                    found.append(Group(draft, where, len(found), group))
    return [group for group in found if group.tests]


def within(schema, change):
    """A schema with each of the schemas that it directly has put through `change`."""
    def one(member):
        return change(member) if isinstance(member, dict) else member

    result = {}
    for key, value in schema.items():
        if key in NAMED and isinstance(value, dict):
            value = {name: one(member) for name, member in value.items()}
        elif key in MANY and isinstance(value, list):
            value = [one(member) for member in value]
        elif key in ONE:
            value = one(value)
        result[key] = value
    return result


def changed(schema, change):
    """A schema with each schema in it, and at last itself, put through `change`."""
    if not isinstance(schema, dict):
        return schema
    return change(within(schema, lambda member: changed(member, change)))


def is_of_3_0(schema, tests):
    """Whether OpenAPI 3.0 means by it what draft 4 means. Values and types that are null are not in it."""
    def look(schema):
        nonlocal fits
        # A reference within the group would go through what a schema of 3.0 cannot have, such as `definitions`.
        fits = fits and schema.keys() <= WORDS_OF_3_0
        fits = fits and isinstance(schema.get("type", "string"), str) and schema.get("type") != "null"
        fits = fits and isinstance(schema.get("items", {}), dict)
        fits = fits and not (schema.get("type") == "array" and "items" not in schema)
        fits = fits and None not in schema.get("enum", [])
        fits = fits and ("$ref" not in schema or len(schema) == 1 and schema["$ref"].startswith("#"))
        return schema
    fits = isinstance(schema, dict)
    changed(schema, look)
    return fits


def renewed(schema):
    """A draft 4 schema in the words of 2020-12."""
    def renew(schema):
        if "$ref" in schema:
            # What stands beside a reference is not looked at.
            return {key: value for key, value in schema.items() if key in ("$ref", "definitions")}
        result = {}
        for key, value in schema.items():
            if key == "id" and isinstance(value, str):
                result["$anchor" if value.startswith("#") else "$id"] = value.lstrip("#")
            elif key in ("exclusiveMaximum", "exclusiveMinimum") and isinstance(value, bool):
                if value:
                    result[key] = schema["maximum" if key == "exclusiveMaximum" else "minimum"]
            elif key in ("maximum", "minimum") and schema.get("exclusive" + key.capitalize()) is True:
                continue
            elif key == "items" and isinstance(value, list):
                result["prefixItems"] = value
            elif key == "additionalItems":
                if isinstance(schema.get("items"), list):
                    result["items"] = value
            elif key == "dependencies":
                for name, one in value.items():
                    word = "dependentRequired" if isinstance(one, list) else "dependentSchemas"
                    result.setdefault(word, {})[name] = one
            elif key != "$schema":
                result[key] = value
        return result

    def move(schema):
        schema = dict(schema)
        if "definitions" in schema:
            schema["$defs"] = schema.pop("definitions")
        if "$ref" in schema:
            address, hash_sign, fragment = schema["$ref"].partition("#")
            fragment = fragment.replace("/definitions/", "/$defs/")
            schema["$ref"] = address + hash_sign + re.sub(r"/items/(\d)", r"/prefixItems/\1", fragment)
        return schema
    return changed(changed(schema, renew), move)


def placed(schema, root, name):
    """A schema that finds itself in the components of a document, in which its identifiers are its own."""
    if not isinstance(schema, dict):
        return schema
    addresses = identifiers(schema, "")

    def place(schema, base):
        if schema.get("$schema", DIALECT) != DIALECT:
            raise Unsayable("has a dialect of its own")
        inner = urljoin(base, schema.get("$id", "")) if isinstance(schema.get("$id"), str) else base
        result = within(schema, lambda member: place(member, inner))
        result.pop("$schema", None)
        for key in ("$anchor", "$dynamicAnchor"):
            if key in result:
                result[key] += name
        if "$id" in result:
            result["$id"] = own(result["$id"])
        for key in ("$ref", "$dynamicRef"):
            if key in result:
                result[key] = reference(result[key], inner)
        return result

    def own(address):
        """Two groups may give two schemas one address."""
        return re.sub(r"://(localhost:1234|example\.com)", f"://{name.lower()}.localhost", address)

    def reference(text, base):
        address, hash_sign, fragment = text.partition("#")
        if "json-schema.org" in address:
            raise Unsayable("refers to the schema of schemas, which no document of an API has")
        if address and urljoin(base, address) not in addresses:
            raise Unsayable("refers to a document that would come from a network")
        if fragment and not fragment.startswith("/"):
            return own(address) + "#" + fragment + name
        # Behind an identifier, "#" is what has that, and not the document.
        return own(text) if address or base else root + fragment

    return place(schema, "")


def identifiers(schema, base):
    """The addresses that a schema and those within it have."""
    found = set()
    if isinstance(schema.get("$id"), str):
        base = urljoin(base, schema["$id"]).rstrip("#")
        found.add(base)
    within(schema, lambda member: found.update(identifiers(member, base)))
    return found


def urljoin(base, address):
    """Python's own leaves addresses alone that have no host."""
    return urllib.parse.urljoin(base, address) if ":" not in address else address
