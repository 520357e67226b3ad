"""Lets one client decode and encode instances of many schemas.

All schemas are components of one document, because the compilation of any client takes long. An instance is the only
property of an object, so that every schema has a type, even if it becomes a String or an optional.
"""
import decimal
import json
import os
import re
import subprocess

SECONDS = 120


class Trial:
    """A schema and its instances. `schemas` are its components; the first one is the schema."""

    def __init__(self, name, schemas, instances, version="3.1.0"):
        self.name = name
        self.schemas = schemas
        self.instances = instances
        self.version = version
        # The problem of the whole schema: it has no type, or its type does not compile.
        self.problem = None
        # An Outcome for each instance.
        self.outcomes = [None] * len(instances)


class Outcome:
    """The result for an instance: `text` is the encoded JSON, or the reason why there is none."""

    def __init__(self, kind, text, case=None, payload=None):
        self.kind = kind
        self.text = text
        self.case = case
        self.payload = payload


def read(text):
    """The value of JSON, which keeps all digits of its numbers. 1.0 equals 1."""
    return json.loads(text, parse_float=decimal.Decimal, parse_int=decimal.Decimal)


def write(value):
    """The JSON of a value from `read`, or of an ordinary Python value."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)}: {write(member)}" for key, member in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(write, value)) + "]"
    return str(value) if isinstance(value, decimal.Decimal) else json.dumps(value)


def equal(one, other):
    """True if two values from `read` are equal. Python's `==` does not distinguish True and 1."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(equal(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(equal, one, other))
    return isinstance(one, bool) == isinstance(other, bool) and one == other


def run(trials, folder, tenon, keeps=True):
    """Sets the outcomes or the problem of every trial. `keeps`: if the client keeps properties that no schema describes."""
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/tenon.yaml", "w") as file:
        file.write(
            f"clients:\n  - {{name: Trials, spec: spec.json, output: client, coding: both, conformances: [],"
            f" unknownProperties: {'keep' if keeps else 'ignore'}, filter: {{schemas: [Whole*]}}}}\n")
    trials = generated(trials, folder, tenon)
    # Repeats without the trials that do not compile.
    while trials and not compiled(folder, trials):
        trials = generated([trial for trial in trials if not trial.problem], folder, tenon)
    if trials:
        decoded(folder, trials)


# MARK: Generating


def generated(trials, folder, tenon):
    """Generates a client and returns its trials. The other trials get a problem."""
    while trials:
        code, text = generate(trials, folder, tenon)
        if code == 0:
            return trials
        blamed = blame_findings(trials, text) if code == 1 else []
        if not blamed:
            if len(trials) == 1:
                trials[0].problem = "generate: " + death(code, text)
                return []
            # Halves locate a crash. The good trials of both are then generated together.
            middle = len(trials) // 2
            good = generated(trials[:middle], folder, tenon) + generated(trials[middle:], folder, tenon)
            if len(good) == len(trials):
                for trial in good:
                    trial.problem = "generate: only together with others: " + death(code, text)
                return []
            trials = good
            continue
        trials = [trial for trial in trials if not trial.problem]
    return []


