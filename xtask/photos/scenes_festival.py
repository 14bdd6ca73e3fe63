"""Scenes of the festive night: the old street with lanterns and the fireworks, both upright."""

import numpy as np
from PIL import Image

from canvas import F, SCALE, Frame, glow, mix, ramp, rgb, smooth
from landscape import water
from noise import blur, fetch, sample, texture
from figures import person, place, tree


def lantern_street():
    fr = Frame(1600, 2400, 141)
    u, v = fr.u, fr.v
    vx, horizon, focal, eye, half = 830.0, 1430.0, 1750.0, 1.65, 2.7
    # The street is a box in perspective: for each pixel the wall, the ground or the sky slot is hit first.
    du, dv = (u - vx) / focal, (v - horizon) / focal
    wall_d = half / np.maximum(np.abs(du), 1e-4)
    floor_d = eye / np.maximum(dv, 1e-4)
    side = np.sign(du)
    on_floor = (dv > 0) & (floor_d < wall_d)
    wall_z = eye - dv * wall_d
    bay = wall_d + np.where(side > 0, 1.7, 0.0)
    house = np.floor(bay / 5.2)
    key = (np.sin(house * 12.9898 + side * 4.1) * 43758.5453) % 1
    tall = 5.6 + 1.9 * key
    far_end = 62.0
    end = (np.minimum(wall_d, np.where(dv > 0, floor_d, 1e9)) > far_end)
    sky = ramp(v, [(0, "#0d1428"), (700, "#1c2747"), (1200, "#3d3a56"), (1430, "#7a5248")])
    img = sky
    # Walls: a timber shop front below, a plastered or boarded upper floor with lattice windows above.
    f = bay / 5.2 - house
    grainy = sample(texture(182, 0.4), wall_d * 0.11, wall_z * 0.02 + side * 0.3)
    stain = sample(texture(183, 1.1), wall_d * 0.03 + side * 0.2, wall_z * 0.05)
    wood = mix(rgb("#21160f"), rgb("#694a33"), np.clip(0.48 + 0.30 * grainy + 0.22 * stain, 0, 1))
    plaster = mix(rgb("#5c564e"), rgb("#b0a594"), np.clip(0.5 + 0.12 * grainy + 0.25 * stain, 0, 1))
    upper = np.where((key > 0.45)[..., None], plaster, wood * 1.1)
    wall = np.where((wall_z < 2.9)[..., None], wood, upper)
    plank = np.abs(((f * 5.2) % 0.42) - 0.21) < 0.014
    wall = wall * (1 - 0.5 * (plank & ((wall_z < 2.9) | (key <= 0.45))))[..., None]
    post = np.abs(f - 0.5) > 0.475
    wall = np.where(post[..., None], wood * 0.55, wall)
    beam = (np.abs(wall_z - 2.95) < 0.16) | (np.abs(wall_z - tall + 0.3) < 0.14)
    wall = np.where(beam[..., None], wood * 0.6, wall)
    light = fr.blank()

    def window(x0, x1, z0, z1, step, warm, chance):
        nonlocal wall, light
        inside = (f > x0) & (f < x1) & (wall_z > z0) & (wall_z < z1)
        fx, fz = (f - x0) * 5.2, wall_z - z0
        bars = (np.abs(fx % step - step / 2) > step * 0.41) | (np.abs(fz % step - step / 2) > step * 0.41)
        frame_ = (f < x0 + 0.012) | (f > x1 - 0.012) | (wall_z < z0 + 0.06) | (wall_z > z1 - 0.06)
        lit_ = (((key * 7.3 + x0 * 3.1) % 1) < chance)
        curtain = np.clip(0.55 + 0.30 * sample(texture(184, 0.8), wall_d * 0.06, wall_z * 0.05 + side * 0.4) + 0.35 * np.sin(key * 40 + x0 * 9), 0.12, 1.2)
        pane = inside & ~bars & ~frame_
        wall = np.where((inside & (bars | frame_))[..., None], rgb("#21120b"), wall)
        wall = np.where(pane[..., None], rgb("#151518"), wall)
        light += ((pane & lit_) * curtain)[..., None] * rgb(warm, 0.62)
    window(0.10, 0.44, 3.5, 4.75, 0.15, "#ffa850", 0.6)
    window(0.56, 0.90, 3.5, 4.75, 0.15, "#ffb45e", 0.45)
    window(0.08, 0.30, 0.9, 2.5, 0.13, "#ffb868", 0.7)
    window(0.70, 0.92, 0.9, 2.5, 0.13, "#ffb868", 0.55)
    door = (f > 0.36) & (f < 0.64) & (wall_z < 2.45)
    open_ = ((key * 3.7) % 1) < 0.35
    wall = np.where(door[..., None], rgb("#1b100a"), wall)
    shelf = (np.abs(wall_z % 0.42 - 0.21) > 0.185) | (np.abs((f * 5.2) % 0.5 - 0.25) > 0.235)
    goods = np.clip(0.75 + 0.22 * sample(texture(187, 1.0), wall_d * 0.35, wall_z * 0.35), 0.4, 1.2) * np.where(shelf, 0.35, 1)
    light += ((door & open_) * goods * np.clip(0.10 + 0.25 * stain + 0.75 * smooth(0.3, 2.3, wall_z) * smooth(0.64, 0.40, f), 0, 1.2))[..., None] * rgb("#ff9d48", 0.75)

    lamps = []
    for i, dl in enumerate(3.6 * 1.19 ** np.arange(17)):
        for s in (-1, 1):
            lamps.append((dl * (1.0 if s < 0 else 1.11), s * (half - 0.62), 3.1 + 0.16 * np.sin(i * 2.1 + s), 0.21 + 0.025 * np.sin(i * 5.3 + s)))
    for dl in (9.0, 14.5, 21.0, 30.0, 42.0):
        for xx in (-1.3, -0.45, 0.4, 1.25):
            lamps.append((dl, xx, 4.75 - 0.32 * (1 - (xx / 2.2) ** 2), 0.21))
    # Light of the lanterns on walls and ground falls off with the square of the distance.
    wz, fz = wall_z, np.zeros_like(wall_z)
    px_ = np.where(on_floor, du * floor_d, side * half)
    pd_ = np.where(on_floor, floor_d, wall_d)
    pz_ = np.where(on_floor, fz, wz)
    # It varies slowly, so every fourth pixel is enough.
    px_, pd_, pz_ = px_[::4, ::4], pd_[::4, ::4], pz_[::4, ::4]
    glow_in = np.zeros_like(px_)
    for dl, xl, zl, r in lamps:
        glow_in += 1 / (0.22 + (px_ - xl) ** 2 + ((pd_ - dl) * 0.9) ** 2 + (pz_ - zl) ** 2)
    glow_in = np.asarray(Image.fromarray(glow_in.astype(F)).resize((fr.w, fr.h), Image.BILINEAR))
    warm = rgb("#ff7e42") * (np.clip(glow_in, 0, 9) ** 1.25)[..., None] * 0.30
    wall_lit = wall * (rgb("#7a86b8", 0.16) + warm)
    in_wall = (~on_floor) & (wall_z < tall) & ~end
    img = mix(img, wall_lit, in_wall * 1.0)
    light = light * (in_wall & (~on_floor))[..., None]
    # Eaves reach into the street and hide the wall top: a tiled slope seen from below.
    for s in (-1, 1):
        out = half - 0.95
        ed = out / np.maximum(du * s, 1e-4)
        ez = eye - dv * ed
        eh = np.floor((ed + (1.7 if s > 0 else 0)) / 5.2)
        ek = (np.sin(eh * 12.9898 + s * 4.1) * 43758.5453) % 1
        et = 5.6 + 1.9 * ek
        rim = (ez > et - 0.22) & (ez < et + 0.10) & (ed < far_end) & (ed > 1.2)
        tile = 0.5 + 0.5 * np.cos(ed * 2 * np.pi / 0.26)
        # Between the wall line and the rim lies the dark underside.
        k = (et - 0.05 - eye) / np.maximum(-dv, 1e-4)
        under = (dv < 0) & (k * du * s > out) & (k * du * s < half + 0.02) & (k < far_end)
        img = mix(img, rgb("#140c0a") + warm * 0.02 + rgb("#ff6a32", 0.035) * (0.6 + 0.4 * np.cos(k * 2 * np.pi / 0.5))[..., None], under * 1.0)
        light *= (1 - under)[..., None]
        img = mix(img, mix(rgb("#15151c"), rgb("#54403c"), tile * smooth(et[0, 0] - 9, et[0, 0], ez)), rim * 1.0)
        light *= (1 - rim)[..., None]
    # Wet flagstones mirror the street; the joints break the mirror.
    fx, fd = du * floor_d, floor_d
    stone_row = np.floor(fd / 0.55)
    off = (stone_row % 2) * 0.4
    jx, jd = np.abs((fx + off) % 0.85 - 0.425), np.abs(fd % 0.55 - 0.275)
    near_j = smooth(16, 5, fd)
    joint = np.maximum(smooth(0.405, 0.42, jx), smooth(0.258, 0.27, jd)) * near_j
    tone = ((np.sin(stone_row * 7.1 + np.floor((fx + off) / 0.85) * 3.7) * 9173.1) % 1)
    rough = sample(texture(185, 0.4), fx * 0.2, fd * 0.2)
    stone = mix(rgb("#2c2a2c"), rgb("#6c6560"), np.clip(0.35 + 0.35 * tone * near_j + 0.16 * rough, 0, 1))
    ground = stone * (rgb("#7a86b8", 0.12) + warm)
    img = mix(img, ground, (on_floor & ~end) * 1.0)
    # The far end dissolves in lantern haze.
    depth = np.where(on_floor, floor_d, wall_d)
    haze_amount = (0.8 * smooth(8, 62, depth)) * ((on_floor | in_wall) * 1.0)
    img = mix(img, rgb("#6a3a2c"), haze_amount)
    img += glow(u, v, vx, horizon - 20, 170, 1.4)[..., None] * rgb("#ff8a48", 0.5)
    img = img + light * (1 - 0.6 * smooth(8, 62, depth))[..., None]

    people = ((20.5, -0.6, 1.68, 1), (21.0, 0.1, 1.6, 0), (29, 0.9, 1.7, 3), (36, -0.9, 1.65, 2), (43, 0.3, 1.66, 1), (17.5, 1.35, 1.64, 2))
    things = [(dl, "lamp", xl, zl, r) for dl, xl, zl, r in lamps] + [(d, "person", x, h, i) for d, x, h, i in people]
    people_ = []
    for d, what, x, z, r in sorted(things, key=lambda t: -t[0]):
        s = focal / d
        su = vx + x * s
        if what == "person":
            foot = horizon + eye * s
            m = fr.mask(lambda q, k: person(q, k, su, foot, z * s, 0.3 + 0.1 * r, 1 if r % 2 else -1, r == 2), 1)
            people_.append((m, d, su, foot, z * s))
        else:
            img = lantern(img, fr, su, horizon + (eye - z) * s, r * s)
    # Mirror in the wet stones: everything above the ground hangs below its foot, so rows scale with depth.
    mirror = fetch(img, u + 2.5 * rough, np.clip(2 * horizon - v + 26 * rough , 0, 2400))
    mirror = blur(mirror, 2.5, 16)
    wetness = np.clip(0.34 + 0.25 * sample(texture(186, 1.0), fx * 0.06, fd * 0.05) + 0.1 * tone, 0.05, 0.8) * (1 - 0.6 * joint)
    img = img + mirror * (wetness * on_floor * smooth(horizon, horizon + 60, v) * (1 - 0.25 * smooth(300, 970, v - horizon)))[..., None] * 0.85
    img = img * (1 - 0.55 * joint * on_floor)[..., None]
    # People come last, so that the shine of the stones does not lie over them; lanterns all hang above them.
    for m, d, su, foot, tall_ in people_:
        reflected = np.exp(-((u - su) / (tall_ * 0.12)) ** 2) * smooth(foot + tall_ * 0.9, foot, v) * (v > foot)
        img = img * (1 - 0.5 * reflected)[..., None]
        img = mix(img, mix(rgb("#0b0809"), rgb("#8a4426"), 0.55 * float(smooth(10, 62, np.array(d)))), m)
    return fr, img, dict(bloom=(0.75, 0.6), contrast=0.22, saturation=1.05, grain=0.014, exposure=1.15)


