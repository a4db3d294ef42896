import { outsideIssuerList } from '@prism/gateway';
import { z } from 'zod';

/** A shop's rights are its own: what an outsider's right means here is always said, never taken over as it stands. */
const mapped = outsideIssuerList.refine(
  (issuers) => issuers.every(({ scopes }) => scopes),
  'expected "scopes" of each issuer: which of its rights are which of ours',
);

/** `JWT_ISSUERS`: a list in JSON. */
export const issuersVariable = z.string().transform(parseJson).pipe(mapped);

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'expected a list in JSON' });
    return z.NEVER;
  }
}
