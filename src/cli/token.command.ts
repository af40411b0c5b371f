import { type Command, Option } from 'commander';
import { UserTokenService } from '../auth/user-token.service';
import { OPERATOR, viUserId, wholeNumber } from './arguments';
import { allSettings } from './settings';
import { TokenAudit } from './token-audit.repository';
import { withDatabase } from './with-database';

const HOUR = 60 * 60;

interface Lifetime {
  days?: number;
  hours?: number;
}

export function addTokenCommands(program: Command): void {
  const token = program.command('token').description('tokens that people hold');
  token
    .command('mint')
    .description('print a token of a person; without a lifetime it is good for 24 hours')
    .argument('<vi_user_id>', 'whose token', viUserId)
    .addOption(new Option('--days <days>', 'lifetime in days, at most 365').argParser(wholeNumber(1, 365)))
    .addOption(
      new Option('--hours <hours>', 'lifetime in hours').argParser(wholeNumber(1, 8760)).conflicts('days'),
    )
    .action(mint);
}

/** The audit row is written first: no token goes out of which nobody can read that it was made. */
async function mint(subject: string, { days, hours = 24 }: Lifetime): Promise<void> {
  const lifetimeSeconds = (days === undefined ? hours : days * 24) * HOUR;
  const tokens = new UserTokenService(allSettings().auth);
  await withDatabase((prisma) => new TokenAudit(prisma).minted(subject, lifetimeSeconds, OPERATOR));
  console.log(await tokens.mint(subject, lifetimeSeconds));
}
