"""Tests of the JSON Schema Test Suite, as trials in OpenAPI documents.

A draft 4 schema stays unchanged if OpenAPI 3.0 has all its keywords. Otherwise, its keywords are replaced by those of
OpenAPI 3.1, as the release notes of JSON Schema describe.
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
# The keywords of JSON Schema that OpenAPI 3.0 has.
WORDS_OF_3_0 = {
    "type", "enum", "properties", "required", "additionalProperties", "items", "allOf", "anyOf", "oneOf", "not",
    "format", "default", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
    "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties", "$ref",
    "description",
}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Unsupported(Exception):
    """The reason why no OpenAPI document can have a schema."""


class Group:
    """A schema of the suite, and its valid instances."""

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
        except Unsupported as reason:
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
    """All groups of a folder of the suite and its `optional`, except groups without a valid instance."""
    draft = os.path.basename(folder)
    found = []
    for path, _, files in sorted(os.walk(folder)):
        for file in sorted(files):
            with open(os.path.join(path, file)) as source:
                # `trial.read` keeps the digits of numbers.
                for group in trial.read(source.read()):
                    where = os.path.relpath(os.path.join(path, file), folder)
                    found.append(Group(draft, where, len(found), group))
    return [group for group in found if group.tests]


def within(schema, change):
    """A schema whose direct subschemas are replaced by `change`."""
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
    """A schema in which `change` replaces every subschema, and finally the schema itself."""
    if not isinstance(schema, dict):
        return schema
    return change(within(schema, lambda member: changed(member, change)))


def is_of_3_0(schema, tests):
    """True if a schema has the same meaning in OpenAPI 3.0 as in draft 4, which excludes null values and types."""
    def look(schema):
        nonlocal fits
        # This excludes references within the group, which lead through keywords such as `definitions`.
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
    """A draft 4 schema with the keywords of 2020-12."""
    def renew(schema):
        if "$ref" in schema:
            # Keys beside a reference are ignored.
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
    """A schema for the components of a document, with unique identifiers and references to its pointer there."""
    if not isinstance(schema, dict):
        return schema
    addresses = identifiers(schema, "")

    def place(schema, base):
        if schema.get("$schema", DIALECT) != DIALECT:
            raise Unsupported("has a dialect of its own")
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
        """A unique address, because two groups may use one address for two schemas."""
        return re.sub(r"://(localhost:1234|example\.com)", f"://{name.lower()}.localhost", address)

    def reference(text, base):
        address, hash_sign, fragment = text.partition("#")
        if "json-schema.org" in address:
            raise Unsupported("refers to the schema of schemas, which no document of an API has")
        if address and urljoin(base, address) not in addresses:
            raise Unsupported("refers to a document that would come from a network")
        if fragment and not fragment.startswith("/"):
            return own(address) + "#" + fragment + name
        # Within a schema with an identifier, "#" refers to that schema, not to the document.
        return own(text) if address or base else root + fragment

    return place(schema, "")


def identifiers(schema, base):
    """The addresses of a schema and of its subschemas."""
    found = set()
    if isinstance(schema.get("$id"), str):
        base = urljoin(base, schema["$id"]).rstrip("#")
        found.add(base)
    within(schema, lambda member: found.update(identifiers(member, base)))
    return found


def urljoin(base, address):
    """Joins addresses. `urllib` does not resolve against an address without a host."""
    return urllib.parse.urljoin(base, address) if ":" not in address else address
