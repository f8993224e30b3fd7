import { mount } from 'svelte';
import App from './App.svelte';
import { connectHost, isWindow } from './host';
import { call } from './lib/call';
import { announce } from './lib/changes';
import { keepBrowserMenuShut } from './lib/menu';
import { session } from './lib/session.svelte';
import { followTheme } from './lib/theme.svelte';
import './styles/tokens.css';
import './styles/base.css';

followTheme();
keepBrowserMenuShut(document);
connectHost().onChanges(announce);
await session.refresh();
mount(App, { target: document.getElementById('app')! });
// The second frame begins when the first is on the screen.
if (isWindow())
  requestAnimationFrame(() =>
    requestAnimationFrame(() => void call('native.painted', {}).catch(() => undefined)),
  );
