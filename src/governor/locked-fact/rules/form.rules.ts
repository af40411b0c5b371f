import { CURRENCY_UNITS } from '../../lexicon/classes';
import { numberOf } from '../../lexicon/numbers';
import { readText } from '../../text/read-text';
import { parameterText, type Constraint, type ConstraintKind } from './constraint';

const PICTOGRAPH = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

function simple(rule: string, advice: string, accept: Constraint['accept']): Constraint {
  return { rule, advice, accept };
}

function numberIn(parameter: unknown): number | undefined {
  const text = typeof parameter === 'string' ? parameter : '';
  const spelled = text.split(/[^A-Za-z]+/).find((word) => numberOf(word.toLowerCase()) !== undefined);
  const number =
    typeof parameter === 'number'
      ? parameter
      : Number(/\d+/.exec(text)?.[0] ?? numberOf(spelled?.toLowerCase() ?? ''));
  return Number.isFinite(number) && number > 0 ? number : undefined;
}

const COUNT =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred)';
const AT_MOST =
  '(?:at most|no more than|not more than|max(?:imum)?|only|under|up to|fewer than|less than|within|in|never more than|limit(?:ed)? to|keep (?:it )?to|with)';
const OR_LESS = '(?:or less|or fewer|max(?:imum)?|at most|only|per (?:answer|reply)|long|tops)';

/** Rules about the form of a reply. */
export const FORM_RULES: readonly ConstraintKind[] = [
  {
    names: /^no_?emojis?$|^avoid_emojis?$/,
    keys: /^no_?emojis?$/,
    words:
      /\b(?:no|never use|without|avoid|do not use|don't use|never|zero|not use|skip|leave out|hates?|dislikes?|do not want|don't want) (?:any )?(?:emojis?|emoticons?|smileys?)\b|\b(?:emojis?|emoticons?)[- ]free\b|^(?:emojis?|emoticons?): ?(?:no|never|none|off)/i,
    create: () =>
      simple('no_emoji', 'Use no emoji.', (token) =>
        token.kind === 'mark' && PICTOGRAPH.test(token.text) && !/[©®™]/.test(token.text)
          ? token.start
          : undefined,
      ),
  },
  {
    names: /^no_?(?:links?|urls?)$/,
    words:
      /\b(?:no|never (?:use|send|include|share)|without|avoid|do not (?:use|send|include)) (?:any )?(?:links?|urls?)\b/i,
    create: () =>
      simple('no_links', 'Give no links.', (token) =>
        /^(?:https?|www)$/.test(token.text) ? token.start : undefined,
      ),
  },
  {
    names: /^no_?exclamations?(?:_marks?)?$/,
    words: /\b(?:no|never use|without|avoid) (?:any )?exclamation (?:marks?|points?)\b/i,
    create: () =>
      simple('no_exclamation', 'Use no exclamation marks.', (token) =>
        token.text === '!' && token.kind === 'mark' ? token.start : undefined,
      ),
  },
  {
    names: /^no_?(?:lists?|bullets?|bullet_points)$/,
    words: /\b(?:no|never use|without|avoid) (?:any )?(?:lists|bullet ?points|bullets|bulleted lists)\b/i,
    create: () => {
      let lineStart = true;
      return simple('no_lists', 'Write sentences, no lists.', (token) => {
        const bullet = lineStart && token.kind === 'mark' && /^[-*•]$/.test(token.text);
        lineStart = token.kind === 'end';
        return bullet ? token.start : undefined;
      });
    },
  },
  {
    names: /^(?:max|maximum)_?words$|^word_limit$/,
    words: new RegExp(`\\b${AT_MOST} (?:of )?${COUNT} words\\b|\\b${COUNT} words ${OR_LESS}`, 'i'),
    create: (parameter) => {
      const limit = numberIn(parameter);
      let words = 0;
      let last = -1;
      return limit === undefined
        ? undefined
        : simple('max_words', 'The answer was longer than the person allows. Be shorter.', (token) => {
            if ((token.kind !== 'word' && token.kind !== 'number') || token.start === last) return undefined;
            last = token.start;
            return ++words > limit ? token.start : undefined;
          });
    },
  },
  {
    names: /^(?:max|maximum)_?sentences$/,
    words: new RegExp(
      `\\b${AT_MOST} (?:of )?${COUNT} sentences?\\b|\\b${COUNT} sentences? ${OR_LESS}|\\b(?:one|single|a)[- ](?:one[- ])?sentence (?:answers?|replies|only)`,
      'i',
    ),
    create: (parameter) => {
      const limit = numberIn(parameter) ?? (/\bsingle\b/i.test(parameterText(parameter)) ? 1 : undefined);
      let over = 0;
      return limit === undefined
        ? undefined
        : simple('max_sentences', 'The answer had more sentences than the person allows.', (token) => {
            if (token.kind === 'end') over++;
            else if (over >= limit && token.kind !== 'mark') return token.start;
            return undefined;
          });
    },
  },
  {
    names: /^time_?format$|^clock$/,
    words: /\b(?:24|12)[- ]?h(?:our)?s?\b/i,
    keys: /^(?:time|clock|hour)_?(?:format|style)?$/,
    create: (parameter) => timeFormat(parameterText(parameter)),
  },
  {
    names: /^units?$|^unit_?system$|^measurement.*$/,
    words: /\b(?:only|always|use) (?:the )?(?:metric|imperial)\b/i,
    keys: /^(?:(?:temperature_|distance_|weight_|length_|preferred_)?units?|unit_?system|measurement_?(?:system|units?))$/,
    create: (parameter) => units(parameterText(parameter)),
  },
  {
    names: /^currency$/,
    keys: /^(?:preferred_|home_|default_)?currency$/,
    create: (parameter) => currency(parameterText(parameter)),
  },
];

