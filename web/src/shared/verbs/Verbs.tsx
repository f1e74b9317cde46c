import { createContext, type ReactNode, useContext, useId, useMemo, useState } from 'react';
import type { Action } from '../../schema.generated';
import { Button, type Look } from '../parts/Button';
import { MenuItem } from '../parts/Menu';
import { RefusalBox } from '../parts/RefusalBox';
import type { Reason } from '../session/session';
import style from './Verbs.module.css';
import { useWaysOut } from './waysOut';

/** What may be done with an object, as its field `actions` answers it (A9). */
export interface Availability {
  action: Action;
  allowed: boolean;
  refusals: readonly Reason[];
}

interface VerbState {
  refusalsOf(action: Action): readonly Reason[] | null;
  show(refusals: readonly Reason[]): void;
}

const Context = createContext<VerbState>({ refusalsOf: () => null, show: () => {} });

interface VerbsProps {
  /** The object's `actions`. */
  actions: readonly Availability[];
  /** The object, for the ways out of a refusal. */
  subject?: { id: string; __typename?: string };
  children: ReactNode;
  className?: string;
}

/**
 * The verbs of one object. Each asks `actions` whether it is allowed; a refused one stays where it is, and pressing it shows why, by
 * which rule, and the way out. Nothing is ever greyed out without a sentence.
 */
export function Verbs({ actions, subject, children, className = '' }: VerbsProps) {
  const [shown, setShown] = useState<readonly Reason[]>([]);
  const waysOut = useWaysOut();
  const state = useMemo(
    () => ({
      refusalsOf: (action: Action) => actions.find((one) => one.action === action)?.refusals ?? null,
      show: (refusals: readonly Reason[]) => setShown([...refusals]),
    }),
    [actions],
  );
  return (
    <Context value={state}>
      <div className={className}>
        {children}
        <RefusalBox refusals={shown}>{shown.map((refusal) => waysOut(refusal, subject))}</RefusalBox>
      </div>
    </Context>
  );
}

interface VerbProps {
  /** The mutation that it leads to, as `actions` names it. */
  action: Action;
  look?: Look;
  onPress(): void;
  children: ReactNode;
}

/** A verb as a button. */
export function Verb({ action, look, onPress, children }: VerbProps) {
  const { refusalsOf, show } = useContext(Context);
  const sentence = useId();
  const refusals = refusalsOf(action);
  if (refusals === null) return null;
  if (refusals.length === 0) {
    return (
      <Button look={look} onClick={onPress}>
        {children}
      </Button>
    );
  }
  return (
    <>
      <Button look={look} aria-disabled aria-describedby={sentence} onClick={() => show(refusals)}>
        {children}
      </Button>
      <span id={sentence} hidden>
        {refusals.map(({ message }) => message).join(' ')}
      </span>
    </>
  );
}

/** A verb as an entry of a menu: the sentence stands below it. */
export function MenuVerb({ action, onPress, children, look }: Omit<VerbProps, 'look'> & { look?: 'danger' }) {
  const { refusalsOf, show } = useContext(Context);
  const refusals = refusalsOf(action);
  if (refusals === null) return null;
  if (refusals.length === 0) {
    return (
      <MenuItem onPress={onPress} look={look}>
        {children}
      </MenuItem>
    );
  }
  return (
    <MenuItem isRefused onPress={() => show(refusals)} note={refusals[0]!.message}>
      {children}
    </MenuItem>
  );
}

/** Whether a verb is allowed now: to offer it first, or not to offer a second way to the same. */
export function isAllowed(actions: readonly Availability[], action: Action): boolean {
  return actions.some((one) => one.action === action && one.allowed);
}

/** A row of verbs. */
export function VerbRow({ children }: { children: ReactNode }) {
  return <div className={`${style.row} no-print`}>{children}</div>;
}
