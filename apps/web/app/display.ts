import { useSyncExternalStore } from 'react';
import { parseDisplay } from './display-state.js';
import type { DisplaySettings } from './display-state.js';

const KEY = 'subrosa.display';
const listeners = new Set<() => void>();

function read(): DisplaySettings {
  try {
    return parseDisplay(localStorage.getItem(KEY));
  } catch {
    // A browser that keeps nothing shows the usual.
    return parseDisplay(null);
  }
}

let present = read();

function show({ textSize, reducesMotion, highContrast }: DisplaySettings): void {
  const { style, dataset } = document.documentElement;
  style.fontSize = textSize === 100 ? '' : `${textSize}%`;
  dataset['motion'] = reducesMotion ? 'reduced' : 'usual';
  dataset['contrast'] = highContrast ? 'high' : 'usual';
}

/** Shows the page as this device was told to; called once, before the first paint. */
export function showDisplay(): void {
  show(present);
}

/** Changes how this device shows Subrosa, now and the next time. */
export function changeDisplay(changes: Partial<DisplaySettings>): void {
  present = { ...present, ...changes };
  show(present);
  try {
    localStorage.setItem(KEY, JSON.stringify(present));
  } catch {
    // It holds until the page is closed.
  }
  for (const listener of listeners) listener();
}

/** How this device shows Subrosa. */
export const useDisplay = (): DisplaySettings =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => present,
  );
