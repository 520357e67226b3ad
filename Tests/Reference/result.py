"""Prints the problems that the audits of a page found in three widths. Fails if there are any, or if a report is missing.

    result.py CLIENT DOM
"""
import html
import json
import re
import sys

client, dom = sys.argv[1:]
match = re.search(r'<pre id="result">(.*?)</pre>', open(dom, encoding="utf-8").read(), re.S)
results = json.loads(html.unescape(match.group(1)) or "[]") if match else []
problems = [f"{client} at {result['width']}: {problem}" for result in results for problem in result["problems"]]
if len(results) != 3:
    problems.append(f"{client}: {len(results)} of 3 widths reported")
for problem in problems:
    print(problem)
if not problems:
    print(f"{client}: nothing is wrong at {', '.join(str(width) for width in sorted(result['width'] for result in results))}")
sys.exit(1 if problems else 0)
