import { BadRequestException, PayloadTooLargeException } from '@nestjs/common';
import { DomainError } from '../common/domain-error';
import { MODEL_FAILURE_KINDS, ModelFailure } from '../llm/model-failure';
import { translateError } from './turn-error';

describe('translateError', () => {
  it.each(MODEL_FAILURE_KINDS)('makes a gateway error of a model that fails with %s', (kind) => {
    const { status, code } = translateError(new ModelFailure(kind));
    expect([502, 503, 504]).toContain(status);
    expect(code).toMatch(/^model-/);
  });

  it('passes on how long the model asks to be left alone', () => {
    expect(translateError(new ModelFailure('rate_limited', 7)).retryAfterSeconds).toBe(7);
  });

  it('knows a client that left', () => {
    expect(translateError(new DOMException('x', 'AbortError')).code).toBe('request-cancelled');
  });

  it('keeps what is ours, and translates what the framework throws', () => {
    const ours = new DomainError('last-identity');
    expect(translateError(ours)).toBe(ours);
    // What the framework makes of a path that cannot be decoded.
    expect(translateError(new BadRequestException()).code).toBe('not-found');
    const unparsed = Object.assign(new SyntaxError('x'), { status: 400, type: 'entity.parse.failed' });
    expect(translateError(unparsed).code).toBe('invalid-json');
    expect(translateError(new PayloadTooLargeException()).code).toBe('body-too-large');
  });

  it('says nothing of what it does not know', () => {
    const error = translateError(new Error('secret of Ana'));
    expect(error.code).toBe('internal-error');
    expect(`${error.message}${error.detail}`).not.toContain('Ana');
  });
});
