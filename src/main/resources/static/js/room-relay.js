// Sound and pictures through the media server: one connection for what is sent, one for each person who is seen. The page asks the house for each of them and never speaks with the server itself.

const PATIENCE = 3;     // so many looks in a row at a weak line
const LOOK = 3000;
const AGAIN = 1500;     // after how long what was refused is asked again
const STUCK = 8000;     // after how long without a connection it is made anew
const GATHER = 1000;
const MOST = 2;         // requests to the house at a time: of the six connections that a browser has for it, news and the pieces of a recording take three, and what people do must find one

export class Relay {
  #all = new Map();
  #own = null;
  #local = {audio: null, video: null};
  #tried = new Map();
  #slow = 0;
  #asking = 0;
  #waiting = [];

  // ask(what, seat, sdp) answers {sdp} or null, and ends some time; changed() is told when a stream came or went; narrow() when the line is too slow for pictures, by isWeak(report) of its statistics
  constructor(ice, ask, changed, narrow, isWeak) {
    this.ice = ice;
    this.ask = ask;
    this.changed = changed;
    this.narrow = narrow;
    this.isWeak = isWeak;
    setInterval(() => this.#measure(), LOOK);
  }

  stream(seat) { return this.#all.get(seat)?.stream; }

  setLocal(kind, track) {
    this.#local[kind] = track;
    this.#own?.pc.getTransceivers().find((line) => line.receiver.track.kind === kind)?.sender.replaceTrack(track).catch(() => {});
  }

  // those whom to see now: [{seat, link}]; a page that is not inside has nothing
  sync(me, seats) {
    const wanted = new Map(seats.map((one) => [one.seat, `${one.link} ${Boolean(me.soundOnly)}`]));
    for (const [seat, peer] of this.#all) if (wanted.get(seat) !== peer.key) this.#drop(seat);
    if (!me.inside) {
      this.#own?.pc.close();
      this.#own = null;
      return;
    }
    if (this.#own && this.#isStuck(this.#own)) { this.#own.pc.close(); this.#own = null; }
    if (!this.#own && this.#isDue(0)) this.#publish();
    for (const [seat, key] of wanted) {
      const peer = this.#all.get(seat);
      if (peer && this.#isStuck(peer)) this.#drop(seat);
      if (!this.#all.has(seat) && this.#isDue(seat)) this.#watch(seat, key);
    }
  }

  // nothing comes from other browsers
  hear() {}

  #isDue(seat) {
    if (performance.now() - (this.#tried.get(seat) ?? -AGAIN) < AGAIN) return false;
    this.#tried.set(seat, performance.now());
    return true;
  }

  #isStuck(peer) { return !peer.asks && peer.pc.connectionState !== 'connected' && performance.now() - peer.since > STUCK; }

  #make() {
    const pc = new RTCPeerConnection({iceServers: this.ice});
    const peer = {pc, since: performance.now(), stream: new MediaStream()};
    pc.addEventListener('connectionstatechange', () => {
      peer.since = performance.now();
      this.changed();
    });
    return peer;
  }

  async #publish() {
    const peer = this.#own = this.#make();
    for (const kind of ['audio', 'video']) {
      const line = peer.pc.addTransceiver(kind, {direction: 'sendonly'});
      if (this.#local[kind]) await line.sender.replaceTrack(this.#local[kind]);
    }
    await peer.pc.setLocalDescription();
    await gathered(peer.pc);
    const answer = await this.#turn(peer, () => this.#own === peer, 'publish', 0, peer.pc.localDescription.sdp);
    if (this.#own !== peer) return;
    if (!answer) { peer.pc.close(); this.#own = null; return; }
    await peer.pc.setRemoteDescription({type: 'answer', sdp: answer.sdp}).catch((failure) => console.warn('not understood', failure.name));
  }

  async #watch(seat, key) {
    const peer = Object.assign(this.#make(), {key});
    this.#all.set(seat, peer);
    peer.pc.addEventListener('track', ({track}) => {
      peer.stream.addTrack(track);
      this.changed();
    });
    const offer = await this.#turn(peer, () => this.#all.get(seat) === peer, 'watch', seat, '');
    if (this.#all.get(seat) !== peer) return;
    if (!offer) { this.#drop(seat); return; }
    try {
      await peer.pc.setRemoteDescription({type: 'offer', sdp: offer.sdp});
      await peer.pc.setLocalDescription();
      await gathered(peer.pc);
      const begun = await this.#turn(peer, () => this.#all.get(seat) === peer, 'begin', seat, peer.pc.localDescription.sdp);
      if (!begun && this.#all.get(seat) === peer) this.#drop(seat);
    } catch (failure) { console.warn('not understood', failure.name); }
  }

  // each in its turn; for a connection that is gone when its turn comes nothing is asked, and one that waits is not stuck
  async #turn(peer, isWanted, what, seat, sdp) {
    peer.asks = true;
    if (this.#asking < MOST) this.#asking++;
    else await new Promise((next) => this.#waiting.push(next));
    try {
      return isWanted() ? await this.ask(what, seat, sdp) : null;
    } finally {
      peer.asks = false;
      peer.since = performance.now();
      const next = this.#waiting.shift();
      if (next) next();
      else this.#asking--;
    }
  }

  #drop(seat) {
    this.#all.get(seat)?.pc.close();
    this.#all.delete(seat);
    this.changed();
  }

  async #measure() {
    if (!this.#local.video || !this.#own) return;
    let slow = false;
    for (const report of (await this.#own.pc.getStats()).values()) {
      if (this.isWeak(report)) slow = true;
    }
    this.#slow = slow ? this.#slow + 1 : 0;
    if (this.#slow >= PATIENCE) this.narrow();
  }
}

// all addresses are in the description: the server gets no others later
function gathered(pc) {
  if (pc.iceGatheringState === 'complete') return Promise.resolve();
  return new Promise((next) => {
    const timer = setTimeout(next, GATHER);
    pc.addEventListener('icegatheringstatechange', () => { if (pc.iceGatheringState === 'complete') { clearTimeout(timer); next(); } });
  });
}
