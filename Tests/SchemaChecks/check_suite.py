"""Lets clients decode and encode the valid instances of the JSON Schema Test Suite, and compares the failures with a list.

    check_suite.py TENON TESTS KNOWN WORK
"""
import os
import sys

import suite
import trial


def known_results(path):
    """The known reasons of failures, by file, group and test."""
    results = {}
    if os.path.exists(path):
        with open(path) as file:
            for line in file:
                if line.strip() and not line.startswith("#"):
                    *key, reason = line.rstrip("\n").split("\t")
                    results[tuple(key)] = reason
    return results


def failures(groups):
    """The failures, by file, group and test. The test of a group that fails as a whole is `*`."""
    found = {}
    for group in groups:
        key = (one_line(group.file), one_line(group.description))
        if group.reason or group.trial.problem:
            found[(*key, "*")] = group.reason or group.trial.problem
            continue
        for test, outcome in zip(group.tests, group.trial.outcomes):
            if outcome.kind != "same":
                found[(*key, one_line(test["description"]))] = f"{outcome.kind}: {outcome.text}"
    return found


def one_line(text):
    return " ".join(text.split())


def report(groups, found, known):
    by_key = {(one_line(group.file), one_line(group.description)): group for group in groups}
    for key in sorted(found.keys() - known.keys()):
        group = by_key[key[:2]]
        print(f"\n{' / '.join(key)}\n  schema   {trial.write(group.schema)}")
        for test in group.tests:
            if one_line(test["description"]) == key[2]:
                print(f"  instance {trial.write(test['data'])}")
        print(f"  {one_line(found[key])}")
    for key in sorted(known.keys() - found.keys()):
        print(f"\n{' / '.join(key)}\n  passes, and is to be taken off the list")


def record(path, found, known):
    """Records the failures with their known reasons. A new failure has its outcome instead of a reason."""
    with open(path) as file:
        head = [line for line in file if line.startswith("#")]
    with open(path, "w") as file:
        file.writelines(head)
        for key in sorted(found):
            reason = known.get(key, "open: " + one_line(found[key])[:160])
            file.write("\t".join([*key, reason]) + "\n")


def main(tenon, tests, path, work):
    groups = [group for draft in ("draft2020-12", "draft4") for group in suite.groups(f"{tests}/{draft}")]
    clients = {}
    for group in groups:
        if group.trial:
            clients.setdefault((group.draft, group.trial.version), []).append(group.trial)
    for (draft, version), trials in clients.items():
        trial.run(trials, f"{work}/{draft}-{version}", tenon)
    known, found = known_results(path), failures(groups)
    instances = sum(len(group.tests) for group in groups)
    whole = sum(len(group.tests) for group in groups if group.reason or group.trial.problem)
    failing = sum(key[2] != "*" for key in found)
    print(f"check-json-schema: {len(groups)} schemas, {instances} valid instances:"
          f" {instances - whole - failing} come back, {failing} do not, {whole} are of schemas that have no type")
    if os.environ.get("RECORD"):
        record(path, found, known)
        print(f"check-json-schema: recorded in {os.path.basename(path)}, to be read before it is committed")
        return 1
    report(groups, found, known)
    return 1 if found.keys() != known.keys() else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
