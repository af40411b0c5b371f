import 'reflect-metadata';
import { Command } from 'commander';
import { addClientCommands } from './client.command';
import { addEnvCommand } from './env.command';
import { exitCodeOf } from './exit-code';
import { addFactCommands } from './fact.command';
import { addRelationshipCommands } from './relationship.command';
import { addTokenCommands } from './token.command';
import { addUserCommands } from './user.command';

/** The operator's commands. They work on the database itself, whether or not a server runs. */
async function main(): Promise<void> {
  const program = new Command('vi').description('Operator commands of Vi').exitOverride();
  addEnvCommand(program);
  addTokenCommands(program);
  addClientCommands(program);
  addRelationshipCommands(program);
  addFactCommands(program);
  addUserCommands(program);
  await program.parseAsync();
}

main().catch((error: unknown) => {
  process.exitCode = exitCodeOf(error);
});
