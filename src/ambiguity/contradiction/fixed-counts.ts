import { type Token } from '../language/analysis';
import { closedClassOf } from '../lexicon/kinds';
import { amountOf } from './exclusive';

const GREEK = ['', 'mono', 'di', 'tri', 'tetra', 'penta', 'hexa', 'hepta', 'octa', 'nona', 'deca'];
const ENSEMBLES = ['', 'solo', 'duo', 'trio', 'quartet', 'quintet', 'sextet', 'septet', 'octet'];
const CORNERS = /^(?:sides?|sided|corners?|cornered|angles?|vertices|edges?)$/;
const LINES = /^lines?$/;
const MEMBERS = /^(?:\w+(?:s|people|men|women))$/;
const WHEELS = /^wheel(?:s|ed)?$/;
const LEGS = /^leg(?:s|ged)?$/;

/** How many of its parts a thing has by its name. */
const COUNTS: ReadonlyMap<string, readonly [parts: RegExp, count: number]> = new Map([
  ...GREEK.slice(5).map((greek, i) => [`${greek}gon`, [CORNERS, i + 5] as const] as const),
  ...ENSEMBLES.slice(2).map((name, i) => [name, [MEMBERS, i + 2] as const] as const),
  ['solo', [/^(?:singers?|performers?|players?|voices?)$/, 1]],
  ['duet', [/^(?:singers?|performers?|players?|voices?)$/, 2]],
  ['triangle', [CORNERS, 3]],
  ['square', [CORNERS, 4]],
  ['rectangle', [CORNERS, 4]],
  ['rhombus', [CORNERS, 4]],
  ['unicycle', [WHEELS, 1]],
  ['bicycle', [WHEELS, 2]],
  ['tricycle', [WHEELS, 3]],
  ['insect', [LEGS, 6]],
  ['spider', [LEGS, 8]],
  ['couplet', [LINES, 2]],
  ['haiku', [LINES, 3]],
  ['quatrain', [LINES, 4]],
  ['limerick', [LINES, 5]],
  ['sonnet', [LINES, 14]],
]);
/** Begins another thing, or leaves the count open. */
const APART = /^(?:and|or|inside|beside|next|between|per|each|about|instead|not|for|,)$/;
const REACH = 8;

/** "a hexagon with eight corners", "a five-line haiku": the name says how many. */
export function fixedCounts(tokens: readonly Token[]): readonly [Token, Token] | undefined {
  for (const [i, token] of tokens.entries()) {
    const [parts, count] = COUNTS.get(token.lower) ?? [];
    if (!parts || count === undefined) continue;
    const before = tokens[i - 1];
    const [, part] = before?.lower.split('-') ?? [];
    const said = before && part && parts.test(part) ? amountOf(before) : undefined;
    if (before && said !== undefined && said !== count) return [before, token];
    for (let k = i + 1; k < Math.min(tokens.length - 1, i + REACH); k += 1) {
      const [number, noun] = [tokens[k], tokens[k + 1]];
      if (!number || !noun || APART.test(number.lower)) break;
      const amount = amountOf(number);
      if (amount !== undefined && amount !== count && parts.test(noun.lower)) return [token, noun];
    }
  }
  return undefined;
}

/** "a Tuesday that falls on a Friday": a thing has one member of a closed class. */
export function twoOfAClass(tokens: readonly Token[]): readonly [Token, Token] | undefined {
  for (let i = 1; i < tokens.length - 2; i += 1) {
    const first = tokens[i - 1];
    if (!first || !/^(?:that|which)$/.test(tokens[i]?.lower ?? '')) continue;
    const kind = closedClassOf(first.lower);
    if (kind === undefined) continue;
    const rest = tokens.slice(i + 1, i + 6);
    const second = rest.find(({ lower }) => lower !== first.lower && closedClassOf(lower) === kind);
    const said = second ? rest.slice(0, rest.indexOf(second)) : [];
    if (
      second &&
      said.every(({ lower }) =>
        /^(?:is|was|falls?|comes?|happens|starts?|also|really|on|in|an?)$/.test(lower),
      )
    )
      return [first, second];
  }
  return undefined;
}
