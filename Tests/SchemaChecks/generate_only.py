"""Generates clients of random schemas that may have no meaning, and checks for crashes and long runs."""
import concurrent.futures
import json
import os
import random
import resource
import subprocess

import graphs

# Several graphs share a document, so that the start of the tool costs little. After a failure, each is tried alone.
GRAPHS_OF_A_DOCUMENT = 10
# The processor time for one graph.
# The goal is 2 s in a release build. A debug build takes about ten times as long, and a busy machine longer.
SECONDS = 10
# A longer run is killed.
LIMIT = 20


def components(seed, number):
    source = random.Random(f"{seed}/nasty/{number}")
    if source.random() < 0.3:
        return graphs.Graph(source, f"Model{number}").made()
    return graphs.ArbitrarySchemas(source, f"Model{number}").made()


def run(tenon, folder, schemas):
    """The problem of a run, or None. The run checks against an empty output, so that it writes no file."""
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/spec.json", "w") as file:
        info = {"title": "Graphs", "version": "1"}
        json.dump({"openapi": "3.1.0", "info": info, "components": {"schemas": schemas}}, file)
    arguments = [tenon, "check", "--spec", f"{folder}/spec.json", "--output", f"{folder}/none", "--name", "Graphs"]
    # Without operations, only a filter gives types.
    process = subprocess.Popen(
        arguments + ["--schema", "*"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT)))
    errors = process.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = usage.ru_utime + usage.ru_stime
    if process.returncode not in (0, 1):
        return f"ends with {process.returncode} after {seconds:.1f} s: {' '.join(errors.split())[-200:]}"
    return f"takes {seconds:.1f} s" if seconds > SECONDS else None


def tried(tenon, folder, seed, numbers):
    """The problems of these graphs, alone and together, by number."""
    together = {}
    for number in numbers:
        together.update(components(seed, number))
    problem = run(tenon, folder, together)
    if problem is None:
        return {}
    alone = {number: run(tenon, folder, components(seed, number)) for number in numbers}
    found = {number: problem for number, problem in alone.items() if problem}
    if not found and not problem.startswith("takes"):
        found[numbers[0]] = f"only with the {len(numbers) - 1} after it: {problem}"
    return found


def main(tenon, work, count, seed):
    found = {}
    with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("JOBS", os.cpu_count() or 1))) as pool:
        jobs = []
        for start in range(0, count, GRAPHS_OF_A_DOCUMENT):
            numbers = list(range(start, min(start + GRAPHS_OF_A_DOCUMENT, count)))
            jobs.append(pool.submit(tried, tenon, f"{work}/generate/{start}", seed, numbers))
        for job in jobs:
            found.update(job.result())
    by_size = sorted(found, key=lambda number: len(json.dumps(components(seed, number))))
    with open(f"{work}/generate-failures.txt", "w") as file:
        file.writelines(f"{found[number]}\n  {json.dumps(components(seed, number))}\n\n" for number in by_size)
    for number in by_size[:int(os.environ.get("SHOW", 10))]:
        print(f"\n{found[number]}\n  schemas  {json.dumps(components(seed, number))}")
    print(f"check-schemas: {count} random graphs generated, seed {seed}:"
          f" {len(found)} crash, hang or take more than {SECONDS} s")
    return 1 if found else 0
