import { Injectable } from '@nestjs/common';
import { DomainError } from '../common/domain-error';
import { isUuid } from '../common/uuid';
import { IdentityService } from '../identity/identity.service';
import { type Principal } from '../turn/principal';
import { type TurnRecord, TurnRepository } from './turn.repository';

/** The records that a caller may see. */
@Injectable()
export class RecordAccess {
  constructor(
    private readonly turns: TurnRepository,
    private readonly identity: IdentityService,
  ) {}

  /** Throws `record-not-found` for what is not there and for what is not the caller's alike. */
  async find(caller: Principal, recordId: string): Promise<TurnRecord> {
    const record = isUuid(recordId) ? await this.turns.find(recordId) : undefined;
    if (!record || !(await this.maySee(caller, record))) throw new DomainError('record-not-found');
    return record;
  }

  /** A client sees what was said through its own providers, not all that its people ever said. */
  private async maySee(caller: Principal, { viUserId, provider }: TurnRecord): Promise<boolean> {
    if (caller.kind === 'client' && !caller.providers.includes(provider)) return false;
    return this.identity.maySee(caller, viUserId);
  }
}
