"""Things that stand in the scenes: trees, reeds, people, birds and camels, as sprites or shapes."""

import functools

import numpy as np
from PIL import Image, ImageDraw

from canvas import F, SCALE, mix


@functools.lru_cache(maxsize=None)
def tree(kind, seed, fine=False):
    """A tree sprite as (coverage, light); light runs from 0 in the shade to 1 on the lit leaves.

    A `fine` one has more and smaller leaves and twice the resolution, for trees that stand near.
    """
    rng = np.random.default_rng(seed * 31 + len(kind))
    n, h = 340, 420
    k = 4 if fine else 2
    leaf = 0.55 if fine else 1.0
    light = Image.new("L", (n * k, h * k), 60)
    cover = Image.new("L", (n * k, h * k), 0)
    dl, dc = ImageDraw.Draw(light), ImageDraw.Draw(cover)

    def dab(x, y, r, tone, squash=0.75):
        box = [(x - r) * k, (y - r * squash) * k, (x + r) * k, (y + r * squash) * k]
        dc.ellipse(box, fill=255)
        dl.ellipse(box, fill=int(np.clip(tone, 0, 1) * 255))

    base = h - 2
    lean = rng.uniform(-14, 14)
    for d, tone in ((dc, 255), (dl, 30)) if kind != "bush" else ():
        d.polygon([(n / 2 * k - 8 * k, base * k), ((n / 2 + lean) * k - 3 * k, h * 0.35 * k),
                   ((n / 2 + lean) * k + 3 * k, h * 0.35 * k), (n / 2 * k + 8 * k, base * k)], fill=tone)
    lobes = []
    if kind == "round":
        # A crown of many small masses within an egg shape that is broadest below its middle.
        broad = rng.uniform(0.85, 1.15)
        for _ in range(rng.integers(24, 34)):
            a = rng.uniform(0, 2 * np.pi)
            q = np.sqrt(rng.uniform(0, 1))
            y = np.sin(a) * q
            lobes.append((n / 2 + lean + np.cos(a) * q * 96 * broad * (1 + 0.25 * y), h * 0.48 + y * 135, rng.uniform(20, 44)))
    elif kind == "poplar":
        for i in range(14):
            t = i / 13
            lobes.append((n / 2 + lean * t + rng.uniform(-16, 16), h * (0.86 - 0.76 * t),
                          24 + 30 * np.sin(np.pi * (0.12 + 0.8 * t)) * rng.uniform(0.7, 1.05)))
    elif kind == "bush":
        for _ in range(24):
            lobes.append((n / 2 + rng.uniform(-120, 120), h * 0.85 + rng.uniform(-80, 40) * rng.uniform(0.2, 1), rng.uniform(22, 42)))
    if kind == "conifer":
        for i in range(26):
            t = i / 25
            y = h * (0.06 + 0.86 * t)
            half = 6 + 98 * t ** 0.9 * rng.uniform(0.75, 1.1)
            for _ in range(int(30 + half * 2.4)):
                f = rng.uniform(-1, 1)
                dab(n / 2 + lean * (1 - t) + f * half, y + abs(f) * 15 + rng.uniform(-8, 10), rng.uniform(1.6, 4.2),
                    0.62 - 0.5 * rng.uniform(0, 1) - 0.18 * f, 0.6)
    lobes.sort(key=lambda q: -q[1])
    for x, y, r in lobes:
        # Leaves are dabbed from the shaded underside up to the lit crown, which models each branch mass.
        m = int(r * r * (0.9 if fine else 0.34))
        a = rng.uniform(0, 2 * np.pi, m)
        q = np.sqrt(rng.uniform(0, 1, m)) * r * np.clip(rng.normal(1, 0.14, m), 0.6, 1.2)
        xs, ys = x + np.cos(a) * q, y + np.sin(a) * q * 0.9
        tone = 0.42 - 0.42 * (ys - y) / r - 0.22 * (xs - x) / r + 0.25 * (h * 0.45 - y) / h + rng.normal(0, 0.13, m)
        for j in np.argsort(-ys + rng.normal(0, r * 0.25, m)):
            dab(xs[j], ys[j], rng.uniform(0.9, 3.0) * leaf, tone[j])
    cover, light = cover.reduce(2), light.reduce(2)
    return np.asarray(cover, F) / 255, np.asarray(light, F) / 255


