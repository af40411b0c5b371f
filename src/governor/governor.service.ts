import { Injectable } from '@nestjs/common';
import { GovernorConfig } from '../config/config';
import { type GovernorMode } from '../turn/governor-mode';
import { type GovernorEvidence } from './evidence';
import {
  govern,
  type DraftSource,
  type GovernedEvent,
  type GovernedReply,
  type GovernOptions,
} from './govern';
import { permits } from './permits';
import { safeClose } from './safe-close';
import { GOVERNOR_VERSION } from './version';

/** The Governor as the pipeline sees it. */
@Injectable()
export class GovernorService {
  /** Goes into the record of every turn: which rules judged it. */
  readonly version = GOVERNOR_VERSION;
  /** Chosen by the operator, the same for every turn. */
  readonly mode: GovernorMode;

  constructor({ mode }: GovernorConfig) {
    this.mode = mode;
  }

  /** See `govern`. */
  govern(
    source: DraftSource,
    evidence: GovernorEvidence,
    options: Omit<GovernOptions, 'mode'>,
    signal: AbortSignal,
  ): AsyncGenerator<GovernedEvent, GovernedReply> {
    return govern(source, evidence, { ...options, mode: this.mode }, signal);
  }

  /** Whether a text that no model wrote may go out. */
  permits(text: string, evidence: GovernorEvidence): boolean {
    return permits(text, evidence);
  }

  /** What to say where nothing else may be said. */
  safeWords(evidence: GovernorEvidence): string {
    return safeClose('', evidence);
  }
}
