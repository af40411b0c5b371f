import { ModelFailure } from '../model-failure';
import { type Deadline } from './deadline';

/** The body of a response, read chunk by chunk and never beyond a number of bytes. */
export class BoundedBody {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  #left: number;

  constructor(
    response: Response,
    maxBytes: number,
    private readonly deadline: Deadline,
  ) {
    this.#reader = response.body?.getReader();
    this.#left = maxBytes;
  }

  /** The next chunk as it came from the network; undefined at the end of the body. */
  async read(): Promise<Uint8Array | undefined> {
    if (!this.#reader) return undefined;
    const { done, value } = await this.#next(this.#reader);
    if (done) {
      this.deadline.complete();
      return undefined;
    }
    this.#left -= value.byteLength;
    if (this.#left < 0) throw new ModelFailure('too_large');
    return value;
  }

  async #next(reader: ReadableStreamDefaultReader<Uint8Array>) {
    try {
      return await reader.read();
    } catch {
      throw new ModelFailure('interrupted');
    }
  }
}