def place(img, sprite, x, base, height, dark, lit, haze=None, amount=0.0, flip=False, down=False, fade=1.0):
    """Stamps a sprite with its foot at (x, base); `down` hangs it below its foot, for reflections."""
    cover, light = sprite
    hh = max(2, int(round(height * SCALE)))
    ww = max(2, int(round(hh * cover.shape[1] / cover.shape[0])))
    x0, y0 = int(round(x * SCALE - ww / 2)), int(round(base * SCALE)) - (0 if down else hh)
    h, w = img.shape[:2]
    ax, ay, bx, by = max(0, x0), max(0, y0), min(w, x0 + ww), min(h, y0 + hh)
    if bx <= ax or by <= ay:
        return
    c = np.asarray(Image.fromarray(cover).resize((ww, hh), Image.BOX if hh < 420 else Image.BILINEAR))
    t = np.asarray(Image.fromarray(light).resize((ww, hh), Image.BOX if hh < 420 else Image.BILINEAR))
    if flip:
        c, t = c[:, ::-1], t[:, ::-1]
    if down:
        c, t = c[::-1], t[::-1]
    s = np.s_[ay - y0:by - y0, ax - x0:bx - x0]
    col = mix(dark, lit, t[s])
    if haze is not None:
        col = mix(col, haze, amount)
    if img.shape[2] == 4:
        # The fourth channel records where something solid stands, for putting water behind it later.
        col = np.concatenate([col, np.ones_like(col[..., :1])], -1)
    img[ay:by, ax:bx] = mix(img[ay:by, ax:bx], col, np.clip(c[s] * 1.15, 0, 1) * fade)


def person(draw, k, x, foot, size, stride=0.5, facing=1, bag=False):
    """A walking person as a silhouette `size` tall."""
    s = size

    def pt(a, b):
        return ((x + a * s * facing) * k, (foot - b * s) * k)

    def limb(points, width):
        draw.line([pt(*p) for p in points], fill=255, width=max(1, int(width * s * k)), joint="curve")

    draw.ellipse([*pt(-0.062 * facing, 1.0), *pt(0.062 * facing, 0.86)] if facing > 0 else
                 [*pt(0.062, 1.0), *pt(-0.062, 0.86)], fill=255)
    draw.polygon([pt(-0.06, 0.86), pt(0.05, 0.86), pt(0.10, 0.81), pt(0.095, 0.6), pt(0.085, 0.43), pt(-0.09, 0.43), pt(-0.095, 0.6), pt(-0.105, 0.81)], fill=255)
    limb([(0, 0.88), (0, 0.8)], 0.07)
    limb([(-0.035, 0.47), (-0.04 - 0.03 * stride, 0.25), (-0.05 - 0.16 * stride, 0.03), (-0.02 - 0.14 * stride, 0.0)], 0.085)
    limb([(0.03, 0.47), (0.04 + 0.10 * stride, 0.25), (0.03 + 0.10 * stride, 0.02), (0.08 + 0.10 * stride, 0.0)], 0.085)
    limb([(-0.085, 0.8), (-0.125, 0.62), (-0.10 - 0.06 * stride, 0.45)], 0.055)
    limb([(0.08, 0.8), (0.12, 0.62), (0.12 + 0.08 * stride, 0.48)], 0.055)
    if bag:
        draw.rectangle([*pt(0.12, 0.46), *pt(0.24, 0.3)] if facing > 0 else [*pt(0.24, 0.46), *pt(0.12, 0.3)], fill=255)


def flying_bird(draw, k, x, y, span, lift=0.5, tilt=0.0, facing=1):
    """A heron-like bird in flight, with long wings and trailing legs."""
    def pt(a, b):
        ca, sa = np.cos(tilt), np.sin(tilt)
        return ((x + (a * ca - b * sa) * span * facing) * k, (y + (a * sa + b * ca) * span) * k)

    draw.polygon([pt(0.16, -0.02), pt(0.08, -0.035), pt(-0.08, -0.02), pt(-0.17, 0.0), pt(-0.08, 0.022), pt(0.08, 0.025)], fill=255)
    draw.polygon([pt(0.13, -0.03), pt(0.2, -0.055), pt(0.245, -0.03), pt(0.31, -0.018), pt(0.24, -0.008), pt(0.14, 0.02)], fill=245)
    draw.line([pt(-0.12, 0.006), pt(-0.30, 0.03)], fill=170, width=max(1, int(0.012 * span * k)))
    # Each wing is an arc from the shoulder over the wrist to the tip, narrow and bent like a heron's.
    for far in (1, 0):
        reach, rise = (0.46, 0.85) if far else (0.5, 1.0)
        out = 0.30 if far else -0.26
        t = np.linspace(0, 1, 9)
        spine_x = 0.04 + out * t ** 1.3
        spine_y = -lift * rise * (np.sin(t * np.pi * 0.5) * 1.0) * reach * 2
        chord = 0.13 * (1 - t) ** 0.55 + 0.012
        lead = [pt(x0 + c * 0.45, y0) for x0, y0, c in zip(spine_x, spine_y, chord)]
        trail = [pt(x0 - c * 0.75, y0 + 0.02 * np.sign(lift)) for x0, y0, c in zip(spine_x, spine_y, chord)]
        draw.polygon(lead + trail[::-1], fill=205 if far else 255)


