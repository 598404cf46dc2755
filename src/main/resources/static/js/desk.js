// The keys of the desk: J and K choose a row of a work table (tr[data-row]), Enter opens its first link, X marks its box, S goes to the signing list
// (a[data-key-sign], else the address in data-signing of the dialog), G to the desk, ? shows all keys (dialog[data-keys]). Nothing happens while somebody types or holds a modifier.
// A form with data-autosave is sent again a moment after the last change; its output[data-saved] tells when.

const rows = [...document.querySelectorAll('tr[data-row]')];
let chosen = -1;

function choose(index) {
  if (!rows.length) return;
  if (chosen >= 0) rows[chosen].classList.remove('sel');
  chosen = Math.max(0, Math.min(rows.length - 1, index));
  rows[chosen].classList.add('sel');
  const link = rows[chosen].querySelector('a');
  link?.focus({preventScroll: true});
  rows[chosen].scrollIntoView({block: 'nearest'});
}

const typing = (target) => target instanceof Element && target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');

// By the place on the keyboard, so that the keys work in a Kazakh and a Russian layout too.
const keys = {
  KeyJ: () => choose(chosen + 1),
  KeyK: () => choose(chosen - 1),
  KeyS: () => {
    const list = document.querySelector('a[data-key-sign]')?.href ?? document.querySelector('dialog[data-signing]')?.dataset.signing;
    if (list) location.assign(list);
  },
  KeyX: () => rows[Math.max(0, chosen)]?.querySelector('input[type=checkbox]')?.click(),
  KeyG: () => location.assign('/desk'),
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const dialog = document.querySelector('dialog[data-keys]');
  if (dialog?.open) return;
  if (event.key === '?' || (event.shiftKey && event.code === 'Slash')) {
    event.preventDefault();
    dialog?.showModal();
  } else if (!event.shiftKey && keys[event.code]) {
    event.preventDefault();
    keys[event.code]();
  }
});

for (const row of rows) row.addEventListener('focusin', () => {
  if (chosen >= 0 && rows[chosen] !== row) rows[chosen].classList.remove('sel');
  chosen = rows.indexOf(row);
  row.classList.add('sel');
});

// A box that marks all boxes of a name: label[data-all-of] around it.
for (const label of document.querySelectorAll('label[data-all-of]')) {
  const all = label.querySelector('input');
  const each = () => [...all.form.querySelectorAll(`input[name="${label.dataset.allOf}"]`)];
  label.hidden = false;
  all.addEventListener('change', () => each().forEach((box) => { box.checked = all.checked; }));
  all.form.addEventListener('change', () => { all.checked = each().every((box) => box.checked); });
}

for (const form of document.querySelectorAll('form[data-autosave]')) {
  const saved = form.querySelector('output[data-saved]');
  let waiting = 0;
  let sending = Promise.resolve();
  const send = async () => {
    const body = new URLSearchParams(new FormData(form));
    const response = await fetch(form.dataset.autosave, {method: 'POST', body, credentials: 'same-origin', headers: {Accept: 'application/json'}});
    if (!response.ok) throw new Error(`save: ${response.status}`);
    const answer = await response.json();
    if (answer.version) form.elements.namedItem('version').value = answer.version;
    if (saved) saved.textContent = answer.said;
  };
  const save = () => { sending = sending.then(send).catch(() => { if (saved) saved.textContent = form.dataset.unsaved; }); };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 1500);
  });
  form.addEventListener('submit', () => clearTimeout(waiting));
}
