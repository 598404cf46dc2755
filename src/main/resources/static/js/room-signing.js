// What is signed in the room, without leaving it: the form of signing stands in a template; a copy of it becomes a desk for each paper that waits for this reader.

import { desk } from './signing-desk.js';

export class Signing {
  #shown = null;

  constructor(root, act) { this.root = root; this.act = act; }

  update(paper) {
    if ((paper?.document ?? null) === this.#shown) return;
    this.#shown = paper?.document ?? null;
    const box = this.root.querySelector('[data-sheet]');
    if (!box) return;
    box.hidden = !paper;
    const place = box.querySelector('[data-sheet-form]');
    place.replaceChildren();
    if (!paper) return;
    box.querySelector('[data-sheet-title]').textContent = paper.title;
    const form = this.root.querySelector('template[data-signing]').content.querySelector('form').cloneNode(true);
    const text = `${this.root.dataset.room}/sheet?of=${paper.document}`;
    form.dataset.document = text;
    box.querySelector('[data-sheet-text]').href = text;
    place.append(form);
    form.addEventListener('signed', async (event) => {
      event.preventDefault();
      if (!await this.act('signature', {cms: form.elements.namedItem('cms').value})) form.querySelector('[data-sign-status]').textContent = '';
    });
    desk(form);
    box.scrollIntoView({block: 'nearest'});
  }

  // the papers that the court can give, one line for each person and paper
  offer(seats) {
    const list = this.root.querySelector('[data-sheets]');
    if (!list) return;
    const options = seats.flatMap((seat) => seat.sheets.map((sheet) => [`${seat.seat} ${sheet.code}`, `${seat.name}: ${sheet.title}`]));
    list.closest('details').hidden = !options.length;
    if (list.dataset.seen === JSON.stringify(options)) return;
    list.dataset.seen = JSON.stringify(options);
    const before = list.value;
    list.replaceChildren(...options.map(([value, name]) => new Option(name, value, false, value === before)));
  }
}
