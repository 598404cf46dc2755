// What is typed survives a dropped link, a closed page and a step back: a form marked data-keep="name" is kept in this tab until the house has it.
//
//   data-keep                   the name under which the form is kept; a field `version` says to which state of the draft it belongs
//   <p data-kept hidden>        inside the form: shown when something was put back
//   data-keep-done="name"       on any element of a later page: the house has that form, so it is forgotten
//
// Passwords, files and hidden fields are never kept. Signing out empties the store (Clear-Site-Data).

const NEVER = ['hidden', 'file', 'password', 'submit', 'button'];

for (const form of document.querySelectorAll('form[data-keep]')) keep(form);
for (const done of document.querySelectorAll('[data-keep-done]')) sessionStorage.removeItem(key(done.dataset.keepDone));

export function forget(form) { sessionStorage.removeItem(key(form.dataset.keep)); }

function key(name) { return `kept ${name}`; }

function version(form) { return form.elements.namedItem('version')?.value ?? ''; }

function fields(form) { return [...form.elements].filter((field) => field.name && !NEVER.includes(field.type)); }

function state(field) { return field.type === 'radio' || field.type === 'checkbox' ? field.checked : field.value; }

function keep(form) {
  const kept = JSON.parse(sessionStorage.getItem(key(form.dataset.keep)) ?? 'null');
  if (kept && kept.version === version(form) && putBack(form, kept.states)) {
    const said = form.querySelector('[data-kept]');
    if (said) said.hidden = false;
  } else if (kept) {
    forget(form);
  }
  form.addEventListener('input', () => sessionStorage.setItem(key(form.dataset.keep), JSON.stringify({version: version(form), states: fields(form).map(state)})));
}

// Whether anything had to be put back.
function putBack(form, states) {
  const all = fields(form);
  if (states.length !== all.length) return false;
  let changed = false;
  all.forEach((field, i) => {
    if (state(field) === states[i]) return;
    changed = true;
    if (typeof states[i] === 'boolean') field.checked = states[i];
    else field.value = states[i];
  });
  return changed;
}
