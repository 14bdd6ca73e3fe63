// A small router: the query of the page's address names the open article or channel.
import { useEffect, useState } from 'react';

/** The address of the demo at `cargo xtask serve`. In your page these are your own addresses. */
export const DEMO = 'http://127.0.0.1:8080/demo';

/** An article by its name, or a channel by its id. */
export interface Route {
  article?: string;
  channel?: string;
}

const START: Route = { article: 'river-returns' };

/** Accepts names only, so that no link can make this page show an article of another origin. */
function read(): Route {
  const [[kind, name] = []] = new URLSearchParams(location.search);
  return /^[\w-]+$/.test(name ?? '') && (kind === 'article' || kind === 'channel') ? { [kind]: name } : START;
}

export function useRoute(): [Route, (route: Route) => void] {
  const [route, setRoute] = useState(read);
  useEffect(() => {
    const follow = () => setRoute(read());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = (route: Route) => {
    history.pushState(null, '', `?${new URLSearchParams({ ...route })}`);
    setRoute(route);
  };
  return [route, go];
}