def lantern(img, fr, x, y, r):
    """A ribbed red lantern, bright in the middle, with gilt caps and a tassel."""
    x0, x1 = int(max(0, (x - r * 1.5) * SCALE)), int(min(fr.w, (x + r * 1.5) * SCALE))
    y0, y1 = int(max(0, (y - r * 1.9) * SCALE)), int(min(fr.h, (y + r * 2.8) * SCALE))
    if x1 <= x0 or y1 <= y0:
        return img
    u, v = fr.u[y0:y1, x0:x1], fr.v[y0:y1, x0:x1]
    a, b = (u - x) / r, (v - y) / (r * 0.84)
    q = a * a + b * b
    soft = 1.2 / r
    body = smooth(1 + soft, 1 - soft, np.sqrt(q))
    rib = 0.86 + 0.14 * np.cos(np.arcsin(np.clip(a / np.sqrt(np.clip(1 - b * b, 0.05, 1)), -1, 1)) * 9)
    core = np.exp(-q * 1.5)
    col = mix(rgb("#b01208", 0.9), rgb("#ff6a28", 2.0), core) * (rib * (0.65 + 0.35 * np.sqrt(np.clip(1 - q, 0, 1))))[..., None]
    part = img[y0:y1, x0:x1]
    part = mix(part, col, body)
    for c, hh in ((-0.98, 0.13), (0.98, 0.13)):
        cap = smooth(0.36 + soft, 0.36 - soft, np.abs(a)) * smooth(hh + soft, hh - soft, np.abs(b - c))
        part = mix(part, rgb("#d08a30", 0.8), cap)
    tassel = smooth(0.10 + soft, 0.10 - soft, np.abs(a) - 0.05 * (b - 1)) * (b > 1.08) * (b < 2.2)
    part = mix(part, rgb("#c8281a", 0.6) * (0.7 + 0.3 * np.cos(a * 60))[..., None], tassel * 0.9)
    string = smooth(0.03 + soft, 0.02, np.abs(a)) * (b < -1.05)
    part = mix(part, rgb("#1a0f0c"), string * 0.8)
    img[y0:y1, x0:x1] = part
    return img


