import { type DynamicModule, Module } from '@nestjs/common';
import { DatabaseConfig } from './database.config';
import { PrismaService } from './prisma.service';

/** Hands out the database to repositories everywhere. */
@Module({})
export class DatabaseModule {
  static forRoot(config: DatabaseConfig): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: DatabaseConfig, useValue: config }, PrismaService],
      exports: [PrismaService, DatabaseConfig],
    };
  }
}
