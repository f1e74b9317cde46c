/** Kinds of job: asking what became of a payment, and giving one back. The subject is the payment. */
export const SETTLE_PAYMENT = 'payment.settle';
export const REFUND_PAYMENT = 'payment.refund';

/** Kind of job: giving back a part of a payment. The subject is the refund. */
export const REFUND_PART = 'payment.refundPart';
