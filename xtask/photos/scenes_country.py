"""Scenes of the plain: rice harvest and railway viaduct."""

import numpy as np

from canvas import SCALE, Frame, glow, mix, ramp, rgb, smooth
from landscape import clouds
from noise import blur, sample, texture
from figures import place, tree


def big_sky(fr, horizon, seed, top, low, sun, scale=1.7, cover=0.0):
    """A daytime sky with heaped clouds, brighter on the side of the sun."""
    u, v = fr.u, fr.v
    sky = ramp(v, [(0, top[0]), (horizon * 0.55, top[1]), (horizon, low)])
    cl, cb = clouds(u, v, horizon + 14, seed, scale=scale, cover=cover, soft=0.85, toward=(0.03 if sun[0] > 800 else -0.03, -0.03))
    sky = mix(sky, mix(rgb("#98a5b8"), rgb("#fffaf0", 1.08), np.clip(cb, 0, 1)), cl * 0.92)
    return sky + glow(u, v, sun[0], sun[1], 430, 1.3)[..., None] * rgb("#fff0cc", 0.4)


def harvest_field():
    fr = Frame(1600, 1200, 121)
    u, v, rng = fr.u, fr.v, fr.rng
    horizon, eye, focal = 560, 5.2, 1500
    img = big_sky(fr, horizon, 161, ("#4c84bf", "#93b9da"), "#e9e7d8", (1300, 150))
    haze = rgb("#e2dcc4")
    for seed, level, swing, amount in ((162, 512, 24, 0.7), (163, 536, 14, 0.58)):
        crest = fr.fbm(seed, 4, octaves=5)[400][None, :] * -swing + level
        img = mix(img, mix(rgb("#5d7888"), haze, amount), smooth(-0.7, 0.7, v - crest))
    d = eye * focal / np.maximum(v - horizon, 0.5)
    x = (u - 800) * d / focal
    a = sample(texture(164, 0.1, lowest=40), x * 0.10, d * 0.05)
    b = sample(texture(165, 0.9), x * 0.006, d * 0.006)
    c = sample(texture(166, 0.3, lowest=12), x * 0.03, d * 0.012)
    near = smooth(160, 15, d)
    ears = np.clip(0.56 + 0.26 * a * (0.4 + near) + 0.10 * c + 0.07 * b, 0, 1)
    rice = mix(rgb("#7c571a"), rgb("#e6bb58"), ears)
    # The cut part lies right of a slanted edge; there the rows of stubble run away from the viewer.
    edge = x - (5.5 - 0.02 * d) + 0.25 * c
    cut = smooth(-0.2, 0.2, edge) * smooth(400, 380, d)
    rows = np.sin((x * 0.995 + d * 0.02) * 2 * np.pi / 0.62)
    stubble = mix(rgb("#8c7548"), rgb("#d9c083"), np.clip(0.5 + 0.25 * rows * smooth(120, 30, d) + 0.25 * a + 0.15 * c, 0, 1))
    swath = np.exp(-((((x + 0.02 * d) % 4.6) - 2.3) / 0.55) ** 2)
    stubble = mix(stubble, rgb("#e8d191") * np.clip(0.8 + 0.3 * a, 0.3, 1.3)[..., None], swath * 0.75)
    field = mix(rice, stubble, cut)
    wall = np.exp(-((edge + 0.1) / 0.35) ** 2) * smooth(300, 60, d)
    field = mix(field, rgb("#5a3f14"), wall * 0.55)
    cloud_shade = 1 - 0.28 * smooth(0.2, 1.0, sample(texture(167, 1.2), x * 0.0006 + 0.3, d * 0.0009))
    field = field * (0.95 * cloud_shade)[..., None]
    field = mix(field, haze, 0.62 * (1 - np.exp(-d / 520)))
    img = mix(img, field, smooth(horizon - 0.5, horizon + 1, v))
    for _ in range(260):
        dd = rng.uniform(430, 760)
        base = horizon + eye * focal / dd
        kind = "poplar" if rng.uniform() < 0.35 else "round"
        place(img, tree(kind, int(rng.integers(0, 10))), rng.uniform(-30, 1630), base, rng.uniform(9, 17) * focal / dd, rgb("#22331a"), rgb("#7c9048"), haze, 0.30 + 0.3 * (dd - 430) / 330, rng.uniform() < 0.5)
    img = harvester(fr, img, 930, horizon + 84, 128)
    # Ears of rice stand up in front, the nearest ones out of focus.
    return fr, ears_in_front(fr, img, rng), dict(bloom=(0.95, 0.15), contrast=0.32, saturation=1.05, exposure=0.92)


