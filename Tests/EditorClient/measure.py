"""Measures how long a keystroke in a spec takes, from the change to the findings that it makes, and to a completion."""
import asyncio
import pathlib
import statistics
import sys
import time

from lsprotocol import types

from editor import Editor

KEYSTROKES = 20


def milliseconds(times):
    return f"median {statistics.median(times) * 1000:.0f} ms, longest {max(times) * 1000:.0f} ms"


async def measure(tool, spec):
    text = spec.read_text()
    lines = text.split("\n")
    number = next(n for n, line in enumerate(lines) if '"description"' in line or "description:" in line)
    character = lines[number].index("description") + len("description")
    editor = Editor()
    await editor.start(tool, spec.parent)
    start = time.perf_counter()
    editor.open(spec, text)
    await editor.told(spec, lambda told: True)
    print(f"opening {len(text) / 1e6:.1f} MB: {(time.perf_counter() - start) * 1000:.0f} ms")
    findings, completions, version = [], [], 1
    for _ in range(KEYSTROKES):
        for insertion, length in (("x", 0), ("", 1)):
            version += 1
            start = time.perf_counter()
            editor.insert(spec, version, types.Position(number, character), insertion, length)
            current = version
            await editor.told(spec, lambda told: told.version == current)
            findings.append(time.perf_counter() - start)
            # Whoever types on waits for nothing else; here the rest of the work is done first.
            await asyncio.sleep(0.7)
        start = time.perf_counter()
        place = types.Position(number, lines[number].index("description"))
        await editor.client.text_document_completion_async(
            types.CompletionParams(types.TextDocumentIdentifier(spec.as_uri()), place)
        )
        completions.append(time.perf_counter() - start)
    print(f"findings after a keystroke: {milliseconds(findings)}")
    print(f"completion: {milliseconds(completions)}")
    await editor.end()


asyncio.run(measure(sys.argv[1], pathlib.Path(sys.argv[2]).resolve()))
