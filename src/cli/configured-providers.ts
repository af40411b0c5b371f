import { Environment } from '../config/environment';
import { DEFAULT_PROVIDERS, parseProviders } from '../config/providers';
import { UsageError } from './cli-error';
import { databaseSettings } from './settings';

/** The names in VI_PROVIDERS, or the default ones. */
export function configuredProviders(): string[] {
  // Reads .env as well, where VI_PROVIDERS may stand.
  databaseSettings();
  const providers = parseProviders(new Environment(process.env).text('VI_PROVIDERS') ?? DEFAULT_PROVIDERS);
  if (!providers) throw new UsageError('VI_PROVIDERS cannot be read.');
  return [...providers.keys()];
}
