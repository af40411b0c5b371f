/** How a reply claims something about the person or about earlier talk. See phrase/pattern.ts. */
const SAID =
  '(mentioned|told me|said|wrote|shared|explained|described|confided|admitted|noted|stated|promised me|let me know|informed me|revealed|confessed|claimed|complained|joked|announced|insisted|hinted|recalled|remarked|indicated|swore|assured me|warned me|texted me|emailed me)';
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

const HABIT = '(always|often|usually|never|keep|kept|frequently|regularly|constantly|once|still|even)';
/** What a person has and another does not know of. */
const POSSESSION =
  '(kids|children|twins|baby|toddler|teenagers|grandchildren|dog|cat|dogs|cats|horse|job|business|restaurant|garden|farm|boat|motorbike|knee|knees|back|heart|allergy|asthma|diabetes|heart condition|night shifts|shifts|commute|band|novel|startup|pension|debts|exam|exams|wedding|surgery|pregnancy|insomnia|migraines|fear|hatred|dislike|degree|injury|ankle|shoulder|blood pressure|eyesight)';
const QUALITY =
  '(#|two|three|four|five|bad|chronic|upcoming|sore|broken|weak|busy|elderly|newborn|high|failing)';
/** Who, or what house, deals with a person. */
const OFFICE =
  '(office|school|university|team|gym|bank|branch|doctor|dentist|lawyer|teacher|coach|employer|accountant|surgeon|clinic|physio|physiotherapist|tutor|trainer|mechanic|hairdresser|vet|tenant|tenants|client|manager|supervisor|church|club|insurer)';
const REPORTED =
  '(said|told|prescribed|advised|warned|suggested|recommended|called|wrote|sent|promised|ordered|diagnosed|invited|agreed|complained|cancelled|canceled|confirmed|fired|hired|closes|opens)';
const PAST =
  '(lived|worked|studied|stayed|were (in|at|living|working|married|pregnant|employed|training|travelling|traveling|ill|sick)|had ~1 (surgery|operation|accident|job|affair|dog|cat|baby))';

export type PersonFrame =
  | 'said'
  | 'talked'
  | 'does'
  | 'taste'
  | 'intended'
  | 'detail'
  | 'kin'
  | 'greeted_kin'
  | 'event'
  | 'illness'
  | 'being'
  | 'had';

