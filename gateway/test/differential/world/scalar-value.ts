/** A value of a scalar, told from 32 random bits. What is not built in may be of any JSON shape. */
export function scalarValue(scalar: string, bits: number): unknown {
  switch (scalar) {
    case 'Int':
      return (bits % 2_000) - 200;
    case 'Float':
      return ((bits % 2_000) - 200) / 8;
    case 'Boolean':
      return bits % 2 === 0;
    case 'ID':
      return `id-${bits.toString(36)}`;
    case 'String':
      return texts[bits % texts.length] ?? bits.toString(36);
    default:
      return shapes[bits % shapes.length];
  }
}

/** Some that are hard to write as JSON; the rest are plain. */
const texts = ['', 'say "hello"\n', 'größer als 🦊', '\u2028', ...Array<undefined>(12).fill(undefined)];

const shapes = [{ b: 1, a: [null, { id: 'x' }] }, [[1], []], 'text', 7.5, true, { name: null, length: 0 }];
