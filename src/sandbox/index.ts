export { advanceClock } from './advanceClock';
export { sandboxBankPages } from './bankPages';
export { DEMO_PASSWORD, DEMO_PEOPLE, loadDemoData } from './demoData';
export { sandboxPortal } from './portal';
