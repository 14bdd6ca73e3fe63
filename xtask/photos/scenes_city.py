"""The city skyline at dusk."""

import numpy as np

from canvas import F, SCALE, Frame, glow, mix, ramp, rgb, smooth
from landscape import clouds, water
from noise import blur
from figures import place, tree
from scenes_night import mirror_rows


def skyline_dusk():
    fr = Frame(1600, 900, 61)
    u, v, rng = fr.u, fr.v, fr.rng
    shore = 640
    sky = ramp(v, [(0, "#22335f"), (200, "#4b5688"), (380, "#a8748c"), (500, "#ee9a72"), (590, "#ffca8a"), (660, "#ffd79c")])
    d, light = clouds(u, v, shore + 6, 35, scale=1.7, cover=0.0, soft=1.7, toward=(0.0, 0.035))
    cloud = mix(rgb("#4a4670"), rgb("#ff9f78", 1.1), np.clip(light * 1.2 - 0.3 + 0.4 * smooth(150, 560, v), 0, 1))
    up = mix(sky, cloud, d * 0.72 * smooth(640, 520, v))
    up += glow(u, v, 1120, 620, 330, 1.3)[..., None] * rgb("#ff9a50", 0.5)
    haze = mix(rgb("#b98a92"), rgb("#ffb983"), glow(u, v * 0 + 620, 1120, 620, 420, 1.0))
    lights = fr.blank()
    # Four rows of towers, from hazy and low to dark and near.
    for row, (count, tall, amount, body, share) in enumerate(((70, 170, 0.62, "#3a4268", 0.10), (64, 270, 0.36, "#2a3158", 0.2), (48, 330, 0.16, "#1c2342", 0.28), (44, 170, 0.04, "#12172c", 0.36))):
        for _ in range(count):
            w = rng.uniform(20, 52) * (1 + 0.15 * row)
            x = rng.uniform(-20, 1600)
            centre_ = np.exp(-((x - 560) / 300) ** 2) + 0.7 * np.exp(-((x - 1190) / 170) ** 2)
            h = tall * rng.uniform(0.3, 1.0) * (0.36 + 0.75 * centre_)
            tower_block(fr, up, lights, rng, x, w, h, shore, rgb(body), haze, amount, share)
    for x, w, h in ((560, 46, 455), (655, 40, 372), (1188, 42, 360)):
        tower_block(fr, up, lights, rng, x, w, h, shore, rgb("#232b4b"), haze, 0.2, 0.34, crown=True)
    for x in np.arange(-10, 1610, 8):
        place(up, tree("round", int(rng.integers(0, 10))), x + rng.uniform(-4, 4), shore + 2, rng.uniform(10, 26), rgb("#0c1018"), rgb("#2e2f3a"))
    for x in np.arange(5, 1600, 19):
        fr.spark(lights, x + rng.uniform(-6, 6), shore - 3, 1.5, rgb("#ffc27a", rng.uniform(0.8, 2.4)))
    up = up + lights + blur(lights, 5) * 0.5 + blur(lights, 40) * 0.5
    down = mirror_rows(up, fr, shore) + blur(mirror_rows(lights, fr, shore), 1.5, 34) * 2.4
    wet, slope = water(fr, down, shore - 40, 63, rough=8, size=0.55, side=0.3)
    wet = mix(rgb("#141c33"), wet, np.clip(0.86 - 0.25 * smooth(0, 260, v - shore) - 0.08 * slope, 0.2, 1))
    img = mix(up, wet, smooth(shore, shore + 1.5, v))
    return fr, img, dict(bloom=(0.8, 0.4), contrast=0.2, saturation=1.05, grain=0.013)


def tower_block(fr, img, lights, rng, x, w, h, shore, body, haze, amount, share, crown=False):
    """One building: a lit and a shaded face, floors, and windows of which a share is on."""
    a, b = int(x * SCALE), int((x + w) * SCALE)
    top, base = int((shore - h) * SCALE), int(shore * SCALE)
    a, b = max(a, 0), min(b, fr.w)
    if b - a < 6 or base - top < 6:
        return
    split = a + int((b - a) * rng.uniform(0.35, 0.75))
    hz = haze[base - 1, (a + b) // 2]
    rows = np.arange(base - top)
    px, py = int(rng.choice([4, 5, 6])), int(rng.choice([5, 6, 7]))

    def paint(r0, a0, b0, tone):
        floors = 1 - 0.22 * ((np.arange(base - r0) % py) == 0)
        face = tone * floors[:, None, None] * np.ones((1, b0 - a0, 1), F)
        fog = np.clip(amount + 0.25 * (np.arange(base - r0) / max(1, base - r0)), 0, 0.95)[:, None] * np.ones((1, b0 - a0))
        img[r0:base, a0:b0] = mix(face.astype(F), hz, fog)
        lights[r0:base, a0:b0] = 0
    bump = rng.uniform()
    if crown or bump < 0.35:
        inset = int((b - a) * 0.22)
        paint(max(0, top - int(14 * SCALE)), a + inset, b - inset, body * 0.95)
        mid = (a + b) // 2
        if crown or bump < 0.12:
            mast = slice(max(0, top - int((60 if crown else 34) * SCALE)), top)
            img[mast, mid - 1:mid + 1] = mix(body, hz, amount)
            if crown:
                lights[mast.start:mast.start + 3, mid - 2:mid + 2] = rgb("#ff5040", 2.5)
    paint(top, a, split, body * 0.75)
    paint(top, split, b, body * 1.35 + hz * 0.06)
    n, m = len(rows) // py, (b - a) // px
    # Whole floors tend to be lit or dark together in offices, single windows in flats.
    floor_on = rng.uniform(0.2, 1.8, (n, 1)) if rng.uniform() < 0.5 else np.ones((n, 1))
    on = rng.uniform(size=(n, m)) < share * floor_on * rng.uniform(0.4, 1.3)
    tint = rgb(str(rng.choice(["#ffcf8e", "#ffbf75", "#fff0d4", "#d5e4ff"])))
    for i, j in zip(*np.nonzero(on)):
        y, xx = top + i * py + 2, a + j * px + 1
        lights[y:y + py - 3, xx:min(b, xx + px - 2)] = tint * rng.uniform(0.35, 1.2) * (1 - amount * 0.6)
    if crown:
        lights[top:top + 4, a:b] = rgb("#ffd59a", 1.3)
