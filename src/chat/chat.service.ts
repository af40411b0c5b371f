import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { AmbiguityService } from '../ambiguity/ambiguity.service';
import { DomainError } from '../common/domain-error';
import { VI_VERSION } from '../common/version';
import { SafetySwitches } from '../config/config';
import { GovernorService } from '../governor/governor.service';
import { MAX_ATTEMPTS } from '../governor/govern';
import { IdentityService } from '../identity/identity.service';
import { LanguageModel } from '../llm/language-model';
import { buildContinuityPack } from '../memory/continuity-pack.builder';
import { type Continuity, ContinuityRepository } from '../memory/continuity.repository';
import { currentFacts } from '../memory/current-facts';
import { RelationshipResolver } from '../relationship/relationship.resolver';
import { type AmbiguityFinding } from '../turn/ambiguity';
import { type ContinuityPack } from '../turn/continuity-pack';
import { actorOf } from '../turn/principal';
import { type Subject } from '../turn/subject';
import { type TurnAnswer } from '../turn/turn-answer';
import { type TurnEvent } from '../turn/turn-event';
import { toChatResponse } from './chat.response';
import { ModelDraft } from './model-draft';
import { PROMPT_VERSION } from './prompt/build-prompt';
import { Stopwatch } from './stopwatch';
import { translateError } from './turn-error';
import { type TurnRequest } from './turn-request';
import { TurnRepository } from './turn.repository';
import { TurnsInFlight } from './turns-in-flight';

/** No new attempt begins after this; the limits of each call are the model's own. */
const GOVERNOR_DEADLINE_MS = 60_000;
const NOTHING_KNOWN: Omit<Continuity, 'conversationId'> = { relationship: undefined, facts: [], history: [] };

type Reply = Pick<TurnAnswer, 'output' | 'finding' | 'options' | 'governor' | 'model' | 'usage'> & {
  readonly finishReason?: string | undefined;
};

/** Holds the rooms together: what happens to a message, from top to bottom. */
@Injectable()
export class ChatService {
  constructor(
    private readonly identity: IdentityService,
    private readonly relationships: RelationshipResolver,
    private readonly memory: ContinuityRepository,
    private readonly ambiguity: AmbiguityService,
    private readonly governor: GovernorService,
    private readonly model: LanguageModel,
    private readonly turns: TurnRepository,
    private readonly inFlight: TurnsInFlight,
    private readonly switches: SafetySwitches,
  ) {}

  /**
   * One turn. Everything that the caller did wrong is thrown before the first event; afterwards whatever
   * fails is thrown too, once the turn is stored as failed or cancelled. `client` fires when the caller left.
   */
  async *turn(request: TurnRequest, client: AbortSignal): AsyncGenerator<TurnEvent, void> {
    const { signal, end } = this.inFlight.begin(client);
    try {
      yield* this.pipeline(request, signal);
    } finally {
      end();
    }
  }

  private async *pipeline(request: TurnRequest, signal: AbortSignal): AsyncGenerator<TurnEvent, void> {
    const watch = new Stopwatch();
    const subject = await this.identity.subjectOf(request.principal, request.claim);
    watch.lap('identity');

    const known = await this.recall(subject, request.conversationId);
    const facts = currentFacts(known.facts);
    const relationship = this.relationships.resolve(known.relationship, facts);
    const resolvedInMs = watch.lap('relationship');
    const pack = buildContinuityPack(relationship, facts, known.history);
    const builtInMs = resolvedInMs + watch.lap('continuity');

    const recordId = randomUUID();
    const conversationId = known.conversationId ?? randomUUID();
    const { audience, message } = request;
    await this.turns.claim({
      recordId,
      conversationId,
      subject,
      actor: actorOf(request.principal),
      audience,
      message,
    });
    watch.lap('claim');

    const ids = { recordId, conversationId, viUserId: subject.viUserId };
    const said: string[] = [];
    let settled = false;
    try {
      yield { type: 'pipeline.start', ...ids };
      yield { type: 'pipeline.relationship_context', relationship, resolvedInMs };
      yield { type: 'pipeline.continuity_pack', pack, builtInMs };

      watch.restart();
      const reading = this.ambiguity.read(message, pack.history);
      const finding = this.switches.ambiguityGateDisabled ? null : reading.finding;
      const checkedInMs = watch.lap('ambiguity');
      yield { type: 'pipeline.ambiguity_check', finding, messageLength: message.length, checkedInMs };

      const { finishReason, ...reply } = finding
        ? yield* this.clarify(finding, message, pack)
        : yield* this.generate(reading.message, pack, request.stream, said, signal);
      watch.lap('generation');

      const { lockedFacts, factLedgerSize, authorityTiers, sizeBytes } = pack;
      const continuity = { lockedFacts, factLedgerSize, authorityTiers, sizeBytes };
      const answer: TurnAnswer = { ...ids, ...reply, relationship, continuity };
      const { output, ...response } = toChatResponse(answer);
      settled = await this.turns.end(recordId, {
        state: finding ? 'clarified' : 'completed',
        output,
        response,
        trace: { versions: this.versions(), timings_ms: watch.laps(), finish_reason: finishReason ?? null },
      });
      if (!settled)
        throw new DomainError('internal-error', { detail: 'The turn was ended by somebody else.' });
      yield { type: 'pipeline.complete', answer };
    } catch (error) {
      if (!settled)
        await this.abandon(recordId, said.join(''), signal.aborted ? (signal.reason ?? error) : error);
      settled = true;
      throw error;
    } finally {
      // The reader left between two events: `return()` was called on this generator.
      if (!settled) await this.abandon(recordId, said.join(''), new DomainError('request-cancelled'));
    }
  }

