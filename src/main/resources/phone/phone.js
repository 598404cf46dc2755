// The camera: reads a QR code where the browser can (BarcodeDetector), puts the link into the form and sends it. And the installation on a phone.

if ('serviceWorker' in navigator) navigator.serviceWorker.register('/worker.js').catch((failure) => console.warn('not installable', failure.name));

const camera = document.querySelector('[data-camera]');
if (camera && 'BarcodeDetector' in window && navigator.mediaDevices) {
  camera.hidden = false;
  camera.querySelector('button').addEventListener('click', () => look(camera).catch((failure) => {
    console.warn('no camera', failure.name);
    camera.querySelector('[role=status]').textContent = camera.dataset.none;
  }));
}

async function look(part) {
  const video = part.querySelector('video');
  const detector = new BarcodeDetector({formats: ['qr_code']});
  const stream = await navigator.mediaDevices.getUserMedia({video: {facingMode: 'environment'}});
  video.srcObject = stream;
  video.hidden = false;
  await video.play();
  const watch = async () => {
    const [code] = await detector.detect(video).catch(() => []);
    if (!code) return requestAnimationFrame(watch);
    stream.getTracks().forEach((track) => track.stop());
    const field = document.getElementById('link');
    field.value = code.rawValue;
    field.form.requestSubmit();
  };
  watch();
}
