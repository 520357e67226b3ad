"""Lets clients decode and encode random instances of random schemas, and compares the results.

    check_schemas.py TENON WORK SCHEMAS INSTANCES SEED
    check_schemas.py TENON WORK --generate-only GRAPHS SEED
"""
import collections
import concurrent.futures
import json
import os
import random
import sys

import generate_only
import graphs
import instances
import jsonschema
import trial

# The number is so great that the common part of all clients costs little.
SCHEMAS_OF_A_CLIENT = 100


class ReferenceValidator:
    """An independent validator of the instances of a schema."""

    def __init__(self, components, name):
        self.components = components
        self.top = components[name]
        self.whole = self.validator({"$ref": graphs.root(name)})
        members = self.top.get("oneOf", []) + self.top.get("anyOf", [])
        # A union beside properties is only a part of the value.
        self.members = members if len(members) > 1 and set(self.top) <= {"oneOf", "anyOf", "discriminator"} else []
        self.judges = [self.validator(relaxed(member), relaxed(components)) for member in self.members]

    def validator(self, schema, components=None):
        return jsonschema.Draft202012Validator(
            {"allOf": [schema], "components": {"schemas": components or self.components}})

    def accepts(self, instance):
        try:
            return self.whole.is_valid(instance)
        except RecursionError:
            return False

    def only_member(self, instance):
        """The only member that an instance fits. The members are relaxed, because a client does not reject an instance that
        fits several members of a nested `oneOf`."""
        fitting = [member for member, judge in zip(self.members, self.judges) if judge.is_valid(instance)]
        return fitting[0] if len(fitting) == 1 else None


def relaxed(value):
    """A schema with `anyOf` instead of each `oneOf`."""
    if isinstance(value, list):
        return [relaxed(member) for member in value]
    if not isinstance(value, dict):
        return value
    result = {key: relaxed(member) for key, member in value.items() if key != "oneOf"}
    if "oneOf" in value:
        result["allOf"] = [*result.get("allOf", []), {"anyOf": relaxed(value["oneOf"])}]
    return result


def keeps_unknown(index):
    """Every other client keeps the properties that no schema describes, and its instances have some. The other clients show
    that the types have every described property, because they would lose it as unknown."""
    return index // SCHEMAS_OF_A_CLIENT % 2 == 0


def trials(count, per_schema, seed):
    """A trial for each schema, with different valid instances. The search for instances is limited."""
    made = []
    number = 0
    while len(made) < count:
        number += 1
        source = random.Random(f"{seed}/{number}")
        name = f"Model{number}"
        components = graphs.Graph(source, name).made()
        if not graphs.is_founded(components):
            continue
        judge = ReferenceValidator(components, name)
        keeps = keeps_unknown(len(made))
        found = {}
        for _ in range(per_schema * 6):
            if len(found) >= per_schema:
                break
            try:
                instance = instances.Maker(source, components, keeps).instance({"$ref": graphs.root(name)})
            except instances.NoInstance:
                continue
            text = json.dumps(instance)
            if text not in found and len(text) < 3000 and judge.accepts(instance):
                found[text] = judge.only_member(instance)
        # A schema without a found instance may allow none.
        if found:
            one = trial.Trial(name, components, list(found))
            one.members = list(found.values())
            one.judge = judge
            made.append(one)
    return made


# MARK: Failures


class Failure:
    def __init__(self, kind, trial, instance=None, text=""):
        self.kind = kind
        self.trial = trial
        self.instance = instance
        self.text = text

    @property
    def size(self):
        return len(json.dumps(self.trial.schemas)) + len(self.instance or "")

    def __str__(self):
        schemas = json.dumps(self.trial.schemas)
        instance = f"\n  instance {self.instance}" if self.instance else ""
        return f"{self.kind}\n  schemas  {schemas}{instance}\n  {self.text[:600]}"


def failures(one):
    """The failures of a trial, at most one of each kind."""
    if one.problem:
        return [Failure(one.problem.partition(":")[0], one, text=one.problem)]
    found = {}
    labels = collections.defaultdict(dict)
    for instance, member, outcome in zip(one.instances, one.members, one.outcomes):
        failure = failure_of(one, instance, member, outcome, labels)
        if failure and (failure.kind not in found or failure.size < found[failure.kind].size):
            found[failure.kind] = failure
    return list(found.values())


