import { type Response } from 'express';

/** Fires when the caller has left before the answer was written. */
export function clientSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort(new DOMException('The client left.', 'AbortError'));
  });
  return controller.signal;
}
