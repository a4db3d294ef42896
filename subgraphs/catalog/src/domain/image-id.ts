import { isId, seededId } from '@prism/platform/ids';
import { type Colour, colours } from './colours.ts';
import { type Motif, motifs } from './motif.ts';

/** What a generated picture shows; all of it stands in its id, so it can be drawn anywhere without asking anyone. */
export interface ImageSubject {
  motif: Motif;
  /** Index in `colours`. */
  colour: number;
  /** Which picture of the same thing: 0 to 255. */
  view: number;
  /** Decides the rest: background, light, details. 40 bits. */
  variation: number;
}

/** An image id that says what it shows: 40 bits of variation, then motif, colour and view in 8 bits each. */
export function imageIdOf({ motif, colour, view, variation }: ImageSubject): string {
  const bits = [variation, motifs.indexOf(motif), colour, view].reduce((all, part, at) => {
    return at === 0 ? BigInt.asUintN(40, BigInt(part)) : (all << 8n) | BigInt(part & 0xff);
  }, 0n);
  return seededId('img', bits);
}

/** What the picture with this id shows, or undefined when the text is no image id. Every image id shows something. */
export function imageSubject(id: string): ImageSubject | undefined {
  if (!isId('img', id)) return undefined;
  const bits = lowBits(id);
  const byte = (shift: bigint) => Number((bits >> shift) & 0xffn);
  return {
    motif: motifs[byte(16n) % motifs.length] as Motif,
    colour: byte(8n) % colours.length,
    view: byte(0n),
    variation: Number(bits >> 24n),
  };
}

export const colourAt = (index: number): Colour => colours[index % colours.length] as Colour;

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The last 64 bits of an id's ULID (Crockford's base 32). */
function lowBits(id: string): bigint {
  let bits = 0n;
  for (const letter of id.slice(-13)) bits = (bits << 5n) | BigInt(alphabet.indexOf(letter));
  return BigInt.asUintN(64, bits);
}
