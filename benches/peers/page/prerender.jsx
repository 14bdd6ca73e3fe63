// The page without scripts as HTML, for the build.
import { renderToString } from 'preact-render-to-string';
import { PlainPage } from './plain_page.jsx';

export { tabRules } from './plain_page.jsx';
export const plainHtml = (page) => renderToString(<PlainPage page={page} />);
