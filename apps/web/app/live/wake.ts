type Listener = () => void;

const listeners = new Set<Listener>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Calls the listener whenever the page may have slept: it is shown again, thawed, or back from the browser's memory. */
export function onWake(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') tell();
});
document.addEventListener('resume', tell);
window.addEventListener('focus', tell);
window.addEventListener('online', tell);
window.addEventListener('pageshow', (event) => {
  // Kept whole in the browser's memory while anything may have ended: it begins anew and holds nothing.
  if (event.persisted) location.reload();
  else tell();
});
