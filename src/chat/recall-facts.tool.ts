import { type JsonValue } from '../common/json';
import { type Tool } from '../llm/tools/tool-registry';
import { type Fact } from '../turn/fact';
import { factKey, factText } from './prompt/knowledge';

const MAX_RECALLED = 50;

function wantedKeys(args: unknown): readonly string[] | undefined {
  if (typeof args !== 'object' || args === null || !('keys' in args)) return undefined;
  const { keys } = args;
  return Array.isArray(keys) && keys.every((key) => typeof key === 'string') ? keys : undefined;
}

/** Lets the model look facts up by key. It sees the facts of this turn's person and of nobody else. */
export function recallFactsTool(facts: readonly Fact[]): Tool {
  return {
    spec: {
      name: 'recall_facts',
      description: 'Facts that are known about the person you speak with, with their authority.',
      parameters: {
        type: 'object',
        properties: {
          keys: {
            type: 'array',
            items: { type: 'string' },
            description: 'Only these keys; all when absent.',
          },
        },
        additionalProperties: false,
      },
    },
    execute(args: unknown): Promise<JsonValue> {
      const keys = wantedKeys(args);
      const recalled = keys ? facts.filter((fact) => keys.includes(factKey(fact))) : facts;
      return Promise.resolve({
        facts: recalled
          .slice(0, MAX_RECALLED)
          .map((fact) => ({ key: factKey(fact), value: factText(fact), authority: fact.authority })),
        known: recalled.length,
      });
    },
  };
}
