import { spawnSync } from 'node:child_process';
import { EmbeddedDatabaseError } from './embedded-database.error';
import { type ServerAccount } from './reachability';

const NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root, so as root it runs as the system user `postgres`, which is created where
 * it is missing. Everybody else runs it as themselves (undefined).
 */
export function serverAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = lookUp();
  if (existing) return existing;
  const created = createAccount();
  const account = lookUp();
  if (account) return account;
  throw new EmbeddedDatabaseError(
    `PostgreSQL does not run as root and the system user "${NAME}" could not be created${created ? ` (${created})` : ''}. ` +
      `Create it (useradd --system ${NAME}), run Vi as an ordinary user, or set DATABASE_URL.`,
  );
}

function lookUp(): ServerAccount | undefined {
  const uid = id('-u');
  const gid = id('-g');
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function id(flag: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, NAME], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

/** @returns what went wrong, or an empty string */
function createAccount(): string {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]],
    // A group of that name may be there already.
    ['useradd', ['--system', '--gid', NAME, '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]],
    ['adduser', ['-S', '-D', '-H', NAME]],
  ];
  let problem = '';
  for (const [command, args] of attempts) {
    const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
    if (status === 0) return '';
    problem ||= (stderr || error?.message || `${command} failed`).trim();
  }
  return problem;
}
