/* global requestAnimationFrame, scrollTo -- inside the page */
/**
 * `npm run bench:lighthouse`: Lighthouse's accessibility and best practices on the pages that people meet most, as a desktop sees them.
 * Anything below 100 is an error and is named. A demo that runs already can be given as SUBROSA_URL.
 */
import { createRequire } from 'node:module';
import { desktopConfig, navigation, snapshot } from 'lighthouse';
import { demoApart } from '../tools/demo/run-apart.mjs';
import { CHROMIUM_FLAGS, findChromium } from '../tools/find-chromium.mjs';

// The driver that Lighthouse itself brings: a page of any other version would be foreign to it.
const puppeteer = createRequire(import.meta.resolve('lighthouse'))('puppeteer-core');

const CATEGORIES = ['accessibility', 'best-practices'];
// Cookies stay: a page that signs its reader out while it is looked at says nothing.
const FLAGS = { onlyCategories: CATEGORIES, disableStorageReset: true };
const PATIENCE_MS = 60_000;
const VIEW = { width: 1350, height: 940 };

/** A page of its own context, signed in as `persona`, or as nobody. */
async function enter(browser, url, persona) {
  const page = await (await browser.createBrowserContext()).newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewport(VIEW);
  await page.goto(new URL('/sign-in', url).href);
  const button = await page.waitForSelector(`[data-persona="${persona ?? 'trainee'}"]`);
  if (persona === undefined) return page;
  await button.click();
  await page.waitForSelector('nav[aria-label="Pages"]');
  return page;
}

/** The address of the first link on a list that leads to something of a kind; the form for a new one is none. */
async function firstLink(page, list, start) {
  await page.goto(list);
  const link = await page.waitForSelector(`main a[href^="${start}"]:not([href$="${start}new"])`);
  return link.evaluate(({ href }) => href);
}

/** Opens a draft with its editors and its list, as somebody who writes sees it. */
async function openDraft(page, url) {
  await page.goto(await firstLink(page, new URL('/write-ups', url).href, '/write-ups/'));
  const field = await page.waitForSelector('input[type="password"]');
  await field.type('a passphrase for the demo only');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-entity-row]');
  // A row of the list is laid out once it was near the screen; what was never drawn has no size to judge.
  await page.$$eval('[data-entity-row]', async (rows) => {
    for (const row of rows) {
      row.scrollIntoView();
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }
    scrollTo(0, 0);
  });
}

/** Prints one line; answers the audits that keep a page below 100. */
function tell(name, { lhr }) {
  const scores = CATEGORIES.map((id) => `${id} ${Math.round(lhr.categories[id].score * 100)}`);
  console.log(`${name}: ${scores.join(', ')}`);
  const counted = CATEGORIES.flatMap((id) => lhr.categories[id].auditRefs).filter(({ weight }) => weight > 0);
  const missed = counted.filter(({ id }) => (lhr.audits[id].score ?? 1) < 1);
  for (const { id } of missed) {
    console.log(`  ${id}: ${lhr.audits[id].title}`);
    for (const { node } of lhr.audits[id].details?.items ?? [])
      console.log(`    ${node?.selector} ${node?.snippet} ${JSON.stringify(node?.boundingRect)}`);
  }
  return missed.length;
}

async function main() {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.error('No Chromium: apt-get install chromium, or set CHROMIUM_PATH.');
    return 1;
  }
  const { url, end } = await demoApart('lighthouse');
  const browser = await puppeteer.launch({ executablePath, args: CHROMIUM_FLAGS });
  const look = async (page, address) => navigation(page, address, { config: desktopConfig, flags: FLAGS });
  try {
    const stranger = await enter(browser, url);
    const supervisor = await enter(browser, url, 'supervisor');
    const trainee = await enter(browser, url, 'trainee');
    const reviewed = await firstLink(supervisor, url, '/cases/');
    let missed = tell('sign-in', await look(stranger, new URL('/sign-in', url).href));
    missed += tell('inbox', await look(supervisor, url));
    missed += tell('review', await look(supervisor, reviewed));
    await openDraft(trainee, url);
    missed += tell('composer', await snapshot(trainee, { config: desktopConfig, flags: FLAGS }));
    return missed === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await end();
  }
}

process.exitCode = await main();
