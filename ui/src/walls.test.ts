import { expect, test } from 'vitest';
import { broken, circles, type Source } from './testing/walls';

const read = import.meta.glob<string>(['./**/*.svelte', './**/*.ts'], { query: '?raw', import: 'default', eager: true });
const sources: Source[] = Object.entries(read).map(([path, text]) => ({ path: path.replace('./', ''), text }));

test('every file of the window is read', () => {
  expect(sources.length).toBeGreaterThan(150);
  expect(sources.map(({ path }) => path)).toContain('kit/lists/DataGrid.svelte');
});

test('kit, panels, features, lib, host and wire import only what lies below them', () => {
  expect(broken(sources)).toEqual([]);
});

test('no files of the window import each other in a circle', () => {
  expect(circles(sources)).toEqual([]);
});

const one = (path: string, text: string): string[] => broken([{ path, text }]);

test.each([
  ['kit/page/Chip.svelte', "import type { OrderRow } from '../../wire';"],
  ['kit/page/Chip.svelte', "import { isWindow } from '../../host';"],
  ['kit/page/Chip.svelte', "import { MoneyChip } from '../../panels';"],
  ['panels/MoneyChip.svelte', "import { connectHost } from '../host';"],
  ['panels/MoneyChip.svelte', "import { listed } from '../features/orders/listed.svelte';"],
  ['features/call/Call.svelte', "import OrderPage from '../orders/OrderPage.svelte';"],
  ['features/call/Call.svelte', "const later = import('../orders/OrderPage.svelte');"],
  ['features/call/Call.svelte', "import Rail from '../../frame/Rail.svelte';"],
  ['lib/call.ts', "export { Button } from '../kit';"],
  ['host/web.ts', "import { call } from '../lib/call';"],
  ['wire/index.ts', "import { call } from '../lib/call';"],
  ['lib/call.ts', "import { invoke } from '@tauri-apps/api/core';"],
  ['App.svelte', "import { invoke } from '@tauri-apps/api/core';"],
  ['lib/call.ts', "import { answering } from '../testing/answers';"],
])('a breach is seen: %s with %s', (path, text) => expect(one(path, text)).toHaveLength(1));

test.each([
  ['features/call/Call.svelte', "import { Chip } from '../../kit';\nimport { MoneyChip } from '../../panels';\nimport { isWindow } from '../../host';"],
  ['features/call/Call.svelte', "import { orderFrom } from './body';"],
  ['features/index.ts', "import type { Feature } from '../lib/feature';"],
  ['lib/call.test.ts', "import { answering } from '../testing/answers';"],
  ['host/tauri.ts', "import { invoke } from '@tauri-apps/api/core';"],
  ['kit/page/Chip.svelte', "// import type { OrderRow } from '../../wire';"],
  ['main.ts', "import { connectHost } from './host';"],
])('what is allowed is not complained of: %s', (path, text) => expect(one(path, text)).toEqual([]));

test('a circle is seen, also through a folder and a component', () => {
  const planted = [
    { path: 'host/index.ts', text: "import { tauriHost } from './tauri';" },
    { path: 'host/tauri.ts', text: "import type { Host } from '.';\nimport './x.css';" },
    { path: 'kit/index.ts', text: "export { default as Card } from './Card.svelte';" },
    { path: 'kit/Card.svelte', text: "import { Card } from '../kit';" },
  ];
  expect(circles(planted)).toEqual(['host/index.ts → host/tauri.ts → host/index.ts', 'kit/index.ts → kit/Card.svelte → kit/index.ts']);
});
