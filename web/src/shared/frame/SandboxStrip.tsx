/** Placeholder until the clock is there. */
export function SandboxStrip() {
  return null;
}
