import { type Attempt, type AttemptStep } from './attempt';
import { type Release, type ReleaseFrontier } from './release-frontier';
import { Stitcher } from './stitcher';
import { type Token } from './text/token';
import { type Upstream } from './upstream';

/** A draft on its way from the model through the deterministic checks. */
export class DraftAttempt implements Attempt {
  private readonly stitcher: Stitcher;

  /** `prefix`: what earlier attempts released, which the frontier has read. */
  constructor(
    private readonly upstream: Upstream,
    private readonly frontier: ReleaseFrontier,
    readonly prefix: string,
  ) {
    this.stitcher = new Stitcher(prefix);
  }

  /** What the reader made of the draft so far, the prefix with it. */
  get tokens(): readonly Token[] {
    return this.frontier.draft.tokens;
  }

  async next(): Promise<AttemptStep> {
    const item = await this.upstream.next();
    switch (item.type) {
      case 'text': {
        const text = this.stitcher.push(item.text);
        return text ? stepOf(this.frontier.push(text)) : { released: '' };
      }
      case 'end': {
        const text = this.stitcher.end();
        const before = text ? this.frontier.push(text).released : '';
        const { released, violation } = this.frontier.end();
        return stepOf({ released: before + released, ...(violation && { violation }) }, true);
      }
      case 'expired':
        return { released: '', end: item };
    }
  }

  close(): Promise<void> {
    return this.upstream.close();
  }
}

function stepOf({ released, violation }: Release, last = false): AttemptStep {
  if (violation) return { released, end: { type: 'violation', violation } };
  return last ? { released, end: { type: 'complete' } } : { released };
}
