// The page of the court that the house has chosen gives the sound and pictures of the room to the recording, in pieces of three seconds. There is nothing to press: it gives as long as the house takes.

const PIECE = 3000;
const EACH = 125; // a picture, in milliseconds
const WIDTH = 640;
const HEIGHT = 360;
const TYPES = ['video/webm;codecs=vp8,opus', 'video/webm'];
const SOUNDS = ['audio/webm;codecs=opus', 'audio/webm'];
const MOST = 20;  // pieces that wait for the line; more than a minute is a gap

export class Recorder {
  #recorder = null;
  #sources = new Map();
  #queue = [];
  #sending = false;
  #drawn = [];

  // send(query, blob) gives a piece and answers the status; of says what it records: the room, or the channel of the interpreter apart, which has no picture
  constructor(send, of = 'room') {
    this.send = send;
    this.of = of;
    this.pictures = of === 'room';
  }

  // people: [{key, stream, video, heard}], also one's own
  update(wanted, people) {
    this.#drawn = people;
    if (wanted && !this.#recorder) this.#begin();
    if (!wanted && this.#recorder) this.#end();
    if (this.#recorder) this.#mix(people);
  }

  #begin() {
    this.sound = new AudioContext();
    this.sound.resume();
    this.mixed = this.sound.createMediaStreamDestination();
    if (!this.pictures) {
      this.whole = this.mixed.stream;
      this.#record();
      return;
    }
    this.canvas = Object.assign(document.createElement('canvas'), {width: WIDTH, height: HEIGHT});
    this.pen = this.canvas.getContext('2d');
    this.drawing = setInterval(() => this.#draw(), EACH);
    this.whole = new MediaStream([...this.canvas.captureStream(1000 / EACH).getVideoTracks(), ...this.mixed.stream.getAudioTracks()]);
    this.#record();
  }

  // a stream of its own from its first piece on
  #record() {
    const type = (this.pictures ? TYPES : SOUNDS).find((one) => MediaRecorder.isTypeSupported(one));
    const name = crypto.randomUUID();
    const recorder = new MediaRecorder(this.whole, {mimeType: type, videoBitsPerSecond: 500_000, audioBitsPerSecond: 48_000, videoKeyFrameIntervalDuration: PIECE});
    let number = 0;
    let begun = performance.now();
    recorder.addEventListener('dataavailable', ({data}) => {
      const lasted = Math.max(1, Math.min(10_000, Math.round(performance.now() - begun)));
      begun = performance.now();
      if (!data.size || this.#recorder !== recorder) return;
      this.#queue.push({query: new URLSearchParams({of: this.of, stream: name, number: number++, lasted, type}), data});
      this.#give();
    });
    this.#recorder = recorder;
    this.#queue = [];
    recorder.start(PIECE);
  }

  async #give() {
    if (this.#sending) return;
    this.#sending = true;
    while (this.#queue.length) {
      const status = await this.send(this.#queue[0].query, this.#queue[0].data);
      if (status === 200) this.#queue.shift();
      else if (status === 422 || this.#queue.length > MOST) { this.#again(); break; }
      else await new Promise((next) => setTimeout(next, 1000));
    }
    this.#sending = false;
  }

  #again() {
    const before = this.#recorder;
    this.#recorder = null;
    if (!before) return;
    if (before.state !== 'inactive') before.stop();
    setTimeout(() => { if (this.whole && !this.#recorder) this.#record(); }, 500);
  }

  // another page gives it, or the hearing is over
  #end() {
    const before = this.#recorder;
    this.#recorder = null;
    clearInterval(this.drawing);
    if (before.state !== 'inactive') before.stop();
    this.#sources.clear();
    this.sound.close();
    this.whole = null;
  }

  #mix(people) {
    const heard = new Map(people.filter((one) => one.heard && one.stream?.getAudioTracks().length).map((one) => [one.key, one.stream]));
    for (const [key, {node, stream}] of this.#sources) if (heard.get(key) !== stream) { node.disconnect(); this.#sources.delete(key); }
    for (const [key, stream] of heard) {
      if (this.#sources.has(key)) continue;
      const node = this.sound.createMediaStreamSource(stream);
      node.connect(this.mixed);
      this.#sources.set(key, {node, stream});
    }
  }

  #draw() {
    const columns = Math.ceil(Math.sqrt(this.#drawn.length || 1));
    const rows = Math.ceil((this.#drawn.length || 1) / columns);
    this.pen.fillStyle = '#16242f';
    this.pen.fillRect(0, 0, WIDTH, HEIGHT);
    this.#drawn.forEach((one, i) => {
      const wide = WIDTH / columns;
      const high = HEIGHT / rows;
      const x = (i % columns) * wide;
      const y = Math.floor(i / columns) * high;
      if (one.video?.videoWidth) {
        const scale = Math.min(wide / one.video.videoWidth, high / one.video.videoHeight);
        const w = one.video.videoWidth * scale;
        const h = one.video.videoHeight * scale;
        this.pen.drawImage(one.video, x + (wide - w) / 2, y + (high - h) / 2, w, h);
      }
      this.pen.fillStyle = '#fff';
      this.pen.font = '14px sans-serif';
      this.pen.fillText(one.name, x + 8, y + high - 8, wide - 16);
    });
  }
}
