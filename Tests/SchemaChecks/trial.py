"""Has one client read and write instances of many schemas.

Each schema is a component, in a document with all others, because a client takes long to compile whatever is in it. An
instance is the only property of an object, so that every schema has a type to be decoded as, also one that becomes a
String or an optional.
"""
import decimal
import json
import os
import re
import subprocess

SECONDS = 120


class Trial:
    """One schema and what is to come back: `schemas` are its components, the first of which is meant."""

    def __init__(self, name, schemas, instances, version="3.1.0"):
        self.name = name
        self.schemas = schemas
        self.instances = instances
        self.version = version
        # What speaks against the schema as a whole: it has no type, or that does not compile.
        self.problem = None
        # For each instance an Outcome.
        self.outcomes = [None] * len(instances)


class Outcome:
    """What became of an instance: `text` is the JSON that came out, or says why there is none."""

    def __init__(self, kind, text, case=None, payload=None):
        self.kind = kind
        self.text = text
        self.case = case
        self.payload = payload


def read(text):
    """JSON with all digits of its numbers, and 1.0 equal to 1."""
    return json.loads(text, parse_float=decimal.Decimal, parse_int=decimal.Decimal)


def write(value):
    """The JSON of a value of `read`, or of Python's own."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)}: {write(member)}" for key, member in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(write, value)) + "]"
    return str(value) if isinstance(value, decimal.Decimal) else json.dumps(value)


def equal(one, other):
    """Whether two values of `read` are the same; Python alone takes True for 1."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(equal(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(equal, one, other))
    return isinstance(one, bool) == isinstance(other, bool) and one == other


def run(trials, folder, tenon, keeps=True):
    """Gives every trial its outcomes, or its problem. `keeps`: whether properties are kept that no schema describes."""
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/tenon.yaml", "w") as file:
        file.write(
            f"clients:\n  - {{name: Trials, spec: spec.json, output: client, coding: both, conformances: [],"
            f" unknownProperties: {'keep' if keeps else 'ignore'}, filter: {{schemas: [Whole*]}}}}\n")
    trials = generated(trials, folder, tenon)
    # What does not compile is left out, and what is left then has its turn.
    while trials and not compiled(folder, trials):
        trials = generated([trial for trial in trials if not trial.problem], folder, tenon)
    if trials:
        decoded(folder, trials)


# MARK: Generating


def generated(trials, folder, tenon):
    """The trials whose schemas generate, after which the folder has their client. All others get their problem."""
    while trials:
        code, text = generate(trials, folder, tenon)
        if code == 0:
            return trials
        blamed = blame_findings(trials, text) if code == 1 else []
        if not blamed:
            if len(trials) == 1:
                trials[0].problem = "generate: " + death(code, text)
                return []
            # A crash does not say where: halves do. What is good of both is then generated together.
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
    """The trials with errors, which get them as their problem."""
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
    """Whether the client compiles. If not, those trials have a problem whose types do not, or else all."""
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
    """Gives each instance its outcome. The program goes on behind an instance that it does not survive."""
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
