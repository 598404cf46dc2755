// The page of a room by video: trying camera and microphone, entering, the people inside, what the court does. It asks the house for news again and again; the house waits until there are some.

import { Peers } from './room-peers.js';
import { Relay } from './room-relay.js';
import { Recorder } from './room-recorder.js';
import { Kit } from './room-kit.js';
import { Signing } from './room-signing.js';

const root = document.getElementById('room');
const one = (name, within = root) => within.querySelector(`[data-${name}]`);
const base = root.dataset.room;
const ice = root.dataset.ice ? root.dataset.ice.split(' ').map((urls) => ({urls})) : [];
const seats = new Map();
const mine = {stream: null, mic: true, cam: true, translated: false};
const kit = root.dataset.kit ? new Kit(root) : null;
let link = 0;
let now = null;
let hadInside = false;

const peers = root.dataset.relay ? new Relay(ice, media, () => paint(), soundOnly, isWeak) : new Peers(ice, signal, () => paint(), soundOnly, isWeak);
const give = async (query, data) => {
  query.set('link', link);
  try {
    const answer = await fetch(`${base}/pieces?${query}`, {method: 'POST', body: data, headers: {'X-XSRF-TOKEN': root.dataset.form, 'Content-Type': 'application/octet-stream'}});
    // an answer that nobody reads to its end stays open
    await answer.text().catch(() => '');
    return answer.status;
  } catch { return 0; }
};
const recorder = new Recorder(give);
const channel = new Recorder(give, 'interpreter');
const signing = new Signing(root, act);

// a line that carries so little that faces are not worth the words that they cost
function isWeak(report) {
  const weak = Number(root.dataset.weak);
  return weak > 0 && ((report.type === 'candidate-pair' && report.nominated && report.availableOutgoingBitrate < weak) || (report.type === 'remote-inbound-rtp' && report.fractionLost > 0.2));
}

// the media server is given ten seconds for each of a few steps; a question that nobody answers must not keep the others waiting for ever
async function media(what, seat, sdp) {
  try {
    const answer = await post('media', {link, what, seat, sdp}, AbortSignal.timeout(30_000));
    return answer.ok ? await answer.json() : null;
  } catch { return null; }
}

// what browsers say to each other must arrive; while the line is away it is tried again
async function signal(seat, data) {
  for (let times = 0; times < 5; times++) {
    try {
      await post('signals', {link, seat, data});
      return;
    } catch { await new Promise((next) => setTimeout(next, 500)); }
  }
}

one('try').addEventListener('click', tryDevices);
one('enter').addEventListener('click', enter);

async function tryDevices() {
  const said = one('checked');
  for (const wanted of [{audio: true, video: {width: {ideal: 640}, height: {ideal: 360}, frameRate: {ideal: 15}}}, {audio: true}]) {
    if (wanted.video && navigator.connection?.saveData) continue;
    try {
      mine.stream = kit ? await kit.open() : await navigator.mediaDevices.getUserMedia(wanted);
      break;
    } catch (failure) { console.info('no device', failure.name); }
  }
  if (!mine.stream) { said.textContent = root.dataset.noDevice; return false; }
  said.textContent = mine.stream.getVideoTracks().length ? root.dataset.fine : root.dataset.sound;
  const mirror = one('mirror');
  mirror.srcObject = mine.stream;
  mirror.play().catch(() => {});
  level(mine.stream);
  one('try').classList.remove('primary');
  one('enter').classList.add('primary');
  return true;
}

function level(stream) {
  const sound = new AudioContext();
  const look = sound.createAnalyser();
  sound.createMediaStreamSource(stream).connect(look);
  const wave = new Uint8Array(look.fftSize);
  const meter = document.getElementById('level');
  const timer = setInterval(() => {
    if (one('check').hidden) { clearInterval(timer); sound.close(); return; }
    look.getByteTimeDomainData(wave);
    meter.value = Math.min(1, Math.max(...wave.map((value) => Math.abs(value - 128))) / 64);
  }, 150);
}

