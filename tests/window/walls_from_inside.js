// Played in the page by `walls_from_inside.rs`: everything that a foreign word in the page might try, each with
// what came of it. `refused` is the only good answer.
const [port, udpPort, folder, tell] = arguments;
const away = `http://127.0.0.1:${port}/`;
const PATIENCE_MS = 4000;

const put = (tag, fields, where = document.body) => {
  const made = Object.assign(document.createElement(tag), fields);
  where.append(made);
  return made;
};

/** Throwing, or a promise that is rejected. */
const refused = async (act) => {
  try {
    return `done: ${JSON.stringify(await act())}`;
  } catch {
    return 'refused';
  }
};

/** One of two ends of something that tells by events. */
const ends = (begin) => refused(() => new Promise((done, failed) => begin(done, failed)));

/** The policy itself says that it refused this. */
const barred = (directive, act) =>
  new Promise((answer) => {
    const hear = (event) => {
      if (event.effectiveDirective.startsWith(directive)) end('refused');
    };
    const end = (says) => {
      document.removeEventListener('securitypolicyviolation', hear);
      clearTimeout(patience);
      answer(says);
    };
    const patience = setTimeout(() => end(`the policy is silent`), PATIENCE_MS);
    document.addEventListener('securitypolicyviolation', hear);
    try {
      act();
    } catch {
      end('refused');
    }
  });

/** A frame, after the time that it would need. */
const shown = async (fields) => {
  const frame = put('iframe', fields);
  await new Promise((later) => setTimeout(later, 1000));
  return frame;
};

const invoke = (name, words) => window.__TAURI_INTERNALS__.invoke(name, words);

/** Refused for want of the right, not for a word that is missing. */
const forbidden = async (name, words = {}) => {
  try {
    return `done: ${JSON.stringify(await invoke(name, words))}`;
  } catch (why) {
    return /not allowed|not found|denied/i.test(String(why)) ? 'refused' : String(why);
  }
};

const blob = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));

