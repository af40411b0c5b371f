import { type Fact } from '../../../turn/fact';
import { type GovernorEvidence } from '../../evidence';
import { type Constraint, type ConstraintKind } from './constraint';
import { FORM_RULES } from './form.rules';
import { LANGUAGE_RULE } from './language.rule';
import { WORD_RULES } from './words.rules';

/** Every rule that is checked. A rule fact of another name is left to the prompt. */
const CONSTRAINT_KINDS: readonly ConstraintKind[] = [...FORM_RULES, LANGUAGE_RULE, ...WORD_RULES];

/** The constraints of one locked fact: a rule by its name, or a rule written as the words of a value. */
export function constraintsOf(fact: Fact, evidence: GovernorEvidence): Constraint[] {
  const rule = fact.value['rule'];
  if (typeof rule === 'string') {
    const name = rule.toLowerCase().replace(/[\s-]+/g, '_');
    const { rule: _rule, ...parameters } = fact.value;
    const parameter = Object.values(parameters)[0];
    return CONSTRAINT_KINDS.filter((kind) => kind.names.test(name))
      .concat(CONSTRAINT_KINDS.filter((kind) => !kind.names.test(name) && kind.words?.test(rule)))
      .flatMap((kind) => kind.create(parameter ?? rule, evidence) ?? []);
  }
  const value = fact.value['value'];
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const key = fact.key.toLowerCase().replace(/[\s-]+/g, '_');
  const text = String(value);
  return CONSTRAINT_KINDS.filter(
    (kind) => kind.keys?.test(key) || (kind.words?.test(text) && isInstruction(key, text)),
  )
    .flatMap((kind) => kind.create(text, evidence) ?? [])
    .slice(0, 3);
}

function isInstruction(key: string, text: string): boolean {
  return (
    /style|format|rule|language|answer|reply|response|tone|emoji|length|instruction|preference|writing/.test(
      key,
    ) || /^(?:always|never|do not|don't|only|no|use|answer|reply|keep|avoid)\b/i.test(text)
  );
}
