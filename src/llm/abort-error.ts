/** The error of a generation whose caller has left. */
export function abortError(): Error {
  return new DOMException('the generation was aborted', 'AbortError');
}

export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw abortError();
}
