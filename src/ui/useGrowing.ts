import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * How much of a long list is in the document: as much as fills a screen, and more once its end comes near. Drawing all of a
 * thousand rows would keep the first from being seen.
 * @param step how many are added at a time
 */
export function useGrowing<E extends HTMLElement>(
  total: number,
  step: number,
): { shown: number; end: RefObject<E | null>; more: () => void } {
  const [most, setMost] = useState(step);
  const end = useRef<E>(null);
  const more = () => setMost((before) => before + step);
  const shown = Math.min(total, most);
  useEffect(() => {
    if (!end.current || typeof IntersectionObserver === 'undefined') return;
    const near = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && more(), {
      rootMargin: '400px',
    });
    near.observe(end.current);
    return () => near.disconnect();
  }, [shown, total]);
  return { shown, end, more };
}
