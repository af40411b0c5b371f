import { COUNTRIES } from '../../lexicon/things';
import { mentions, said, type Slot } from '../slot';

const IN = '(in|near|outside|from|of)';

/** Where the person lives or comes from. */
export const PLACE: Slot = {
  id: 'place',
  keys: /^(?:home_?)?(?:city|town|location|place|residence|address|country|region|state|hometown|birthplace|nationality)$|^lives?_in$|^based_in$/,
  frames: (value) => {
    const origin = /hometown|birth|from|origin/.test(value.key);
    return [
      {
        id: 'place',
        patterns: origin
          ? [
              `you ~1 (grew up|were born|were raised|come|are originally|are|hail|came) ${IN}`,
              'your (hometown|home town|birthplace|native city|native town) (of|is|,)?',
              '(born|raised|growing up) ~2 in',
            ]
          : [
              `you ~1 (live|living|reside|are based|are located|are living|have lived|are staying|stay|are settled|moved to) ~1 ${IN}`,
              `you are ~1 (in|from)`,
              'you ~1 (moved|relocated|have moved) to',
              'your (home|flat|house|apartment) (in|near)',
              `your ~1 (home|house|flat|apartment|place|neighbourhood|neighborhood|street|city|town|area|address) ~1 ${IN}`,
              'your (city|home city|town|home town|address|location|country|home) (is|,)',
              `(as|for) (a|an|someone) ~1 (resident|local|citizen|living|inhabitant) ${IN}`,
              'back home in|home in|living in',
              'as (a|an)',
            ],
      },
      {
        id: 'place',
        presupposes: true,
        patterns: origin
          ? []
          : [
              '(how is|how are|enjoy|enjoying) ~2 (life|living|weather|things|home|everything|evening|summer|winter|day|weekend|rain|sun|snow|traffic) ~1 in',
              'your (neighbours|neighbors|flat|house|balcony|garden|commute|weekend|evening|home|life|day|morning|doctor|gym|local) ~2 in',
            ],
      },
      {
        id: 'of_place',
        patterns: origin
          ? []
          : [
              'your @ (home|house|flat|apartment|street|address|neighbourhood|neighborhood)',
              '(weather|life|things|rain|summer|winter) in @ ~4 (you|your)',
            ],
      },
      {
        id: 'here',
        patterns: origin
          ? []
          : ['where you ~1 (live|reside|are based|are located|have your (home|flat|house))'],
      },
      {
        id: 'place_denied',
        patterns: [
          'you (do not|no longer|never) ~1 (live|lived|reside) (in|near)',
          'you are (not|no longer) ~1 (in|from)',
        ],
      },
    ];
  },
  contradicts: (claim, value) => {
    // "In Antalya, where you live": the place stands before.
    const place = claim.frame === 'here' ? claim.before.slice(-1) : said(claim).slice(0, 4);
    if (claim.frame === 'of_place') {
      const named = claim.tokens.slice(1, 3).find((token) => token.capital);
      return named !== undefined && !COUNTRIES.has(named.text) && !mentions(claim.tokens, value);
    }
    if (claim.frame === 'place_denied') return mentions(place, value);
    const at = place.findIndex((token) => token.capital);
    if (at < 0 || at > 1 || mentions(place, value)) return false;
    const first = place[at];
    if (!first || first.text === 'i') return false;
    // "As a Split resident"; "as a Virgo" is no place.
    if (claim.tokens[0]?.text === 'as')
      return /^(?:resident|local|citizen|native|inhabitant)s?$/.test(place[at + 1]?.text ?? '');
    // A city lies in a country: which one is not for this check.
    return /country|nation|state|region/.test(value.key) === COUNTRIES.has(first.text);
  },
};