  /** Reads all that is known, in one round trip. */
  private async recall(subject: Subject, conversationId: string | undefined): Promise<Continuity> {
    try {
      const known = await this.memory.read(subject, conversationId);
      if (conversationId !== undefined && known.conversationId === undefined) {
        throw new DomainError('conversation-not-found');
      }
      return known;
    } catch (error) {
      if (error instanceof DomainError || !this.switches.missingContinuityPackAllowed) throw error;
      return { ...NOTHING_KNOWN, conversationId };
    }
  }

  /** Asks back; no model is called. */
  private async *clarify(
    finding: AmbiguityFinding,
    message: string,
    pack: ContinuityPack,
  ): AsyncGenerator<TurnEvent, Reply> {
    const clarification = this.ambiguity.clarify(finding, message, pack);
    yield { type: 'ambiguity_detected', finding, clarification };
    yield { type: 'generation.token', text: clarification.text };
    return {
      output: clarification.text,
      finding,
      options: clarification.options,
      governor: { attempts: 0, violations: [], outcome: 'passed' },
      model: 'none',
      usage: undefined,
    };
  }

  /** Lets the model answer under the Governor: only what it releases goes on, and is kept in `said`. */
  private async *generate(
    message: string,
    pack: ContinuityPack,
    stream: boolean,
    said: string[],
    signal: AbortSignal,
  ): AsyncGenerator<TurnEvent, Reply> {
    const draft = new ModelDraft(this.model, pack, message, stream);
    const governed = this.governor.govern(
      (attempt, attemptSignal) => draft.attempt(attempt, attemptSignal),
      { message, pack, toolOutputs: draft.toolOutputs },
      { maxAttempts: MAX_ATTEMPTS, deadlineMs: GOVERNOR_DEADLINE_MS },
      signal,
    );
    for (;;) {
      const next = await governed.next();
      if (next.done) {
        const { output, report } = next.value;
        const { modelName: model, usage, finishReason } = draft;
        return { output, finding: null, options: [], governor: report, model, usage, finishReason };
      }
      const event = next.value;
      if (event.type === 'released') {
        said.push(event.text);
        yield { type: 'generation.token', text: event.text };
        continue;
      }
      const { attempt, maxAttempts, regenerating, durationMs } = event;
      yield {
        type: 'governor.violation',
        violationType: event.violation.type,
        attempt,
        maxAttempts,
        regenerating,
        durationMs,
      };
    }
  }

  /** Stores that a turn came to no end, with what the person has already read. */
  private async abandon(recordId: string, output: string, error: unknown): Promise<void> {
    const { code } = translateError(error);
    const state = code === 'request-cancelled' ? 'cancelled' : 'failed';
    try {
      await this.turns.end(recordId, { state, errorCode: code, output });
    } catch {
      // The failure that led here is the one to tell of; the turn stays `running`, which says as much.
    }
  }

  private versions() {
    return {
      vi: VI_VERSION,
      prompt: PROMPT_VERSION,
      gate: this.ambiguity.version,
      governor: this.governor.version,
    };
  }
}
