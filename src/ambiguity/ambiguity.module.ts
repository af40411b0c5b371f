import { Module } from '@nestjs/common';
import { AmbiguityController } from './ambiguity.controller';
import { AmbiguityService } from './ambiguity.service';

/** Tells a muddled message from a clear one. */
@Module({ controllers: [AmbiguityController], providers: [AmbiguityService], exports: [AmbiguityService] })
export class AmbiguityModule {}
