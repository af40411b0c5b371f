import { COLORS, kinds, type Kinds } from './things';

/** Classes of which a person has, uses or belongs to one: another member contradicts it. */
export const INSTRUMENTS: Kinds = kinds(
  'piano keyboard',
  'violin fiddle',
  'drums drum percussion',
  ...'cello viola guitar bass trumpet trombone tuba flute clarinet oboe bassoon saxophone harp accordion organ ukulele banjo mandolin recorder harmonica horn bagpipes sitar tambura lute'.split(
    ' ',
  ),
);

export const RELIGIONS: Kinds = kinds(
  'muslim islam islamic mosque ramadan',
  'jewish jew judaism synagogue',
  'hindu hinduism',
  'buddhist buddhism',
  'sikh sikhism',
  'atheist atheism agnostic unbeliever',
  'christian christianity catholic catholicism protestant lutheran baptist methodist anglican orthodox church mass parish',
);

export const BROWSERS: Kinds = kinds(...'firefox chrome safari edge opera brave vivaldi'.split(' '));

export const SYSTEMS: Kinds = kinds(
  'mac macbook imac macos macintosh',
  'windows thinkpad',
  'linux ubuntu debian fedora mint',
  'chromebook chromeos',
);

export const DRINKS: Kinds = kinds(
  'coffee espresso cappuccino latte americano macchiato',
  'tea chai matcha',
  'beer lager ale',
  'wine prosecco champagne',
  ...'water juice cola cocoa milk whisky rum gin vodka lemonade'.split(' '),
);

export const SPORTS: Kinds = kinds(
  'football soccer',
  'running run runner jogging marathon',
  'swimming swim swimmer',
  'cycling cyclist',
  'climbing climber bouldering',
  'skiing ski skier',
  'rowing rower',
  'sailing sailor',
  ...'basketball volleyball handball tennis badminton golf cricket rugby hockey baseball judo karate boxing fencing yoga pilates chess surfing squash gymnastics wrestling archery'.split(
    ' ',
  ),
);

export const STUDIES: Kinds = kinds(
  'medicine medical',
  'law legal',
  'engineering engineer',
  'mathematics maths math',
  'economics economy',
  ...'physics chemistry biology history philosophy psychology sociology literature linguistics architecture nursing geography geology theology archaeology journalism pharmacy'.split(
    ' ',
  ),
);

export const TRANSPORT: Kinds = kinds(
  'bike bicycle cycle cycling',
  'car drive driving',
  'metro subway underground',
  'foot walk walking',
  ...'train bus tram ferry scooter motorbike'.split(' '),
);

export const DWELLINGS: Kinds = kinds(
  'flat apartment condo',
  'house villa cottage bungalow',
  'houseboat',
  'caravan',
);
export const TENURE: Kinds = kinds(
  'rented rent renting tenant renter landlord',
  'owned own owner homeowner mortgage',
);
export const SEASONS: Kinds = kinds('autumn fall', ...'spring summer winter'.split(' '));
export const LOOKS: Kinds = new Map([
  ...COLORS,
  ...kinds('blond blonde', 'brunette', 'hazel', 'auburn', 'bald', 'ginger'),
]);
export const LEVELS: Kinds = kinds(
  'beginner novice newcomer',
  'intermediate',
  'advanced expert professional master',
);
export const CURRENCY_UNITS: Kinds = kinds(
  'euro eur €',
  'dollar usd $',
  'pound gbp £ sterling quid',
  'franc chf',
  'yen jpy ¥',
  'zloty pln',
  'kuna hrk',
  'krona sek kronor',
  'krone nok kroner',
  'forint huf',
  'rupee inr ₹',
  'lira try ₺',
);
