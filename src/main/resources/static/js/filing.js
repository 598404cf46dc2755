// A claim saves itself while it is written: shortly after a pause, when a field is left, before the page is left. Without a connection it is kept in
// the tab and tried again. Buttons send the form plainly.
//
//   <form data-saves data-unsaved="...">   data-unsaved: the sentence for #saved while nothing can be stored
//   <input type="file" data-largest="bytes" data-too-large="id">   a larger file is not sent; the element with that id says why

import { forget } from './keep.js';
import { held, hold, putBack, release, sent } from './edits.js';

const PAUSE = 1500;
const AGAIN = 5000;
const OUTLIVING = 60_000; // what a browser still sends for a page that is gone
const PATIENCE = 3000; // how long a button waits for a save that is on its way

for (const form of document.querySelectorAll('form[data-saves]')) saving(form);
for (const input of document.querySelectorAll('input[data-largest]')) measuring(input);

function saving(form) {
  const said = document.getElementById('saved');
  let typed = 0;
  let stored = 0;
  let leaving = false;
  let sending = false;
  let timer = 0;
  let line = Promise.resolve();

  const later = (pause) => { clearTimeout(timer); timer = setTimeout(save, pause); };
  const save = () => { clearTimeout(timer); return line = line.then(send); };

  async function send() {
    if (leaving || typed === stored) return;
    const now = typed;
    sending = true;
    try {
      const body = new URLSearchParams(new FormData(form)).toString();
      const answer = await fetch(form.action, {method: 'POST', body, headers: {'Draft-Saves': 'itself', 'Content-Type': 'application/x-www-form-urlencoded'}, keepalive: body.length < OUTLIVING});
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const saved = page.getElementById('saved');
      said.textContent = saved.textContent;
      if (saved.dataset.stored !== 'true') return; // another window changed the draft: the button asks what shall stand
      form.elements.namedItem('version').value = page.getElementById('version').value;
      stored = now;
      forget(form);
      if (typed === stored) release(form);
    } catch (failure) {
      said.textContent = form.dataset.unsaved;
      later(AGAIN);
    } finally {
      sending = false;
    }
  }

  form.addEventListener('input', () => { typed++; hold(form); later(PAUSE); });
  form.addEventListener('change', () => { typed++; hold(form); later(200); });
  // A save that is on its way makes the version of this form old: the button waits for it, so that nobody meets himself as another window.
  form.addEventListener('submit', (event) => {
    const pressed = leaving;
    leaving = true;
    sent(form);
    if (!sending) return;
    event.preventDefault();
    if (!pressed) Promise.race([line, new Promise((done) => setTimeout(done, PATIENCE))]).then(() => { sending = false; form.requestSubmit(event.submitter); });
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (!link || typed === stored || link.target || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    save().finally(() => location.assign(link.href));
  });
  const waiting = held(form);
  if (waiting && !document.querySelector('.beside')) {
    const same = waiting.version === form.elements.namedItem('version').value;
    if (!same && waiting.sent || !putBack(form, waiting.typed)) {
      release(form);
    } else if (same || document.body.dataset.keptAt) {
      typed++;
      later(0);
      const said = form.querySelector('[data-kept]');
      if (said) said.hidden = false;
    } else { // changed elsewhere: the house shows both
      form.elements.namedItem('version').value = waiting.version;
      release(form);
      form.requestSubmit(form.querySelector('button[value=on]'));
    }
  }
  if (form.querySelector('[data-kept]:not([hidden])')) { // what was put back is not in the house yet
    typed++;
    later(0);
  }
  addEventListener('beforeunload', save);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') save(); });
  addEventListener('online', save);
  addEventListener('pageshow', () => { leaving = false; });
}

function measuring(input) {
  const said = document.getElementById(input.dataset.tooLarge);
  input.addEventListener('change', () => {
    const large = [...input.files].some((file) => file.size > Number(input.dataset.largest));
    said.hidden = !large;
    input.setCustomValidity(large ? said.textContent : '');
  });
}
