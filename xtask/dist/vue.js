// The element as a component of Vue: properties and events of the element. It needs no compiler option, and a template
// reference to it is the element.
import 'article-viewer';
import { h } from 'vue';

/** The attributes whose names differ from their properties. */
const ATTRIBUTES = { attributes: '' };
const PROPERTIES = ['properties'];
const EVENTS = ['events'];

/** The attribute or property that a given value is set by. `undefined` counts as not given. */
function attributesOf(given) {
  const attributes = {};
  for (const name of PROPERTIES) if (given[name] !== undefined) attributes[ATTRIBUTES[name] ?? name] = given[name];
  return attributes;
}

export function ArticleViewer(given, { emit, slots }) {
  const attributes = attributesOf(given);
  for (const name of EVENTS) {
    attributes[`onAv${name.slice(2)}`] = (event) => {
      if (event.target === event.currentTarget) emit(name, event);
    };
  }
  return h('article-viewer', attributes, slots.default?.());
}
ArticleViewer.props = PROPERTIES;
ArticleViewer.emits = EVENTS;

/** The plugin: `app.use(articleViewer)` makes the component known to all templates. */
export default { install: (app) => app.component('ArticleViewer', ArticleViewer) };