def generate(trials, folder, tenon):
    subprocess.run(["rm", "-rf", f"{folder}/client"], check=True)
    with open(f"{folder}/spec.json", "w") as file:
        file.write(write(document(trials)))
    try:
        run = subprocess.run(
            [tenon, "generate", "--config", f"{folder}/tenon.yaml", "--format", "json"], capture_output=True,
            text=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return None, ""
    return run.returncode, run.stdout + run.stderr


def death(code, text):
    if code is None:
        return f"no end within {SECONDS} s"
    lines = text.strip().splitlines()
    return f"exit code {code}" + (f", {lines[-1]}" if lines else "")


def document(trials):
    components = {}
    for trial in trials:
        first = next(iter(trial.schemas))
        components.update(trial.schemas)
        components["Whole" + trial.name] = {
            "type": "object", "required": ["value"], "additionalProperties": False,
            "properties": {"value": {"$ref": f"#/components/schemas/{first}"}},
        }
    version = trials[0].version
    paths = {"paths": {}} if version.startswith("3.0") else {}
    info = {"title": "Trials", "version": "1"}
    return {"openapi": version, "info": info, **paths, "components": {"schemas": components}}


def blame_findings(trials, text):
    """The trials with errors, which become their problems."""
    try:
        findings = json.loads(text[text.index("["):text.rindex("]") + 1])
    except ValueError:
        return []
    owners = {name: trial for trial in trials for name in trial.schemas}
    blamed = []
    for finding in findings:
        name = re.match(r"/components/schemas/([^/]+)", finding["pointer"] or "")
        trial = owners.get(name[1]) if name else None
        if finding["severity"] == "error" and trial and not trial.problem:
            trial.problem = f"generate: {finding['message']} [{finding['id']}]"
            blamed.append(trial)
    return blamed


# MARK: Compiling


def compiled(folder, trials):
    """True if the client compiles. Otherwise, the trials whose types do not compile get a problem, or else all trials."""
    with open(f"{folder}/Main.swift", "w") as file:
        file.write(program(trials))
    sources = sorted(
        os.path.join(path, name) for path, _, names in os.walk(f"{folder}/client") for name in names
        if name.endswith(".swift"))
    with open(f"{folder}/files.txt", "w") as file:
        file.write("\n".join(f'"{source}"' for source in [*sources, f"{folder}/Main.swift"]))
    result = subprocess.run(
        ["swiftc", "-swift-version", "6", "-parse-as-library", "-wmo", "-Onone", "-gnone", "-module-name", "Program",
         "-o", f"{folder}/program", f"@{folder}/files.txt"], capture_output=True, text=True)
    if result.returncode == 0:
        return True
    owners = {name.lower(): trial for trial in trials for name in [*trial.schemas, "Whole" + trial.name]}
    for name, message in re.findall(r"/Trials\+(\w+)\.swift:\d+:\d+: error: (.*)", result.stderr):
        trial = owners.get(name.lower())
        if trial:
            trial.problem = trial.problem or "compile: " + message
    if not any(trial.problem for trial in trials):
        errors = re.findall("error: .*", result.stderr) or result.stderr.splitlines()[-3:]
        for trial in trials:
            trial.problem = f"compile: {errors[0] if errors else 'crash'}"
    return False


def program(trials):
    lines = "\n".join(f'    case "{trial.name}": try again(Trials.Whole{trial.name}.self, value)' for trial in trials)
    with open(os.path.join(os.path.dirname(__file__), "Program.swift")) as file:
        return file.read().replace("    // The schemas.\n", lines + "\n")


# MARK: Decoding


def decoded(folder, trials):
    """Sets the outcome of each instance. After a crash, the program is started again with the next instance."""
    instances = [(trial, index) for trial in trials for index in range(len(trial.instances))]
    start = 0
    while start < len(instances):
        with open(f"{folder}/instances.txt", "w") as file:
            for trial, index in instances[start:]:
                file.write(f"{trial.name}\t" + '{"value": ' + trial.instances[index] + "}\n")
        try:
            result = subprocess.run(
                [f"{folder}/program", f"{folder}/instances.txt"], stdout=open(f"{folder}/outcomes.txt", "w"),
                stderr=subprocess.PIPE, text=True, errors="replace", timeout=SECONDS)
            death = f"the program ended with {result.returncode}"
        except subprocess.TimeoutExpired:
            death = "the program does not end"
        with open(f"{folder}/outcomes.txt") as file:
            lines = [line for line in file.read().split("\n") if line]
        for (trial, index), line in zip(instances[start:], lines):
            trial.outcomes[index] = outcome(trial.instances[index], json.loads(line))
        start += len(lines)
        if start < len(instances):
            trial, index = instances[start]
            trial.outcomes[index] = Outcome("crash", death)
            start += 1


def outcome(instance, line):
    if "error" in line:
        return Outcome("error", line["error"])
    output = read(line["output"])
    if "value" not in output:
        return Outcome("changed", "nothing")
    kind = "same" if equal(read(instance), output["value"]) else "changed"
    return Outcome(kind, write(output["value"]), line.get("case"), line.get("payload"))
