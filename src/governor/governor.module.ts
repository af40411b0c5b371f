import { Module } from '@nestjs/common';
import { GovernorService } from './governor.service';

@Module({ providers: [GovernorService], exports: [GovernorService] })
export class GovernorModule {}
