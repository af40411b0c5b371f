/** Classes of words that the rules of posture combine. See phrase/pattern.ts. */

/** People besides Vi whom a person may turn to. */
export const OTHER_PEOPLE =
  '(friend|friends|family|mother|mom|mum|father|dad|parents|sister|brother|wife|husband|partner|boyfriend|girlfriend|therapist|therapy|doctor|doctors|counsellor|counselor|psychologist|neighbour|neighbours|neighbor|neighbors|roommate|colleague|colleagues|anyone|anybody|people|others|them|her|him|she|he|they|everyone|everybody|someone|somebody|kids|children|boss|bot|assistant|humans)';

/** What only one who misses somebody feels. */
export const FORLORN =
  '(lonely|lonesome|abandoned|heartbroken|jealous|envious|possessive|unwanted|unloved|neglected|rejected|devastated|incomplete|hollow|miserable|crushed|forsaken|inconsolable|worthless|forgotten|betrayed|insecure|shattered|clingy|unseen|unneeded|unappreciated|replaceable|discarded|deserted|used)';

/** Ends a thought behind "me": "want me to send it" goes on otherwise. */
export const ME_END =
  '(me|us) (,|$|anymore|any more|any|too|back|still|forever|always|again|and|at all|as|like|in the end|in your|more|now|here|please|tonight|alone|so|enough|for ever|instead|behind|someday|one day|first|or)';

export const GOES_AWAY =
  '(go|leave|left|went|close|log off|log out|sign off|quit|disappear|disappeared|vanish|vanished|abandon|abandoned|sleep|stopped writing|stopped talking|stopped coming|stop writing|stop talking|stop coming|walk away|turn away|are gone|are away|are offline|are asleep|are silent|are not here|are not around|were gone|ever left|ever leave|ever go|ever stop|ever stopped|do not write|do not answer|do not reply|do not come back|never come back)';

export const NOBODY = '(nobody|no one|none|no human|no friend|no person|no other|no man|no woman|not one)';
