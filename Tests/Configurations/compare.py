"""Compares the verdicts of the JSON Schema and of the tool on each sample beside this file."""
import json
import pathlib
import re
import subprocess
import sys

import jsonschema
import yaml


class Core(yaml.SafeLoader):
    """Reads YAML 1.2 as editors do: 'yes' and 'off' are texts."""


Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF"))

samples = pathlib.Path(__file__).parent
schema = json.loads((samples.parent.parent / "docs" / "tenon.schema.json").read_text())
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)

# For each folder: if the schema accepts its samples, and if the tool does.
expected = {"valid": (True, True), "invalid": (False, False), "beyond-the-schema": (True, False)}
failures = 0
for folder, verdicts in expected.items():
    files = sorted((samples / folder).glob("*.yaml"))
    if not files:
        sys.exit(f"there is no sample in {folder}")
    for file in files:
        by_schema = validator.is_valid(yaml.load(file.read_text(), Core))
        command = [sys.argv[1], "config", "check", "--config", str(file)]
        by_tool = subprocess.run(command, capture_output=True).returncode == 0
        if (by_schema, by_tool) != verdicts:
            failures += 1
            print(f"{folder}/{file.name}: schema {by_schema}, tool {by_tool}, expected {verdicts}")
print(f"check-configurations: {failures} of the samples are not judged as they should be" if failures else
      "check-configurations: the schema and the tool agree on all samples")
sys.exit(1 if failures else 0)
