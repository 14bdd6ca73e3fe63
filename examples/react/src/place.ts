// What is open, kept in the page's own address: a router in twenty lines.
import { useEffect, useState } from 'react';

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

export function usePlace(): [Place, (place: Place) => void] {
  const [place, setPlace] = useState(read);
  useEffect(() => {
    const follow = () => setPlace(read());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = (place: Place) => {
    history.pushState(null, '', `?${new URLSearchParams({ ...place })}`);
    setPlace(place);
  };
  return [place, go];
}
