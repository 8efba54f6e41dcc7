import { test as base, expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** A signed-in person's page. */
export interface People {
  /**
   * Opens a browser of its own for a demo person and enters; `persona` is the name of docs and seed ("trainee"). `press` is how the
   * buttons are pressed, with the mouse unless it says otherwise.
   */
  enter(persona: string, press?: (target: Locator) => Promise<void>): Promise<Page>;
}

const url = (): string => process.env['SUBROSA_URL'] ?? '';

/**
 * `test` with `people`: each enters in a browser context of its own, with no storage of any other. A request to any other origin, an
 * error on the console or an exception on a page fails the test.
 */
export const test = base.extend<{ people: People }>({
  people: async ({ browser, contextOptions, viewport, locale, timezoneId, colorScheme }, use) => {
    const problems: string[] = [];
    const contexts: { close(): Promise<void> }[] = [];
    await use({
      enter: async (persona, press = (target) => target.click()) => {
        const context = await browser.newContext({
          ...contextOptions,
          viewport,
          locale: locale ?? 'en-US',
          timezoneId: timezoneId ?? 'America/Los_Angeles',
          colorScheme: colorScheme ?? 'light',
          baseURL: url(),
        });
        contexts.push(context);
        await context.route(
          (address) => address.origin !== new URL(url()).origin,
          async (route) => {
            problems.push(`asked ${new URL(route.request().url()).origin}`);
            await route.abort();
          },
        );
        const page = await context.newPage();
        page.on('console', (message) => {
          if (message.type() === 'error') problems.push(`console: ${message.text()}`);
        });
        page.on('pageerror', (error) => problems.push(`page: ${error.message}`));
        await page.goto('/');
        const button = page.locator(`[data-persona="${persona}"]`);
        await button.waitFor({ state: 'attached' });
        if (!(await button.isVisible())) await press(page.getByText('Others in this clinic'));
        await press(button);
        await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
        return page;
      },
    });
    for (const context of contexts) await context.close();
    expect(problems).toEqual([]);
  },
});

export { expect };
