// Bytes as text, five characters for four bytes, where base64 takes five and a third: a quarter of the single file is such text.
// The alphabet is the printable ASCII but for what could end the element or be read as markup; public/boot.js reads it back.

const ALPHABET = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter((char) => !'<>&"\'`\\/-'.includes(char));

/** The bytes as text; how many they are must be told beside it. */
export function base85(bytes) {
  const text = [];
  for (let at = 0; at < bytes.length; at += 4) {
    let word = 0;
    for (let byte = at; byte < at + 4; byte += 1) word = word * 256 + (bytes[byte] ?? 0);
    const chars = [];
    for (let digit = 0; digit < 5; digit += 1) {
      chars.unshift(ALPHABET[word % 85]);
      word = Math.floor(word / 85);
    }
    text.push(chars.join(''));
  }
  return text.join('');
}

/** The bytes of such a text, `size` of them. */
export function unbase85(text, size) {
  const bytes = Buffer.alloc(Math.ceil(size / 4) * 4);
  for (let at = 0; at < text.length; at += 5) {
    const word = Array.from(text.slice(at, at + 5)).reduce((before, char) => before * 85 + ALPHABET.indexOf(char), 0);
    bytes.writeUInt32BE(word, (at / 5) * 4);
  }
  return bytes.subarray(0, size);
}
