import { type Token } from './analysis';

/** Grammar words of the languages that share our script, without those that English has too. */
const FOREIGN = new Set(
  (
    'el la los las una uno que de del es por para con como pero mi tu su se lo yo muy cuando donde quien ' +
    'le les un une des du est sont et ou mais avec pour pas ne je tu il elle nous vous ils elles ce cette qui que dans sur ' +
    'der das und ist nicht ein eine einen ich du er sie wir ihr mit auf für von zu dem den wie wo wer ' +
    'il gli una di che non per con sono sei ho hai ha come dove chi quando anche questo questa ' +
    'het een en van ik je jij niet dat wat hoe waar wie zijn ben bent heb naar met voor ' +
    'o os um uma não com eu você ele ela mas isso ' +
    'jag du han hon det och är inte en ett som på med vad hur ' +
    've bir bu ne mi ben sen için çok değil var yok nasıl ' +
    'saya kamu anda yang dan tidak ini itu apa dengan untuk di ' +
    'hai kya nahi main mein ka ki ke se ho hum tum aap kaise koi toh bhi ' +
    'je sam si smo ste su ne da li što kako gdje tko ' +
    'ni ti mo wa bawo kini ati'
  ).split(' '),
);
const SHARED = new Set([
  'a',
  'me',
  'on',
  'an',
  'in',
  'so',
  'no',
  'do',
  'he',
  'we',
  'is',
  'was',
  'die',
  'am',
  'i',
  'to',
  'of',
  'or',
  'at',
  'as',
]);

/** Whether these words can be judged as English. */
export function isEnglish(words: readonly Token[]): boolean {
  if (words.length === 0) return false;
  let latin = 0;
  let foreign = 0;
  let english = 0;
  let known = 0;
  for (const [i, { lower, grammar, known: listed }] of words.entries()) {
    if (/^[a-z'’.&/@_+\p{N}-]+$/u.test(lower)) latin += 1;
    if (listed) known += 1;
    // "wo" of "won't" is no German.
    if (FOREIGN.has(lower) && words[i + 1]?.lower !== "n't") foreign += 1;
    else if (grammar && !SHARED.has(lower)) english += 1;
  }
  return latin / words.length >= 0.6 && foreign <= english && known / words.length >= 0.5;
}
