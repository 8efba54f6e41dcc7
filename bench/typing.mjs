/** What typing costs in a page: the time to paint, the main thread's work, and how soon a name is underlined. */
/* global document, requestAnimationFrame, MessageChannel, MutationObserver, addEventListener */

const KEYS = 120;
const GAP_MS = 60;
const NAMES = 15;
const WORDS = 'then she said that it was late and that the rain had come again ';

const percentile = (list, share) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];

/** From now on the page notes for every key how long it took until it was painted. */
const watchKeys = (page) =>
  page.evaluate(() => {
    globalThis.painted = [];
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => globalThis.painted.push(performance.now() - timeStamp);
          port2.postMessage(0);
        });
      },
      { capture: true },
    );
  });

/** Milliseconds of work that the main thread has done so far. */
async function workOf(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const { value } = metrics.find(({ name }) => name === 'TaskDuration');
  return value * 1_000;
}

/** Types ordinary words where the caret is: `{ p50, p95, cpu }`, milliseconds for a key. */
export async function typeWords(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await watchKeys(page);
  const text = WORDS.repeat(Math.ceil((KEYS * 2) / WORDS.length));
  // The first keys warm up what the rest is measured on.
  await page.keyboard.type(text.slice(0, KEYS / 4), { delay: GAP_MS });
  await page.evaluate(() => (globalThis.painted.length = 0));
  const before = await workOf(cdp);
  await page.keyboard.type(text.slice(KEYS / 4, KEYS / 4 + KEYS), { delay: GAP_MS });
  const after = await workOf(cdp);
  const painted = await page.evaluate(() => globalThis.painted);
  await cdp.detach();
  return { p50: percentile(painted, 0.5), p95: percentile(painted, 0.95), cpu: (after - before) / KEYS };
}

/** Resolves in the page to the milliseconds from the last key until one more mark holds these words. */
const untilMarked = (page, words) =>
  page.evaluate((wanted) => {
    const count = () =>
      [...document.querySelectorAll('[data-entity]')].filter(({ textContent }) => textContent === wanted)
        .length;
    const before = count();
    let lastKey = 0;
    addEventListener('keydown', ({ timeStamp }) => (lastKey = timeStamp), { capture: true });
    globalThis.marked = new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (count() <= before) return;
        observer.disconnect();
        done(performance.now() - lastKey);
      });
      observer.observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true });
    });
  }, words);

/** Types a name again and again where the caret is: `{ p50, p95 }` in milliseconds from its last key to its underline. */
export async function typeNames(page, name) {
  const times = [];
  for (let done = 0; done < NAMES; done += 1) {
    await untilMarked(page, name);
    await page.keyboard.type(` ${name}`, { delay: GAP_MS });
    times.push(await page.evaluate(() => globalThis.marked));
    for (let left = name.length + 1; left > 0; left -= 1) await page.keyboard.press('Backspace');
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
