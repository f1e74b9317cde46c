import type { Deps } from '../deps';
import { SEND_EMAIL, sendEmail } from '../notifications';
import { REFUND_PAYMENT, refundPayment, SETTLE_PAYMENT, settlePaymentJob } from '../ordering';
import { forgetMethodAtGateway, PAYMENT_METHOD_REMOVE } from '../payments';
import type { JobRow } from '../platform/jobs';

/** Does a job; may run more than once for one job, so it must bear that. Throwing has it tried again later. */
export type JobHandler = (deps: Deps, job: JobRow) => Promise<void>;

/** Every kind of job and what does it. */
export const handlers: Readonly<Record<string, JobHandler>> = {
  [SETTLE_PAYMENT]: settlePaymentJob,
  [REFUND_PAYMENT]: refundPayment,
  [PAYMENT_METHOD_REMOVE]: (deps, job) => forgetMethodAtGateway(deps, job.subjectId),
  [SEND_EMAIL]: sendEmail,
};
