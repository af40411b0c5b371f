import { type Token } from '../language/analysis';
import { inflections } from '../lexicon/lemma';
import { type Poles, polesOf } from '../lexicon/opposites';

/** A word that says what is asked for: neither grammar nor emphasis. */
export interface Content {
  readonly token: Token;
  readonly forms: readonly string[];
  readonly poles: Poles;
  /** Says how or where to: it may stand at the end of a scale, but what is asked for is the same without it. */
  readonly manner: boolean;
}

/** One part of a request: what one verb, one relative clause or one item of a list asks for. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly content: readonly Content[];
  readonly denies: boolean;
}

const LINK = /^(?:and|but|while|yet|though|although|whereas|also|[,;.])$/;
const RELATIVE = /^(?:that|which|who)$/;
const NEGATION = /^(?:not|n't|dont|never|without|no|none|nobody|neither|nothing)$/;
const PARTICIPLE = /^(?:served|kept|painted|sold)$/;
/** What follows is a topic or a name: a story about thieves steals nothing. */
const TOPIC = /^(?:about|named|called|titled|saying|says)$/;
/** Words that carry an act or a state without saying which, and words of emphasis. */
const LIGHT =
  /^(?:make|makes|making|leave|leaves|leaving|be|do|does|doing|turn|set|put|get|have|has|give|want|need|needs|remain|remains|sure|look|sound|be|please|same|time|once|possible|possibly|can|could|must|should|would|may|might|'d|like|very|more|most|also|both|it|them|one|however|though|anything|something|anyway|immediately|absolutely|just|only|exactly|at|i|say|ask|tell)$/;
/** The halves are about different times, cases or things. */
const APART =
  /^(?:then|after|afterwards|first|later|next|except|if|unless|when|whenever|or|nor|until|once|other|another|second|instead|else|otherwise|either|rather|besides|respectively|between|than|apart|some)$/;
/** Grammar words that stand at the end of a scale. */
const POLAR =
  /^(?:on|off|up|down|in|out|inside|outside|always|never|even|before|after|all|none|nobody|nothing|everything)$/;
const MANNER =
  /^(?:single|whole|entire|full|own|real|word|fast|keep|keeps|keeping|let|lets|letting|stay|stays|continue|served|kept|painted|sold)$/;

/** None where a word sets the parts of the request side by side on purpose. */
export function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  const said = withoutQuotes(tokens.filter((_, i) => !isPhrase(tokens, i)));
  if (said.some(({ lower }) => APART.test(lower))) return [];
  const parts: Token[][] = [[]];
  said.forEach((token, i) => {
    const relative =
      RELATIVE.test(token.lower) &&
      (/^(?:NOUN|PROPN|NUM|ADJ)$/.test(said[i - 1]?.pos ?? '') || said[i + 1]?.pos === 'AUX');
    // "a cold soup served hot"
    if (PARTICIPLE.test(token.lower) && said[i - 1]?.pos === 'NOUN') parts.push([token]);
    else if (relative || LINK.test(token.lower)) parts.push([]);
    else parts.at(-1)?.push(token);
  });
  // One clause has nothing to clash with: most messages need no look into the scales.
  const clauses = parts.filter((part) => part.length > 0);
  return clauses.length > 1 ? clauses.map(toClause) : [];
}

/** Whether a clause says all of these, in any inflection. */
export function says(clause: Clause, words: readonly Content[]): boolean {
  return words.every(({ forms }) =>
    clause.content.some((other) => other.forms.some((form) => form.length > 2 && forms.includes(form))),
  );
}

function toClause(tokens: readonly Token[]): Clause {
  const topic = tokens.findIndex(({ lower }, i) => i > 0 && TOPIC.test(lower));
  const content = (topic < 0 ? tokens : tokens.slice(0, topic)).filter(isContent).map((token): Content => ({
    token,
    forms: inflections(token.lower),
    poles: polesOf(token.lower),
    manner: POLAR.test(token.lower) || MANNER.test(token.lower) || isAdverb(token),
  }));
  return { tokens, content, denies: tokens.some(({ lower }) => NEGATION.test(lower)) };
}

function isAdverb({ lower, pos }: Token): boolean {
  return pos !== 'NOUN' && lower.length > 4 && lower.endsWith('ly');
}

function isContent({ lower, word, text, grammar }: Token): boolean {
  return (
    (word || /\p{N}/u.test(text)) && (!grammar || POLAR.test(lower)) && !LIGHT.test(lower) && lower !== "n't"
  );
}

/** "at once" is no "once", "but then" no "then". */
function isPhrase(tokens: readonly Token[], i: number): boolean {
  const [before, word] = [tokens[i - 1]?.lower, tokens[i]?.lower];
  return (word === 'once' && before === 'at') || (word === 'then' && before === 'but');
}

function withoutQuotes(tokens: readonly Token[]): readonly Token[] {
  let quoted = false;
  return tokens.filter(({ text }) => {
    if (!/^["“”«»]$/.test(text)) return !quoted;
    quoted = !quoted;
    return false;
  });
}
