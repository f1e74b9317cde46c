export { draftOrder } from './draftOrder';
export { OrderRow, ScheduledChangeRow } from './entities';
export { executeOrders } from './executeOrders';
export {
  addScheduledChanges,
  changesDueOn,
  changesToCome,
  changesToComeOf,
  committedOfPurchaseOrder,
  FAILED_LINES,
  loadPartOfScheduledChanges,
  loadScheduledChanges,
  updateScheduledChange,
  withFailedEffects,
} from './findScheduledChanges';
export { toForecast } from './forecast';
export { orderPayments } from './orderPayments';
export { AccountOrdersResolver, InvoiceOrderResolver, OrderResolver } from './orders.resolver';
export type { ExecutedOrder, OrderToExecute } from './orderToExecute';
export { payOrExecute } from './payOrExecute';
export { toPreviewLines } from './previewLines';
export { type AccountPricingFacts, pricingFactsOf } from './pricingFacts';
export { insertReissueOrder } from './reissueOrder';
export { factsFor } from './requestFacts';
export {
  EXECUTE_SCHEDULED_CHANGE,
  ordersFollowScheduledChanges,
  rebindLaterChanges,
} from './scheduledChanges';
export { Order, RenewalForecast } from './types';
