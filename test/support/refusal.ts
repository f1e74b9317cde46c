/** A refusal as an answer has it: why, by which rule, in which field, and with some message. */
export const refusal = (code: unknown, rule: unknown, field: unknown = []) => ({
  ...{ code, rule, field },
  message: expect.stringMatching(/\S/),
});
