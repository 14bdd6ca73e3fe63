"""The morning scene with the white arched footbridge and the willows."""

import numpy as np
from PIL import Image, ImageDraw

from canvas import F, SCALE, Frame, glow, mix, ramp, rgb, smooth
from landscape import water
from noise import blur, sample, texture
from figures import person, place, tree


def footbridge():
    fr = Frame(1600, 1067, 21)
    u, v, rng = fr.u, fr.v, fr.rng
    shore = 560
    sky = ramp(v, [(0, "#9dbdd3"), (250, "#cfdcd9"), (480, "#f0e6cc")])
    sky += glow(u, v, 330, 60, 380, 1.3)[..., None] * rgb("#fff0c4", 0.55)
    up = sky.copy()
    haze = mix(rgb("#cfd8c8"), rgb("#fbeec6"), glow(u, v * 0.6, 330, 60, 650, 1.0))

    # Three rows of woods, each nearer one darker and more saturated.
    rows = ((300, 110, 0.66, "#2c4630", "#8aa564", 110), (365, 150, 0.38, "#17321a", "#7d9a48", 80), (440, 170, 0.14, "#0d220c", "#6f9038", 60))
    for i, (top, size, amount, dark, lit, count) in enumerate(rows):
        for j in range(count):
            x = rng.uniform(-60, 1660)
            hgt = size * rng.uniform(0.75, 1.45)
            base = min(shore - 2, top + size + 40 + rng.uniform(-20, 30) + abs(x - 800) * 0.03)
            kind = tree("poplar", int(j % 6)) if rng.uniform() < 0.14 else tree("round", int(rng.integers(0, 10)))
            hz = haze[int(base * SCALE), int(np.clip(x, 0, 1599) * SCALE)]
            hue = rng.uniform(0.75, 1.2)
            place(up, kind, x, base, hgt * 1.3, rgb(dark), rgb(lit) * np.array([hue, 1, 1], F), hz, amount * rng.uniform(0.85, 1.1), rng.uniform() < 0.5)
        floor = smooth(top + size, top + size + 60, v)
        up = mix(up, mix(rgb(dark) * 1.2, haze, amount), floor * 0.9)
    for x in np.linspace(-20, 1620, 120):
        y = shore + 3 - rng.uniform(0, 8)
        place(up, tree("bush", int(rng.integers(0, 5))), x + rng.uniform(-9, 9), y, rng.uniform(26, 60), rgb("#14260d"), rgb("#7f9a45"), rgb("#dfe5c6"), 0.12)
    beam = sample(texture(6, 1.0), np.arctan2(v + 120, u - 250) * 0.42, u * 0 + 0.5)
    up += (np.clip(beam * 0.5 + 0.2, 0, 1) * smooth(700, 60, v) * smooth(1500, 200, u) * 0.16)[..., None] * rgb("#fff3cf")

    up = bridge(fr, up, shore)
    mirrored = up[np.clip((2 * shore * SCALE - np.arange(fr.h)).astype(int), 0, fr.h - 1)]
    wet, slope = water(fr, mirrored, shore - 70, 51, rough=8.5, size=0.3, side=0.4)
    depth = smooth(shore, 1067, v)
    green = mix(rgb("#47795a"), rgb("#0f3b2c"), depth)
    strength = np.clip(0.82 - 0.40 * depth + 0.20 * slope * (0.2 + depth), 0.1, 0.97)
    # Green water swallows red and blue from what it mirrors, the more the steeper one looks into it.
    wet = mix(green, wet * mix(rgb("#e4f8ec"), rgb("#84a98e"), depth), strength)
    img = mix(up, wet, smooth(shore - 0.5, shore + 1.0, v))
    drift = fr.fbm(77, 4, stretch=5)
    img = mix(img, rgb("#eef0dc"), np.exp(-((v - shore + 5) / 34) ** 2) * np.clip(0.28 + 0.3 * drift, 0, 0.6))
    img = willows(fr, img)
    return fr, img, dict(bloom=(0.85, 0.35), contrast=0.28, saturation=0.93)


