import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request } from 'express';
import { DomainError } from '../common/domain-error';
import { isLoopback } from '../common/loopback';
import { AuthConfig, IdentityConfig } from '../config/config';
import { type ClientPrincipal, type Principal, type Scope } from '../turn/principal';
import { ApiKeyService } from './api-key.service';
import { developmentClient } from './development-client';
import { OPEN, REQUIRED_SCOPE } from './route-access';
import { UserTokenService } from './user-token.service';

export interface AuthenticatedRequest extends Request {
  principal: Principal;
}

const BEARER = /^Bearer ([\x21-\x7e]+)$/i;

/** The one guard of all routes: nobody passes without a credential unless the route says that it is open. */
@Injectable()
export class AuthGuard implements CanActivate {
  private readonly development: ClientPrincipal | undefined;

  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: UserTokenService,
    private readonly apiKeys: ApiKeyService,
    config: AuthConfig,
    identity: IdentityConfig,
  ) {
    this.development = config.developmentClient ? developmentClient(identity) : undefined;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<boolean | undefined>(OPEN, context.getHandler())) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    request.principal = await this.authenticate(request);
    const scope = this.reflector.get<Scope | undefined>(REQUIRED_SCOPE, context.getHandler());
    if (scope) requireScope(request.principal, scope);
    return true;
  }

  private async authenticate(request: Request): Promise<Principal> {
    const { authorization } = request.headers;
    if (authorization === undefined) return this.withoutCredential(request);
    const [, credential] = BEARER.exec(authorization) ?? [];
    if (credential === undefined) throw new DomainError('invalid-credential');
    return credential.startsWith('vi_sk_') ? this.apiKeys.verify(credential) : this.tokens.verify(credential);
  }

  /**
   * The development client. The check of Host and Origin keeps web pages out that a browser on the
   * developer's machine shows: a page of another site, or one that rebinds its name to 127.0.0.1.
   */
  private withoutCredential(request: Request): Principal {
    if (!this.development || !isLoopback(request.socket.remoteAddress ?? '')) {
      throw new DomainError('credential-required');
    }
    const { origin } = request.headers;
    const originHost = origin !== undefined && URL.canParse(origin) ? new URL(origin).hostname : origin;
    if (!isLoopback(request.hostname ?? '') || (originHost !== undefined && !isLoopback(originHost))) {
      throw new DomainError('forbidden-origin');
    }
    return this.development;
  }
}

/** People hold no scopes: what is behind one is for clients only. */
function requireScope(principal: Principal, scope: Scope): void {
  if (principal.kind === 'user' ? scope === 'metrics' : !principal.scopes.includes(scope)) {
    throw new DomainError('missing-scope');
  }
}
