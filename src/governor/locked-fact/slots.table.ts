import { type Slot } from './slot';
import { AGE } from './slots/age.slot';
import { ANY } from './slots/any.slot';
import { CAR, PET, PHONE } from './slots/belongings.slot';
import { BIRTHDAY } from './slots/birthday.slot';
import { CHILDREN, PARTNERSHIP, SIBLINGS } from './slots/family.slot';
import { MEMBER } from './slots/member.slot';
import { AMOUNT, HEIGHT, WEIGHT, YES_OR_NO } from './slots/measure.slot';
import { NAME } from './slots/name.slot';
import { PLACE } from './slots/place.slot';
import { PRONOUNS } from './slots/pronouns.slot';
import { ALLERGY, DIET, FAVORITE, HOBBY, LANGUAGE } from './slots/taste.slot';
import { EMPLOYER, JOB } from './slots/work.slot';

/** A fact is judged by every slot whose keys fit; the first kinds are exact, the last two fit anything. */
export const SLOTS: readonly Slot[] = [
  NAME,
  PLACE,
  AGE,
  BIRTHDAY,
  JOB,
  EMPLOYER,
  PET,
  CAR,
  PHONE,
  CHILDREN,
  SIBLINGS,
  PARTNERSHIP,
  FAVORITE,
  HOBBY,
  LANGUAGE,
  DIET,
  ALLERGY,
  HEIGHT,
  WEIGHT,
  AMOUNT,
  PRONOUNS,
  YES_OR_NO,
  MEMBER,
  ANY,
];