// once, however often it is pressed while the house answers: a page that has entered twice asks for news twice, and what is older is drawn over what is newer
async function enter() {
  one('enter').disabled = true;
  if (!mine.stream) await tryDevices();
  const answer = await post('enter', {}).catch(() => null);
  one('enter').disabled = false;
  if (!answer) { one('checked').textContent = root.dataset.failed; return; }
  if (!answer.ok) { const no = await answer.json(); one('checked').textContent = `${no.found} ${no.next}`; return; }
  link = (await answer.json()).link;
  one('check').hidden = true;
  one('inside').hidden = false;
  for (const kind of ['audio', 'video']) peers.setLocal(kind, mine.stream?.getTracks().find((track) => track.kind === kind) ?? null);
  listen();
}

async function listen() {
  let version = 0;
  for (;;) {
    try {
      const answer = await fetch(`${base}/news?link=${link}&version=${version}`, {signal: AbortSignal.timeout(9000)});
      if (answer.status === 422 || answer.status === 404) { over(answer.status === 422 ? await answer.json() : null); return; }
      if (!answer.ok) throw new Error(String(answer.status));
      const news = await answer.json();
      one('lost').hidden = true;
      await released();
      show(news);
      // what could not be shown is asked for again
      version = news.version;
      if (!news.open) { over(null); return; }
    } catch (failure) {
      one('lost').hidden = false;
      await new Promise((next) => setTimeout(next, 700));
    }
  }
}

// what is pressed stays where it is until it is released: a page that is drawn anew between takes the click away, for its buttons move, or gives it to the button of somebody else
let pressed = -Infinity;
document.addEventListener('pointerdown', () => { pressed = performance.now(); }, true);
for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => setTimeout(() => { pressed = -Infinity; }, 50), true);

async function released() {
  while (performance.now() - pressed < Number(root.dataset.press)) await new Promise((next) => setTimeout(next, 50));
}

function over(no) {
  peers.sync({seat: 0, link}, []);
  recorder.update(false, []);
  channel.update(false, []);
  mine.stream?.getTracks().forEach((track) => track.stop());
  if (no) { one('told').textContent = `${no.found} ${no.next}`; one('seats').replaceChildren(); } else location.assign(root.dataset.back);
}

function show(news) {
  now = news;
  if (news.me.state === 'left') { over(null); return; }
  const inside = news.me.state === 'present';
  // a page that does not ask the house any more may still be heard: its connection is not cut for that
  const others = news.seats.filter((seat) => inside && (seat.state === 'present' || seat.state === 'lost') && seat.link);
  peers.sync({seat: news.me.seat, link, inside, soundOnly: news.me.soundOnly}, others);
  for (const signal of news.signals) peers.hear(signal);
  one('told').textContent = inside && !news.me.muted ? '' : news.me.told;
  one('recorded').hidden = !news.recorded;
  one('retired').hidden = !news.retired;
  one('closed').hidden = !news.closed;
  if (one('away')) one('away').hidden = !news.seats.some((seat) => seat.state === 'lost');
  one('live').hidden = !news.broadcast.live;
  one('consent').hidden = !news.broadcast.asks;
  for (const said of root.querySelectorAll('[data-broadcast-said]')) said.textContent = news.broadcast.said;
  for (const button of root.querySelectorAll('aside [data-act^="broadcast-"]')) button.hidden = !news.broadcast.may.includes(button.dataset.act);
  one('channel').hidden = !news.seats.some((seat) => seat.apart);
  for (const button of root.querySelectorAll('[data-own^="channel-"]')) button.hidden = news.me.apart === (button.dataset.own === 'channel-on');
  for (const button of root.querySelectorAll('[data-own="sound-only"], [data-own="with-picture"]')) button.hidden = !inside || news.me.soundOnly === (button.dataset.own === 'sound-only');
  for (const button of root.querySelectorAll('[data-own="brought"], [data-own="led-away"]')) button.hidden = news.me.here === (button.dataset.own === 'brought');
  // whoever waits, is outside or was removed has nothing to turn on or ask for
  for (const button of root.querySelectorAll('[data-mic], [data-cam], [data-own="hand"]')) button.hidden = !inside;
  for (const [act, shown] of Object.entries({retired: !news.retired, returned: news.retired, closed: !news.closed, opened: news.closed, hidden: news.shown !== null})) {
    const button = root.querySelector(`aside [data-act="${act}"]`);
    if (button) button.hidden = !shown;
  }
  paper(news.shown);
  signing.update(news.sign);
  signing.offer(news.seats);
  one('announced').hidden = !news.announced;
  one('words').textContent = news.announced ?? '';
  lines(one('log'), news.log);
  lines(one('messages'), news.messages);
  people(news.seats);
  drawSeats(news, inside);
  own();
  paint();
}

