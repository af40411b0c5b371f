import { canReach, maySearch } from './reachability';

const postgres = { uid: 101, gid: 104 };
const root = { uid: 0, gid: 0 };

describe('maySearch', () => {
  it.each([
    ['everybody may pass', 0o755, root, true],
    ['only the owner may, and it is another', 0o700, root, false],
    ['passing without looking is enough', 0o711, root, true],
    ['looking without passing is not', 0o744, root, false],
    ['the owner may', 0o700, postgres, true],
    ['the owner is shut out though others are not', 0o677, postgres, false],
    ['the group may', 0o710, { uid: 0, gid: 104 }, true],
    ['the group is shut out though others are not', 0o701, { uid: 0, gid: 104 }, false],
  ])('%s', (_, mode, owner, expected) => {
    expect(maySearch({ mode, ...owner }, postgres)).toBe(expected);
  });
});

describe('canReach', () => {
  const tree = (closed: string) => (path: string) => ({ mode: path === closed ? 0o700 : 0o755, ...root });

  it('needs every directory on the way', () => {
    expect(canReach('/root/vi/.vi', postgres, tree('/root'))).toBe(false);
    expect(canReach('/root/vi/.vi', postgres, tree('/root/vi/.vi'))).toBe(false);
    expect(canReach('/root/vi/.vi', postgres, tree('/'))).toBe(false);
    expect(canReach('/root/vi/.vi', postgres, tree('/home'))).toBe(true);
  });
});
