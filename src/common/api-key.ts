import { createHash, randomBytes } from 'node:crypto';

/** `vi_sk_<id>_<256 bits>_<checksum>`: the id finds the row, the checksum tells a typo from a wrong key without a look-up. */
const API_KEY = /^vi_sk_([0-9a-f]{16})_([0-9a-f]{64})_([0-9a-f]{8})$/;

export interface ParsedApiKey {
  readonly keyId: string;
  readonly secretSha256: Buffer;
}

function checksumOf(keyId: string, secret: string): string {
  return createHash('sha256').update(`${keyId}_${secret}`).digest('hex').slice(0, 8);
}

/** Makes a key. Only `keyId` and the digest are stored; `key` is shown once. */
export function issueApiKey(): ParsedApiKey & { readonly key: string } {
  const keyId = randomBytes(8).toString('hex');
  const secret = randomBytes(32).toString('hex');
  const key = `vi_sk_${keyId}_${secret}_${checksumOf(keyId, secret)}`;
  return { key, keyId, secretSha256: createHash('sha256').update(secret).digest() };
}

/** The parts of a key, or undefined for anything that Vi cannot have issued. */
export function parseApiKey(key: string): ParsedApiKey | undefined {
  const [, keyId, secret, checksum] = API_KEY.exec(key) ?? [];
  if (keyId === undefined || secret === undefined || checksum !== checksumOf(keyId, secret)) return undefined;
  return { keyId, secretSha256: createHash('sha256').update(secret).digest() };
}
