import { LANGUAGES } from '../../lexicon/things';
import { parameterText, type Constraint, type ConstraintKind } from './constraint';

/** Words of other languages that are spelled like English ones tell nothing. */
const ENGLISH_TOO = new Set(
  'a an am as at ale bin com come dag dal die do dos e hat hay i in is it la le los man me men met mi my no o of on op or os par part po pour see sale sin so son tak tan to tri u us van vi was war was we y z s als el en es se train sent bon bien plus main'.split(
    ' ',
  ),
);

/** The commonest words of each language, folded; words that two of them share are left out where they mislead. */
const COMMON: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    english:
      'the of and to is that it for was on are as with his they at be this from have or by one had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know you i',
    croatian:
      'je u i na se da za su od s sa ne sam si smo ste koji koja koje kao ali ili iz po do bi biti ako kad kada sto kako gdje ovo ono ova taj dan dobar dobra dobro hvala molim vas vam vlak polazi jos samo bez nije nisu imam ima moze mozete danas sutra vise jedan dva tri kod pri prema jer zato vec tko gospodine bok zdravo',
    german:
      'der die das und ist nicht ein eine zu den von mit sich des auf fur im dem sie es er wir ihr auch wie bei oder aber nach wird sind war haben hat kann ich mir mich dir guten tag danke bitte uhr heute morgen vom zum zur einen noch nur uber wenn dass ihre ihnen gleis fahrt zug',
    french:
      'le la les des et est une dans que qui pour pas sur au avec ce il elle sont nous vous je tu ne plus par mais ou leur cette aux du votre bonjour merci oui non tres bien avez etes suis etre fait peut comme aussi demain voie heures train part',
    spanish:
      'el la los las y es en que un una por con para no su del al lo como mas pero sus le ya esta este si porque muy sin sobre tambien me hasta hay donde quien desde todo nos usted hola gracias buenos dias tren sale hoy manana',
    italian:
      'il lo la gli le e di che un una per con non sono si del della dei da come piu ma ha questo anche al nel alla ci buongiorno grazie ciao oggi domani treno parte binario sei siamo molto bene ora dal essere',
    portuguese:
      'o os as um uma de que e do da em para com nao por mais se na no dos das ao ele ela foi sao voce obrigado bom dia hoje amanha comboio trem parte muito bem pela pelo tem esta isso',
    dutch:
      'de het een en van is dat op te zijn met voor niet aan er om ook als dan maar bij uit nog naar heeft wordt ik jij je u wij goedendag dank bedankt vandaag morgen trein vertrekt spoor',
    polish:
      'i w na z do sie nie to jest ze o jak ale po co tak za od czy dla jego juz tylko byc dzien dobry dziekuje prosze dzis jutro pociag odjezdza peron jestem',
    swedish:
      'och i att det som en pa ar av for med till den har de inte om ett han men var jag sig fran vi du tack hej idag imorgon taget avgar',
  }).map(([language, words]) => [
    language,
    new Set(words.split(' ').filter((word) => language === 'english' || !ENGLISH_TOO.has(word))),
  ]),
);
const TO_JUDGE = 4;

/** The language a reply must be in, judged sentence by sentence; names, code and short calls are not judged. */
export const LANGUAGE_RULE: ConstraintKind = {
  names: /^(?:reply_|answer_|response_|output_)?language$|^(?:reply|answer|speak|write|respond)_in$/,
  words:
    /\b(?:answer|answers|reply|replies|respond|speak|write|talk|responses?)(?: to me)?(?: only| always| exclusively)? in [a-z]+\b/i,
  keys: /^(?:reply|answer|response|output)_?language$/,
  create: (parameter, evidence) => {
    const wanted = parameterText(parameter)
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.find((word) => LANGUAGES.has(word) && COMMON[word]);
    // The person asked for another language in this turn, or about one.
    if (
      !wanted ||
      /\btranslat|\bin (?:english|german|french|spanish|italian|croatian)\b|\bhow do you say\b/i.test(
        evidence.message,
      )
    )
      return undefined;
    return languageConstraint(wanted);
  },
};

function languageConstraint(wanted: string): Constraint {
  let words: string[] = [];
  let start = -1;
  return {
    rule: 'language',
    advice: 'The answer was in the wrong language.',
    accept: (token) => {
      if (token.code || token.quoted) return undefined;
      if (token.kind === 'word') {
        if (start < 0) start = token.start;
        words.push(token.text);
        return undefined;
      }
      if (token.kind !== 'end') return undefined;
      const from = start;
      const wrong = isOtherLanguage(words, wanted);
      words = [];
      start = -1;
      return wrong ? from : undefined;
    },
    // The first words decide: a sentence in the right language goes out as soon as it shows.
    holdFrom: () => (start >= 0 && !settled(words, wanted) ? start : Infinity),
  };
}

function hits(words: readonly string[], language: string): number {
  return words.reduce((sum, word) => sum + (COMMON[language]?.has(word) ? 1 : 0), 0);
}

function settled(words: readonly string[], wanted: string): boolean {
  const own = hits(words, wanted);
  return own >= 2 && Object.keys(COMMON).every((other) => other === wanted || hits(words, other) <= own);
}

function isOtherLanguage(words: readonly string[], wanted: string): boolean {
  if (words.length < TO_JUDGE) return false;
  const own = hits(words, wanted);
  const others = Object.keys(COMMON).filter((language) => language !== wanted);
  const best = Math.max(...others.map((language) => hits(words, language)));
  return (best >= 3 || (best >= 2 && own === 0)) && best > own * 2 && best * 4 >= words.length;
}
