import { type IdentityConfig } from '../config/config';
import { type ClientPrincipal, SCOPES } from '../turn/principal';

export const DEVELOPMENT_CLIENT_ID = 'development';
/** Where `userId` values of the development client live: the runbook's test-user-1 is a guest. */
const DEFAULT_PROVIDER = 'guest';

/** Who a request without a credential is on a developer's own machine: a client of every provider. */
export function developmentClient(identity: IdentityConfig): ClientPrincipal {
  const providers = [...identity.providers.keys()];
  return {
    kind: 'client',
    clientId: DEVELOPMENT_CLIENT_ID,
    providers,
    defaultProvider: providers.includes(DEFAULT_PROVIDER)
      ? DEFAULT_PROVIDER
      : (providers[0] ?? DEFAULT_PROVIDER),
    scopes: SCOPES,
  };
}
