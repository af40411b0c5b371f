import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { type Principal, type Scope } from '../turn/principal';
import { type AuthenticatedRequest } from './auth.guard';

export const OPEN = 'vi:open';
export const REQUIRED_SCOPE = 'vi:scope';

/** The route answers without a credential. */
export const Open = () => SetMetadata(OPEN, true);

/** A service client needs this scope for the route. */
export const RequireScope = (scope: Scope) => SetMetadata(REQUIRED_SCOPE, scope);

/** The caller, as the guard has proved it. */
export const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Principal =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().principal,
);
