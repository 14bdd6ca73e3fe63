"""Scenes of shaped land: tea hills, terraces, mountains and the solar slope, mostly drawn from height fields."""

import numpy as np

from canvas import F, SCALE, Frame, glow, mix, ramp, rgb, smooth
from landscape import clouds, normals, terrain
from noise import sample, texture
from figures import place, tree


def project(fr, x, d, z, eye, horizon, focal):
    """Where a point of the ground appears, and how large one metre is there."""
    return fr.width / 2 + x * focal / d, horizon + focal * (eye - z) / d, focal / d


def visible(dist, u, v, d):
    """Whether a point at distance d is not hidden by nearer ground at its pixel."""
    h, w = dist.shape
    r, c = int(v * SCALE) - 2, int(u * SCALE)
    return 0 <= c < w and 0 <= r < h and dist[r, c] > d * 0.93


def tea_hills():
    fr = Frame(1600, 1067, 71)
    u, v, rng = fr.u, fr.v, fr.rng
    horizon, eye, focal = 300, 21.0, 1500
    t, fine = texture(81, 1.7), texture(82, 0.4)

    def land(x, d):
        z = 13 * sample(t, x * 0.0021 + 0.15, d * 0.0021 + 0.62) + 10 * smooth(30, 240, d) + 22 * smooth(170, 520, d)
        return z - 0.05 * np.clip(70 - d, 0, 60) + 3.5 * np.sin(x * 0.035 + 1.2) * np.sin(d * 0.026)

    def row_phase(x, d, z):
        # Rows keep a level like contour lines but are also drawn along one direction, as planted by hand.
        return (z * 0.42 + 0.16 * x + 0.24 * d + 0.5 * np.sin(x * 0.05)) / 1.0

    def ground(x, d):
        z = land(x, d)
        p = row_phase(x, d, z) * 0.62 % 1
        bush = np.sqrt(np.clip(1 - ((p - 0.5) / 0.39) ** 2, 0, 1))
        return z + bush * (0.95 + 0.10 * sample(fine, x * 0.05, d * 0.05)) * smooth(520, 330, d)

    dist = terrain(fr, ground, eye, horizon, focal, 13, 620, 1500)
    hit = np.isfinite(dist)
    d = np.where(hit, dist, 620).astype(F)
    x = (u - 800) * d / focal
    z, nx, nd, nz = normals(ground, x, d, 0.12)
    base = land(x, d)
    p = row_phase(x, d, base) * 0.62 % 1
    bush = np.clip(1 - np.abs(p - 0.5) / 0.39, 0, 1)
    sun = np.array([-0.62, 0.45, 0.5])
    sun /= np.linalg.norm(sun)
    leaf = sample(fine, x * 0.11, d * 0.11) * 0.6 + sample(texture(83, 0.1), x * 0.31, d * 0.31) * smooth(90, 20, d) * 0.7
    light = np.clip(nx * sun[0] + nd * sun[1] + nz * sun[2] + leaf * 0.16, 0, 1.4)
    green = mix(rgb("#27421a"), rgb("#86a63a"), np.clip(0.42 + 0.25 * leaf + 0.18 * sample(texture(84, 1.0), x * 0.004, d * 0.004), 0, 1))
    green = mix(green, rgb("#b9cf5a"), smooth(0.55, 1.0, bush) * 0.45)
    soil = mix(rgb("#4a3a26"), rgb("#7d6a45"), np.clip(0.5 + 0.3 * leaf, 0, 1))
    cover = smooth(0.02, 0.16, bush)
    col = mix(soil * 0.6, green, np.maximum(cover, smooth(330, 520, d)))
    shade = 0.55 + 0.45 * smooth(0.0, 0.35, bush)
    lit = col * (rgb("#8fa3b5", 0.55) * shade[..., None] + rgb("#ffd896", 1.55) * (light * shade)[..., None])
    haze = mix(rgb("#cdd6d2"), rgb("#ffe4b4"), glow(u, v, 250, 180, 700, 1.0))
    lit = mix(lit, haze, 0.82 * (1 - np.exp(-np.maximum(d - 30, 0) / 310)))

    sky = ramp(v, [(0, "#8db3cf"), (170, "#cfdcd8"), (300, "#fbe6bd")])
    sky += glow(u, v, 250, 120, 330, 1.2)[..., None] * rgb("#ffe6b0", 0.8)
    cl, cb = clouds(u, v, horizon + 30, 88, scale=1.3, cover=0.1, soft=1.6)
    sky = mix(sky, mix(rgb("#d7d5d2"), rgb("#fff6e4"), np.clip(cb, 0, 1)), cl * 0.5)
    for seed, level, swing, amount in ((91, 200, 34, 0.8), (92, 236, 26, 0.68), (93, 262, 16, 0.55)):
        crest = fr.fbm(seed, 4, octaves=5)[400][None, :] * -swing + level
        sky = mix(sky, mix(rgb("#56717f"), haze, np.clip(amount + 0.3 * smooth(0, 70, v - crest), 0, 1)), smooth(-0.7, 0.7, v - crest))
    img = mix(sky, lit, hit * 1.0)
    spots = []
    for _ in range(700):
        dd = np.exp(rng.uniform(np.log(70), np.log(560)))
        xx = rng.uniform(-0.55, 0.55) * dd * 1600 / focal
        wood = sample(texture(95, 1.0), np.array([xx * 0.003]), np.array([dd * 0.003]))[0]
        if wood > (1.45 if dd < 330 else 0.2):
            spots.append((dd, xx))
    for dd, xx in sorted(spots, reverse=True):
        zz = float(land(np.array([xx], F), np.array([dd], F))[0])
        su, sv, m = project(fr, xx, dd, zz, eye, horizon, focal)
        if visible(dist, su, sv, dd):
            hz = haze[min(fr.h - 1, max(0, int(sv * SCALE))), int(np.clip(su, 0, 1599) * SCALE)]
            place(img, tree("round", int(rng.integers(0, 10))), su, sv + 2, rng.uniform(5, 9) * m, rgb("#12240f"), rgb("#7d9440"), hz,
                  float(0.8 * (1 - np.exp(-(dd - 30) / 330))), rng.uniform() < 0.5)
    for level, width, amount in ((335, 26, 0.35), (420, 20, 0.16)):
        drift = fr.fbm(level, 4, stretch=4)
        img = mix(img, haze * 1.04, np.clip(np.exp(-((v - level - 20 * drift) / width) ** 2) * amount * (1 + 0.6 * drift), 0, 0.8))
    return fr, img, dict(bloom=(0.9, 0.25), contrast=0.25, saturation=1.02)


