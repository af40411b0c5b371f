import { defineConfig } from 'prisma/config';

/** For Prisma's own tools (generate, Studio). The server gets its database from src/config instead. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
});
