// The reader's settings: theme and size of the text.
import { useEffect, useState } from 'hooks';

const THEMES = [
  ['auto', '自动'],
  ['light', '浅色'],
  ['dark', '深色'],
];
const SIZES = [100, 115, 130, 90];

export function Tools() {
  const [theme, setTheme] = useState(0);
  const [size, setSize] = useState(0);
  useEffect(() => {
    document.documentElement.dataset.theme = THEMES[theme][0];
    document.documentElement.style.fontSize = `${SIZES[size]}%`;
  }, [theme, size]);
  return (
    <div className="tools">
      <button type="button" onClick={() => setTheme((theme + 1) % THEMES.length)}>
        {THEMES[theme][1]}
      </button>
      <button type="button" onClick={() => setSize((size + 1) % SIZES.length)}>
        {SIZES[size]}%
      </button>
    </div>
  );
}
