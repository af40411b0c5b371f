import { type Command } from 'commander';
import { ApiClientRepository } from '../auth/api-client.repository';
import { UserTokenService } from '../auth/user-token.service';
import { developmentCredentials, exportLines } from '../development';
import { CommandFailure } from './cli-error';
import { allSettings } from './settings';
import { withDatabase } from './with-database';

export function addEnvCommand(program: Command): void {
  program
    .command('env')
    .description('print export lines of DATABASE_URL, TOKEN and OWNER_TOKEN: eval "$(npm run -s vi -- env)"')
    .action(printEnvironment);
}

async function printEnvironment(): Promise<void> {
  const config = allSettings();
  if (config.server.production) {
    throw new CommandFailure(
      'env is for development: it prints the credentials of the development client. ' +
        'In production use vi client create and vi token mint.',
    );
  }
  const lines = await withDatabase(async (prisma, url) =>
    exportLines(
      url,
      await developmentCredentials(
        config,
        new ApiClientRepository(prisma),
        new UserTokenService(config.auth),
      ),
    ),
  );
  process.stdout.write(lines);
}
