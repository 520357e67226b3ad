"""Generates clients of specs with random changes of structure, over the client of the original spec."""
import collections
import concurrent.futures
import glob
import json
import os
import resource
import subprocess
import sys

import yaml

import mutations
import typecheck

# The processor time in a debug build, which is far more than any of these specs takes.
SECONDS = 120


class Loader(yaml.SafeLoader):
    """Reads dates as texts, as in JSON."""


Loader.yaml_implicit_resolvers = {
    letter: [entry for entry in entries if entry[0] != "tag:yaml.org,2002:timestamp"]
    for letter, entries in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def seeds(patterns):
    """The specs in one file that Python can read, by path."""
    found = {}
    for path in sorted(path for pattern in patterns for path in glob.glob(pattern, recursive=True)):
        if os.path.getsize(path) > 100_000:
            continue
        try:
            with open(path, encoding="utf-8") as file:
                document = yaml.load(file, Loader)
            text = json.dumps(document)
        except (yaml.YAMLError, ValueError, TypeError, UnicodeError):
            continue
        if isinstance(document, dict) and "openapi" in document and len(text) < 200_000:
            found[path] = json.loads(text)
    return found


def state(folder):
    """The modification times and sizes of all files."""
    found = {}
    for path, _, names in os.walk(folder):
        for name in names:
            status = os.stat(os.path.join(path, name))
            found[os.path.join(path, name)] = (status.st_mtime_ns, status.st_size)
    return found


class Trial:
    """A folder in which each variant of a spec is generated over the output of the previous variant."""

    def __init__(self, tenon, folder):
        self.tenon = tenon
        self.folder = folder
        os.makedirs(folder, exist_ok=True)

    def generate(self, document):
        """Runs the tool, and returns its exit code, findings and errors."""
        with open(f"{self.folder}/spec.json", "w") as file:
            json.dump(document, file, indent=1)
        process = subprocess.run(
            [self.tenon, "generate", "--spec", "spec.json", "--output", "Out", "--name", "Mutant", "--format", "json", "--all"],
            cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS)))
        return process.returncode, process.stdout.decode(errors="replace"), process.stderr.decode(errors="replace")

    def problem(self, document):
        """The problem of the run, or None, and if there is a client."""
        before = state(f"{self.folder}/Out")
        code, output, errors = self.generate(document)
        if code not in (0, 1):
            return f"ends with {code}: {' '.join(errors.split())[-300:]}", False
        try:
            findings = json.loads(output or "[]")
        except ValueError:
            return f"findings are not JSON: {output[:300]}", False
        wrong = [finding for finding in findings if finding["severity"] == "error"]
        if (code == 1) != bool(wrong):
            return f"ends with {code}, with {len(wrong)} errors", False
        lost = [finding for finding in wrong if finding["id"] != "not-generated" and not (finding["file"] and finding["line"])]
        if lost:
            return f"an error has no place: {lost[0]['message']}", False
        if code == 1 and state(f"{self.folder}/Out") != before:
            return "the output was touched, though the spec was refused", False
        return None, code == 0


def variants(tenon, work, seed, path, document, count):
    """The problems of `count` variants of a spec, and the accepted variants."""
    trial = Trial(tenon, f"{work}/{path.strip('./').replace('/', '_')}")
    trial.generate(document)
    problems, accepted = [], []
    for number in range(count):
        name = f"{seed}/{os.path.basename(os.path.dirname(path))}/{number}"
        variant, steps = mutations.mutated(document, name)
        problem, is_accepted = trial.problem(variant)
        if problem:
            kept = f"{trial.folder}/failed-{number}.json"
            with open(kept, "w") as file:
                json.dump(variant, file, indent=1)
            problems.append((problem, kept, steps))
        elif is_accepted:
            accepted.append((name, variant))
    return problems, accepted


def main(tenon, work, count, seed, root):
    documents = seeds([
        f"{root}/Tests/Fixtures/*/spec.yaml", f"{root}/Tests/SchemaBehavior/*/spec.yaml",
        f"{root}/../shared/corpus/**/*.yaml", f"{root}/../shared/corpus/**/*.json"])
    each = -(-count // len(documents))
    jobs = int(os.environ.get("JOBS", os.cpu_count() or 1))
    problems, accepted = [], []
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        runs = [pool.submit(variants, tenon, work, seed, path, document, each) for path, document in documents.items()]
        for run in runs:
            found, good = run.result()
            problems += found
            accepted += good
        chosen = accepted[::10]
        problems += typecheck.problems(tenon, f"{work}/typecheck", chosen, pool)
    kinds = collections.Counter(problem[:60] for problem, _, _ in problems)
    for problem, kept, steps in problems[:int(os.environ.get("SHOW", 10))]:
        print(f"\n{problem}\n  spec   {kept}\n  steps  {'; '.join(steps)}")
    for kind, times in kinds.most_common():
        print(f"{times} × {kind}")
    total = each * len(documents)
    print(f"check-mutations: {total} variants of {len(documents)} specs, seed {seed}: {len(accepted)} became clients,"
          f" {len(chosen)} of these type-checked, {total - len(accepted)} refused; {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4], sys.argv[5]))
