// Reads the barcode or the QR code of a paper with the camera, where the browser can (BarcodeDetector): form[data-scan] gets a button, the camera looks until it has read a code, puts it into the
// field and sends the form. The pictures stay in the browser.

const form = document.querySelector('form[data-scan]');
const begin = form?.querySelector('[data-scan-begin]');
const view = form?.querySelector('[data-scan-view]');
const failed = form?.querySelector('[data-scan-failed]');
const able = 'BarcodeDetector' in window && navigator.mediaDevices?.getUserMedia;

function stop() {
  view.srcObject?.getTracks().forEach((track) => track.stop());
  view.srcObject = null;
  view.hidden = true;
}

async function look(detector) {
  if (view.hidden) return;
  const codes = view.readyState >= 2 ? await detector.detect(view) : [];
  if (codes.length > 0) {
    form.querySelector('[name=number]').value = codes[0].rawValue;
    stop();
    form.requestSubmit();
  } else {
    requestAnimationFrame(() => look(detector));
  }
}

async function scan() {
  if (!view.hidden) return stop();
  failed.textContent = '';
  try {
    view.srcObject = await navigator.mediaDevices.getUserMedia({video: {facingMode: 'environment'}});
    view.hidden = false;
    await view.play();
    await look(new BarcodeDetector({formats: ['qr_code', 'code_128']}));
  } catch {
    stop();
    failed.textContent = failed.dataset.scanFailed;
  }
}

if (able) {
  begin.hidden = false;
  begin.addEventListener('click', scan);
  addEventListener('pagehide', stop);
}
