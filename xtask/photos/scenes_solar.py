"""The solar farm on a hillside."""

import numpy as np

from canvas import F, SCALE, Frame, glow, mix, ramp, rgb, smooth
from landscape import clouds, normals, terrain
from noise import sample, texture
from figures import place, tree
from scenes_hills import project, visible


def solar_farm():
    fr = Frame(1600, 1067, 101)
    u, v, rng = fr.u, fr.v, fr.rng
    horizon, eye, focal = 330, 46.0, 1500
    t = texture(141, 1.8)

    def land(x, d):
        return 13 * sample(t, x * 0.0013 + 0.4, d * 0.0013 + 0.3) + 34 * smooth(90, 420, d) - 8 * smooth(100, 20, d) + 0.02 * x + 10 * smooth(420, 700, d)

    pitch, run = 10.5, 3.9

    def array_(x, d):
        z = land(x, d)
        q = (d + 0.10 * x + 0.6 * np.sin(x * 0.012)) / pitch
        f = (q - np.floor(q)) * pitch
        field = smooth(-0.2, 0.1, sample(texture(142, 1.4), x * 0.0011 + 0.1, d * 0.0011 + 0.55) + 1.0 - 1.5 * smooth(330, 430, d)) > 0.5
        lane = np.abs((x + 0.1 * d) % 62 - 31) > 2.6
        return z, f, q, field & lane

    def ground(x, d):
        z, f, _, on = array_(x, d)
        # The panel rises away from the viewer, who looks at the tilted glass.
        return z + np.where(on & (f < run), 0.7 + f * 0.36, 0)

    dist = terrain(fr, ground, eye, horizon, focal, 24, 900, 1800)
    hit = np.isfinite(dist)
    d = np.where(hit, dist, 900).astype(F)
    x = (u - 800) * d / focal
    z, f, q, on = array_(x, d)
    _, nx, nd, nz = normals(land, x, d, 1.5)
    light = np.clip(-0.55 * nx - 0.25 * nd + 0.75 * nz, 0, 1)
    rough = sample(texture(143, 0.3), x * 0.05, d * 0.05)
    grass = mix(rgb("#46552a"), rgb("#a4a65c"), np.clip(0.45 + 0.25 * rough + 0.25 * sample(texture(144, 1.0), x * 0.003, d * 0.003), 0, 1))
    shadow = on & (f > run) & (f < run + 2.2)
    grass = grass * (rgb("#9fb4d2", 0.45) + rgb("#fff0cf", 1.25) * (light * np.where(shadow, 0.15, 1))[..., None])
    panel = on & (f < run)
    col_ = np.floor((x + 0.1 * d) / 2.1)
    jig = sample(texture(145, 0.0), col_ * 0.031, np.floor(q) * 0.073)
    face = mix(rgb("#13244a"), rgb("#7c9fca"), np.clip(0.06 + 0.34 * smooth(60, 520, d) + 0.012 * jig + 0.10 * (f / run), 0, 1))
    glint = glow(u, v, 520, 400, 300, 1.4) * np.clip(0.85 + 0.06 * jig, 0, 1.2)
    face = face + glint[..., None] * rgb("#ffeccc", 0.5)
    px = focal / d
    grid = np.maximum((np.abs((x + 0.1 * d) % 2.1) < 0.07), np.abs(f - run / 2) < 0.06) * np.clip(px / 22, 0, 1) * 0.6
    rim = (np.abs(f - 0.06) < 0.10) * np.clip(px / 14, 0.2, 1)
    face = mix(mix(face, rgb("#b7c6da"), grid), rgb("#d5dbe2"), rim * 0.8)
    col = mix(grass, face, panel * 1.0)
    wood = smooth(0.1, 0.4, sample(texture(146, 1.1), x * 0.0024, d * 0.0024) + 1.6 * smooth(380, 560, d) - 1.0)
    crowns = sample(texture(147, 0.3), x * 0.02, d * 0.02)
    col = mix(col, mix(rgb("#1c2c14"), rgb("#61783b"), np.clip(0.45 + 0.3 * crowns, 0, 1)), wood * (~on))
    haze = mix(rgb("#b3c8da"), rgb("#f4e6cc"), glow(u, v, 420, 160, 480, 1.0))
    col = mix(col, haze, 0.62 * (1 - np.exp(-np.maximum(d - 120, 0) / 900)))
    sky = ramp(v, [(0, "#4f86c0"), (160, "#8ab3d9"), (330, "#e0e8e6")])
    cl, cb = clouds(u, v, horizon + 20, 148, scale=2.0, cover=0.0, soft=0.9, toward=(-0.03, -0.03))
    sky = mix(sky, mix(rgb("#9fb0c4"), rgb("#ffffff", 1.05), np.clip(cb, 0, 1)), cl * 0.9)
    sky += glow(u, v, 420, 40, 420, 1.3)[..., None] * rgb("#fff0cc", 0.45)
    for seed, level, swing, amount in ((149, 262, 30, 0.78), (150, 290, 20, 0.62)):
        crest = fr.fbm(seed, 4, octaves=5)[400][None, :] * -swing + level
        sky = mix(sky, mix(rgb("#5b7890"), haze, amount), smooth(-0.7, 0.7, v - crest))
    img = mix(sky, col, hit * 1.0)
    for _ in range(420):
        dd = rng.uniform(520, 760)
        xx = rng.uniform(-0.55, 0.55) * dd * 1600 / focal
        zz = float(land(np.array([xx], F), np.array([dd], F))[0])
        su, sv, m = project(fr, xx, dd, zz, eye, horizon, focal)
        if visible(dist, su, sv, dd):
            place(img, tree("round", int(rng.integers(0, 10))), su, sv + 2, rng.uniform(6, 11) * m, rgb("#14230f"), rgb("#688040"), haze[int(max(0, sv) * SCALE), int(np.clip(su, 0, 1599) * SCALE)], 0.3)
    for i, (xx, dd, hub, turn) in enumerate(((95, 560, 74, 0.3), (215, 640, 74, 1.1), (-40, 720, 74, 0.7), (-225, 640, 74, 1.9), (330, 760, 74, 0.1))):
        zz = float(land(np.array([xx], F), np.array([dd], F))[0])
        su, sv, m = project(fr, xx, dd, zz, eye, horizon, focal)
        top = sv - hub * m

        def mill(q, k):
            q.polygon([((su - 1.9 * m) * k, sv * k), ((su + 1.9 * m) * k, sv * k), ((su + 0.9 * m) * k, top * k), ((su - 0.9 * m) * k, top * k)], fill=255)
            q.ellipse([(su - 2 * m) * k, (top - 2 * m) * k, (su + 2 * m) * k, (top + 2 * m) * k], fill=255)
            for b in range(3):
                a = turn + b * 2 * np.pi / 3
                c, s = np.cos(a), np.sin(a)
                q.polygon([((su + c * r * m - s * w_ * m) * k, (top + s * r * m + c * w_ * m) * k) for r, w_ in ((1, -0.7), (8, -1.5), (44, -0.2), (44, 0.2), (10, 1.1), (1, 0.7))], fill=255)
        m_ = fr.mask(mill) * (v < sv)
        tower = mix(mix(rgb("#ffffff"), rgb("#a9b7c6"), smooth(-1.5, 1.5, (u - su) / m)), haze, 0.25)
        img = mix(img, tower, m_ * (~(dist < dd * 0.9)))
    return fr, img, dict(bloom=(0.95, 0.2), contrast=0.28, saturation=1.05)
