"""Inserts the audit into a page, and the page into frames of three widths, because a window cannot be as narrow as a phone.

    frame.py PAGE AUDIT AUDITED-PAGE FRAMES
"""
import base64
import hashlib
import os
import sys

page, audit, audited, frames = sys.argv[1:]
script = open(audit, encoding="utf-8").read()
text = open(page, encoding="utf-8").read()
digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
# The rest of the page's policy stays.
assert text.count("script-src '") == 1
text = text.replace("script-src '", f"script-src 'sha256-{digest}' '")
open(audited, "w", encoding="utf-8").write(text.replace("</body>", f"<script>{script}</script>\n</body>"))

name = os.path.basename(audited)
open(frames, "w", encoding="utf-8").write(f"""<!DOCTYPE html>
<pre id="result"></pre>
<script>
const results = [];
addEventListener("message", (event) => {{
  results.push(event.data);
  document.getElementById("result").textContent = JSON.stringify(results);
}});
</script>
{"".join(f'<iframe src="{name}" width="{width}" height="900"></iframe>' for width in (390, 820, 1400))}
""")
