import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** docs/architecture.md: a room imports from lower tiers, and from its own as far as the table lets it. */
const TIER_OF_ROOM: Readonly<Record<string, number>> = {
  common: 0,
  config: 0,
  turn: 0,
  auth: 1,
  database: 1,
  llm: 1,
  telemetry: 1,
  identity: 2,
  relationship: 2,
  memory: 2,
  ambiguity: 2,
  governor: 2,
  chat: 3,
  health: 3,
  console: 3,
  main: 4,
  app: 4,
  server: 4,
  development: 4,
  openapi: 4,
  cli: 4,
  eval: 4,
  bench: 4,
};
/** Rooms of these tiers may use each other; those of tiers 2 and 3 never. */
const SOCIABLE_TIERS = new Set([0, 1, 4]);

interface Import {
  readonly file: string;
  readonly target: string;
}

const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => path.endsWith('.ts') && !path.startsWith('database/generated/'));
const production = sources.filter((path) => !path.endsWith('.spec.ts'));
const textOf = (path: string): string => readFileSync(join(__dirname, path), 'utf8');

/** The room of a path: its folder, or what a file at the top is called. */
const roomOf = (path: string): string => path.split(/[/.]/, 1)[0] ?? '';

const imports: readonly Import[] = production.flatMap((file) => {
  const specifiers = [...textOf(file).matchAll(/(?:from|import|require\() ?['"](\.[^'"]*)['"]/g)];
  return specifiers.map(([, specifier = '']) => ({
    file,
    target: relative(__dirname, resolve(__dirname, file, '..', specifier))
      .split(sep)
      .join('/'),
  }));
});
const inside = imports.filter(({ target }) => !target.startsWith('..'));

function allowed(from: string, to: string): boolean {
  const [lower, upper] = [TIER_OF_ROOM[to] ?? NaN, TIER_OF_ROOM[from] ?? NaN];
  if (from === to || lower < upper) return true;
  return lower === upper && SOCIABLE_TIERS.has(upper);
}

describe('the rooms of src', () => {
  it('are all in the table of tiers', () => {
    expect(production.filter((path) => TIER_OF_ROOM[roomOf(path)] === undefined)).toEqual([]);
  });

  it('are found with what they import', () => {
    expect(inside.length).toBeGreaterThan(100);
    expect(inside).toContainEqual({ file: 'chat/chat.service.ts', target: 'identity/identity.service' });
  });

  it('import from lower tiers only, and those of tiers 2 and 3 never from each other', () => {
    const wrong = inside.filter(({ file, target }) => !allowed(roomOf(file), roomOf(target)));
    expect(wrong).toEqual([]);
  });

  it('of tier 0 stand in a row: config knows the words of a turn, both know common, which needs nobody', () => {
    const needs = (room: string): string[] => [
      ...new Set(
        inside
          .filter(({ file, target }) => roomOf(file) === room && roomOf(target) !== room)
          .map(({ target }) => roomOf(target)),
      ),
    ];
    expect(needs('common')).toEqual([]);
    expect(needs('turn')).toEqual(['common']);
    expect(needs('config').sort()).toEqual(['common', 'turn']);
  });

  it('use no forwardRef: the word that needs one is in the wrong room', () => {
    expect(production.filter((path) => textOf(path).includes('forwardRef'))).toEqual([]);
  });

  it('have no barrels', () => {
    expect(sources.filter((path) => path.split('/').at(-1) === 'index.ts')).toEqual([]);
  });

  it('reach out of src for the version alone', () => {
    const outside = imports.filter(({ target }) => target.startsWith('..')).map(({ target }) => target);
    expect([...new Set(outside)]).toEqual(['../package.json']);
  });

  it('know Prisma in the database room and in repositories only', () => {
    const knows = production.filter((path) => /from '[^']*(@prisma\/|generated\/)/.test(textOf(path)));
    expect(knows.filter((path) => roomOf(path) !== 'database' && !path.endsWith('.repository.ts'))).toEqual(
      [],
    );
  });
});
