/** The single keys of the console. Help says what each does; whatever listens to one names it by this type. */
export const LETTERS = ['j', 'k', 'a', 'A', 'r', 'q', 'e', 'n', '/', '?'] as const;

export type Letter = (typeof LETTERS)[number];
