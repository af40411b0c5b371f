/**
 * Letters of other alphabets that look like Latin ones, with the Latin letter that a reader sees.
 * Source: Unicode TR39 confusables, cut to the letters that stand in for a-z; everything that NFKD already
 * unfolds (full width, mathematical letters, ligatures, accents) is left to NFKD.
 */
const PAIRS =
  'аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw ӏl ո n' +
  ' АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS' +
  ' ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa οo νv ρp ιi υu κk' +
  ' ıi łl đd øo ɑa ɡg ƅb ⅼl ǀl';

export const CONFUSABLES: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ')
    .filter((pair) => [...pair].length === 2)
    .map((pair) => {
      const [seen, latin] = [...pair];
      return [seen ?? '', (latin ?? '').toLowerCase()] as const;
    }),
);
