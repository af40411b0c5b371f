import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { AmbiguityService } from '../ambiguity/ambiguity.service';
import { derivedUuid } from '../common/derived-uuid';
import { DomainError } from '../common/domain-error';
import { VI_VERSION } from '../common/version';
import { SafetySwitches } from '../config/config';
import { GovernorService } from '../governor/governor.service';
import { IdentityService } from '../identity/identity.service';
import { buildContinuityPack } from '../memory/continuity-pack.builder';
import { type Continuity, ContinuityRepository } from '../memory/continuity.repository';
import { currentFacts } from '../memory/current-facts';
import { RelationshipResolver } from '../relationship/relationship.resolver';
import { actorOf } from '../turn/principal';
import { type Speaker, type Subject } from '../turn/subject';
import { type TurnAnswer } from '../turn/turn-answer';
import { type TurnEvent } from '../turn/turn-event';
import { toChatResponse } from './chat.response';
import { keyInUse } from './idempotency/idempotency.service';
import { OpenTurn } from './open-turn';
import { PROMPT_VERSION } from './prompt/build-prompt';
import { ReplyService } from './reply.service';
import { Stopwatch } from './stopwatch';
import { type TurnRequest } from './turn-request';
import { TurnRepository } from './turn.repository';
import { TurnsInFlight } from './turns-in-flight';

/** Without the pack a turn knows nothing of anybody, and starts a conversation of its own. */
const NOTHING_KNOWN: Continuity = {
  viUserId: undefined,
  relationship: undefined,
  facts: [],
  conversationId: undefined,
  history: [],
  openQuestion: undefined,
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
    private readonly replies: ReplyService,
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
    const speaker = await this.identity.speakerOf(request.principal, request.claim);
    watch.lap('identity');

    const { subject, known } = await this.meet(speaker, request);
    const facts = currentFacts(known.facts);
    const relationship = this.relationships.resolve(known.relationship, facts);
    const resolvedInMs = watch.lap('relationship');
    const pack = buildContinuityPack(relationship, facts, known.history);
    const builtInMs = resolvedInMs + watch.lap('continuity');

    const recordId = randomUUID();
    // The first messages of a person may come at the same moment: they begin one conversation, not several.
    const conversationId =
      known.conversationId ?? derivedUuid('conversation', subject.viUserId, subject.provider);
    const { audience, message } = request;
    const claimed = await this.turns.claim({
      recordId,
      conversationId,
      subject,
      actor: actorOf(request.principal),
      audience,
      message,
      idempotency: request.idempotency,
    });
    if (!claimed) throw keyInUse();
    watch.lap('claim');

    const ids = { recordId, conversationId, viUserId: subject.viUserId };
    const open = new OpenTurn(this.turns, recordId);
    try {
      yield { type: 'pipeline.start', ...ids, mode: this.governor.mode };
      yield { type: 'pipeline.relationship_context', relationship, resolvedInMs };
      yield { type: 'pipeline.continuity_pack', pack, builtInMs };

      watch.restart();
      const reading = this.ambiguity.read(message, pack.history);
      const finding = this.switches.ambiguityGateDisabled ? null : reading.finding;
      const checkedInMs = watch.lap('ambiguity');
      yield { type: 'pipeline.ambiguity_check', finding, messageLength: message.length, checkedInMs };

      const { finishReason, checkMs, judge, ...reply } = yield* open.listen(
        finding
          ? this.replies.clarify(finding, message, pack)
          : this.replies.generate(reading.message, pack, request.stream, signal),
      );
      watch.lap('generation');

      const { lockedFacts, factLedgerSize, authorityTiers, sizeBytes } = pack;
      const continuity = { lockedFacts, factLedgerSize, authorityTiers, sizeBytes };
      const answer: TurnAnswer = { ...ids, ...reply, relationship, continuity };
      // The options quote the conversation: they are kept with the text.
      const { output, options = [], ...response } = toChatResponse(answer);
      await open.complete({
        state: finding ? 'clarified' : 'completed',
        output,
        options,
        response,
        trace: {
          versions: this.versions(),
          mode: this.governor.mode,
          timings_ms: watch.laps(),
          checks_ms: checkMs,
          ...(judge && { judge }),
          finish_reason: finishReason ?? null,
          // Which turn's question back this message answers.
          answers_record_id: reading.answersQuestion ? (known.openQuestion ?? null) : null,
        },
      });
      yield { type: 'pipeline.complete', answer };
    } catch (thrown) {
      const error: unknown = signal.aborted ? signal.reason : thrown;
      await open.abandon(error);
      throw error;
    } finally {
      // Where nothing was thrown and nothing stored, the reader left between two events.
      await open.abandon();
    }
  }

  /** Who speaks, with all that is known of them. Whoever is met for the first time becomes a person here. */
  private async meet(
    speaker: Speaker,
    request: TurnRequest,
  ): Promise<{ subject: Subject; known: Continuity }> {
    const known = await this.recall(speaker, request);
    if (speaker.kind === 'person') return { subject: speaker, known };
    const { account, reach } = speaker;
    const subject = (viUserId: string): Subject => ({ viUserId, provider: account.provider, reach });
    if (known.viUserId !== undefined) return { subject: subject(known.viUserId), known };
    const { viUserId, created } = await this.identity.resolve(request.principal, account);
    if (created) return { subject: subject(viUserId), known };
    // Somebody else was faster, and the person may be one of whom much is known.
    const person = subject(viUserId);
    return { subject: person, known: await this.recall({ kind: 'person', ...person }, request) };
  }

  /** Reads all that is known, in one round trip. */
  private async recall(speaker: Speaker, { conversationId, audience }: TurnRequest): Promise<Continuity> {
    try {
      const known = await this.memory.read(speaker, conversationId, audience);
      if (conversationId !== undefined && known.conversationId === undefined) {
        throw new DomainError('conversation-not-found');
      }
      return known;
    } catch (error) {
      if (error instanceof DomainError || !this.switches.missingContinuityPackAllowed) throw error;
      return NOTHING_KNOWN;
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
