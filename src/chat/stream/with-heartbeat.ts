import { type MessageEvent } from '@nestjs/common';
import { Observable } from 'rxjs';

/** Proxies close a connection that is silent for long; a comment line keeps it open. */
const HEARTBEAT_MS = 15_000;

export function withHeartbeat(events: Observable<MessageEvent>): Observable<MessageEvent> {
  return new Observable((reader) => {
    const heartbeat = setInterval(() => reader.next({ comment: 'still here' }), HEARTBEAT_MS);
    reader.add(() => clearInterval(heartbeat));
    reader.add(events.subscribe(reader));
  });
}
