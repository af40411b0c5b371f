import { SignJWT, UnsecuredJWT } from 'jose';
import { UserTokenService } from './user-token.service';

const OWNER = '550e8400-e29b-41d4-a716-446655440000';
const secret = Buffer.alloc(32, 1);
const other = Buffer.alloc(32, 2);
const service = new UserTokenService({ developmentClient: false, tokenKeys: [{ kid: 'a', secret }] });

const signed = (change: (jwt: SignJWT) => SignJWT, header: object = {}, key = secret): Promise<string> =>
  change(
    new SignJWT()
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'a', ...header })
      .setIssuer('vi')
      .setAudience('vi')
      .setSubject(OWNER)
      .setIssuedAt()
      .setExpirationTime('1 minute')
      .setJti('1'),
  ).sign(key);

describe('UserTokenService', () => {
  it('verifies what it minted', async () => {
    await expect(service.verify(await service.mint(OWNER.toUpperCase(), 60))).resolves.toEqual({
      kind: 'user',
      viUserId: OWNER,
      issuedAt: expect.any(Date),
    });
  });

  it('verifies with every configured key, and signs with the first', async () => {
    const rotated = new UserTokenService({
      developmentClient: false,
      tokenKeys: [
        { kid: 'b', secret: other },
        { kid: 'a', secret },
      ],
    });
    await expect(rotated.verify(await service.mint(OWNER, 60))).resolves.toMatchObject({ viUserId: OWNER });
    await expect(service.verify(await rotated.mint(OWNER, 60))).rejects.toMatchObject({
      code: 'invalid-credential',
    });
  });

  const forgeries: Record<string, () => Promise<string> | string> = {
    'no token at all': () => 'nonsense',
    'an unsigned one': () =>
      new UnsecuredJWT({ sub: OWNER, aud: 'vi', iss: 'vi', jti: '1', iat: 1, exp: 9e9 }).encode(),
    'one of another key': () => signed((jwt) => jwt, {}, other),
    'one of an unknown key id': () => signed((jwt) => jwt, { kid: 'z' }),
    'an expired one': () => signed((jwt) => jwt.setExpirationTime(Math.floor(Date.now() / 1000) - 60)),
    'one that is not valid yet': () => signed((jwt) => jwt.setNotBefore('1 hour')),
    'one for another audience': () => signed((jwt) => jwt.setAudience('vi-link')),
    'one of another issuer': () => signed((jwt) => jwt.setIssuer('other')),
    'one of another type': () => signed((jwt) => jwt, { typ: 'JWT' }),
    'one of another algorithm': () => signed((jwt) => jwt, { alg: 'HS512' }, Buffer.alloc(64, 1)),
    'one without a person': () => signed((jwt) => jwt.setSubject('root')),
    'one that never expires': () =>
      new SignJWT({ sub: OWNER, iss: 'vi', aud: 'vi', jti: '1' })
        .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'a' })
        .setIssuedAt()
        .sign(secret),
  };

  it.each(Object.keys(forgeries))('refuses %s', async (name) => {
    const token = await forgeries[name]?.();
    await expect(service.verify(token ?? '')).rejects.toMatchObject({ code: 'invalid-credential' });
  });

  it('accepts the unforged form of the same token', async () => {
    await expect(service.verify(await signed((jwt) => jwt))).resolves.toMatchObject({ viUserId: OWNER });
  });
});
