"""Random schemas. Each is a few components that refer to each other and to themselves.

Half of them are small, because a small failure is easy to read.
"""

NAMES = ["a", "b", "id", "name", "kind", "child"]
WORDS = ["red", "green", "blue", "one", "two"]
FORMATS = ["date-time", "date", "uuid", "uri", "byte"]


def root(name):
    return f"#/components/schemas/{name}"


class Graph:
    """Makes the components of one schema. Their names begin with the name of the schema."""

    def __init__(self, random, name):
        self.random = random
        self.name = name
        self.size = random.choice([1, 1, 2, 3])
        self.helpers = [f"{name}{letter}" for letter in "ABCD"[:random.choice([0, 1, 2, 2, 3, 4])]]
        self.components = {}

    def made(self):
        random = self.random
        if random.random() < 0.15:
            self.tagged()
            return self.components
        for helper in self.helpers:
            self.components[helper] = self.helper()
        top = self.schema(self.size, is_top=True)
        return reachable({self.name: top} | self.components, self.name)

    def helper(self):
        choice = self.random.random()
        if choice < 0.6:
            return self.object(1)
        if choice < 0.7:
            return self.texts()
        return self.schema(1)

    # MARK: Schemas

    def schema(self, depth, is_top=False):
        """A schema of any kind. `depth` is the greatest number of nested schemas."""
        if depth <= 0:
            return self.leaf()
        makers = [
            (self.object, 6), (self.list, 3), (self.union, 7 if is_top else 3),
            (self.joined, 5 if is_top else 3), (self.map, 1), (self.tuple, 1), (self.beside, 2), (self.several, 1),
        ]
        if not is_top:
            makers += [(lambda _: self.leaf(), 12)]
        return self.pick(makers)(depth)

    def pick(self, weighted):
        choices, weights = zip(*weighted)
        return self.random.choices(choices, weights)[0]

    def leaf(self):
        if self.helpers and self.random.random() < 0.4:
            return self.reference()
        return self.pick([
            (lambda: {"type": "string"}, 5), (lambda: {"type": "integer"}, 4), (lambda: {"type": "boolean"}, 2),
            (lambda: {"type": "number"}, 1), (self.formatted, 2), (self.texts, 3), (self.constant, 2),
            (lambda: {"type": ["string", "null"]}, 1), (lambda: {}, 1), (lambda: {"type": "object"}, 1),
            (lambda: {"type": "integer", "enum": [1, 2, 3]}, 1), (lambda: {"enum": ["red", 1, None]}, 0.3),
            (lambda: {"type": "null"}, 0.3), (lambda: {"enum": [*self.texts()["enum"], None]}, 0.5),
            (lambda: {"type": "object", "required": [self.random.choice(NAMES)]}, 0.3),
        ])()

    def reference(self):
        return {"$ref": root(self.random.choice(self.helpers))}

    def formatted(self):
        return {"type": "string", "format": self.random.choice(FORMATS)}

    def texts(self):
        return {"type": "string", "enum": self.random.sample(WORDS, self.random.randint(1, 3))}

    def constant(self):
        return {"const": self.random.choice(["red", "one", 1, True])}

    def object(self, depth):
        names = self.random.sample(NAMES, self.random.randint(1, 3))
        properties = {name: self.schema(depth - 1) for name in names}
        schema = {"type": "object", "properties": properties}
        # A property that refers back is optional, so that instances can end.
        if self.helpers and self.random.random() < 0.3:
            schema["properties"]["child"] = {"$ref": root(self.random.choice([self.name, *self.helpers]))}
        required = [name for name in names if name != "child" and self.random.random() < 0.5]
        if required:
            schema["required"] = required
        rest = self.random.random()
        if rest < 0.15:
            schema["additionalProperties"] = False
        elif rest < 0.25:
            schema["additionalProperties"] = self.schema(depth - 2)
        if self.random.random() < 0.05:
            del schema["type"]
        return schema

    def list(self, depth):
        items = self.schema(depth - 1)
        if self.random.random() < 0.2:
            items = {"$ref": root(self.name)}
        return {"type": "array", "items": items}

    def map(self, depth):
        return {"type": "object", "additionalProperties": self.schema(depth - 1)}

    def tuple(self, depth):
        elements = [self.schema(depth - 1) for _ in range(self.random.randint(1, 3))]
        schema = {"type": "array", "prefixItems": elements, "minItems": self.random.randint(0, len(elements))}
        if self.random.random() < 0.5:
            schema["items"] = self.random.choice([False, self.leaf()])
        return schema

    def union(self, depth):
        members = [self.schema(depth - 1) for _ in range(self.random.randint(1, 3))]
        if self.helpers and self.random.random() < 0.5:
            members = [{"$ref": root(name)} for name in self.helpers[:3]]
        if self.random.random() < 0.15:
            other = self.pick([(self.texts, 2), (self.formatted, 1), (lambda: {"type": "string"}, 1)])
            members = [self.texts(), other()]
        if self.random.random() < 0.25:
            members.insert(self.random.randint(0, len(members)), {"type": "null"})
        # With two equal members, or a member that fits everything, `oneOf` would never have exactly one match.
        members = [member for index, member in enumerate(members) if member and member not in members[:index]]
        return {self.random.choice(["oneOf", "oneOf", "anyOf"]): members or [self.texts()]}

    def joined(self, depth):
        if self.random.random() < 0.4:
            base = self.object(depth)
            base.pop("additionalProperties", None)
            parts = [base, self.narrowed(base)]
            self.random.shuffle(parts)
            return {"allOf": parts}
        parts = [
            self.reference() if self.helpers and self.random.random() < 0.5
            else self.object(depth - 1) if self.random.random() < 0.8 else self.schema(depth - 1)
            for _ in range(self.random.randint(1, 3))
        ]
        schema = {"allOf": parts}
        if self.random.random() < 0.3:
            schema |= self.object(depth - 1)
        if self.random.random() < 0.15:
            schema |= self.union(depth - 1)
        return schema

    def narrowed(self, schema, depth=3):
        """Another part, which narrows a schema."""
        random = self.random
        if depth == 0 or not isinstance(schema, dict):
            return {}
        if "$ref" in schema:
            return self.narrowed(self.components.get(schema["$ref"].rsplit("/", 1)[1], {}), depth - 1)
        if "enum" in schema:
            return {"enum": random.sample(schema["enum"], random.randint(1, len(schema["enum"])))}
        kind = schema.get("type")
        if kind == "object" or "properties" in schema:
            properties = schema.get("properties", {})
            chosen = [name for name in properties if random.random() < 0.6]
            narrowed = {name: self.narrowed(properties[name], depth - 1) for name in chosen}
            if random.random() < 0.3 and "more" not in properties:
                narrowed["more"] = self.leaf()
            names = [name for name in narrowed if name != "child"]
            required = random.sample(names, random.randint(0, len(names)))
            return {"type": "object", "properties": narrowed, "required": required}
        if kind == "array" and "items" in schema:
            return {"type": "array", "items": self.narrowed(schema["items"], depth - 1)}
        if isinstance(kind, list):
            return {"type": random.choice(kind)}
        if kind == "string" and "format" not in schema:
            return random.choice([self.texts, self.formatted, lambda: {"const": "red"}, lambda: {"type": "string"}])()
        if kind == "integer":
            return random.choice([{"const": 1}, {"format": "int64"}, {"enum": [1, 2]}, {"minimum": 0}])
        if not schema:
            return self.leaf()
        return random.choice([{}, {"description": "Narrowed."}])

    def beside(self, depth):
        """A schema with keys beside it that narrow it."""
        schema = self.object(depth)
        narrower = self.random.random()
        names = list(schema["properties"])
        if narrower < 0.4:
            schema["anyOf"] = [{"required": [name]} for name in names]
        elif narrower < 0.7 and self.objects():
            schema = {"$ref": root(self.random.choice(self.objects()))}
            schema["properties"] = {self.random.choice(NAMES): self.leaf()}
        else:
            schema |= self.union(depth - 1)
        return schema

    def objects(self):
        return [name for name, schema in self.components.items() if "properties" in schema]

    def several(self, depth):
        types = ["string", "integer", "boolean", "null", "array", "object"]
        types = self.random.sample(types, self.random.randint(2, 3))
        schema = {"type": types}
        if "array" in types:
            schema["items"] = self.schema(depth - 1)
        if "object" in types and self.random.random() < 0.7:
            schema["properties"] = {self.random.choice(NAMES): self.leaf()}
        return schema

    # MARK: Tags

    def tagged(self):
        """A union with a discriminator, whose members declare the tag in one of several ways."""
        random = self.random
        members = [f"{self.name}{letter}" for letter in "ABC"[:random.randint(2, 3)]]
        self.helpers = members
        tags = {member: random.sample(WORDS, random.choice([1, 1, 1, 2])) for member in members}
        used = set()
        for member in members:
            tags[member] = [tag for tag in tags[member] if tag not in used] or [member.lower()]
            used.update(tags[member])
        base = f"{self.name}Base"
        for member in members:
            tag = {"type": "string", "enum": tags[member]}
            if len(tags[member]) == 1 and random.random() < 0.6:
                tag = {"const": tags[member][0]}
            own = self.object(1)
            own["properties"] = {"kind": tag} | {key: one for key, one in own["properties"].items() if key != "kind"}
            own["required"] = sorted({*own.get("required", []), "kind"})
            if random.random() < 0.3:
                self.components[base] = {
                    "type": "object", "required": ["kind"],
                    "properties": {"kind": {"type": "string"}, "id": {"type": "integer"}},
                }
                own.pop("additionalProperties", None)
                own["properties"].pop("id", None)
                own = {"allOf": [{"$ref": root(base)}, own]}
            self.components[member] = own
        mapping = {tag: root(member) for member in members for tag in tags[member]}
        discriminator = {"propertyName": "kind", "mapping": mapping}
        union = {random.choice(["oneOf", "anyOf"]): [{"$ref": root(member)} for member in members]}
        if random.random() < 0.8:
            union["discriminator"] = discriminator
        self.components = {self.name: union} | self.components
        self.components = reachable(self.components, self.name)


