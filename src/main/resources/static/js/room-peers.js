// Sound and pictures from browser to browser (WebRTC): one connection to each seat that is inside. The smaller number offers.
// What the browsers say to each other goes through the house, which says from whom it comes.

const LOWEST = 150_000; // bit/s: below it faces are not worth the words that they cost
const PATIENCE = 3;     // so many looks in a row
const LOOK = 3000;
const AGAIN = 4000;     // after how long without a connection it is tried anew

export class Peers {
  #all = new Map();
  #local = {audio: null, video: null};
  #me = {seat: 0, link: 0};
  #tried = new Map(); // seat -> when a connection to it was begun or asked for

  // say(seat, data) sends; changed() is told when a stream came or went; narrow() when the line is too slow for pictures
  constructor(ice, say, changed, narrow) {
    this.ice = ice;
    this.say = say;
    this.changed = changed;
    this.narrow = narrow;
    setInterval(() => this.#measure(), LOOK);
  }

  stream(seat) { return this.#all.get(seat)?.stream; }

  // what counts the bytes that come, for whoever wants to know
  connections() { return [...this.#all.values()].map((peer) => peer.pc); }

  setLocal(kind, track) {
    this.#local[kind] = track;
    for (const peer of this.#all.values()) this.#attach(peer);
  }

  // those with whom to speak now: [{seat, link}]
  sync(me, seats) {
    this.#me = me;
    const wanted = new Map(seats.map((one) => [one.seat, one.link]));
    for (const [seat, peer] of this.#all) if (wanted.get(seat) !== peer.link) this.#drop(seat);
    for (const [seat, link] of wanted) {
      const peer = this.#all.get(seat);
      const due = performance.now() - (this.#tried.get(seat) ?? -AGAIN) >= AGAIN;
      if (!link || (peer && (peer.pc.connectionState !== 'failed' || !due))) continue;
      if (me.seat < seat) {
        this.#tried.set(seat, performance.now());
        this.#offer(peer ?? this.#make(seat, link, crypto.randomUUID()), Boolean(peer));
      } else if (due) {
        // the one who offers may not know that this page has nothing of it
        if (this.#tried.has(seat)) this.say(seat, JSON.stringify({to: link, again: true}));
        this.#tried.set(seat, performance.now());
      }
    }
  }

  async hear(signal) {
    const {to, call, again, description, candidate} = JSON.parse(signal.data);
    if (to !== this.#me.link) return;
    let peer = this.#all.get(signal.from);
    if (again) {
      if (peer && this.#me.seat < signal.from) { this.#drop(signal.from); this.#offer(this.#make(signal.from, signal.link, crypto.randomUUID()), false); }
      return;
    }
    if (!peer || peer.call !== call) {
      if (description?.type !== 'offer' || signal.from > this.#me.seat) return;
      if (peer) this.#drop(signal.from);
      peer = this.#make(signal.from, signal.link, call);
    }
    peer.line = peer.line.then(async () => {
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
    const peer = {seat, link, call, pc, stream: new MediaStream(), line: Promise.resolve(), slow: 0};
    this.#all.set(seat, peer);
    pc.addEventListener('icecandidate', ({candidate}) => { if (candidate) this.#tell(peer, {candidate}); });
    pc.addEventListener('track', ({track}) => {
      peer.stream.addTrack(track);
      track.addEventListener('ended', () => peer.stream.removeTrack(track));
      this.changed();
    });
    pc.addEventListener('connectionstatechange', () => this.changed());
    return peer;
  }

  #offer(peer, again) {
    peer.line = peer.line.then(async () => {
      if (!peer.pc.getTransceivers().length) for (const kind of ['audio', 'video']) peer.pc.addTransceiver(kind, {direction: 'sendrecv'});
      this.#attach(peer);
      await peer.pc.setLocalDescription(await peer.pc.createOffer({iceRestart: again}));
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

  #tell(peer, data) { this.say(peer.seat, JSON.stringify({to: peer.link, call: peer.call, ...data})); }

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
        if (report.type === 'candidate-pair' && report.nominated && report.availableOutgoingBitrate < LOWEST) slow = true;
        if (report.type === 'remote-inbound-rtp' && report.fractionLost > 0.2) slow = true;
      }
      peer.slow = slow ? peer.slow + 1 : 0;
      if (peer.slow >= PATIENCE) return this.narrow();
    }
  }
}