function timeFormat(parameter: string): Constraint | undefined {
  const wants24 = /24/.test(parameter);
  if (!wants24 && !/12|am/i.test(parameter)) return undefined;
  let number: number | undefined;
  let letter = '';
  return {
    rule: 'time_format',
    advice: `Write times in the ${wants24 ? '24' : '12'}-hour format.`,
    accept: (token) => {
      if (token.kind === 'number') {
        number = token.start;
        letter = '';
        if (wants24) return /^\d{1,2}(?:[:.]\d\d)?(?:am|pm)$/.test(token.text) ? token.start : undefined;
        return /^(?:1[3-9]|2[0-3]):\d\d$/.test(token.text) ? token.start : undefined;
      }
      if (number === undefined || token.kind === 'mark') return undefined;
      const word = letter + token.text;
      const found = wants24 && /^(?:am|pm)$/.test(word) ? number : undefined;
      letter = /^[ap]$/.test(token.text) ? token.text : '';
      if (!letter) number = undefined;
      return found;
    },
    holdFrom: () => (wants24 ? (number ?? Infinity) : Infinity),
  };
}

/**
 * Amounts in the person's own currency: another one next to a number is wrong unless the own one is given too. Only
 * prices that are put to the person ("that will be", "you pay"): a price elsewhere has the currency of its place.
 */
function currency(parameter: string): Constraint | undefined {
  const own = readText(parameter, 100)
    .map((token) => CURRENCY_UNITS.get(token.text))
    .find((unit) => unit !== undefined);
  if (own === undefined) return undefined;
  let start: number | undefined;
  let number = -9;
  let unit: { readonly kind: string; readonly at: number } | undefined;
  let at = 0;
  let foreign = false;
  let native = false;
  let personal = false;
  const clear = (): void => {
    start = undefined;
    unit = undefined;
    number = -9;
    foreign = native = personal = false;
  };
  return {
    rule: 'currency',
    advice: 'Give amounts in the currency of the person.',
    accept: (token) => {
      at++;
      if (token.kind === 'end') {
        const found = foreign && !native && personal ? start : undefined;
        clear();
        return found;
      }
      personal ||= /^(?:you|your|that|it|total|will|comes|pay|bill)$/.test(token.text);
      const kind = CURRENCY_UNITS.get(token.text.replace(/^[\d.,]+/, ''));
      if (kind === own) native = true;
      else if (kind !== undefined) unit = { kind, at };
      if (token.kind === 'number') number = at;
      if (unit && Math.abs(unit.at - number) <= 1) {
        foreign = true;
        start ??= token.start;
      }
      return undefined;
    },
    holdFrom: () => start ?? Infinity,
  };
}

const IMPERIAL =
  /^(?:miles?|mph|feet|foot|ft|inch|inches|yards?|pounds?|lbs?|ounces?|oz|gallons?|fahrenheit|pints?|quarts?)$/;
const METRIC =
  /^(?:km|kilomet(?:er|re)s?|met(?:er|re)s?|cm|centimet(?:er|re)s?|mm|kg|kilos?|kilograms?|grams?|lit(?:er|re)s?|ml|celsius|kmh)$/;

function units(parameter: string): Constraint | undefined {
  const metric = /metric|si\b|celsius/i.test(parameter);
  if (!metric && !/imperial|us|fahrenheit/i.test(parameter)) return undefined;
  const wrong = metric ? IMPERIAL : METRIC;
  const right = metric ? METRIC : IMPERIAL;
  let number: number | undefined;
  let words = 0;
  let sinceRight = 99;
  return {
    rule: 'units',
    advice: `Use ${metric ? 'metric' : 'imperial'} units.`,
    accept: (token) => {
      // "5 km (3 miles)": given besides, not instead.
      sinceRight = right.test(token.text.replace(/^[\d.,]+/, '')) ? 0 : sinceRight + 1;
      if (sinceRight < 10) number = undefined;
      else if (token.kind === 'number') {
        number = token.start;
        words = 0;
        const glued = /^[\d.,]+([a-z]+)$/.exec(token.text)?.[1];
        return glued !== undefined && wrong.test(glued) ? token.start : undefined;
      }
      if (number === undefined || token.kind === 'mark') return undefined;
      const found = wrong.test(token.text) || (token.text === 'f' && metric) ? number : undefined;
      if (++words >= 2 || token.kind === 'end') number = undefined;
      return found;
    },
    holdFrom: () => number ?? Infinity,
  };
}
