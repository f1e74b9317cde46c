import { faultKindOf } from '../src/jobs/faultKind';
import { MailFault } from '../src/notifications';
import { Unavailable } from '../src/platform/unavailable';

test.each([
  [new Unavailable('The database did not answer in time'), 'TRANSIENT'],
  [new MailFault('SMTP: ECONNECTION', false), 'TRANSIENT'],
  [new MailFault('SMTP: EENVELOPE 550', true), 'PERMANENT'],
  [Object.assign(new Error('The register is away'), { patient: true }), 'PATIENT'],
  [new TypeError('Cannot read properties of undefined'), 'UNFORESEEN'],
])('a job that failed with %s is tried again as %s', (error, kind) => {
  expect(faultKindOf(error)).toBe(kind);
});
