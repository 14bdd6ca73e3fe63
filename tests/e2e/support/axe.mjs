// axe-core in the state that a page is in, at several widths and in all themes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { settle } from './page.mjs';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const WIDTHS = [320, 390, 1280];
/** Colours are the only difference of these themes from the first one, which is checked by all rules. */
const THEMES = ['light', 'dark', 'sepia', 'contrast'];
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * The violations in the present state, as lines. All rules run at each width, those of colours also in the other themes at the
 * smallest and the largest width. `context` limits the check to a part of the page.
 */
export async function violations(page, { context = 'html', bestPractice = true, rules = {} } = {}) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', ...(bestPractice ? ['best-practice'] : [])];
  const all = { runOnly: tags, rules };
  const found = [];
  const { height } = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height });
    for (const theme of THEMES) {
      if (theme !== 'light' && width === WIDTHS[1]) continue;
      await setTheme(page, theme);
      const options = theme === 'light' ? all : { runOnly: { type: 'rule', values: OF_COLOURS } };
      const lines = await run(page, context, options);
      found.push(...lines.map((line) => `${theme}, ${width} px: ${line}`));
    }
  }
  await setTheme(page, 'light');
  return found;
}

async function setTheme(page, theme) {
  await page.evaluate((theme) => document.querySelector('article-viewer').setAttribute('theme', theme), theme);
  await settle(page);
}

async function run(page, context, options) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return page.evaluate(
    async ([context, options]) => {
      // axe-core reads computed styles, and a transition would give it a colour between two themes.
      for (const animation of document.getAnimations())
        if (animation.timeline === document.timeline) animation.finish();
      const { violations } = await window.axe.run(context, { ...options, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .slice(0, 4)
          .map(
            ({ target, failureSummary }) =>
              `${id} at ${target.flat().at(-1)}: ${failureSummary.replaceAll(/\s+/g, ' ')}`,
          ),
      );
    },
    [context, options],
  );
}