const attempts = {
  'fetch': () => refused(() => fetch(away, { mode: 'no-cors' })),
  'request': () => ends((done, failed) => {
    const request = new XMLHttpRequest();
    request.onload = done;
    request.onerror = failed;
    request.open('GET', away);
    request.send();
  }),
  'web socket': () => ends((done, failed) => Object.assign(new WebSocket(away.replace('http', 'ws')), { onopen: done, onerror: failed })),
  'event source': () => ends((done, failed) => Object.assign(new EventSource(away), { onopen: done, onerror: failed })),
  'beacon': () => barred('connect-src', () => navigator.sendBeacon(away, 'x')),
  'picture from elsewhere': () => barred('img-src', () => put('img', { src: away })),
  'script from elsewhere': () => barred('script-src', () => put('script', { src: away })),
  'style from elsewhere': () => barred('style-src', () => put('link', { rel: 'stylesheet', href: away }, document.head)),
  'font from elsewhere': () => refused(() => new FontFace('away', `url(${away})`).load()),
  'sound from elsewhere': () => barred('media-src', () => put('audio', { src: away })),
  'frame': () => barred('frame-src', () => put('iframe', { src: away })),
  // The page's policy holds in it, and tells of it inside.
  'frame of text': async () => {
    await shown({ srcdoc: '<script>top.taken = 1</script><img src=x onerror="top.taken = 1">' });
    return window.taken === undefined ? 'refused' : 'its script ran';
  },
  'object': () => barred('object-src', () => put('object', { data: away })),
  'embedded': () => barred('object-src', () => put('embed', { src: away })),
  'form': () => barred('form-action', () => put('form', { action: away, method: 'post' }).submit()),
  'base': () => barred('base-uri', () => put('base', { href: away }, document.head)),
  'worker': () => ends((done, failed) => Object.assign(new Worker(blob('postMessage(1)')), { onmessage: done, onerror: failed })),
  'service worker': () => refused(() => navigator.serviceWorker.register('/worker.js')),
  'inline script': () => barred('script-src', () => put('script', { textContent: 'window.taken = 1' })),
  'inline style': () => barred('style-src', () => put('style', { textContent: 'body { display: none }' })),
  'event in an attribute': () => barred('script-src', () => {
    const box = put('div', {});
    box.setAttribute('onclick', 'window.taken = 1');
    box.click();
  }),
  'eval': () => refused(() => (0, eval)('window.taken = 1')),
  'function of text': () => refused(() => new Function('window.taken = 1')()),
  'text after a time': () => barred('script-src', () => setTimeout('window.taken = 1', 0)),
  'script in an address': () => barred('script-src', () => put('a', { href: 'javascript:window.taken=1' }).click()),
  'script of data': () => barred('script-src', () => put('script', { src: 'data:text/javascript,window.taken=1' })),
  'script of a blob': () => barred('script-src', () => put('script', { src: blob('window.taken = 1') })),
  'file': () => refused(() => fetch(`file://${folder}/page.html`)),
  // These the web view refuses before it asks the policy.
  'file as a picture': () => ends((done, failed) => put('img', { src: `file://${folder}/picture.png`, onload: done, onerror: failed })),
  'file as a frame': async () => {
    let says = 'refused';
    addEventListener('message', (event) => (says = `it says ${event.data}`), { once: true });
    await shown({ src: `file://${folder}/page.html` });
    return says;
  },
  'asset': () => refused(() => fetch('asset://localhost/etc/hostname')),
  'asset by name': () => refused(() => fetch('http://asset.localhost/etc/hostname')),
  'the door by hand': () => refused(async () => {
    const answer = await fetch('ipc://localhost/rpc', { method: 'POST', body: '{}' });
    if (!answer.ok) throw answer.status;
    return answer.text();
  }),
  'window': async () => (window.open(away) === null ? 'refused' : 'opened'),
  'window by a link': async () => {
    put('a', { href: away, target: '_blank' }).click();
    return 'refused'; // Whoever listens there knows better.
  },
  'connected before': async () => {
    put('link', { rel: 'preconnect', href: away }, document.head);
    put('link', { rel: 'prefetch', href: away }, document.head);
    put('link', { rel: 'preload', as: 'fetch', href: away }, document.head);
    return 'refused';
  },
  'call to another computer': () => refused(async () => {
    const call = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udpPort}` }] });
    call.createDataChannel('x');
    await call.setLocalDescription();
  }),
  'address of another page': () => refused(() => history.pushState(null, '', away)),
  'where this is': () => ends((done, failed) => navigator.geolocation.getCurrentPosition(done, failed, { timeout: 2000 })),
  'camera': () => refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
  'what every object has': async () => {
    Object.prototype.taken = 1;
    ({}).__proto__.taken = 1;
    Reflect.set(Object.prototype, 'taken', 1);
    return 'taken' in {} ? 'polluted' : 'refused';
  },
  'a new thing that every object has': () => refused(() => Object.defineProperty(Object.prototype, 'taken', { value: 1 })),
  'the global door': async () => (window.__TAURI__ === undefined ? 'refused' : 'there'),
};

const COMMANDS = {
  'plugin:fs|read_text_file': { path: '/etc/hostname' },
  'plugin:shell|execute': { program: 'true', args: [] },
  'plugin:http|fetch': { clientConfig: { url: away, method: 'GET', headers: [] } },
  'plugin:opener|open_url': { url: away },
  'plugin:opener|open_path': { path: '/etc/hostname' },
  'plugin:opener|reveal_item_in_dir': { paths: ['/etc/hostname'] },
  'plugin:dialog|open': { options: {} },
  'plugin:dialog|save': { options: {} },
  'plugin:dialog|message': { message: 'x' },
  'plugin:event|emit': { event: 'changed', payload: { tags: [] } },
  'plugin:event|emit_to': { target: { kind: 'Any' }, event: 'changed', payload: { tags: [] } },
  'plugin:webview|create_webview_window': { options: { label: 'other', url: away } },
  'plugin:webview|internal_toggle_devtools': {},
  'plugin:window|create': { options: { label: 'other' } },
  'plugin:window|close': { label: 'main' },
  'plugin:window|set_title': { label: 'main', value: 'taken' },
  'plugin:app|version': {},
  'plugin:path|resolve_directory': { directory: 1 },
  'plugin:resources|close': { rid: 1 },
  'plugin:menu|new': { kind: 'Menu' },
  'plugin:tray|new': { options: {} },
  'plugin:image|from_path': { path: '/etc/hostname' },
};
for (const [name, words] of Object.entries(COMMANDS)) attempts[name] = () => forbidden(name, words);

const told = {};
for (const [name, attempt] of Object.entries(attempts)) {
  const patience = new Promise((end) => setTimeout(() => end('no answer'), PATIENCE_MS * 2));
  told[name] = await Promise.race([attempt().catch((why) => `fell: ${why}`), patience]);
}
const own = await invoke('rpc', { name: 'host.status', payload: {}, requestId: null });
tell({ told, own: own.ok, taken: window.taken ?? null, base: document.baseURI, here: location.href });
