/** Words of one kind, mapped to what they stand for: two members contradict each other when that differs. */
export type Kinds = ReadonlyMap<string, string>;

/** "cat kitten kitty" on a line: all stand for the first. */
export function kinds(...lines: string[]): Kinds {
  const map = new Map<string, string>();
  for (const line of lines) {
    const words = line.split(' ');
    for (const word of words) {
      map.set(word, words[0] ?? word);
      if (!word.endsWith('s')) map.set(`${word}s`, words[0] ?? word);
    }
  }
  return map;
}

const each = (words: string): string[] => words.split(' ');

export const ANIMALS = kinds(
  'dog puppy pup doggy hound labrador poodle terrier beagle retriever spaniel dachshund',
  'cat kitten kitty tabby',
  'bird parrot budgie canary parakeet cockatiel',
  'rabbit bunny',
  'fish goldfish',
  'tortoise turtle',
  'horse pony mare',
  ...each('hamster snake lizard ferret gecko chinchilla iguana gerbil hedgehog'),
);

export const CARS = kinds(
  'volkswagen vw golf passat polo tiguan',
  'chevrolet chevy corvette camaro',
  'mercedes benz',
  'ford mustang focus fiesta',
  'toyota corolla prius camry yaris',
  'honda civic',
  'renault clio megane',
  'skoda octavia fabia',
  'bmw beemer',
  ...each(
    'tesla audi fiat opel peugeot citroen volvo kia hyundai nissan mazda subaru porsche ferrari lexus jaguar jeep dacia suzuki cupra rivian alfa saab bentley lamborghini dodge cadillac mitsubishi',
  ),
);

export const PHONES = kinds(
  'iphone ios apple',
  'android samsung galaxy pixel xiaomi huawei oneplus motorola oppo nokia redmi honor',
);

export const COLORS = kinds(
  'grey gray',
  'purple violet',
  ...each(
    'red blue green yellow orange pink black white brown turquoise teal beige gold silver navy magenta',
  ),
);

export const LANGUAGES = kinds(
  ...each(
    'english german french spanish italian portuguese croatian serbian bosnian slovenian slovene polish czech slovak hungarian russian ukrainian dutch swedish norwegian danish finnish greek turkish arabic hebrew hindi japanese chinese mandarin korean romanian bulgarian albanian latin vietnamese thai indonesian estonian latvian lithuanian icelandic macedonian montenegrin catalan basque galician irish gaelic welsh persian farsi urdu bengali tamil telugu punjabi swahili tagalog malay cantonese georgian armenian belarusian afrikaans mongolian nepali khmer somali amharic zulu',
  ),
);

export const OCCUPATIONS = kinds(
  'developer programmer coder engineer',
  'teacher instructor educator tutor professor lecturer',
  'doctor physician surgeon gp cardiologist paediatrician pediatrician',
  'lawyer attorney solicitor barrister',
  'writer author novelist',
  'cook chef',
  'nurse midwife',
  'accountant bookkeeper auditor',
  'policeman policewoman officer detective',
  'fisherman fisher angler',
  'firefighter fireman',
  'salesman salesperson saleswoman salesclerk',
  'photographer',
  'actor actress',
  'student undergraduate',
  'driver trucker chauffeur',
  'waiter waitress bartender barista',
  'designer',
  'manager',
  ...each(
    'baker butcher carpenter plumber electrician mechanic farmer gardener pilot sailor captain soldier librarian journalist editor translator interpreter architect dentist pharmacist psychologist psychiatrist therapist veterinarian vet scientist researcher physicist chemist biologist mathematician economist banker broker consultant analyst receptionist secretary cashier hairdresser barber tailor painter sculptor musician singer dancer pianist violinist politician judge priest pastor miner builder mason welder roofer courier postman athlete footballer coach trainer astronaut geologist historian philosopher retiree pensioner social-worker florist jeweller jeweler optician paramedic surveyor stewardess steward beekeeper winemaker shepherd locksmith',
  ),
);

export const MEAT = new Set(
  each(
    'meat steak steaks beef pork ham bacon chicken turkey lamb veal sausage sausages salami prosciutto duck burger burgers ribs venison goulash schnitzel meatballs chorizo',
  ),
);
export const FISH = new Set(
  each(
    'fish salmon tuna shrimp shrimps prawns cod trout sardines squid octopus lobster crab mussels oysters anchovies sushi',
  ),
);
export const DAIRY_AND_EGGS = new Set(
  each('cheese milk butter cream yogurt yoghurt egg eggs omelette honey mozzarella parmesan feta'),
);

export const COUNTRIES: ReadonlySet<string> = new Set(
  each(
    'germany france spain italy portugal croatia serbia bosnia slovenia austria switzerland poland czechia slovakia hungary russia ukraine netherlands belgium sweden norway denmark finland iceland ireland scotland england wales britain greece turkey egypt israel india china japan korea vietnam thailand indonesia australia canada mexico brazil argentina chile peru colombia america usa us uk europe africa asia romania bulgaria albania montenegro macedonia kosovo luxembourg estonia latvia lithuania cyprus malta kenya nigeria ghana morocco tunisia algeria ethiopia pakistan bangladesh nepal philippines malaysia singapore iran iraq lebanon jordan cuba venezuela ecuador bolivia uruguay paraguay ukraine belarus moldova georgia armenia azerbaijan kazakhstan taiwan bahrain qatar kuwait california texas florida dalmatia istria bavaria',
  ),
);

export const ZODIAC: readonly (readonly [sign: string, fromMonth: number, fromDay: number])[] = [
  ['capricorn', 1, 1],
  ['aquarius', 1, 20],
  ['pisces', 2, 19],
  ['aries', 3, 21],
  ['taurus', 4, 20],
  ['gemini', 5, 21],
  ['cancer', 6, 21],
  ['leo', 7, 23],
  ['virgo', 8, 23],
  ['libra', 9, 23],
  ['scorpio', 10, 23],
  ['sagittarius', 11, 22],
  ['capricorn', 12, 22],
];
