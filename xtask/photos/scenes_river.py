"""Scenes by the river in daylight: the river bend at dawn and the reed bed."""

import numpy as np
from PIL import Image, ImageDraw

from canvas import F, SCALE, Frame, glow, mix, ramp, rgb, smooth
from landscape import clouds, water
from noise import blur, sample, texture
from figures import blades, flying_bird, place, standing_bird, tree


def ridge(frame, seed, level, swing, across=3, rough=6):
    """The row of a hill crest for every column."""
    line = frame.fbm(seed, across, octaves=rough)[frame.h // 2]
    return level - swing * line


def river_dawn():
    fr = Frame(1600, 1067, 11)
    u, v, rng = fr.u, fr.v, fr.rng
    horizon, sx, sy = 430, 1010, 352

    def sky_at(u, v):
        sky = ramp(v, [(0, "#54709a"), (150, "#8b9dbb"), (280, "#d3b9ae"), (370, "#f3c394"), (430, "#f8d3a0")])
        d, light = clouds(u, v, horizon + 10, 5, scale=1.5, cover=-0.1, soft=1.6, toward=(0.0, -0.03))
        near_sun = glow(u, v, sx, sy, 420, 1.2)
        cloud = mix(rgb("#8f90a8"), rgb("#ffcf9e", 1.15), np.clip(light * 0.7 + near_sun * 0.5 - 0.1, 0, 1))
        sky = mix(sky, cloud, d * 0.55 * smooth(430, 250, v))
        sky += glow(u, v, sx, sy, 170, 1.1)[..., None] * rgb("#ffb869", 0.6)
        sky += glow(u, v, sx, sy, 34, 2.0)[..., None] * rgb("#ffe3b0", 2.6)
        return sky + (smooth(19, 16, np.hypot(u - sx, v - sy)) * 3)[..., None] * rgb("#fff1d0")

    up = sky_at(u, v)
    down = sky_at(u, 2 * horizon - v)
    sun_x = glow(u, v * 0 + sy, sx, sy, 380, 1.0)
    haze = mix(rgb("#c3b3ae"), rgb("#ffd09a", 1.1), sun_x)
    for seed, level, swing, tone, amount in ((31, 352, 34, "#6d7796", 0.62), (32, 385, 26, "#56617a", 0.5), (33, 412, 15, "#465060", 0.42)):
        crest = ridge(fr, seed, level, swing, across=4, rough=4)[None, :] + 1.2 * fr.fbm(seed + 50, 160, octaves=3)[200][None, :]
        fog = np.clip(amount + 0.45 * smooth(-70, 60, v - crest), 0, 0.95)
        up = mix(up, mix(rgb(tone), haze, fog), smooth(-0.6, 0.6, v - crest))
        fog = np.clip(amount + 0.45 * smooth(-70, 60, 2 * horizon - v - crest), 0, 0.95)
        down = mix(down, mix(rgb(tone), haze, fog), smooth(0.6, -0.6, v - (2 * horizon - crest)))

    # The banks are given in metres on the water plane, so that trees shrink correctly around the bend.
    eye, focal = 7.0, 1700

    def left_bank(d):
        return -22 + 46 * np.exp(-((d - 330) / 120) ** 2) + 3.5 * np.sin(d / 19) + 120 * smooth(420, 900, d) - 6 * smooth(90, 40, d)

    def right_bank(d):
        return 26 + 62 * smooth(90, 380, d) + 4 * np.sin(d / 23 + 1) - 92 * smooth(400, 620, d) + 120 * smooth(600, 1000, d)

    d = eye * focal / np.maximum(v - horizon, 0.5)
    x = (u - 800) * d / focal
    wob = 1.4 * sample(texture(3, 0.8), x * 0.004, d * 0.0016)
    land = np.maximum(smooth(0.6, -0.6, x - left_bank(d) + wob), smooth(-0.6, 0.6, x - right_bank(d) + wob)) * (v > horizon + 1)
    land *= smooth(2600, 1500, d)
    grass = mix(rgb("#3a3f2c"), rgb("#8a7a4c"), np.clip(0.45 + 0.2 * sample(texture(8, 0.3), x * 0.02, d * 0.008) + 0.2 * sample(texture(9, 1.0), x * 0.004, d * 0.004), 0, 1))
    far = smooth(40, 700, d)
    up = mix(up, mix(grass, haze, 0.15 + 0.65 * far), land > 0)

    up = np.concatenate([up, np.maximum(land, v < horizon)[..., None]], -1).astype(F)
    trees = []
    for side in (0, 1):
        for _ in range(430):
            dd = np.exp(rng.uniform(np.log(62 if side == 0 else 75), np.log(1200)))
            off = abs(rng.normal(0, 1)) * (9 + dd * 0.03) + 2.0
            edge = left_bank(dd) - off if side == 0 else right_bank(dd) + off
            trees.append((dd, edge, rng.uniform(7, 13) * (1 + 0.2 * (rng.uniform() < 0.25)), rng.integers(0, 10), rng.uniform() < 0.5, 1.0 if off < 7 else 0.7))
        for _ in range(300):
            dd = np.exp(rng.uniform(np.log(48), np.log(700)))
            edge = left_bank(dd) - rng.uniform(0.2, 3) if side == 0 else right_bank(dd) + rng.uniform(0.2, 3)
            trees.append((dd, edge, rng.uniform(1.5, 3.8), 100 + rng.integers(0, 5), rng.uniform() < 0.5, 1.0))
    trees.sort(key=lambda t: -t[0])
    for dd, tx, hgt, kind, flip, _ in trees:
        sprite = tree("bush", int(kind)) if kind >= 100 else tree("poplar" if kind in (3, 7) else "round", int(kind))
        sux, base, size = 800 + tx * focal / dd, horizon + eye * focal / dd, hgt * focal / dd
        if not -200 < sux < 1800:
            continue
        amount = float(np.clip(0.02 + 0.88 * (1 - np.exp(-dd / 400)), 0, 0.93))
        col = min(1599, max(0, sux))
        hz = haze[int(min(base, 1000) * SCALE), int(col * SCALE)]
        warm = float(np.exp(-((sux - sx) / 420) ** 2))
        dark = mix(rgb("#101a14"), rgb("#2a1c10"), warm * 0.6)
        lit = mix(rgb("#4d5b3a"), rgb("#a07a3c"), warm * 0.8)
        place(up, sprite, sux, base + 1, size * 1.1, dark, lit, hz, amount, flip)
        place(down, sprite, sux, base - 1, size * 1.1, dark, lit, hz, amount, flip, down=True)

    wet, slope = water(fr, down, horizon, 41, rough=7.0, size=0.55, side=0.4)
    fresnel = np.clip(0.60 + 0.42 * smooth(420, 0, v - horizon) - 0.09 * slope * smooth(0, 160, v - horizon), 0.3, 1.0)
    body = rgb("#2d3b3c")
    wet = mix(body, wet, fresnel)
    # The low sun leaves a broken path of glitter on the ripples below it.
    path = np.exp(-((u - sx - (v - horizon) * 0.02) / (36 + (v - horizon) * 0.22)) ** 2) * smooth(0, 60, v - horizon)
    wet += (path * np.clip(slope * 0.9 + 0.15, 0, 2.2) ** 2 * smooth(700, 100, v - horizon) * 0.55)[..., None] * rgb("#ffca86")
    img = mix(wet, up[..., :3], up[..., 3])
    # Mist lies in drifting sheets just above the water and thickens with distance.
    drift = fr.fbm(77, 3, stretch=5, octaves=6)
    sheet = np.exp(-((v - horizon - 22) / 52) ** 2) * np.clip(0.62 + 0.42 * drift, 0, 1)
    sheet = np.maximum(sheet, 0.5 * np.exp(-((v - horizon - 110) / 75) ** 2) * np.clip(0.15 + 0.6 * drift, 0, 1))
    img = mix(img, haze * 1.06, sheet * 0.72)

    boat = boat_mask(fr, 640, 700, 92)
    shade = boat_mask(fr, 640, 708, 92, flip=True)
    img = mix(img, rgb("#33302f"), blur(shade, 1.5, 5) * 0.55)
    img = mix(img, rgb("#1d1a1a"), boat)
    return fr, img, dict(bloom=(0.9, 0.4), contrast=0.22, saturation=1.08)


def boat_mask(fr, x, y, size, flip=False):
    """A punt with a standing boatman, seen from the side."""
    def paint(draw, k):
        def pt(a, b):
            return ((x + a * size) * k, (y - b * size * (-1 if flip else 1)) * k)
        draw.polygon([pt(-0.62, 0.13), pt(-0.45, 0.02), pt(0.4, 0.0), pt(0.62, 0.12), pt(0.38, 0.09), pt(-0.4, 0.09)], fill=255)
        draw.polygon([pt(0.22, 0.08), pt(0.2, 0.36), pt(0.25, 0.58), pt(0.33, 0.58), pt(0.37, 0.36), pt(0.35, 0.08)], fill=255)
        draw.polygon([pt(0.18, 0.64), pt(0.29, 0.73), pt(0.40, 0.64)], fill=255)
        draw.ellipse([*pt(0.255, 0.68 if not flip else 0.57), *pt(0.325, 0.57 if not flip else 0.68)], fill=255)
        draw.line([pt(0.27, 0.52), pt(0.42, 0.44), pt(0.5, 0.45)], fill=255, width=int(0.035 * size * k))
        draw.line([pt(0.62, 0.82), pt(0.36, -0.03)], fill=255, width=max(1, int(0.016 * size * k)))
        draw.polygon([pt(-0.35, 0.09), pt(-0.3, 0.2), pt(-0.12, 0.22), pt(-0.02, 0.09)], fill=255)
    return fr.mask(paint)


def wetland_reeds():
    fr = Frame(1600, 1067, 31)
    u, v, rng = fr.u, fr.v, fr.rng
    horizon = 400

    def sky_at(u, v):
        sky = ramp(v, [(0, "#56809f"), (200, "#86a8c0"), (330, "#c6d0d0"), (400, "#efdfc2")])
        d, light = clouds(u, v, horizon + 6, 61, scale=1.1, cover=0.25, soft=1.5, toward=(-0.03, -0.03))
        cloud = mix(rgb("#a7adb8"), rgb("#fff6e6", 1.05), np.clip(light * 1.1 - 0.05, 0, 1))
        sky = mix(sky, cloud, d * 0.85 * smooth(405, 300, v) + d * 0.15)
        return sky + glow(u, v, 250, 330, 420, 1.4)[..., None] * rgb("#ffe2ac", 0.35)

    up, down = sky_at(u, v), sky_at(u, 2 * horizon - v)
    haze = rgb("#dbdccf")
    for seed, level, swing, amount in ((64, 372, 16, 0.72), (65, 387, 8, 0.58)):
        crest = ridge(fr, seed, level, swing, 5, 5)[None, :]
        tone = mix(rgb("#54687a"), haze, amount)
        up = mix(up, tone, smooth(-0.7, 0.7, v - crest))
        down = mix(down, tone, smooth(0.7, -0.7, v - 2 * horizon + crest))
    eye, focal = 5.0, 1500
    d = eye * focal / np.maximum(v - horizon, 0.5)
    x = (u - 800) * d / focal

    # Reed islands are where a stretched noise is high; the noise in metres makes them shrink with distance.
    def island(x, d):
        n = sample(texture(71, 1.3), x * 0.0021 + 0.35, d * 0.0013 + 0.12)
        n = n + 0.35 * sample(texture(72, 0.8), x * 0.012, d * 0.008)
        channel = smooth(3, 17, np.abs(x - 4 - 12 * np.sin(d / 48)) - d * 0.02)
        near = 2.6 * smooth(19, 12.5, d) * smooth(0.5, 3.6, np.abs(x - 0.4))
        return n + 1.7 * channel - 1.15 + 0.8 * smooth(330, 700, d) + near - 1.1 * smooth(30, 19, d) * smooth(13, 16, d)

    isle = smooth(-0.05, 0.08, island(x, d)) * (v > horizon)
    base = mix(rgb("#4a4726"), rgb("#8f8347"), np.clip(0.5 + 0.3 * sample(texture(73, 0.3), x * 0.03, d * 0.006), 0, 1))
    base = mix(base, haze, 0.85 * smooth(60, 900, d))
    up = np.concatenate([mix(up, base, isle > 0), np.maximum(isle, v < horizon)[..., None]], -1).astype(F)
    for _ in range(420):
        dd = rng.uniform(520, 900)
        sux = rng.uniform(-30, 1630)
        sprite, hgt, base_y = tree("round" if rng.uniform() < 0.8 else "poplar", int(rng.integers(0, 10))), rng.uniform(7, 15), horizon + eye * focal / dd
        for img, dn in ((up, False), (down, True)):
            place(img, sprite, sux, base_y, hgt * focal / dd, rgb("#2c3d2d"), rgb("#76824f"), haze, 0.42 + 0.25 * (dd - 520) / 380, down=dn)

    # Stalks are drawn in strips from far to near, so that nearer ones cover those behind.
    edges = np.geomspace(520, 11, 16)
    for a, b in zip(edges[:-1], edges[1:]):
        n = 16000
        dd = rng.uniform(b, a, n)
        xx = rng.uniform(-0.56, 0.56, n) * dd * 1600 / focal
        keep = island(xx.astype(F), dd.astype(F)) > 0.02
        dd, xx = dd[keep], xx[keep]
        most = int(2600 - 900 * (a < 40) - 300 * (a < 20))
        dd, xx = dd[:most], xx[:most]
        order = np.argsort(-dd)
        dd, xx = dd[order], xx[order]
        hgt = rng.uniform(1.3, 2.6, dd.size) * (1 + 0.25 * sample(texture(75, 1.0), xx * 0.01, dd * 0.01))
        hgt *= np.where(dd < 30, 0.72, 1.0)
        sux, foot, size = 800 + xx * focal / dd, horizon + eye * focal / dd, hgt * focal / dd
        tone = 0.42 + 0.18 * sample(texture(76, 0.8), xx * 0.02, dd * 0.02)
        strip(fr, up, down, list(zip(sux, foot, size, tone)), rng, float(0.8 * smooth(40, 800, (a + b) / 2)), haze)

    wet, slope = water(fr, down, horizon, 81, rough=6.5, size=0.5, side=0.4)
    wet = mix(rgb("#33453f"), wet, np.clip(0.55 + 0.40 * smooth(420, 0, v - horizon) - 0.11 * slope * smooth(0, 140, v - horizon), 0.2, 1))
    img = mix(wet, up[..., :3], up[..., 3])
    img = mix(img, haze * 1.05, 0.38 * np.exp(-((v - horizon - 8) / 20) ** 2))

    flock = [(660, 205, 118, 0.5, -0.1, 1), (800, 128, 104, 0.38, -0.05, 1), (905, 218, 96, -0.28, -0.05, 1), (1010, 120, 80, 0.45, 0.0, 1),
             (1105, 190, 70, 0.2, -0.1, 1), (1190, 128, 60, 0.5, 0, 1), (1262, 212, 50, -0.2, 0, 1), (1325, 160, 42, 0.4, 0, 1)]
    standing = [(878, 650, 78, 1), (968, 618, 62, -1), (1012, 566, 42, 1), (765, 545, 30, -1), (735, 552, 32, 1), (846, 508, 20, 1)]
    shade = fr.mask(lambda q, k: [standing_bird(q, k, x, y, s, f) for x, y, s, f in standing])
    # The birds are mirrored one by one about their own feet.
    mirror = np.zeros_like(shade)
    for x, y, s, f in standing:
        one = fr.mask(lambda q, k: standing_bird(q, k, x, y, s, f), 1)
        r0, r1 = int((y - s * 1.1) * SCALE), int(y * SCALE)
        mirror[r1:r1 + (r1 - r0)] = np.maximum(mirror[r1:r1 + (r1 - r0)], one[r0:r1][::-1])
    img = mix(img, rgb("#e9e6da"), blur(mirror, 0.8, 3) * 0.55)
    soft = np.clip(0.9 + 0.2 * fr.fbm(90, 120), 0.65, 1.1)[..., None]
    img = mix(img, rgb("#ffffff", 1.25) * soft, shade)
    fly = fr.mask(lambda q, k: [flying_bird(q, k, *b) for b in flock])
    img = mix(img, rgb("#ffffff", 1.35) * np.clip(0.9 + 0.15 * fr.fbm(91, 60), 0.7, 1.1)[..., None], fly)
    return fr, img, dict(bloom=(0.9, 0.2), contrast=0.25, saturation=1.05)


def strip(fr, up, down, roots, rng, amount, haze):
    """Draws one distance strip of reeds into the upright picture and, hanging, into the mirrored one."""
    if not roots:
        return
    state = rng.bit_generator.state
    for img, sign in ((up, 1), (down, -1)):
        rng.bit_generator.state = state
        k = 2
        reach = [(f, f - h * 1.15) if sign > 0 else (f, f + h * 1.15) for _, f, h, _ in roots]
        y0 = int(max(0, min(min(r) for r in reach) - 4))
        y1 = int(min(fr.height, max(max(r) for r in reach) + 4))
        if y1 <= y0:
            continue
        w, h = int(fr.width * k), int((y1 - y0) * k)
        cover, light = Image.new("L", (w, h), 0), Image.new("L", (w, h), 0)
        moved = [(x, f - y0, s * sign, t) for x, f, s, t in roots]
        blades(ImageDraw.Draw(cover), ImageDraw.Draw(light), k, moved, rng)
        a, b = int(y0 * SCALE), int(y0 * SCALE) + int((y1 - y0) * SCALE)
        b = min(b, fr.h)
        size = (fr.w, b - a)
        c = np.asarray(cover.resize(size, Image.BOX), F) / 255
        t = np.asarray(light.resize(size, Image.BOX), F) / 255 / np.maximum(c, 0.05)
        col = mix(mix(rgb("#3b3a1a"), rgb("#d9c282"), np.clip(t, 0, 1)), haze, amount)
        if img.shape[2] == 4:
            col = np.concatenate([col, np.ones_like(col[..., :1])], -1)
        img[a:b] = mix(img[a:b], col, np.clip(c * 1.1, 0, 1))
