export { sandboxBankPages } from './bankPages';
export { ClockResolver } from './clock.resolver';
export { sandboxClockPage } from './clockPage';
export { DEMO_PASSWORD, demoPeople, loadDemoData } from './demoData';
export { catchUp, historyStart, loadDemoHistory } from './history/demoHistory';
export { sandboxMailboxPages } from './mailboxPages';
export { sandboxPortal } from './portal';
