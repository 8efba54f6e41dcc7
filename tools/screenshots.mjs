/** `npm run screenshots`: the pictures of the README, taken of the running demo. A demo that runs already can be given as SUBROSA_URL. */
/* global document */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CaseMaker } from './demo/case-maker.mjs';
import { demoApart } from './demo/run-apart.mjs';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.mjs';
import { ROOT } from './project.mjs';

const FOLDER = join(ROOT, 'docs', 'pictures');
const SIZE = { width: 1280, height: 800 };
const PATIENCE_MS = 60_000;

/** Waits until nothing on the page is still being fetched. */
async function settle(page) {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(
    () => document.querySelector('[aria-busy=true], .mantine-Skeleton-root') === null,
  );
  await page.evaluate(() => document.fonts.ready);
}

async function openFirst(page, list, pattern) {
  await page.goto(list);
  await settle(page);
  const hrefs = await page
    .locator('main a:visible')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const found = hrefs.findLast((href) => pattern.test(href));
  if (found === undefined) throw new Error(`${list} has no link that leads to such a page`);
  await page.locator(`main a[href="${found}"]:visible`).last().click();
}

async function openVault(page) {
  await page.getByLabel('Passphrase of your vault').fill('a passphrase for the demo only');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

/** What is shown, to whom, in the order taken. */
const PICTURES = [
  {
    name: 'inbox',
    persona: 'supervisor',
    show: (page) => page.goto('/'),
  },
  {
    name: 'composer',
    persona: 'trainee',
    show: async (page) => {
      await openFirst(page, '/write-ups', /^\/write-ups\/[0-9a-f-]{36}$/);
      await openVault(page);
      await page.locator('.cm-content span[class]').first().waitFor();
    },
  },
  {
    name: 'review',
    persona: 'supervisor',
    show: (page, { number }) => page.goto(`/cases/${number}`),
  },
  { name: 'clinic', persona: 'director', show: (page) => page.goto('/clinic') },
  {
    name: 'receipt',
    persona: 'trainee',
    show: (page) => openFirst(page, '/receipts', /^\/cases\/\d+\/receipt$/),
  },
];

/** A case whose supervisor has read all of it and noted a comment that is not sent yet. */
async function caseUnderReview(url) {
  const maker = await CaseMaker.enter(url);
  const made = await maker.submit({ writeUp: 'in review' });
  const { dilemma } = await maker.open(made.id);
  const quote = dilemma.slice(0, dilemma.indexOf('.') + 1);
  const text = 'What would you like to have said in that moment?';
  await maker.comment(made.id, { section: 'dilemma', quote, sectionText: dilemma, text });
  return made;
}

async function take(browser, { url, picture, colorScheme, made }) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: SIZE,
    deviceScaleFactor: 1,
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto('/');
  await page.locator(`[data-persona="${picture.persona}"]`).click();
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  await picture.show(page, made);
  await settle(page);
  // Neither the ring of the focus nor a blinking caret belongs into a picture.
  await page.evaluate(() => document.activeElement?.blur());
  const path = join(FOLDER, `${picture.name}-${colorScheme}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await context.close();
  console.log(
    `docs/pictures/${picture.name}-${colorScheme}.png  ${Math.round(statSync(path).size / 1000)} KB`,
  );
}

async function main(names) {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.error('No Chromium: apt-get install chromium, or set CHROMIUM_PATH.');
    return 1;
  }
  mkdirSync(FOLDER, { recursive: true });
  const demo = await demoApart('pictures');
  try {
    const made = await caseUnderReview(demo.url);
    const args = [...CHROMIUM_FLAGS, '--font-render-hinting=none', '--force-color-profile=srgb'];
    const browser = await chromium.launch({ executablePath, args });
    try {
      const wanted = PICTURES.filter(({ name }) => names.length === 0 || names.includes(name));
      for (const picture of wanted)
        for (const colorScheme of ['light', 'dark'])
          await take(browser, { url: demo.url, picture, colorScheme, made });
    } finally {
      await browser.close();
    }
  } finally {
    await demo.end();
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
