# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 Slackwater contributors
"""The lines of a pack that a machine speaks, and the stamp that ties a committed recording to its text."""
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
RECIPE = 2   # raise it when the shaping changes, and every line is made again


@dataclass(frozen=True)
class Voice:
    name: str        # as packs call it
    kokoro: str      # as the model calls it
    language: str    # how letters become phonemes
    speed: float     # 1 = as trained
    slowest: float
    fastest: float


@dataclass(frozen=True)
class Line:
    id: str
    text: str        # as the caption shows it
    say: str         # as it is spoken: the same, unless voices.json spells it otherwise
    voice: Voice
    file: Path

    @property
    def stamp(self) -> str:
        """Changes with everything that the recording depends on."""
        v = self.voice
        recipe = [RECIPE, self.say, v.kokoro, v.language, v.speed, v.slowest, v.fastest]
        return hashlib.sha256(json.dumps(recipe, ensure_ascii=False).encode()).hexdigest()[:16]


def read_lines(pack: Path) -> list[Line]:
    """Every segment with `"synthetic": true`, in the order of the manifest."""
    table = json.loads((HERE / "voices.json").read_text("utf8"))
    manifest = json.loads((pack / "pack.json").read_text("utf8"))
    lines = []
    for segment in manifest["segments"]:
        if not segment.get("synthetic"):
            continue
        voice, text = segment["voice"], segment["text"]
        settings = dict(table["voices"][voice])
        slower = settings.pop("slower")
        if text in table["slower"]:
            settings["slowest"] = slower
        lines.append(Line(segment["id"], text, table["say"].get(text, text), Voice(voice, **settings),
                          pack / segment["file"]))
    return lines


def record_of(pack: Path) -> Path:
    """Where the stamps of a pack's recordings are kept."""
    return HERE / "spoken" / f"{pack.resolve().name}.json"


def read_record(pack: Path) -> dict[str, dict[str, str]]:
    file = record_of(pack)
    return json.loads(file.read_text("utf8")) if file.exists() else {}


def write_record(pack: Path, record: dict[str, dict[str, str]]) -> None:
    file = record_of(pack)
    file.parent.mkdir(exist_ok=True)
    rows = ",\n".join(f'  {json.dumps(k)}: {json.dumps(v)}' for k, v in sorted(record.items()))
    file.write_text("{\n" + rows + "\n}\n", "utf8")


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def problems(pack: Path) -> list[str]:
    """What keeps the committed recordings from being those of the committed text."""
    lines, record = read_lines(pack), read_record(pack)
    found = []
    for line in lines:
        kept = record.get(line.id)
        if not line.file.exists():
            found.append(f"{line.id}: {line.file.name} is missing; speak it")
        elif kept is None or kept["stamp"] != line.stamp:
            found.append(f"{line.id}: text, voice or speed has changed since it was spoken; speak it again")
        elif kept["sha256"] != digest(line.file):
            found.append(f"{line.id}: {line.file.name} is not the recording that was made; speak it again")
    known = {line.id for line in lines}
    found += [f"{name}: in {record_of(pack).name}, not in the pack; speak once more to drop it"
              for name in record if name not in known]
    used = {line.file.resolve() for line in lines}
    found += [f"{f.relative_to(pack)}: no segment uses it; delete it"
              for f in sorted((pack / "audio").rglob("*.opus")) if f.resolve() not in used]
    return found
