declare module 'virtual:rule-book' {
  const rules: Record<string, { title: string; text: { kind: 'text' | 'example' | 'entry'; text: string }[] }>;
  export default rules;
}