def references(value):
    """The names of all components that a schema refers to."""
    if isinstance(value, dict):
        for key, member in value.items():
            if key == "$ref" and isinstance(member, str):
                yield member.rsplit("/", 1)[1]
            else:
                yield from references(member)
    elif isinstance(value, list):
        for member in value:
            yield from references(member)


def reachable(components, first):
    """The components that the first component needs, in their order."""
    found, pending = set(), [first]
    while pending:
        name = pending.pop()
        if name not in found:
            found.add(name)
            pending += references(components[name])
    return {name: schema for name, schema in components.items() if name in found}


def is_founded(components):
    """True if no schema is defined only by itself, which would have no meaning."""
    open_names, done = set(), set()

    def visit(name):
        if name in open_names:
            return False
        if name in done:
            return True
        open_names.add(name)
        result = all(visit(other) for other in sames(components[name]))
        open_names.discard(name)
        done.add(name)
        return result

    return all(visit(name) for name in components)


def sames(schema):
    """The names of the components that describe the same value as a schema."""
    if not isinstance(schema, dict):
        return
    if "$ref" in schema:
        yield schema["$ref"].rsplit("/", 1)[1]
    for word in ("allOf", "oneOf", "anyOf"):
        for member in schema.get(word, []):
            yield from sames(member)


