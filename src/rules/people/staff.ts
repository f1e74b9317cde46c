import { ALLOWED, refuse, type Verdict } from '../verdict';
import { type AccountKind, type Actor, decideRole, type StaffRole } from './access';

/**
 * A8, A10: whether a person is staff, who alone see internal notes, jobs, mails and drafts. No actor: nobody is signed
 * in.
 */
export function isStaff(actor: Pick<Actor, 'staffRole'> | null | undefined): boolean {
  return actor != null && actor.staffRole !== null;
}

/** A10: whether somebody may see a person's e-mail address. Only staff see the addresses of staff. */
export function maySeeAddress(
  actor: Pick<Actor, 'staffRole'> | null | undefined,
  person: { staffRole: StaffRole | null },
): boolean {
  return person.staffRole === null || isStaff(actor);
}

/**
 * A10: whether somebody may see a person even if they share no account: themselves, any member of staff, and everybody
 * if they are staff.
 */
export function knowsPerson(actor: Actor, person: { id: string; staffRole: StaffRole | null }): boolean {
  return isStaff(actor) || person.staffRole !== null || person.id === actor.userId;
}

/** A16: the role that somebody acts in; null for customers, and for colleagues whose access was withdrawn. */
export function roleInForce(person: { staffRole: StaffRole | null; disabledAt: Date | null }): StaffRole | null {
  return person.disabledAt === null ? person.staffRole : null;
}

/** A8, A16: whether a colleague does the work of a desk now. Supervisors do all of it. */
export function isAtDesk(person: Parameters<typeof roleInForce>[0], desk: StaffRole): boolean {
  const role = roleInForce(person);
  return role === desk || role === 'SUPERVISOR';
}

const ANY_STAFF: readonly StaffRole[] = ['TECHNICIAN', 'SUPPORT_AGENT', 'SUPERVISOR'];

/** A8: the staff roles for actions that are not about an account. */
const STAFF_PERMISSIONS = {
  ACCOUNT_CREATE: ['TECHNICIAN', 'SUPERVISOR'],
  STAFF_INVITE: ['SUPERVISOR'],
  STAFF_UPDATE: ['SUPERVISOR'],
  PRICE_SCHEDULE: ['SUPERVISOR'],
  JOB_RETRY: ['SUPERVISOR'],
  CLOCK_ADVANCE: ANY_STAFF,
} as const satisfies Record<string, readonly StaffRole[]>;

export type StaffAction = keyof typeof STAFF_PERMISSIONS;

/** A8, A11: whether a person's role allows this action. Customers have no staff role. Refuses FORBIDDEN_ROLE. */
export function decideStaffRole(action: StaffAction, { staffRole }: Pick<Actor, 'staffRole'>): Verdict {
  const roles: readonly StaffRole[] = STAFF_PERMISSIONS[action];
  return staffRole !== null && roles.includes(staffRole) ? ALLOWED : [refuse('FORBIDDEN_ROLE', 'A8')];
}

/**
 * A16: whether a supervisor can change a colleague's role or access: anybody's but their own, so that one always remains.
 * @param colleague null: there is no such colleague
 */
export function decideStaffChange(
  actor: Pick<Actor, 'userId' | 'staffRole'>,
  colleague: { id: string; staffRole: StaffRole | null } | null,
): Verdict {
  const role = decideStaffRole('STAFF_UPDATE', actor);
  if (role.length > 0) return role;
  if (colleague === null || colleague.staffRole === null) return [refuse('NOT_FOUND', 'A16', ['userId'])];
  return colleague.id === actor.userId ? [refuse('INVALID_INPUT', 'A16', ['userId'])] : ALLOWED;
}

/**
 * A1, A8: technicians and supervisors create corporate accounts; an online account is created when its owner signs up.
 */
export function decideAccountCreation(actor: Pick<Actor, 'staffRole'>, kind: AccountKind): Verdict {
  const role = decideStaffRole('ACCOUNT_CREATE', actor);
  if (role.length > 0) return role;
  return kind === 'CORPORATE' ? ALLOWED : [refuse('INVALID_INPUT', 'A1', ['kind'])];
}

/** A6: the dedicated technician is a technician; null is nobody. */
export function decideTechnician(staffRole: StaffRole | null): Verdict {
  return staffRole === 'TECHNICIAN' ? ALLOWED : [refuse('INVALID_INPUT', 'A6', ['technicianId'])];
}

/**
 * A4, L4: whether somebody acts on behalf of the contact. Support does for online accounts; technicians act as
 * themselves.
 */
export function actsForContact(actor: Pick<Actor, 'staffRole'>, kind: AccountKind): boolean {
  return isStaff(actor) && kind === 'ONLINE';
}

/** C1, ours: by how many years one call moves a sandbox's clock at most. */
const FURTHEST = 10;

/** C1, ours: whether the clock can be moved: only in a sandbox, never back, at most ten years ahead. */
export function decideClockAdvance({ isSandbox, from, to }: { isSandbox: boolean; from: Date; to: Date }): Verdict {
  if (!isSandbox) return [refuse('NOT_A_SANDBOX', 'C1')];
  const furthest = new Date(from);
  furthest.setUTCFullYear(furthest.getUTCFullYear() + FURTHEST);
  return to < from || to > furthest ? [refuse('INVALID_INPUT', 'C1', ['to'])] : ALLOWED;
}

/** L3: whether a job can be tried again now: not one that is running or done. */
export function decideJobRetry(status: string): Verdict {
  return status === 'RUNNING' || status === 'DONE' ? [refuse('INVALID_INPUT', 'L3', ['jobId'])] : ALLOWED;
}

/** L9: the kinds of jobs that may stay undone: a mail, and a card that the gateway keeps on file. Nothing plans one of them again. */
export const LETTABLE_JOBS = ['email.send', 'paymentMethod.remove'] as const;

/**
 * L9: whether a job can be let go: only by a supervisor, only one that waits for an operator, and never one whose leaving undone would cost
 * somebody money or what was agreed.
 */
export function decideJobLetGo(
  { staffRole }: Pick<Actor, 'staffRole'>,
  job: { kind: string; status: string },
): Verdict {
  if (staffRole === null) return [refuse('NOT_FOUND', 'L1', ['jobId'])];
  const role = decideRole('JOB_LET_GO', staffRole, 'CORPORATE');
  if (role.length > 0) return role;
  const kinds: readonly string[] = LETTABLE_JOBS;
  if (!kinds.includes(job.kind)) return [refuse('JOB_NEEDED', 'L9', ['jobId'])];
  return job.status === 'PARKED' ? ALLOWED : [refuse('JOB_NOT_STUCK', 'L9', ['jobId'])];
}