def failure_of(one, instance, member, outcome, labels):
    if outcome.kind in ("error", "crash"):
        return Failure(outcome.kind, one, instance, outcome.text)
    if outcome.kind == "changed":
        valid = outcome.text != "nothing" and one.judge.accepts(json.loads(outcome.text))
        kind = "nothing" if outcome.text == "nothing" else difference(trial.read(instance), trial.read(outcome.text))
        kind += "" if valid else ", and what is left is not valid"
        return Failure(kind, one, instance, "became   " + outcome.text)
    if member is None or member == {"type": "null"} or outcome.case is None:
        return None
    # An unknown value of an enum is a value of the plain type.
    if outcome.case == "unknown" and not (outcome.payload or "").endswith(("String", "Int", "Double")):
        return Failure("unknown case", one, instance, f"fits {json.dumps(member)}, and was unknown")
    if "$ref" in member and not is_case(member["$ref"].rsplit("/", 1)[1], outcome):
        name = member["$ref"].rsplit("/", 1)[1]
        # A component without its own type has no name.
        others = [other["$ref"].rsplit("/", 1)[1] for other in one.judge.members if "$ref" in other]
        if any(other != name and is_case(other, outcome) for other in others):
            return Failure("wrong case", one, instance, f"fits {name} only, and was .{outcome.case}({outcome.payload})")
    return None


def difference(before, after):
    """The kind of the first difference, by which failures are sorted."""
    if isinstance(before, dict) and isinstance(after, dict):
        for name, value in before.items():
            if name not in after:
                return "lost a property that is null" if value is None else "lost a property"
            if not trial.equal(value, after[name]):
                return difference(value, after[name])
        return "has a property that was not there"
    if isinstance(before, list) and isinstance(after, list):
        for one, other in zip(before, after):
            if not trial.equal(one, other):
                return difference(one, other)
        return "lost elements" if len(after) < len(before) else "has elements that were not there"
    return "another value"


def is_case(component, outcome):
    """True if the case or its payload has the name of a component."""
    return component.lower() in (outcome.case.lower(), (outcome.payload or "").lower())


def report(all_trials, work, seed):
    found = sorted((failure for one in all_trials for failure in failures(one)), key=lambda failure: failure.size)
    with open(f"{work}/failures.txt", "w") as file:
        file.writelines(f"{failure}\n\n" for failure in found)
    kinds = collections.Counter(failure.kind for failure in found)
    shown = collections.Counter()
    for failure in found:
        shown[failure.kind] += 1
        if shown[failure.kind] <= int(os.environ.get("SHOW", 3)):
            print(f"\n{failure}")
    count = sum(len(one.instances) for one in all_trials)
    failing = sum(outcome is not None and outcome.kind != "same" for one in all_trials for outcome in one.outcomes)
    judged = sum(member is not None for one in all_trials for member in one.members)
    bad = len({failure.trial.name for failure in found})
    print(f"\ncheck-schemas: {len(all_trials)} schemas, {count} instances, {judged} of them of one member of a union,"
          f" seed {seed}: {bad} schemas fail, {failing} instances do not come back")
    for kind, number in kinds.most_common():
        print(f"  {number:5} {kind}")
    if found:
        print(f"all of them are in {os.path.relpath(work)}/failures.txt")
    return 1 if found else 0


def main(tenon, work, first, second, seed):
    if first == "--generate-only":
        return generate_only.main(tenon, work, int(second), seed)
    all_trials = trials(int(first), int(second), seed)
    size = SCHEMAS_OF_A_CLIENT
    parts = [all_trials[start:start + size] for start in range(0, len(all_trials), size)]
    # Threads suffice, because the compilation in other processes takes most of the time.
    with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("JOBS", os.cpu_count() or 1))) as pool:
        jobs = [
            pool.submit(trial.run, part, f"{work}/{index}", tenon, keeps_unknown(index * size))
            for index, part in enumerate(parts)
        ]
        for job in jobs:
            job.result()
    return report(all_trials, work, seed)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
