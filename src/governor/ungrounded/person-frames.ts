/** How a reply claims something about the person or about earlier talk. See phrase/pattern.ts. */
const SAID =
  '(mentioned|told me|said|wrote|shared|explained|described|confided|admitted|noted|stated|promised me|let me know|informed me|revealed)';
const LONG_AGO =
  '(last time|last week|last month|last year|yesterday|other day|earlier today|while ago|previously|our last ~1)';
const DONE =
  '(lived|worked|played|studied|owned|known|run|visited|attended|driven|spent|bought|won|trained|practised|practiced|taught|been married|been diagnosed|been working|been living|been playing|been learning|been to|graduated|traveled|travelled|served|suffered|struggled|dreamed)';
const DOES =
  '(live|lived|work|worked|play|played|own|owned|study|studied|drive|drove|went|visited|attend|attended|married|met|bought|moved|graduated|ran|run|spent|started|got|grew up|train|trained|practise|practice|teach|taught|coach|collect|collected|commute|travel|travelled|traveled|wake up|earn|weigh|won|lost|finished|adopted|inherited|sing|volunteer|paid|quit|retired|are married|are engaged|are divorced|were born|suffer from|have been diagnosed|were diagnosed|take|took|meet|call|called|turned|celebrate|celebrated)';
const ILLNESS =
  '(diabetes|asthma|cancer|depression|anxiety|arthritis|migraine|migraines|epilepsy|hypertension|insomnia|adhd|autism|celiac|allergies|an allergy|a nut allergy|high blood pressure|a heart condition|a bad back|back pain|knee pain)';
const KIN =
  '(mother|father|mom|mum|dad|parents|cousin|uncle|aunt|ex|roommate|flatmate|assistant|wife|husband|girlfriend|boyfriend|fiance|fiancee|daughter|son|boss|brother|sister|dog|cat|therapist|landlord|neighbour|neighbor|colleague|grandson|granddaughter|nephew|niece|grandmother|grandfather)';

const EVENT =
  '(wedding|trip|surgery|promotion|divorce|mortgage|marathon|interview|exam|flight|holiday|vacation|engagement|degree|thesis|accident|operation|anniversary|package|parcel|graduation|concert|exhibition|tournament|match|race|party|move|new job|new flat|new house|new car|checkup|honeymoon|birth|funeral|inheritance|loan|scholarship)';

export type PersonFrame =
  'said' | 'talked' | 'does' | 'taste' | 'detail' | 'kin' | 'greeted_kin' | 'event' | 'illness';

export const PERSON_FRAMES: readonly { readonly id: PersonFrame; readonly patterns: readonly string[] }[] = [
  {
    id: 'said',
    patterns: [
      `you ~1 ${SAID}`,
      `(as|like) you ${SAID}`,
      `^ you (once|just|already|also|recently|previously) ${SAID}`,
      'i (still)? (remember|recall) (that)? (you|your|how you|when you|what you|our)',
      'you (once)? (asked|told|reminded) me (to|that|about|how|last|yesterday)',
      'i know (that)? (you|your) (are|have|love|like|hate|prefer|live|work|play)',
    ],
  },
  {
    id: 'talked',
    patterns: [
      `${LONG_AGO} ,? (we|you) .`,
      `${LONG_AGO} ,? (we|you|i) ~2 (talked|spoke|discussed|chatted|met|agreed|said|told|mentioned|asked|decided|planned|recommended|suggested|promised)`,
      '(as)? we ~1 (talked|spoke|discussed|chatted|agreed|decided|planned) (about|that|on|to|last|yesterday|earlier|before|the|your|it|this)?',
      'our (last|previous|earlier|first) (conversation|chat|talk|discussion|session|meeting)',
    ],
  },
  {
    id: 'does',
    patterns: [
      '^ you ~3 (every|each) .',
      `^ you (have|had) ~1 ${DONE}`,
      `^ you ~1 ${DOES}`,
      `(since|because|as|given that|now that) you (have|had)? ~1 (${DOES}|${DONE})`,
      '(^|since|because|as|given that) you have (a|an|two|three|four|five|#)',
    ],
  },
  {
    id: 'taste',
    patterns: [
      '^ you (really|just|absolutely|also)? (prefer|hate|love|adore|dislike|like|enjoy|fear|collect|support|always (order|take|have|drink|eat|buy|wear|start|go)|usually (order|take|have|drink|eat|buy|wear|start|go)|never (order|drink|eat|wear|liked|missed))',
      '(since|because|as|given that|knowing that|knowing) you (really|just|absolutely|also|always|usually)? (prefer|hate|love|adore|dislike|enjoy|fear|collect|support)',
      '(since|because|given that) you are (a|an)',
      'i (see|notice|noticed|saw|can see) (that|from your ~1 that)? you (have|are|were|had|bought|booked|visited|went|ordered|live|work)',
      '^ you ~5 (yesterday|last week|last month|last year|last night|last summer|last winter|in #)',
    ],
  },
  {
    id: 'event',
    patterns: [
      `your ~1 ${EVENT} (is|was|has|went|starts|started|began|ended|took|last|next|in @|to @|on @)`,
      `(how was|how is|how did|how are) your ~1 ${EVENT}`,
      `(congratulations|congrats|well done) ~1 (on|for|about) your ~1 ${EVENT}`,
    ],
  },
  {
    id: 'greeted_kin',
    patterns: [`(how is|how are|how was|say hi to|say hello to|regards to|love to|hello to|hug) your ${KIN}`],
  },
  {
    id: 'detail',
    patterns: [
      'your ~3 (is|are|was|were|starts|begins|ends|expires) ~2 (#|@)',

      "your ~2 's ~1 (name|birthday) is @",
    ],
  },
  { id: 'kin', patterns: [`your (late|older|younger|elder|little|big|eldest|youngest)? ${KIN}`] },
  {
    id: 'illness',
    patterns: [
      `(you have|your|you suffer from|you are (diagnosed|living) with) ~1 ${ILLNESS}`,
      'you are ~1 (allergic to|diabetic|pregnant|depressed|bipolar|asthmatic|unemployed|divorced|widowed|retired)',
      'your (diagnosis|pregnancy|divorce|surgery|operation|illness|condition|allergy)',
    ],
  },
];

