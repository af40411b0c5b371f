import { parseProcessTimes } from './database-cpu';

it("reads a process's parent and times, whatever its name holds", () => {
  const line =
    '77 (postgres: (x) y) S 12 77 77 0 -1 4194560 1 0 0 0 30 20 7 3 20 0 1 0 100 1000 10 18446744073709551615';
  expect(parseProcessTimes(line)).toEqual({ parent: 12, own: 500_000, ended: 100_000 });
});
