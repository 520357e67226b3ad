"""Random instances that a schema allows. They are made from the schema, because other random values hardly ever fit.

A schema becomes a list of schemas that must all hold, with its references, its parts and one member of each union. A
validator then decides if an instance fits.
"""
import base64
import uuid

OBJECT_WORDS = {"properties", "required", "additionalProperties"}
ARRAY_WORDS = {"items", "prefixItems"}
DEPTH = 6


class NoInstance(Exception):
    """The random choices allow no instance, or no finite one."""


class Maker:
    def __init__(self, random, components, has_unknown):
        """`has_unknown`: if objects get properties that no schema describes, where they are allowed."""
        self.random = random
        self.components = components
        self.has_unknown = has_unknown

    def instance(self, schema, depth=0):
        return self.fitting(self.flattened([schema], depth), depth)

    # MARK: Flattening

    def flattened(self, schemas, depth):
        """The schemas without references, parts and unions. A cycle of these has no meaning."""
        flat, pending, references = [], list(schemas), 0
        while pending:
            schema = pending.pop()
            if schema is True:
                continue
            if schema is False:
                raise NoInstance
            if "$ref" in schema:
                references += 1
                if references > 40:
                    raise NoInstance
                pending.append(self.components[schema["$ref"].rsplit("/", 1)[1]])
            pending += schema.get("allOf", [])
            for word in ("oneOf", "anyOf"):
                if word in schema:
                    pending.append(self.member(schema[word], depth))
            flat.append({key: value for key, value in schema.items() if key not in ("$ref", "allOf", "oneOf", "anyOf")})
        return flat

    def member(self, members, depth):
        """A random member. At great depth, it is a scalar if possible."""
        if depth >= DEPTH // 2:
            ends = [one for one in members if isinstance(one, dict) and one.get("type") in
                    ("null", "string", "integer", "boolean", "number")]
            if ends:
                return self.random.choice(ends)
        return self.random.choice(members)

    # MARK: Fitting values

    def fitting(self, flat, depth):
        if depth > 2 * DEPTH:
            raise NoInstance
        types = self.types(flat)
        known = [schema["enum"] for schema in flat if "enum" in schema]
        known += [[schema["const"]] for schema in flat if "const" in schema]
        if known:
            values = [value for value in known[0] if all(any(same(value, one) for one in others) for others in known)]
            values = [value for value in values if type_of(value) in types]
            return self.one_of(values)
        kind = self.one_of(types)
        return {
            "null": lambda: None, "boolean": lambda: self.random.random() < 0.5, "integer": self.integer,
            "number": self.number, "string": lambda: self.string(flat), "array": lambda: self.array(flat, depth),
            "object": lambda: self.object(flat, depth),
        }[kind]()

    def one_of(self, values):
        if not values:
            raise NoInstance
        return self.random.choice(values)

    def types(self, flat):
        """The types that all schemas allow. Without `type`, the keywords give the type."""
        types = ["null", "boolean", "integer", "number", "string", "array", "object"]
        for schema in flat:
            if "type" in schema:
                own = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
                if "number" in own:
                    own = [*own, "integer"]
                types = [one for one in types if one in own]
            elif OBJECT_WORDS & schema.keys():
                types = [one for one in types if one == "object"]
            elif ARRAY_WORDS & schema.keys():
                types = [one for one in types if one == "array"]
        return types

    def integer(self):
        return self.random.choice([0, 1, 2, -7, 42, 1234567890])

    def number(self):
        return self.random.choice([0.5, -1.25, 3, 1e10, 0.1])

    def string(self, flat):
        formats = {schema["format"] for schema in flat if "format" in schema}
        if len(formats) > 1:
            raise NoInstance
        random = self.random
        if not formats:
            return random.choice(["", "red", "purple", "zwei", "Ünïcode \"quoted\"", "2024-02-29", "7"])
        return {
            "date-time": lambda: f"20{random.randint(10, 30)}-01-{random.randint(10, 28)}T12:30:00Z",
            "date": lambda: f"20{random.randint(10, 30)}-02-{random.randint(10, 28)}",
            "uuid": lambda: str(uuid.UUID(int=random.getrandbits(128))),
            "uri": lambda: f"https://example.com/{random.randint(1, 99)}?q=a%20b",
            "byte": lambda: base64.b64encode(random.randbytes(random.randint(0, 9))).decode(),
        }[formats.pop()]()

    def array(self, flat, depth):
        least = max([0, *[schema.get("minItems", 0) for schema in flat]])
        most = least + (self.random.randint(0, 2) if depth < DEPTH else 0)
        result = []
        for index in range(most):
            schemas = []
            for schema in flat:
                elements = schema.get("prefixItems", [])
                schemas.append(elements[index] if index < len(elements) else schema.get("items", True))
            try:
                result.append(self.instances(schemas, depth))
            except NoInstance:
                if index < least:
                    raise
                break
        return result

    def instances(self, schemas, depth):
        return self.fitting(self.flattened(schemas, depth + 1), depth + 1)

    def object(self, flat, depth):
        properties = [name for schema in flat for name in schema.get("properties", {})]
        required = {name for schema in flat for name in schema.get("required", [])}
        names = list(dict.fromkeys([*properties, *sorted(required)]))
        chance = 0.7 if depth < 2 else 0.4 if depth < DEPTH else 0
        chosen = [name for name in names if name in required or self.random.random() < chance]
        # The schema of additional properties describes them, so they are not unknown.
        is_map = any(isinstance(schema.get("additionalProperties"), dict) for schema in flat) or not properties
        if not self.has_unknown and not is_map and required - set(properties):
            raise NoInstance
        if (self.has_unknown or is_map) and self.random.random() < 0.3:
            chosen.append(self.random.choice(["more", "extra", "Kind"]))
        result = {}
        for name in chosen:
            try:
                result[name] = self.instances([self.property(name, schema) for schema in flat], depth)
            except NoInstance:
                if name in required:
                    raise
        if self.random.random() < 0.2:
            self.shuffle(result)
        return result

    def property(self, name, schema):
        return schema.get("properties", {}).get(name, schema.get("additionalProperties", True))

    def shuffle(self, result):
        names = list(result)
        self.random.shuffle(names)
        for name in names:
            result[name] = result.pop(name)


def same(one, other):
    return isinstance(one, bool) == isinstance(other, bool) and one == other


def type_of(value):
    names = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object"}
    return "null" if value is None else names[type(value)]
