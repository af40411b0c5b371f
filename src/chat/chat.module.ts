import { Module } from '@nestjs/common';
import { AmbiguityModule } from '../ambiguity/ambiguity.module';
import { GovernorModule } from '../governor/governor.module';
import { IdentityModule } from '../identity/identity.module';
import { MemoryModule } from '../memory/memory.module';
import { RelationshipModule } from '../relationship/relationship.module';
import { ChatController } from './chat.controller';
import { ChatService } from './chat.service';
import { IdempotencyRepository } from './idempotency/idempotency.repository';
import { IdempotencyService } from './idempotency/idempotency.service';
import { InterruptedTurns } from './interrupted-turns';
import { RecordAccess } from './record-access';
import { RecordsController } from './records.controller';
import { ReplyService } from './reply.service';
import { LiveTurns } from './stream/live-turns';
import { ResumptionService } from './stream/resumption.service';
import { TurnRepository } from './turn.repository';
import { TurnsInFlight } from './turns-in-flight';

/** The pipeline, and the ways into it. */
@Module({
  imports: [IdentityModule, RelationshipModule, MemoryModule, AmbiguityModule, GovernorModule],
  controllers: [ChatController, RecordsController],
  providers: [
    ChatService,
    IdempotencyRepository,
    IdempotencyService,
    InterruptedTurns,
    LiveTurns,
    RecordAccess,
    ReplyService,
    ResumptionService,
    TurnRepository,
    TurnsInFlight,
  ],
})
export class ChatModule {}
