"""Reads the names of a client from a manifest, without the tool.

docs/stability.md describes the layout. A key is the kind of a thing, and the tokens that lead to it.
"""
import json
import re

INITIALISMS = set(
    "ach api html http https iban id ip json pdf png qr sepa sha uri url uuid xml".split())
COMPONENTS = "#/components/schemas/"


def words(text):
    found = re.findall(r"[A-Za-z0-9]+", text)
    return [word if re.search(r"[a-z]", word) else word.lower() for word in found]


def capitalized(word):
    small = word.lower()
    if small in INITIALISMS:
        return word.upper()
    if small.endswith("s") and small[:-1] in INITIALISMS:
        return small[:-1].upper() + "s"
    return word[:1].upper() + word[1:]


def upper(text):
    return "".join(map(capitalized, words(text)))


def lower(text):
    head, *rest = words(text) or [""]
    head = head.lower() if head.lower() in INITIALISMS else head[:1].lower() + head[1:]
    return head + "".join(map(capitalized, rest))


def token(pointer):
    return pointer.rsplit("/", 1)[-1].replace("~1", "/").replace("~0", "~")


def escaped(text):
    return text.replace("~", "~0").replace("/", "~1")


class Names:
    """The names and aliases by key."""

    def __init__(self, path):
        self.found = {}
        self.likes = []
        self.members = []
        api = json.load(open(path))["api"]
        for name, row_name, *rest in api["groups"][1:]:
            options = rest[1] if len(rest) > 1 else {}
            self.add(("group", name), row_name, options)
            self.add(("type", name), rest[0], {"was": options.get("typeWas", [])})
        for kind in ["credential", "server"]:
            for row in api[kind + "s"][1:]:
                self.add((kind, row[0]), row[1], self.options(row, 2))
        for row in api["headers"][1:]:
            self.add(("header", row[0]), lower(row[0]), self.options(row, 2))
        for row in api["errors"][1:]:
            self.add(("error", row[0]), row[0], self.options(row, 2))
        for path, *calls in api["calls"][1:]:
            for row in calls:
                self.call(path, row)
        for name, definition in api["schemas"][1:]:
            self.type(definition, (), COMPONENTS + name, upper(token(name)))
        for steps, definition in api["types"][1:]:
            steps = [step if isinstance(step, str) else step["at"] for step in steps]
            self.type(definition, tuple(steps[:-1]), steps[-1], None)
        self.resolve()

    def add(self, key, name, options):
        self.found[key] = {"name": options.get("name", name), "was": options.get("was", [])}
        return self.found[key]

    @staticmethod
    def options(row, count):
        return row[-1] if isinstance(row, list) and len(row) > count and isinstance(row[-1], dict) else {}

    def call(self, path, row):
        method, source, result, *rest = row
        options = rest.pop(0) if rest and isinstance(rest[0], dict) else {}
        group, separator, name = (source or "").partition("/" if "/" in (source or "") else ".")
        group, name = (group, lower(name)) if separator else ("", lower(source or ""))
        key = (path, method) + ((options["for"],) if "for" in options else ())
        name = options.get("name", name)
        group = options.get("in", group)
        self.add(("call",) + key, name, options)["group"] = group
        base = f"#/paths/{escaped(path)}/{method}"
        self.type(result, (group,), base + "/responses/200/content/application~1json/schema", upper(name) + "Response", base)
        for body in [options.get("sends")] + options.get("or", []):
            if body:
                label = self.options(body, 1).get("label", "body")
                self.add(("body",) + key + (label,), label, {})
                self.type(body[0], (group,), base + "/requestBody", upper(name) + "Body", base)
        for variable in re.findall(r"{([^{}]*)}", path):
            if variable not in options.get("without", []):
                self.add(("parameter", path, method, "path", variable), lower(variable), {})
        for parameter in rest:
            wire = parameter if isinstance(parameter, str) else parameter[0]
            more = self.options(parameter, 2)
            placement = more.get("in", "path" if "{" + wire + "}" in path else "query")
            self.add(("parameter", path, method, placement, wire), lower(wire), more)
            if len(parameter) > 1 and not isinstance(parameter, str):
                self.type(parameter[1], (group,), base + "/parameters/" + wire, upper(name) + upper(wire), base)

    def type(self, word, owner, pointer, name, base=""):
        """Adds the names of the types within an inline type."""
        if isinstance(word, list):
            return self.type(word[0], owner, pointer + "/items", None, base) if word else None
        if not isinstance(word, dict):
            return None
        (kind, value), = word.items()
        if kind in ["*", "?", "lines", "stream"]:
            return self.type(
                value, owner, pointer + ("/additionalProperties" if kind == "*" else ""), None if kind == "*" else name, base)
        given, *rows = value
        options = rows.pop(0) if rows and isinstance(rows[0], dict) else {}
        pointer = options.get("at", pointer)
        key = owner + (base + pointer if base and pointer[:1] == "/" else pointer,)
        if options.get("sent"):
            key += ("sent",)
        self.add(("type",) + key, given or name, options)
        if "like" in options:
            self.likes.append((key, options["like"]))
        for row in rows:
            wire = row if isinstance(row, str) else row[0]
            if kind == "enum":
                self.add(("value",) + key + (wire,), lower(wire), self.options(row, 1))
            elif kind == "union":
                self.members.append((key, row))
                self.type(row[0], key, self.options(row, 1).get("at", ""), None)
            else:
                self.add(("property",) + key + (wire,), lower(wire), self.options(row, 2))
                if not isinstance(row, str) and len(row) > 1:
                    self.type(row[1], key, "/properties/" + escaped(wire), upper(wire))

    def resolve(self):
        types = {key[1:]: entry["name"] for key, entry in self.found.items() if key[0] == "type"}

        def full(key):
            steps = [key[:end] for end in range(1, len(key) + 1) if key[:end] in types]
            return "." + ".".join(types[step] for step in steps)
        keys = {full(key): key for key in types}
        for key, row in self.members:
            options = self.options(row, 1)
            pointer = options.get("at") or keys.get(row[0] if isinstance(row[0], str) else "", ("",))[-1]
            self.add(("member",) + key + (pointer,), lower(token(pointer)), options)
        for key, name in self.likes:
            for part, entry in list(self.found.items()):
                if part[0] in ["value", "property"] and part[1:-1] == keys[name]:
                    self.found[(part[0],) + key + part[-1:]] = dict(entry)
