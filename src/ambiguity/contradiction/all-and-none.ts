import { type Clash } from './amounts';

const ALL = '(?:everything|everyone|everybody|all(?: of)?(?: the| my)? \\w+|every \\w+|all of (?:it|them))';
const COMMAND = '(?:exclude|omit|leave out|skip|delete|ignore|hide|remove|reject|drop|block|cancel)';
const LOSES = '(?:leave out|exclude|omit|skip|hide|remove|delete|ignore|discard|erase)';
const PATTERNS: readonly RegExp[] = [
  // "everything except everything"
  /\b(everything|everyone|everybody|anything) (?:except|but|apart from|other than|save) \1\b/,
  // "name every guest but leave all of them out"
  new RegExp(
    `\\b(?:list|show|include|keep|give me|send|add|print|read|save|tell me|mention|invite|allow|accept) ${ALL}[ ,]+(?:but|and|yet|while)? ?${COMMAND} (?:everything|everyone|everybody|all of (?:it|them)|them all|it all)$`,
  ),
  // "keep everything, leave everything out"
  new RegExp(
    `\\b${ALL}[ ,]+(?:but |and |yet )?leave (?:everything|everyone|all of (?:it|them)|it all) out\\b`,
  ),
  // "include my address but leave my address out"
  /\b(?:include|add|mention|keep|show|list|use) ((?:my|the|his|her|our) \w+)\b.{0,30}\b(?:leave \1 (?:out|off)|(?:leave out|exclude|omit|skip|hide|remove|delete) \1)\b/,
  new RegExp(
    `\\b${LOSES} ((?:my|the|his|her|our) \\w+)[ ,]+(?:but|and|yet) (?:include|keep|show|list|mention) \\1\\b`,
  ),
  // "answer none of it and answer all of it"
  /\b(\w+) nothing[ ,]+(?:and |but |yet |then again )?\1(?: me)? everything\b/,
  /\b(\w+)(?: me)? everything[ ,]+(?:and |but |yet )?\1(?: me)? nothing\b/,
  /\b(\w+) (?:everyone|everybody)[ ,]+(?:and |but |yet )?\1 (?:no one|nobody)\b/,
  // "charge me nothing and charge me ten dollars"
  /\b(\w{3,}(?: me| us)?) nothing[ ,]+(?:and |but |yet )\1 (?:the|an?|my|one|two|three|four|five|six|ten|\d+)\b/,
  // "list every planet but name only two planets"
  /\b(?:every|all(?: of)?(?: the)?) (\w{3,})[ ,]+(?:and |but |yet )(?:\w+ )?(?:only|just|exactly) (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:of them|\1s?)\b/,
  /\bfree (?:\w+ )?\w+ (?:that costs|costing|priced at) (?!nothing|zero|0)/,
  // "ask me nothing, ask me three questions"
  /\b(ask|tell|give|send|show) (?:me|him|her|them|us) nothing[ ,]+(?:and |but |yet )?\1 (?:me|him|her|them|us) (?!nothing)\w+/,
  // "name one city, I want all of them"
  /\b(?:only one|just one|a single|exactly one|one) \w+(?: \w+)?[ ,]+(?:and |but )?(?:(?:list|give me|name|show me|i want|i need|include|write) )+(?:all|every one|both|two|three|four|five|six|seven|eight|nine|ten|\d+) of them\b/,
  /\b(?:name|give me|list|pick|choose|suggest|recommend) (?:only |just |exactly )?(?:one|a single) (\w+)[ ,]+(?:and |but )?(?:list|give me|name|i want|show me|mention) (?:all|every)\b(?! (?:the|its|of its|his|her) )/,
  // "the newest first and the oldest first"
  /\b(?!come|at|the|from)(\w+) first[ ,]+(?:and |but )?(?:also )?(?:the )?(?!\1)(?:\w+) first\b/,
  // "use tabs only and only spaces"
  /\b(\w+) only(?:,| and| but)+ only (?!\1)\w+\b/,
  // "use my name but never mention my name"
  /\b(?:use|add|include|mention|show|keep|write|say|print|list|display|put) ((?:my|the|your|his|her|our) \w+)\b[^.]{0,30}(?:\bnot|n't|\bnever|\bwithout) (?:use|using|add|adding|includ(?:e|ing)|mention(?:ing)?|show(?:ing)?|writ(?:e|ing)|say(?:ing)?|print(?:ing)?|put(?:ting)?) \1$/,
  /\b(?:remind me|wake me|wake me up|call me) (?:yesterday|last (?:night|week|month|year))\b/,
  /\bfrom (?:the )?(\w+) to (?:the )?(\w+)\b.{0,20}\b\2 (?:first|at the (?:top|start|beginning))\b/,
  /\ba (?:to|-) z\b.{0,20}\breverse(?:d)? (?:alphabetical )?order\b/,
  /\bfor (?:just |only )?(?:one person|a single person|me alone|one)\b.{0,20}\bwith (?:all )?my (?:whole |entire )?(?:family|friends|colleagues|team)\b/,
];
/** The second half is about another time or thing. */
const APART = /\b(?:then|after|until|unless|if|or|else|when|once|later|otherwise|about|of the|from)\b/;

const FROM = /^from .* to .* (?:first|at the \w+)$/;

/** All and nothing of one and the same. */
export function allAndNone(text: string): Clash | undefined {
  const bare = text.replace(/[.!]+\s*$/, '');
  for (const pattern of PATTERNS) {
    const match = pattern.exec(bare);
    if (match && (FROM.test(match[0]) || !APART.test(match[0])))
      return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
