/**
 * `npm run bench:composer`: typing in a write-up of 20,000 letters with 250 places that may identify someone, in a real browser, beside
 * a plain text box in the same run. Wall times are those of this machine; the ratio to the text box travels. A demo that runs already
 * can be given as SUBROSA_URL.
 */
import { chromium } from '@playwright/test';
import { CaseMaker } from '../tools/demo/case-maker.mjs';
import { demoApart } from '../tools/demo/run-apart.mjs';
import { CHROMIUM_FLAGS, findChromium } from '../tools/find-chromium.mjs';
import { NAME, RECORD, draftOf } from './composer-texts.mjs';
import { typeNames, typeWords } from './typing.mjs';

const BUDGET = { p95: 50, cpu: 12, highlight: 250 };
const SPREADS = {
  'six sections': 'Course so far',
  'one section': 'Course so far',
  'one paragraph': 'Course so far',
};
const PATIENCE_MS = 60_000;

async function enter(browser, url) {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto('/sign-in');
  await page.locator('[data-persona="trainee"]').click();
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  return page;
}

/** Opens a draft, waits until its rows stand, and puts the caret into the middle; answers how many places are marked. */
async function openDraft(page, id, heading) {
  await page.goto(`/write-ups/${id}`);
  await page.getByLabel('Passphrase of your vault').fill('a passphrase for the demo only');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const rows = page.locator('[data-entity-row]');
  await rows.first().waitFor();
  const section = page.getByRole('textbox', { name: heading, exact: true });
  await section.click();
  await page.keyboard.press('Control+Home');
  const lines = (await section.evaluate(({ clientHeight }) => clientHeight)) / 29 / 2;
  for (let line = 0; line < lines; line += 1) await page.keyboard.press('ArrowDown');
  // On a line of its own, so that what is typed stands apart from the words around it.
  for (const key of ['End', 'Enter', 'Enter', 'ArrowUp']) await page.keyboard.press(key);
  const told = await rows.allTextContents();
  return told.reduce((sum, text) => sum + Number(/, (\d+) place/.exec(text)?.[1] ?? 0), 0);
}

/** The same letters in a text box on an empty page: less cannot be had. */
async function openBox(browser) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.setContent(
    '<textarea spellcheck="false" style="width:620px;height:700px;font:17px/1.7 sans-serif"></textarea>',
  );
  const text = draftOf('one section')
    .sections.map((section) => section.text)
    .join('');
  const box = page.locator('textarea');
  await box.fill(text);
  await box.evaluate((element) => {
    element.setSelectionRange(element.value.length / 2, element.value.length / 2);
  });
  await box.focus();
  return page;
}

const shown = (value) => value.toFixed(1).padStart(7);
const verdict = (value, budget) => (value <= budget ? 'within' : 'OVER');

function tell(name, { keys, names, marks }, floor) {
  console.log(`${name}${marks === undefined ? '' : `, ${marks} places marked`}`);
  const ratio = (kind) =>
    floor === undefined ? '' : `  ${(keys[kind] / floor[kind]).toFixed(1)} x the text box`;
  const budget = (value, most) => (floor === undefined ? '' : `  ${verdict(value, most)} ${most}`);
  console.log(`${shown(keys.p50)} ms key to paint, median${ratio('p50')}`);
  console.log(`${shown(keys.p95)} ms key to paint, 95 %${ratio('p95')}${budget(keys.p95, BUDGET.p95)}`);
  console.log(
    `${shown(keys.cpu)} ms of the main thread for a key${ratio('cpu')}${budget(keys.cpu, BUDGET.cpu)}`,
  );
  if (names === undefined) return;
  console.log(`${shown(names.p50)} ms key to highlight, median`);
  console.log(`${shown(names.p95)} ms key to highlight, 95 %${budget(names.p95, BUDGET.highlight)}`);
}

async function main() {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.error('No Chromium: apt-get install chromium, or set CHROMIUM_PATH.');
    return 1;
  }
  const demo = await demoApart('composer');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const maker = await CaseMaker.enter(demo.url);
    const box = await openBox(browser);
    const floor = await typeWords(box);
    await box.close();
    tell('plain text box', { keys: floor });
    const page = await enter(browser, demo.url);
    for (const [spread, heading] of Object.entries(SPREADS)) {
      const id = await maker.draft({ record: RECORD, content: draftOf(spread) });
      const marks = await openDraft(page, id, heading);
      const keys = await typeWords(page);
      const names = await typeNames(page, NAME);
      tell(spread, { keys, names, marks }, floor);
    }
  } finally {
    await browser.close();
    await demo.end();
  }
  return 0;
}

process.exitCode = await main();