// the court is not heard while it has retired, and nobody whom it has muted
const isHeard = (seat) => !seat.muted && !(now.retired && (seat.court || now.me.court));
// an interpreter with a channel of his own is heard by whoever chose it; what he interprets is then heard low
const reaches = (seat) => isHeard(seat) && (!seat.apart || mine.translated);

function drawSeats(news, inside) {
  const wanted = inside ? [{seat: news.me.seat, name: root.dataset.me, role: '', told: '', state: 'present', court: news.me.court, muted: news.me.muted, soundOnly: news.me.soundOnly, apart: news.me.apart, may: [], mine: true}, ...news.seats] : [];
  const box = one('seats');
  for (const [number, drawn] of seats) if (!wanted.some((seat) => seat.seat === number)) { drawn.remove(); seats.delete(number); }
  for (const seat of wanted) {
    let drawn = seats.get(seat.seat);
    if (!drawn) {
      drawn = one('seat').content.firstElementChild.cloneNode(true);
      drawn.dataset.number = seat.seat;
      seats.set(seat.seat, drawn);
      box.append(drawn);
    }
    drawn.seat = seat;
    drawn.classList.toggle('mine', Boolean(seat.mine));
    drawn.classList.toggle('away', seat.state !== 'present');
    drawn.classList.toggle('talk', news.floor === seat.seat);
    drawn.classList.toggle('plain', Boolean(seat.soundOnly));
    one('plain', drawn).hidden = !seat.soundOnly;
    one('name', drawn).textContent = seat.name;
    one('role', drawn).textContent = seat.role;
    one('state', drawn).textContent = seat.told || '';
    drawn.querySelector('video').setAttribute('aria-label', seat.name);
    for (const button of drawn.querySelectorAll('[data-act]')) button.hidden = !seat.may.includes(button.dataset.act);
    one('remove', drawn).hidden = !seat.may.includes('removed');
  }
}

function paint() {
  if (!now) return;
  const given = [];
  for (const [number, drawn] of seats) {
    const video = drawn.querySelector('video');
    const stream = drawn.seat.mine ? mine.stream : peers.stream(number);
    if (stream && video.srcObject !== stream) video.srcObject = stream;
    video.muted = drawn.seat.mine || !reaches(drawn.seat);
    video.volume = mine.translated && !drawn.seat.apart && now.seats.some((seat) => seat.apart) ? 0.2 : 1;
    if (stream && video.paused) video.play().catch(() => {});
    const heard = drawn.seat.mine ? mine.mic && isHeard(drawn.seat) : isHeard(drawn.seat);
    if (drawn.seat.state === 'present') given.push({key: `${number} ${stream?.getAudioTracks()[0]?.id}`, stream, video: stream?.getVideoTracks().length ? video : null, heard, name: drawn.seat.mine ? root.dataset.called : drawn.seat.name, apart: Boolean(drawn.seat.apart)});
  }
  if (hadInside || now.records) {
    recorder.update(now.records, given.map((one) => ({...one, heard: one.heard && !one.apart})));
    channel.update(now.records && given.some((one) => one.apart), given.filter((one) => one.apart));
  }
  hadInside ||= now.records;
}

function own() {
  const quiet = now.me.muted || (now.retired && now.me.court);
  mine.stream?.getAudioTracks().forEach((track) => { track.enabled = mine.mic && !quiet; });
  mine.stream?.getVideoTracks().forEach((track) => { track.enabled = mine.cam && !(now.retired && now.me.court); });
  one('mic').setAttribute('aria-pressed', String(mine.mic && !quiet));
  one('cam').setAttribute('aria-pressed', String(mine.cam && Boolean(mine.stream?.getVideoTracks().length)));
}

function soundOnly() {
  mine.stream?.getVideoTracks().forEach((track) => { track.stop(); mine.stream.removeTrack(track); });
  peers.setLocal('video', null);
  act('own', {act: 'sound-only'});
  one('fault').textContent = root.dataset.sound;
}

// a page that could not be drawn at once is asked for again
one('paper').addEventListener('error', () => setTimeout(() => { if (now?.shown) one('paper').src = `${base}/paper?at=${encodeURIComponent(now.shown)}&again=${Date.now()}`; }, 2000));

