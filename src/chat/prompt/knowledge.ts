import { type Fact } from '../../turn/fact';

/**
 * Characters that a person does not see and a model may obey: format characters (zero width, bidirectional,
 * the tag block), variation selectors, line and paragraph separators, controls.
 */
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu;

const plain = (text: string): string => text.replace(INVISIBLE, ' ');

const plainStrings = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? plain(value) : value;

/** A fact's key on one line. */
export function factKey({ key }: Fact): string {
  return plain(key);
}

/** A fact's value as text on one line: the bare text of a value fact, else its JSON. */
export function factText({ value }: Fact): string {
  const inner = value['value'];
  return plain(typeof inner === 'string' ? inner : JSON.stringify(inner ?? value, plainStrings));
}

/** Anything as one line of JSON. */
export function jsonLine(value: object): string {
  return JSON.stringify(value, plainStrings);
}

/** A fact as one line of JSON, with its authority. */
export function factLine(fact: Fact): string {
  return jsonLine({ key: factKey(fact), value: factText(fact), authority: fact.authority });
}

/** A fact as one line, `key: value`. */
export function knowledgeLine(fact: Fact): string {
  return `${factKey(fact)}: ${factText(fact)}`;
}
