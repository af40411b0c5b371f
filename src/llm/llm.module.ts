import { Global, Module } from '@nestjs/common';
import { ModelConfig } from '../config/config';
import { LanguageModel } from './language-model';
import { OfflineModel } from './offline/offline.model';
import { DEFAULT_GENERATION_LIMITS } from './openai/generation-limits';
import { OpenAiModel } from './openai/openai.model';

function createModel(config: ModelConfig): LanguageModel {
  return config.provider === 'offline'
    ? new OfflineModel()
    : new OpenAiModel({ ...config, limits: DEFAULT_GENERATION_LIMITS });
}

/** The language model that answers. */
@Global()
@Module({
  providers: [{ provide: LanguageModel, inject: [ModelConfig], useFactory: createModel }],
  exports: [LanguageModel],
})
export class LlmModule {}
