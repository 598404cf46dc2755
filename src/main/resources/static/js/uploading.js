// A large file goes up in parts and goes on where it stopped: after the link dropped by itself, after the browser was closed when the page is opened again.
//
//   <input type="file" data-parts="address">            a file of more than SMALL bytes is begun there instead of being sent with the form
//   ... data-parts-at-once                              it is begun as soon as it is chosen, while the rest of the form is written
//   <li data-upload="address" data-digest data-size>    a file on its way: [data-percent], progress, [data-said], a form that attaches it, or nothing when the form around it takes it
//
// The file lies in the browser (IndexedDB) until the house has it; signing out empties that store (Clear-Site-Data).

const SMALL = 64 * 1024;
const FIRST = 32 * 1024;
const LARGEST = 1024 * 1024;
const QUICK = 2000; // a part that took less makes the next one larger
const SLOW = 8000; // and one that took more makes it smaller
const AGAIN = 5000;

const token = () => document.querySelector('input[name=_csrf]').value;
const items = () => [...document.querySelectorAll('[data-upload]')];

for (const input of document.querySelectorAll('input[data-parts]')) {
  if (input.hasAttribute('data-parts-at-once')) input.addEventListener('change', (event) => choose(event, input));
  else input.form.addEventListener('submit', (event) => choose(event, input));
}
for (const item of items()) find(item.dataset.digest).then((file) => { if (file) send(item, file); });

async function choose(event, input) {
  const file = input.files[0];
  if (!file || file.size <= SMALL || event.defaultPrevented || !window.isSecureContext) return;
  const atOnce = event.type === 'change';
  if (!atOnce) event.preventDefault();
  const button = input.form.querySelector('button');
  button.disabled = true;
  try {
    const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const known = items().find((item) => item.dataset.digest === digest);
    await keep(digest, file);
    if (known) {
      input.value = '';
      send(known, file);
      return;
    }
    const body = new URLSearchParams({_csrf: token(), name: file.name, kind: input.form.elements.namedItem('kind')?.value ?? 'other', size: file.size, digest});
    const answer = await fetch(input.dataset.parts, {method: 'POST', body});
    if (answer.status === 201) location.reload();
    else if (!atOnce) show(await answer.text()); // the form tells it when it is sent
  } catch (failure) {
    if (!atOnce) input.form.submit(); // the plain form, as without scripts
  } finally {
    button.disabled = false;
  }
}

// What the house said instead, in place of this page.
function show(text) {
  const page = new DOMParser().parseFromString(text, 'text/html');
  document.getElementById('main').replaceChildren(...page.getElementById('main').childNodes);
  document.getElementById('main').focus();
}

async function send(item, file) {
  if (item.dataset.busy) return;
  item.dataset.busy = 'true';
  const said = item.querySelector('[data-said]');
  const tell = (words) => { if (said.textContent !== words) said.textContent = words; };
  let part = FIRST;
  for (;;) {
    try {
      let offset = place(await fetch(item.dataset.upload, {method: 'HEAD', cache: 'no-store'}));
      while (offset < file.size) {
        tell(said.dataset.going);
        progress(item, offset, file.size);
        const end = Math.min(offset + part, file.size);
        const begun = performance.now();
        offset = place(await fetch(item.dataset.upload, {method: 'PATCH', body: file.slice(offset, end),
          headers: {'Upload-Offset': offset, 'Upload-Complete': end === file.size ? '?1' : '?0', 'Content-Type': 'application/partial-upload', 'X-XSRF-TOKEN': token()}}));
        const took = performance.now() - begun;
        part = took < QUICK ? Math.min(part * 2, LARGEST) : took > SLOW ? Math.max(part / 2, FIRST) : part;
      }
      progress(item, offset, file.size);
      await forget(item.dataset.digest);
      const attaching = item.querySelector('form[action$="/attach"]');
      if (attaching) attaching.submit();
      else tell(said.dataset.done);
      return;
    } catch (failure) {
      if (failure instanceof Gone) {
        tell(said.dataset.signedOut);
        delete item.dataset.busy;
        return;
      }
      tell(said.dataset.waiting);
      await new Promise((done) => { setTimeout(done, AGAIN); addEventListener('online', done, {once: true}); });
    }
  }
}

class Gone extends Error {}

function place(answer) {
  const offset = answer.headers.get('Upload-Offset');
  if (offset !== null && (answer.ok || answer.status === 409)) return Number(offset);
  if (answer.status >= 500) throw new Error(String(answer.status));
  throw new Gone(); // signed out, cancelled in another window, or thrown away
}

function progress(item, offset, size) {
  item.querySelector('progress').value = offset;
  item.querySelector('[data-percent]').textContent = String(Math.floor(offset * 100 / size));
}

function store(mode, work) {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('uploads', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('files');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const asked = work(opening.result.transaction('files', mode).objectStore('files'));
      asked.transaction.oncomplete = () => { opening.result.close(); done(asked.result); };
      asked.transaction.onerror = () => { opening.result.close(); failed(asked.error); };
    };
  });
}

function keep(digest, file) { return store('readwrite', (files) => files.put(file, digest)).catch(() => {}); } // a browser without room: the file is chosen again

function find(digest) { return store('readonly', (files) => files.get(digest)).catch(() => undefined); }

function forget(digest) { return store('readwrite', (files) => files.delete(digest)).catch(() => {}); }