class ArbitrarySchemas:
    """Makes schemas that may have no meaning: any keyword beside any other, and references to themselves."""

    def __init__(self, random, name):
        self.random = random
        self.names = [f"{name}{letter}" for letter in "ABCDEFGH"[:random.randint(1, 8)]]
        # A favourite keyword gives deep schemas, and many of one kind.
        self.favourite = random.choice(
            ["allOf", "oneOf", "anyOf", "items", "properties", "additionalProperties", "$ref", None])

    def made(self):
        return {name: self.schema(self.random.randint(1, 5)) for name in self.names}

    def schema(self, depth):
        random = self.random
        if depth <= 0 or random.random() < 0.3:
            return random.choice([
                {"$ref": root(random.choice(self.names))}, {"$ref": root(random.choice(self.names))},
                {"type": "string"}, {"type": "object"}, {"type": "null"}, {}, True, False, {"const": None},
                {"enum": ["red", None, 1]}, {"required": ["a"]}, {"type": "string", "enum": ["red"]}, {"not": {}},
                {"type": []},
            ])
        schema = {}
        keywords = [
            "allOf", "oneOf", "anyOf", "items", "properties", "additionalProperties", "$ref", "prefixItems", "type",
            "required", "enum", "const", "discriminator", "not", "patternProperties", "nullable", "if", "format",
            "title", "default", "readOnly", "writeOnly", "x-closed", "unevaluatedProperties",
        ]
        chosen = random.sample(keywords, random.randint(1, 4))
        if self.favourite and random.random() < 0.6:
            chosen = [self.favourite] + [keyword for keyword in chosen if keyword != self.favourite]
        for keyword in chosen:
            schema[keyword] = self.value(keyword, depth - 1)
        return schema

    def value(self, keyword, depth):
        random = self.random
        if keyword in ("allOf", "oneOf", "anyOf", "prefixItems"):
            return [self.schema(depth) for _ in range(random.choice([1, 1, 2, 2, 3]))]
        if keyword in ("items", "additionalProperties", "not", "if", "unevaluatedProperties"):
            return self.schema(depth)
        if keyword in ("properties", "patternProperties"):
            return {name: self.schema(depth) for name in random.sample(NAMES, random.randint(1, 3))}
        other = root(random.choice(self.names))
        return random.choice({
            "$ref": [other],
            "type": ["object", "array", "string", ["object", "null"], ["array", "object"], ["null"]],
            "required": [random.sample(NAMES, 2)],
            "enum": [random.sample(["red", "one", 1, None, True, {"a": 1}, []], 2)],
            "const": ["red", 1, None, {"a": 1}],
            "discriminator": [
                {"propertyName": "kind"},
                {"propertyName": "kind", "mapping": {"red": other, "one": random.choice(self.names)}},
            ],
            "format": FORMATS,
            "title": self.names,
            "default": [None, "red", 1, {}, []],
        }.get(keyword, [True]))