def standing_bird(draw, k, x, foot, size, facing=1):
    """An egret standing in shallow water."""
    def pt(a, b):
        return ((x + a * size * facing) * k, (foot - b * size) * k)

    draw.polygon([pt(-0.3, 0.36), pt(-0.16, 0.5), pt(0.06, 0.6), pt(0.16, 0.58), pt(0.15, 0.46), pt(0.02, 0.36), pt(-0.14, 0.33)], fill=255)
    draw.line([pt(0.1, 0.55), pt(0.2, 0.66), pt(0.13, 0.8), pt(0.16, 0.93), pt(0.22, 0.95)], fill=255,
              width=max(1, int(0.06 * size * k)), joint="curve")
    draw.line([pt(0.2, 0.95), pt(0.36, 0.92)], fill=170, width=max(1, int(0.025 * size * k)))
    for a in (-0.03, 0.05):
        draw.line([pt(a, 0.38), pt(a + 0.01, 0)], fill=150, width=max(1, int(0.022 * size * k)))


def camel(draw, k, x, foot, size, rider=True, step=0.0):
    """A loaded camel walking to the right, `size` tall to the hump."""
    def pt(a, b):
        return ((x + a * size) * k, (foot - b * size) * k)

    draw.polygon([pt(-0.5, 0.62), pt(-0.46, 0.78), pt(-0.3, 0.86), pt(-0.12, 0.9), pt(0.0, 1.04), pt(0.12, 0.92),
                  pt(0.3, 0.86), pt(0.42, 0.76), pt(0.4, 0.6), pt(0.15, 0.52), pt(-0.25, 0.52)], fill=255)
    draw.line([pt(0.36, 0.7), pt(0.52, 0.62), pt(0.66, 0.74), pt(0.74, 1.0)], fill=255, width=max(1, int(0.11 * size * k)), joint="curve")
    draw.polygon([pt(0.66, 1.08), pt(0.76, 1.1), pt(0.95, 1.0), pt(0.94, 0.94), pt(0.72, 0.96)], fill=255)
    for i, a in enumerate((-0.4, -0.3, 0.24, 0.34)):
        s = 0.09 * np.sin(step + i * 2.2)
        draw.line([pt(a, 0.6), pt(a + s * 0.4, 0.32), pt(a + s, 0.0)], fill=255, width=max(1, int(0.07 * size * k)), joint="curve")
    draw.line([pt(-0.5, 0.72), pt(-0.56, 0.5)], fill=255, width=max(1, int(0.03 * size * k)))
    if rider:
        draw.polygon([pt(-0.16, 0.92), pt(-0.1, 1.32), pt(0.1, 1.32), pt(0.18, 0.92)], fill=255)
        draw.ellipse([*pt(-0.08, 1.5), *pt(0.1, 1.28)], fill=255)


def blades(draw, light, k, roots, rng, plume=0.17):
    """Reeds as curved strokes; `roots` yields (x, foot, height, tone). Later ones cover earlier ones."""
    for x, foot, height, tone in roots:
        bend = rng.normal(0.06, 0.13) * height
        curve = [((x + bend * t * t) * k, (foot - height * t * (1 - 0.08 * t)) * k) for t in (0, 0.35, 0.65, 0.85, 1)]
        width = max(1, int(abs(height) * 0.013 * k))
        value = int(np.clip(tone + rng.normal(0, 0.1), 0, 1) * 255)
        draw.line(curve, fill=255, width=width)
        light.line(curve, fill=value, width=width)
        if rng.uniform() < plume:
            tx, ty = curve[-1]
            # A feathery head: many thin strokes that hang to the lee side.
            size, lee = height * 0.16 * k, 1 if bend > 0 else -1
            for _ in range(14 if abs(height) > 60 else 5):
                t = rng.uniform(0, 1)
                px, py = tx - lee * 0.02 * size, ty + size * t * 0.9
                qx, qy = px + lee * abs(size) * rng.uniform(0.05, 0.32) + rng.normal(0, 0.05) * abs(size), py + size * rng.uniform(-0.28, 0.12)
                draw.line([(px, py), (qx, qy)], fill=225, width=max(1, int(width * 0.8)))
                light.line([(px, py), (qx, qy)], fill=min(255, value + int(rng.uniform(0, 70))), width=max(1, int(width * 0.8)))
        elif rng.uniform() < 0.7:
            # A long leaf leaves the stalk half way up and hangs over.
            t = rng.uniform(0.3, 0.7)
            sx, sy = (x + bend * t * t), foot - height * t
            o = rng.choice([-1, 1]) * height * rng.uniform(0.12, 0.3)
            leaf = [(sx * k, sy * k), ((sx + o * 0.5) * k, (sy - height * 0.16) * k), ((sx + o) * k, (sy - height * 0.1) * k)]
            draw.line(leaf, fill=255, width=width)
            light.line(leaf, fill=min(255, value + 25), width=width)
