"""Runs a program and says how much memory it held at most: `peak.py KILOBYTES PROGRAM ...` fails if that is more."""

import resource
import subprocess
import sys

limit, command = int(sys.argv[1]), sys.argv[2:]
status = subprocess.run(command).returncode
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
if sys.platform == "darwin":
    peak //= 1024
print(f"{command[-1]}: at most {peak} kB in memory, of {limit} that it may", flush=True)
sys.exit(status or (1 if peak > limit else 0))
