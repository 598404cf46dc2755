// A hearing that is broadcast: asks for what came since and gives it to the player. It begins muted, as browsers want it; the viewer turns the sound on.

const PAUSE = 1000;
const LATE = 12;  // seconds behind what has come: jump
const KEEP = 60;  // seconds kept to look back

const root = document.getElementById('watch');
const video = root.querySelector('video');
const said = root.querySelector('[data-said]');
let stream = '';
let after = 0;
let buffer = null;

const pause = (time) => new Promise((next) => setTimeout(next, time));

function opened(source) { return new Promise((next) => source.addEventListener('sourceopen', next, {once: true})); }

function appended(bytes) {
  return new Promise((next, fail) => {
    buffer.addEventListener('updateend', next, {once: true});
    buffer.addEventListener('error', fail, {once: true});
    buffer.appendBuffer(bytes);
  });
}

async function begin(type) {
  const source = new MediaSource();
  video.src = URL.createObjectURL(source);
  await opened(source);
  buffer = source.addSourceBuffer(type.replace(/codecs=([^"]+)$/, 'codecs="$1"'));
}

async function look() {
  const answer = await fetch(`${root.dataset.live}?${new URLSearchParams({stream, after})}`);
  if (answer.headers.get('Stream-End')) { said.textContent = root.dataset.over; return false; }
  if (answer.status !== 200) return true;
  const bytes = await answer.arrayBuffer();
  const name = answer.headers.get('Stream');
  const next = Number(answer.headers.get('Stream-Next'));
  // a header is there when the stream is another, or when too much was missed
  if (name !== stream || new DataView(bytes).getUint32(0) === 0x1A45DFA3) await begin(answer.headers.get('Stream-Type'));
  stream = name;
  after = next;
  await appended(bytes);
  const ranges = video.buffered;
  if (!ranges.length) return true;
  const end = ranges.end(ranges.length - 1);
  const start = ranges.start(ranges.length - 1);
  if (video.currentTime < start || end - video.currentTime > LATE) video.currentTime = Math.max(start, end - 3);
  if (end - ranges.start(0) > 2 * KEEP && !buffer.updating) buffer.remove(ranges.start(0), end - KEEP);
  said.textContent = '';
  if (video.paused && !video.dataset.begun) {
    video.dataset.begun = 'yes';
    video.muted = true;
    video.play().catch(() => {});
  }
  return true;
}

if (!globalThis.MediaSource) said.textContent = root.dataset.old;
else {
  for (;;) {
    try {
      if (!await look()) break;
    } catch (failure) { stream = ''; }
    await pause(PAUSE);
  }
}
