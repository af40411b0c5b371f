import { isDatabaseUnavailable, sqlStateOf } from './database-errors';

const pgError = (code: string): Error => Object.assign(new Error('text of the database'), { code });
const prismaError = (code: string, cause?: object): Error =>
  Object.assign(new Error('text'), { code, meta: cause && { driverAdapterError: { cause } } });

describe('sqlStateOf', () => {
  it.each([
    ['plain pg', pgError('23505'), '23505'],
    ['a raw query', prismaError('P2010', { originalCode: '42501' }), '42501'],
    ['a model call', prismaError('P2002', { originalCode: '23505' }), '23505'],
    ['RAISE in SQL', pgError('P0001'), 'P0001'],
    ['an error of Prisma alone', prismaError('P2025'), undefined],
    ['a socket', pgError('ECONNREFUSED'), undefined],
    ['nothing', undefined, undefined],
  ])('%s', (_, error, expected) => expect(sqlStateOf(error)).toBe(expected));
});

describe('isDatabaseUnavailable', () => {
  it.each([
    ['shutdown', pgError('57P01')],
    ['lost connection', pgError('08006')],
    ['too many connections', pgError('53300')],
    ['disk full', prismaError('P2010', { originalCode: '53100' })],
    ['read-only standby', pgError('25006')],
    ['refused', pgError('ECONNREFUSED')],
    ['not reachable', prismaError('P2010', { kind: 'DatabaseNotReachable' })],
    ['cannot connect', prismaError('P1001')],
    ['no transaction in time', prismaError('P2028')],
    ['pool exhausted', new Error('timeout exceeded when trying to connect')],
    ['a conflict of transactions', pgError('40001')],
    ['a deadlock', pgError('40P01')],
    ['a lock that did not come', pgError('55P03')],
    ['a conflict, as Prisma says it', prismaError('P2034')],
    ['a table that was dropped', pgError('42P01')],
    ['a column that is not there yet', prismaError('P2022', { originalCode: '42703' })],
    ['frozen', new Error('The database is silent')],
  ])('%s', (_, error) => expect(isDatabaseUnavailable(error)).toBe(true));

  it.each([
    ['a mistake of ours', pgError('42601')],
    ['a key that is taken', prismaError('P2002', { originalCode: '23505' })],
    ['any other error', new Error('The database is silent, they said')],
    ['nothing', null],
  ])('not: %s', (_, error) => expect(isDatabaseUnavailable(error)).toBe(false));
});
