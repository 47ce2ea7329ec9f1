// Changes a signed file in every way worth trying, and says who is expected to let which pass.

import { createHash, generateKeyPairSync, sign } from 'node:crypto';

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const encode = (bytes) => Buffer.from(bytes).toString('base64url');
const decode = (text) => Buffer.from(text, 'base64url');

/** The variants of the signed file `text`: name, text of the variant, and who lets it pass. */
export function variants(text) {
  const file = JSON.parse(text);
  const [{ protected: header, signature }] = file.signatures;
  return [
    ...changedBytes(file, decode(header), decode(signature)),
    ...changedText(text, file, signature),
    ...signedAnew(decode(file.payload)),
  ].map(([name, variant, passes = '']) => ({ name, text: variant, passes: passes.split(' ') }));
}

/** What is signed or the signature itself is another: nobody may let it pass. */
function changedBytes(file, header, signature) {
  const parts = { payload: decode(file.payload), header, signature };
  const { payload } = parts;
  const changed = (change) => assembled({ ...parts, ...change });
  const named = (change) => changed({ header: JSON.stringify({ ...JSON.parse(header), ...change }) });
  const other = keyPair();
  const [r, s] = [signature.subarray(0, 32), signature.subarray(32)];
  return [
    ['payload: first bit', changed({ payload: flip(payload, 0) })],
    ['payload: a bit in the middle', changed({ payload: flip(payload, payload.length * 4) })],
    ['payload: last bit', changed({ payload: flip(payload, payload.length * 8 - 1) })],
    ['payload: another', changed({ payload: '{}' })],
    ['payload: a space more', changed({ payload: `${payload} ` })],
    ['header: a bit in the middle', changed({ header: flip(header, header.length * 4) })],
    ['header: a space more', changed({ header: `${header} ` })],
    ['header: no algorithm', named({ alg: 'none' })],
    ['header: another algorithm', named({ alg: 'ES384' })],
    ['header: a shared secret', named({ alg: 'HS256' })],
    ['header: another kind', named({ typ: 'JWT' })],
    ['header: another identifier', named({ kid: other.kid })],
    ['header: another key', named({ jwk: other.jwk, kid: other.kid })],
    ['signature: first bit', changed({ signature: flip(signature, 0) })],
    ['signature: last bit', changed({ signature: flip(signature, 511) })],
    ['signature: r and s swapped', changed({ signature: Buffer.concat([s, r]) })],
    ['signature: zero', changed({ signature: Buffer.alloc(64) })],
    ['signature: a byte less', changed({ signature: signature.subarray(0, 63) })],
    ['signature: a byte more', changed({ signature: Buffer.concat([signature, Buffer.of(0)]) })],
    ['signature: none', changed({ signature: '' })],
    // (r, n − s) verifies whenever (r, s) does; only a rule of ours tells the two apart.
    ['signature: its twin', changed({ signature: Buffer.concat([r, minus(s)]) }), 'jose jwcrypto'],
  ];
}

/** The file says the same in other characters, or says more outside of what is signed. */
function changedText(text, file, signature) {
  const [author] = file.signatures;
  const before = (place, more) => text.replace(place, `${more}${place}`);
  const ends = (last) => text.replace(signature, signature.slice(0, -1) + last);
  const stray = ALPHABET[ALPHABET.indexOf(signature.at(-1)) + 1];
  const plain = file.payload.replaceAll('-', '+').replaceAll('_', '/');
  return [
    ['as it is', text, 'ours jose jwcrypto'],
    ['white space between tokens', `${JSON.stringify(file, null, 2)}\n`, 'ours jose jwcrypto'],
    ['stray bits in the last character', ends(stray), 'jose jwcrypto'],
    ['padding', ends(`${signature.at(-1)}==`), 'jose jwcrypto'],
    ['the other alphabet', text.replace(file.payload, plain), 'jwcrypto'],
    ['a member more in the file', before('"payload"', '"preview":{},'), 'jose jwcrypto'],
    ['a member more at the signature', before('"protected"', '"note":"",'), 'jose jwcrypto'],
    ['an unprotected header', before('"protected"', '"header":{"note":""},'), 'jose jwcrypto'],
    ['the payload twice, right one last', before('"payload"', '"payload":"e30",'), 'jose jwcrypto'],
    ['the payload twice, right one first', before('"signatures"', '"payload":"e30",')],
    ['members in another order', reordered(file), 'jose jwcrypto'],
    ['an escape in a name', text.replace('"payload"', '"p\\u0061yload"'), 'jose jwcrypto'],
    ['the signature twice', JSON.stringify({ ...file, signatures: [author, author] }), 'jose jwcrypto'],
    ['no signature', JSON.stringify({ ...file, signatures: [] })],
    ['the flattened form', JSON.stringify({ payload: file.payload, ...author })],
    ['text behind', `${text}x`],
    ['a byte order mark', `\ufeff${text}`],
  ];
}

/** Files that are correctly signed by a key made for the purpose, yet not as we write them. */
function signedAnew(payload) {
  const pair = keyPair();
  const anew = (change, text = payload) => {
    const own = { alg: 'ES256', jwk: pair.jwk, kid: pair.kid, typ: 'shidian+jws', ...change };
    const header = JSON.stringify(own);
    return assembled({ payload: text, header, signature: pair.sign(header, text) });
  };
  return [
    ['signed by another key throughout', anew({}), 'ours jose jwcrypto'],
    ['signed anew: an extension to understand', anew({ crit: ['note'], note: '' })],
    ['signed anew: another kind', anew({ typ: 'JWT' }), 'jose jwcrypto'],
    ['signed anew: identifier of another key', anew({ kid: keyPair().kid }), 'jose jwcrypto'],
    ['signed anew: payload with white space', anew({}, '{ "a": 1 }'), 'jose jwcrypto'],
    ['signed anew: payload with a member twice', anew({}, '{"a":1,"a":2}'), 'jose jwcrypto'],
    ['signed anew: payload that is not JSON', anew({}, 'text'), 'jose jwcrypto'],
  ];
}

/** A file of these parts, as texts or bytes. */
export function assembled({ payload, header, signature }) {
  const signatures = [{ protected: encode(header), signature: encode(signature) }];
  return JSON.stringify({ payload: encode(payload), signatures });
}

function reordered({ payload, signatures }) {
  return JSON.stringify({ signatures, payload });
}

/** A key of its own, which signs as this program does. */
export function keyPair() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' });
  const jwk = { crv: 'P-256', kty: 'EC', x, y };
  const kid = createHash('sha256').update(JSON.stringify(jwk)).digest('base64url');
  return {
    jwk,
    kid,
    /** The signature with s in its lower half, as our files have it. */
    sign(header, payload) {
      const input = Buffer.from(`${encode(header)}.${encode(payload)}`);
      const made = sign('sha256', input, { key: privateKey, dsaEncoding: 'ieee-p1363' });
      const [r, s] = [made.subarray(0, 32), made.subarray(32)];
      return Buffer.concat([r, number(s) > ORDER / 2n ? minus(s) : s]);
    },
  };
}

function flip(bytes, bit) {
  const flipped = Buffer.from(bytes);
  flipped[bit >> 3] ^= 1 << (bit & 7);
  return flipped;
}

function number(bytes) {
  return BigInt(`0x${bytes.toString('hex')}`);
}

function minus(scalar) {
  return Buffer.from((ORDER - number(scalar)).toString(16).padStart(64, '0'), 'hex');
}
