import { OCCUPATIONS } from '../../lexicon/things';
import { mentions, said, type Slot } from '../slot';

/** What the person does. */
export const JOB: Slot = {
  id: 'job',
  keys: /^(?:job|job_title|occupation|profession|career|work|role|title)$/,
  frames: () => [
    {
      id: 'job',
      patterns: [
        '(as|being) (a|an|the)',
        'you (are|work|worked|are working|have worked|serve|were) (as)? (a|an|the)',
        'your ~1 (job|work|career|profession|role|shift|shifts|position|background|experience) (as|is|in) (a|an|the)?',
        '(for|like) (a|an)',
        'your (fellow|life as a|life as an)',
      ],
      whole: true,
    },
    {
      id: 'denied',
      patterns: [
        'you are not (a|an|the)',
        'you (do not|no longer) work as (a|an|the)',
        'you are no longer (a|an|the)',
      ],
    },
  ],
  contradicts: (claim, value) => {
    const words = said(claim).slice(0, 4);
    if (claim.frame === 'denied') return mentions(words, value);
    const lead = claim.tokens[0]?.text ?? '';
    // "As a nurse usually does" is of nurses; "as a nurse you" is of the person.
    if (/^(?:as|being|for|like)$/.test(lead)) {
      const head = said(claim).findIndex((token) => OCCUPATIONS.has(token.text));
      const rest = said(claim).slice(head + 1, head + 6);
      if (head < 0 || head > 2) return false;
      if (!rest.some((token) => /^(?:you|your|yourself)$/.test(token.text))) return false;
      if (/^(?:for|like)$/.test(lead) && !/^you/.test(rest[0]?.text ?? '')) return false;
    }
    const at = words.findIndex((token) => OCCUPATIONS.has(token.text));
    if (at < 0 || mentions(words, value)) return false;
    const stated = OCCUPATIONS.get(words[at]?.text ?? '');
    const own = value.tokens.map((token) => OCCUPATIONS.get(token.text)).filter((kind) => kind !== undefined);
    return !own.includes(stated ?? '');
  },
};

/** Whom the person works for. */
export const EMPLOYER: Slot = {
  id: 'employer',
  keys: /^(?:employer|company|workplace|works?_(?:at|for)|organi[sz]ation|school|university)$/,
  frames: () => [
    {
      id: 'employer',
      patterns: [
        'you ~1 (work|working|worked|are employed|study|studied|are) ~1 (at|for|with|by)',
        'your ~1 (colleagues|colleague|boss|job|team|office|employer|manager|desk|work|coworkers|company|position|role|contract|school|university|studies|classmates|director|shift) (at|is|with|,|from|in)?',
        'as (a|an) ~2 (employee|colleague|engineer|manager|student|member|worker) (at|of|with)',
        'as (a|an)',
      ],
    },
    { id: 'denied', patterns: ['you (do not|no longer|never) ~1 (work|worked|study) (at|for)'] },
  ],
  contradicts: (claim, value) => {
    const words = said(claim).slice(0, 4);
    if (claim.frame === 'denied') return mentions(words, value);
    if (claim.tokens[0]?.text === 'as' && claim.after === 2) {
      return (
        words[0]?.capital === true &&
        /^(?:employee|engineer|worker|manager)$/.test(words[1]?.text ?? '') &&
        !mentions(words, value)
      );
    }
    const first = words[0];
    return first?.capital === true && first.text !== 'i' && !mentions(words, value);
  },
};
