import { useEffect, useRef, useState, type RefObject } from 'react';

/** The size of an element in CSS pixels, as it changes; null until it has been measured. */
export function useSize<E extends Element>(): readonly [
  RefObject<E | null>,
  { readonly width: number; readonly height: number } | null,
] {
  const ref = useRef<E>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useEffect(() => {
    if (ref.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