def bridge(fr, up, shore):
    """A white open-spandrel arch with a railing and two people crossing."""
    x0, x1, mid = 210, 1390, 800

    def deck(x):
        return 470 - 118 * (1 - ((x - mid) / 640) ** 2)

    def arch(x, lift=0):
        return shore + 18 - (176 + lift) * np.sqrt(np.clip(1 - ((x - mid) / 520) ** 2, 0, 1)) ** 1.25

    xs = np.arange(x0, x1 + 1, 4)
    inner = xs[(xs > 282) & (xs < 1318)]

    def shape(top, bottom, cols):
        return lambda d, k: d.polygon([(x * k, top(x) * k) for x in cols] + [(x * k, bottom(x) * k) for x in cols[::-1]], fill=255)

    light = mix(rgb("#fff6e2", 1.0), rgb("#aeb9b4"), smooth(200, 1500, fr.u) * 0.7)
    grime = np.clip(1 + 0.05 * fr.fbm(8, 40) + 0.04 * fr.fbm(9, 8, stretch=0.2), 0.8, 1.1)[..., None]
    soffit = rgb("#6f7f74")
    # The far edge of the arch shows under the near one and is in shade, which gives the bridge its width.
    up = mix(up, soffit * grime, fr.mask(shape(lambda x: arch(x, 26) - 8, lambda x: arch(x) + 12 + 0 * x, inner)))

    def posts(d, k):
        for x in np.arange(262, 1340, 43.0):
            if arch(x) - deck(x) > 34:
                d.rectangle([(x - 4) * k, deck(x) * k, (x + 4) * k, arch(x, 10) * k], fill=255)
    up = mix(up, light * 0.72 * grime, fr.mask(posts))
    up = mix(up, light * 0.92 * grime, fr.mask(shape(lambda x: arch(x, 30) - 10, lambda x: arch(x, 8), inner)))
    up = mix(up, light * grime * 0.62, fr.mask(shape(lambda x: deck(x) + 10, lambda x: deck(x) + 17, xs)))
    up = mix(up, light * grime, fr.mask(shape(lambda x: deck(x) - 2, lambda x: deck(x) + 10, xs)))

    def abutments(d, k):
        for s in (-1, 1):
            a, b = mid + s * 500, mid + s * 640
            d.polygon([(a * k, (deck(a) + 10) * k), (b * k, (deck(b) + 10) * k), ((b + s * 30) * k, (shore + 3) * k), ((a - s * 14) * k, (shore + 3) * k)], fill=255)
    blocks = np.clip(0.56 - 0.13 * (np.sin(fr.v * 0.36) > 0.93) + 0.05 * fr.fbm(15, 90), 0.3, 0.9)
    up = mix(up, light * blocks[..., None], fr.mask(abutments))

    def walkers(d, k):
        for x, s, f in ((655, 52, 1), (690, 48, 1), (1010, 50, -1)):
            person(d, k, x, deck(x) - 1, s, 0.6, f)
    up = mix(up, rgb("#37403f"), fr.mask(walkers))

    def rails(d, k):
        for x in np.arange(x0, x1, 7.0):
            d.line([(x * k, (deck(x) - 26) * k), (x * k, deck(x) * k)], fill=225, width=int(1.5 * k))
        for x in np.arange(x0, x1, 56.0):
            d.rectangle([(x - 3) * k, (deck(x) - 33) * k, (x + 3) * k, deck(x) * k], fill=255)
        for y in (28, 5):
            d.line([(x * k, (deck(x) - y) * k) for x in xs], fill=255, width=int(3.4 * k))
    return mix(up, light * grime * 0.98, fr.mask(rails))


def willows(fr, img):
    """Hanging willow branches in the foreground, slightly out of focus, at both sides."""
    rng = np.random.default_rng(404)
    for layer, (soft, dark, lit) in enumerate(((2.2, "#16300c", "#6f9138"), (1.0, "#1f3d10", "#9dba52"))):
        w, h = fr.w, fr.h
        cover, tone = Image.new("L", (w, h), 0), Image.new("L", (w, h), 0)
        dc, dt = ImageDraw.Draw(cover), ImageDraw.Draw(tone)
        for side, count in ((0, 84), (1, 60)):
            for _ in range(count):
                reach = abs(rng.normal(0, 1)) * (190 if side == 0 else 130)
                x = reach if side == 0 else 1600 - reach
                length = rng.uniform(240, 720) * np.exp(-reach / 520)
                if layer:
                    length *= 0.85
                y, sway, t = -30.0, rng.normal(0.02, 0.05), 0.0
                start = rng.uniform(-60, -10)
                y = start
                shade = rng.normal(0.45, 0.16)
                while t < length:
                    step = rng.uniform(3.5, 6.5)
                    x += sway * step + 0.5 * np.sin(t / 70 + reach)
                    dc.line([(x * SCALE, y * SCALE), ((x + sway * step) * SCALE, (y + step) * SCALE)], fill=190, width=2)
                    y += step
                    t += step
                    for s in (-1, 1):
                        a = s * rng.uniform(2, 8)
                        b = rng.uniform(9, 19)
                        leaf = [(x * SCALE, y * SCALE), ((x + a * 0.75 + 1.5) * SCALE, (y + b * 0.45) * SCALE), ((x + a) * SCALE, (y + b) * SCALE), ((x + a * 0.35 - 1.2) * SCALE, (y + b * 0.5) * SCALE)]
                        dc.polygon(leaf, fill=255)
                        dt.polygon(leaf, fill=int(np.clip(shade + rng.normal(0, 0.2) + 0.1 * s, 0, 1) * 255))
        c, t = np.asarray(cover, F) / 255, np.asarray(tone, F) / 255
        c, t = blur(c, soft), blur(t * c, soft) / np.maximum(blur(c, soft), 0.02)
        img = mix(img, mix(rgb(dark), rgb(lit, 1.1), np.clip(t, 0, 1)), np.clip(c * 1.1, 0, 0.97))
    return img
