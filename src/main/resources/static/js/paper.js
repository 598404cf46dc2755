// The keys of a document that is read page by page: the arrows turn the page, plus and minus change its size. By the place on the keyboard; nothing happens while somebody types.

const typing = (target) => target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
const follow = (selector) => () => document.querySelector(selector)?.click();
const closer = document.querySelector('.leaf.close');

const keys = {
  ArrowRight: follow('a[rel=next]'), ArrowLeft: follow('a[rel=prev]'), PageDown: follow('a[rel=next]'), PageUp: follow('a[rel=prev]'),
  Equal: follow('a[data-zoom=in]'), NumpadAdd: follow('a[data-zoom=in]'), Minus: follow('a[data-zoom=out]'), NumpadSubtract: follow('a[data-zoom=out]'),
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  // a page that is larger than the screen is moved with the arrows first
  if (event.code.startsWith('Arrow') && closer === document.activeElement) return;
  if (event.code.startsWith('Page') && document.documentElement.scrollHeight > innerHeight + 4) return;
  if (!keys[event.code]) return;
  event.preventDefault();
  keys[event.code]();
});