def terraces():
    fr = Frame(1600, 1067, 81)
    u, v, rng = fr.u, fr.v, fr.rng
    horizon, eye, focal = 210, 88.0, 1450
    t = texture(101, 1.7)

    def slope_(x, d):
        valley = 66 * smooth(300, 30, d) + 88 * smooth(300, 900, d)
        return valley + 30 * sample(t, x * 0.0019 + 0.3, d * 0.0017 + 0.1) + 0.00028 * x * x + 0.05 * x

    step = 3.6

    def ground(x, d):
        h = slope_(x, d) / step
        f = h - np.floor(h)
        # A terrace is flat water, then a low earth rim, then the wall up to the next one.
        return step * (np.floor(h) + 0.16 * smooth(0.70, 0.76, f) * smooth(0.99, 0.9, f) + smooth(0.86, 0.97, f))

    dist = terrain(fr, ground, eye, horizon, focal, 45, 1100, 1700)
    hit = np.isfinite(dist)
    d = np.where(hit, dist, 1100).astype(F)
    x = (u - 800) * d / focal
    h = slope_(x, d) / step
    f = h - np.floor(h)
    index = np.floor(h)
    wetness = smooth(0.71, 0.67, f) * smooth(0.0, 0.015, f + 0.01)

    def sky_at(u, v):
        sky = ramp(v, [(-1200, "#3f6da6"), (-300, "#527fb4"), (0, "#88abcb"), (130, "#c8d0d2"), (230, "#f8dcb4")])
        cl, cb = clouds(u, v, 250, 105, scale=2.1, cover=0.25, soft=1.2, toward=(-0.02, -0.03))
        sky = mix(sky, mix(rgb("#98a0b2"), rgb("#fff1dc", 1.1), np.clip(cb, 0, 1)), cl * 0.85 * smooth(250, 150, v) + cl * 0.1)
        return sky + glow(u, v, 1150, 150, 330, 1.5)[..., None] * rgb("#ffd9a0", 0.45)

    sky = sky_at(u, v)
    ripple = sample(texture(106, 0.5), x * 0.02, d * 0.02)
    # Every paddy has its own slightly different reflection, as water depth and planting differ.
    key = sample(texture(107, 0.2), index * 0.137, index * 0.071)
    seen = sky_at(u + ripple * 3, 2 * horizon - v - ripple * 5 + key * 60)
    mud = mix(rgb("#4d4a38"), rgb("#6d7a52"), np.clip(0.5 + 0.4 * key, 0, 1))
    paddy = mix(mud, seen * 0.92, np.clip(0.60 + 0.16 * key + 0.2 * smooth(100, 700, d), 0, 0.92))
    sprout = smooth(0.3, 1.2, sample(texture(108, 0.9), x * 0.006 + index * 0.37, d * 0.006)) * (0.6 + 0.4 * smooth(0.0, 0.6, sample(texture(109, 0.0), x * 0.16, d * 0.16)))
    paddy = mix(paddy, rgb("#6f9440"), np.clip(sprout, 0, 0.75) * 0.7)
    rough = sample(texture(110, 0.3), x * 0.05, d * 0.05)
    earth = mix(rgb("#33371c"), rgb("#7f8b45"), np.clip(0.45 + 0.28 * rough + 0.2 * smooth(0.95, 0.74, f), 0, 1))
    z, nx, nd, nz = normals(slope_, x, d, 1.5)
    light = np.clip(0.65 * nx + 0.1 * nd + 0.62 * nz, 0.05, 1)
    earth = earth * (rgb("#93a5c0", 0.5) + rgb("#ffdaa0", 1.3) * light[..., None])
    col = mix(earth, paddy, wetness)
    # Woods cover the steep tops and a few patches.
    wood = smooth(0.9, 1.3, sample(texture(111, 1.1), x * 0.0026 + 0.2, d * 0.0026) + 1.5 * smooth(640, 900, d))
    crowns = sample(texture(112, 0.35), x * 0.018, d * 0.018)
    col = mix(col, mix(rgb("#16240f"), rgb("#58703a"), np.clip(0.42 + 0.3 * crowns, 0, 1)) * (0.5 + 0.7 * light[..., None]), wood)
    haze = mix(rgb("#b4c2cc"), rgb("#f2d6b2"), glow(u, v, 1150, 160, 480, 1.0))
    col = mix(col, haze, 0.85 * (1 - np.exp(-np.maximum(d - 130, 0) / 1000)))
    back = sky
    for seed, level, swing, amount in ((113, 120, 45, 0.82), (114, 160, 34, 0.7)):
        crest = fr.fbm(seed, 4, octaves=6, gain=0.45)[400][None, :] * -swing + level
        back = mix(back, mix(rgb("#56708a"), haze, np.clip(amount + 0.3 * smooth(0, 90, v - crest), 0, 1)), smooth(-0.7, 0.7, v - crest))
    img = mix(back, col, hit * 1.0)
    spots = []
    for _ in range(2600):
        dd = np.exp(rng.uniform(np.log(75), np.log(900)))
        xx = rng.uniform(-0.55, 0.55) * dd * 1600 / focal
        n = sample(texture(111, 1.1), np.array([xx * 0.0026 + 0.2]), np.array([dd * 0.0026]))[0] + 1.5 * smooth(640, 900, np.array(dd))
        if n > 1.12 or rng.uniform() < 0.008:
            spots.append((dd, xx))
    for dd, xx in sorted(spots, reverse=True):
        zz = float(ground(np.array([xx], F), np.array([dd], F))[0])
        su, sv, m = project(fr, xx, dd, zz, eye, horizon, focal)
        if visible(dist, su, sv, dd):
            hz = haze[min(fr.h - 1, max(0, int(sv * SCALE))), int(np.clip(su, 0, 1599) * SCALE)]
            place(img, tree("round", int(rng.integers(0, 10))), su, sv + 2, rng.uniform(5, 9) * m, rgb("#0a170a"), rgb("#5d7434"), hz,
                  float(0.8 * (1 - np.exp(-max(0, dd - 110) / 820))), rng.uniform() < 0.5)
    for level, width, amount, seed in ((250, 44, 0.34, 1), (390, 40, 0.14, 2)):
        drift = fr.fbm(300 + seed, 3, stretch=3)
        img = mix(img, haze * 1.05, np.clip(np.exp(-((v - level - 30 * drift) / width) ** 2) * amount * (0.8 + 0.8 * drift), 0, 0.85))
    return fr, img, dict(bloom=(0.95, 0.2), contrast=0.48, saturation=1.12, exposure=0.86)


