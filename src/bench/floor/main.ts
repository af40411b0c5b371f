import 'reflect-metadata';
import { Module, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Logger, LoggerModule } from 'nestjs-pino';
import { FloorController } from './floor.controller';
import { FloorRepository } from './floor.repository';

/** The bare floor that Vi is compared with: the same packages, as their documentation uses them. */
@Module({
  imports: [LoggerModule.forRoot()],
  controllers: [FloorController],
  providers: [FloorRepository],
})
class FloorModule {}

async function start(): Promise<void> {
  const app = await NestFactory.create(FloorModule, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
  process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
  await app.listen(Number(process.env['PORT']), '127.0.0.1');
}

void start();
