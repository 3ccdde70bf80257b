import type { JSX } from 'preact';

/**
 * Two books held by a bookend, drawn on whole pixels of a 16 px grid.
 * @param size edge in CSS pixels, 16 when absent
 */
export function Logo({ size = 16 }: { size?: number }): JSX.Element {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect width="16" height="16" rx="4" fill="var(--accent)" />
      <path d="M3 3v10h10v-2H5V3Z" fill="var(--on-accent)" />
      <path d="M6 5h2v5H6Zm3 1.1 1.9-.5 1.2 4.4H10Z" fill="var(--on-accent)" />
    </svg>
  );
}
