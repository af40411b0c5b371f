import { Body, Controller, Get, HttpCode, type MessageEvent, Post, RequestMethod, Sse } from '@nestjs/common';
import OpenAI from 'openai';
import { from, type Observable } from 'rxjs';
import { FloorDto } from './floor.dto';
import { FloorRepository } from './floor.repository';

/** A chat server as its parts come: what one writes first. */
@Controller()
export class FloorController {
  private readonly openai = new OpenAI({ apiKey: 'none' });

  constructor(private readonly repository: FloorRepository) {}

  @Get('health')
  health(): string {
    return 'ok';
  }

  @Post('chat')
  @HttpCode(200)
  async answer(@Body() { message, userId }: FloorDto): Promise<{ output: string }> {
    const messages = await this.prompt(userId, message);
    const completion = await this.openai.chat.completions.create({ model: 'scripted', messages });
    const output = completion.choices[0]?.message.content ?? '';
    await this.repository.store(userId, message, output);
    return { output };
  }

  @Sse('chat/stream', { method: RequestMethod.POST })
  @HttpCode(200)
  stream(@Body() body: FloorDto): Observable<MessageEvent> {
    return from(this.events(body));
  }

  private async *events({ message, userId }: FloorDto): AsyncGenerator<MessageEvent, void> {
    const messages = await this.prompt(userId, message);
    const completion = await this.openai.chat.completions.create({
      model: 'scripted',
      messages,
      stream: true,
    });
    let output = '';
    for await (const { choices } of completion) {
      const text = choices[0]?.delta.content;
      if (!text) continue;
      output += text;
      yield { type: 'token', data: { text } };
    }
    await this.repository.store(userId, message, output);
    yield { type: 'complete', data: { output } };
  }

  private async prompt(userId: string, message: string) {
    const name = await this.repository.nameOf(userId);
    return [
      { role: 'system' as const, content: `You are a helpful assistant. You talk with ${name}.` },
      { role: 'user' as const, content: message },
    ];
  }
}
