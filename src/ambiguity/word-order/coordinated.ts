/**
 * "simply but thoroughly" stands where "simply" would: two of a kind, joined, count as one. The model has seen few of
 * them joined by anything but "and", and takes the rest for disorder.
 */
export function coordinated(classes: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let i = 0; i < classes.length; i += 1) {
    const [name = '', joint, next] = classes.slice(i, i + 3);
    out.push(name);
    if (name === 'ADV' && next === name && joint === 'but') i += 2;
  }
  return out;
}