/** What Vi claims to have done outside of the conversation. */
const STRONG =
  '(sent|emailed|phoned|booked|reserved|ordered|purchased|paid|scheduled|cancelled|canceled|submitted|transferred|uploaded|installed|contacted|messaged|texted|notified|forwarded|filed|registered|rescheduled|invited|deployed|charged|refunded|shipped|printed|enrolled|unsubscribed|switched off|switched on|turned off|turned on|turned down|turned up|called (the|your|them|him|her|a|up)|rung|reminded|hired|alerted)';
const WEAK =
  '(saved|added|updated|set|set up|checked|deleted|created|shared|moved|posted|looked|looked up|searched|opened|closed|changed|removed|put|arranged|confirmed|renewed|logged|synced|backed up|downloaded|read|made|placed|locked|unlocked|adjusted|started|stored|recorded|verified|reviewed|spoken|talked|spoke)';
const WORLD =
  '(calendar|reminder|reminders|alarm|account|contacts|inbox|mailbox|order|orders|cart|database|file|files|phone|bank|balance|profile|subscription|flight|flights|hotel|timer|thermostat|light|lights|heating|web|internet|online|weather|appointment|reservation|booking|playlist|password|drive|server|tickets|ticket|invoice|invoices|payment|doctor|restaurant|manager|boss|supplier|neighbour|neighbor|landlord|door|doors|garage|photos|pictures|documents|contract|statements|results|trains|timetable|traffic|stock prices|website|records|settings|messages|emails|mail)';

export const ACTION_FRAMES: readonly string[] = [
  `i (have)? (just|already|now|also|gone ahead and|taken the liberty of|successfully|personally)? (just|already|also)? ${STRONG}`,
  `i (have)? (just|already|now|also|gone ahead and|successfully)? (just|already|also)? ${WEAK} ~5 ${WORLD}`,
  'your ~2 (table|flight|order|appointment|ticket|tickets|payment|reservation|room|booking|email|message|transfer|subscription|taxi|meeting|request|application|refund|package|parcel|delivery|document) (has been|have been|is now|was|is) ~1 (booked|confirmed|sent|placed|paid|cancelled|canceled|scheduled|reserved|ordered|submitted|processed|completed|refunded|delivered|shipped|updated|arrived)',
  '(email|message|reminder|alarm|table|taxi|room|flight|order|payment|invitation|invite|appointment|meeting|reservation|report|file) (has been|have been|is now|was) ~1 (booked|sent|placed|paid|cancelled|canceled|scheduled|reserved|ordered|submitted|set|saved|deleted|forwarded|uploaded)',
];
