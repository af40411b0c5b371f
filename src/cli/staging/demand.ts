import { visible } from '../print';

const SHOWN_CHARACTERS = 300;

/** What a smoke test found instead of what it demands. */
export class Unexpected extends Error {
  override readonly name = 'Unexpected';

  constructor(expected: string, came: unknown) {
    const text = visible(typeof came === 'string' ? came : (JSON.stringify(came) ?? 'nothing'));
    const shown = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}...` : text;
    super(`expected ${expected}, came ${shown}`);
  }
}

export function demand(condition: boolean, expected: string, came: unknown): asserts condition {
  if (!condition) throw new Unexpected(expected, came);
}
