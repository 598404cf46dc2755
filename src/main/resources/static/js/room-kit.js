// The hall of a court with several cameras and microphones: all are open at once, one picture is made of those that are shown, one sound of all. A key or a click changes what is seen; the sound goes on.

const WIDTH = 960;
const HEIGHT = 540;
const EACH = 100;

export class Kit {
  #cameras = [];
  #shown = -1; // all

  constructor(root) { this.root = root; }

  async open() {
    const first = await navigator.mediaDevices.getUserMedia({audio: true, video: {width: {ideal: 960}, height: {ideal: 540}, frameRate: {ideal: 15}}});
    const devices = await navigator.mediaDevices.enumerateDevices();
    const known = new Set(first.getTracks().map((track) => track.getSettings().deviceId));
    const more = devices.filter((one) => one.deviceId && !known.has(one.deviceId) && (one.kind === 'videoinput' || (one.kind === 'audioinput' && !['default', 'communications'].includes(one.deviceId))));
    const streams = [first];
    for (const one of more) {
      try {
        streams.push(await navigator.mediaDevices.getUserMedia(one.kind === 'videoinput' ? {video: {deviceId: {exact: one.deviceId}, width: {ideal: 960}, height: {ideal: 540}, frameRate: {ideal: 15}}} : {audio: {deviceId: {exact: one.deviceId}}}));
      } catch (failure) { console.info('no device', one.kind, failure.name); }
    }
    this.#cameras = streams.flatMap((one) => one.getVideoTracks()).map((track) => this.#camera(track));
    const sound = new AudioContext();
    sound.resume();
    const mixed = sound.createMediaStreamDestination();
    const voices = streams.filter((one) => one.getAudioTracks().length);
    for (const one of voices) sound.createMediaStreamSource(one).connect(mixed);
    this.canvas = Object.assign(document.createElement('canvas'), {width: WIDTH, height: HEIGHT});
    this.pen = this.canvas.getContext('2d');
    setInterval(() => this.#draw(), EACH);
    this.#offer(voices.length);
    return new MediaStream([...this.canvas.captureStream(1000 / EACH).getVideoTracks(), ...mixed.stream.getAudioTracks()]);
  }

  #camera(track) {
    const video = Object.assign(document.createElement('video'), {muted: true, playsInline: true, srcObject: new MediaStream([track])});
    video.play().catch(() => {});
    return {video, label: track.label};
  }

  // a button for each camera, and one for all; the keys 0 to 9 do the same
  #offer(voices) {
    const box = this.root.querySelector('[data-cameras]');
    box.hidden = false;
    box.querySelector('[data-found]').textContent = box.dataset.found.replace('#', this.#cameras.length).replace('##', voices).replace('#', voices);
    const list = box.querySelector('[data-views]');
    const names = [box.dataset.all, ...this.#cameras.map((one, i) => `${i + 1}. ${one.label}`)];
    list.replaceChildren(...names.map((name, i) => {
      const button = Object.assign(document.createElement('button'), {type: 'button', className: 'btn', textContent: name});
      button.addEventListener('click', () => this.#show(i - 1));
      return button;
    }));
    document.addEventListener('keydown', ({key, target}) => {
      if (/^\d$/.test(key) && Number(key) < names.length && !target.closest('input, textarea, select')) this.#show(Number(key) - 1);
    });
    this.#show(-1);
  }

  #show(camera) {
    this.#shown = camera;
    this.root.querySelectorAll('[data-views] button').forEach((button, i) => button.setAttribute('aria-current', String(i - 1 === camera)));
  }

  #draw() {
    const seen = this.#shown < 0 ? this.#cameras : [this.#cameras[this.#shown]];
    const columns = Math.ceil(Math.sqrt(seen.length || 1));
    const rows = Math.ceil((seen.length || 1) / columns);
    this.pen.fillStyle = '#16242f';
    this.pen.fillRect(0, 0, WIDTH, HEIGHT);
    seen.forEach(({video}, i) => {
      if (!video.videoWidth) return;
      const wide = WIDTH / columns;
      const high = HEIGHT / rows;
      const scale = Math.min(wide / video.videoWidth, high / video.videoHeight);
      const w = video.videoWidth * scale;
      const h = video.videoHeight * scale;
      this.pen.drawImage(video, (i % columns) * wide + (wide - w) / 2, Math.floor(i / columns) * high + (high - h) / 2, w, h);
    });
  }
}
