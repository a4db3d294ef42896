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
  const mostBytes = parts.reduce((sum, { length }) => sum + length * 3, 0);
  if (mostBytes > slabBytes) return Buffer.from(parts.join(''));
  if (mostBytes > slabBytes - used) {
    slab = Buffer.allocUnsafeSlow(slabBytes);
    used = 0;
  }
  const from = used;
  for (const part of parts) used += slab.write(part, used);
  return slab.subarray(from, used);
}
