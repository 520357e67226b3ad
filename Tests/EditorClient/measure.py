"""Measures the time from a keystroke in a spec to the published findings, and to a completion."""
import asyncio
import pathlib
import re
import statistics
import sys
import time

from lsprotocol import types

from editor import Editor

KEYSTROKES = 20
# Seconds between keystrokes: of somebody who goes on typing, and of somebody who reads the findings.
PAUSES = (0.15, 2)


def milliseconds(times):
    return f"median {statistics.median(times) * 1000:.0f} ms, longest {max(times) * 1000:.0f} ms"


async def measure(tool, spec):
    lines = spec.read_text().split("\n")
    # Each keystroke adds or removes a letter of the title's key, so that the findings change. At first it is there.
    info = next(n for n, line in enumerate(lines) if re.match(r'info:|(  |\t)?"info"', line))
    number = next(n for n, line in enumerate(lines) if n >= info and re.match(r'\s*"?title"?:', line))
    character = lines[number].index("title") + len("title")
    lines[number] = lines[number].replace("title", "titlex", 1)
    text = "\n".join(lines)
    editor = Editor()
    await editor.start(tool, spec.parent)
    start = time.perf_counter()
    editor.open(spec, text)
    await editor.told(spec, lambda told: True)
    print(f"opening {len(text) / 1e6:.1f} MB: {(time.perf_counter() - start) * 1000:.0f} ms")
    version = 1

    async def stroke():
        nonlocal version
        version += 1
        insertion, length = ("", 1) if version % 2 == 0 else ("x", 0)
        editor.insert(spec, version, types.Position(number, character), insertion, length)
        await editor.told(spec, lambda told: told.version == version)

    for pause in PAUSES:
        findings = []
        for _ in range(KEYSTROKES):
            await asyncio.sleep(pause)
            start = time.perf_counter()
            await stroke()
            findings.append(time.perf_counter() - start)
        print(f"findings after a keystroke, {pause} s after the last: {milliseconds(findings)}")
    completions = []
    for _ in range(KEYSTROKES):
        await stroke()
        start = time.perf_counter()
        position = types.Position(number, lines[number].index("title"))
        await editor.client.text_document_completion_async(
            types.CompletionParams(types.TextDocumentIdentifier(spec.as_uri()), position)
        )
        completions.append(time.perf_counter() - start)
    print(f"completion: {milliseconds(completions)}")
    await editor.end()


asyncio.run(measure(sys.argv[1], pathlib.Path(sys.argv[2]).resolve()))
