'use client';
// The element as a component of React: attributes as properties, events as onAv… handlers, the element by `ref`.
import 'article-viewer';
import { createElement, useCallback, useEffect, useRef } from 'react';

/** The attributes whose names differ from their properties. */
const ATTRIBUTES = { attributes: '' };
const EVENTS = ['events'];

/** Listeners and the property `article` are set by effects, because a hydrated element has neither. */
export function ArticleViewer({ article, ref, ...properties }) {
  const viewer = useRef(null);
  const handlers = useRef({});
  const attributes = {};
  const listeners = {};
  for (const [name, value] of Object.entries(properties)) {
    if (/^onAv[A-Z]/.test(name)) listeners[`av-${name.slice(4).toLowerCase()}`] = value;
    else attributes[ATTRIBUTES[name] ?? name] = value;
  }
  attributes.ref = useCallback(
    (element) => {
      viewer.current = element;
      if (typeof ref === 'function') return ref(element);
      if (ref) ref.current = element;
    },
    [ref],
  );
  useEffect(() => {
    handlers.current = listeners;
  });
  useEffect(() => {
    const element = viewer.current;
    const forward = (event) => {
      if (event.target === element) handlers.current[event.type]?.(event);
    };
    for (const name of EVENTS) element.addEventListener(name, forward);
    return () => {
      for (const name of EVENTS) element.removeEventListener(name, forward);
    };
  }, []);
  useEffect(() => {
    if (article !== undefined) viewer.current.article = article;
  }, [article]);
  return createElement('article-viewer', attributes);
}
