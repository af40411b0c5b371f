import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';

/** In UTF-16 units: security.md's limit. */
export const MAX_MESSAGE_LENGTH = 16_000;

/** A field that holds what a person said. */
export const MessageText = (example: string) =>
  applyDecorators(
    ApiProperty({ example, minLength: 1, maxLength: MAX_MESSAGE_LENGTH }),
    IsString(),
    MinLength(1),
    MaxLength(MAX_MESSAGE_LENGTH),
    // Something that can be seen: a message of spaces says nothing.
    Matches(/\S/u),
  );
