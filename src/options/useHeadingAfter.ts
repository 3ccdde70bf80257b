import { useEffect } from 'preact/hooks';

/** When what had the focus goes with its part of the page, and nothing else takes it, the heading with this id has it. */
export function useHeadingAfter(id: string): void {
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById(id)?.focus();
      });
    },
    [id],
  );
}
