import { type Scale } from './poles';

/** What a thing is by its name, and what it then cannot have. */
export const KINDS: readonly Scale[] = [
  {
    one: /\b(?:limericks?|rhyming|rhymed|rhymes)\b/,
    other: /n't rhyme\b|\b(?:(?:not|never) rhyme|unrhymed|without (?:any )?rhymes?|no rhymes?)\b/,
  },
  {
    one: /\b(?:non-?alcoholic|alcohol[- ]free|virgin)\b/,
    other:
      /\b(?:with|and|plus|containing)(?: \w+){0,3} (?:alcohol|rum|vodka|gin|tequila|whisk(?:e)?y|wine|beer|champagne)\b/,
  },
  {
    one: /\b(?:nut|peanut)[- ]free\b/,
    other:
      /\b(?:with|and|plus|containing|of)(?: \w+){0,3} (?:nuts|peanuts?|peanut butter|almonds?|walnuts?|hazelnuts?|cashews?)\b/,
  },
  {
    one: /\bone[- ]way\b/,
    other: /\b(?:with|including) (?:a |the )?return\b|\bround[- ]trip\b|\breturn (?:ticket|flight)\b/,
  },
  {
    one: /\b(?:black[- ]and[- ]white|monochrome|grayscale|greyscale)\b/,
    other:
      /\b(?:in full colou?r|full-colou?r|in bright colou?rs|colou?rful|rainbow colou?rs|with (?:bright|vivid|lots of|many) colou?rs)\b/,
  },
  {
    one: /\b(?:a ?cappella|unaccompanied)\b/,
    other: /\bwith(?: \w+){0,3} (?:guitars?|piano|drums|band|orchestra|instruments)\b/,
  },
  {
    one: /\b(?:solo|alone)\b/,
    other:
      /\b(?:solo|alone) (?:trip |walk |dinner |holiday |game )?(?:together )?with (?:my |all |the )*(?:friends|family|group|wife|husband|others|everyone)\b/,
  },
  {
    one: /\banonymous(?:ly)?\b/,
    other: /\b(?:signed with|with|under|include|including|mention) my (?:full |real )?name\b/,
  },
  { one: /\bwireless\b/, other: /\bwith(?: \w+){0,2} (?:cables?|wires?|cord)\b/ },
  {
    one: /\b(?:vegan|vegetarian|meat[- ]?free|meatless)\b/,
    other:
      /\b(?:with|and|plus|containing|of|includ(?:es?|ing))(?: \w+){0,3} (?:beef|chicken|pork|bacon|ham|steak|lamb|meat|salmon|tuna|turkey|sausages?)\b/,
  },
  {
    one: /\b(?:sugar[- ]free|unsweetened|no sugar)\b/,
    other: /\b(?:with|and|plus|of)(?: \w+){0,3} (?:sugar|honey|syrup)\b/,
  },
  {
    one: /\b(?:decaf(?:feinated)?|caffeine[- ]free)\b/,
    other: /\b(?:with|and|extra|lots of|more)(?: \w+)? caffeine\b/,
  },
  {
    one: /\bgluten[- ]free\b/,
    other:
      /\b(?:with|using|plus|made (?:of|from|with))(?: \w+){0,2} (?:wheat|gluten|barley|rye|semolina|(?:plain|white|regular) flour)\b/,
  },
  {
    one: /\bbarefoot\b/,
    other: /\b(?:in|wearing|with)(?: \w+){0,2} (?:heels|boots|shoes|sneakers|sandals|socks)\b/,
  },
  {
    one: /\bvegan\b/,
    other:
      /\b(?:with|using|plus|and|containing|made (?:of|from|with))(?: (?!vegan|soy|oat|almond|coconut|cashew|plant)\w+){0,2} (?<!soy |oat |almond |coconut |cashew |vegan |rice |peanut |nut )(?:eggs?|milk|cheese|butter|honey|cream|yogh?urt)\b/,
  },
  {
    one: /\b(?:dairy|lactose)[- ]free\b/,
    other:
      /\bwith(?: \w+){0,2} (?<!soy |oat |almond |coconut |cashew |vegan |rice |peanut |nut |cocoa )(?:milk|cheese|cream|butter|yogh?urt)\b/,
  },
  {
    one: /\b(?:silent|mute|wordless)\b/,
    other: /\bwith(?: \w+){0,3} (?:dialogues?|sound|speech|words|text|singing|music)\b/,
  },
  {
    one: /\b(?:empty|blank)\b/,
    other: /\bwith(?: \w+){0,3} (?:entries|items|elements|text|words|content|lines)\b/,
  },
  {
    one: /\b(?:direct|non-?stop)\b/,
    other: /\bwith(?: \w+){0,2} (?:stopovers?|layovers?|stops?|changes?|connections?)\b/,
  },
  { one: /\b(?:round|circular)\b/, other: /\b(?:squares?|triangles?|cubes?)\b/ },
  { one: /\bsquare\b/, other: /\bcircles?\b/ },
  {
    one: /\b(?:in (?:\w+ )?silence|silent(?:ly)?|without (?:a sound|any sound|speaking))\b/,
    other: /\b(?:loud(?:ly)?|aloud|shout(?:ing)?|sing(?:ing)?)\b/,
  },
];

/** What a form is made of: who wants the form cannot be rid of the part. */
const FORMS: readonly (readonly [form: string, parts: string])[] = [
  ['json', '(?:curly |square )?(?:braces|brackets)|keys|quotes|quotation marks|colons'],
  ['csv', 'commas|separators?|delimiters?|columns'],
  ['yaml', 'indentation|colons|keys'],
  ['xml', '(?:xml )?tags|angle brackets|elements'],
  ['html', '(?:html )?tags|angle brackets|elements|markup'],
  ['markdown', '(?:pipes?|pipe characters|hash(?:es)?|asterisks|markdown)(?: syntax| formatting)?'],
  ['tables?', 'pipes?|pipe characters|columns|rows|cells'],
  ['(?:latex|regex|regular expression)', 'backslash(?:es)?|special characters|metacharacters'],
  ['numbered list', 'numbers|numerals|digits'],
  ['(?:bulleted|bullet)(?: point)? list', 'bullets|bullet points|dashes'],
  ['lists?', 'items|entries|elements'],
  [
    '(?:comments?|essay|story|poem|letter|e-?mail|article|paragraph|sentence|answer|reply|reply|respond|say|describe|explain|summary)',
    'words|text|letters|characters|sentences|language',
  ],
  ['(?:poem|haiku|sonnet|limerick)', 'lines|verses|syllables|words'],
  ['(?:phone number|date|time|price|equation|calculation|number)', 'digits|numbers|numerals'],
  ['(?:python|java|javascript|typescript|code|script|program|function)', 'code|syntax|keywords|characters'],
  ['(?:url|link)', 'slashes|dots|domain'],
  ['(?:song|lyrics)', 'words|lyrics|music|melody|notes'],
  ['(?:photo|picture|drawing|image|painting)', 'colou?rs? or shapes?|pixels|lines or shapes'],
];
const WITHOUT =
  "\\b(?:without|no|zero|0|avoid(?:ing)?|(?:not|n't|never) (?:use|using|contain|include|have)|free of)(?: using)?(?: any| the)?(?: use of)? ";

export const PARTS: readonly Scale[] = FORMS.map(([form, parts]) => ({
  one: new RegExp(`\\b${form}\\b`),
  other: new RegExp(`${WITHOUT}(?:${parts})\\b`),
}));
