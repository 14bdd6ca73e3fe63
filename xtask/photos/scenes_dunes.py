"""The desert scene: dunes at sunset with a caravan."""

import numpy as np

from canvas import F, Frame, glow, mix, ramp, rgb, smooth
from landscape import clouds, normals, terrain
from noise import blur, sample, texture
from figures import camel, person


def desert_dunes():
    fr = Frame(1600, 1067, 111)
    u, v = fr.u, fr.v
    horizon, eye, focal = 400, 17.0, 1450
    t, t2 = texture(151, 2.4, lowest=1.5), texture(152, 2.0)

    def dune(x, d, scale, seed_x):
        # Sharp crests come from folding smooth noise; the wind side is long and the lee side steep.
        wx = x + 30 * sample(t2, x * 0.0007 * scale, d * 0.0007 * scale + seed_x)
        n = sample(t, wx * 0.00105 * scale + seed_x, d * 0.0008 * scale + 0.21)
        return 1 - 1.15 * np.sqrt(n * n + 0.0002) + 0.12 * n

    def ground(x, d):
        z = 22 * dune(x, d, 1.0, 0.37) * smooth(5, 110, d) + 3.0 * dune(x, d, 2.6, 0.11) + 26 * smooth(250, 900, d) * dune(x, d, 0.6, 0.7)
        return z - 8

    dist = terrain(fr, ground, eye, horizon, focal, 14, 2400, 1500)
    hit = np.isfinite(dist)
    d = np.where(hit, dist, 2400).astype(F)
    x = (u - 800) * d / focal
    z, nx, nd, nz = normals(ground, x, d, 0.5)
    sun = np.array([0.86, 0.42, 0.26])
    sun /= np.linalg.norm(sun)
    # Wind ripples only show near the viewer; they follow the slope's direction.
    phase = (x * 0.55 + d * 1.3 + 2.4 * sample(texture(153, 1.2), x * 0.02, d * 0.02)) * 5.2
    px = focal / d
    nx = nx + np.cos(phase) * 0.055 * smooth(14, 45, px)
    light = np.clip(nx * sun[0] + nd * sun[1] + nz * sun[2], 0, 1)
    shadow = np.ones_like(light)
    for s in np.geomspace(2.5, 110, 13):
        over = ground(x + sun[0] * s, d + sun[1] * s) - z - sun[2] * s
        shadow = np.minimum(shadow, smooth(0.05 * s + 0.3, 0, over))
    light *= shadow
    grain_ = 1 + 0.05 * sample(texture(154, 0.0), x * 0.2, d * 0.2) * smooth(12, 40, px)
    sand = mix(rgb("#c59a68"), rgb("#dcb584"), np.clip(0.5 + 0.3 * sample(texture(155, 1.0), x * 0.003, d * 0.003), 0, 1)) * grain_[..., None]
    lit = sand * (rgb("#8a8cb8", 0.50) + rgb("#ffbe82", 2.3) * light[..., None])
    sx, sy = 1270, 318
    haze = mix(rgb("#d8a08a"), rgb("#ffc27c", 1.1), glow(u, v, sx, sy, 520, 1.0))
    lit = mix(lit, haze, 0.85 * (1 - np.exp(-np.maximum(d - 60, 0) / 900)))
    sky = ramp(v, [(0, "#4a5c8c"), (140, "#8a83a0"), (270, "#dd9f86"), (360, "#f8b877"), (420, "#ffd08c")])
    cl, cb = clouds(u, v, horizon + 10, 156, scale=1.3, cover=-0.2, soft=1.8, toward=(0.02, 0.02))
    sky = mix(sky, mix(rgb("#8a7088"), rgb("#ffb683", 1.15), np.clip(cb * 1.1 - 0.1, 0, 1)), cl * 0.6 * smooth(420, 300, v))
    sky += glow(u, v, sx, sy, 210, 1.15)[..., None] * rgb("#ffb25e", 0.75)
    sky += glow(u, v, sx, sy, 42, 2)[..., None] * rgb("#ffe0a8", 2.4)
    sky += (smooth(27, 24, np.hypot(u - sx, v - sy)) * 2.5)[..., None] * rgb("#fff0cc")
    img = mix(sky, lit, hit * 1.0)
    img = caravan(fr, img, dist, ground, eye, horizon, focal, haze)
    return fr, img, dict(bloom=(0.85, 0.4), contrast=0.25, saturation=1.05)


def caravan(fr, img, dist, ground, eye, horizon, focal, haze):
    """Seven camels walk along the visible crest nearest to a chosen distance."""
    dd = np.linspace(75, 150, 240).astype(F)
    rows = []
    for su in np.linspace(360, 880, 9):
        x = (su - 800) * dd / focal
        sv = horizon + focal * (eye - ground(x, dd)) / dd
        i = int(np.argmin(sv))
        rows.append((su, sv[i], focal / dd[i]))
    shadow = fr.mask(lambda q, k: [q.polygon([((su - 8) * k, (sv + 1) * k), ((su + 8) * k, (sv + 1) * k), ((su - 60) * k, (sv + 16) * k), ((su - 80) * k, (sv + 14) * k)], fill=255) for su, sv, m in rows], 1)
    img = img * (1 - 0.35 * blur(shadow, 1.5))[..., None]
    shape = fr.mask(lambda q, k: [camel(q, k, su, sv + 2, 2.5 * m, rider=i % 3 != 1, step=i * 1.7) if i not in (0, 8) else person(q, k, su, sv + 2, 1.9 * m, 0.6) for i, (su, sv, m) in enumerate(rows)])
    return mix(img, mix(rgb("#2a1a1c"), rgb("#a86f50"), 0.12), shape)