export const PERSON_FRAMES: readonly { readonly id: PersonFrame; readonly patterns: readonly string[] }[] = [
  {
    id: 'said',
    patterns: [
      `you ~1 ${SAID}`,
      '(earlier|recently|just now|once|back then|months ago|weeks ago|days ago) ,? you (asked|told|said|mentioned|wanted|were|had|wrote|talked|complained|wondered|worried)',
      `^ you ${HABIT} (say|saying|tell me|telling me|complain|complaining|claim|insist|insisting|talk about|talking about|worry about|ask me|asking me|write|mention|mentioning|remind me)`,
      '(as|like|from what) (you|i) (always|often|usually|once|keep|know|remember|recall|learned|heard|gathered) (say|said|told me|saying|mention|from (you|our)|that you|you)',
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
      '^ you ~3 (every|each) (#|day|week|month|morning|evening|night|year|summer|winter|spring|autumn|weekend|afternoon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|other|second|third|two|three|four|time|season|christmas|easter)',
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
    id: 'intended',
    patterns: [
      '^ you (really|always|also|only|just|already|once|originally|clearly|first)? (wanted|promised|planned|intended|hoped|decided|agreed|tried|used|vowed|swore|refused|forgot|managed|chose|failed) (to|not to|about|on|that)',
      '^ you (were|have been|had been) (really|always|also|just|still|so)? (planning|hoping|going|thinking|trying|looking|worried|afraid|dreaming|considering|saving|waiting|struggling|complaining|preparing|meaning|feeling|working|learning|training|dieting|dating|seeing|applying) .',
      '^ you (have|had) (always|never|long|often) (been|had|loved|hated|feared|wanted|liked|dreamed|dreamt|wished|enjoyed|preferred|avoided|struggled|suffered|found|felt|kept|known|lived|worked)',
      '^ you (are|were) (always|usually|often|never|still|really|so|very|clearly)? (afraid of|scared of|worried about|fond of|proud of|good at|bad at|terrible at|allergic to|keen on|addicted to|obsessed with|tired of|used to|into|a fan of|saving for|married to|engaged to|dating) .',
      '^ you (always|usually|often|never|still|rarely|hardly ever|sometimes|normally) (skip|skipped|sleep|slept|forget|forgot|wake|woke|work|worked|struggle|struggled|avoid|avoided|run|ran|cook|cooked|read|watch|watched|visited|called|eat|ate|get up|go to bed|take ~2 to work|walk to|drive to|drank|travel|ride|rode|wore|had|felt|loved|hated|enjoyed|went|spend|spent|stayed|paid|left|arrived|love|hate|feel|play|played|bought|took|ordered)',
      '^ you (live|lived|work|worked|study|studied|commute|sleep|teach|volunteer) (in|near|at|on|alone|by|nights|as|next to|close to|far from|from home|with (your|a|an|two|three|@)|for (a|an|@))',
      '^ you (own|run|drive|ride|keep|rent|manage|raise|breed) (a|an|two|three|four|your own)',
      `(when|while|back in the days when|ever since|since|after|before) you (still|both|first)? ${PAST}`,
      '(knowing|remembering|considering|given) (how (much|often|little|hard)|that|what|where) you',
    ],
  },
  {
    id: 'had',
    patterns: [
      `(given|despite|because of|due to|knowing|thanks to|^ with) your ${QUALITY}? (young|small|little|big)? ${POSSESSION}`,
      `with your ${QUALITY} (young|small|little|big)? ${POSSESSION}`,
      `your ~1 ${OFFICE} ${REPORTED}`,
      '(did|does|has|is|have|are|how is|how are|how was|how did) your (back pain|knee|knees|surgery|operation|migraine|migraines|insomnia|divorce|pregnancy|injury|ankle|allergy|sore throat|fever|headache|headaches|cold|rash|cough|new job|new boss|job interview|interview)',
      `your ~1 (train|flight|bus|ferry|plane|meeting|course|lesson|shift|exam|club|lease|visa|passport|rehearsal|choir|lecture|audition|deadline|therapy|landlord|rent|tenancy|salary|pension) ~2 (leaves|departs|starts|begins|ends|expires|meets|is (at|on|tomorrow|today|in)|arrives|lands|runs out|was|went up|goes up|is due|got)`,
      '^ (do you)? (still)? remember (when|the (time|day|night|summer|evening|year)|how) (you|we|i) . ~1',
      'your (ex|late|former) ~1 (husband|wife|boss|partner|girlfriend|boyfriend|employer|landlord|roommate|company|school)',
      'your (first|second|third|last|next|upcoming|recent) (marriage|divorce|pregnancy|surgery|chemo|novel|marathon|child|baby)',
      'according to your ~1 (diary|calendar|file|records|record|schedule|profile|account|email|emails|history|chart|log|tracker|statement|statements|bank|doctor|agenda|notes)',
      '(^|,) with (a|an|two|three|four|five|#|your) ~3 behind you',
    ],
  },
  {
    id: 'being',
    patterns: ['(^|so|and) (as|being) (a|an) ~2 . (you|your)'],
  },
  {
    id: 'event',
    patterns: [
      `your ~1 ${EVENT} (is|was|has|went|starts|started|began|ended|took|last|next|in @|to @|on @)`,
      `(how was|how is|how did|how are) your ~1 ${EVENT}`,
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
      `your ~1 (${OFFICE}|house|flat|apartment|shop|company|garden|cottage|studio|hotel) (in|at|near|on|from|called|named) (the)? @`,
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
  '(shopping list|basket|calendar|reminder|reminders|alarm|account|contacts|inbox|mailbox|order|orders|cart|database|file|files|phone|bank|balance|profile|subscription|flight|flights|hotel|timer|thermostat|light|lights|heating|web|internet|online|weather|appointment|reservation|booking|playlist|password|drive|server|tickets|ticket|invoice|invoices|payment|doctor|restaurant|manager|boss|supplier|neighbour|neighbor|landlord|door|doors|garage|photos|pictures|documents|contract|statements|results|trains|timetable|traffic|stock prices|website|records|settings|messages|emails|mail)';

export const ACTION_FRAMES: readonly string[] = [
  `i (have)? (just|already|now|also|gone ahead and|taken the liberty of|successfully|personally)? (just|already|also)? ${STRONG}`,
  `i (have)? (just|already|now|also|gone ahead and|successfully)? (just|already|also)? ${WEAK} ~5 ${WORLD}`,
  'your ~2 (table|flight|order|appointment|ticket|tickets|payment|reservation|room|booking|email|message|transfer|subscription|taxi|meeting|request|application|refund|package|parcel|delivery|document) (has been|have been|is now|was|is) ~1 (booked|confirmed|sent|placed|paid|cancelled|canceled|scheduled|reserved|ordered|submitted|processed|completed|refunded|delivered|shipped|updated|arrived)',
  '(email|message|reminder|alarm|table|taxi|room|flight|order|payment|invitation|invite|appointment|meeting|reservation|report|file) (has been|have been|is now|was) ~1 (booked|sent|placed|paid|cancelled|canceled|scheduled|reserved|ordered|submitted|set|saved|deleted|forwarded|uploaded)',
];
