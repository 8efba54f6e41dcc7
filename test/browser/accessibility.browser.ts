import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { cases } from './case-builder.js';
import { sidewaysOf, smallTargetsOf, tabProblemsOf, violationsOf } from './page-checks.js';
import { expect, test } from './subrosa.js';

/** What stands in the addresses of the routes. */
interface Places {
  readonly groupId: string;
  /** A case that waits for its supervisor, read already. */
  readonly waiting: number;
  /** One that came back with a comment. */
  readonly asked: number;
  /** One of the consultation group that the member has read. */
  readonly inGroup: number;
}

interface Stop {
  /** As the route tree names it. */
  readonly route: string;
  /** The address, where the route has parts to fill in. */
  readonly at?: (places: Places, page: Page) => string | Promise<string>;
}

const CASE = '/cases/$number';

/** Where the last link of a list leads: what the demo clinic began with stands there. */
async function lastOn(page: Page, list: string, pattern: RegExp): Promise<string> {
  await goTo(page, list);
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  return links.findLast((link) => pattern.test(link)) ?? `${list} has no such link`;
}

const DRAFT = /^\/write-ups\/[0-9a-f-]{36}$/;
const RECORD = /^\/clients\/[0-9a-f-]{36}$/;
const RECEIPT = /^\/cases\/\d+\/receipt$/;

/** Whom each page is for. Every route of the client stands here once at least. */
const WALKS: Readonly<Record<string, readonly Stop[]>> = {
  trainee: [
    { route: '/' },
    { route: '/write-ups' },
    { route: '/write-ups/new' },
    { route: '/write-ups/$draftId', at: (_, page) => lastOn(page, '/write-ups', DRAFT) },
    {
      route: '/write-ups/$draftId/submit',
      at: async (_, page) => `${await lastOn(page, '/write-ups', DRAFT)}/submit`,
    },
    { route: CASE, at: ({ asked }) => `/cases/${String(asked)}` },
    { route: '/cases/$number/resubmit', at: ({ asked }) => `/cases/${String(asked)}/resubmit` },
    { route: '/cases/$number/receipt', at: (_, page) => lastOn(page, '/receipts', RECEIPT) },
    { route: '/clients' },
    { route: '/clients/new' },
    { route: '/clients/$recordId', at: (_, page) => lastOn(page, '/clients', RECORD) },
    { route: '/receipts' },
    { route: '/notes' },
    { route: '/settings' },
    { route: '/stepped-out' },
    { route: 'not found', at: () => '/no-such-page' },
  ],
  supervisor: [
    { route: '/' },
    { route: CASE, at: ({ waiting }) => `/cases/${String(waiting)}` },
    { route: '/groups' },
    { route: '/assignments' },
  ],
  member: [
    { route: CASE, at: ({ inGroup }) => `/cases/${String(inGroup)}` },
    { route: '/groups/$groupId', at: ({ groupId }) => `/groups/${groupId}` },
  ],
  facilitator: [
    { route: CASE, at: ({ inGroup }) => `/cases/${String(inGroup)}` },
    { route: '/groups/$groupId', at: ({ groupId }) => `/groups/${groupId}` },
  ],
  director: [
    { route: '/clinic' },
    { route: '/assignments' },
    { route: '/assignments', at: () => '/assignments?view=grid' },
    { route: '/retention' },
    { route: '/files' },
    { route: '/groups' },
    { route: CASE, at: ({ waiting }) => `/cases/${String(waiting)}` },
  ],
  'privacy-officer': [
    { route: '/audit' },
    { route: '/' },
    { route: '/recovery' },
    { route: '/settings' },
    { route: '/holds' },
    { route: '/determinations' },
    { route: '/consents' },
  ],
  administrator: [
    { route: '/people' },
    { route: '/programmes' },
    { route: '/retention' },
    { route: '/files' },
  ],
  guest: [{ route: 'not visible', at: ({ waiting }) => `/cases/${String(waiting)}` }],
};

/** What a stranger sees; walked after signing out. */
const FOR_STRANGERS = ['/sign-in', '/invitation'];

/** The addresses of every route, from the tree that the router's own plugin writes. */
function routesOfClient(): string[] {
  const file = new URL('../../apps/web/app/route-tree.gen.ts', import.meta.url);
  const block = /export interface FileRoutesByTo \{([^}]*)\}/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  return [...block.matchAll(/'([^']+)': typeof/g)].flatMap(([, route]) => route ?? []);
}

/** A case of each kind, made for this file alone. */
async function makePlaces(): Promise<Places> {
  const maker = await cases();
  const waiting = await maker.submit();
  await maker.open(waiting.id, { count: 2 });
  const asked = await maker.submit();
  const texts = await maker.open(asked.id);
  const sectionText = texts['dilemma'] ?? '';
  const quote = sectionText.slice(0, 30);
  await maker.comment(asked.id, { section: 'dilemma', quote, sectionText, text: 'What came just before?' });
  await maker.send(asked.id, 'CHANGES_REQUESTED');
  const groupId = await maker.makeGroup({ name: `Group of the sweep ${String(Date.now())}` });
  const inGroup = await maker.submitToGroup({ groupId });
  await maker.answerRecognition(inGroup.id, 'member');
  await maker.open(inGroup.id, { by: 'member' });
  return { groupId, waiting: waiting.number, asked: asked.number, inGroup: inGroup.number };
}

