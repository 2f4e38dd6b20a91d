# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the schemas in Assets/schemas to JSON Schema's own rules, and the packs in Sessions to them.

Needs Debian's python3-jsonschema. Prints FILE:POINTER: what is wrong, and ends with 1 when there is something.
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

root = Path(__file__).resolve().parent.parent


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def complaints(path, validator):
    for error in sorted(validator.iter_errors(read(path)), key=lambda e: list(map(str, e.path))):
        pointer = "".join(f"/{part}" for part in error.path)
        yield f"{path.relative_to(root)}:{pointer}: {error.message}"


def main():
    schemas = {}
    for path in sorted((root / "Assets/schemas").glob("*.json")):
        schema = read(path)
        Draft202012Validator.check_schema(schema)
        schemas[path.stem] = Draft202012Validator(schema)

    checked = [(path, schemas["pack-1"]) for path in sorted(root.glob("Sessions/*/pack.json"))]
    checked += [(path, schemas["session-1"]) for path in sorted(root.glob("Sessions/*/sessions/*.json"))]
    found = [line for path, validator in checked for line in complaints(path, validator)]
    print("\n".join(found), end="\n" if found else "", file=sys.stderr)
    if not checked:
        sys.exit("Sessions holds no pack: nothing was checked")
    sys.exit(1 if found else 0)


main()
