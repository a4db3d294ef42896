import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { DeviceKeys } from '../application/ports.ts';

const rawSignatureBytes = 64;

/** ES256 signatures of P-256 keys: what the secure hardware of phones makes. */
export function createDeviceKeys(): DeviceKeys {
  return {
    isKey: (text) => readKey(text) !== undefined,
    hasSigned(text, signed, signature) {
      const key = readKey(text);
      const bytes = Buffer.from(signature, 'base64');
      if (!key || bytes.length === 0) return false;
      const dsaEncoding = bytes.length === rawSignatureBytes ? 'ieee-p1363' : 'der';
      return verify('sha256', Buffer.from(signed), { key, dsaEncoding }, bytes);
    },
  };
}

function readKey(text: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : undefined;
  } catch {
    return undefined;
  }
}