async function withPicture() {
  try {
    const [track] = (await navigator.mediaDevices.getUserMedia({video: {width: {ideal: 640}, height: {ideal: 360}, frameRate: {ideal: 15}}})).getVideoTracks();
    mine.stream?.addTrack(track);
    peers.setLocal('video', track);
  } catch (failure) { console.info('no device', failure.name); }
  if (await act('own', {act: 'with-picture'})) one('fault').textContent = '';
}

one('translated').addEventListener('change', ({target}) => { mine.translated = target.checked; if (now) paint(); });

function paper(shown) {
  const figure = one('shown');
  if (shown && figure.dataset.at !== shown) one('paper').src = `${base}/paper?at=${encodeURIComponent(shown)}`;
  figure.dataset.at = shown ?? '';
  figure.hidden = !shown;
}

function lines(list, all) {
  if (!list || list.dataset.seen === JSON.stringify(all)) return;
  list.dataset.seen = JSON.stringify(all);
  list.replaceChildren(...all.map((line) => {
    const row = document.createElement('li');
    row.append(Object.assign(document.createElement('time'), {textContent: line.at}), Object.assign(document.createElement('span'), {textContent: line.text}));
    return row;
  }));
}

function people(all) {
  const list = one('people');
  if (!list) return;
  const options = all.filter((seat) => !seat.court).map((seat) => [String(seat.seat), seat.name]);
  if (list.dataset.seen === JSON.stringify(options)) return;
  list.dataset.seen = JSON.stringify(options);
  const before = list.value;
  list.replaceChildren(...options.map(([value, name]) => new Option(name, value, false, value === before)));
}

one('mic').addEventListener('click', () => { mine.mic = !mine.mic; if (now) { own(); paint(); } });
one('cam').addEventListener('click', () => { mine.cam = !mine.cam; if (now) own(); });

root.addEventListener('click', ({target}) => {
  const button = target.closest('button[data-act], button[data-own]');
  if (!button) return;
  if (button.dataset.own === 'unsigned') act('unsigned', {});
  else if (button.dataset.own === 'sound-only') soundOnly();
  else if (button.dataset.own === 'with-picture') withPicture();
  else if (button.dataset.own) act('own', {act: button.dataset.own}).then((done) => { if (done && button.dataset.own === 'left') over(null); });
  else act('acts', {act: button.dataset.act, ...(button.closest('.seat') ? {seat: button.closest('.seat').dataset.number} : {})});
});

root.addEventListener('submit', async (event) => {
  const form = event.target;
  if ('sign' in form.dataset) return;
  event.preventDefault();
  const typed = Object.fromEntries(new FormData(form));
  if (form.closest('.seat')) {
    if (await act('acts', {act: 'removed', seat: form.closest('.seat').dataset.number, detail: typed.reason})) form.closest('details').open = false;
  } else if ('show' in form.dataset) {
    await act('acts', {act: 'shown', detail: `${typed.paper} ${typed.page}`});
  } else if ('announce' in form.dataset) {
    if (await act('acts', {act: 'announced', detail: typed.words})) form.closest('details').open = false;
  } else if ('give' in form.dataset) {
    const [seat, sheet] = typed.sheet.split(' ');
    await act('sheets', {seat, sheet});
  } else if ('agreement' in form.dataset) {
    if (await act('agreement', typed)) form.closest('details').open = false;
  } else if ('say' in form.dataset) {
    if (await act('messages', typed)) form.elements.namedItem('text').value = '';
  } else if ('guest' in form.dataset || 'place' in form.dataset) {
    const answer = await act('guest' in form.dataset ? 'guests' : 'places', typed);
    if (answer) { one('asked', form).textContent = answer.told; form.reset(); }
  }
});

async function act(what, fields) {
  const answer = await post(what, fields).catch(() => null);
  const said = answer ? await answer.json().catch(() => ({})) : {found: root.dataset.failed, next: ''};
  one('fault').textContent = answer?.ok ? '' : `${said.found ?? root.dataset.failed} ${said.next ?? ''}`;
  return answer?.ok ? said : null;
}

function post(what, fields, signal) { return fetch(`${base}/${what}`, {method: 'POST', signal, body: new URLSearchParams(fields), headers: {'X-XSRF-TOKEN': root.dataset.form}}); }
