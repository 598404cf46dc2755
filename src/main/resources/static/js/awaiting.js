// A part of a page that waits for something, <section id="..." data-awaits="address">, is asked for again until it waits no more;
// data-pause says after how many milliseconds.

const PAUSE = 2000;

for (const part of document.querySelectorAll('[data-awaits]')) later(part);

function later(part) { setTimeout(() => ask(part), Number(part.dataset.pause ?? PAUSE)); }

async function ask(part) {
  try {
    const answer = await fetch(part.dataset.awaits);
    const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part.id);
    if (fresh) {
      // what has not changed stays, with the focus that is in it, and is not read out again
      if (fresh.innerHTML !== part.innerHTML) part.replaceChildren(...fresh.childNodes);
      if (!fresh.dataset.awaits) return;
    }
  } catch (failure) {
    console.warn('asked in vain', failure.name);
  }
  later(part);
}
