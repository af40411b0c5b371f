import { ApiClientRepository } from '../../auth/api-client.repository';
import { UserTokenService } from '../../auth/user-token.service';
import { PrismaService } from '../../database/prisma.service';
import { developmentCredentials } from '../../development';
import { CommandFailure } from '../cli-error';
import { allSettings } from '../settings';
import { type Credentials } from './smoke-context';

/** TOKEN and OWNER_TOKEN of the environment; what is missing is what `vi env` prints for this checkout. */
export async function findCredentials(databaseUrl: string): Promise<Credentials> {
  const { TOKEN: token, OWNER_TOKEN: ownerToken } = process.env;
  if (token && ownerToken) return { token, ownerToken };
  const config = allSettings();
  if (config.server.production) throw new CommandFailure('In production set TOKEN and OWNER_TOKEN.');
  const prisma = new PrismaService({ url: databaseUrl, poolSize: 1 });
  try {
    const local = await developmentCredentials(
      config,
      new ApiClientRepository(prisma),
      new UserTokenService(config.auth),
    );
    return { token: token || local.token, ownerToken: ownerToken || local.ownerToken };
  } finally {
    await prisma.close();
  }
}
