import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';

const LOOPBACK = join(import.meta.dirname, '..', '..', 'target', 'debug', 'loopback');
const DIST = join(import.meta.dirname, '..', 'dist');

/** The program itself behind the built window, in a folder of its own. */
export class Core {
  readonly #folder = mkdtempSync(join(tmpdir(), 'counterbook-e2e-'));
  #child: ChildProcess | null = null;
  origin = '';

  async start(): Promise<void> {
    const child = spawn(LOOPBACK, ['--port', '0', '--data-dir', this.#folder, '--ui', DIST]);
    this.#child = child;
    this.origin = await new Promise<string>((found, failed) => {
      child.stdout.on('data', (text) => {
        const at = /listening on (\S+)/.exec(String(text));
        if (at) found(at[1]!);
      });
      child.on('error', failed);
      child.on('exit', (code) => failed(new Error(`the program ended with ${code}`)));
    });
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  }

  async call<T = Record<string, unknown>>(name: string, payload: unknown = {}): Promise<T> {
    const reply = JSON.parse(await this.post(JSON.stringify({ name, payload }))) as { ok: boolean; value: T };
    expect(reply.ok, `${name}: ${JSON.stringify(reply)}`).toBe(true);
    return reply.value;
  }

  /**
   * One connection a call: an idle one holds a thread of the loopback server, and a burst of
   * questions from the page would wait behind it.
   */
  post(body: string): Promise<string> {
    return new Promise((done, failed) => {
      const asked = request(`${this.origin}/rpc`, { method: 'POST', agent: false, headers: { connection: 'close' } }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => done(text)).on('error', failed);
      });
      asked.on('error', failed);
      asked.end(body);
    });
  }

  /** A file of the page, on a connection of its own as well. */
  file(path: string): Promise<{ status: number; contentType: string; body: Buffer }> {
    return new Promise((done, failed) => {
      const asked = request(`${this.origin}${path}`, { agent: false, headers: { connection: 'close' } }, (answer) => {
        const parts: Buffer[] = [];
        const told = { status: answer.statusCode ?? 500, contentType: answer.headers['content-type'] ?? '' };
        answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => done({ ...told, body: Buffer.concat(parts) })).on('error', failed);
      });
      asked.on('error', failed);
      asked.end();
    });
  }

  /** Lets the page ask through `post` and `file`. */
  async serve(page: Page): Promise<void> {
    await page.route('**/*', async (route) => {
      const answer = await this.file(new URL(route.request().url()).pathname).catch(() => null);
      if (answer === null) await route.abort('connectionrefused');
      else await route.fulfill(answer);
    });
    await page.route('**/rpc', async (route) => {
      const answer = await this.post(route.request().postData() ?? '').catch(() => null);
      if (answer === null) await route.abort('connectionrefused');
      else await route.fulfill({ body: answer, contentType: 'application/json' });
    });
  }

  /** A small shop with something on the shelves and one known caller. */
  async furnish(): Promise<void> {
    await this.call('host.create_shop', { name: 'Fjord & Kiln', country: 'GB', currency: 'GBP', prices_include_tax: true });
    await this.call('shop.change', {
      tax_rates: [{ code: 'standard', name: 'VAT', rate_ppm: 200_000, from: '2011-01-04' }],
      shipping_tax_code: 'standard',
    });
    const item = (sku: string, name: string, price_minor: number, kind = 'stocked', barcodes: string[] = []) =>
      this.call('items.save', { sku, name, kind, price_minor, tax_code: 'standard', barcodes });
    await item('MUG-BL', 'Stoneware mug, blue', 1250, 'stocked', ['5012345678900']);
    await item('TOWEL', 'Linen tea towel', 800);
    await item('ENGRAVE', 'Engraving', 500, 'service');
    await this.call('stock.receive', { lines: [{ sku: 'MUG-BL', quantity: 10 }, { sku: 'TOWEL', quantity: 1 }] });
    await this.call('customers.save', {
      name: 'Zoë Brontë-Šťastný',
      phones: ['+44 117 496 0123'],
      addresses: [{ lines: ['24 Harbour Street', 'Flat 25'], city: 'Bristol', post_code: 'BS1 4QT', country: 'GB' }],
    });
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The window before the real program. Skipped, and said so, where the program is not built. */
export const test = base.extend<{ core: Core; desk: Page }>({
  core: async ({}, use, info) => {
    info.skip(!existsSync(LOOPBACK), 'the loopback host is not built');
    const core = new Core();
    await core.start();
    await use(core);
    await core.end();
  },
  desk: async ({ page, core }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // While the program is killed and started again the page cannot reach it: that is the point.
      if (message.type() === 'error' && !message.text().includes('ERR_CONNECTION')) complaints.push(message.text());
    });
    await core.furnish();
    await core.serve(page);
    await page.goto(`${core.origin}/`);
    await page.getByRole('navigation').waitFor();
    await use(page);
    expect(complaints, 'nothing is blocked and nothing throws').toEqual([]);
  },
});

export { expect };
