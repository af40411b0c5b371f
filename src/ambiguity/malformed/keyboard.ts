const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const PLACE = new Map(ROWS.flatMap((row, y) => [...row].map((key, x) => [key, { x, y }] as const)));

/** The share of neighbouring letters that are neighbouring keys of one row. */
export function keyboardShare(letters: string): number {
  let near = 0;
  for (let i = 1; i < letters.length; i += 1) {
    const a = PLACE.get(letters[i - 1] ?? '');
    const b = PLACE.get(letters[i] ?? '');
    if (a && b && a.y === b.y && Math.abs(a.x - b.x) <= 2) near += 1;
  }
  return letters.length > 1 ? near / (letters.length - 1) : 0;
}

/** Some keys of one row, one after the other. */
export function keyRun(letters: string, least = 4): boolean {
  return (
    letters.length >= least &&
    ROWS.some((row) => row.includes(letters) || [...row].reverse().join('').includes(letters))
  );
}

/** Many keys, all struck without leaving one row; "hahaha" has few. */
export function staysInRow(letters: string): boolean {
  return (
    new Set(letters).size > 4 && ROWS.some((row) => [...letters].every((letter) => row.includes(letter)))
  );
}
