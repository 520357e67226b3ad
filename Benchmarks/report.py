"""Runs what Scripts/benchmark has built, and writes docs/performance.md and docs/growth.svg.

Every number is a ratio of two things that were measured on the same machine in the same minute, so that the page says
something on another machine as well. Parts that are not measured stay as the page has them.
"""
import argparse, glob, math, os, platform, re, shutil, subprocess, sys, tempfile

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


def instructions(command, **options):
    """Of the whole process; `None` without valgrind. Unlike time, they do not depend on what else the machine does."""
    if not shutil.which("valgrind"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        # Some releases of valgrind cannot read what newer compilers write for debuggers.
        program = os.path.join(folder, "program")
        subprocess.run(["strip", "--strip-debug", "-o", program, command[0]], check=True)
        output = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program] + command[1:], text=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=dict(os.environ, SWIFT_DETERMINISTIC_HASHING="1"),
            **options).stderr
    count = re.search(r"refs: *([0-9,]+)", output)
    return int(count[1].replace(",", "")) if count else None


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def times(number):
    return f"{number:.1f}" if number < 100 else f"{number:.0f}"


# The tool

class Generation:
    """A command that makes a client of a document, each time in a new folder."""

    def __init__(self, command, document):
        self.command, self.document = command, document

    def measured(self, measure):
        with tempfile.TemporaryDirectory() as folder:
            spec = os.path.join(folder, "spec" + os.path.splitext(self.document)[1])
            shutil.copy(self.document, spec)
            output = os.path.join(folder, "output")
            return measure([part.format(spec=spec, output=output) for part in self.command], output, folder)

    def run(self):
        return self.measured(lambda command, output, folder: Run(
            command, before=lambda: shutil.rmtree(output, ignore_errors=True), cwd=folder))

    def instructions(self):
        return self.measured(lambda command, output, folder: instructions(command, cwd=folder))


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
        reading = [os.environ["READING"], os.path.abspath(path)]
        floor, generation = Run(reading), Generation(tenon, path)
        run, count = generation.run(), generation.instructions()
        others = [Generation(command, path).run() for command in peers.values()]
        rows.append([name, f"{os.path.getsize(path) / 1e6:.1f} MB", times(count / instructions(reading)) if count else "",
                     times(run.seconds / floor.seconds), times(run.memory / os.path.getsize(path))]
                    + [times(other.seconds / floor.seconds) if other.isDone else "fails" for other in others])
    return table(["document", "size", "instructions / reading alone", "processor time / reading alone", "memory / size"]
                 + list(peers), rows)


# Growth

def of_growth():
    """How many times as long a run takes for a document that is so many times as large, by shape."""
    output = subprocess.run(["Scripts/measure-growth", "--tool", os.environ["TENON"], "--commands", "generate"]
                            + GROWTH_SHAPES, stdout=subprocess.PIPE, text=True).stdout
    lines = {}
    for words in (line.split() for line in output.splitlines()):
        # A run that was ended says nothing.
        if len(words) >= 4 and words[0] in GROWTH_SHAPES and "!" not in words:
            lines.setdefault(words[0], []).append((int(words[2]), max(float(words[3]), 0.01)))
    return {shape: [(count / points[0][0], seconds / points[0][1]) for count, seconds in points]
            for shape, points in lines.items()}


