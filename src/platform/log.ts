import pino, { type Logger } from 'pino';

export type Log = Logger;

/** Structured logs to standard output; credentials, tokens and addresses never reach them. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['*.password', '*.token', '*.gatewayToken', '*.oneTimeToken', '*.authorization', '*.cookie', '*.email'],
      censor: '[redacted]',
    },
  });
}
