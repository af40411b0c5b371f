import { issueApiKey, parseApiKey } from './api-key';

describe('API keys', () => {
  it('are read back as they were issued', () => {
    const issued = issueApiKey();
    expect(issued.key).toMatch(/^vi_sk_[0-9a-f]{16}_[0-9a-f]{64}_[0-9a-f]{8}$/);
    expect(parseApiKey(issued.key)).toEqual({ keyId: issued.keyId, secretSha256: issued.secretSha256 });
  });

  it('are refused with one character changed, cut or added', () => {
    const { key } = issueApiKey();
    const swapped = key[10] === '0' ? '1' : '0';
    expect(parseApiKey(key.slice(0, 10) + swapped + key.slice(11))).toBeUndefined();
    expect(parseApiKey(key.slice(0, -1))).toBeUndefined();
    expect(parseApiKey(`${key}0`)).toBeUndefined();
    expect(parseApiKey('')).toBeUndefined();
  });

  it('never repeat', () => {
    expect(issueApiKey().key).not.toBe(issueApiKey().key);
  });
});
