// What is open, kept in the page's own address: a router in twenty lines.
import { onScopeDispose, ref } from 'vue';

/** The demo that `cargo xtask serve` shows; a page of its own has its own addresses here. */
export const DEMO = 'http://127.0.0.1:8080/demo';

/** An article by its name, or a channel by its id. */
export interface Place {
  article?: string;
  channel?: string;
}

const START: Place = { article: 'river-returns' };

/** Only names are taken from the address, so that no link can make this page show a stranger's article. */
function read(): Place {
  const [[kind, name] = []] = new URLSearchParams(location.search);
  return /^[\w-]+$/.test(name ?? '') && (kind === 'article' || kind === 'channel') ? { [kind]: name } : START;
}

export function usePlace() {
  const place = ref(read());
  const follow = () => {
    place.value = read();
  };
  addEventListener('popstate', follow);
  onScopeDispose(() => removeEventListener('popstate', follow));
  const go = (to: Place) => {
    history.pushState(null, '', `?${new URLSearchParams({ ...to })}`);
    place.value = to;
  };
  return { place, go };
}
