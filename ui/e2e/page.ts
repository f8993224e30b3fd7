import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { FakeShop } from '../src/testing/fakeShop';

const DIST = join(import.meta.dirname, '..', 'dist');
const ORIGIN = 'http://desk.test';
const KINDS: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' };

// The same walls that the program's own window has.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src ipc: http://ipc.localhost 'self'";

async function serveBuilt(page: Page, shop: FakeShop): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/rpc') {
      const { name, payload, request_id } = route.request().postDataJSON() as { name: string; payload: unknown; request_id: string | null };
      return route.fulfill({ json: await shop.call(name, payload, request_id ?? undefined) });
    }
    const file = pathname === '/' ? '/index.html' : pathname;
    const body = await readFile(join(DIST, normalize(file))).catch(() => null);
    if (!body) return route.fulfill({ status: 404 });
    return route.fulfill({ body, headers: { 'content-type': KINDS[extname(file)] ?? 'application/octet-stream', 'content-security-policy': POLICY } });
  });
}

/** The built window before a shop in memory. Whatever the policy blocks or a script throws fails the test. */
export const test = base.extend<{ shop: FakeShop; desk: Page }>({
  shop: async ({}, use) => use(new FakeShop()),
  desk: async ({ page, shop }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.addInitScript(() => {
      // The made-up address is not a secure one, where the browser keeps this to itself.
      crypto.randomUUID ??= () => '00000000-0000-4000-8000-000000000000'.replace(/0/g, () => Math.floor(Math.random() * 16).toString(16)) as `${string}-${string}-${string}-${string}-${string}`;
    });
    await serveBuilt(page, shop);
    await page.goto(`${ORIGIN}/`);
    await page.getByRole('navigation').waitFor();
    await use(page);
    expect(complaints, 'nothing is blocked and nothing throws').toEqual([]);
  },
});

export { expect };
