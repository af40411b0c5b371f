/** Closed classes of English: the grammar words that a language adds no member to in a century. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const PERSONAL_PRONOUNS = words('he him she her they them it');
const POSSESSIVE_PRONOUNS = words('his her hers their theirs its');
const DEMONSTRATIVES = words('this that these those');
const WH_WORDS = words('what which who whom whose when where why how whats whos hows wheres whens');
const AUXILIARIES = words(
  'is are was were am be been being do does did have has had can could will would shall should may might must ' +
    "'s 're 'm 've 'll 'd isn aren wasn weren doesn didn don ain",
);
const SPEAKERS = words('i you we me us my your our mine yours ours myself yourself ourselves u ur');
const PREPOSITIONS = words(
  'about above across after against along among around as at before behind below beneath beside besides between ' +
    'beyond by despite during except for from in inside into like near of off on onto out outside over past per ' +
    'since than through throughout till to toward towards under underneath until up upon versus vs via with within without',
);
const CONJUNCTIONS = words(
  'and or but nor so yet because although though while whereas if unless whether once',
);
const DETERMINERS = words(
  'a an the this that these those my your his her its our their some any each every no all both another',
);
const INDEFINITES = words(
  'someone somebody anyone anybody everyone everybody nobody something anything everything nothing people person',
);
const ADVERBS = words(
  'not just also too very then there here now only never always again still already ever even really please',
);

/** Every grammar word: what word salad is made of, and what gives a language away. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...PERSONAL_PRONOUNS,
  ...POSSESSIVE_PRONOUNS,
  ...DEMONSTRATIVES,
  ...WH_WORDS,
  ...AUXILIARIES,
  ...SPEAKERS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...DETERMINERS,
  ...INDEFINITES,
  ...ADVERBS,
]);
