// Generated photos for galleries: a sky, hills, a sun and the number of the photo.
import { imageJson } from './articles.mjs';

/** Width and height by the letter of a shape. */
export const SHAPES = {
  l: [1500, 1000], // landscape
  p: [1000, 1500], // portrait
  s: [1200, 1200], // square
  w: [1600, 900], // wide
  P: [2400, 800], // panorama
  t: [900, 1600], // tall, as from phones
  f: [1600, 1200], // 4:3
};

export const WIDTHS = [320, 640, 960, 1600];

/** The SVG of a photo. Each number has its own colours and hills. */
export function drawing(number, width, height) {
  const hue = (number * 47) % 360;
  const x = (share) => (share * width).toFixed(0);
  const y = (share) => (share * height).toFixed(0);
  const rise = 0.45 + ((number * 7) % 10) / 40;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="hsl(${hue} 45% 38%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360} 60% 80%)"/></linearGradient></defs>` +
    `<rect width="100%" height="100%" fill="url(#s)"/>` +
    `<circle cx="${x(0.25 + ((number * 3) % 6) / 10)}" cy="${y(0.3)}" r="${(Math.min(width, height) * 0.09).toFixed(0)}" fill="hsl(45 95% 85%)"/>` +
    `<path d="M0 ${y(rise + 0.15)}Q${x(0.25)} ${y(rise - 0.1)} ${x(0.5)} ${y(rise + 0.1)}T${width} ${y(rise)}V${height}H0z" fill="hsl(${(hue + 150) % 360} 25% 35%)"/>` +
    `<path d="M0 ${y(0.85)}Q${x(0.3)} ${y(0.7)} ${x(0.6)} ${y(0.82)}T${width} ${y(0.78)}V${height}H0z" fill="hsl(${(hue + 150) % 360} 30% 22%)"/>` +
    `<text x="${x(0.5)}" y="${y(0.95)}" font-family="sans-serif" font-size="${(Math.min(width, height) * 0.1).toFixed(0)}" fill="#fff" text-anchor="middle">${number}</text></svg>`
  );
}

const CAPTIONS = {
  en: [
    'Morning at the weir.',
    'The new footbridge, seen from the eastern bank.',
    'Volunteers count the herons that have come back to the reed beds since the last sluice was taken away, as they have done every Sunday for five years.',
    undefined,
    'Night falls over the estuary.',
  ],
  'zh-Hans': [
    '清晨的河湾，薄雾未散。',
    '白色拱桥横跨清渚河，桥头老柳是河道改造时特意留下的。',
    '修复后的湖口湿地约320亩，今秋已记录到水鸟47种。志愿者每逢星期天在这里清点归来的白鹭，五年来从未间断，记录本已经写满了十一册，其中最早的一册是用铅笔写的。',
    undefined,
    '入夜，灯光映入水中。',
  ],
  ar: [
    'صباحٌ عند السدّ.',
    'الجسر الجديد كما يُرى من الضفّة الشرقية للنهر.',
    'متطوّعون يُحصون طيور مالك الحزين التي عادت إلى أحراش القصب منذ أن أُزيل آخر حاجز، وهم يفعلون ذلك كلّ يوم جمعة منذ خمسة أعوام بلا انقطاع.',
    undefined,
    'الليل يهبط على المصبّ.',
  ],
};

/** Images of these shapes in house JSON, and the routes of their files. */
export function photos(shapes, { language = 'en', captions = true, from = 1, server, more = () => ({}) } = {}) {
  return [...shapes].map((shape, index) => {
    const number = from + index;
    const [width, height] = SHAPES[shape];
    const file = (size) => `/photo/${number}-${size}.svg`;
    const answer = { type: 'image/svg+xml', body: drawing(number, width, height) };
    for (const size of WIDTHS) server.route(file(size), answer);
    const caption = captions ? CAPTIONS[language][index % 5] : undefined;
    return imageJson(file(960), {
      id: `photo-${number}`,
      width,
      height,
      renditions: WIDTHS.map((size) => ({ contentUrl: file(size), width: size })),
      ...(caption && {
        caption: number > 5 ? `${number}. ${caption}` : caption,
        creditText: index % 5 === 1 ? 'A. Heron' : undefined,
      }),
      ...more(index),
    });
  });
}