def fireworks():
    fr = Frame(1600, 2400, 151)
    u, v, rng = fr.u, fr.v, fr.rng
    shore = 1640.0
    up = ramp(v, [(0, "#070b1c"), (700, "#0e1630"), (1300, "#1c2342"), (1640, "#3b2f48")])
    crest = fr.fbm(191, 3, octaves=6)[900][None, :] * -46 + 1560
    up = mix(up, rgb("#0a0f1e"), smooth(-1, 1, v - crest) * 0.9)
    light = np.zeros((fr.h, fr.w, 3), F)
    smoke = np.zeros_like(u)
    for cx, cy, r, tints, count in ((800, 520, 430, ("#ffcf7a", "#ff8a3c"), 190), (380, 900, 300, ("#ff5a5a", "#ffb0a0"), 150), (1230, 860, 320, ("#7ab8ff", "#d8ecff"), 150),
                                    (1130, 300, 210, ("#7dffb0", "#e8fff0"), 110), (420, 330, 190, ("#d98aff", "#ffd8ff"), 100), (760, 1130, 190, ("#ffe9b0", "#ffffff"), 110)):
        burst(light, fr, rng, cx, cy, r, tints, count)
        smoke += glow(u, v, cx + 40, cy + 20, r * 0.8, 2.2) * 0.5
    for x, y0, y1 in ((800, 1620, 540), (390, 1625, 910), (1222, 1622, 880)):
        xs = x + 7 * np.sin(v / 90) * smooth(y1, y0, v)
        trail = np.exp(-((u - xs) / 2.2) ** 2) * smooth(y1, y1 + 200, v) * smooth(y0, y0 - 60, v)
        light += (trail * 0.2 * np.clip(0.8 + 0.3 * fr.fbm(5, 60), 0, 1.5))[..., None] * rgb("#ffb066")
    puff = np.clip(0.5 + 0.55 * fr.fbm(192, 5, octaves=7), 0, 1.3)
    spread = blur(light, 60) * 1.8 + blur(light, 170) * 2.0
    town = np.zeros_like(light)
    for x in np.arange(5, 1600, 10):
        y = shore - rng.uniform(2, 22) * (rng.uniform() < 0.6) - 3
        tint = rgb(str(rng.choice(["#ffbe70", "#ffd9a6", "#ffbe70", "#a8ccff", "#ff7a56"])))
        fr.spark(town, x, y, 1.6, tint * rng.uniform(0.6, 2.6))
    for x in np.arange(-10, 1620, 11):
        place(up, tree("round", int(rng.integers(0, 10))), x + rng.uniform(-5, 5), shore + 2, rng.uniform(14, 40), rgb("#04060c"), rgb("#161c2a"))
    up = up + light + town + blur(town, 6) * 0.6 + spread * (0.25 + 0.75 * puff * np.clip(smoke * 2, 0, 1))[..., None] + (smoke * puff * 0.05)[..., None] * rgb("#c8a8a0")
    rows = np.clip(np.abs(2 * shore * SCALE - np.arange(fr.h)).astype(int), 0, fr.h - 1)
    down = up[rows] + blur(light[rows], 3, 30) * 2.2 + blur(town[rows], 1.5, 40) * 3
    # Water further away than half the picture mirrors the upper sky squeezed, as the lens looks down on it.
    squeeze = fetch(down, u, shore + (v - shore) * 1.55)
    wet, slope = water(fr, squeeze, shore - 50, 193, rough=15, size=0.7, side=0.4, taps=5)
    wet = mix(rgb("#050916"), wet, np.clip(0.85 - 0.3 * smooth(0, 760, v - shore) + 0.18 * slope, 0.12, 1.1))
    img = mix(up, wet, smooth(shore, shore + 2, v))

    def crowd(q, k):
        for i in range(46):
            x = rng.uniform(-20, 1620)
            person(q, k, x, 2420 + rng.uniform(-8, 30), rng.uniform(120, 165), 0.15, 1 if i % 2 else -1)
        q.rectangle([0, 2386 * k, 1600 * k, 2400 * k], fill=255)
    m = fr.mask(crowd, 1)
    img = mix(img, rgb("#04050a"), m)
    img += (np.clip(m - blur(m, 2.5), 0, 1) * 0.12)[..., None] * rgb("#ffb890")
    return fr, img, dict(bloom=(0.7, 0.6), contrast=0.15, saturation=1.08, grain=0.014)


