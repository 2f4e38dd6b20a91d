# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How somebody breathes: when each in- and out-breath begins, how long and how strong it is, and what is known of it."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from .sound import Random

SLOWEST, FASTEST = 3.0, 40.0  # breaths a minute
INHALE, EXHALE = 0, 1


@dataclass
class Breath:
    kind: int  # INHALE or EXHALE
    start: float  # seconds
    length: float
    strength: float  # factor on the sound


@dataclass
class Breathing:
    breaths: list[Breath] = field(default_factory=list)
    cycles: list[tuple[float, float]] = field(default_factory=list)  # begin and end of each whole breath
    interrupted: list[tuple[float, float]] = field(default_factory=list)  # held or talking: no rate is known
    talking: list[tuple[float, float]] = field(default_factory=list)


def rate_over_time(random: Random, seconds: float, slowest: float = 3.4, fastest: float = 36.0) -> Callable[[float], float]:
    """Constant, a step, a ramp, a slow swing, or a random walk; begun between the given rates."""

    def some_rate() -> float:
        if random.random() < 0.45:
            return float(np.exp(random.uniform(np.log(slowest), np.log(fastest))))
        return float(random.uniform(max(slowest, 4.5), min(fastest, 26)))

    shape, start = random.random(), some_rate()
    if shape < 0.38:
        return lambda time: start
    if shape < 0.58:
        end = float(np.clip(start * random.choice([0.5, 0.6, 1.6, 2.0, random.uniform(0.4, 2.5)]), SLOWEST, 38))
        at = random.uniform(20, seconds - 15)
        return lambda time: start if time < at else end
    if shape < 0.74:
        end = float(np.clip(start * random.uniform(0.35, 2.6), SLOWEST, 38))
        begin, finish = sorted(random.uniform(0, seconds, 2))
        return lambda time: start + (end - start) * float(np.clip((time - begin) / (finish - begin + 1), 0, 1))
    if shape < 0.86:
        depth, period, offset = start * random.uniform(0.1, 0.4), random.uniform(30, 120), random.uniform(0, 6)
        return lambda time: float(np.clip(start + depth * np.sin(2 * np.pi * time / period + offset), SLOWEST, FASTEST))
    walk = np.exp(np.cumsum(random.standard_normal(int(seconds / 2) + 1) * 0.08))
    return lambda time: float(np.clip(start * walk[int(np.clip(time / 2, 0, len(walk) - 1))] / walk[0], SLOWEST, FASTEST))


def breathe(random: Random, seconds: float, slowest: float = 3.4, fastest: float = 36.0) -> Breathing:
    """Anybody: any shares of in, out and pauses, irregular by any amount, with sighs, held breath and talk between."""
    rate = rate_over_time(random, seconds, slowest, fastest)
    irregular = random.choice([0.01, 0.03, 0.05, 0.08, 0.15, 0.25], p=[0.15, 0.2, 0.3, 0.15, 0.12, 0.08])
    inhale_share = random.uniform(0.28, 0.6)
    pause_share = random.choice([0, random.uniform(0, 0.15), random.uniform(0.1, 0.3), random.uniform(0.2, 0.45)], p=[0.15, 0.3, 0.35, 0.2])
    pause_varies = random.uniform(0, 0.5)
    top_share = random.choice([0, random.uniform(0, 0.08), random.uniform(0.05, 0.2), random.uniform(0.1, 0.35)], p=[0.3, 0.4, 0.17, 0.13])
    strength_varies = random.choice([0.05, 0.2, 0.4])
    happenings = sorted((random.uniform(15, seconds - 8), str(random.choice(["hold", "sigh", "talk"])))
                        for _ in range(random.choice([0, 1, 2], p=[0.55, 0.3, 0.15])))
    result, time = Breathing(), random.uniform(-3, 3)
    while time < seconds:
        strength = 1.0
        if happenings and time >= happenings[0][0]:
            what = happenings.pop(0)[1]
            if what == "sigh":
                strength = random.uniform(1.4, 2.2)
            else:
                length = random.uniform(6, 20) if what == "hold" else random.uniform(3, 10)
                result.interrupted.append((time, time + length))
                if what == "talk":
                    result.talking.append((time, time + length))
                    length += 0.3
                time += length
                continue
        period = max(1.4, 60 / rate(time) * (1 + irregular * random.standard_normal()) * (1.25 if strength > 1 else 1))
        pause = period * float(np.clip(pause_share * (1 + pause_varies * random.standard_normal()), 0, 0.6))
        active = period - pause
        share = float(np.clip(inhale_share + 0.03 * random.standard_normal(), 0.2, 0.65))
        top = min(active * top_share * random.uniform(0.5, 1.5), 0.3 * active)
        inhale = (active - top) * share
        vary = lambda: strength * float(np.exp(strength_varies * 0.5 * random.standard_normal()))
        result.breaths.append(Breath(INHALE, time, inhale, vary()))
        result.breaths.append(Breath(EXHALE, time + inhale + top, active - top - inhale, vary()))
        result.cycles.append((time, time + period))
        time += period
    return result


def breathe_alike(random: Random, seconds: float) -> Breathing:
    """In- and out-breath of nearly equal length with nearly equal pauses at 4-15 a minute: half the period looks like it."""
    start = float(random.uniform(4.5, 13.5))
    end = float(np.clip(start * np.exp(random.normal(0, 0.12)), 4, 15)) if random.random() < 0.4 else start
    irregular = random.choice([0.01, 0.02, 0.04, 0.07])
    inhale_share = float(np.clip(0.5 + random.normal(0, 0.035), 0.38, 0.62))
    top = random.choice([0, random.uniform(0.02, 0.2), random.uniform(0.1, 0.4)], p=[0.2, 0.5, 0.3])
    bottom = float(np.clip(top * np.exp(random.normal(0.1, 0.25)) + random.choice([0, random.uniform(0, 0.06)]), 0, 0.5))
    strength_varies = random.choice([0.03, 0.1, 0.25])
    result, time = Breathing(), random.uniform(-4, 2)
    while time < seconds:
        period = 60 / (start + (end - start) * float(np.clip(time / seconds, 0, 1))) * max(0.5, 1 + irregular * random.standard_normal())
        inhale = period * inhale_share
        quiet = [min(0.6, share * float(np.exp(0.1 * random.standard_normal()))) for share in (top, bottom)]
        strengths = np.exp(strength_varies * random.standard_normal(2))
        result.breaths.append(Breath(INHALE, time, inhale * (1 - quiet[0]), float(strengths[0])))
        result.breaths.append(Breath(EXHALE, time + inhale, (period - inhale) * (1 - quiet[1]), float(strengths[1])))
        result.cycles.append((time, time + period))
        time += period
    return result
