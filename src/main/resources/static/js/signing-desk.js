// The desk at which a person signs in the page: <form data-sign ...>. It fetches what is to be signed, shows its SHA-256, takes the
// key, waits for the explicit confirmation (Digital Code art. 49-61), puts the CMS (Base64) into the field `cms` and submits the form.
//
// On the form:
//   data-document   address of the bytes to sign (same origin); or instead of it
//   data-text       the text to sign, such as a sign-in challenge (its UTF-8 bytes)
//   data-range      for a PDF prepared by PdfSigning: `0,1234,29236,567`, the parts of the file to sign; then no signing time is claimed
//   data-use        SIGN (default) or AUTH: which certificate of the drawer to take; for sign-in AUTH
//   data-bin        the organisation in whose name the person signs, when the drawer has several keys
//   data-drawer     demonstration only: address of the person's key drawer. Without it the file fields and NCALayer remain
//   data-ncalayer   address of NCALayer, only where it is not the usual one
//   data-failed, data-no-key, data-signed   sentences for the status line (messages signatures.desk.*)
// Inside of it:
//   <input type="hidden" name="cms">                       filled with the signature
//   <input type="checkbox" data-sign-confirm required>     the confirmation; without it nothing is signed
//   <output data-sign-digest>                              gets the SHA-256, in groups of eight
//   <output data-sign-who>                                 gets the name of the key's holder
//   <fieldset data-sign-files hidden>                      shown when there is no drawer or the drawer has no key, with
//     <input type="file" data-sign-key>, <input type="file" data-sign-certificate>      PKCS#8 and X.509, each DER or PEM
//   <button data-sign-button disabled>                    can be pressed from now on: a form that is sent before this script is there carries no signature
//   <button type="button" data-sign-ncalayer hidden>       signs with NCALayer; shown where that program answers
//   <p role="status" data-sign-status>                     what happened
// Several documents under one confirmation: instead of data-document and the field `cms`, for each of them
//   <input type="hidden" name="cms-..." data-sign-one data-document data-range>       filled with its own signature
// and data-progress on the form, `... {0} ... {1}`. A document that cannot be fetched stays unsigned; the others are sent.
// The page's CSP needs connect-src for the drawer's origin and, for NCALayer, wss://127.0.0.1:13579.

import {base64, fromBase64, fromPem, sha256, sign} from './sign.js';

const NCALAYER = 'wss://127.0.0.1:13579/';

for (const form of document.querySelectorAll('form[data-sign]')) desk(form);

// A page that does not leave for a signature makes a desk of a form that it shows later, and listens for `signed` there: prevented, the form is not submitted.
export function desk(form) {
  const part = (name) => form.querySelector(`[data-sign-${name}]`);
  const say = (text) => { const status = part('status'); if (status) status.textContent = text ?? ''; };
  const ones = [...form.querySelectorAll('input[data-sign-one]')];
  const content = ones.length ? Promise.resolve(null) : toSign(form);
  const drawer = form.dataset.drawer ? openDrawer(form.dataset) : Promise.resolve(null);
  let busy = false;

  if (!ones.length) content.then(sha256).then((digest) => {
    const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const output = part('digest');
    if (output) output.textContent = hex.match(/.{8}/g).join(' ');
  }).catch(() => say(form.dataset.failed));
  drawer.catch(() => null).then((key) => {
    if (key && part('who')) part('who').textContent = key.name;
    if (!key && part('files')) part('files').hidden = false;
  });

  const signOne = async (makeCms) => {
    const cms = await makeCms(await content);
    if (cms) form.elements.namedItem('cms').value = cms;
    return Boolean(cms);
  };

  const signEach = async (makeCms) => {
    for (const [index, one] of ones.entries()) {
      say(form.dataset.progress?.replace('{0}', index + 1).replace('{1}', ones.length));
      const bytes = await toSign(one).catch(() => null);
      if (!bytes) continue;
      const cms = await makeCms(bytes);
      if (!cms) return false;
      one.value = cms;
    }
    return true;
  };

  const run = async (makeCms) => {
    if (busy || !form.reportValidity()) return;
    busy = true;
    form.setAttribute('aria-busy', 'true');
    try {
      const signed = ones.length ? await signEach(makeCms) : await signOne(makeCms);
      if (!signed) {
        say(form.dataset.noKey);
        return;
      }
      say(form.dataset.signed);
      if (form.dispatchEvent(new CustomEvent('signed', {cancelable: true}))) form.submit();
    } catch (failure) {
      console.warn('signing failed', failure.name);
      say(form.dataset.failed);
    } finally {
      busy = false;
      form.removeAttribute('aria-busy');
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run(async (bytes) => {
      const key = (await drawer.catch(() => null)) ?? await fromFiles(part('key'), part('certificate'));
      return key && sign({...key, content: bytes, signingTime: form.dataset.range || ones.length ? undefined : new Date()});
    });
  });
  if (part('button')) part('button').disabled = false;
  const ncalayer = part('ncalayer');
  if (!ncalayer || form.dataset.drawer) return;
  const address = form.dataset.ncalayer ?? NCALAYER;
  isThere(address).then((there) => { ncalayer.hidden = !there; });
  ncalayer.addEventListener('click', () => run((bytes) => withNcaLayer(address, bytes, form.dataset.use === 'AUTH' ? 'AUTHENTICATION' : 'SIGNATURE')));
}