def burst(light, fr, rng, cx, cy, r, tints, count):
    """A spherical shell: sparks fly out, slow down, sink and leave trails that brighten to the tip."""
    z = rng.uniform(-1, 1, count)
    a = rng.uniform(0, 2 * np.pi, count)
    q = np.sqrt(1 - z * z)
    speed = rng.normal(1, 0.07, count)
    t = np.linspace(0.12, 1, 420)[:, None]
    reach = (1 - np.exp(-2.2 * t)) / (1 - np.exp(-2.2))
    x = cx + r * q * np.cos(a) * speed * reach
    y = cy + r * z * speed * reach + 0.20 * r * t * t
    level = (t ** 1.6) * rng.uniform(0.5, 1.3, count) * (0.45 + 0.55 * rng.uniform(size=x.shape))
    hue = mix(rgb(tints[1]), rgb(tints[0]), np.clip(t, 0, 1) * np.ones_like(x))
    col = hue * (level * 0.8)[..., None]
    ix, iy = (x * SCALE).astype(int), (y * SCALE).astype(int)
    ok = (ix > 1) & (ix < fr.w - 2) & (iy > 1) & (iy < fr.h - 2)
    for dx, dy, g in ((0, 0, 1), (1, 0, 0.75), (0, 1, 0.75), (1, 1, 0.6), (-1, 0, 0.3), (0, -1, 0.3), (2, 0, 0.2), (0, 2, 0.2)):
        np.add.at(light, (iy[ok] + dy, ix[ok] + dx), col[ok] * g)
    tips = ok[-1]
    for dx in (-1, 0, 1, 2):
        for dy in (-1, 0, 1, 2):
            np.add.at(light, (iy[-1][tips] + dy, ix[-1][tips] + dx), rgb(tints[0]) * 0.8)
