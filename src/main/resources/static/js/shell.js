// On every page of the Judicial Account: installs the service worker, says when the page came from the device, and sends what was typed without a connection.
//
//   <html data-person="mark">           who reads; the script stands on no other page
//   <p id="connection" hidden data-offline data-sent data-both>    what is said; data-both holds a link whose address is filled in
//   <a data-warm>                        a page to be fetched while there is a connection

import { sync, person } from './edits.js';

const said = document.getElementById('connection');
const form = document.querySelector('form[data-saves]');

if (person && 'serviceWorker' in navigator) navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(warm).catch(() => {});
addEventListener('offline', told);
addEventListener('online', () => { told(); send(); });
told();
if (navigator.onLine) send();

function told() {
  const at = Number(document.body.dataset.keptAt ?? 0);
  const without = !navigator.onLine || at > 0;
  said.hidden = !without;
  if (without) said.querySelector('[data-offline]').hidden = false;
  const when = said.querySelector('time');
  when.textContent = at ? new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: 'medium', timeStyle: 'short'}).format(at) : '';
}

// A form that saves itself takes care of its own draft (filing.js).
async function send() {
  if (form || document.body.dataset.keptAt) return;
  const token = document.querySelector('input[name=_csrf]')?.value;
  if (!token) return;
  try {
    const conflicts = await sync(token);
    if (!conflicts.length) return;
    const both = said.querySelector('[data-both]');
    both.href = conflicts[0];
    said.querySelector('[data-offline]').hidden = true;
    both.hidden = said.hidden = false;
    said.hidden = false;
  } catch (failure) {
    // still without a connection
  }
}

function warm(registration) {
  const saves = navigator.connection?.saveData || /2g/.test(navigator.connection?.effectiveType ?? '');
  const wanted = [...document.querySelectorAll('a[data-warm]')].map((link) => link.getAttribute('href'));
  if (wanted.length && !saves && navigator.onLine) registration.active.postMessage({warm: [...wanted, location.pathname + location.search]});
  else if (navigator.onLine && !cameThroughWorker()) registration.active.postMessage({warm: [location.pathname + location.search]});
}

// Not whether a worker stands over the page now: one that was being installed while the page was on its way takes it over before this is asked.
function cameThroughWorker() { return performance.getEntriesByType('navigation')[0]?.workerStart > 0; }