def ears_in_front(fr, img, rng):
    """Rice heads at the lower left, as curved strokes with grains."""
    for soft, count, low, high, dark, lit in ((0.6, 900, 1130, 1000, "#6d4d16", "#f3d27a"), (2.2, 420, 1230, 1080, "#5a3f12", "#e8bf5c")):
        tone_of = rng.uniform(0.1, 1, count)
        xs, tops = rng.uniform(-20, 1080, count) ** 1.0, rng.uniform(high, low, count)
        tops = tops + smooth(500, 1050, xs) * 160

        def strokes(q, k, value):
            for i in range(count):
                state = np.random.default_rng(i + count)
                x, y, lean = xs[i], tops[i], state.normal(0.1, 0.3)
                shade = int(255 * tone_of[i]) if value else 255
                q.line([(x * k, 1240 * k), ((x + lean * 12) * k, (y + 40) * k), ((x + lean * 40) * k, y * k)], fill=int(shade * 0.7) if value else 255, width=max(1, int(1.2 * k)))
                for j in range(16):
                    t = j / 16
                    gx, gy = x + lean * 40 + np.sign(lean) * 26 * t ** 1.2 + state.uniform(-2.5, 2.5), y + 34 * t ** 1.8 - 7 * np.sin(t * 3) + state.uniform(-2, 2)
                    q.ellipse([(gx - 1.7) * k, (gy - 3) * k, (gx + 1.7) * k, (gy + 3) * k], fill=min(255, int(shade * state.uniform(0.7, 1.2))) if value else 255)
        cover = fr.mask(lambda q, k: strokes(q, k, False), 1)
        tone = fr.mask(lambda q, k: strokes(q, k, True), 1)
        c = blur(cover, soft)
        t = blur(tone * cover, soft) / np.maximum(c, 0.03)
        img = mix(img, mix(rgb(dark), rgb(lit), np.clip(t, 0, 1)), np.clip(c * 1.05, 0, 1))
    return img


