import { type Analysis, type Token } from '../language/analysis';
import { lemmas } from '../lexicon/lemma';
import { areOpposite, type Poles, polesOf } from '../lexicon/opposites';

const NEGATION = /^(?:not|n't|dont|never|without|no|none|nobody|neither|nothing|cannot)$/;
const LINK = /^(?:and|but|while|yet|though|although|whereas|also|[,;.:])$/;
const TURN = /^(?:but|yet|while|and)$/;
/** Words that leave no room for anything else. */
const EXCLUSIVE =
  /^(?:only|just|entirely|exclusively|nothing|all|every|everything|always|never|none|exactly|single|both|completely|whole|entire)$/;
/** So many words before another are read for what denies it. */
const REACH = 4;
const NEAR = 3;
const MOST_LENGTHS = 6;
const LENGTH_STEP = 5;

interface Content {
  readonly at: number;
  readonly token: Token;
  readonly forms: readonly string[];
  readonly poles: Poles;
  readonly denied: boolean;
}

/**
 * What a request looks like to the model of contradictions: which words of grammar it has and in what order, which of
 * its words are opposites or come again, and what is denied between them.
 */
export function requestFeatures({ tokens, words }: Analysis): ReadonlySet<string> {
  const features = new Set<string>();
  const content = contentOf(tokens);
  pairs(content, tokens, features);
  order(tokens, features);
  turn(content, tokens, features);
  const counts = {
    negation: tokens.filter(({ lower }) => NEGATION.test(lower)).length,
    exclusive: tokens.filter(({ lower }) => EXCLUSIVE.test(lower)).length,
    number: new Set(tokens.filter(isNumber).map(({ lower }) => lower)).size,
  };
  for (const [name, count] of Object.entries(counts)) {
    if (count > 0) features.add(name);
    if (count > 1) features.add(`${name} twice`);
  }
  features.add(`length ${Math.min(MOST_LENGTHS, Math.floor(words.length / LENGTH_STEP))}`);
  return features;
}

/** Whether anything in a request sets it against itself: what turns it round, denies, leaves no room, or counts twice. */
export function hasCue({ tokens }: Analysis): boolean {
  return (
    tokens.some(
      ({ lower }, i) => i > 0 && (TURN.test(lower) || NEGATION.test(lower) || EXCLUSIVE.test(lower)),
    ) || tokens.filter(isNumber).length > 1
  );
}

const isNumber = ({ pos, text }: Token): boolean => pos === 'NUM' || /^\d/.test(text);

function contentOf(tokens: readonly Token[]): readonly Content[] {
  return tokens.flatMap((token, at) => {
    const { grammar, word, lower, text } = token;
    if (grammar || lower.length < 2 || !(word || /\d/.test(text))) return [];
    const before = tokens.slice(Math.max(0, at - REACH), at);
    const denied = before.some((other) => NEGATION.test(other.lower));
    return [{ at, token, forms: lemmas(lower), poles: polesOf(lower), denied }];
  });
}

/** Opposites, and words that come again, wherever they stand. */
function pairs(content: readonly Content[], tokens: readonly Token[], features: Set<string>): void {
  let opposites = 0;
  let again = 0;
  content.forEach((a, i) => {
    for (const b of content.slice(i + 1)) {
      const linked = tokens.slice(a.at + 1, b.at).some(({ lower }) => LINK.test(lower));
      if (areOpposite(a.poles, b.poles)) {
        opposites++;
        if (linked) features.add('opposites linked');
        if (a.token.pos === b.token.pos) features.add(`opposites ${a.token.pos}`);
        if (b.at - a.at <= NEAR) features.add('opposites near');
        if (a.denied !== b.denied) features.add('opposites, one denied');
      }
      if (a.forms.some((form) => form.length > 2 && b.forms.includes(form))) {
        again++;
        if (a.denied === b.denied) continue;
        features.add('again, one denied');
        if (linked) features.add('again, one denied, linked');
      }
    }
  });
  if (opposites > 0) features.add('opposites');
  if (opposites > 1) features.add('opposites twice');
  if (again > 0) features.add('again');
  if (again > 1) features.add('again twice');
}

/** Words of grammar by themselves; one, two and three classes in a row; what the other words are. */
function order(tokens: readonly Token[], features: Set<string>): void {
  const classes = tokens.map(({ lower, grammar, pos }) =>
    grammar || LINK.test(lower) || EXCLUSIVE.test(lower) ? lower : pos,
  );
  classes.forEach((own, i) => {
    const { lower, word, grammar, pos } = tokens[i] as Token;
    if (own !== pos || NEGATION.test(lower)) features.add(`w ${lower}`);
    if (word && !grammar) features.add(`l ${lemmas(lower)[0] ?? lower}`);
    const next = classes[i + 1] ?? '$';
    features.add(`2 ${own} ${next}`);
    features.add(`3 ${own} ${next} ${classes[i + 2] ?? '$'}`);
  });
  features.add(`first ${tokens[0]?.pos ?? '$'}`);
}

/** What stands behind the first word that may turn a request round. */
function turn(content: readonly Content[], tokens: readonly Token[], features: Set<string>): void {
  const at = tokens.findIndex(({ lower }, i) => i > 0 && TURN.test(lower));
  if (at < 0) return;
  const link = tokens[at]?.lower ?? '';
  const rest = tokens.slice(at);
  const denies = rest.some(({ lower }) => NEGATION.test(lower));
  features.add(`turn ${link}`);
  if (rest.some(({ lower }) => EXCLUSIVE.test(lower))) features.add(`turn ${link}, exclusive`);
  if (denies) features.add(`turn ${link}, denied`);
  const before = new Set(content.filter((word) => word.at < at).flatMap(({ forms }) => forms));
  const after = content.filter((word) => word.at > at).flatMap(({ forms }) => forms);
  if (after.some((form) => before.has(form))) features.add(denies ? 'turn, again, denied' : 'turn, again');
  if (after.length <= REACH) features.add('turn, short');
}
