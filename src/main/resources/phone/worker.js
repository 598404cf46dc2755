// Lets the page be installed and open without a line: the shell is kept, what is signed never is.

const SHELL = 'shell-1';
const FILES = ['/phone.css', '/phone.js', '/icon.svg', '/manifest.webmanifest'];

self.addEventListener('install', (event) => event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(FILES))));

self.addEventListener('activate', (event) => event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name))))));

self.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || !FILES.includes(new URL(event.request.url).pathname)) return;
  event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
});
