import { type Token } from '../language/analysis';
import { stem } from './stem';

const CHANGE =
  /^(?:add|insert|remove|delete|rename|edit|rewrite|translate|shorten|lengthen|fix|correct|modify|change|update|replace|reorder|sort|reformat|move|crop|resize|paint|repaint|convert|improve|simplify|expand|merge|split|alter|adjust|append)$/;
const TOUCH = /^(?:modif(?:y|ying)|chang(?:e|ing)|alter(?:ing)?|touch(?:ing)?|edit(?:ing)?)$/;
const NOT = /^(?:not|n't|dont|never|without)$/;

/** "add a chapter to the story but do not change the story": whoever changes a thing cannot leave it as it is. */
export function leftAlone(tokens: readonly Token[]): readonly [Token, Token] | undefined {
  const [first] = tokens;
  const at = tokens.findIndex(({ lower }, i) => TOUCH.test(lower) && NOT.test(tokens[i - 1]?.lower ?? ''));
  const before = tokens.slice(0, Math.max(at - 1, 0));
  if (!first || at < 2 || !before.some(({ lower }) => CHANGE.test(lower))) return undefined;
  const object = tokens
    .slice(at + 1)
    .filter(({ word, lower }) => word && !/^(?:the|my|its|their|any|at|all)$/.test(lower));
  const [thing, more] = object;
  if (!thing || more) return undefined;
  const named =
    /^(?:it|anything|them|everything)$/.test(thing.lower) ||
    before.some(({ lower, pos }) => pos === 'NOUN' && stem(lower) === stem(thing.lower));
  // "rename it without changing its name"
  const verb = first.lower === `re${thing.lower}`;
  return named || verb ? [first, thing] : undefined;
}
