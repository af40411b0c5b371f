import { type Provider, Module } from '@nestjs/common';
import { AmbiguityModule } from '../ambiguity/ambiguity.module';
import { GovernorConfig } from '../config/config';
import { GovernorModule } from '../governor/governor.module';
import { SentenceJudge } from '../governor/judge/sentence-judge';
import { IdentityModule } from '../identity/identity.module';
import { LanguageModel } from '../llm/language-model';
import { MemoryModule } from '../memory/memory.module';
import { RelationshipModule } from '../relationship/relationship.module';
import { ChatController } from './chat.controller';
import { ChatService } from './chat.service';
import { IdempotencyRepository } from './idempotency/idempotency.repository';
import { IdempotencyService } from './idempotency/idempotency.service';
import { InterruptedTurns } from './interrupted-turns';
import { ModelJudge } from './judge/model-judge';
import { RecordAccess } from './record-access';
import { RecordsController } from './records.controller';
import { ReplyService } from './reply.service';
import { LiveTurns } from './stream/live-turns';
import { ResumptionService } from './stream/resumption.service';
import { TurnRepository } from './turn.repository';
import { TurnsInFlight } from './turns-in-flight';

/** Null where the operator wants no second opinion. */
const judge: Provider = {
  provide: SentenceJudge,
  inject: [GovernorConfig, LanguageModel],
  useFactory: (config: GovernorConfig, model: LanguageModel): SentenceJudge | null =>
    config.judge === 'llm' ? new ModelJudge(model) : null,
};

/** The pipeline, and the ways into it. */
@Module({
  imports: [IdentityModule, RelationshipModule, MemoryModule, AmbiguityModule, GovernorModule],
  controllers: [ChatController, RecordsController],
  providers: [
    ChatService,
    IdempotencyRepository,
    IdempotencyService,
    InterruptedTurns,
    judge,
    LiveTurns,
    RecordAccess,
    ReplyService,
    ResumptionService,
    TurnRepository,
    TurnsInFlight,
  ],
})
export class ChatModule {}
