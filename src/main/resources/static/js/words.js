// Offers endings for the last word while somebody types: input[data-words] names the list that it fills. What is typed goes to the house as the beginning of one word, never as the whole question.

const field = document.querySelector('input[data-words]');
const list = document.getElementById(field?.getAttribute('list') ?? '');
const REST = 150;
const LAST = /[\p{L}']{2,30}$/u;
let waiting;
let asked = '';

async function offer() {
  const begun = LAST.exec(field.value)?.[0];
  if (!begun || begun === asked) return;
  asked = begun;
  const answer = await fetch(`${field.dataset.words}?q=${encodeURIComponent(begun)}`).catch(() => null);
  if (!answer?.ok || begun !== asked) return;
  const before = field.value.slice(0, field.value.length - begun.length);
  const words = await answer.json();
  list.replaceChildren(...words.map((word) => Object.assign(document.createElement('option'), { value: before + word })));
}

field?.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(offer, REST);
});
