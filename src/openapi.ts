import { type NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { VI_VERSION } from './common/version';

export function openApiDocument(app: NestExpressApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('Vi')
    .setDescription('A backend for chat with people it knows.')
    .setVersion(VI_VERSION)
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, head);
}

/** The document at /docs-json, to read at /docs. Made on the first request: start-up does not wait for it. */
export function setUpOpenApi(app: NestExpressApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app));
}