def plot(lines, path):
    """A line a shape, both axes by powers of ten: what is linear rises as the dashed line does."""
    size, left, top = 400, 60, 20
    powers = range(math.ceil(max(math.log10(max(point)) for points in lines.values() for point in points)) + 1)

    def x(times):
        return left + math.log10(times) / powers[-1] * size

    def y(times):
        return top + size - math.log10(max(times, 1)) / powers[-1] * size

    colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00"]
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left + size + 150} {top + size + 60}" '
             'font-family="sans-serif" font-size="12">', '<rect width="100%" height="100%" fill="white"/>']
    for times in (10 ** power for power in powers):
        parts.append(f'<line x1="{left}" x2="{left + size}" y1="{y(times):.0f}" y2="{y(times):.0f}" stroke="#ddd"/>')
        parts.append(f'<text x="{left - 8}" y="{y(times) + 4:.0f}" text-anchor="end">{times}×</text>')
        parts.append(f'<text x="{x(times):.0f}" y="{top + size + 20}" text-anchor="middle">{times}×</text>')
    parts.append(f'<text x="{left + size / 2:.0f}" y="{top + size + 42}" text-anchor="middle">size of the document</text>')
    parts.append(f'<text transform="translate(16 {top + size / 2:.0f}) rotate(-90)" text-anchor="middle">time</text>')
    parts.append(f'<line x1="{left}" y1="{top + size}" x2="{left + size}" y2="{top}" stroke="#888" stroke-dasharray="4"/>')
    for number, ((name, points), colour) in enumerate(zip(lines.items(), colours)):
        path_of = " ".join(f"{x(size):.0f},{y(time):.0f}" for size, time in points)
        parts.append(f'<polyline points="{path_of}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(f'<text x="{left + 410}" y="{top + 14 + number * 18}" fill="{colour}">{name}</text>')
    parts.append(f'<text x="{left + 410}" y="{top + 14 + len(lines) * 18}" fill="#888">linear, dashed</text>')
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


# The page

def of_documents(documents):
    return f"""A run of `tenon generate` into a new folder, all files written, against reading the document and nothing else: the events of
libyaml for YAML, `JSONSerialization` for JSON. Instructions and processor time are those of the whole process, all cores
together; memory is the most that it has at once.

{of_tool(documents)}
"""


def of_growing():
    plot(of_growth(), "docs/growth.svg")
    return """The time of a run for 1,000 schemas, properties, members, operations or parts, and for up to a hundred times as many:

![Both axes by powers of ten; the dashed line is linear](growth.svg)
"""


def of_clients():
    return f"""Compiled as one module, with optimisation:

{of_compiling()}
"""


def of_json():
    return f"""JSON of ten megabytes: how many times as long the compiler's `Codable` with Foundation's coders takes as a client with
`fast-json`, and the memory for the index that it reads with, in that of the text.

```
{program("JSON_CODING")}
```
"""


def of_calls():
    return f"""A call over loopback, against one of a bare `URLSession` whose response nobody reads:

```
{program("CALLS")}
```
"""


HEAD = """# What Tenon costs

`Scripts/benchmark` measures this page anew. All numbers are ratios: what they are ratios of was measured on the same machine
in the same minutes. The last time that was: {machine}.
"""
TITLES = {"tool": "The tool", "growth": "Growth", "clients": "Compiling a client", "json": "JSON of a client", "calls": "A call"}
PAGE = "docs/performance.md"


def sections():
    """The sections of the page by their titles."""
    if not os.path.exists(PAGE):
        return {}
    with open(PAGE) as file:
        parts = re.split(r"^## (.*)\n\n", file.read(), flags=re.MULTILINE)
    return dict(zip(parts[1::2], (part.rstrip("\n") + "\n" for part in parts[2::2])))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default=",".join(TITLES), help="the parts of the page to measure; the others stay")
    parser.add_argument("documents", nargs="*")
    options = parser.parse_args()
    known = {path: name for name, path in DOCUMENTS}
    documents = [(known.get(path, os.path.basename(path)), path) for path in options.documents]
    documents = documents or [d for d in DOCUMENTS if os.path.exists(d[1])] or [("Frame.io V4", "specs/frameio-v4/openapi.yaml")]
    parts = {"tool": lambda: of_documents(documents), "growth": of_growing, "clients": of_clients, "json": of_json,
             "calls": of_calls}
    measured = {TITLES[name]: parts[name]() for name in options.only.split(",")}
    page = sections() | measured
    texts = [f"## {title}\n\n{page[title]}" for title in TITLES.values() if title in page]
    with open(PAGE, "w") as file:
        file.write("\n".join([HEAD.format(machine=machine())] + texts))


main()
