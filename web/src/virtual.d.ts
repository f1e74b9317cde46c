declare module 'virtual:rule-book' {
  const rules: Record<string, { title: string; text: string[] }>;
  export default rules;
}
