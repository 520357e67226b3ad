"""Changes a spec step by step, and checks the shipped names after each step.

    evolve.py TENON SPEC FOLDER
"""
import copy
import json
import re
import subprocess
import sys

from manifest import COMPONENTS, Names

tenon, source, folder = sys.argv[1:]
spec = json.load(open(source))
path = f"{folder}/spec.json"
client = f"{folder}/client"
METHODS = ["get", "put", "post", "delete", "patch"]


def shipped():
    """The name and the aliases of each thing in the manifest."""
    return Names(f"{client}/.tenon.json").found


def name(entries, kind, *tokens):
    return entries.get((kind,) + tokens, {}).get("name")


def first(mapping, key, value):
    """The mapping with one more entry, before all others."""
    return {key: value, **mapping} if key not in mapping else mapping


def schemas():
    return spec["components"]["schemas"]


def operations():
    for template, item in spec["paths"].items():
        for method in METHODS:
            if method in item:
                yield template, method, item[method]


# Steps. Each changes the spec, and returns the names that it intends to change.

def schemas_spelled_so(entries):
    for key in list(schemas()):
        wanted = name(entries, "type", COMPONENTS + key)
        if wanted and wanted != key:
            spec["components"]["schemas"] = first(
                schemas(), wanted, {"type": "object", "properties": {"added": {"type": "string"}}})
    spec["paths"] = {"/added/types": {"get": {"operationId": "added_types", "responses": {"200": {
        "description": "All.", "content": {"application/json": {"schema": {"anyOf": [
            {"$ref": f"#/components/schemas/{key}"} for key in schemas()]}}}}}}}, **spec["paths"]}
    return set()


def properties_spelled_so(entries):
    for key, schema in schemas().items():
        for wire in list(schema.get("properties", {})):
            wanted = name(entries, "property", COMPONENTS + key, wire)
            if wanted and wanted != wire and not wanted.startswith("`"):
                schema["properties"] = first(schema["properties"], wanted, {"type": "integer"})
    return set()


def values_spelled_so(entries):
    for key, schema in schemas().items():
        for owner, tokens in [(schema, (COMPONENTS + key,))] + [
                (part, (COMPONENTS + key, f"/properties/{wire}"))
                for wire, part in schema.get("properties", {}).items()]:
            for value in list(owner.get("enum", [])):
                wanted = name(entries, "value", *tokens, str(value))
                if wanted and wanted not in owner["enum"]:
                    owner["enum"].insert(0, wanted)
    return set()


def operations_named_so(entries):
    for index, (template, method, operation) in enumerate(list(operations())[:30]):
        wanted = name(entries, "call", template, method)
        group = entries[("call", template, method)].get("group")
        added = {"operationId": f"{group} {wanted}", "responses": {"204": {"description": "Done."}}}
        if operation.get("tags"):
            added["tags"] = operation["tags"][:1]
        spec["paths"] = {f"/added/{index}": {"get": added}, **spec["paths"]}
    return set()


def parameters_spelled_so(entries):
    for template, method, operation in operations():
        for parameter in list(operation.get("parameters", [])):
            if "name" not in parameter:
                continue
            wanted = name(entries, "parameter", template, method, parameter["in"], parameter["name"])
            if wanted and wanted != parameter["name"]:
                operation["parameters"].insert(
                    0, {"name": wanted, "in": "query", "schema": {"type": "string"}})
    return set()


def everything_backwards(entries):
    def reversed_keys(value):
        return dict(reversed(list(value.items())))
    spec["paths"] = reversed_keys(spec["paths"])
    spec["components"]["schemas"] = reversed_keys(schemas())
    for schema in schemas().values():
        for keyword in ["properties", "enum", "oneOf", "anyOf"]:
            if isinstance(schema.get(keyword), dict):
                schema[keyword] = reversed_keys(schema[keyword])
            elif all(keyword == "enum" or "$ref" in member for member in schema.get(keyword, [])):
                # Lists with an unnamed member keep their order, because its index identifies the member.
                schema.get(keyword, []).reverse()
    for _, _, operation in operations():
        operation.get("parameters", []).reverse()
        operation["responses"] = reversed_keys(operation["responses"])
    return set()


def wanted_renames(entries):
    renamed = set()
    for key in list(schemas())[:40:4]:
        if name(entries, "type", COMPONENTS + key):
            schemas()[key]["x-swift-name"] = "Renamed" + re.sub(r"\W", "", key)
            renamed.add(("type", COMPONENTS + key))
    for template, method, operation in list(operations())[:40:4]:
        if "operationId" in operation:
            operation["operationId"] = "renamed" + re.sub(r"\W", "", operation["operationId"])
            renamed.add(("call", template, method))
    return renamed


def generate(step, renamed):
    json.dump(spec, open(path, "w"))
    before = shipped() if step else {}
    if step:
        report = subprocess.run(
            [tenon, "diff", client, path, "--format", "json"], check=True, capture_output=True, text=True)
        rules = {change["rule"] for report in json.loads(report.stdout) for change in report["changes"]}
        broken = [
            change for report in json.loads(report.stdout) for change in report["changes"]
            if change["rule"].endswith("-removed") or change["rule"] == "renamed-without-alias"]
        assert not broken, f"{step}: {len(broken)}: {broken[:3]}"
        assert ("renamed" in rules) == bool(renamed), f"{step}: {rules}"
    command = [tenon, "generate", "--spec", path, "--output", client, "--name", "Evolved"]
    outcome = subprocess.run(command, capture_output=True, text=True)
    assert outcome.returncode == 0, f"{step}: {outcome.stderr[-2000:]}"
    after = shipped()
    lost = []
    for key, entry in before.items():
        new = after.get(key, {})
        kept = new.get("name") == entry.get("name")
        aliases = new.get("was", [])
        if not kept and entry.get("name") not in aliases or (not kept and key not in renamed):
            lost.append((key, entry.get("name"), new.get("name")))
    assert not lost, f"{step}: {len(lost)} of {len(before)}: {lost[:5]}"
    return after


entries = generate("", set())
print(f"check-names: {len(entries)} names of {source.rsplit('/', 1)[1]}")
for step in [schemas_spelled_so, properties_spelled_so, values_spelled_so, operations_named_so,
             parameters_spelled_so, everything_backwards, wanted_renames]:
    before = copy.deepcopy(spec)
    renamed = step(entries)
    if json.dumps(spec) == json.dumps(before):
        print(f"  {step.__name__.replace('_', ' ')}: nothing there to change")
        continue
    count = len(entries)
    entries = generate(step.__name__, renamed)
    print(f"  {step.__name__.replace('_', ' ')}: {count} names kept, {len(renamed)} renamed, {len(entries) - count} new")
