// Sound and pictures from browser to browser (WebRTC): one connection to each seat that is inside. The smaller number offers.
// What the browsers say to each other goes through the house, which says from whom it comes.

const PATIENCE = 3;     // so many looks in a row at a weak line
const LOOK = 3000;
const SMALL = 3;        // with so many others each gets a smaller picture: it is sent once to each
const AGAIN = 8000;     // after how long without a connection it is tried anew; each time it fails twice as long, since a busy machine needs it
const MOST_TIMES = 3;
const GATHER = 40;      // what a browser has to say within so many milliseconds goes in one message

export class Peers {
  #all = new Map();
  #local = {audio: null, video: null};
  #me = {seat: 0, link: 0};
  #plain = new Set(); // who asked for sound only: no pictures are sent to them
  #tried = new Map(); // seat -> when a connection to it was begun or asked for
  #times = new Map(); // seat -> how often in a row it did not come about

  // say(seat, data) sends and answers when it has arrived; changed() is told when a stream came or went; narrow() when the line is too slow for pictures, by isWeak(report) of its statistics
  constructor(ice, say, changed, narrow, isWeak) {
    this.ice = ice;
    this.say = say;
    this.changed = changed;
    this.narrow = narrow;
    this.isWeak = isWeak;
    setInterval(() => this.#measure(), LOOK);
  }

  stream(seat) { return this.#all.get(seat)?.stream; }

  // what counts the bytes that come, for whoever wants to know
  connections() { return [...this.#all.values()].map((peer) => peer.pc); }

  setLocal(kind, track) {
    this.#local[kind] = track;
    for (const peer of this.#all.values()) this.#attach(peer);
  }

  // those with whom to speak now: [{seat, link, soundOnly}]
  sync(me, seats) {
    this.#me = me;
    const wanted = new Map(seats.map((one) => [one.seat, one.link]));
    this.#plain = new Set(seats.filter((one) => one.soundOnly).map((one) => one.seat));
    for (const peer of this.#all.values()) this.#fit(peer);
    for (const [seat, peer] of this.#all) if (wanted.get(seat) !== peer.link) this.#drop(seat);
    for (const [seat, link] of wanted) {
      const peer = this.#all.get(seat);
      const times = this.#times.get(seat) ?? 0;
      const patience = AGAIN * 2 ** Math.min(times, MOST_TIMES);
      const due = performance.now() - Math.max(this.#tried.get(seat) ?? -patience, peer?.since ?? -patience) >= patience;
      if (peer?.pc.connectionState === 'connected') this.#times.delete(seat);
      else if (peer && due) this.#times.set(seat, times + 1);
      if (!link || (peer && (peer.pc.connectionState === 'connected' || !due))) continue;
      if (me.seat < seat) {
        this.#tried.set(seat, performance.now());
        if (peer) this.#drop(seat);
        this.#offer(this.#make(seat, link, crypto.randomUUID()));
      } else if (due) {
        // the one who offers may not know that this page has nothing of it
        if (this.#tried.has(seat)) this.say(seat, JSON.stringify({to: link, again: true}));
        this.#tried.set(seat, performance.now());
      }
    }
  }

  // what one sends to each of many must be little
  async #fit(peer) {
    const small = this.#all.size >= SMALL;
    for (const sender of peer.pc.getSenders()) {
      if (sender.track?.kind !== 'video') continue;
      const wanted = sender.getParameters();
      const [layer] = wanted.encodings;
      const active = !this.#plain.has(peer.seat);
      if (!layer || (layer.scaleResolutionDownBy === (small ? 2 : 1) && layer.active === active)) continue;
      Object.assign(layer, {active, scaleResolutionDownBy: small ? 2 : 1, maxFramerate: small ? 10 : 15, maxBitrate: small ? 250_000 : 700_000});
      await sender.setParameters(wanted).catch(() => {});
    }
  }

  async hear(signal) {
    const {to, call, again, all = []} = JSON.parse(signal.data);
    if (to !== this.#me.link) return;
    let peer = this.#all.get(signal.from);
    if (again) {
      // not when it was begun a moment ago: both sides would never let it come about
      if (peer && this.#me.seat < signal.from && performance.now() - (this.#tried.get(signal.from) ?? 0) > AGAIN / 2) { this.#tried.set(signal.from, performance.now()); this.#drop(signal.from); this.#offer(this.#make(signal.from, signal.link, crypto.randomUUID())); }
      return;
    }
    if (!peer || peer.call !== call) {
      if (all[0]?.description?.type !== 'offer' || signal.from > this.#me.seat) return;
      if (peer) this.#drop(signal.from);
      peer = this.#make(signal.from, signal.link, call);
    }
    for (const {description, candidate} of all) peer.line = peer.line.then(async () => {
      if (this.#all.get(signal.from) !== peer) return; // begun anew meanwhile
      if (description?.type === 'answer' && peer.pc.signalingState !== 'have-local-offer') return;
      if (description) {
        await peer.pc.setRemoteDescription(description);
        if (description.type === 'offer') {
          this.#attach(peer);
          await peer.pc.setLocalDescription();
          this.#tell(peer, {description: peer.pc.localDescription});
        }
      } else if (candidate) {
        await peer.pc.addIceCandidate(candidate);
      }
    }).catch((failure) => console.warn('not understood', failure.name));
  }

  // a call is one connection from its first offer on: what is left over from another is not for it
  #make(seat, link, call) {
    const pc = new RTCPeerConnection({iceServers: this.ice});
    const peer = {seat, link, call, pc, stream: new MediaStream(), line: Promise.resolve(), out: [], sends: false, since: performance.now(), slow: 0};
    this.#all.set(seat, peer);
    pc.addEventListener('icecandidate', ({candidate}) => { if (candidate) this.#tell(peer, {candidate}); });
    pc.addEventListener('track', ({track}) => {
      peer.stream.addTrack(track);
      track.addEventListener('ended', () => peer.stream.removeTrack(track));
      this.changed();
    });
    pc.addEventListener('connectionstatechange', () => {
      peer.since = performance.now();
      for (const each of this.#all.values()) this.#fit(each);
      this.changed();
    });
    return peer;
  }

  #offer(peer) {
    peer.line = peer.line.then(async () => {
      if (!peer.pc.getTransceivers().length) for (const kind of ['audio', 'video']) peer.pc.addTransceiver(kind, {direction: 'sendrecv'});
      this.#attach(peer);
      await peer.pc.setLocalDescription();
      this.#tell(peer, {description: peer.pc.localDescription});
    }).catch((failure) => console.warn('no offer', failure.name));
  }

  #attach(peer) {
    for (const line of peer.pc.getTransceivers()) {
      if (line.stopped) continue;
      line.direction = 'sendrecv';
      const track = this.#local[line.receiver.track.kind];
      if (line.sender.track !== track) line.sender.replaceTrack(track).catch(() => {});
    }
  }

  // in the order in which the browser says it: an address that overtakes its description is lost
  async #tell(peer, data) {
    peer.out.push(data);
    if (peer.sends) return;
    peer.sends = true;
    while (peer.out.length && this.#all.get(peer.seat) === peer) {
      await new Promise((next) => setTimeout(next, GATHER));
      await this.say(peer.seat, JSON.stringify({to: peer.link, call: peer.call, all: peer.out.splice(0)}));
    }
    peer.sends = false;
  }

  #drop(seat) {
    this.#all.get(seat)?.pc.close();
    this.#all.delete(seat);
    this.changed();
  }

  async #measure() {
    if (!this.#local.video) return;
    for (const peer of this.#all.values()) {
      let slow = false;
      for (const report of (await peer.pc.getStats()).values()) {
        if (this.isWeak(report)) slow = true;
      }
      peer.slow = slow ? peer.slow + 1 : 0;
      if (peer.slow >= PATIENCE) return this.narrow();
    }
  }
}
