"""Type-checks clients. Several clients share a runtime, so that the runtime costs little."""
import json
import os
import shutil
import subprocess

CLIENTS_OF_A_BATCH = 20
# The start of a problem that the compiler reports.
COMPILER = "does not compile"


def problems(tenon, work, variants, pool):
    """The variants whose client does not compile without a warning, each with the first message of the compiler."""
    batches = [variants[start:start + CLIENTS_OF_A_BATCH] for start in range(0, len(variants), CLIENTS_OF_A_BATCH)]
    runs = [pool.submit(checked, tenon, f"{work}/{number}", batch) for number, batch in enumerate(batches)]
    return [problem for run in runs for problem in run.result()]


def checked(tenon, folder, batch):
    problem = words(tenon, folder, batch)
    if problem is None:
        shutil.rmtree(folder, ignore_errors=True)
        return []
    if len(batch) == 1:
        return [(problem, f"{folder}/spec0.json", [batch[0][0]])]
    middle = len(batch) // 2
    found = checked(tenon, f"{folder}/0", batch[:middle]) + checked(tenon, f"{folder}/1", batch[middle:])
    # The tool refuses clients that cannot share a runtime. Clients that compile apart must compile together.
    return found or ([(problem, folder, [name for name, _ in batch])] if problem.startswith(COMPILER) else [])


def words(tenon, folder, batch):
    """The start of the first problem, or None."""
    os.makedirs(folder, exist_ok=True)
    clients = []
    for number, (_, document) in enumerate(batch):
        with open(f"{folder}/spec{number}.json", "w") as file:
            json.dump(document, file, indent=1)
        clients.append({"name": f"Mutant{number}", "spec": f"spec{number}.json", "output": f"Out/Mutant{number}"})
    configuration = {"runtime": {"name": "MutantKit", "output": "Out/Kit"}, "clients": clients}
    with open(f"{folder}/tenon.yaml", "w") as file:
        json.dump(configuration, file, indent=1)
    made = subprocess.run([tenon, "generate"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if made.returncode != 0:
        return f"generate ends with {made.returncode} for several: {made.stdout.decode(errors='replace')[-300:]}"
    files = [os.path.join(path, name) for path, _, names in os.walk(f"{folder}/Out") for name in names if name.endswith(".swift")]
    with open(f"{folder}/files", "w") as file:
        file.writelines(f"{path}\n" for path in sorted(files))
    compiled = subprocess.run(
        ["swiftc", "-typecheck", "-swift-version", "6", "-warnings-as-errors", "-module-name", "Mutants",
         f"@{folder}/files"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if compiled.returncode == 0:
        return None
    lines = [line for line in compiled.stdout.decode(errors="replace").splitlines() if ": error: " in line]
    return f"{COMPILER}: " + (lines[0].split("/")[-1] if lines else f"swiftc ends with {compiled.returncode}")
