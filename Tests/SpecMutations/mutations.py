"""Changes the structure of specs: moves, repeats, replaces and removes parts of a document."""
import copy
import random

VALUES = [
    None, True, False, 0, -1, 1.5, 18446744073709551616, "", " ", "x", "null", "a/b", "\n", "é\u202e", "#/", "*", [], {}, [[]],
    [None], [{}], {"": {}}, {"x": 1}, {"$ref": "#"}, {"$ref": "#/"}, {"$ref": ""}, {"$ref": "spec.json"}, {"$ref": 1},
]
KEYWORDS = [
    "$ref", "allOf", "oneOf", "anyOf", "not", "type", "enum", "const", "items", "prefixItems", "properties", "required",
    "additionalProperties", "discriminator", "nullable", "format", "default", "example", "examples", "readOnly", "writeOnly",
    "deprecated", "content", "schema", "style", "explode", "in", "name", "description", "parameters", "requestBody", "responses",
    "security", "servers", "tags", "headers", "links", "callbacks", "mapping", "propertyName", "minimum", "maxLength", "pattern",
    "x-swift-name", "x-swift-type", "x-pagination", "x-enum-names", "x-closed", "x-retry", "x-rate-limit", "x-error-message",
]
# The keywords of `compose`, which puts a part into a composition, alone or beside another part.
COMPOSITIONS = ["allOf", "oneOf", "anyOf"]


class Mutation:
    """A copy of a document that changes step by step."""

    def __init__(self, document, source: random.Random):
        self.document = copy.deepcopy(document)
        self.source = source
        self.steps = []

    def values(self):
        """Each container with each of its keys or indices, and a pointer for messages."""
        found = []
        pending = [("", self.document)]
        while pending:
            pointer, node = pending.pop()
            keys = node.keys() if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
            for key in keys:
                inner = f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"
                found.append((node, key, inner))
                pending.append((inner, node[key]))
        return found

    def step(self):
        values = self.values()
        if not values:
            return
        container, key, pointer = self.source.choice(values)
        other = self.source.choice(values)
        change = self.source.choice([
            self.remove, self.replace, self.copy_from, self.swap, self.rename, self.repeat, self.retarget, self.add_keyword,
            self.compose, self.wrap,
        ])
        if change(container, key, other, values):
            self.steps.append(f"{change.__name__} {pointer} ({other[2]})")

    def remove(self, container, key, other, values):
        del container[key]
        return True

    def replace(self, container, key, other, values):
        container[key] = copy.deepcopy(self.source.choice(VALUES))
        return True

    def copy_from(self, container, key, other, values):
        container[key] = copy.deepcopy(other[0][other[1]])
        return True

    def swap(self, container, key, other, values):
        first, second = copy.deepcopy(container[key]), copy.deepcopy(other[0][other[1]])
        container[key] = second
        # If the first part contains the second, this container is no longer in the document.
        other[0][other[1]] = first
        return True

    def rename(self, container, key, other, values):
        if not isinstance(container, dict):
            return False
        name = other[1] if isinstance(other[1], str) else self.source.choice(KEYWORDS)
        members = [(name if old == key else old, value) for old, value in container.items()]
        container.clear()
        container.update(members)
        return True

    def repeat(self, container, key, other, values):
        if isinstance(container, list):
            container.insert(key, copy.deepcopy(container[key]))
        else:
            container[f"{key}{self.source.choice(['2', '-2', '_', ' '])}"] = copy.deepcopy(container[key])
        return True

    def retarget(self, container, key, other, values):
        """Changes the target of a reference to any place, or replaces a part with a reference."""
        container[key] = {"$ref": "#" + other[2]} if key != "$ref" else "#" + other[2]
        return True

    def add_keyword(self, container, key, other, values):
        if not isinstance(container[key], dict):
            return False
        container[key][self.source.choice(KEYWORDS)] = copy.deepcopy(other[0][other[1]])
        return True

    def compose(self, container, key, other, values):
        members = [copy.deepcopy(container[key]), copy.deepcopy(other[0][other[1]])]
        container[key] = {self.source.choice(COMPOSITIONS): members[:self.source.randint(1, 2)]}
        return True

    def wrap(self, container, key, other, values):
        container[key] = [container[key]] if self.source.random() < 0.5 else {str(other[1]): container[key]}
        return True


def mutated(document, seed):
    """The document after one to four steps, and the descriptions of the steps."""
    source = random.Random(seed)
    mutation = Mutation(document, source)
    for _ in range(source.choice([1, 1, 2, 3, 4])):
        mutation.step()
    return mutation.document, mutation.steps
