import { type NestExpressApplication } from '@nestjs/platform-express';
import { type ApiResponseOptions, DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { DomainError } from './common/domain-error';
import { toProblem } from './common/problem';
import { PROBLEMS } from './common/problem-table';
import { VI_VERSION } from './common/version';

/** How every route answers what it refuses or cannot do. */
const PROBLEM: ApiResponseOptions = {
  status: 'default',
  description: 'RFC 9457 problem details; docs/api.md lists the codes.',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'code'],
        properties: {
          type: { type: 'string', format: 'uri' },
          title: { type: 'string' },
          status: { type: 'integer' },
          code: { type: 'string', enum: Object.keys(PROBLEMS) },
          detail: { type: 'string' },
        },
      },
      example: toProblem(new DomainError('credential-required')),
    },
  },
};

export function openApiDocument(app: NestExpressApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('Vi')
    .setDescription('A backend for chat with people it knows.')
    .setVersion(VI_VERSION)
    .addBearerAuth()
    .addGlobalResponse(PROBLEM)
    .build();
  return SwaggerModule.createDocument(app, head);
}

/** The document at /docs-json, to read at /docs. Made on the first request: start-up does not wait for it. */
export function setUpOpenApi(app: NestExpressApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app));
}
