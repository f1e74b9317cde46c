export { PlanFeatureResolver, PlanResolver, PriceResolver, ProductResolver } from './catalog.resolver';
export { PlanFeatureRow, PlanRow, PriceRow, ProductRow, type SeatNounValue } from './entities';
export { allCatalogueFacts, type CatalogueFacts, catalogueFacts } from './facts';
export { loadCatalogue } from './loadCatalogue';
export { PricesResolver } from './scheduledPrices.resolver';
export { Frequency, Plan, Product } from './types';
