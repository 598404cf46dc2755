// A form that saves itself with htmx (hx-post) is still sent plainly when a button is pressed: the page then goes on.
for (const form of document.querySelectorAll('form[hx-post]')) {
  let sending = false;
  form.addEventListener('submit', () => { sending = true; });
  form.addEventListener('htmx:configRequest', (event) => { if (sending) event.preventDefault(); });
}
