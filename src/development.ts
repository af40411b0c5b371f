import { type ApiClientRepository } from './auth/api-client.repository';
import { developmentClient } from './auth/development-client';
import { type UserTokenService } from './auth/user-token.service';
import { parseApiKey } from './common/api-key';
import { type Config } from './config/config';
import { localSecrets } from './config/local-secrets';

/** The runbook's owner. */
export const RUNBOOK_OWNER = '550e8400-e29b-41d4-a716-446655440000';
const OWNER_TOKEN_SECONDS = 30 * 24 * 60 * 60;

export interface DevelopmentCredentials {
  /** The API key of the development client. */
  readonly token: string;
  /** A token of the runbook's owner, good for 30 days. */
  readonly ownerToken: string;
}

/**
 * Makes what a newcomer needs to try Vi: the development client with its key, and a token of the runbook's
 * owner. Never called in production.
 */
export async function developmentCredentials(
  config: Config,
  clients: ApiClientRepository,
  tokens: UserTokenService,
): Promise<DevelopmentCredentials> {
  const { developmentApiKey } = localSecrets(config.dataDir);
  const parsed = parseApiKey(developmentApiKey);
  if (!parsed) throw new Error(`the local secrets in ${config.dataDir} are damaged; remove secrets.json`);
  await clients.ensure(developmentClient(config.identity), parsed.keyId, parsed.secretSha256);
  return { token: developmentApiKey, ownerToken: await tokens.mint(RUNBOOK_OWNER, OWNER_TOKEN_SECONDS) };
}

/** Lines to paste into a shell, or to `eval`. */
export function exportLines(databaseUrl: string, { token, ownerToken }: DevelopmentCredentials): string {
  const variables = { DATABASE_URL: databaseUrl, TOKEN: token, OWNER_TOKEN: ownerToken };
  return (
    Object.entries(variables)
      // A password may hold what a shell would read as more than text.
      .map(([name, value]) => `export ${name}="${value.replace(/[\\"$`]/g, '\\$&')}"\n`)
      .join('')
  );
}