// Whether NCALayer runs on this machine: it greets whoever opens the line.
function isThere(address) {
  return new Promise((resolve) => {
    const line = new WebSocket(address);
    const end = (there) => { line.close(); resolve(there); };
    line.onerror = () => end(false);
    line.onmessage = () => end(true);
  });
}

async function toSign({dataset}) {
  if (dataset.text) return new TextEncoder().encode(dataset.text);
  const response = await fetch(dataset.document, {credentials: 'same-origin'});
  if (!response.ok) throw new Error(`document: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!dataset.range) return bytes;
  const [first, firstLength, second, secondLength] = dataset.range.split(',').map(Number);
  const parts = new Uint8Array(firstLength + secondLength);
  parts.set(bytes.subarray(first, first + firstLength));
  parts.set(bytes.subarray(second, second + secondLength), firstLength);
  return parts;
}

async function openDrawer({drawer, use = 'SIGN', bin}) {
  const response = await fetch(drawer, {credentials: 'omit'});
  if (!response.ok) return null;
  const {name, certificates} = await response.json();
  const found = certificates.find((one) => one.use === use && (one.bin ?? undefined) === bin);
  return found && {name, privateKeyPkcs8: fromBase64(found.privateKeyPkcs8), certificate: fromBase64(found.certificate), chain: found.chain.map(fromBase64)};
}

async function fromFiles(keyField, certificateField) {
  const [key, certificates] = [keyField?.files[0], certificateField?.files[0]];
  if (!key || !certificates) return null;
  const [certificate, ...chain] = fromPem(await certificates.arrayBuffer());
  return {privateKeyPkcs8: fromPem(await key.arrayBuffer())[0], certificate, chain};
}

// The national desktop signer: one request, one answer, then the line is closed.
function withNcaLayer(address, bytes, keyType) {
  return new Promise((resolve, reject) => {
    const line = new WebSocket(address);
    line.onerror = () => reject(new Error('NCALayer'));
    line.onopen = () => line.send(JSON.stringify({module: 'kz.gov.pki.knca.commonUtils', method: 'createCAdESFromBase64', args: ['PKCS12', keyType, base64(bytes), false]}));
    line.onmessage = ({data}) => {
      const answer = JSON.parse(data);
      if (!('code' in answer)) return; // the greeting with the version
      line.close();
      if (answer.code === '200') resolve(answer.responseObject.replace(/-----[A-Z ]+-----|\s/g, ''));
      else reject(new Error(`NCALayer ${answer.code}`));
    };
  });
}