def misty_mountains():
    fr = Frame(1600, 800, 91)
    u, v = fr.u, fr.v
    sky = ramp(v, [(0, "#7e9fc4"), (180, "#b9cad9"), (320, "#ecdccb"), (430, "#f8e2c4")])
    sky += glow(u, v, 1130, 230, 260, 1.3)[..., None] * rgb("#ffe0ae", 0.7)
    cl, cb = clouds(u, v, 420, 121, scale=1.2, cover=0.05, soft=1.6)
    img = mix(sky, mix(rgb("#c0c8d6"), rgb("#fff3e2"), np.clip(cb, 0, 1)), cl * 0.55 * smooth(420, 250, v))
    warm = glow(u, v, 1130, 260, 520, 1.0)
    layers = 8
    for i in range(layers):
        near = i / (layers - 1)
        level = 235 + 480 * near ** 1.25
        swing = 62 + 60 * near
        line = fr.fbm(130 + i, 3.2 + 2.2 * (1 - near), octaves=9, gain=0.47)
        crest = (level - swing * (line[fr.h // 2] + 0.35 * np.abs(line[fr.h // 3])))[None, :]
        below = edge = v - crest
        if near > 0.45:
            # On the nearer ridges single tree tops break the crest line.
            teeth = np.abs(fr.fbm(170 + i, 260 - 90 * near, octaves=2)[100])[None, :] * (1.5 + 9 * near ** 2)
            edge = below + teeth
        tone = mix(rgb("#6f8fb4"), rgb("#10222f"), near ** 0.9)
        fold = fr.fbm(150 + i, 12 + 8 * near, stretch=1.1, octaves=7, gain=0.68)
        tone = tone * np.clip(1 + 0.45 * fold * near + 0.12 * fold, 0.35, 2.2)[..., None]
        haze = mix(rgb("#bfd0e0"), rgb("#ffe6c4"), warm * (1 - 0.5 * near))
        depth_ = 170 + 60 * near
        drift = fr.fbm(190 + i, 3, stretch=2.5, octaves=6)
        # The fog follows a smoothed crest, since fog does not copy each tree top.
        wide = np.convolve(np.pad(crest[0], 150, mode="edge"), np.ones(301) / 301, "valid")[None, :]
        fog = (0.86 - 0.82 * near) + 0.72 * smooth(10, depth_, v - wide * 0.6 - crest * 0.4 + 40 * drift) * (1 - 0.5 * near)
        img = mix(img, mix(tone, haze, np.clip(fog, 0, 0.985)), smooth(-0.8, 0.8, edge))
        if 0 < i < layers - 1:
            bank = np.exp(-((v - level - swing * 0.9 - 20 * drift) / (20 + 24 * near)) ** 2) * np.clip(0.3 + 0.7 * drift, 0, 1)
            img = mix(img, haze * 1.04, bank * (0.75 - 0.3 * near))
    return fr, img, dict(bloom=(0.9, 0.25), contrast=0.28, saturation=1.05)
