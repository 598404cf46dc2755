// A recording along its time: a click on a line, a mark or the time line plays that moment; the line that is heard now is lit. Without this script the sound plays from its beginning.

const root = document.querySelector('[data-replay]');
const media = root?.querySelector('[data-media]');
const tracks = [...(root?.querySelectorAll('[data-track]') ?? [])].map((link) => ({link, src: link.getAttribute('href'), from: Number(link.dataset.from), until: Number(link.dataset.until)}));
const line = root?.querySelector('[data-line]');
const now = root?.querySelector('[data-now]');
const length = Number(root?.dataset.length ?? 0);
const here = document.querySelector('[data-here]');
const moments = [...document.querySelectorAll('[data-moments] [data-at]')];
let track = tracks[0];

function code(millis) {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part, at) => at ? String(part).padStart(2, '0') : part).join(':');
}

function current() { return track ? track.from + media.currentTime * 1000 : 0; }

function paint() {
  const at = current();
  now.setAttribute('x', length ? Math.min(997, at * 1000 / length) : 0);
  for (const clock of document.querySelectorAll('[data-clock]')) clock.textContent = code(at);
  if (here) here.value = Math.round(at);
  let last = null;
  for (const moment of moments) if (Number(moment.dataset.at) <= at + 500) last = moment;
  for (const moment of moments) moment.closest('li').classList.toggle('now', moment === last);
  for (const one of tracks) one.link.toggleAttribute('aria-current', one === track && tracks.length > 1);
}

function use(wanted, then) {
  if (wanted === track) { then(); return; }
  track = wanted;
  media.src = wanted.src;
  media.addEventListener('loadedmetadata', then, {once: true});
}

// Plays a moment: in the track that is heard now when it has it, else in one that has it, else in the next one.
function go(millis) {
  const has = (one) => one.from <= millis && millis <= one.until;
  const wanted = track && has(track) ? track : tracks.find(has) ?? tracks.find((one) => one.from > millis) ?? tracks.at(-1);
  if (!wanted) return;
  use(wanted, () => {
    const seconds = Math.max(0, (millis - wanted.from) / 1000);
    media.currentTime = Number.isFinite(media.duration) ? Math.min(seconds, media.duration) : seconds;
    media.play().catch(() => {});
    paint();
  });
}

if (media) {
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-at],[data-track]');
    if (!link) return;
    event.preventDefault();
    if (link.dataset.at !== undefined) go(Number(link.dataset.at));
    else {
      const one = tracks.find((each) => each.link === link);
      const at = Math.min(Math.max(current(), one.from), one.until);
      use(one, () => go(at));
    }
  });
  line.addEventListener('click', (event) => {
    const box = line.getBoundingClientRect();
    go((event.clientX - box.left) / box.width * length);
  });
  for (const news of ['timeupdate', 'seeked', 'loadedmetadata']) media.addEventListener(news, paint);
  const wanted = location.hash.match(/^#at-(\d+)$/);
  if (wanted) media.addEventListener('loadedmetadata', () => go(Number(wanted[1])), {once: true});
  paint();
}