/** Waits until nothing on the page is still being fetched. */
async function settle(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1, { timeout: 30_000 });
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0, { timeout: 30_000 });
}

/** Changes the page as a link does, so that an opened vault stays open. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
  }, address);
  await settle(page);
}

async function openVault(page: Page): Promise<void> {
  const passphrase = page.getByLabel('Passphrase of your vault');
  if ((await passphrase.count()) === 0) return;
  await passphrase.fill('a passphrase for the demo only');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(passphrase).toHaveCount(0, { timeout: 30_000 });
  await settle(page);
}

const layer = (page: Page): Locator =>
  page.locator('[role=dialog], [role=menu], [role=listbox]').filter({ visible: true }).first();

/** Opens whatever says that it opens something, one of each kind, and scans it in both schemes and at both ends of the widths. */
async function popupProblemsOf(page: Page, met: Set<string>): Promise<string[]> {
  const problems: string[] = [];
  const openers = page.locator('[aria-haspopup]:visible');
  for (let index = 0; index < (await openers.count()); index += 1) {
    const opener = openers.nth(index);
    const words = (await opener.innerText()) || ((await opener.getAttribute('aria-label')) ?? '');
    // “Keep Mari as written” and “Keep 91 as written” open the same.
    const kind = words
      .trim()
      .split(/\s/)
      .slice(0, words.startsWith('Keep') ? 1 : 3)
      .join(' ');
    if (met.has(kind) || !(await opener.isEnabled())) continue;
    met.add(kind);
    await opener.click();
    await expect(layer(page), `“${words}” opens something`).toBeVisible();
    for (const look of [LOOKS[0], LOOKS[2]]) {
      await wear(page, look);
      const found = [...(await violationsOf(page)), ...(await smallTargetsOf(page))];
      problems.push(...found.map((one) => `“${words}” open: ${one}`));
    }
    await wear(page, LOOKS[0]);
    await page.keyboard.press('Escape');
    await expect(layer(page), `Escape closes “${words}”`).toHaveCount(0);
    // A list that became a sheet on the narrow look was built anew, and its buttons with it: once more without a change of width.
    await opener.click();
    await expect(layer(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(layer(page)).toHaveCount(0);
    await page.waitForTimeout(50);
    if (!(await opener.evaluate((one) => one === document.activeElement)))
      problems.push(`“${words}” does not get the focus back`);
  }
  return problems;
}

const LOOKS = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 390, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
] as const;

async function wear(page: Page, { width, colorScheme }: (typeof LOOKS)[number]): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme });
}

/** Everything that is wrong with one page, each with the look it was found in. */
async function pageProblemsOf(page: Page, where: string, met: Set<string>): Promise<string[]> {
  const problems: string[] = [];
  for (const look of LOOKS) {
    await wear(page, look);
    const found = [
      ...(await violationsOf(page)),
      ...(await sidewaysOf(page)),
      ...(await smallTargetsOf(page)),
    ];
    problems.push(...found.map((one) => `${look.colorScheme} ${String(look.width)}: ${one}`));
  }
  await wear(page, LOOKS[0]);
  problems.push(...(await tabProblemsOf(page)), ...(await popupProblemsOf(page, met)));
  return problems.map((one) => `${where}: ${one}`);
}

let places: Promise<Places> | undefined;

test('every route of the client is on a walk', () => {
  const walked = new Set([
    ...Object.values(WALKS)
      .flat()
      .map(({ route }) => route),
    ...FOR_STRANGERS,
  ]);
  const routes = routesOfClient();
  expect(routes.length).toBeGreaterThan(10);
  expect(routes.filter((route) => !walked.has(route))).toEqual([]);
});

for (const [persona, stops] of Object.entries(WALKS)) {
  test(`what the ${persona} sees has no barrier`, { tag: '@nightly' }, async ({ people }) => {
    test.setTimeout(600_000);
    const where = await (places ??= makePlaces());
    const page = await people.enter(persona);
    const problems: string[] = [];
    const met = new Set<string>();
    await settle(page);
    for (const { route, at } of stops) {
      await goTo(page, at === undefined ? route : await at(where, page));
      if ((await page.getByLabel('Passphrase of your vault').count()) > 0) {
        problems.push(...(await pageProblemsOf(page, `${persona} at the vault`, met)));
        await openVault(page);
      }
      problems.push(...(await pageProblemsOf(page, `${persona} at ${route}`, met)));
    }
    expect(problems).toEqual([]);
  });
}

test('the lock and the pages of strangers have no barrier', { tag: '@nightly' }, async ({ people }) => {
  test.setTimeout(300_000);
  const page = await people.enter('other-trainee');
  const met = new Set<string>();
  await page.getByRole('button', { name: 'Lock' }).click();
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  const problems = await pageProblemsOf(page, 'locked', met);
  await page.getByRole('button', { name: 'Sign out instead' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  for (const address of FOR_STRANGERS) {
    await goTo(page, address);
    problems.push(...(await pageProblemsOf(page, address, met)));
  }
  expect(problems).toEqual([]);
});
