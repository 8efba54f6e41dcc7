import { useEffect } from 'react';

const ROWS = '[data-inbox-row]';

/** Alt+Down and Alt+Up move from row to row; at either end they stay. */
export function useRowKeys(): void {
  useEffect(() => {
    const move = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
      if (rows.length === 0) return;
      event.preventDefault();
      const present = rows.findIndex((row) => row === document.activeElement);
      const next = event.key === 'ArrowDown' ? present + 1 : present - 1;
      rows[Math.max(0, Math.min(next, rows.length - 1))]?.focus();
    };
    document.addEventListener('keydown', move);
    return () => {
      document.removeEventListener('keydown', move);
    };
  }, []);
}