def harvester(fr, img, x, y, size):
    """A combine harvester seen from the front left, with dust behind it."""
    def part(points, color, shade=0.0):
        # Dust takes the color out of the paint and lies thickest low down; light comes from above.
        dusty = mix(rgb(color), rgb("#b39b6c"), np.clip(0.2 + 0.5 * smooth(y - 0.5 * size, y, v) + 0.035 * wear, 0, 0.8))
        fr.polygon(img, [(x + a * size, y - b * size) for a, b in points], dusty, np.clip(0.95 - (shade + 0.5) * (v - y + 0.5 * size) / size + 0.06 * wear, 0.3, 1.4))
    u, v = fr.u, fr.v
    wear = fr.fbm(7, 90)
    shadow = np.exp(-((u - x - 0.1 * size) / (0.75 * size)) ** 4 - ((v - y - 2) / (0.08 * size)) ** 2)
    img = img * (1 - 0.6 * shadow)[..., None]
    dust = np.clip(0.5 + 0.5 * fr.fbm(6, 9), 0, 1) * np.exp(-((u - x - 0.8 * size) / (1.3 * size)) ** 2 - ((v - y + 0.30 * size) / (0.34 * size)) ** 2)
    img = mix(img, rgb("#ecdcb0"), dust * 0.9)
    part([(-0.42, 0.02), (0.55, 0.02), (0.5, 0.14), (-0.36, 0.14)], "#24231f")
    part([(-0.28, 0.16), (0.62, 0.16), (0.66, 0.62), (0.05, 0.68), (-0.28, 0.5)], "#c33a22", 0.5)
    part([(-0.28, 0.30), (0.64, 0.30), (0.645, 0.36), (-0.28, 0.36)], "#efe6cf")
    part([(0.08, 0.66), (0.62, 0.62), (0.7, 0.78), (0.0, 0.8)], "#a32e1b", 0.3)
    part([(-0.3, 0.48), (0.04, 0.5), (0.04, 0.92), (-0.22, 0.92), (-0.32, 0.7)], "#d9d2c0")
    part([(-0.275, 0.54), (0.01, 0.55), (0.01, 0.87), (-0.2, 0.87), (-0.29, 0.69)], "#27373f", -0.5)
    part([(-0.26, 0.92), (0.07, 0.92), (0.05, 0.96), (-0.24, 0.96)], "#b5341f")
    part([(-0.14, 0.55), (-0.1, 0.74), (-0.05, 0.76), (-0.02, 0.55)], "#151a1c")
    part([(0.3, 0.78), (0.36, 0.78), (0.36, 0.98), (0.3, 0.98)], "#2c2a28")
    part([(-0.3, 0.22), (-0.72, 0.08), (-0.72, 0.2), (-0.3, 0.42)], "#9c2c1a", 0.2)
    part([(-0.98, 0.0), (-0.66, 0.0), (-0.62, 0.22), (-0.94, 0.24)], "#8f2817", 0.2)

    def reel(q, k):
        cx, cy, r = x - 0.84 * size, y - 0.24 * size, 0.17 * size
        for i in range(6):
            a = i * np.pi / 3 + 0.3
            q.line([(cx * k, cy * k), ((cx + np.cos(a) * r) * k, (cy + np.sin(a) * r) * k)], fill=255, width=int(2 * k))
            q.ellipse([(cx + np.cos(a) * r - 4) * k, (cy + np.sin(a) * r - 4) * k, (cx + np.cos(a) * r + 4) * k, (cy + np.sin(a) * r + 4) * k], fill=255)
        q.ellipse([(cx - r) * k, (cy - r) * k, (cx + r) * k, (cy + r) * k], outline=255, width=int(2 * k))
    img = mix(img, rgb("#d8b23c"), fr.mask(reel))

    def tracks(q, k):
        q.rounded_rectangle([(x - 0.36 * size) * k, (y - 0.19 * size) * k, (x + 0.56 * size) * k, (y + 0.01 * size) * k], radius=0.09 * size * k, fill=255)
    img = mix(img, rgb("#1d1b19"), fr.mask(tracks))

    def wheels(q, k):
        for a in np.linspace(-0.26, 0.46, 6):
            q.ellipse([(x + (a - 0.05) * size) * k, (y - 0.14 * size) * k, (x + (a + 0.05) * size) * k, (y - 0.04 * size) * k], fill=255)
    return mix(img, rgb("#5a544c"), fr.mask(wheels) * 0.8)


