import { IsString, MaxLength, MinLength } from 'class-validator';

export class FloorDto {
  @IsString()
  @MinLength(1)
  @MaxLength(16_000)
  message!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(255)
  userId!: string;
}
