import { type Prisma } from './generated/client';

/** What a repository writes through while a transaction is open. */
export type DatabaseTransaction = Prisma.TransactionClient;
