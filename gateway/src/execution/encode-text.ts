/** Text of one answer is written into what is left of a slab; one answer in a slab keeps all of it. */
const slabBytes = 1_048_576;
let slab = Buffer.allocUnsafeSlow(slabBytes);
let used = 0;

/**
 * Parts of a text as bytes in UTF-8. Large answers come in quick succession, and to allocate memory for each takes longer than
 * to write it: they share slabs, which are freed when the last answer in them is sent. Parts are written one after another,
 * because a text made of them would first be copied together.
 */
export function encodeText(...parts: readonly string[]): Buffer {
  return encode(parts, 'utf8', 3);
}

/** The same for text that is known to be ASCII, which takes a fraction of the time. */
export function encodeAscii(...parts: readonly string[]): Buffer {
  return encode(parts, 'latin1', 1);
}

function encode(parts: readonly string[], encoding: 'utf8' | 'latin1', bytesPerCharacter: number): Buffer {
  const mostBytes = parts.reduce((sum, { length }) => sum + length * bytesPerCharacter, 0);
  if (mostBytes > slabBytes) return encodeAlone(parts, encoding);
  if (mostBytes > slabBytes - used) {
    slab = Buffer.allocUnsafeSlow(slabBytes);
    used = 0;
  }
  const from = used;
  for (const part of parts) used += slab.write(part, used, encoding);
  return slab.subarray(from, used);
}

function encodeAlone(parts: readonly string[], encoding: 'utf8' | 'latin1'): Buffer {
  const bytes = Buffer.allocUnsafeSlow(parts.reduce((sum, part) => sum + Buffer.byteLength(part, encoding), 0));
  let at = 0;
  for (const part of parts) at += bytes.write(part, at, encoding);
  return bytes;
}
