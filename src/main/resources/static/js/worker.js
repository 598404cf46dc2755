// The service worker: the shell and the page that says there is no connection are kept; of the pages of a person only those that the house marks, under the mark of his session, and only as long
// as a session lives. Another session, or none, empties them; signing out throws all of it away (Clear-Site-Data).
//
//   Torelik-Reader    on every page: the mark of the session, empty when nobody signed in
//   Torelik-Offline   on a page that opens without a connection

const VERSION = '%VERSION%';
const SHELL = '%SHELL%'.split(' ');
const LIFE = 12 * 60 * 60 * 1000; // a session without use ends after as much
const MOST = 40;
const OWN = 'pages of ';

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(renew()));
self.addEventListener('message', (event) => { if (event.data.warm) event.waitUntil(warm(event.data.warm)); });
self.addEventListener('fetch', (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(request.method === 'GET' ? page(request) : fetch(request).catch(() => offline()));
  else if (request.method === 'GET' && url.pathname.startsWith('/assets/')) event.respondWith(asset(request));
});

async function fill() {
  const shell = await caches.open(VERSION);
  await Promise.all(SHELL.map(async (address) => shell.put(address, await fetch(address, {credentials: 'omit', cache: 'no-cache'}))));
  await self.skipWaiting();
}

async function renew() {
  for (const name of await caches.keys()) if (name !== VERSION && !name.startsWith(OWN)) await caches.delete(name);
  await self.clients.claim();
}

async function asset(request) {
  const kept = await caches.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) (await caches.open(VERSION)).put(request.url, answer.clone());
  return answer;
}

async function page(request) {
  let answer;
  try {
    answer = await fetch(request);
  } catch (failure) {
    return await kept(request.url) ?? offline();
  }
  await seen(request.url, answer);
  return answer;
}

// Notices who reads, and keeps the page if it may be kept. An answer that leads elsewhere says nothing of the reader.
async function seen(url, answer) {
  const reader = answer.headers.get('Torelik-Reader');
  if (reader === null) return;
  const own = OWN + reader;
  for (const name of await caches.keys()) if (name.startsWith(OWN) && name !== own) await caches.delete(name);
  if (!reader || answer.status !== 200 || !answer.headers.has('Torelik-Offline')) return;
  const pages = await caches.open(own);
  const headers = new Headers({'Content-Type': answer.headers.get('Content-Type'), 'Kept-At': String(Date.now()), 'Content-Security-Policy': answer.headers.get('Content-Security-Policy') ?? ''});
  await pages.put(bare(url), new Response(await answer.clone().text(), {headers}));
  const all = await pages.keys();
  for (const old of all.slice(0, Math.max(0, all.length - MOST))) await pages.delete(old);
}

async function kept(url) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(OWN)) continue;
    const found = await (await caches.open(name)).match(bare(url));
    if (!found) continue;
    const at = Number(found.headers.get('Kept-At'));
    if (Date.now() - at > LIFE) {
      await caches.delete(name);
      continue;
    }
    return new Response((await found.text()).replace('<body', `<body data-kept-at="${at}"`), {headers: found.headers});
  }
}

function bare(url) { return url.replace(/#.*/, ''); }

// The pages that a person may want to open on the way, fetched while there is a connection.
async function warm(addresses) {
  for (const address of addresses) {
    try {
      const answer = await fetch(address);
      await seen(new URL(address, location.origin).href, answer);
      if (answer.redirected) await seen(answer.url, answer);
    } catch (failure) {
      return; // the next page tries again
    }
  }
}

async function offline() { return await (await caches.open(VERSION)).match('/offline') ?? Response.error(); }
