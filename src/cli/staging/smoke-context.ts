import { randomBytes } from 'node:crypto';
import { type Client } from 'pg';
import { type ChatAnswer, type Say, type StreamEvent, ViApi } from './vi-api';

export interface Credentials {
  /** An API key that may chat. */
  readonly token: string;
  /** A token of the runbook's owner. */
  readonly ownerToken: string;
}

/** What the smoke tests of one run share. Each of them speaks as people of its own, whom nobody knows yet. */
export class SmokeContext {
  readonly run = randomBytes(6).toString('hex');
  /** Turns that this run has held, for the clean-up. */
  readonly recordIds: string[] = [];
  private readonly api: ViApi;

  constructor(
    baseUrl: string,
    readonly credentials: Credentials,
    readonly database: Client,
    signal: AbortSignal,
  ) {
    this.api = new ViApi(baseUrl, signal);
  }

  /** The account of somebody who exists for this run only. */
  guest(name: string): string {
    return `vi-smoke-${this.run}-${name}`;
  }

  async chat(token: string, say: Say): Promise<ChatAnswer> {
    const answer = await this.api.chat(token, say);
    this.remember(answer.record_id);
    return answer;
  }

  async stream(token: string, say: Say): Promise<StreamEvent[]> {
    const events = await this.api.stream(token, say);
    this.remember(events[0]?.data['record_id']);
    return events;
  }

  record(recordId: string) {
    return this.api.record(this.credentials.token, recordId);
  }

  private remember(recordId: unknown): void {
    if (typeof recordId === 'string') this.recordIds.push(recordId);
  }
}
