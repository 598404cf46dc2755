// What was typed into a draft and the house does not have yet. It lies in the browser under the name of the person (localStorage), survives the tab and the browser, and is sent when there is a
// connection. When the draft was changed elsewhere meanwhile, neither is thrown away: the page of the draft shows both, and the person chooses.

const OWN = 'edit ';

export const person = document.documentElement.dataset.person ?? '';

// What another person typed on this device is not for this one.
if (person) for (const name of names()) if (read(name).person !== person) localStorage.removeItem(name);

function names() { return Object.keys(localStorage).filter((name) => name.startsWith(OWN)); }

function read(name) { return JSON.parse(localStorage.getItem(name)); }

function place(form) { return OWN + new URL(form.action).pathname + new URL(form.action).search; }

export function hold(form) {
  const typed = [...new FormData(form)].filter(([name, value]) => name !== '_csrf' && name !== 'version' && typeof value === 'string');
  if (person) localStorage.setItem(place(form), JSON.stringify({person, version: form.elements.namedItem('version').value, typed}));
}

export function release(form) { localStorage.removeItem(place(form)); }

// A button sends it: if the draft has another version afterwards, it has come.
export function sent(form) {
  const waiting = held(form);
  if (waiting) localStorage.setItem(place(form), JSON.stringify({...waiting, sent: true}));
}

export function held(form) {
  const name = place(form);
  return person && localStorage.getItem(name) ? read(name) : null;
}

// Puts what was typed back into a form; whether anything differed.
export function putBack(form, typed) {
  const given = new Map();
  for (const [name, value] of typed) given.set(name, [...given.get(name) ?? [], value]);
  let changed = false;
  for (const field of form.elements) {
    if (!field.name || field.type === 'hidden' || field.type === 'submit') continue;
    if (field.type === 'radio' || field.type === 'checkbox') {
      const checked = (given.get(field.name) ?? []).includes(field.value);
      changed ||= field.checked !== checked;
      field.checked = checked;
    } else if (given.has(field.name)) {
      changed ||= field.value !== given.get(field.name)[0];
      field.value = given.get(field.name)[0];
    }
  }
  return changed;
}

// Sends everything that waits; gives the addresses of the drafts that were changed elsewhere too.
export async function sync(token) {
  const conflicts = [];
  for (const name of names()) {
    const address = name.slice(OWN.length);
    const waiting = localStorage.getItem(name);
    const {version, typed, sent} = JSON.parse(waiting);
    const body = new URLSearchParams([['_csrf', token], ['version', version], ...typed]);
    const answer = await fetch(address, {method: 'POST', body, headers: {'Draft-Saves': 'itself'}});
    if (answer.status === 404) localStorage.removeItem(name); // the draft was filed or thrown away
    if (!answer.ok || answer.redirected) continue;
    const saved = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('saved');
    if (saved?.dataset.stored === 'true') {
      if (localStorage.getItem(name) === waiting) localStorage.removeItem(name);
    } else if (saved && sent) {
      localStorage.removeItem(name);
    } else if (saved) {
      conflicts.push(address);
    }
  }
  return conflicts;
}
