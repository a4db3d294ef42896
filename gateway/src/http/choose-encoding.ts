import { listLimitBytes } from './refuse-oversized.ts';

/** Ours, the better first. */
const known = ['br', 'gzip'] as const;

export type AnswerEncoding = (typeof known)[number] | 'identity';

/**
 * The content coding of an answer by the client's `accept-encoding` (RFC 9110, 12.5.3): what it weighs most, of equals the
 * better. Who wants nothing of what we have, and not even plain text, is answered plainly all the same.
 */
export function chooseEncoding(header = ''): AnswerEncoding {
  // Such a request is refused, and so shall its answer be without effort.
  const weights = readWeights(header.length > listLimitBytes ? '' : header);
  const weighed = known.map((coding) => ({ coding, weight: weights.get(coding) ?? weights.get('*') ?? 0 }));
  const [best] = weighed.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
  // Plain text is taken where nobody speaks of it, but not preferred.
  return best && best.weight >= (weights.get('identity') ?? 0) ? best.coding : 'identity';
}

function readWeights(header: string): ReadonlyMap<string, number> {
  return new Map(
    header.split(',').map((text) => {
      const [coding = '', ...parameters] = text
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const quality = parameters.flatMap((parameter) => /^q\s*=\s*([\d.]+)$/.exec(parameter)?.[1] ?? [])[0];
      return [coding === 'x-gzip' ? 'gzip' : coding, quality === undefined ? 1 : Number(quality) || 0];
    }),
  );
}
