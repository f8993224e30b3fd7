import { mount } from 'svelte';
import App from './App.svelte';
import { connectHost } from './host/host';
import { announce } from './lib/changes';
import { session } from './lib/session.svelte';
import { followTheme } from './lib/theme.svelte';
import './styles/tokens.css';
import './styles/base.css';

followTheme();
const host = await connectHost();
host.onChanges(announce);
await session.refresh();
mount(App, { target: document.getElementById('app')! });