def rail_viaduct():
    fr = Frame(1600, 1067, 131)
    u, v, rng = fr.u, fr.v, fr.rng
    horizon, eye, focal = 400, 30.0, 1450
    img = big_sky(fr, horizon, 171, ("#5b8fc4", "#a3c3dc"), "#efe8d6", (300, 120), cover=0.1)
    haze = mix(rgb("#d3dbdc"), rgb("#fff0d0"), glow(u, v, 300, 250, 600, 1.0))
    for seed, level, swing, amount in ((172, 318, 44, 0.76), (173, 352, 30, 0.62), (174, 384, 16, 0.48)):
        crest = fr.fbm(seed, 4, octaves=6, gain=0.45)[400][None, :] * -swing + level
        img = mix(img, mix(rgb("#4f6f80"), haze, np.clip(amount + 0.25 * smooth(0, 60, v - crest), 0, 1)), smooth(-0.7, 0.7, v - crest))
    d = eye * focal / np.maximum(v - horizon, 0.5)
    x = (u - 800) * d / focal
    # Fields are cells of a slanted, slightly warped grid; each has its own crop and its own row direction.
    gx = (x * 0.95 + d * 0.18 + 6 * sample(texture(175, 1.3), x * 0.0012, d * 0.0012)) / 42
    gy = (d * 0.9 - x * 0.12 + 6 * sample(texture(176, 1.3), x * 0.0012, d * 0.0012)) / 58
    ix, iy = np.floor(gx), np.floor(gy)
    key = (np.sin(ix * 12.9898 + iy * 78.233) * 43758.5453) % 1
    crops = ramp(key, [(0, "#6f8f3a"), (0.2, "#8fa548"), (0.38, "#c9b25c"), (0.55, "#a58f5a"), (0.72, "#5f8237"), (0.88, "#d6c377"), (1, "#7b9a44")])
    way = np.where(key > 0.5, gx, gy)
    rows = np.sin(way * 42 * 2 * np.pi / 1.6) * smooth(200, 70, d)
    tex = sample(texture(177, 0.3), x * 0.03, d * 0.03)
    land = crops * np.clip(0.92 + 0.10 * rows + 0.12 * tex + 0.1 * sample(texture(178, 0.9), x * 0.004, d * 0.004), 0.4, 1.4)[..., None]
    ridge_ = np.minimum(np.minimum(gx - ix, 1 - gx + ix) * 42, np.minimum(gy - iy, 1 - gy + iy) * 58)
    land = mix(land, rgb("#4f5f2c") * (1 + 0.3 * tex)[..., None], smooth(1.5, 0.8, ridge_) * 0.85)
    flooded = (key > 0.30) & (key < 0.40)
    land = mix(land, rgb("#a9c2d0"), flooded * smooth(1.5, 2.0, ridge_) * 0.6)
    land = mix(land, haze, 0.85 * (1 - np.exp(-np.maximum(d - 40, 0) / 620)))
    img = mix(img, land, smooth(horizon, horizon + 1.5, v))
    hedges = []
    for _ in range(900):
        dd = np.exp(rng.uniform(np.log(75), np.log(1500)))
        xx = rng.uniform(-0.56, 0.56) * dd * 1600 / focal
        lone = abs(((xx * 0.95 + dd * 0.18) / 42) % 1 - 0.0) < 0.09 or dd > 700
        if lone and rng.uniform() < 0.7:
            hedges.append((dd, xx, rng.uniform(4, 9)))
    line_d = 118.0

    def stand(test):
        for dd, xx, hgt in sorted(hedges, reverse=True):
            if test(dd, xx):
                su, sv = 800 + xx * focal / dd, horizon + eye * focal / dd
                hz = haze[min(fr.h - 1, int(sv * SCALE)), int(np.clip(su, 0, 1599) * SCALE)]
                place(img, tree("round", int(rng.integers(0, 10))), su, sv + 1, hgt * focal / dd, rgb("#1c2d14"), rgb("#7f954a"), hz, float(0.8 * (1 - np.exp(-(dd - 40) / 620))), rng.uniform() < 0.5)

    def track(xx):
        return line_d * 1.0 + 0.55 * (xx + 60)

    stand(lambda dd, xx: dd > track(xx))
    img = viaduct(fr, img, track, eye, horizon, focal, haze)
    stand(lambda dd, xx: dd <= track(xx))
    return fr, img, dict(bloom=(0.95, 0.15), contrast=0.28, saturation=1.03)


