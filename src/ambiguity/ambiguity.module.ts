import { Module } from '@nestjs/common';
import { AmbiguityService } from './ambiguity.service';

/** Tells a muddled message from a clear one. */
@Module({ providers: [AmbiguityService], exports: [AmbiguityService] })
export class AmbiguityModule {}
