export { PlanFeatureResolver, PlanResolver, PriceResolver, ProductResolver } from './catalog.resolver';
export { PlanFeatureRow, PlanRow, PriceRow, ProductRow, type SeatNounValue } from './entities';
export { allCatalogueFacts, type CatalogueFacts, catalogueFacts, ofProduct, planNames, pricesOf } from './facts';
export { loadCatalogue } from './loadCatalogue';
export { PricesResolver } from './scheduledPrices.resolver';
export { PRICE_SCHEDULED } from './schedulePrice';
export { Frequency, Plan, Product } from './types';
