import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { messageOf } from '../language';
import { type Action, ERROR_CODES, type ErrorCode, PERMISSIONS, type Refusal } from '../rules';
import { AtMost } from './lists';

const described = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([value, description]) => [value, { description }]));

const codes = Object.fromEntries(Object.keys(ERROR_CODES).map((code) => [code, code])) as Record<ErrorCode, ErrorCode>;
registerEnumType(codes, {
  name: 'ErrorCode',
  description: 'Why something was refused.',
  valuesConfig: described(ERROR_CODES),
});

const actions = Object.fromEntries(Object.keys(PERMISSIONS).map((action) => [action, action])) as Record<
  Action,
  Action
>;
registerEnumType(actions, {
  name: 'Action',
  description: 'What can be done with an object: one value per mutation, named after it, and one per kind of change.',
  valuesConfig: described(
    Object.fromEntries(
      Object.entries(PERMISSIONS).map(([action, { rule }]) => [action, `Decided by rule ${rule} first.`]),
    ),
  ),
});

@ObjectType({
  description:
    'A refusal by a rule: nothing was changed. It has a code for programs, the rule’s id, a sentence in the caller’s language, and the path of the input it is about: another input there would help.',
})
export class UserError {
  @Field(() => codes, { description: 'The reason, for programs.' })
  code!: ErrorCode;

  @Field(() => String, { nullable: true, description: 'Id of the rule that refuses.' })
  rule!: string | null;

  @Field(() => String, { description: 'The reason, for people, in the caller’s language.' })
  message!: string;

  @AtMost(10)
  @Field(() => [String], { description: 'Path of the input it is about; empty when no other input would help.' })
  field!: string[];
}

/** A refusal as clients see it, in their language. */
export function toUserError(refusal: Refusal, locale: string): UserError {
  const { code, rule, field } = refusal;
  return { code, rule, field, message: messageOf(refusal, locale) };
}

/** The first refusals of many, as clients see them. */
export function toUserErrors(refusals: readonly Refusal[], locale: string, most: number): UserError[] {
  return refusals.slice(0, most).map((refusal) => toUserError(refusal, locale));
}

/** How many refusals of an action are shown: of a quote of a hundred lines each line can refuse. */
const MOST_REFUSALS = 5;

@ObjectType({ description: 'Whether the caller may do something with an object now, and if not, why.' })
export class ActionAvailability {
  @Field(() => actions, { description: 'What could be done.' })
  action!: Action;

  @Field(() => Boolean, { description: 'Whether it would be allowed now.' })
  allowed!: boolean;

  @AtMost(MOST_REFUSALS)
  @Field(() => [UserError], { description: 'The rules that refuse it; empty when allowed.' })
  refusals!: UserError[];
}

/** What rules answered for each action, as an `actions` field shows it (A9). */
export function toActions(verdicts: Partial<Record<Action, Refusal[]>>, locale: string): ActionAvailability[] {
  return Object.entries(verdicts).map(([action, refusals]) => ({
    action: action as Action,
    allowed: refusals.length === 0,
    refusals: toUserErrors(refusals, locale, MOST_REFUSALS),
  }));
}
