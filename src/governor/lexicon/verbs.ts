/** Past forms that no other word is spelled like; the regular ones are told by their ending. */
const IRREGULAR: ReadonlySet<string> = new Set(
  'was were had did went came took gave got made bought brought caught taught thought fought sought sold told held kept slept left lost met sent spent built lent bent felt dealt dreamt learnt meant won ran began drank sang sank swam rang sprang broke chose drove froze rode rose spoke stole woke wore wrote ate fell flew grew knew threw drew blew forgot forgave hid bit shook stood understood became overcame fed led fled bled bred sat spat dug hung stuck struck swung swore tore paid said laid heard found wound ground bound slid lit shot shone sprained fractured went underwent withdrew overslept misplaced burnt spilt spelt caught did quit'.split(
    ' ',
  ),
);
/** Participles that differ from the past. */
const PARTICIPLES: ReadonlySet<string> = new Set(
  'been done gone taken given eaten seen written driven ridden risen spoken stolen woken worn broken chosen frozen forgotten hidden bitten shaken become overcome begun drunk sung sunk swum rung run come grown known thrown drawn blown flown fallen torn sworn put set cut hurt shut read hit let bet spread'.split(
    ' ',
  ),
);
const NO_PAST =
  /^(?:need|feed|seed|speed|bleed|breed|exceed|proceed|succeed|indeed|bed|red|shed|wed|embed|naked|weed|deed|hundred|kindred|sacred|interested|based|supposed|concerned|united|limited|advanced|detailed|related|used|needed|wanted)$/;

export function isPast(word: string): boolean {
  return IRREGULAR.has(word) || (word.length > 4 && word.endsWith('ed') && !NO_PAST.test(word));
}

export function isParticiple(word: string): boolean {
  return PARTICIPLES.has(word) || isPast(word);
}

/** Stand between a subject and its verb. */
export function isAdverb(word: string): boolean {
  return (
    (word.length > 4 && word.endsWith('ly')) ||
    /^(?:always|often|never|still|just|already|also|once|even|both|all|only|first|sometimes|seldom|rarely|ever|again|now|then|too|long|soon|almost|nearly|twice|yourself|later|recently|finally|usually|simply|once)$/.test(
      word,
    )
  );
}
