import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { TAGS } from './axe.js';

const LEAST_TARGET = 24;
const LEAST_OUTLINE = 2;
const MOST_STOPS = 250;

/** Every violation of the page as it stands, one sentence each. */
export async function violationsOf(page: Page): Promise<string[]> {
  // The usual mode opens another page for every scan; there are no frames here that would need one.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** How far the page can be scrolled sideways; nothing when it cannot. */
export async function sidewaysOf(page: Page): Promise<string[]> {
  const { scroll, width } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    width: innerWidth,
  }));
  return scroll > width ? [`scrolls sideways: ${String(scroll)} px in ${String(width)}`] : [];
}

/** Controls that are hit in less than 24 by 24 px; a link in the middle of a sentence may be as high as its line. */
export async function smallTargetsOf(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const wanted =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=menuitem]';
    const isInline = (one: Element): boolean =>
      getComputedStyle(one).display === 'inline' &&
      [...(one.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
    const sizeOf = (one: Element): { width: number; height: number } => {
      const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])] : [];
      const boxes = [one, ...labels].map((each) => each.getBoundingClientRect());
      return {
        width: Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left)),
        height: Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top)),
      };
    };
    return [...document.querySelectorAll(wanted)]
      .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((one) => !isInline(one) && one.closest('[aria-hidden=true], [inert]') === null)
      .map((one) => ({ one, ...sizeOf(one) }))
      .filter(({ width, height }) => width > 1 && height > 1 && Math.min(width, height) < least - 0.5)
      .map(
        ({ one, width, height }) =>
          `target of ${String(Math.round(width))} x ${String(Math.round(height))} px: ${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent.trim().slice(0, 40)}`,
      );
  }, LEAST_TARGET);
}

interface TabStop {
  readonly name: string;
  readonly hasOutline: boolean;
  /** Which stop this is, counted from the first; one that was met before keeps its number. */
  readonly number: number;
  /** A field of the browser's own with stops inside it: day, month, year, and the button of its calendar. */
  readonly hasParts: boolean;
}

/** The most stops inside one field: five parts of a date with its time, the half of the day, and the calendar. */
const MOST_PARTS = 7;

/** Where the focus is, or null when it has left the page. */
export async function focusedStop(page: Page): Promise<TabStop | null> {
  return page.evaluate(async (least) => {
    const held = globalThis as unknown as { tabStops?: Element[] };
    const one = document.activeElement;
    if (one === null || one === document.body) return null;
    const stops = (held.tabStops ??= []);
    if (!stops.includes(one)) stops.push(one);
    const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])] : [];
    // An editor of text draws it around its whole frame.
    const frame = one.closest('.cm-editor')?.parentElement ?? null;
    const near = [
      one,
      one.parentElement,
      one.nextElementSibling,
      frame,
      frame?.parentElement ?? null,
      ...labels,
    ];
    const isOutlined = (each: Element | null): boolean => {
      if (each === null) return false;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
      return (
        outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= least && !/, 0\)$/.test(outlineColor)
      );
    };
    let hasOutline = near.some(isOutlined);
    for (let frame = 0; frame < 10 && !hasOutline; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      hasOutline = near.some(isOutlined);
    }
    const words = one.getAttribute('aria-label') ?? one.textContent.trim().slice(0, 40);
    const hasParts = one instanceof HTMLInputElement && /^(?:date|time)/.test(one.type);
    return { name: `${one.tagName} ${one.id} ${words}`, hasOutline, number: stops.indexOf(one), hasParts };
  }, LEAST_OUTLINE);
}

/** Presses Tab from where the focus is to the end of the page: stops that show no outline, and a place the keyboard does not leave. */
export async function tabProblemsOf(page: Page): Promise<string[]> {
  const problems: string[] = [];
  await page.evaluate(() => {
    delete (globalThis as unknown as { tabStops?: Element[] }).tabStops;
  });
  let met = -1;
  let parts = 0;
  for (let press = 0; press < MOST_STOPS; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await focusedStop(page);
    if (stop === null || (stop.number === 0 && met > 0)) return problems;
    parts = stop.number === met && stop.hasParts ? parts + 1 : 0;
    if (parts > 0 && parts < MOST_PARTS) continue;
    if (stop.number <= met) return [...problems, `the keyboard does not leave ${stop.name}`];
    met = stop.number;
    if (!stop.hasOutline) problems.push(`no outline on ${stop.name}`);
  }
  return [...problems, `more than ${String(MOST_STOPS)} stops`];
}
