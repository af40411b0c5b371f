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

/** Four keys or more of one row, one after the other. */
export function keyRun(letters: string): boolean {
  return (
    letters.length >= 4 &&
    ROWS.some((row) => row.includes(letters) || [...row].reverse().join('').includes(letters))
  );
}
