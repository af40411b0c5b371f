import {
  Body,
  Controller,
  Headers,
  HttpCode,
  type MessageEvent,
  Post,
  RequestMethod,
  Res,
  Sse,
} from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { from, type Observable } from 'rxjs';
import { Caller, RequireScope } from '../auth/route-access';
import { clientSignal } from '../common/client-signal';
import { TurnObservers } from '../telemetry/turn-observers';
import { type Principal } from '../turn/principal';
import { type TurnAnswer } from '../turn/turn-answer';
import { type TurnEvent } from '../turn/turn-event';
import { CHAT_ANSWER, CHAT_EVENTS, CHAT_REQUEST } from './chat.examples';
import { ChatDto, toTurnRequest } from './chat.dto';
import { ChatResponse, toChatResponse } from './chat.response';
import { ChatService } from './chat.service';
import { IdempotencyService } from './idempotency/idempotency.service';
import { storedAnswer } from './stored-answer';
import { storedEvents } from './stream/stored-events';
import { type TurnRecord } from './turn.repository';
import { LiveTurns } from './stream/live-turns';
import { ResumptionService } from './stream/resumption.service';
import { translateError } from './turn-error';
import { type TurnRequest } from './turn-request';

/** A reader that falls this far behind, in characters, is cut off rather than kept in memory. */
const MAX_PENDING_CHARACTERS = 256 * 1024;

@ApiTags('chat')
@ApiBearerAuth()
@Controller('v1/chat')
export class ChatController {
  constructor(
    private readonly chat: ChatService,
    private readonly live: LiveTurns,
    private readonly resumption: ResumptionService,
    private readonly idempotency: IdempotencyService,
    private readonly observers: TurnObservers,
  ) {}

  @Post()
  @HttpCode(200)
  @RequireScope('chat')
  @ApiOperation({ summary: 'Answers a message, or asks back where it cannot be understood.' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'A request that is sent again with the same key gets the stored answer, and makes no second turn.',
  })
  @ApiBody(CHAT_REQUEST)
  @ApiOkResponse({ type: ChatResponse, example: CHAT_ANSWER })
  async answer(
    @Caller() caller: Principal,
    @Body() body: ChatDto,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ChatResponse> {
    const request = toTurnRequest(caller, body, 'chat', key);
    const answered = await this.idempotency.answered(request);
    if (answered) return storedAnswer(replayed(response, answered));
    return toChatResponse(await fold(this.events(request, clientSignal(response))));
  }

  @Sse('stream', { method: RequestMethod.POST, maxPendingDataLength: MAX_PENDING_CHARACTERS })
  @HttpCode(200)
  @RequireScope('chat')
  @ApiOperation({ summary: 'The same turn as server-sent events, as it happens, or the rest of one.' })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description:
      'The id of the last event that arrived: the rest of that turn follows, and no new one begins.',
  })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'A request that is sent again with the same key gets the stored answer, and makes no second turn.',
  })
  @ApiBody(CHAT_REQUEST)
  @ApiOkResponse({
    description: 'Events in the order of docs/api.md.',
    content: { 'text/event-stream': { schema: { type: 'string' }, example: CHAT_EVENTS } },
  })
  async stream(
    @Caller() caller: Principal,
    @Body() body: ChatDto,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Observable<MessageEvent>> {
    const client = clientSignal(response);
    if (lastEventId) return this.resumption.resume(caller, lastEventId, client);
    const request = toTurnRequest(caller, body, 'stream', key);
    const answered = await this.idempotency.answered(request);
    if (answered) return from(storedEvents(replayed(response, answered)));
    return this.live.begin(client, (signal) => this.events(request, signal));
  }

  private events(request: TurnRequest, signal: AbortSignal): AsyncGenerator<TurnEvent, void> {
    return this.observers.watch(this.chat.turn(request, signal), (error) => translateError(error).code);
  }
}

/** Says that the answer is one from before. */
function replayed(response: Response, answered: TurnRecord): TurnRecord {
  response.setHeader('Idempotency-Replayed', 'true');
  return answered;
}

/** The JSON answer is what the stream comes to. */
async function fold(events: AsyncGenerator<TurnEvent, void>): Promise<TurnAnswer> {
  for await (const event of events) if (event.type === 'pipeline.complete') return event.answer;
  throw new Error('a turn ends complete or throws');
}
