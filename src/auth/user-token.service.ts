import { Injectable } from '@nestjs/common';
import { type JWTHeaderParameters, jwtVerify, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import { DomainError } from '../common/domain-error';
import { isUuid } from '../common/uuid';
import { AuthConfig } from '../config/config';
import { type UserPrincipal } from '../turn/principal';

const ISSUER = 'vi';
const AUDIENCE = 'vi';
/** RFC 9068's media type of an access token: a token minted for something else is not one. */
const TYPE = 'at+jwt';
const ALGORITHM = 'HS256';

/** Mints and verifies the tokens that people hold: signed by Vi, for Vi, with an expiry. */
@Injectable()
export class UserTokenService {
  private readonly secrets: ReadonlyMap<string, Uint8Array>;

  constructor(private readonly config: AuthConfig) {
    this.secrets = new Map(config.tokenKeys.map((key) => [key.kid, key.secret]));
  }

  /** A token whose subject is `viUserId`, good for `lifetimeSeconds`. */
  async mint(viUserId: string, lifetimeSeconds: number): Promise<string> {
    const [key] = this.config.tokenKeys;
    if (!key) throw new Error('no signing key is configured');
    return new SignJWT()
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: key.kid })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(viUserId.toLowerCase())
      .setIssuedAt()
      .setExpirationTime(`${lifetimeSeconds} seconds`)
      .setJti(randomUUID())
      .sign(key.secret);
  }

  /** Throws `invalid-credential` for anything that is not a live token of ours. */
  async verify(token: string): Promise<UserPrincipal> {
    try {
      const { payload } = await jwtVerify(token, (header) => this.secretOf(header), {
        issuer: ISSUER,
        audience: AUDIENCE,
        typ: TYPE,
        algorithms: [ALGORITHM],
        requiredClaims: ['sub', 'iat', 'exp', 'jti'],
      });
      if (!isUuid(payload.sub ?? '')) throw new Error('the subject is no vi_user_id');
      return {
        kind: 'user',
        viUserId: (payload.sub as string).toLowerCase(),
        issuedAt: new Date((payload.iat as number) * 1000),
      };
    } catch (cause) {
      throw new DomainError('invalid-credential', { cause });
    }
  }

  private secretOf(header: JWTHeaderParameters): Uint8Array {
    const secret = this.secrets.get(header.kid ?? '');
    if (!secret) throw new Error('the key is not known');
    return secret;
  }
}
