import { PrismaService } from '../src/database/prisma.service';
import { createTestDatabase, type TestDatabase } from './support/database';

describe('the database of a test file', () => {
  let database: TestDatabase;
  let prisma: PrismaService;
  beforeAll(async () => {
    database = await createTestDatabase();
    prisma = new PrismaService({ url: database.url });
  });
  afterAll(async () => {
    await prisma.onModuleDestroy();
    await database.drop();
  });

  it('has every migration applied', async () => {
    const rows = await prisma.$queryRaw<{ id: string }[]>`SELECT id FROM applied_migrations ORDER BY id`;
    expect(rows.map((row) => row.id)).toContain('0037_fix_identity_map_primary_key');
  });
});
