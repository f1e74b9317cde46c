/** Stops the server that globalSetup started, if it started one. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.mariadbServer?.stop();
}
