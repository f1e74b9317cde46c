import type { Unmasked } from '@apollo/client';
import { useSyncExternalStore } from 'react';
import { callApi } from '../api/callApi';
import { currentLocale, speak } from '../words/language';
import {
  type SessionFactsFragment,
  SessionRefreshDocument,
  type SessionRefreshMutation,
  SignInDocument,
  SignOutDocument,
} from './Session.generated';

export type Session = SessionFactsFragment;
export type Viewer = Session['viewer'];
export type Membership = Viewer['memberships'][number];
/** Why a rule refuses, as the API says it. */
export interface Reason {
  code: string;
  message: string;
  rule?: string | null;
}
/** A refusal of what was sent, with the path of the input that it is about. */
export interface Refusal extends Reason {
  field: string[];
}

/**
 * Who is signed in, in this tab. The access token lives in memory only; the cookie that renews it is out of reach of scripts.
 * `over`: the session ended while a page was open, which stays as it is until its person has signed in again.
 */
export type SessionState =
  | { kind: 'signedOut' }
  | { kind: 'signedIn'; session: Session }
  | { kind: 'over'; viewer: Viewer };

/** An access token is renewed so long before it expires. Milliseconds. */
const AHEAD = 60_000;

let state: SessionState = { kind: 'signedOut' };
let renewal: Promise<SessionState> | null = null;
const listeners = new Set<() => void>();
const tabs = new BroadcastChannel('session');

tabs.onmessage = () => {
  if (state.kind === 'signedIn') void renew();
};

export const sessionState = () => state;

/** The state of the session, in a component. */
export function useSession(): SessionState {
  return useSyncExternalStore(onSessionChange, sessionState);
}

/**
 * Who is signed in, or whose session is over. For pages that nobody else sees: such a page stands for a moment after its person has
 * signed out, until the way out has been taken.
 */
export function useViewer(): Viewer {
  const current = useSession();
  if (current.kind === 'signedIn') lastViewer = current.session.viewer;
  if (!lastViewer) throw new Error('Nobody is signed in');
  return lastViewer;
}

let lastViewer: Viewer | undefined;

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Takes up the session of the cookie, if there is one: its request has left with the page itself (build/pageHead.ts). */
export async function startSession(): Promise<void> {
  const answer = await (globalThis as { sessionAnswer?: Promise<{ data: Unmasked<SessionRefreshMutation> } | null> })
    .sessionAnswer;
  const session = answer?.data?.sessionRefresh.session;
  if (session) await begin(session);
  // A tab that slept wakes with an old token: it is renewed before anything is asked with it.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void validToken());
}

/** Takes over a session that a mutation has just opened. */
export async function begin(session: Session): Promise<void> {
  const other = state.kind === 'over' && state.viewer.user.id !== session.viewer.user.id;
  await speak(session.viewer.user.locale);
  change({ kind: 'signedIn', session });
  scheduleRenewal(session);
  // Somebody else has signed in over a page that shows another person's things.
  if (other) location.assign('/');
}

/** Signs in; `code`: of the second factor, once it was asked for. Answers why not, or nothing. */
export async function signIn(email: string, password: string, code: string | null): Promise<Refusal[]> {
  const { signIn: answer } = await callApi(SignInDocument, { input: { email, password, code } }, currentLocale());
  if (answer.session) await begin(answer.session);
  return answer.userErrors;
}

/** Ends the session here and in the other tabs. */
export async function signOut(): Promise<void> {
  await callApi(SignOutDocument, {}, currentLocale());
  change({ kind: 'signedOut' });
  tabs.postMessage('ended');
}

/** Gives up the page of a session that is over. */
export function leave(): void {
  change({ kind: 'signedOut' });
}

/**
 * A token that is good for a request; null when nobody is signed in. While the session is over it waits until its person has signed
 * in again, so that what they were doing goes on.
 */
export async function validToken(): Promise<string | null> {
  if (state.kind === 'signedIn' && expiresIn(state.session) < AHEAD / 4) await renew();
  while (state.kind === 'over') await nextChange();
  return state.kind === 'signedIn' ? state.session.accessToken : null;
}

/** Asks for a new access token by the cookie; several at once are one request. */
export function renew(): Promise<SessionState> {
  renewal ??= askForRenewal().finally(() => {
    renewal = null;
  });
  return renewal;
}

async function askForRenewal(): Promise<SessionState> {
  const { sessionRefresh } = await callApi(SessionRefreshDocument, {}, currentLocale());
  if (sessionRefresh.session) await begin(sessionRefresh.session);
  else if (state.kind === 'signedIn') change({ kind: 'over', viewer: state.session.viewer });
  return state;
}

let timer: ReturnType<typeof setTimeout> | undefined;

function scheduleRenewal(session: Session): void {
  clearTimeout(timer);
  // A failure is no matter: the next request asks again.
  timer = setTimeout(() => void renew().catch(() => {}), Math.max(expiresIn(session) - AHEAD, 1_000));
}

const expiresIn = ({ expiresAt }: Session) => Date.parse(expiresAt) - Date.now();

function change(next: SessionState): void {
  state = next;
  for (const listener of [...listeners]) listener();
}

function nextChange(): Promise<void> {
  return new Promise((resolve) => {
    const stop = onSessionChange(() => {
      stop();
      resolve();
    });
  });
}

/** A14: whether the person's role waits until they have a second factor. */
export const needsSecondFactor = ({ secondFactor }: Viewer): boolean =>
  secondFactor?.isRequired === true && secondFactor.enabledAt === null;

/** Puts what the person changed about themselves into the session that is open. */
export function updateViewer(user: Partial<Viewer['user']>): void {
  if (state.kind !== 'signedIn') return;
  const { viewer } = state.session;
  change({ kind: 'signedIn', session: { ...state.session, viewer: { ...viewer, user: { ...viewer.user, ...user } } } });
}

/** Unmasked, because the session is read by everything. */
export type SessionAnswer = Unmasked<SessionRefreshMutation>;
