"""Scenes in the blue hour and at night by the water: riverside path and cable-stayed bridge."""

import numpy as np

from canvas import F, SCALE, Frame, glow, mix, ramp, rgb, smooth
from landscape import clouds, water
from noise import blur, sample, texture
from figures import person, place, tree


def mirror_rows(img, fr, axis):
    """The picture turned upside down about the row `axis`, for reflections of far things."""
    rows = np.abs((2 * axis * SCALE - np.arange(fr.h))).astype(int)
    return img[np.clip(rows, 0, fr.h - 1)]


def town(fr, img, shore, rng, x0, x1, tall, body, lit, density=0.4, count=60, peak=None):
    """A row of far buildings with small windows; returns the picture and the light they give off."""
    light = fr.blank()
    for _ in range(count):
        w = rng.uniform(14, 46)
        x = rng.uniform(x0, x1 - w)
        h = tall * rng.uniform(0.25, 1) ** 1.6
        if peak:
            h *= 0.35 + np.exp(-((x - peak) / 190) ** 2)
        a, b = int(x * SCALE), int((x + w) * SCALE)
        top, base = int((shore - h) * SCALE), int(shore * SCALE)
        if b <= 0 or a >= fr.w:
            continue
        a, b = max(0, a), min(fr.w, b)
        img[top:base, a:b] = body * rng.uniform(0.7, 1.2)
        light[top:base, a:b] = 0
        px, py = int(rng.choice([4, 5, 6])), int(rng.choice([5, 6, 7]))
        cells = rng.uniform(size=((base - top) // py + 1, (b - a) // px + 1)) < density * rng.uniform(0.3, 1.3)
        warm = rng.uniform(0.25, 1.2, cells.shape)[..., None] * mix(rgb("#ffc178"), rgb("#dbe6ff"), (rng.uniform(size=cells.shape) < 0.25) * 0.8)
        glowing = (cells[..., None] * warm).astype(F)
        for r in range(glowing.shape[0]):
            for c in range(glowing.shape[1]):
                if cells[r, c]:
                    light[top + r * py + 1:min(base, top + r * py + py - 2), a + c * px + 1:min(b, a + c * px + px - 1)] = glowing[r, c] * lit
        if rng.uniform() < 0.3:
            light[max(0, top - 2):top + 1, a:b] = rgb(str(rng.choice(["#ff9d4d", "#66b7ff", "#ff5a4a", "#7dffcf"]))) * 1.3
    return img, light


def greenway_dusk():
    fr = Frame(1600, 1067, 41)
    u, v, rng = fr.u, fr.v, fr.rng
    horizon = 448

    def sky_at(u, v):
        sky = ramp(v, [(0, "#1f3157"), (160, "#3a4f7a"), (300, "#76718f"), (390, "#c08b80"), (448, "#eeb188")])
        d, light = clouds(u, v, horizon + 8, 15, scale=1.25, cover=0.1, soft=1.5, toward=(0.02, 0.03))
        cloud = mix(rgb("#343b58"), rgb("#dd9480"), np.clip(light * 0.9 - 0.35 + 0.55 * smooth(100, 430, v), 0, 1))
        sky = mix(sky, cloud, d * 0.62 * smooth(440, 330, v) + 0.1 * d)
        return sky + glow(u, v, 330, 440, 300, 1.3)[..., None] * rgb("#ff9c5c", 0.5)

    up = sky_at(u, v)
    haze = rgb("#a9838a")
    shore = horizon + 13
    for seed, level, swing, amount in ((16, 408, 26, 0.55), (17, 432, 14, 0.35)):
        crest = fr.fbm(seed, 4, octaves=5)[500][None, :] * -swing * 0.6 + level
        up = mix(up, mix(rgb("#2b3350"), haze, amount), smooth(-0.7, 0.7, v - crest))
    up, far_light = town(fr, up, shore, rng, -10, 900, 60, rgb("#39405c"), 1.6, 0.32, 46)
    for x in np.arange(-20, 1000, 13):
        place(up, tree("round", int(rng.integers(0, 10))), x + rng.uniform(-6, 6), shore + 1, rng.uniform(14, 34), rgb("#161a26"), rgb("#3b3a45"), haze, 0.22)
    for x in np.arange(0, 1000, 27):
        fr.spark(far_light, x + rng.uniform(-8, 8), shore - 3, 1.6, rgb("#ffbf70", rng.uniform(0.6, 2.2)))
    up = up + far_light + blur(far_light, 7) * 0.9
    eye, focal = 2.6, 1350
    d = eye * focal / np.maximum(v - horizon, 0.5)
    x = (u - 800) * d / focal

    def centre(d):
        return 1.6 + 5.5 * smooth(14, 75, d) - 26 * smooth(60, 210, d)

    mid = centre(d)
    edge = x - mid

    def water_edge(d):
        return -3.9 + 0.2 * sample(texture(18, 0.6), d * 0.013, d * 0.02)

    bank = water_edge(d)
    land = smooth(-0.06, 0.06, edge - bank) * (v > shore)
    # The lower part of the picture mirrors sky that lies above the upper edge, so it is painted anew.
    down = np.where((2 * shore - v < 0)[..., None], sky_at(u, 2 * shore - v), mirror_rows(up, fr, shore))
    wet, slope = water(fr, down, horizon, 43, rough=10, size=0.4, side=0.4)
    wet = mix(rgb("#142033"), wet, np.clip(0.5 + 0.45 * smooth(360, 0, v - shore) - 0.12 * slope * smooth(0, 120, v - shore), 0.15, 1))
    img = mix(up, wet, (v > shore) * 1.0)

    # The ground first gets only its own color; lamp light is then added as pools, so it falls off naturally.
    blades_ = sample(texture(19, 0.0), x * 0.22, d * 0.09) * 0.55 * smooth(40, 8, d) + sample(texture(19, 0.15), x * 0.09, d * 0.05) * 0.5 + sample(texture(20, 0.9), x * 0.015, d * 0.015) * 0.7
    grass = mix(rgb("#18241b"), rgb("#5a6b3c"), np.clip(0.42 + 0.30 * blades_, 0, 1))
    paving = mix(rgb("#5c5754"), rgb("#8d847c"), np.clip(0.5 + 0.22 * sample(texture(21, 0.2), x * 0.2, d * 0.2) + 0.2 * sample(texture(22, 1.0), x * 0.02, d * 0.02), 0, 1))
    joint = smooth(0.03, 0.012, np.abs((d / 1.2) % 1 - 0.5) * 1.2) * smooth(22, 8, d)
    paving = paving * (1 - 0.35 * joint)[..., None]
    on_path = smooth(1.75, 1.68, np.abs(edge))
    kerb = smooth(0.16, 0.1, np.abs(np.abs(edge) - 1.8))
    ground = mix(grass, paving, on_path)
    ground = mix(ground, rgb("#8c8680"), kerb * 0.8)
    ambient = rgb("#6f7ba8", 0.62)
    lit = ground * ambient
    lamps = []
    for i, dl in enumerate(np.cumsum(np.r_[7.4, 6.6 * 1.045 ** np.arange(22)])):
        for s in ((-1,) if i % 2 == 0 else (1,)):
            lamps.append((dl, centre(np.array(dl)) + s * 2.15))
    pool = np.zeros_like(v)
    for dl, xl in lamps:
        r2 = (x - xl) ** 2 + (d - dl) ** 2
        pool += 1.0 / (1 + r2 / 0.9) ** 1.55
    lit = lit + ground * rgb("#ffb25e", 3.4) * pool[..., None]
    img = mix(img, mix(lit, haze * 0.55, 0.7 * smooth(30, 260, d)), land)

    # Trees stand on the landward side and get darker towards the viewer; lamps and people are in between them.
    things = []
    for _ in range(120):
        dd = np.exp(rng.uniform(np.log(15), np.log(260)))
        side = rng.uniform(3.6, 15) + dd * 0.02
        things.append((dd, "tree", float(centre(np.array(dd))) + side, rng.uniform(4.5, 9), int(rng.integers(0, 10))))
    for _ in range(150):
        dd = np.exp(rng.uniform(np.log(9), np.log(160)))
        things.append((dd, "bush", float(centre(np.array(dd))) + rng.uniform(3.0, 6), rng.uniform(0.7, 1.5), int(rng.integers(0, 5))))
    for dd in (19.0, 30.0, 52.0):
        things.append((dd, "bank", float(centre(np.array(dd))) - 2.9, rng.uniform(5.5, 7), int(dd) % 10))
    for _ in range(420):
        dd = np.exp(rng.uniform(np.log(5), np.log(120)))
        things.append((dd, "tuft", float(centre(np.array(dd)) + water_edge(np.array(dd))) + rng.normal(0.05, 0.12), rng.uniform(0.14, 0.42), int(rng.integers(0, 5))))
    for dl, xl in lamps:
        things.append((dl, "lamp", float(xl), 0.85, 0))
    for i, (dd, off) in enumerate(((16.5, -0.55), (18.0, 0.15), (29, 0.7), (37, -0.8), (38, -0.2), (52, 0.4), (70, -0.3))):
        things.append((dd, "person", float(centre(np.array(dd))) + off, 1.66 + 0.06 * (i % 3), i))
    for dd, what, tx, hgt, kind in sorted(things, key=lambda t: -t[0]):
        sux, base, size = 800 + tx * focal / dd, horizon + eye * focal / dd, hgt * focal / dd
        amount = float(0.75 * smooth(26, 300, dd))
        if what in ("tree", "bush", "bank", "tuft"):
            sprite = tree("bush" if what in ("bush", "tuft") else "round", kind, size > 260)
            warm = 0.12 if what in ("bush", "tuft") else 0.05
            place(img, sprite, sux, base + 2, size * 1.1, rgb("#07090c"), mix(rgb("#2b3634"), rgb("#8a6a34"), warm), haze * 0.6, amount)
        elif what == "person":
            m = fr.mask(lambda q, k: person(q, k, sux, base, size, 0.35 + 0.1 * (kind % 3), 1 if kind % 2 else -1, kind == 1), 1)
            under = np.exp(-((u - sux) / (size * 0.16)) ** 2 - ((v - base) / (size * 0.03)) ** 2)
            img *= (1 - 0.5 * under)[..., None]
            img = mix(img, mix(rgb("#15161d"), haze * 0.6, amount), m)
        else:
            w = 0.055 * focal / dd
            body = smooth(w + 0.5, w - 0.5, np.abs(u - sux)) * (v < base) * (v > base - size)
            img = mix(img, rgb("#14161b"), body)
            head = smooth(w * 1.25 + 0.5, w * 1.25 - 0.5, np.abs(u - sux)) * (v > base - size * 0.93) * (v < base - size * 0.72)
            img += (head * 3.2)[..., None] * rgb("#ffc67e")
            img += (glow(u, v, sux, base - size * 0.8, size * 0.55 + 2, 1.8) * 0.34)[..., None] * rgb("#ffab58")
    return fr, img, dict(bloom=(0.75, 0.5), contrast=0.16, saturation=1.05, grain=0.014, exposure=1.3)


def night_bridge():
    fr = Frame(1600, 1067, 51)
    u, v, rng = fr.u, fr.v, fr.rng
    shore = 610
    sky = ramp(v, [(0, "#0b1530"), (220, "#16264c"), (420, "#2d3f6c"), (540, "#5c5a7a"), (610, "#93706c")])
    d, light = clouds(u, v, shore + 12, 25, scale=1.2, cover=0.15, soft=1.5, toward=(0, 0.03))
    sky = mix(sky, mix(rgb("#10182f"), rgb("#6b5f78"), np.clip(light - 0.2, 0, 1)), d * 0.6)
    up = sky
    crest = fr.fbm(26, 3, octaves=5)[400][None, :] * -26 + 566
    up = mix(up, rgb("#1a2440"), smooth(-1, 1, v - crest) * 0.85)
    up, far = town(fr, up, shore, rng, -10, 1610, 150, rgb("#141b30"), 1.5, 0.36, 90, peak=1180)
    up2, far2 = town(fr, up, shore, rng, -10, 620, 78, rgb("#10172a"), 1.5, 0.4, 30)
    up, far = up2, np.maximum(far, far2)
    for x in np.arange(-10, 1620, 9):
        place(up, tree("round", int(rng.integers(0, 10))), x + rng.uniform(-5, 5), shore + 1, rng.uniform(8, 22), rgb("#05080f"), rgb("#1c2430"))
    for x in np.arange(0, 1600, 15):
        tint = rgb(str(rng.choice(["#ffb765", "#ffd9a0", "#ffb765", "#9fd0ff", "#ff7a50"])))
        fr.spark(far, x + rng.uniform(-7, 7), shore - rng.uniform(1, 5), 1.5, tint * rng.uniform(0.8, 3))

    def deck(x):
        return 520 - 26 * (1 - ((x - 760) / 900) ** 2)

    pylons = (455, 1065)
    top = 118

    # Each cable is a thin line whose brightness fades with height, as floodlights stand on the deck.
    def cables(q, k):
        for px in pylons:
            for i in range(1, 17):
                reach, high = 305 * i / 16, top + 26 + (16 - i) * 11.5
                for s in (-1, 1):
                    q.line([(px * k, high * k), ((px + s * reach) * k, (deck(px + s * reach)) * k)], fill=255, width=max(1, int(1.1 * k)))
    wires = fr.mask(cables)
    bright = 0.34 + 0.66 * smooth(130, 520, v)
    hue = mix(rgb("#9fc3ff"), rgb("#ffdca6"), smooth(200, 520, v))
    lights = far + (wires * bright * 0.85)[..., None] * hue

    def towers(q, k):
        for px in pylons:
            for s in (-1, 1):
                q.polygon([((px + s * 3) * k, top * k), ((px + s * 9) * k, top * k), ((px + s * 34) * k, 520 * k), ((px + s * 21) * k, (shore + 2) * k), ((px + s * 8) * k, (shore + 2) * k), ((px + s * 22) * k, 520 * k)], fill=255)
            q.rectangle([(px - 9) * k, top * k, (px + 9) * k, (top + 30) * k], fill=255)
            q.rectangle([(px - 18) * k, 322 * k, (px + 18) * k, 333 * k], fill=255)
            q.rectangle([(px - 34) * k, 528 * k, (px + 34) * k, 540 * k], fill=255)
            q.rectangle([(px - 46) * k, (shore - 12) * k, (px + 46) * k, (shore + 3) * k], fill=255)
    tower = fr.mask(towers)
    wash = 0.28 + 0.95 * smooth(120, 515, v) * smooth(700, 480, v) + 0.6 * smooth(240, 120, v)
    stone = mix(rgb("#ffd9a0"), rgb("#a8c4ff"), smooth(420, 130, v)) * (wash * (0.85 + 0.1 * fr.fbm(3, 60)))[..., None]
    up = mix(up, stone * 0.75, tower)
    lights = lights * (1 - tower)[..., None]

    def deck_shape(q, k):
        xs = np.arange(-10, 1620, 10)
        q.polygon([(x * k, deck(x) * k) for x in xs] + [(x * k, (deck(x) + 15) * k) for x in xs[::-1]], fill=255)
        for x in (60, 190, 320, 1200, 1330, 1460, 1590):
            q.rectangle([(x - 7) * k, deck(x) * k, (x + 7) * k, (shore + 2) * k], fill=255)
    beam = fr.mask(deck_shape)
    up = mix(up, mix(rgb("#20222e"), rgb("#c99a62"), smooth(16, 2, v - deck(u)) * 0.55), beam)
    lights *= (1 - beam)[..., None]
    line = np.exp(-((v - deck(u) - 12) / 1.6) ** 2) * (0.75 + 0.25 * np.sin(u * 0.9))
    lights += (line * 0.9)[..., None] * rgb("#ffcf88")
    for x in np.arange(8, 1600, 26.0):
        y = deck(x) - 15
        fr.spark(lights, x, y, 2.3, rgb("#ffd08a", 4.2), 2.0, 16)
        fr.polygon(up, [(x - 0.6, y), (x + 0.6, y), (x + 0.6, y + 15), (x - 0.6, y + 15)], rgb("#2a2a33"))
    # Traffic is a long exposure: thin streaks of white and red along the deck.
    for off, tint, seed in ((-3, "#fff0d8", 1), (-1, "#ff4a36", 2)):
        stream = np.clip(0.6 + 0.7 * sample(texture(seed, 1.0), u * 0.0012, u * 0 + 0.3), 0, 1.6)
        lights += (np.exp(-((v - deck(u) - off) / 1.0) ** 2) * stream * 0.9)[..., None] * rgb(tint)
    for px in pylons:
        fr.spark(lights, px, top - 4, 2.5, rgb("#ff4038", 5), 2.0, 16)
    up = up + lights + blur(lights, 5) * 0.7 + blur(lights, 26) * 1.1 + blur(lights, 90) * 0.8

    down = mirror_rows(up, fr, shore)
    # Lamps are far brighter than the picture can show, so their reflections are drawn out into columns.
    streak = mirror_rows(lights, fr, shore)
    drawn = fr.blank()
    for length, gain in ((14, 1.2), (46, 1.6), (120, 1.4)):
        drawn += blur(streak, 1.6, length) * gain
    wet, slope = water(fr, down + drawn * 1.35, shore - 60, 53, rough=13, size=0.42, side=0.5)
    fres = np.clip(0.9 - 0.38 * smooth(0, 457, v - shore) + 0.22 * slope, 0.12, 1.25)
    wet = mix(rgb("#060c1c"), wet, fres)
    img = mix(up, wet, smooth(shore, shore + 1.5, v))
    img = mix(img, rgb("#0a0d16"), np.exp(-((v - shore) / 2.2) ** 2) * 0.7)
    return fr, img, dict(bloom=(0.7, 0.55), contrast=0.15, saturation=1.08, grain=0.015)
