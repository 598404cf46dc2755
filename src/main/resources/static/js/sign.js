// Makes a detached CMS signature (CAdES-BES, RSASSA-PKCS1-v1_5 with SHA-256) in the page, with a key that never leaves it.
//
//   sign({content | digest, privateKeyPkcs8, certificate, chain, signingTime}) -> Promise<string>, the CMS in Base64
//
//   content          ArrayBuffer or Uint8Array to sign; or instead of it
//   digest           its SHA-256, 32 bytes
//   privateKeyPkcs8  Uint8Array (PKCS#8, DER), or a CryptoKey that may sign
//   certificate      Uint8Array (DER) of the signer
//   chain            array of Uint8Array: the certificates of the issuers, without the root; may be missing
//   signingTime      Date that the signer claims; leave it out for a PDF, where the signature dictionary has it
//
// The attributes are content-type, message-digest, signing-certificate-v2 and, when given, signing-time. The Java class DemoSigner
// gives the same bytes.

const OID = {
  data: '1.2.840.113549.1.7.1', signedData: '1.2.840.113549.1.7.2', sha256: '2.16.840.1.101.3.4.2.1', rsaSha256: '1.2.840.113549.1.1.11',
  contentType: '1.2.840.113549.1.9.3', messageDigest: '1.2.840.113549.1.9.4', signingTime: '1.2.840.113549.1.9.5', signingCertificate: '1.2.840.113549.1.9.16.2.47',
};
const RSA = {name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256'};

export async function sign({content, digest, privateKeyPkcs8, certificate, chain = [], signingTime}) {
  const messageDigest = digest ? new Uint8Array(digest) : await sha256(content);
  const key = privateKeyPkcs8 instanceof CryptoKey ? privateKeyPkcs8 : await crypto.subtle.importKey('pkcs8', privateKeyPkcs8, RSA, false, ['sign']);
  const attributes = [
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, der(0x04, messageDigest)),
    attribute(OID.signingCertificate, sequence(sequence(sequence(der(0x04, await sha256(certificate)))))),
  ];
  if (signingTime) attributes.push(attribute(OID.signingTime, utcTime(signingTime)));
  const signed = sorted(attributes);
  const signature = new Uint8Array(await crypto.subtle.sign(RSA, key, der(0x31, signed)));
  const {issuer, serial} = issuerAndSerial(certificate);
  const sha = sequence(oid(OID.sha256));
  const one = Uint8Array.of(2, 1, 1);
  const signer = sequence(one, sequence(issuer, serial), sha, der(0xa0, signed), sequence(oid(OID.rsaSha256), Uint8Array.of(5, 0)), der(0x04, signature));
  const signedData = sequence(one, der(0x31, sha), sequence(oid(OID.data)), der(0xa0, sorted([certificate, ...chain])), der(0x31, signer));
  return base64(sequence(oid(OID.signedData), der(0xa0, signedData)));
}

export async function sha256(bytes) { return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)); }

export function base64(bytes) {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export function fromBase64(text) { return Uint8Array.from(atob(text.replace(/\s/g, '')), (character) => character.charCodeAt(0)); }

// The certificates or the key of a PEM file; a DER file passes as it is.
export function fromPem(bytes) {
  const text = new TextDecoder('latin1').decode(bytes);
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([^-]+)-----END \1-----/g)].map((match) => fromBase64(match[2]));
  return blocks.length ? blocks : [new Uint8Array(bytes)];
}

// --- DER, as much as is needed -------------------------------------------------------------------------------------------------

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
  return all;
}

function der(tag, ...parts) {
  const body = joined(...parts);
  const length = [];
  for (let rest = body.length; rest > 0; rest = rest >> 8) length.unshift(rest & 0xff);
  return joined(Uint8Array.from(body.length < 128 ? [tag, body.length] : [tag, 0x80 | length.length, ...length]), body);
}

function sequence(...parts) { return der(0x30, ...parts); }

function attribute(type, value) { return sequence(oid(type), der(0x31, value)); }

function oid(dotted) {
  const [first, second, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const seven = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) seven.unshift((left & 0x7f) | 0x80);
    bytes.push(...seven);
  }
  return der(0x06, Uint8Array.from(bytes));
}

function utcTime(date) { return der(0x17, new TextEncoder().encode(date.toISOString().replace(/[-:T]/g, '').slice(2, 14) + 'Z')); }

// DER wants the members of a SET in the order of their bytes.
function sorted(parts) {
  const compare = (a, b) => {
    for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i] - b[i];
    return a.length - b.length;
  };
  return joined(...[...parts].sort(compare));
}

// Reads the element at a place: where its body starts and where it ends.
function element(bytes, at) {
  let length = bytes[at + 1];
  let body = at + 2;
  if (length & 0x80) {
    const count = length & 0x7f;
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + bytes[body++];
  }
  return {body, end: body + length};
}

function issuerAndSerial(certificate) {
  const fields = element(certificate, element(certificate, 0).body);
  let at = fields.body;
  if (certificate[at] === 0xa0) at = element(certificate, at).end;
  const serialEnd = element(certificate, at).end;
  const serial = certificate.slice(at, serialEnd);
  const issuerStart = element(certificate, serialEnd).end;
  return {serial, issuer: certificate.slice(issuerStart, element(certificate, issuerStart).end)};
}
