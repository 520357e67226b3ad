"""Runs what Scripts/benchmark has built, and writes docs/performance.md and docs/growth.svg.

Every number is a ratio of two things that were measured on the same machine in the same minute, so that the page says
something on another machine as well.
"""
import argparse, glob, math, os, platform, resource, shutil, subprocess, sys, tempfile

CORPUS = "../shared/corpus"
DOCUMENTS = [
    ("GitHub, YAML", f"{CORPUS}/createapi-specs/Tests/CreateAPITests/Specs/github.yaml"),
    ("Stripe, YAML", f"{CORPUS}/stripe/openapi/spec3.yaml"),
    ("GitHub, JSON", f"{CORPUS}/github/generated/api.github.com.json"),
]
ROUNDS = 3
GROWTH_SHAPES = ["schemas-used", "properties", "union", "operations", "all-of"]


class Run:
    """What a command takes: the best of some runs."""

    def __init__(self, command, rounds=ROUNDS, before=lambda: None, **options):
        self.seconds, self.memory = math.inf, math.inf
        for _ in range(rounds):
            before()
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            self.seconds = min(self.seconds, usage.ru_utime + usage.ru_stime)
            self.memory = min(self.memory, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
        self.isDone = process.returncode == 0


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def times(number):
    return f"{number:.1f}" if number < 100 else f"{number:.0f}"


# The tool

def generation(command, document):
    with tempfile.TemporaryDirectory() as folder:
        spec = os.path.join(folder, "spec" + os.path.splitext(document)[1])
        shutil.copy(document, spec)
        output = os.path.join(folder, "output")
        # Each run is a cold one.
        return Run([part.format(spec=spec, output=output) for part in command],
                   before=lambda: shutil.rmtree(output, ignore_errors=True), cwd=folder)


PEERS = {
    "openapi-generator-cli": ["openapi-generator-cli", "generate", "-g", "swift6", "-i", "{spec}", "-o", "{output}"],
    "swift-openapi-generator": ["swift-openapi-generator", "generate", "{spec}", "--mode", "types", "--mode", "client",
                                "--output-directory", "{output}"],
    "create-api": ["create-api", "generate", "{spec}", "--output", "{output}"],
}


def of_tool(documents):
    tenon = [os.environ["TENON"], "generate", "--spec", "{spec}", "--output", "{output}", "--name", "Client"]
    peers = {name: command for name, command in PEERS.items() if shutil.which(name)}
    rows = []
    for name, path in documents:
        floor = Run([os.environ["READING"], path])
        run = generation(tenon, path)
        others = [generation(command, path) for command in peers.values()]
        rows.append([name, f"{os.path.getsize(path) / 1e6:.1f} MB", times(run.seconds / floor.seconds),
                     times(run.memory / os.path.getsize(path))]
                    + [times(other.seconds / floor.seconds) if other.isDone else "fails" for other in others])
    return table(["document", "size", "processor time / reading alone", "memory / size"] + list(peers), rows)


# Growth

def of_growth():
    """The processor time of a run by shape and by how many times as large the document is."""
    output = subprocess.run(["Scripts/measure-growth", "--tool", os.environ["TENON"], "--commands", "generate"]
                            + GROWTH_SHAPES, capture_output=True, text=True).stdout
    lines = {}
    for words in (line.split() for line in output.splitlines()):
        if len(words) >= 4 and words[0] in GROWTH_SHAPES:
            lines.setdefault(words[0], []).append((int(words[2]), float(words[3])))
    return lines


def plot(lines, path):
    """A line a shape, both axes by powers of ten: what is linear rises as the dashed line does."""
    width, height, left, top = 560, 360, 60, 20
    xs = [count for points in lines.values() for count, _ in points]
    ys = [max(seconds, 0.01) for points in lines.values() for _, seconds in points]
    least_x, most_x = math.log10(min(xs)), math.log10(max(xs))
    least_y, most_y = math.floor(math.log10(min(ys))), math.ceil(math.log10(max(ys)))

    def x(count):
        return left + (math.log10(count) - least_x) / (most_x - least_x) * width

    def y(seconds):
        return top + height - (math.log10(max(seconds, 0.01)) - least_y) / (most_y - least_y) * height

    colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00"]
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left + width + 150} {top + height + 50}" '
             'font-family="sans-serif" font-size="12">', '<rect width="100%" height="100%" fill="white"/>']
    for power in range(least_y, most_y + 1):
        parts.append(f'<line x1="{left}" x2="{left + width}" y1="{y(10 ** power):.0f}" y2="{y(10 ** power):.0f}" stroke="#ddd"/>')
        parts.append(f'<text x="{left - 8}" y="{y(10 ** power) + 4:.0f}" text-anchor="end">{10 ** power:g} s</text>')
    for power in range(round(least_x), round(most_x) + 1):
        parts.append(f'<text x="{x(10 ** power):.0f}" y="{top + height + 20}" text-anchor="middle">{10 ** (power - round(least_x))}×</text>')
    floor = 10 ** least_y
    last = min(10 ** most_x, 10 ** least_x * 10 ** (most_y - least_y))
    parts.append(f'<line x1="{x(10 ** least_x):.0f}" y1="{y(floor):.0f}" x2="{x(last):.0f}" '
                 f'y2="{y(floor * last / 10 ** least_x):.0f}" stroke="#888" stroke-dasharray="4"/>')
    for number, ((name, points), colour) in enumerate(zip(lines.items(), colours)):
        path_of = " ".join(f"{x(count):.0f},{y(seconds):.0f}" for count, seconds in points)
        parts.append(f'<polyline points="{path_of}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(f'<text x="{left + width + 10}" y="{top + 14 + number * 18}" fill="{colour}">{name}</text>')
    parts.append(f'<text x="{left + width + 10}" y="{top + 14 + len(lines) * 18}" fill="#888">linear, dashed</text>')
    with open(path, "w") as file:
        file.write("\n".join(parts + ["</svg>", ""]))


# Compiling

def of_compiling():
    """Whole modules with optimisation, as multiples of a module that only imports Foundation."""
    with tempfile.TemporaryDirectory() as folder:
        empty = os.path.join(folder, "Empty.swift")
        with open(empty, "w") as file:
            file.write("import Foundation\n")

        def compiled(name, files):
            return Run(["swiftc", "-O", "-wmo", "-parse-as-library", "-swift-version", "6", "-module-name", name, "-c",
                        "-o", os.path.join(folder, name + ".o")] + files, rounds=1)

        floor = compiled("Empty", [empty])
        rows = []
        for client in ["FrameioV2", "FrameioV4"]:
            files = sorted(glob.glob(f"Generated/{client}/**/*.swift", recursive=True))
            lines = sum(open(file).read().count("\n") for file in files)
            run = compiled(client, files)
            code = os.path.getsize(os.path.join(folder, client + ".o"))
            rows.append([client, f"{lines:,}", times(run.seconds / floor.seconds), f"{code // 1024} kB"])
    return table(["client", "lines", "compile time / an empty module's", "object file"], rows)


def machine():
    system = {"Darwin": "macOS"}.get(platform.system(), platform.system())
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.split("Swift version ")[-1].split()[0]
    return f"{system}, {platform.machine()}, {os.cpu_count()} cores, Swift {swift}"


def program(variable):
    return subprocess.run([os.environ[variable]], capture_output=True, text=True).stdout.rstrip()


def of_documents(documents):
    return f"""## The tool

A run of `tenon generate` into a new folder, all files written, against reading the document and nothing else: the events of
libyaml for YAML, `JSONSerialization` for JSON. Processor time of the whole process, all cores together.

{of_tool(documents)}
"""


def of_growing():
    lines = of_growth()
    plot(lines, "docs/growth.svg")
    return """How the time grows from 1,000 schemas, properties, members, operations or parts to a hundred times as many:

![Both axes by powers of ten; every line rises as the dashed one does](growth.svg)
"""


def of_clients():
    return f"""## A client

Compiled as one module, with optimisation:

{of_compiling()}
"""


def of_json():
    return f"""JSON of ten megabytes, read and written with `fastJSON`, against the compiler's `Codable` with Foundation's coders:

```
{program("JSON_CODING")}
```
"""


def of_calls():
    return f"""A call over loopback, against one of a bare `URLSession` whose answer nobody reads:

```
{program("CALLS")}
```
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="tool,growth,clients,json,calls", help="the parts of the page to measure")
    parser.add_argument("documents", nargs="*")
    options = parser.parse_args()
    documents = [(os.path.basename(path), path) for path in options.documents]
    documents = documents or [d for d in DOCUMENTS if os.path.exists(d[1])] or [("Frame.io V4", "specs/frameio-v4/openapi.yaml")]
    parts = {"tool": lambda: of_documents(documents), "growth": of_growing, "clients": of_clients, "json": of_json,
             "calls": of_calls}
    head = f"""# What Tenon costs

`Scripts/benchmark` measures this page anew. All numbers are ratios: what they are ratios of was measured on the same machine
in the same minutes. This time that was: {machine()}.
"""
    page = "\n".join([head] + [parts[name]() for name in options.only.split(",")])
    with open("docs/performance.md", "w") as file:
        file.write(page)
    print(page)


main()