def viaduct(fr, img, track, eye, horizon, focal, haze):
    """A concrete box-girder line on piers that recedes to the right, with a train on it."""
    deck = 15.0

    def at(xx, z):
        dd = track(xx)
        return 800 + xx * focal / dd, horizon + focal * (eye - z) / dd

    xs = np.r_[np.linspace(-95, 60, 80), np.linspace(62, 900, 160)]
    fog = 0.75 * smooth(60, 700, np.interp(fr.u, [at(q, deck)[0] for q in xs], track(xs)))

    wear = np.clip(1 + 0.05 * fr.fbm(4, 50), 0.7, 1.2)[..., None]

    def band(z0, z1, color, a=xs[0], b=xs[-1], shade=None):
        part = xs[(xs >= a) & (xs <= b)]
        part = np.r_[a, part, b]
        tone = mix(rgb(color) * wear, haze, fog)
        fr.polygon(img, [at(p, z1) for p in part] + [at(p, z0) for p in part[::-1]], tone)

    piers = np.arange(-80, 640, 16.0)
    for p in piers[::-1]:
        dd = track(p)
        s = focal / dd
        su, foot = at(p, 0)
        _, head = at(p, deck - 2.0)
        amount = float(0.75 * smooth(60, 700, dd))
        # The shadow of each pier lies to the right; only its surroundings are touched, as there are many piers.
        box = np.s_[max(0, int((foot - 2 * s) * SCALE)):max(1, int((foot + 2 * s) * SCALE)), max(0, int((su - 8 * s) * SCALE)):max(1, int((su + 18 * s) * SCALE))]
        shade = np.exp(-((fr.u[box] - su - 5 * s) / (5 * s)) ** 2 - ((fr.v[box] - foot) / (0.5 * s)) ** 2)
        img[box] *= (1 - 0.4 * shade * (1 - amount))[..., None]
        for a, b, tone in ((-0.95, 0.25, "#c9c4b6"), (0.25, 0.95, "#8c8a82")):
            flare_r, flare_l = 0.7 * (b > 0.5), 0.7 * (a < 0)
            fr.polygon(img, [(su + a * s, foot), (su + b * s, foot), (su + b * s, head), (su + (b + flare_r) * s, head - 1.4 * s),
                             (su + (a - flare_l) * s, head - 1.4 * s), (su + a * s, head)], mix(rgb(tone), haze[int(np.clip(foot, 0, 1066) * SCALE), int(np.clip(su, 0, 1599) * SCALE)], amount))
    band(deck - 2.2, deck - 0.6, "#9b978c")
    band(deck - 0.7, deck + 0.3, "#d5d0c2")
    band(deck + 0.3, deck + 1.1, "#bdb9ae")
    for p in np.arange(-90, 420, 16.0):
        dd = track(p)
        su, low = at(p, deck + 1)
        _, high = at(p, deck + 7.6)
        s, a = focal / dd, float(0.75 * smooth(60, 700, dd))
        tone = mix(rgb("#6a7078"), haze[int(high * SCALE), int(np.clip(su, 0, 1599) * SCALE)], a)
        w, arm = 0.09 * s + 0.25, 0.05 * s + 0.25
        fr.polygon(img, [(su - w, high), (su + w, high), (su + w, low), (su - w, low)], tone, opacity=0.8)
        y = high + 0.5 * s
        fr.polygon(img, [(su - 2.4 * s, y - arm), (su, y - arm), (su, y + arm), (su - 2.4 * s, y + arm)], tone, opacity=0.8)
    head, tail = -42, 158
    band(deck + 0.9, deck + 4.5, "#f1f2f0", head + 3, tail)
    band(deck + 4.2, deck + 4.7, "#b4bac0", head + 4.5, tail)
    band(deck + 2.75, deck + 3.55, "#2b3640", head + 6, tail - 1)
    band(deck + 1.7, deck + 2.05, "#c2382c", head + 2.5, tail)
    nose = [(head + 3.2, 0.9), (head - 3.2, 1.0), (head - 3.4, 1.7), (head - 1.0, 2.9), (head + 1.8, 4.2), (head + 4.5, 4.7), (head + 4.5, 0.9)]
    m = fr.mask(lambda q, k: q.polygon([tuple(c * k for c in at(a, deck + b)) for a, b in nose], fill=255))
    img = mix(img, rgb("#e9ebea"), m)
    glass = [(head - 0.6, 3.0), (head + 1.6, 4.0), (head + 3.2, 3.9), (head + 2.2, 2.9)]
    img = mix(img, rgb("#1d262e"), fr.mask(lambda q, k: q.polygon([tuple(c * k for c in at(a, deck + b)) for a, b in glass], fill=255)))

    def gaps(q, k):
        for car in np.arange(head + 25, tail, 25.0):
            q.line([tuple(c * k for c in at(car, deck + 0.9)), tuple(c * k for c in at(car, deck + 4.6))], fill=255, width=max(1, int(1.6 * k)))
        for p in np.arange(head + 8, tail - 2, 2.4):
            q.line([tuple(c * k for c in at(p, deck + 2.7)), tuple(c * k for c in at(p, deck + 3.6))], fill=150, width=max(1, int(0.9 * k)))
    img = mix(img, rgb("#8d959c"), fr.mask(gaps) * 0.8)
    band(deck + 0.3, deck + 1.15, "#c6c2b6")
    return img
