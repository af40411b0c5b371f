import { type Readable } from 'node:stream';
import { ModelFailure } from '../model-failure';
import { type Deadline } from './deadline';

/** The body of a response, read chunk by chunk and never beyond a number of bytes. */
export class BoundedBody {
  readonly #chunks: AsyncIterator<Uint8Array, undefined>;
  #left: number;

  constructor(
    body: Readable,
    maxBytes: number,
    private readonly deadline: Deadline,
  ) {
    this.#chunks = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>;
    this.#left = maxBytes;
  }

  /** All that arrived since the last read, or the next to arrive; undefined at the end of the body. */
  async read(): Promise<Uint8Array | undefined> {
    // Bytes that were already here when the time was up, or the caller gone, are not read any more.
    if (this.deadline.cause) throw this.deadline.cause;
    const chunk = await this.#next();
    if (chunk.done) {
      this.deadline.complete();
      return undefined;
    }
    this.#left -= chunk.value.byteLength;
    if (this.#left < 0) throw new ModelFailure('too_large');
    return chunk.value;
  }

  async #next(): Promise<IteratorResult<Uint8Array, undefined>> {
    try {
      return await this.#chunks.next();
    } catch {
      throw new ModelFailure('interrupted');
    }
  }
}
