export { sandboxBankPages } from './bankPages';
export { ClockResolver } from './clock.resolver';
export { sandboxClockPage } from './clockPage';
export { DEMO_PASSWORD, DEMO_PEOPLE, loadDemoData } from './demoData';
export { sandboxPortal } from './portal';
